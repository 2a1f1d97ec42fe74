//! Rules of the house that no compiler checks.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A file is a room with one purpose. Past this many lines it has become a hall.
const MOST_LINES: usize = 600;

/// Files that may be longer, each with its reason. An exception no longer needed fails the test.
const LONG_FILES: [(&str, &str); 0] = [];

/// What must not stand in sources, each with what to do instead.
const FORBIDDEN: [(&str, &str); 8] = [
    ("todo!(", "finish it, or leave it out"),
    ("unimplemented!(", "finish it, or leave it out"),
    ("dbg!(", "take it out"),
    ("FIXME", "mend it, or say what is so"),
    ("XXX", "say what is so"),
    ("#[ignore", "a test that does not run proves nothing"),
    (
        "waitForTimeout",
        "wait for what should happen, with a limit",
    ),
    (".only(", "run all tests"),
];

/// Tests that look again and again, with a limit, for what nothing announces, each with its reason.
const POLLS: [(&str, &str); 1] = [(
    "backend/relay/tests/cli/process.rs",
    "the end of a process, without a runtime to wait in",
)];

/// Names that tell nothing about what is inside.
const VAGUE_NAMES: [&str; 6] = ["util", "utils", "helper", "helpers", "manager", "misc"];

#[test]
fn files_are_not_too_long() {
    let mut too_long = Vec::new();
    let mut needed = BTreeSet::new();
    for (name, text) in sources() {
        let lines = text.lines().count();
        if lines <= MOST_LINES {
            continue;
        }
        if LONG_FILES.iter().any(|(exception, _)| *exception == name) {
            needed.insert(name);
        } else {
            too_long.push(format!("{name}: {lines} lines"));
        }
    }
    assert!(
        too_long.is_empty(),
        "more than {MOST_LINES} lines: {too_long:#?}"
    );
    for (name, _) in LONG_FILES {
        assert!(needed.contains(name), "{name} is no longer an exception");
    }
}

