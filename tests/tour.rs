//! The answers on the tour's page are those the program gives: each block of `docs/tour.md` that
//! begins with a command is run anew. `UPDATE_EXPECT=1 cargo test --test tour` writes them again.

#![expect(clippy::unwrap_used, reason = "a test may fail where it stands")]

use std::path::Path;
use std::process::Command;

use expect_test::expect_file;

/// The first line of a block, and the rest of it.
const PROMPT: &str = "$ samspill ";

#[test]
fn the_tour_says_what_the_program_says() {
    let package = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = std::fs::read_to_string(package.join("docs/tour.md")).unwrap();
    let mut told = String::new();
    let mut asked = 0;
    let mut lines = page.lines();
    while let Some(line) = lines.next() {
        told.push_str(line);
        told.push('\n');
        if let Some(command) = line.strip_prefix(PROMPT) {
            asked += 1;
            told.push_str(&answer(package, command));
            let end = lines.by_ref().find(|line| line.starts_with("```"));
            told.push_str(end.unwrap());
            told.push('\n');
        }
    }
    assert_eq!(asked, 21, "three questions for each of seven maps");
    expect_file!["../docs/tour.md"].assert_eq(&told);
}

/// What the program answers, as much of it as `| head -N` lets through.
fn answer(package: &Path, command: &str) -> String {
    let (command, most) = match command.split_once(" | head -") {
        Some((command, most)) => (command, most.parse().unwrap()),
        None => (command, usize::MAX),
    };
    let output = Command::new(env!("CARGO_BIN_EXE_samspill"))
        .current_dir(package)
        .args(words(command))
        .args(["--lang", "en"])
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(0), "{command}: {output:?}");
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<&str> = text.lines().take(most).map(str::trim_end).collect();
    let text = lines.join("\n");
    format!("{}\n", text.trim_end())
}

/// The words of a command; those in quotation marks are one.
fn words(command: &str) -> Vec<String> {
    let parts = command.split('"').enumerate();
    let words = parts.flat_map(|(number, part)| match number % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![part.to_owned()],
    });
    words.collect()
}
