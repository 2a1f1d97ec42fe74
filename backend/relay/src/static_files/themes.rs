//! Themes that the operator added: in one folder, a folder each, with a `theme.css` and the pictures that it names.

use super::File;
use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::io;
use std::path::Path;

/// The page asks for themes below this.
const ADDRESS: &str = "themes";
/// What makes a folder a theme.
const SHEET: &str = "theme.css";
/// The largest file taken, in bytes: a theme is a style sheet and a few pictures.
const LARGEST: u64 = 4 << 20;
/// How many files one theme may have.
const MOST_FILES: usize = 64;
/// How many folders deep pictures may lie.
const DEEPEST: usize = 2;

/// The themes beside the built-in ones, read once: a new one is there after a restart.
#[derive(Debug, Default)]
pub struct Themes {
    names: Vec<String>,
    /// Sorted by path.
    files: Vec<File>,
}

impl Themes {
    /// Reads the folder; none there means no themes. What cannot be a theme or part of one is left out, with a line in
    /// the log.
    pub fn read(folder: &Path) -> Self {
        let mut themes = Self::default();
        let entries = match fs::read_dir(folder) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return themes,
            Err(error) => {
                tracing::warn!(folder = %folder.display(), %error, "themes cannot be read");
                return themes;
            }
        };
        for entry in entries.flatten() {
            let (path, name) = (entry.path(), entry.file_name());
            let Some(name) = name.to_str().filter(|name| is_theme_name(name)) else {
                tracing::warn!(folder = %path.display(), "no name for a theme: letters a to z, digits and hyphens");
                continue;
            };
            if !path.join(SHEET).is_file() {
                continue;
            }
            let mut files = Vec::new();
            collect(&path, &format!("{ADDRESS}/{name}"), DEEPEST, &mut files);
            themes.files.append(&mut files);
            themes.names.push(name.to_owned());
        }
        themes.names.sort();
        themes.files.sort_by_key(|file| file.path);
        themes
    }

    /// Their folders' names, sorted.
    pub fn names(&self) -> &[String] {
        &self.names
    }

    /// The file at an address below the page's root.
    pub(super) fn file(&self, path: &str) -> Option<&File> {
        let index = self.files.binary_search_by(|file| file.path.cmp(path));
        index.ok().map(|index| &self.files[index])
    }
}

/// Lower-case letters, digits and hyphens, at most 32: what the page takes for the name of a theme.
pub(crate) fn is_theme_name(name: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    (1..=32).contains(&name.len()) && name.bytes().all(plain)
}

fn collect(folder: &Path, address: &str, deeper: usize, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let (path, name) = (entry.path(), entry.file_name());
        let Some(name) = name.to_str().filter(|name| !name.starts_with('.')) else {
            continue;
        };
        let address = format!("{address}/{name}");
        if path.is_dir() {
            if deeper > 0 {
                collect(&path, &address, deeper - 1, files);
            }
            continue;
        }
        let known = ["css", "svg", "png", "jpg", "jpeg", "webp", "woff2"];
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
        let small = fs::metadata(&path).is_ok_and(|about| about.len() <= LARGEST);
        if !known.contains(&ending) || !small || files.len() == MOST_FILES {
            tracing::warn!(file = %path.display(), "not taken into a theme");
            continue;
        }
        let Ok(content) = fs::read(&path) else {
            tracing::warn!(file = %path.display(), "cannot be read");
            continue;
        };
        let mut hasher = DefaultHasher::new();
        hasher.write(&content);
        // Served for as long as the process lives, like the files that are built in.
        files.push(File {
            path: address.leak(),
            hash: format!("{:016x}", hasher.finish()).leak(),
            raw: content.leak(),
            br: None,
            gz: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::super::content_type;
    use super::*;

    fn folder(files: &[(&str, &str)]) -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        for (name, content) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, content).unwrap();
        }
        folder
    }

    #[test]
    fn a_folder_with_a_style_sheet_is_a_theme() {
        let folder = folder(&[
            ("midnight/theme.css", "body{}"),
            ("midnight/scenes/moon.svg", "<svg/>"),
            ("midnight/notes.txt", "no part of it"),
            ("midnight/.hidden.css", "nor this"),
            ("empty/readme.svg", "<svg/>"),
            ("Bad Name/theme.css", "body{}"),
        ]);
        let themes = Themes::read(folder.path());
        assert_eq!(themes.names(), ["midnight"]);
        let paths: Vec<_> = themes.files.iter().map(|file| file.path).collect();
        assert_eq!(
            paths,
            [
                "themes/midnight/scenes/moon.svg",
                "themes/midnight/theme.css"
            ]
        );
        assert_eq!(
            themes.file("themes/midnight/theme.css").unwrap().raw,
            b"body{}"
        );
        assert_eq!(
            content_type("themes/midnight/scenes/moon.svg"),
            "image/svg+xml"
        );
    }

    #[test]
    fn nothing_outside_of_the_themes_is_found() {
        let folder = folder(&[("midnight/theme.css", "body{}"), ("secret.css", "x")]);
        let themes = Themes::read(folder.path());
        for path in [
            "themes/secret.css",
            "themes/midnight/../../secret.css",
            "themes/midnight/",
            "secret.css",
            "",
        ] {
            assert!(themes.file(path).is_none(), "{path}");
        }
        assert!(Themes::read(&folder.path().join("gone")).names().is_empty());
    }
}
