use nudge::config::Layers;
use nudge::lifecycle::{Stopped, signal};
use nudge::relay::Relay;
use std::process::ExitCode;
use std::time::Instant;

/// `nudge serve`.
pub(super) fn run(layers: &Layers) -> anyhow::Result<ExitCode> {
    let start = Instant::now();
    let settings = layers.settings()?;
    nudge::log::start(&settings)?;
    for name in layers.unknown_variables() {
        tracing::warn!(variable = name, "not a setting of nudge");
    }
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let relay = Relay::start(settings).await?;
        tracing::info!(
            address = %relay.address(),
            start_ms = start.elapsed().as_secs_f64() * 1000.0,
            "ready"
        );
        signal().await;
        tracing::info!("stopping; once more to stop at once");
        let stopped = relay.stop(signal()).await;
        tracing::info!(how = ?stopped, "stopped");
        Ok(match stopped {
            Stopped::Drained => ExitCode::SUCCESS,
            Stopped::CutOff => ExitCode::FAILURE,
        })
    })
}
