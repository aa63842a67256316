//! Every construct of Markdown, in examples of our own: what it says is printed, its marks are not.
//!
//! An example is a Markdown text with what `lutrin render` must show of it, row by row. A sweep then
//! puts examples into each other's containers and below one another, and looks for every word.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

mod constructs;

use std::sync::Arc;

use constructs::CONSTRUCTS;
use lutrin::document::{Document, Language};
use lutrin::format::FORMATS;
use lutrin::layout::{Layout, Place, Setting};
use proptest::prelude::*;

/// What is printed of a Markdown text, without blank rows.
fn printed(markdown: &str) -> Vec<String> {
    let format = FORMATS.into_iter().find(|format| format.name == "markdown").unwrap();
    let manner = (format.survey)(markdown);
    let mut document = Document::default();
    document.append(Arc::new((format.read)(&manner, markdown.into(), 0)));
    let setting = Setting { measure: 60, language: Language::English, ..Setting::default() };
    let rows = Layout::new(setting).rows(&document, Place::default(), 10_000);
    let text = |row: &lutrin::layout::Row| {
        let text: String = row.line().runs.iter().map(|run| &*run.text).collect();
        text.replace('\u{A0}', " ").trim_end().to_owned()
    };
    rows.iter().map(text).filter(|row| !row.is_empty()).collect()
}

#[test]
fn every_construct_shows_what_it_says() {
    let mut wrong = Vec::new();
    for (name, markdown, expected) in CONSTRUCTS {
        let rows = printed(markdown);
        if rows != *expected {
            wrong.push(format!("{name}\n{markdown}\nprinted  {rows:#?}\nexpected {expected:#?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The words of an example: letters only, for marks and numbers are shown otherwise.
fn words(rows: &[String]) -> Vec<String> {
    let split = |row: &String| {
        row.split(|c: char| !c.is_alphabetic()).map(str::to_owned).collect::<Vec<_>>()
    };
    rows.iter().flat_map(split).filter(|word| word.len() > 2).collect()
}

/// A text in a container, line by line.
fn inside(markdown: &str, first: &str, rest: &str) -> String {
    let line = |(index, line): (usize, &str)| {
        let prefix = if index == 0 { first } else { rest };
        format!("{prefix}{line}").trim_end().to_owned() + "\n"
    };
    markdown.lines().enumerate().map(line).collect()
}

const CONTAINERS: &[(&str, &str)] = &[
    ("", ""),
    ("> ", "> "),
    ("- ", "  "),
    ("12. ", "    "),
    ("> - ", ">   "),
    ("- > ", "  > "),
    ("> [!NOTE]\n> ", "> "),
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_in_a_container_nor_beside_a_neighbour(
        examples in prop::collection::vec(
            (prop::sample::select(CONSTRUCTS), prop::sample::select(CONTAINERS)),
            1..5,
        ),
    ) {
        let mut text = String::new();
        let mut wanted = Vec::new();
        // What is never closed takes all that follows.
        let closed = examples.into_iter().filter(|((name, ..), _)| !name.contains("never closed"));
        for ((_, markdown, rows), (first, rest)) in closed {
            text.push_str(&inside(markdown, first, rest));
            // A heading parts what would else go on: a list, a note, a definition.
            text.push_str("\n# Partition\n\n");
            wanted.extend(words(&rows.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>()));
        }
        let printed = words(&printed(&text));
        for word in wanted {
            prop_assert!(printed.contains(&word), "{word} is lost in\n{text}\n{printed:?}");
        }
    }
}
