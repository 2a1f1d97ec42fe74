//! `cargo xtask test`: everything that has to hold before a change is taken.

pub(crate) mod browser;
mod count;

use crate::serve;
use crate::step::{self, Steps};
use anyhow::{Result, bail};
use count::Count;
use std::process::Command;

/// Tells the story of the conformance suite and shows its table.
pub(crate) fn conformance() -> Result<()> {
    step::run(step::cargo().args([
        "test",
        "--quiet",
        "--package",
        "nudge-service",
        "--test",
        "conformance",
        "--",
        "--nocapture",
    ]))
}

/// Runs all of it, also after something failed, so that one run shows everything there is to mend.
/// Ends with a line `N passed, N failed` that counts the tests of all kinds.
pub(crate) fn test() -> Result<()> {
    let mut steps = Steps::new(5 + serve::STEPS);
    let mut failures = Vec::new();
    let mut count = Count::default();
    let mut note = |result: Result<()>| {
        if let Err(error) = result {
            eprintln!("      FAILED: {error:#}");
            failures.push(format!("{error:#}"));
        }
    };

    steps.begin("format: cargo fmt");
    note(
        has_component("fmt")
            .and_then(|()| step::run(step::cargo().args(["fmt", "--all", "--check"]))),
    );

    steps.begin("lints: cargo clippy");
    note(has_component("clippy").and_then(|()| {
        let mut clippy = step::cargo();
        clippy.args([
            "clippy",
            "--workspace",
            "--all-targets",
            "--",
            "-D",
            "warnings",
        ]);
        step::run(&mut clippy)
    }));

    steps.begin("dependencies: cargo deny (licences, bans, sources)");
    note(dependencies());

    steps.begin("tests: cargo test");
    let mut tests = step::cargo();
    tests.args(["test", "--workspace", "--no-fail-fast"]);
    note(count.cargo(&mut tests));

    let built = serve::build_in(&mut steps);
    let is_built = built.is_ok();
    note(built);

    steps.begin("browser: Playwright with Chromium");
    if is_built {
        note(browser::test(&mut count));
    } else {
        note(Err(anyhow::anyhow!("not run, because the build failed")));
    }

    steps.finish("done");
    for failure in &failures {
        eprintln!("FAILED: {failure}");
    }
    println!("{} passed, {} failed", count.passed, count.failed);
    if !failures.is_empty() {
        bail!(
            "{} of the checks failed; they are listed above",
            failures.len()
        );
    }
    Ok(())
}

fn has_component(name: &str) -> Result<()> {
    match step::output(step::cargo().args([name, "--version"])) {
        Ok(_) => Ok(()),
        Err(_) => {
            bail!("cargo {name} is missing; with rustup: rustup component add rustfmt clippy")
        }
    }
}

/// Security advisories are not among the checks: their database is fetched from the network at
/// run time, so the same tree could pass today and fail tomorrow. `cargo deny check advisories`
/// does it by hand.
fn dependencies() -> Result<()> {
    if step::output(Command::new("cargo-deny").arg("--version")).is_err() {
        eprintln!("      installing cargo-deny, once");
        step::run(step::cargo().args(["install", "--locked", "--quiet", "cargo-deny"]))?;
    }
    // It looks at the crates of all platforms, more than a build here fetches.
    step::run(step::cargo().args(["fetch", "--locked", "--quiet"]))?;
    let mut deny = step::cargo();
    deny.args(["deny", "--offline", "check", "licenses", "bans", "sources"]);
    step::run(&mut deny)
}
