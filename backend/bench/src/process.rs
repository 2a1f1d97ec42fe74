use crate::http;
use anyhow::{Context, Result, bail, ensure};
use rustix::process::{Pid, Signal, kill_process};
use std::fs;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};
use tokio::process::{Child, Command};
use tokio::time::sleep;

/// How long a start or a stop may take.
const LIMIT: Duration = Duration::from_secs(30);

/// A running `nudge serve`.
pub(crate) struct Nudge {
    child: Child,
    pid: u32,
    /// Where its page is.
    pub(crate) page: SocketAddr,
    /// Where its embedded service takes messenger clients.
    pub(crate) service: SocketAddr,
}

impl Nudge {
    /// Starts one for its embedded service.
    pub(crate) async fn service(binary: &Path, data: &Path) -> Result<Self> {
        Self::start(binary, data, &[]).await
    }

    /// Starts one for its relay, for people whose accounts are at `service`.
    pub(crate) async fn relay(binary: &Path, data: &Path, service: &Self) -> Result<Self> {
        let entry = format!(
            "[{{ id = \"bench\", name = \"Bench\", host = \"{}\", port = {}, \
             ticket_url = \"http://{}/rdr/pprdr.asp\" }}]",
            service.service.ip(),
            service.service.port(),
            service.page,
        );
        let settings = [
            ("NUDGE_SERVICE_ENABLED", "false"),
            ("NUDGE_SERVICE", &entry),
        ];
        Self::start(binary, data, &settings).await
    }

    async fn start(binary: &Path, data: &Path, settings: &[(&str, &str)]) -> Result<Self> {
        let mut nudge = Self::spawn(binary, data, settings)?;
        let limit = Instant::now() + LIMIT;
        while !http::is_ready(nudge.page).await {
            if let Some(status) = nudge.child.try_wait()? {
                bail!("nudge ended at once: {status}");
            }
            ensure!(Instant::now() < limit, "nudge does not get ready");
            sleep(Duration::from_millis(10)).await;
        }
        Ok(nudge)
    }

    /// Starts one and does not wait until it answers.
    pub(crate) fn spawn(binary: &Path, data: &Path, settings: &[(&str, &str)]) -> Result<Self> {
        let (page, service) = (free_address()?, free_address()?);
        fs::create_dir_all(data)?;
        let child = Command::new(fs::canonicalize(binary).context("the binary to measure")?)
            .arg("serve")
            .current_dir(data)
            .env_clear()
            .env("NUDGE_LISTEN", page.to_string())
            .env("NUDGE_SERVICE_LISTEN", service.to_string())
            .env("NUDGE_DATA_DIR", data)
            .env("NUDGE_LOG", "error")
            .env("NUDGE_SIGN_IN_ATTEMPTS_PER_CLIENT", "0")
            .envs(settings.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .context("cannot start nudge")?;
        let pid = child.id().context("it ended at once")?;
        Ok(Self {
            child,
            pid,
            page,
            service,
        })
    }

    /// Stops it as an operator would.
    pub(crate) async fn stop(mut self) -> Result<()> {
        let pid = Pid::from_raw(self.pid.cast_signed()).context("not a process id")?;
        kill_process(pid, Signal::TERM)?;
        tokio::time::timeout(LIMIT, self.child.wait())
            .await
            .context("nudge does not stop")??;
        Ok(())
    }

    /// Memory that is this process's alone, in bytes.
    pub(crate) fn private_memory(&self) -> Result<u64> {
        let text = fs::read_to_string(format!("/proc/{}/smaps_rollup", self.pid))?;
        let kib = |line: &str| {
            line.split_whitespace()
                .nth(1)
                .and_then(|n| n.parse::<u64>().ok())
        };
        let private = text
            .lines()
            .filter(|line| line.starts_with("Private_"))
            .filter_map(kib);
        Ok(private.sum::<u64>() * 1024)
    }

    /// The same, once it has come to rest.
    pub(crate) async fn settled_memory(&self) -> Result<u64> {
        let mut last = self.private_memory()?;
        for _ in 0..30 {
            sleep(Duration::from_secs(1)).await;
            let now = self.private_memory()?;
            if now.abs_diff(last) <= last / 500 {
                return Ok(now);
            }
            last = now;
        }
        Ok(last)
    }

    /// Open descriptors.
    pub(crate) fn descriptors(&self) -> Result<usize> {
        Ok(fs::read_dir(format!("/proc/{}/fd", self.pid))?.count())
    }

    /// Processor time used so far.
    pub(crate) fn processor_time(&self) -> Result<Duration> {
        let text = fs::read_to_string(format!("/proc/{}/stat", self.pid))?;
        // Fields count from after the name, which ends in a bracket and may hold anything.
        let (_, fields) = text.rsplit_once(") ").context("an unknown form of stat")?;
        let fields: Vec<&str> = fields.split(' ').collect();
        let ticks: u64 = fields[11].parse::<u64>()? + fields[12].parse::<u64>()?;
        let per_second = rustix::param::clock_ticks_per_second();
        Ok(Duration::from_secs_f64(ticks as f64 / per_second as f64))
    }
}

fn free_address() -> Result<SocketAddr> {
    Ok(TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?)
}
