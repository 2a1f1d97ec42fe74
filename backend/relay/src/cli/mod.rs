//! The command line.

mod account;
mod config;
mod healthcheck;
mod invite;
mod serve;

use clap::{Arg, ArgMatches, Command};
use nudge::config::{KEYS, Layers, Settings};
use std::future::Future;
use std::path::PathBuf;
use std::process::ExitCode;

/// Does what the command line says. 0 means done, 1 that it failed, 2 that the command line is
/// wrong.
pub(crate) fn run() -> ExitCode {
    let matches = command().get_matches();
    let done = match matches.subcommand() {
        Some(("serve", options)) => serve::run(&layers(options)),
        Some(("user", options)) => match options.subcommand() {
            Some((what, options)) => account::run(what, options, &layers(options)),
            None => unreachable!("clap requires a known command"),
        },
        Some(("invite", options)) => invite::run(options, &layers(options)),
        Some(("config", options)) => config::show(&layers(options)),
        Some(("check-config", options)) => config::check(&layers(options)),
        Some(("healthcheck", options)) => healthcheck::run(&layers(options)),
        _ => unreachable!("clap requires a known command"),
    };
    done.unwrap_or_else(|error| {
        eprintln!("nudge: {error:#}");
        ExitCode::FAILURE
    })
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
        .subcommand(account::command())
        .subcommand(invite::command())
        .subcommand(settings_of(
            Command::new("check-config").about("Tell whether the settings can be used"),
        ))
        .subcommand(settings_of(
            Command::new("config").about("Print the settings in effect, as a file"),
        ))
        .subcommand(settings_of(Command::new("healthcheck").about(
            "Ask a running nudge whether it is ready; for container platforms",
        )))
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

fn layers(options: &ArgMatches) -> Layers {
    let mut layers = Layers::default().variables(std::env::vars_os());
    if let Some(file) = options.get_one::<PathBuf>("config") {
        layers = layers.file(file.clone());
    }
    for key in KEYS {
        if let Some(value) = options.get_one::<String>(key.name) {
            layers = layers.flag(key.name, value.clone());
        }
    }
    layers
}

/// Runs a short command that needs the async runtime.
fn block_on<T>(work: impl Future<Output = anyhow::Result<T>>) -> anyhow::Result<T> {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?
        .block_on(work)
}

/// The embedded service's accounts in the data folder, whether the service runs or not.
async fn accounts(settings: &Settings) -> anyhow::Result<nudge_service::Accounts> {
    anyhow::ensure!(
        settings.embedded.enabled,
        "the embedded service is switched off (service_enabled): there are no accounts here"
    );
    nudge_service::private::folder(&settings.data_dir)?;
    Ok(nudge_service::Accounts::open(&nudge::embedded::config(settings)).await?)
}
