use std::path::{Path, PathBuf};

/// The repository's root folder.
pub(crate) fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent()
        .expect("xtask is a folder of the repository")
        .to_path_buf()
}

/// The web client as the relay embeds it. Always in the same place, because the relay's build
/// script has to find it.
pub(crate) fn dist() -> PathBuf {
    root().join("target/dist")
}

/// Where cargo builds.
pub(crate) fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// The relay's release binary.
pub(crate) fn release_binary() -> PathBuf {
    target()
        .join("release")
        .join("nudge")
        .with_extension(std::env::consts::EXE_EXTENSION)
}
