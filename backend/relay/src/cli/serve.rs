use nudge::config::Layers;
use nudge::lifecycle::{Signals, Stopped};
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
    raise_descriptor_limit();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    let code = runtime.block_on(async {
        let mut signals = Signals::new()?;
        let relay = Relay::start(settings).await?;
        let start_ms = start.elapsed().as_secs_f64() * 1000.0;
        tracing::info!(address = %relay.address(), start_ms, "ready");
        // For people, and for programs that start this one.
        println!("Nudge is at {}", relay.url());
        if let Some(address) = relay.service_address() {
            println!("Messenger clients connect to {address}");
        }
        signals.next().await;
        tracing::info!("stopping; once more to stop at once");
        let stopped = relay.stop(signals.next()).await;
        tracing::info!(how = ?stopped, "stopped");
        Ok(match stopped {
            Stopped::Drained => ExitCode::SUCCESS,
            Stopped::CutOff => ExitCode::FAILURE,
        })
    });
    // What still blocks a thread has had its time.
    runtime.shutdown_background();
    code
}

/// Each session and each browser takes a descriptor. Systems hand out few unless asked, for the
/// sake of programs that cannot do with more.
#[cfg(unix)]
fn raise_descriptor_limit() {
    use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
    let limit = getrlimit(Resource::Nofile);
    let raised = Rlimit {
        current: limit.maximum,
        maximum: limit.maximum,
    };
    match setrlimit(Resource::Nofile, raised) {
        Ok(()) => tracing::debug!(limit = limit.maximum, "open files"),
        Err(error) => tracing::warn!(%error, limit = limit.current, "few files can be opened"),
    }
}

#[cfg(not(unix))]
fn raise_descriptor_limit() {}
