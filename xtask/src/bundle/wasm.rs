use super::{Purpose, glue};
use crate::wasm_std::{TARGET, WasmStd};
use crate::{place, step};
use anyhow::{Result, bail};
use std::path::{Path, PathBuf};
use wasm_bindgen_cli_support::Bindgen;

/// The compiled client.
pub(super) struct Client {
    /// The WebAssembly module.
    pub(super) module: Vec<u8>,
    /// The JavaScript module that loads it and lends it the browser's interfaces.
    pub(super) glue: String,
}

/// Compiles the client. Returns the module's path.
pub(super) fn build(std: &WasmStd, purpose: Purpose) -> Result<PathBuf> {
    let (profile, folder) = match purpose {
        Purpose::Release => ("web", "web"),
        Purpose::Development => ("dev", "debug"),
    };
    let mut cargo = step::cargo();
    cargo.args([
        "build",
        "--package",
        "nudge-web",
        "--target",
        TARGET,
        "--profile",
        profile,
    ]);
    std.apply(&mut cargo);
    step::run(&mut cargo)?;
    Ok(place::target()
        .join(TARGET)
        .join(folder)
        .join("nudge-web.wasm"))
}

/// Generates the client's JavaScript.
pub(super) fn bind(module: &Path) -> Result<Client> {
    let mut bindgen = Bindgen::new();
    bindgen
        .input_path(module)
        .web(true)?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        // The module's name is only known after it is hashed: the page passes it in.
        .omit_default_module_path(true);
    let mut output = bindgen.generate_output()?;
    let snippets = output
        .snippets()
        .values()
        .any(|snippets| !snippets.is_empty());
    if snippets || !output.local_modules().is_empty() {
        bail!("the client brings JavaScript of its own, which the bundle does not support");
    }
    let glue = output.js().to_owned();
    let glue = glue::shorten(output.wasm_mut(), &glue);
    Ok(Client {
        module: output.wasm_mut().emit_wasm(),
        glue,
    })
}
