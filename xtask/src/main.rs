//! `cargo xtask`: builds, runs, tests and measures the project.
//!
//! Every command installs what it misses where it can (Debian, as root) and says what is missing
//! where it cannot. `cargo xtask help` lists the commands.

mod bundle;
mod place;
mod step;
mod system;
mod wasm_std;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  bundle     build the web client into target/dist
  help       this list
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let result = match command.as_str() {
        "bundle" => bundle::bundle(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => {
            eprintln!("{HELP}");
            Err(anyhow::anyhow!("no such command: {:?} {rest:?}", other))
        }
    };
    match result {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("\nerror: {error:#}");
            ExitCode::FAILURE
        }
    }
}
