use crate::http;
use crate::process::Nudge;
use anyhow::{Result, ensure};
use std::path::Path;
use std::time::{Duration, Instant};
use tokio::time::sleep;

const STARTS: usize = 11;

/// Time from starting the binary to the end of the first page served: the median of some starts.
pub(crate) async fn measure(binary: &Path, data: &Path) -> Result<Duration> {
    let mut times = Vec::new();
    for _ in 0..STARTS {
        let started = Instant::now();
        let nudge = Nudge::spawn(binary, data, &[])?;
        while http::request(nudge.page, "GET", "/", "", "").await.is_err() {
            ensure!(
                started.elapsed() < Duration::from_secs(10),
                "no page is served"
            );
            sleep(Duration::from_micros(500)).await;
        }
        times.push(started.elapsed());
        nudge.stop().await?;
    }
    // The first one makes the data files.
    times.remove(0);
    times.sort();
    Ok(times[times.len() / 2])
}
