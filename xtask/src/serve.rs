//! `cargo xtask run` and `build`: the release binary, with the web client in it.

use crate::bundle::{self, Purpose};
use crate::place;
use crate::step::{self, Steps};
use anyhow::Result;
use std::process::Command;

/// How many steps [`build_in`] takes.
pub(crate) const STEPS: usize = bundle::STEPS + 1;

/// Builds `target/release/nudge`.
pub(crate) fn build() -> Result<()> {
    let mut steps = Steps::new(STEPS);
    build_in(&mut steps)?;
    steps.finish(&format!("{} is ready", place::release_binary().display()));
    Ok(())
}

/// Builds it as part of something larger.
pub(crate) fn build_in(steps: &mut Steps) -> Result<()> {
    bundle::bundle(steps, Purpose::Release)?;
    steps.begin("relay: building nudge with the web client in it (the first time takes minutes)");
    step::run(step::cargo().args(["build", "--release", "--package", "nudge"]))
}

/// Builds it and becomes `nudge serve`, with `arguments` after it.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    let mut steps = Steps::new(STEPS);
    build_in(&mut steps)?;
    steps.finish("built; starting nudge serve (Ctrl-C stops it)");
    let mut nudge = Command::new(place::release_binary());
    nudge
        .current_dir(place::root())
        .arg("serve")
        .args(arguments);
    become_it(nudge)
}

/// The program takes this one's place, so that signals reach it directly.
#[cfg(unix)]
fn become_it(mut command: Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(anyhow::Error::new(command.exec()).context(step::line(&command)))
}

#[cfg(not(unix))]
fn become_it(mut command: Command) -> Result<()> {
    command.status()?;
    Ok(())
}
