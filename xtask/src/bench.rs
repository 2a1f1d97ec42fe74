//! `cargo xtask bench`: measures the release binary and compares it with the budgets.

use crate::bundle;
use crate::place;
use crate::serve;
use crate::step::{self, Steps};
use crate::test::browser;
use anyhow::Result;

/// Builds what is measured and runs the load driver. `arguments` go to it.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    let mut steps = Steps::new(serve::STEPS + 3);
    serve::build_in(&mut steps)?;
    steps.begin("bench: building the load driver");
    step::run(step::cargo().args(["build", "--release", "--package", "nudge-bench"]))?;
    steps.begin("bench: measuring (a few minutes)");
    let sizes = bundle::sizes(&place::dist())?;
    let mut bench = step::cargo();
    bench
        .args([
            "run",
            "--quiet",
            "--release",
            "--package",
            "nudge-bench",
            "--",
        ])
        .arg("--nudge")
        .arg(place::release_binary())
        .args(["--bundle-raw", &sizes.raw.to_string()])
        .args(["--bundle-wire", &sizes.wire.to_string()])
        .args(["--code-wire", &sizes.code_wire.to_string()])
        .args(arguments);
    step::run(&mut bench)?;
    steps.begin("bench: measuring the page in Chromium, its processor slowed four times");
    let mut playwright = browser::playwright()?;
    playwright.args(["test", "--config", "measure.config.ts"]);
    step::run(&mut playwright)?;
    steps.finish("measured");
    Ok(())
}
