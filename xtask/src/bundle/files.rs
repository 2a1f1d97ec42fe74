use super::Purpose;
use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::Path;

/// Files whose address must stay the same from version to version, because something outside the
/// page remembers it. All others are named after their content.
const FIXED: [&str; 5] = [
    "index.html",
    "sw.js",
    "manifest.webmanifest",
    "robots.txt",
    "favicon.ico",
];

/// The folder of the themes. They name their pictures themselves, and one that an operator adds has an address of the
/// same form.
pub(super) const THEMES: &str = "themes/";

/// What of the themes belongs to a first visit.
const STANDARD_THEME: [&str; 2] = ["themes/live/theme.css", "themes/live/scenes/aurora.svg"];

fn is_fixed(name: &str) -> bool {
    FIXED.contains(&name) || name.starts_with(THEMES)
}

/// The list that the relay's build script reads.
const LIST: &str = "bundle.tsv";

/// The finished files by their logical name: the one that sources use.
#[derive(Default)]
pub(super) struct Bundle {
    files: BTreeMap<String, File>,
}

struct File {
    /// Name in the bundle, with the hash.
    name: String,
    etag: String,
    content: Vec<u8>,
}

/// What a first visit costs.
#[derive(Debug, Default)]
pub(crate) struct Sizes {
    /// Number of files.
    pub(crate) files: usize,
    /// What a browser fetches before the page is usable, in bytes: all but the icons that it asks
    /// for when the page is installed, and the themes and scenes that are not the standard ones.
    pub(crate) raw: usize,
    /// The same, as compressed as it goes over the wire, without headers.
    pub(crate) wire: usize,
    /// The WebAssembly module and its JavaScript, in bytes.
    pub(crate) code_raw: usize,
    /// The same, compressed.
    pub(crate) code_wire: usize,
}

impl Bundle {
    /// Adds a file under its logical name.
    pub(super) fn add(&mut self, name: &str, content: Vec<u8>) {
        let etag = hash(&content);
        let hashed = if is_fixed(name) {
            name.to_owned()
        } else {
            with_hash(name, &etag)
        };
        self.files.insert(
            name.to_owned(),
            File {
                name: hashed,
                etag,
                content,
            },
        );
    }

    /// The name in the bundle for a logical name.
    pub(super) fn name_of(&self, logical: &str) -> Option<&str> {
        self.files.get(logical).map(|file| file.name.as_str())
    }

    /// Logical names and names in the bundle of what is in one of these folders, sorted.
    pub(super) fn in_folders(&self, folders: &[&str]) -> Vec<(&str, &str)> {
        let inside = |name: &str| folders.iter().any(|folder| name.starts_with(folder));
        self.files
            .iter()
            .filter(|(logical, _)| inside(logical))
            .map(|(logical, file)| (logical.as_str(), file.name.as_str()))
            .collect()
    }

    /// Writes what changed into the folder and removes what is no longer part of it. Returns how
    /// many files were written. Unchanged files keep their time, so that nothing that depends on
    /// them is built again.
    pub(super) fn write(&self, folder: &Path, purpose: Purpose) -> Result<usize> {
        let mut written = 0;
        let mut keep = BTreeSet::from([folder.join(LIST)]);
        let mut list = BTreeMap::new();
        for file in self.files.values() {
            let path = folder.join(&file.name);
            let fresh = write_changed(&path, &file.content)?;
            written += usize::from(fresh);
            keep.insert(path);
            let mut sizes = [None, None];
            if purpose == Purpose::Release && is_compressible(&file.name) {
                for (size, (ending, compress)) in sizes.iter_mut().zip(COMPRESSIONS) {
                    let path = folder.join(format!("{}.{ending}", file.name));
                    if fresh || !path.exists() {
                        write_changed(&path, &compress(&file.content)?)?;
                    }
                    let compressed = fs::metadata(&path)?.len() as usize;
                    if compressed < file.content.len() {
                        *size = Some(compressed);
                        keep.insert(path);
                    }
                }
            }
            list.insert(&file.name, self.line(file, sizes));
        }
        let list: String = list.into_values().collect();
        write_changed(&folder.join(LIST), list.as_bytes())?;
        remove_others(folder, &keep)?;
        Ok(written)
    }

