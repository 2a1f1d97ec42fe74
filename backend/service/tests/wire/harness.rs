//! A running service and clients that speak to it line by line.

use std::net::SocketAddr;
use std::time::Duration;

use nudge_service::{Config, Service};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

/// No wait in these tests takes longer, or it has failed.
pub(crate) const PATIENCE: Duration = Duration::from_secs(10);
pub(crate) const PASSWORD: &str = "correct horse";

/// A service in a folder of its own, with its web endpoints on a port of their own.
pub(crate) struct World {
    pub(crate) service: Service,
    pub(crate) web: SocketAddr,
    pub(crate) config: Config,
    folder: TempDir,
}

impl World {
    pub(crate) async fn new() -> Self {
        Self::with(|_| {}).await
    }

    pub(crate) async fn with(change: impl FnOnce(&mut Config)) -> Self {
        let folder = TempDir::new().unwrap();
        let mut config = Config::new("127.0.0.1:0".parse().unwrap(), folder.path());
        config.domain = "example.test".to_owned();
        config.buddy = false;
        change(&mut config);
        Self::start(config, folder).await
    }

    async fn start(config: Config, folder: TempDir) -> Self {
        let service = Service::start(config.clone()).await.unwrap();
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let web = listener.local_addr().unwrap();
        let router = service
            .web()
            .into_make_service_with_connect_info::<SocketAddr>();
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self {
            service,
            web,
            config,
            folder,
        }
    }

    /// The same data, another process as it were.
    pub(crate) async fn restart(self) -> Self {
        self.restart_with(|_| {}).await
    }

    /// The same with other settings.
    pub(crate) async fn restart_with(self, change: impl FnOnce(&mut Config)) -> Self {
        let Self {
            service,
            mut config,
            folder,
            ..
        } = self;
        change(&mut config);
        service.shutdown().await;
        Self::start(config, folder).await
    }

    /// Accounts `name@example.test` with their names capitalised.
    pub(crate) async fn people(&self, names: &[&str]) {
        for name in names {
            let shown = format!("{}{}", name[..1].to_uppercase(), &name[1..]);
            self.service
                .accounts()
                .create(&address(name), PASSWORD, Some(&shown))
                .await
                .unwrap();
        }
    }

    pub(crate) async fn connect(&self) -> Client {
        Client::connect(self.service.address()).await
    }

    /// A ticket from the login endpoint.
    pub(crate) async fn ticket(&self, name: &str) -> String {
        let answer = self.login(name, PASSWORD).await;
        let (_, rest) = answer
            .split_once("from-PP='")
            .unwrap_or_else(|| panic!("no ticket in {answer}"));
        rest.split_once('\'').unwrap().0.to_owned()
    }

    /// The whole answer of the login endpoint.
    pub(crate) async fn login(&self, name: &str, password: &str) -> String {
        let authorization = format!(
            "Authorization: Passport1.4 OrgVerb=GET,OrgURL=http%3A%2F%2Fmessenger%2Emsn%2Ecom,sign-in={name}%40example.test,pwd={},lc=1033",
            password.replace(' ', "%20")
        );
        self.get("/login2.srf", &[&authorization, "User-Agent: MSMSGS"])
            .await
    }

    pub(crate) async fn get(&self, path: &str, headers: &[&str]) -> String {
        let mut stream = TcpStream::connect(self.web).await.unwrap();
        let mut request = format!(
            "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n",
            self.web
        );
        for header in headers {
            request += &format!("{header}\r\n");
        }
        stream
            .write_all(format!("{request}\r\n").as_bytes())
            .await
            .unwrap();
        let mut answer = String::new();
        tokio::time::timeout(PATIENCE, stream.read_to_string(&mut answer))
            .await
            .expect("an answer in time")
            .unwrap();
        answer
    }

    /// Signed in, nothing sent afterwards.
    pub(crate) async fn authenticate(&self, name: &str, dialect: &str) -> Client {
        let mut client = self.connect().await;
        client
            .ask(
                &format!("VER 1 {dialect} CVR0"),
                &format!("VER 1 {dialect}"),
            )
            .await;
        client
            .send(&format!(
                "CVR 2 0x0409 winnt 5.1 i386 MSNMSGR 7.0.0816 MSMSGS {}",
                address(name)
            ))
            .await;
        assert!(
            client
                .line()
                .await
                .starts_with("CVR 2 7.0.0816 7.0.0816 7.0.0816 http")
        );
        client.send(&format!("USR 3 TWN I {}", address(name))).await;
        let challenge = client.line().await;
        assert!(
            challenge.starts_with("USR 3 TWN S lc=1033,id=507,"),
            "{challenge}"
        );
        client
            .send(&format!("USR 4 TWN S {}", self.ticket(name).await))
            .await;
        let welcome = client.line().await;
        assert!(
            welcome.starts_with(&format!("USR 4 OK {} ", address(name))),
            "{welcome}"
        );
        if number(dialect) >= 11 {
            client.expect("SBS 0 null").await;
        }
        let (line, profile) = client.payload().await;
        assert!(line.starts_with("MSG Hotmail Hotmail "), "{line}");
        assert!(
            profile.contains("Content-Type: text/x-msmsgsprofile; charset=UTF-8\r\n"),
            "{profile}"
        );
        client
    }

