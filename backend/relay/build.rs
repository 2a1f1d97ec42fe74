//! Embeds the browser bundle: every file of `target/dist` (or of the folder that `NUDGE_DIST`
//! names), with its compressed siblings, as a table for `static_files.rs`. Without the folder the
//! table is empty, so that the relay builds and its tests run without the browser's toolchain.

use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hasher};
use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    let dist = env::var_os("NUDGE_DIST").map_or_else(
        || PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap()).join("../../target/dist"),
        PathBuf::from,
    );
    println!("cargo::rerun-if-env-changed=NUDGE_DIST");
    println!("cargo::rerun-if-changed={}", dist.display());
    println!("cargo::rerun-if-changed=build.rs");

    let mut files = Vec::new();
    collect(&dist, &mut files);
    files.sort();

    let mut table = String::from("&[\n");
    for file in &files {
        println!("cargo::rerun-if-changed={}", file.display());
        let is_sibling = ["br", "gz"].iter().any(|ending| {
            file.extension().is_some_and(|found| found == *ending)
                && files.contains(&file.with_extension(""))
        });
        if !is_sibling {
            entry(&mut table, &dist, file, &files);
        }
    }
    table.push(']');
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap()).join("files.rs");
    fs::write(out, table).unwrap();
}

fn entry(table: &mut String, dist: &Path, file: &Path, files: &[PathBuf]) {
    let relative = file.strip_prefix(dist).unwrap();
    let path = relative.to_str().unwrap().replace('\\', "/");
    let mut hasher = DefaultHasher::new();
    hasher.write(&fs::read(file).unwrap());
    let hash = hasher.finish();
    let sibling = |ending: &str| {
        let mut name = file.as_os_str().to_owned();
        name.push(ending);
        let name = PathBuf::from(name);
        match files.contains(&name) {
            true => format!("Some({})", include(&name)),
            false => "None".to_owned(),
        }
    };
    writeln!(
        table,
        "File {{ path: {path:?}, hash: \"{hash:016x}\", raw: {}, br: {}, gz: {} }},",
        include(file),
        sibling(".br"),
        sibling(".gz"),
    )
    .unwrap();
}

fn include(file: &Path) -> String {
    let file = file.canonicalize().unwrap();
    format!("include_bytes!({:?})", file.to_str().unwrap())
}

/// Files below `folder`, apart from the bundle's list and those whose name begins with a dot.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    for entry in entries.flatten() {
        let path = entry.path();
        let name = entry.file_name();
        // The bundle's own list is no part of the page.
        if name == "bundle.tsv" || name.to_string_lossy().starts_with('.') {
            continue;
        }
        if path.is_dir() {
            println!("cargo::rerun-if-changed={}", path.display());
            collect(&path, files);
        } else {
            files.push(path);
        }
    }
}
