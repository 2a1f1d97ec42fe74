use super::count::Count;
use crate::{place, step, system};
use anyhow::Result;
use std::path::Path;
use std::process::Command;

const CHROMIUM: &str = "/usr/bin/chromium";

/// Runs the browser tests against the release binary, after installing what they need.
pub(super) fn test(count: &mut Count) -> Result<()> {
    let mut playwright = playwright()?;
    playwright.arg("test");
    count.playwright(&mut playwright)
}

/// Playwright, to be used on the release binary; installs what it needs first.
pub(crate) fn playwright() -> Result<Command> {
    prepare()?;
    let mut playwright =
        npm_folder_command(&place::root().join("e2e/node_modules/.bin/playwright"));
    playwright.env("NUDGE_BINARY", place::release_binary());
    Ok(playwright)
}

fn prepare() -> Result<()> {
    let mut packages = Vec::new();
    if !Path::new(CHROMIUM).exists() {
        // Fonts, because a page without any has other widths than people see.
        packages.extend(["chromium", "fonts-dejavu-core", "fonts-noto-color-emoji"]);
    }
    if !system::has_program("node") {
        packages.push("nodejs");
    }
    if !system::has_program("npm") {
        packages.push("npm");
    }
    if !packages.is_empty() {
        let otherwise = "Chromium is looked for at /usr/bin/chromium, node and npm in PATH.";
        system::install(&packages, "what the browser tests need", otherwise)?;
    }
    let e2e = place::root().join("e2e");
    // Written after npm is done: tells what is installed, and that all of it is.
    let installed = std::fs::read(e2e.join("node_modules/.nudge-lock.json")).ok();
    let wanted = std::fs::read(e2e.join("package-lock.json"))?;
    if installed.as_ref() != Some(&wanted) {
        let mut npm = npm_folder_command("npm".as_ref());
        npm.args([
            "ci",
            "--ignore-scripts",
            "--no-audit",
            "--no-fund",
            "--loglevel=error",
        ]);
        step::run(&mut npm)?;
        std::fs::write(e2e.join("node_modules/.nudge-lock.json"), wanted)?;
    }
    Ok(())
}

fn npm_folder_command(program: &Path) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root().join("e2e"));
    command
}
