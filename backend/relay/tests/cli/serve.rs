use crate::process::LIMIT;
use crate::{Nudge, run};
use rustix::process::Signal;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::TcpStream;
use std::time::Duration;

#[test]
fn it_serves_and_stops_in_order() {
    let folder = tempfile::tempdir().unwrap();
    let mut nudge = Nudge::start(folder.path(), &["--path-prefix", "/chat"]);
    assert!(nudge.url.ends_with("/chat/"), "{}", nudge.url);
    let page = nudge.request("GET", "/chat/", "");
    assert!(page.starts_with("HTTP/1.1 200 "), "{page}");
    TcpStream::connect(&nudge.messenger).unwrap();

    let at = nudge.address().to_string();
    let health = ["healthcheck", "--listen", &at, "--path-prefix", "/chat"];
    let ready = run(folder.path(), &health, "");
    assert_eq!((ready.code, ready.out.as_str()), (Some(0), "ready\n"));

    // An idle connection does not hold it up.
    let mut idle = nudge.connect();
    write!(idle, "GET /chat/healthz HTTP/1.1\r\nHost: x\r\n\r\n").unwrap();
    let mut line = String::new();
    BufReader::new(idle.try_clone().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert_eq!(line, "HTTP/1.1 200 OK\r\n");

    nudge.signal(Signal::TERM);
    let (status, took) = nudge.wait();
    assert_eq!(status.code(), Some(0));
    assert!(took < Duration::from_secs(8), "{took:?}");
    for file in ["store.db-wal", "service.db-wal"] {
        let log = folder.path().join("data").join(file);
        let size = log.metadata().map_or(0, |meta| meta.len());
        assert_eq!(size, 0, "{file} was not moved into its file");
    }
    let gone = run(folder.path(), &health, "");
    assert_eq!(gone.code, Some(1));
    assert!(gone.err.contains("nobody answers"), "{}", gone.err);
}

/// A sign-in whose body never comes keeps its connection busy.
fn hang(nudge: &Nudge) -> TcpStream {
    let mut stream = nudge.connect();
    write!(
        stream,
        "POST /api/sign-in HTTP/1.1\r\nHost: {}\r\nExpect: 100-continue\r\n\
         Content-Type: application/json\r\nContent-Length: 100\r\n\r\n",
        nudge.address()
    )
    .unwrap();
    let mut line = String::new();
    BufReader::new(stream.try_clone().unwrap())
        .read_line(&mut line)
        .unwrap();
    // The handler waits for the body now.
    assert_eq!(line, "HTTP/1.1 100 Continue\r\n");
    stream
}

#[test]
fn whoever_hangs_is_cut_off_when_the_time_is_over() {
    let folder = tempfile::tempdir().unwrap();
    let mut nudge = Nudge::start(folder.path(), &["--stop-seconds", "1"]);
    let hanging = hang(&nudge);
    nudge.signal(Signal::INT);
    let (status, took) = nudge.wait();
    assert_eq!(status.code(), Some(1));
    assert!(took > Duration::from_millis(900), "{took:?}");
    assert!(took < Duration::from_secs(8), "{took:?}");
    drop(hanging);
}

#[test]
fn the_second_signal_ends_it_at_once() {
    let folder = tempfile::tempdir().unwrap();
    let mut nudge = Nudge::start(folder.path(), &["--stop-seconds", "600"]);
    let hanging = hang(&nudge);
    nudge.signal(Signal::TERM);
    // The first one was heard: nobody new is let in.
    let start = std::time::Instant::now();
    while TcpStream::connect(nudge.address()).is_ok() {
        assert!(start.elapsed() < LIMIT);
        std::thread::yield_now();
    }
    nudge.signal(Signal::TERM);
    let (status, took) = nudge.wait();
    assert_eq!(status.code(), Some(1));
    assert!(took < Duration::from_secs(8), "{took:?}");
    drop(hanging);
}

#[cfg(unix)]
#[test]
fn the_data_is_its_owners_only() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = tempfile::tempdir().unwrap();
    run(folder.path(), &["user", "add", "alice"], "correct horse");
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    let data = folder.path().join("data");
    assert_eq!(mode(&data), 0o700);
    assert_eq!(mode(&data.join("service.db")), 0o600);

    let elsewhere = folder.path().join("deep/er");
    let path = elsewhere.to_str().unwrap();
    let nudge = Nudge::start(folder.path(), &["--data-dir", path]);
    assert_eq!(mode(&elsewhere), 0o700);
    // The log beside it holds what was written last.
    for file in ["store.db", "store.db-wal", "service.db", "seal.key"] {
        assert_eq!(mode(&elsewhere.join(file)), 0o600, "{file}");
    }
    drop(nudge);
}

#[test]
fn a_port_that_is_taken_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let taken = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let at = taken.local_addr().unwrap().to_string();
    let failed = run(folder.path(), &["serve", "--listen", &at], "");
    assert_eq!(failed.code, Some(1));
    assert!(
        failed.err.starts_with(&format!("nudge: listen {at}: ")),
        "{}",
        failed.err
    );
}

#[test]
fn nothing_private_is_logged() {
    let folder = tempfile::tempdir().unwrap();
    let log = folder.path().join("log");
    let mut child = crate::process::command(
        folder.path(),
        &[
            "serve",
            "--listen",
            "127.0.0.1:0",
            "--service-listen",
            "127.0.0.1:0",
            "--log",
            "info,nudge=trace",
        ],
    );
    let mut nudge = Nudge::from(child.stderr(std::fs::File::create(&log).unwrap()));
    run(folder.path(), &["user", "add", "alicia"], "very secret");
    for password in ["very secret", "other secret"] {
        let form = format!(
            "{{\"service\":\"nudge\",\"address\":\"alicia\",\"password\":\"{password}\",\
             \"status\":\"Online\",\"stay\":\"SignedIn\"}}"
        );
        nudge.request("POST", "/api/sign-in", &form);
    }
    nudge.signal(Signal::TERM);
    nudge.wait();
    let log = std::fs::read_to_string(log).unwrap();
    assert!(log.contains("signed in"), "{log}");
    for private in ["secret", "alicia", "&p="] {
        let line = log.lines().find(|line| line.contains(private));
        assert_eq!(line, None);
    }
}
