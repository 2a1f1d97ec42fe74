use super::block_on;
use anyhow::{Context, bail};
use nudge::config::Layers;
use nudge::relay::reached;
use std::process::ExitCode;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// How long the answer may take.
const LIMIT: Duration = Duration::from_secs(5);

/// `nudge healthcheck`: asks the nudge of these settings whether it is ready.
pub(super) fn run(layers: &Layers) -> anyhow::Result<ExitCode> {
    let settings = layers.settings()?;
    let at = reached(settings.listen);
    let request = format!(
        "GET {}/readyz HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n",
        settings.path_prefix
    );
    let ask = async {
        let mut stream = TcpStream::connect(at)
            .await
            .with_context(|| format!("nobody answers at {at}"))?;
        stream.write_all(request.as_bytes()).await?;
        let mut answer = String::new();
        // The answer is a few hundred bytes.
        stream.take(16 * 1024).read_to_string(&mut answer).await?;
        Ok::<_, anyhow::Error>(answer)
    };
    let answer = block_on(async {
        tokio::time::timeout(LIMIT, ask)
            .await
            .context("no answer in time")?
    })?;
    let (head, body) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
    if head.split(' ').nth(1) != Some("200") {
        bail!("not ready: {}", body.trim());
    }
    println!("ready");
    Ok(ExitCode::SUCCESS)
}
