use crate::step;
use anyhow::{Result, bail};
use std::path::Path;
use std::process::Command;

/// Installs Debian packages, if this is Debian (or a system made from it) and the user is root.
/// Elsewhere fails, saying what is `wanted` and what to do by hand.
pub(crate) fn install(packages: &[&str], wanted: &str, otherwise: &str) -> Result<()> {
    let names = packages.join(" ");
    if !Path::new("/usr/bin/apt-get").exists() {
        bail!("{wanted} is missing. {otherwise}");
    }
    if step::output(Command::new("id").arg("-u"))? != "0" {
        bail!("{wanted} is missing. {otherwise} On Debian: sudo apt-get install {names}");
    }
    eprintln!("      installing {names}");
    apt_get(&["update", "-qq"])?;
    let mut arguments = vec!["install", "-qq", "-y", "--no-install-recommends"];
    arguments.extend(packages);
    apt_get(&arguments)
}

fn apt_get(arguments: &[&str]) -> Result<()> {
    step::run(
        Command::new("apt-get")
            // Another installation may hold the lock for a while.
            .args(["-o", "DPkg::Lock::Timeout=600"])
            .args(arguments)
            .env("DEBIAN_FRONTEND", "noninteractive"),
    )
}

/// Whether a program of that name can be found.
pub(crate) fn has_program(name: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(name).is_file())
}
