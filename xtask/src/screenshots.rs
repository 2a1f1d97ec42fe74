//! `cargo xtask screenshots`: takes the pictures of the documentation anew, from the release binary.

use crate::place;
use crate::serve;
use crate::step::{self, Steps};
use crate::test::browser;
use anyhow::Result;

/// Builds everything, plays a few conversations in a browser and keeps what it shows, in `docs/pictures`.
pub(crate) fn screenshots() -> Result<()> {
    let mut steps = Steps::new(serve::STEPS + 1);
    serve::build_in(&mut steps)?;
    steps.begin("browser: taking pictures with Chromium");
    let mut playwright = browser::playwright()?;
    playwright.args(["test", "--config", "screenshots.config.ts"]);
    step::run(&mut playwright)?;
    steps.finish(&format!(
        "{} is up to date",
        place::root().join("docs/pictures").display()
    ));
    Ok(())
}