    fn line(&self, file: &File, [brotli, gzip]: [Option<usize>; 2]) -> String {
        let size = |size: Option<usize>| size.map_or_else(|| "-".to_owned(), |n| n.to_string());
        let caching = if is_fixed(&file.name) {
            "revalidate"
        } else {
            "immutable"
        };
        format!(
            "{}\t{}\t{caching}\t{}\t{}\t{}\t{}\n",
            file.name,
            content_type(&file.name),
            file.etag,
            file.content.len(),
            size(brotli),
            size(gzip),
        )
    }
}

/// Reads the sizes of a bundle that was written.
pub(crate) fn sizes(folder: &Path) -> Result<Sizes> {
    let list = fs::read_to_string(folder.join(LIST)).context("there is no bundle")?;
    let mut sizes = Sizes::default();
    for line in list.lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [name, _, _, _, raw, brotli, _] = columns[..] else {
            continue;
        };
        let raw: usize = raw.parse().context("size in the list")?;
        let wire = brotli.parse().unwrap_or(raw);
        sizes.files += 1;
        // Icons of an installed page, languages and themes: a visit needs one of those, or none.
        let other_theme = name.starts_with(THEMES) && !STANDARD_THEME.contains(&name);
        if name.ends_with(".png") || name.starts_with("words/") || other_theme {
            continue;
        }
        sizes.raw += raw;
        sizes.wire += wire;
        if name.starts_with("nudge-") {
            sizes.code_raw += raw;
            sizes.code_wire += wire;
        }
    }
    Ok(sizes)
}

type Compress = fn(&[u8]) -> Result<Vec<u8>>;
const COMPRESSIONS: [(&str, Compress); 2] = [("br", brotli_of), ("gz", gzip_of)];

fn brotli_of(content: &[u8]) -> Result<Vec<u8>> {
    let mut compressed = Vec::new();
    // 22 bits of window: what every browser must be able to hold.
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    brotli::BrotliCompress(&mut &content[..], &mut compressed, &params)?;
    Ok(compressed)
}

fn gzip_of(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

fn hash(content: &[u8]) -> String {
    Sha256::digest(content)
        .iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// `icons/user.svg` becomes `icons/user-0123456789abcdef.svg`.
fn with_hash(name: &str, hash: &str) -> String {
    let folder_end = name.rfind('/').map_or(0, |at| at + 1);
    match name[folder_end..].rfind('.') {
        Some(dot) => {
            let (stem, ending) = name.split_at(folder_end + dot);
            format!("{stem}-{hash}{ending}")
        }
        None => format!("{name}-{hash}"),
    }
}

fn ending(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, ending)| ending)
}

fn content_type(name: &str) -> &'static str {
    match ending(name) {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "webp" => "image/webp",
        "ico" => "image/x-icon",
        "ogg" | "opus" => "audio/ogg",
        "mp3" => "audio/mpeg",
        "wav" => "audio/wav",
        "m4a" => "audio/mp4",
        "woff2" => "font/woff2",
        "webmanifest" => "application/manifest+json",
        "json" => "application/json",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

fn is_compressible(name: &str) -> bool {
    !matches!(
        ending(name),
        "png" | "webp" | "ogg" | "opus" | "mp3" | "m4a" | "woff2"
    )
}

fn write_changed(path: &Path, content: &[u8]) -> Result<bool> {
    if fs::read(path).is_ok_and(|existing| existing == content) {
        return Ok(false);
    }
    let folder = path.parent().expect("a file in the bundle's folder");
    fs::create_dir_all(folder)?;
    fs::write(path, content).with_context(|| format!("cannot write {}", path.display()))?;
    Ok(true)
}

fn remove_others(folder: &Path, keep: &BTreeSet<std::path::PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            remove_others(&path, keep)?;
            if fs::read_dir(&path)?.next().is_none() {
                fs::remove_dir(&path)?;
            }
        } else if !keep.contains(&path) {
            fs::remove_file(&path)?;
        }
    }
    Ok(())
}
