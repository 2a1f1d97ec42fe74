//! Makes functions of the page's texts, and puts the English ones where the code includes them.

use std::path::Path;
use std::{env, fs};

fn main() {
    let file = Path::new("../words/languages").join(format!("{}.ftl", nudge_words::SOURCE));
    println!("cargo::rerun-if-changed={}", file.display());
    println!("cargo::rerun-if-changed=build.rs");
    let source = fs::read_to_string(&file).unwrap();
    let messages = nudge_words::parse(&source).unwrap_or_else(|mistake| panic!("{mistake}"));
    let english = nudge_words::compile(&messages, &messages).unwrap_or_else(|e| panic!("{e}"));
    let out = env::var_os("OUT_DIR").unwrap();
    fs::write(
        Path::new(&out).join("words.rs"),
        nudge_words::functions(&messages),
    )
    .unwrap();
    fs::write(Path::new(&out).join("english.txt"), english).unwrap();
}