#[test]
fn nothing_unfinished_is_left_lying_about() {
    let mut found = Vec::new();
    for (name, text) in sources() {
        if name == "xtask/tests/tidy.rs" {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            for (word, instead) in FORBIDDEN {
                if line.contains(word) {
                    found.push(format!("{name}:{}: {word} ({instead})", number + 1));
                }
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn tests_do_not_wait_by_the_clock() {
    let mut found = Vec::new();
    for (name, text) in sources().into_iter().filter(|(name, _)| is_test(name)) {
        if name == "xtask/tests/tidy.rs" || POLLS.iter().any(|(poll, _)| *poll == name) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            if line.contains("thread::sleep") {
                found.push(format!("{name}:{}", number + 1));
            }
        }
    }
    assert!(found.is_empty(), "wait for a condition instead: {found:#?}");
}

#[test]
fn names_say_what_is_inside() {
    for (name, _) in sources() {
        for part in Path::new(&name).components() {
            let part = Path::new(part.as_os_str()).file_stem().unwrap_or_default();
            assert!(
                !VAGUE_NAMES.iter().any(|vague| part == *vague),
                "a vague name: {name}"
            );
        }
    }
}

#[test]
fn text_files_end_in_one_line_break_and_have_no_trailing_blanks() {
    let mut found = Vec::new();
    for (name, text) in sources() {
        if !text.is_empty() && (!text.ends_with('\n') || text.ends_with("\n\n")) {
            found.push(format!("{name}: the end"));
        }
        for (number, line) in text.lines().enumerate() {
            if line.ends_with([' ', '\t']) {
                found.push(format!("{name}:{}: trailing blanks", number + 1));
            }
        }
    }
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn links_in_documents_lead_somewhere() {
    let mut broken = Vec::new();
    for name in ["README.md", "CHANGELOG.md"] {
        let text = fs::read_to_string(root().join(name)).expect("it is there");
        let headings: BTreeSet<String> = text
            .lines()
            .filter(|line| line.starts_with('#'))
            .map(anchor)
            .collect();
        for link in text
            .split("](")
            .skip(1)
            .filter_map(|rest| rest.split(')').next())
        {
            if link.contains("://") {
                continue;
            }
            let exists = match link.strip_prefix('#') {
                Some(heading) => headings.contains(heading),
                None => root().join(link.split('#').next().unwrap_or(link)).exists(),
            };
            if !exists {
                broken.push(format!("{name}: {link}"));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}

#[test]
fn every_crate_has_the_lints_and_data_of_the_workspace() {
    for manifest in manifests() {
        let text = fs::read_to_string(root().join(&manifest)).expect("it is there");
        for wanted in [
            "[lints]\nworkspace = true",
            "version.workspace = true",
            "edition.workspace = true",
            "rust-version.workspace = true",
            "license.workspace = true",
            "publish.workspace = true",
            "description = ",
        ] {
            assert!(text.contains(wanted), "{manifest} lacks {wanted:?}");
        }
    }
}

/// The arrows of the architecture, as absences.
#[test]
fn crates_depend_only_downwards() {
    let absences = [
        (
            "backend/msnp/Cargo.toml",
            &[
                "tokio",
                "rand",
                "chrono",
                "reqwest",
                "hyper",
                "axum",
                "nudge-shared",
            ][..],
        ),
        ("backend/service/Cargo.toml", &["nudge-shared", "nudge "]),
        (
            "shared/Cargo.toml",
            &["msnp", "tokio", "web-sys", "wasm-bindgen", "leptos"],
        ),
        (
            "frontend/model/Cargo.toml",
            &["web-sys", "wasm-bindgen", "leptos", "msnp", "gloo"],
        ),
        ("frontend/Cargo.toml", &["msnp", "tokio"]),
    ];
    for (manifest, names) in absences {
        let text = fs::read_to_string(root().join(manifest)).expect("it is there");
        let text = text.split("[dev-dependencies]").next().unwrap_or(&text);
        let (_, dependencies) = text
            .split_once("[dependencies]")
            .expect("it has dependencies");
        for name in names {
            let depends = dependencies.lines().any(|line| {
                line.strip_prefix(name)
                    .is_some_and(|rest| rest.starts_with([' ', '.', '=']))
            });
            assert!(!depends, "{manifest} must not depend on {name}");
        }
    }
}

#[test]
fn browser_tests_pin_exact_versions() {
    let text = fs::read_to_string(root().join("e2e/package.json")).expect("it is there");
    let (_, dependencies) = text.split_once("\"devDependencies\"").expect("it has some");
    for line in dependencies.lines().filter(|line| line.contains("\": \"")) {
        let version = line.split("\": \"").nth(1).expect("filtered for it");
        assert!(
            version.starts_with(|c: char| c.is_ascii_digit()),
            "not exact: {line}"
        );
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("below the root")
        .to_path_buf()
}

fn is_test(name: &str) -> bool {
    name.contains("/tests/") || name.ends_with("tests.rs") || name.starts_with("e2e/")
}

fn anchor(heading: &str) -> String {
    let text = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = text
        .chars()
        .filter(|c| c.is_alphanumeric() || matches!(c, ' ' | '-' | '_'));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

fn manifests() -> Vec<String> {
    let names = sources().into_iter().map(|(name, _)| name);
    // Fuzz targets are a workspace of their own: they need a compiler that the rest does not.
    names
        .filter(|name| name.ends_with("/Cargo.toml") && !name.contains("/fuzz/"))
        .collect()
}

/// All text files that people write, by their path from the root.
fn sources() -> Vec<(String, String)> {
    const KINDS: [&str; 11] = [
        "rs",
        "toml",
        "md",
        "ts",
        "js",
        "css",
        "html",
        "svg",
        "webmanifest",
        "sql",
        "yml",
    ];
    const SKIPPED: [&str; 6] = [
        "target",
        "node_modules",
        ".git",
        "data",
        "test-results",
        "playwright-report",
    ];
    let mut found = Vec::new();
    let mut folders = vec![root()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).expect("a folder of the repository") {
            let path = entry.expect("an entry of it").path();
            let name = path
                .file_name()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned();
            if path.is_dir() {
                if !SKIPPED.contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if KINDS
                .iter()
                .any(|kind| path.extension().is_some_and(|it| it == *kind))
            {
                let text = fs::read_to_string(&path).expect("sources are UTF-8");
                let name = path.strip_prefix(root()).expect("below the root");
                found.push((name.to_string_lossy().into_owned(), text));
            }
        }
    }
    assert!(found.len() > 50, "sources were not found");
    found.sort();
    found
}
