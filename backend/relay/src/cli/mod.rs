//! The command line.

mod serve;

use clap::{Arg, ArgMatches, Command};
use nudge::config::{KEYS, Layers};
use std::path::PathBuf;
use std::process::ExitCode;

/// Does what the command line says.
pub(crate) fn run() -> ExitCode {
    let matches = command().get_matches();
    match matches.subcommand() {
        Some(("serve", options)) => finish(layers(options).and_then(|layers| serve::run(&layers))),
        _ => unreachable!("clap requires a known command"),
    }
}

fn command() -> Command {
    Command::new("nudge")
        .about("MSN Messenger in the browser")
        .version(env!("CARGO_PKG_VERSION"))
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand(settings_of(
            Command::new("serve").about("Run the page, the sessions and the embedded service"),
        ))
}

/// Adds a flag for the file and for each setting.
fn settings_of(command: Command) -> Command {
    let file = Arg::new("config")
        .long("config")
        .value_name("FILE")
        .value_parser(clap::value_parser!(PathBuf))
        .help("File with settings [default: nudge.toml, if it exists]")
        .help_heading("Settings");
    KEYS.iter().fold(command.arg(file), |command, key| {
        command.arg(
            Arg::new(key.name)
                .long(key.flag())
                .value_name("VALUE")
                .help(format!("{} [default: {}]", key.help, key.default))
                .help_heading("Settings"),
        )
    })
}

fn layers(options: &ArgMatches) -> anyhow::Result<Layers> {
    let mut layers = Layers::default().variables(std::env::vars_os());
    if let Some(file) = options.get_one::<PathBuf>("config") {
        layers = layers.file(file.clone());
    }
    for key in KEYS {
        if let Some(value) = options.get_one::<String>(key.name) {
            layers = layers.flag(key.name, value.clone());
        }
    }
    Ok(layers)
}

fn finish(result: anyhow::Result<ExitCode>) -> ExitCode {
    result.unwrap_or_else(|error| {
        eprintln!("nudge: {error:#}");
        ExitCode::FAILURE
    })
}
