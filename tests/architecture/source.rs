//! The files of `src/` as the tests of the house read them: code apart from comments and texts.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A file of `src/`.
pub struct SourceFile {
    /// Below `src/`, with slashes.
    pub path: String,
    /// The first part of the path.
    pub room: String,
    /// As it is.
    pub text: String,
    /// The text without comments, and with every string literal as `"n"`, its number.
    pub code: String,
    /// The string literals, as they are spelt.
    pub literals: Vec<String>,
}

impl SourceFile {
    /// The code before the tests, and the tests.
    pub fn code_and_tests(&self) -> (&str, &str) {
        let tests = self.code.find("#[cfg(test)]\nmod tests");
        self.code.split_at(tests.unwrap_or(self.code.len()))
    }
}

/// All files, in the order of their paths.
pub fn files() -> Vec<SourceFile> {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut paths = Vec::new();
    walk(&source, "rs", &mut paths);
    paths.iter().map(|path| read(&source, path)).collect()
}

/// Adds the files below `folder` with this extension to `found`.
pub fn walk(folder: &Path, extension: &str, found: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            walk(&path, extension, found);
        } else if path.extension().is_some_and(|found| found == extension) {
            found.push(path);
        }
    }
}

fn read(source: &Path, path: &Path) -> SourceFile {
    let parts: Vec<&str> = path
        .strip_prefix(source)
        .unwrap()
        .iter()
        .map(|part| part.to_str().unwrap())
        .collect();
    let text = fs::read_to_string(path).unwrap();
    let (code, literals) = split(&text);
    SourceFile {
        path: parts.join("/"),
        room: parts[0].trim_end_matches(".rs").to_owned(),
        text,
        code,
        literals,
    }
}

/// Code without comments, and the string literals that stood in it.
fn split(text: &str) -> (String, Vec<String>) {
    let (mut code, mut literals) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let token = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("r\"") || rest.starts_with("r#") && is_raw(rest) {
            let hashes = rest[1..].find('"').unwrap();
            let end = format!("\"{}", "#".repeat(hashes));
            let start = hashes + 2;
            let length = rest[start..].find(&end).unwrap();
            code.push_str(&format!("\"{}\"", literals.len()));
            literals.push(rest[start..start + length].to_owned());
            start + length + end.len()
        } else if letter == '"' {
            let length = quoted(&rest[1..], '"');
            code.push_str(&format!("\"{}\"", literals.len()));
            literals.push(rest[1..=length].to_owned());
            length + 2
        } else if letter == '\'' && is_char(rest) {
            code.push(' ');
            quoted(&rest[1..], '\'') + 2
        } else {
            code.push(letter);
            letter.len_utf8()
        };
        rest = &rest[token..];
    }
    (code, literals)
}

/// Says whether a text that begins with `r#` is a raw string and not a raw name.
fn is_raw(text: &str) -> bool {
    text[1..].trim_start_matches('#').starts_with('"')
}

/// Says whether a text that begins with `'` is a letter and not a lifetime.
fn is_char(text: &str) -> bool {
    let mut letters = text[1..].chars();
    match letters.next() {
        Some('\\') => true,
        Some(_) => letters.next() == Some('\''),
        None => false,
    }
}

/// How far it is to the quote that ends what `text` begins inside of.
fn quoted(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, letter) in text.char_indices() {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if letter == quote => return at,
            _ => {}
        }
    }
    text.len()
}

/// The names that follow `path` in `code`, those in braces too.
pub fn named_after(code: &str, path: &str) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for (at, _) in code.match_indices(path) {
        let before = code[..at].chars().next_back();
        if before.is_some_and(|letter| letter == ':' || is_name(letter)) {
            continue;
        }
        let rest = &code[at + path.len()..];
        match rest.strip_prefix('{') {
            Some(group) => names.extend(group_heads(group)),
            None => names.extend([head(rest)]),
        }
    }
    names
}

/// The first name of every path in a group, up to the brace that ends it.
fn group_heads(group: &str) -> Vec<String> {
    let (mut depth, mut heads, mut at_start) = (0_usize, Vec::new(), true);
    for (at, letter) in group.char_indices() {
        match letter {
            '}' if depth == 0 => break,
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => at_start = true,
            _ if at_start && is_name(letter) => {
                heads.push(head(&group[at..]));
                at_start = false;
            }
            _ => {}
        }
    }
    heads
}

fn head(text: &str) -> String {
    text.chars().take_while(|letter| is_name(*letter)).collect()
}

/// Says whether a name may hold the letter.
pub fn is_name(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}

/// Says whether `code` names the crate `name`: `name::…`, `use name;`, `use name as …`.
pub fn uses_crate(code: &str, name: &str) -> bool {
    code.match_indices(name).any(|(at, _)| {
        let before = &code[..at];
        let after = &code[at + name.len()..];
        let begins = !before.ends_with(|letter| is_name(letter) || letter == ':');
        let is_use = before.ends_with("use ") && !after.starts_with(is_name);
        begins && (after.starts_with("::") || is_use)
    })
}

/// The literals that are the first argument of a call of the method `call`, tests left out.
pub fn first_arguments<'a>(file: &'a SourceFile, call: &str) -> Vec<&'a str> {
    let call = format!(".{call}(");
    let (code, _) = file.code_and_tests();
    code.match_indices(&call)
        .filter_map(|(at, _)| {
            let argument = code[at + call.len()..].trim_start().strip_prefix('"')?;
            let number: usize = argument.split_once('"')?.0.parse().ok()?;
            Some(file.literals[number].as_str())
        })
        .collect()
}

#[test]
fn code_is_told_from_comments_and_texts() {
    let (code, literals) = split("use crate::{a::{b, c}, d}; // crate::x\nlet y = \"crate::z\";");
    assert_eq!(code, "use crate::{a::{b, c}, d}; \nlet y = \"0\";");
    assert_eq!(literals, ["crate::z"]);
    assert_eq!(
        named_after(&code, "crate::"),
        BTreeSet::from(["a".to_owned(), "d".to_owned()])
    );
    let (code, literals) = split("f::<'a>('\"', r#\"x\"y\"#, \"a\\\"b\")");
    assert_eq!(code, "f::<'a>( , \"0\", \"1\")");
    assert_eq!(literals, ["x\"y", "a\\\"b"]);
    assert!(uses_crate("use ron;", "ron") && uses_crate("(ron::from_str", "ron"));
    assert!(!uses_crate("crate::ron::x; environ::y", "ron"));
}
