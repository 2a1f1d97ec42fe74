//! `cargo xtask bundle`: the web client, ready to be embedded.
//!
//! Input: `static/` and the package `nudge-web`. Output: `target/dist`, where every file but the
//! few with fixed addresses carries a hash of its content in its name, has compressed siblings,
//! and is listed in `bundle.tsv`.

mod css;
mod files;
mod glue;
mod page;
mod texts;
mod wasm;

use crate::{place, step::Steps, wasm_std};
use anyhow::{Context, Result, bail};
use files::Bundle;
pub(crate) use files::sizes;
use std::fs;
use std::path::Path;

/// Reloads the page when another `index.html` is served than at first.
const RELOAD: &str = include_str!("bundle/reload.js");

/// How many steps [`bundle`] takes.
pub(crate) const STEPS: usize = 4;

/// What the bundle is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Purpose {
    /// People: small, compressed.
    Release,
    /// Somebody who edits it: quickly built, not compressed, and the page reloads itself when
    /// another version is served.
    Development,
}

/// Builds it, in [`STEPS`] steps.
pub(crate) fn bundle(steps: &mut Steps, purpose: Purpose) -> Result<()> {
    steps.begin("wasm: finding Rust's standard library for WebAssembly");
    let std = wasm_std::find_or_build()?;
    steps.begin("wasm: building the web client (the first time takes minutes)");
    let module = wasm::build(&std, purpose)?;
    steps.begin("wasm: generating its JavaScript");
    let client = wasm::bind(&module)?;
    steps.begin("bundle: hashing and compressing files");
    let bundle = assemble(&place::root().join("static"), client, purpose)?;
    let written = bundle.write(&place::dist(), purpose)?;
    let sizes = sizes(&place::dist())?;
    eprintln!(
        "      target/dist: {} files, {written} of them new; a first visit {:.0} kB, {:.0} kB on the wire; \
         the code alone {:.0} kB, {:.0} kB",
        sizes.files,
        kilo(sizes.raw),
        kilo(sizes.wire),
        kilo(sizes.code_raw),
        kilo(sizes.code_wire),
    );
    Ok(())
}

fn kilo(bytes: usize) -> f64 {
    bytes as f64 / 1000.0
}

/// Puts the client and the static files together. Files that name others come after those.
fn assemble(source: &Path, client: wasm::Client, purpose: Purpose) -> Result<Bundle> {
    let mut bundle = Bundle::default();
    let mut css_files = Vec::new();
    let mut later = Vec::new();
    for (name, content) in read_tree(source)? {
        match name.as_str() {
            "index.html" | "boot.js" | "sw.js" | "manifest.webmanifest" => {
                later.push((name, content));
            }
            name if name.starts_with(files::THEMES) && name.ends_with(".css") => {
                let sheet = css::concatenate(&[(name.to_owned(), content)])?;
                bundle.add(name, sheet.into_bytes());
            }
            name if name.starts_with("css/") => css_files.push((name.to_owned(), content)),
            _ => bundle.add(&name, content),
        }
    }
    bundle.add("nudge.js", client.glue.into_bytes());
    bundle.add("nudge.wasm", client.module);
    let texts = texts::Texts::read(&place::root().join("frontend/words/languages"))?;
    for (name, content) in texts.files()? {
        bundle.add(&name, content.into_bytes());
    }
    let style = css::concatenate(&css_files)?;
    let style = css::rewrite_urls(&style, &bundle).context("in static/css")?;
    bundle.add("style.css", style.into_bytes());

    let mut take = |name: &str| {
        let at = later.iter().position(|(other, _)| other == name)?;
        Some(String::from_utf8(later.swap_remove(at).1).with_context(|| format!("static/{name}")))
    };
    for name in ["boot.js", "manifest.webmanifest", "sw.js"] {
        if let Some(text) = take(name) {
            let text = page::rewrite_quoted(&text?, &bundle).context(name.to_owned())?;
            bundle.add(name, text.into_bytes());
        }
    }
    let Some(index) = take("index.html") else {
        bail!("static/index.html is missing")
    };
    let mut index = index?;
    if purpose == Purpose::Development {
        bundle.add("reload.js", RELOAD.as_bytes().to_vec());
        index = index.replacen(
            "</head>",
            "<script type=\"module\" src=\"reload.js\"></script></head>",
            1,
        );
    }
    let index = texts.number(&index).context("in static/index.html")?;
    let index = page::rewrite_html(&index, &bundle).context("in static/index.html")?;
    bundle.add("index.html", index.into_bytes());
    Ok(bundle)
}

/// All files of a folder by their path in it, sorted.
fn read_tree(folder: &Path) -> Result<Vec<(String, Vec<u8>)>> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(current) = folders.pop() {
        let entries = fs::read_dir(&current)
            .with_context(|| format!("cannot read the folder {}", current.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path
                .strip_prefix(folder)
                .expect("below the folder it was found in");
            let name = name
                .to_str()
                .with_context(|| format!("name of {}", path.display()))?;
            let hidden = path
                .file_name()
                .is_some_and(|name| name.to_string_lossy().starts_with('.'));
            if !hidden {
                found.push((name.replace('\\', "/"), fs::read(&path)?));
            }
        }
    }
    found.sort();
    Ok(found)
}
