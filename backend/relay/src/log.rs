//! Log lines.

use crate::config::{LogFormat, Settings};
use std::io::IsTerminal;
use tracing_subscriber::EnvFilter;

/// The filter in the settings is not one.
#[derive(Debug, thiserror::Error)]
#[error("log must be a level or a filter such as info,nudge=debug: {0}")]
pub struct BadFilter(#[from] tracing_subscriber::filter::ParseError);

/// Whether the filter is one.
pub fn check(settings: &Settings) -> Result<(), BadFilter> {
    EnvFilter::try_new(&settings.log)?;
    Ok(())
}

/// Starts writing log lines to standard error. A second call changes nothing.
pub fn start(settings: &Settings) -> Result<(), BadFilter> {
    let filter = EnvFilter::try_new(&settings.log)?;
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr);
    let _ = match settings.log_format {
        LogFormat::Text => lines.try_init(),
        LogFormat::Json => lines.json().try_init(),
    };
    Ok(())
}
