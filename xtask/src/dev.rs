//! `cargo xtask dev`: builds again and restarts the relay whenever a source changes. The page
//! notices and reloads itself.

use crate::bundle::{self, Purpose};
use crate::place;
use crate::step::{self, Steps};
use anyhow::{Context, Result};
use rustix::process::{Pid, Signal, kill_process};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::thread;
use std::time::{Duration, SystemTime};

const WATCHED: [&str; 6] = [
    "Cargo.toml",
    "Cargo.lock",
    "shared",
    "backend",
    "frontend",
    "static",
];

/// How often sources are looked at.
const INTERVAL: Duration = Duration::from_millis(300);

/// The watched files at one moment.
type Sources = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Runs until it is interrupted. `arguments` go to `nudge serve`.
pub(crate) fn dev(arguments: &[String]) -> Result<()> {
    let mut relay: Option<Child> = None;
    loop {
        let built_from = sources();
        match build() {
            Ok(()) => {
                if let Some(old) = relay.take() {
                    stop(old)?;
                }
                relay = Some(start(arguments)?);
            }
            // What still runs keeps running; the next change tries again.
            Err(error) => eprintln!("\nerror: {error:#}"),
        }
        eprintln!("waiting for a change ...");
        while sources() == built_from {
            thread::sleep(INTERVAL);
        }
    }
}

fn build() -> Result<()> {
    let mut steps = Steps::new(bundle::STEPS + 1);
    bundle::bundle(&mut steps, Purpose::Development)?;
    steps.begin("relay: building nudge");
    step::run(step::cargo().args(["build", "--package", "nudge"]))?;
    steps.finish("built");
    Ok(())
}

fn start(arguments: &[String]) -> Result<Child> {
    let mut nudge = Command::new(place::target().join("debug/nudge"));
    nudge
        .current_dir(place::root())
        .arg("serve")
        .args(arguments);
    nudge.spawn().with_context(|| step::line(&nudge))
}

fn stop(mut relay: Child) -> Result<()> {
    let pid = Pid::from_child(&relay);
    // Gone already, if it ended by itself; waiting for it is right in either case.
    let _ = kill_process(pid, Signal::TERM);
    relay.wait()?;
    Ok(())
}

/// Every watched file with its time and length. Not only the newest: a file that is moved in keeps
/// the time that it had elsewhere.
fn sources() -> Sources {
    let mut found = Sources::new();
    for name in WATCHED {
        visit(&place::root().join(name), &mut found);
    }
    found
}

/// Editors replace files: one that is gone between two looks is a change, not an error.
fn visit(path: &Path, found: &mut Sources) {
    let Ok(about) = fs::metadata(path) else {
        return;
    };
    if about.is_dir() {
        let entries = fs::read_dir(path).into_iter().flatten().flatten();
        entries.for_each(|entry| visit(&entry.path(), found));
    } else {
        found.insert(path.to_path_buf(), (about.modified().ok(), about.len()));
    }
}
