//! Folders and files that their owner only can read: messages, password hashes and keys lie in them.
//! What is there already keeps the rights that somebody gave it.

use std::fs::{DirBuilder, OpenOptions};
use std::io::{self, ErrorKind};
use std::path::Path;

/// Makes a folder, and those above it, where they are missing.
///
/// # Errors
/// When it cannot be made.
pub fn folder(path: &Path) -> io::Result<()> {
    let mut builder = DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(path)
}

/// Makes an empty file where there is none. For a database, so that it and the files beside it, which take
/// its rights, are not made with those that the process gives to every file.
///
/// # Errors
/// When it cannot be made.
pub fn file(path: &Path) -> io::Result<()> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
        _ => Ok(()),
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs::{Permissions, set_permissions};
    use std::os::unix::fs::PermissionsExt as _;

    #[test]
    fn new_ones_are_private_and_old_ones_are_left_alone() {
        let root = tempfile::tempdir().unwrap();
        let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o777;
        let inner = root.path().join("a/b");
        let data = inner.join("data");
        folder(&inner).unwrap();
        file(&data).unwrap();
        assert_eq!((mode(&inner), mode(&data)), (0o700, 0o600));

        std::fs::write(&data, "kept").unwrap();
        set_permissions(&inner, Permissions::from_mode(0o750)).unwrap();
        set_permissions(&data, Permissions::from_mode(0o640)).unwrap();
        folder(&inner).unwrap();
        file(&data).unwrap();
        assert_eq!((mode(&inner), mode(&data)), (0o750, 0o640));
        assert_eq!(std::fs::read(&data).unwrap(), b"kept");

        folder(&data).unwrap_err();
        file(&root.path().join("missing/data")).unwrap_err();
    }
}