    /// Signed in, lists fetched and announced as online; whoever is seen then has been read past.
    pub(crate) async fn online(&self, name: &str, dialect: &str) -> Client {
        let mut client = self.authenticate(name, dialect).await;
        client.synchronise(dialect).await;
        client.announce("NLN").await;
        client
    }

    /// Two accounts that have each other on the forward and the allow list.
    pub(crate) async fn befriend(&self, one: &str, other: &str) {
        for (owner, contact) in [(one, other), (other, one)] {
            let mut client = self.authenticate(owner, "MSNP11").await;
            let contact = address(contact);
            client
                .send(&format!("ADC 10 FL N={contact} F={contact}"))
                .await;
            assert!(
                client
                    .line()
                    .await
                    .starts_with(&format!("ADC 10 FL N={contact} "))
            );
            client
                .ask(
                    &format!("ADC 11 AL N={contact}"),
                    &format!("ADC 11 AL N={contact}"),
                )
                .await;
            client.sign_out().await;
        }
    }
}

/// `name@example.test`.
pub(crate) fn address(name: &str) -> String {
    format!("{name}@example.test")
}

pub(crate) fn number(dialect: &str) -> u32 {
    dialect.trim_start_matches("MSNP").parse().unwrap()
}

/// One connection.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
}

impl Client {
    pub(crate) async fn connect(to: SocketAddr) -> Self {
        Self {
            stream: BufReader::new(TcpStream::connect(to).await.unwrap()),
        }
    }

    pub(crate) async fn send(&mut self, line: &str) {
        self.send_raw(format!("{line}\r\n").as_bytes()).await;
    }

    pub(crate) async fn send_raw(&mut self, bytes: &[u8]) {
        self.stream.get_mut().write_all(bytes).await.unwrap();
    }

    /// The next line; empty at the end of the connection.
    pub(crate) async fn line(&mut self) -> String {
        let mut line = Vec::new();
        let read = self.stream.read_until(b'\n', &mut line);
        tokio::time::timeout(PATIENCE, read)
            .await
            .expect("a line in time")
            .unwrap_or(0);
        let line = String::from_utf8(line).unwrap();
        line.trim_end_matches(['\r', '\n']).to_owned()
    }

    pub(crate) async fn expect(&mut self, line: &str) {
        assert_eq!(self.line().await, line);
    }

    /// The next line and as many bytes as its last field says.
    pub(crate) async fn payload(&mut self) -> (String, String) {
        let line = self.line().await;
        let payload = self.rest(&line).await;
        (line, payload)
    }

    pub(crate) async fn rest(&mut self, line: &str) -> String {
        let length = line
            .rsplit(' ')
            .next()
            .and_then(|length| length.parse().ok());
        let mut payload = vec![0; length.unwrap_or_else(|| panic!("no length in {line}"))];
        let read = self.stream.read_exact(&mut payload);
        tokio::time::timeout(PATIENCE, read)
            .await
            .expect("a payload in time")
            .unwrap();
        String::from_utf8(payload).unwrap()
    }

    pub(crate) async fn expect_payload(&mut self, line: &str, payload: &str) {
        let (got, bytes) = self.payload().await;
        assert_eq!(
            (got.as_str(), bytes.as_str()),
            (format!("{line} {}", payload.len()).as_str(), payload)
        );
    }

    /// Sends a line and expects exactly that one back.
    pub(crate) async fn ask(&mut self, line: &str, answer: &str) {
        self.send(line).await;
        self.expect(answer).await;
    }

    /// Everything until a `PNG` sent now is answered: nothing else is on its way then.
    pub(crate) async fn quiet(&mut self) -> Vec<String> {
        self.send("PNG").await;
        let mut lines = Vec::new();
        loop {
            let mut line = self.line().await;
            assert!(!line.is_empty(), "the connection ended after {lines:?}");
            if ["UBX ", "UBN ", "MSG "]
                .iter()
                .any(|verb| line.starts_with(verb))
            {
                line = format!("{line}\n{}", self.rest(&line).await);
            }
            if line.starts_with("QNG") {
                return lines;
            }
            lines.push(line);
        }
    }

    /// Nothing has arrived.
    pub(crate) async fn nothing(&mut self) {
        assert_eq!(self.quiet().await, Vec::<String>::new());
    }

    pub(crate) async fn closed(&mut self) {
        self.expect("").await;
    }

    /// All rows of `SYN` without the first line.
    pub(crate) async fn synchronise(&mut self, dialect: &str) -> Vec<String> {
        self.send(if number(dialect) >= 10 {
            "SYN 5 0 0"
        } else {
            "SYN 5 0"
        })
        .await;
        let head = self.line().await;
        assert!(head.starts_with("SYN 5 "), "{head}");
        self.quiet().await
    }

    /// Sets the status and reads past whoever is online already; comes back with the `ILN` lines.
    pub(crate) async fn announce(&mut self, status: &str) -> Vec<String> {
        self.ask(
            &format!("CHG 6 {status} 268435492"),
            &format!("CHG 6 {status} 268435492"),
        )
        .await;
        let lines = self.quiet().await;
        lines
            .into_iter()
            .filter(|line| line.starts_with("ILN"))
            .collect()
    }

    pub(crate) async fn sign_out(mut self) {
        self.send("OUT").await;
        while !self.line().await.is_empty() {}
    }
}

/// A payload of a text message.
pub(crate) fn text(text: &str) -> String {
    format!("MIME-Version: 1.0\r\nContent-Type: text/plain; charset=UTF-8\r\n\r\n{text}")
}
