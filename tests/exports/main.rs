//! Every form of export as the built program prints it, read back by a parser that is not ours.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

mod calendar;
mod highlights;
mod hostile;
mod markdown;
mod objects;
mod streams;
mod tables;

use std::fs;
use std::path::Path;

use serde_json::Value;

/// Articles in both languages, with markup and without.
const ARTICLES: [&str; 4] = [
    "assets/articles/fr.txt",
    "assets/articles/en.txt",
    "tests/corpus/specimen-fr.md",
    "tests/corpus/specimen-en.md",
];

fn lutrin(arguments: &[&str]) -> assert_cmd::Command {
    let mut command = assert_cmd::Command::cargo_bin("lutrin").unwrap();
    command.args(arguments);
    command
}

/// What it prints of these arguments, when all goes well.
fn printed(arguments: &[&str]) -> String {
    printed_of(arguments, "")
}

/// What it prints of these arguments with this on its input.
fn printed_of(arguments: &[&str], input: &str) -> String {
    let output = lutrin(arguments).write_stdin(input).assert().success().get_output().clone();
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The facts of articles in a form.
fn facts(format: &str, files: &[&str]) -> String {
    printed(&[&["facts", "--format", format], files].concat())
}

/// The facts of articles as objects: what every other form is compared with.
fn objects(files: &[&str]) -> Vec<Value> {
    let lines = facts("jsonl", files);
    lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// A text as a cell has it: cleaned, on one line.
fn one_line(text: &str) -> String {
    lutrin::source::clean(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn string<'a>(object: &'a Value, key: &str) -> &'a str {
    object[key].as_str().unwrap()
}

/// The headings that lead to a fact.
fn section(object: &Value, between: &str) -> String {
    let titles = object["section"].as_array().unwrap().iter();
    titles.map(|title| title.as_str().unwrap()).collect::<Vec<_>>().join(between)
}

/// The files of a folder of the corpus that end so.
fn corpus(folder: &str, ending: &str) -> Vec<String> {
    let entries = fs::read_dir(Path::new("tests/corpus").join(folder)).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path().to_str().unwrap().to_owned());
    paths.filter(|path| path.ends_with(ending)).collect()
}

#[test]
fn the_command_line_knows_every_form() {
    let facts = lutrin::export::FACTS.map(|export| export.name);
    assert_eq!(facts, lutrin::cli::FACTS_FORMATS);
    let outlines = lutrin::export::OUTLINES.map(|export| export.name);
    assert_eq!(outlines, lutrin::cli::OUTLINE_FORMATS);
}

#[test]
fn where_no_article_can_be_opened_nothing_is_printed() {
    for format in lutrin::cli::FACTS_FORMATS {
        let output = lutrin(&["facts", "--format", format, "missing.md"]).assert().code(2);
        assert!(output.get_output().stdout.is_empty(), "{format}");
    }
}
