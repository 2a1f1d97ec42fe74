//! Finds a Rust standard library for wasm32, or builds one.
//!
//! A rustup toolchain gets it by `rustup target add wasm32-unknown-unknown`. Where there is no
//! rustup, or it cannot download, Debian's compiler and its library sources make one: built once,
//! kept under `target/`, and handed to the compiler as its sysroot. That library is built for size, and
//! so that a panic stops the page at once: WebAssembly has nowhere to print its message to, and the code
//! that would write it is a fifteenth of the page. What comes with rustup's toolchains is made for speed.

use crate::{place, step, system};
use anyhow::{Context, Result};
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// The target's name.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

/// Goes up when the recipe below changes, so that what an older one built is not used.
const RECIPE: u32 = 2;

/// How the library is built, and all that is linked to it. Unstable flags, hence `RUSTC_BOOTSTRAP`; the
/// program itself uses no unstable language.
const STOP_AT_ONCE: &str = "-Zunstable-options -Cpanic=immediate-abort";

/// Nobody reads where a panic was, nor what `Debug` says.
const SAY_NOTHING: &str = "-Zlocation-detail=none -Zfmt-debug=none";

/// A compiler that can build for [`TARGET`].
pub(crate) enum WasmStd {
    /// The compiler that cargo uses anyway.
    Active,
    /// Debian's compiler with a library of our own.
    Sysroot(PathBuf),
}

impl WasmStd {
    /// Makes a cargo command use it.
    pub(crate) fn apply(&self, command: &mut Command) {
        let Self::Sysroot(sysroot) = self else { return };
        command
            .env("RUSTC", DEBIAN_RUSTC)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld");
        let mut flags = sysroot_flag(sysroot);
        flags.push(format!(" {STOP_AT_ONCE} {SAY_NOTHING}"));
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags);
    }
}

/// Finds or makes one. The first time takes about a minute of processor time.
pub(crate) fn find_or_build() -> Result<WasmStd> {
    let active = std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    if has_std(Command::new(active)) {
        return Ok(WasmStd::Active);
    }
    if !debian_can_build_it() {
        system::install(
            &["rustc-web", "rust-web-src", "lld"],
            "Rust's standard library for WebAssembly",
            "With rustup: rustup target add wasm32-unknown-unknown.",
        )?;
    }
    let version = step::output(Command::new(DEBIAN_RUSTC).arg("-vV"))?;
    let release = version
        .lines()
        .find_map(|line| line.strip_prefix("release: "));
    let release = release.context("rustc -vV names no release")?;
    let sysroot = place::root().join(format!("target/wasm-sysroot-{release}-{RECIPE}"));
    let mut with_sysroot = Command::new(DEBIAN_RUSTC);
    with_sysroot.arg(sysroot_flag(&sysroot));
    if !has_std(with_sysroot) {
        eprintln!("      building the library with {DEBIAN_RUSTC} {release}, once");
        build(&sysroot)?;
    }
    Ok(WasmStd::Sysroot(sysroot))
}

fn sysroot_flag(sysroot: &Path) -> OsString {
    let mut flag = OsString::from("--sysroot=");
    flag.push(sysroot);
    flag
}

fn has_std(mut rustc: Command) -> bool {
    rustc.args(["--print", "target-libdir", "--target", TARGET]);
    let Ok(folder) = step::output(&mut rustc) else {
        return false;
    };
    let Ok(files) = fs::read_dir(folder) else {
        return false;
    };
    files
        .flatten()
        .any(|file| file.file_name().to_string_lossy().starts_with("libstd-"))
}

fn debian_can_build_it() -> bool {
    Path::new(DEBIAN_RUSTC).exists()
        && Path::new("/usr/lib/rustlib/src/rust/library/Cargo.lock").exists()
        && system::has_program("wasm-ld")
}

/// Builds the library as a dependency of an empty crate and keeps what that leaves behind.
fn build(sysroot: &Path) -> Result<()> {
    let seed = place::root().join("target/wasm-seed");
    fs::create_dir_all(seed.join("src"))?;
    fs::write(
        seed.join("Cargo.toml"),
        "[package]\nname = \"seed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n\
         [profile.release]\nopt-level = \"z\"\npanic = \"abort\"\ncodegen-units = 1\n",
    )?;
    fs::write(seed.join("src/lib.rs"), "#![no_std]\n")?;
    step::run(
        step::cargo()
            .args([
                "build",
                "--release",
                "--target",
                TARGET,
                "-Zbuild-std=std,panic_abort",
                "-Zbuild-std-features=optimize_for_size",
            ])
            .arg("--manifest-path")
            .arg(seed.join("Cargo.toml"))
            .env("RUSTC", DEBIAN_RUSTC)
            .env("RUSTC_BOOTSTRAP", "1")
            .env("CARGO_TARGET_DIR", seed.join("target"))
            // Link-time optimisation of the client needs the library's bitcode.
            .env(
                "CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS",
                format!("-Cembed-bitcode=yes {STOP_AT_ONCE} {SAY_NOTHING}"),
            ),
    )?;

    let half_done = sysroot.with_extension("tmp");
    let libraries = half_done.join("lib/rustlib").join(TARGET).join("lib");
    fs::create_dir_all(&libraries)?;
    let built = seed.join("target").join(TARGET).join("release/deps");
    for file in fs::read_dir(&built)? {
        let path = file?.path();
        let name = path
            .file_name()
            .expect("listed in a folder")
            .to_string_lossy()
            .into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libseed-") {
            fs::copy(&path, libraries.join(&name))?;
        }
    }
    // Renamed at the end, so that an interrupted build never looks finished.
    fs::rename(&half_done, sysroot).context("cannot keep the library that was built")?;
    fs::remove_dir_all(&seed)?;
    Ok(())
}
