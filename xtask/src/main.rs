//! `cargo xtask`: builds, runs, tests and measures the project.
//!
//! Every command installs what it misses where it can (Debian, as root) and says what is missing
//! where it cannot. `cargo xtask help` lists the commands.

mod bench;
mod bundle;
mod dev;
mod place;
mod screenshots;
mod serve;
mod step;
mod system;
mod test;
mod wasm_std;

use anyhow::{Result, bail};
use bundle::Purpose;
use std::process::ExitCode;
use step::Steps;

const HELP: &str = "\
cargo xtask COMMAND

  run [ARGUMENTS]    build everything and start `nudge serve ARGUMENTS`
  test               format, lints, dependencies, all tests, browser tests
  conformance        one story in every dialect against the real service, as a table
  build              build target/release/nudge, the web client in it
  dev [ARGUMENTS]    as run, unoptimised; builds again and reloads the page on every change
  bench [ARGUMENTS]  measure the release binary and compare it with the budgets
  screenshots        take the pictures of the documentation anew
  bundle             build only the web client, into target/dist
  help               this list
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let result = match arguments.split_first() {
        Some((command, rest)) => dispatch(command, rest),
        None => dispatch("help", &[]),
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(command: &str, arguments: &[String]) -> Result<()> {
    match command {
        "run" => serve::run(arguments),
        "dev" => dev::dev(arguments),
        "bench" => bench::bench(arguments),
        _ if !arguments.is_empty() => bail!("{command} takes no arguments"),
        "test" => test::test(),
        "build" => serve::build(),
        "conformance" => test::conformance(),
        "screenshots" => screenshots::screenshots(),
        "bundle" => bundle_alone(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => bail!("no such command: {other}\n\n{HELP}"),
    }
}

fn bundle_alone() -> Result<()> {
    let mut steps = Steps::new(bundle::STEPS);
    bundle::bundle(&mut steps, Purpose::Release)?;
    steps.finish("target/dist is ready");
    Ok(())
}
