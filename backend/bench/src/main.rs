//! Measures the release binary: memory per session, latency added to the direct path, processor
//! time, start-up. Prints everything beside the budgets.
//!
//! The service and the relay run as two processes, so that each is measured alone. The direct path
//! is two raw MSNP clients through the same service, in the same run. All traffic stays on the
//! loopback interface, and everything started here is stopped here.

mod browser;
mod direct;
mod http;
mod latency;
mod memory;
mod process;
mod report;
mod seed;
mod start_up;

use anyhow::{Context, Result};
use clap::Parser;
use process::Nudge;
use report::Report;
use std::path::PathBuf;

/// Sizes and durations of a run.
#[derive(Clone, Debug, Parser)]
#[command(about)]
struct Options {
    /// The binary to measure.
    #[arg(long, default_value = "target/release/nudge")]
    nudge: PathBuf,
    /// Sessions held for the memory figures.
    #[arg(long, default_value_t = 1000)]
    sessions: usize,
    /// Contacts of each, all of them among the sessions.
    #[arg(long, default_value_t = 100)]
    contacts: usize,
    /// Messages per second, one latency run each.
    #[arg(long, value_delimiter = ',', default_value = "1,200,1000")]
    rates: Vec<u32>,
    /// Pairs of people who write to each other in a latency run.
    #[arg(long, default_value_t = 50)]
    pairs: usize,
    /// Seconds of each latency run.
    #[arg(long, default_value_t = 15)]
    seconds: u32,
    /// Size of the web client's files, in bytes, for the table.
    #[arg(long)]
    bundle_raw: Option<usize>,
    /// The same, compressed.
    #[arg(long)]
    bundle_wire: Option<usize>,
    /// The client's code alone, compressed.
    #[arg(long)]
    code_wire: Option<usize>,
}

fn main() -> Result<()> {
    let options = Options::parse();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()?;
    runtime.block_on(measure(&options))
}

async fn measure(options: &Options) -> Result<()> {
    let mut report = Report::default();
    report.bundle(options);

    let folder = tempfile::tempdir().context("a folder for the data")?;
    let service_data = folder.path().join("service");
    let relay_data = folder.path().join("relay");
    eprintln!("making accounts ...");
    // The first start makes the data file; accounts are put into it while nothing uses it.
    Nudge::service(&options.nudge, &service_data)
        .await?
        .stop()
        .await?;
    seed::accounts(&service_data, options)?;

    eprintln!("starting up, again and again ...");
    report.start_up(start_up::measure(&options.nudge, &relay_data).await?);

    let service = Nudge::service(&options.nudge, &service_data).await?;
    let relay = Nudge::relay(&options.nudge, &relay_data, &service).await?;
    report.memory(memory::measure(options, &service, &relay).await?);
    for &rate in &options.rates {
        report.latency(latency::measure(options, rate, &service, &relay).await?);
    }
    relay.stop().await?;
    service.stop().await?;
    report.print();
    Ok(())
}
