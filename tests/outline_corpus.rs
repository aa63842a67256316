//! Finds the sections of small articles in many manners, and compares them with what a reader
//! finds.
//!
//! Each article is `tests/corpus/plain/NAME.txt`; `NAME.json` beside it lists its headings, written
//! down before the program had seen the text.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use lutrin::document::{Document, SectionKind};
use lutrin::format::FORMATS;
use serde::Deserialize;

#[derive(Deserialize)]
struct Expected {
    headings: Vec<Heading>,
}

#[derive(Deserialize, PartialEq, Debug)]
struct Heading {
    level: u8,
    kind: String,
    title: String,
    start: usize,
    end: usize,
}

#[expect(clippy::unwrap_used, reason = "without its articles the test has to fail")]
fn corpus() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/corpus/plain");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut texts: Vec<_> =
        files.filter(|path| path.extension().is_some_and(|e| e == "txt")).collect();
    texts.sort();
    texts
}

fn read(text: &str) -> Document {
    let [_, plain] = FORMATS;
    let manner = (plain.survey)(text);
    let mut document = Document::default();
    document.append(Arc::new((plain.read)(&manner, text.into(), 0)));
    document
}

fn kind(kind: SectionKind) -> &'static str {
    match kind {
        SectionKind::Title => "title",
        SectionKind::Section => "section",
        SectionKind::Chapter => "chapter",
        SectionKind::Question => "question",
        SectionKind::Aside => "aside",
        SectionKind::Landmark => "landmark",
    }
}

fn found(text: &str) -> Vec<Heading> {
    let document = read(text);
    let outline = document.outline();
    let sections = outline.sections().iter().enumerate();
    let heading = |(place, section): (usize, &lutrin::document::Section)| Heading {
        level: section.heading.level,
        kind: kind(section.heading.kind).to_owned(),
        title: section.title.to_string(),
        start: section.span.start(),
        end: outline.end(place, text.len()),
    };
    sections.map(heading).collect()
}

/// What the title says, without ornaments and with one space for any gap.
fn bare(heading: Heading) -> Heading {
    let words: Vec<_> = heading.title.split_whitespace().collect();
    let title = words.join(" ").trim_matches(['=', '*', ' ']).to_owned();
    Heading { title, ..heading }
}

#[test]
fn the_sections_of_every_manner_are_found() {
    for path in corpus() {
        let text = fs::read_to_string(&path).unwrap();
        let json = fs::read_to_string(path.with_extension("json")).unwrap();
        let expected: Expected = serde_json::from_str(&json).unwrap();
        let expected: Vec<_> = expected.headings.into_iter().map(bare).collect();
        assert_eq!(found(&text), expected, "{}", path.display());
    }
}
