//! Makes the names by which the module and its JavaScript know each other shorter.
//!
//! `wasm-bindgen` puts a hash into every one, so that the same function of two crates is told apart.
//! Hashes do not compress, and stand in both files; numbers tell them apart as well.

use std::collections::HashMap;
use walrus::Module;

/// How many digits a hash has.
const HASH: usize = 16;

/// Numbers what has a hash in its name, in the module and in its JavaScript, which is returned.
pub(super) fn shorten(module: &mut Module, glue: &str) -> String {
    let mut numbers = HashMap::new();
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name);
    for name in imports.chain(exports).filter(|name| has_hash(name)) {
        let number = numbers.len();
        let short = numbers
            .entry(name.clone())
            .or_insert_with(|| format!("${number}"));
        name.clone_from(short);
    }
    rename(glue, &numbers)
}

fn has_hash(name: &str) -> bool {
    name.split('_').any(|part| {
        part.len() == HASH
            && part
                .bytes()
                .all(|digit| matches!(digit, b'0'..=b'9' | b'a'..=b'f'))
    })
}

/// Puts other names in, where they stand as a whole, and leaves out comments on types and indentation.
fn rename(glue: &str, names: &HashMap<String, String>) -> String {
    let in_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '$');
    let mut renamed = String::new();
    for line in glue.lines().map(str::trim_start) {
        if line.starts_with("/**") || line.starts_with("* ") || line.starts_with("*/") {
            continue;
        }
        let mut rest = line;
        while let Some(start) = rest.find(in_name) {
            let end = rest[start..]
                .find(|c| !in_name(c))
                .map_or(rest.len(), |length| start + length);
            let name = &rest[start..end];
            renamed.push_str(&rest[..start]);
            renamed.push_str(names.get(name).map_or(name, String::as_str));
            rest = &rest[end..];
        }
        renamed.push_str(rest);
        renamed.push('\n');
    }
    renamed
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_names_with_a_hash_are_numbered() {
        assert!(has_hash("__wbg_body_577ddb8ddb8bf64c"));
        assert!(has_hash("wasm_bindgen_277317db82ea80dc___convert"));
        assert!(!has_hash("__wbindgen_malloc"));
        assert!(!has_hash("__wbg_body_577ddb8ddb8bf64"));
    }

    #[test]
    fn names_are_replaced_as_a_whole_and_comments_go() {
        let names = HashMap::from([("__wbg_a".to_owned(), "$0".to_owned())]);
        let glue = "/**\n * @returns {any}\n */\n    __wbg_a: wasm.__wbg_a(__wbg_ab, 'ä'),\n";
        assert_eq!(rename(glue, &names), "$0: wasm.$0(__wbg_ab, 'ä'),\n");
    }

    #[test]
    fn the_module_and_its_glue_agree() {
        let mut module = Module::default();
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("memory", memory);
        module.exports.add("a_0123456789abcdef", memory);
        let glue = shorten(&mut module, "wasm.a_0123456789abcdef; wasm.memory;");
        assert_eq!(glue, "wasm.$0; wasm.memory;\n");
        let names: Vec<_> = module
            .exports
            .iter()
            .map(|export| export.name.as_str())
            .collect();
        assert_eq!(names, ["memory", "$0"]);
    }
}
