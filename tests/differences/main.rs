//! Two versions of a document against each other: what is told of them, and how.

#![expect(clippy::unwrap_used, reason = "what fails here fails the test, in a helper as in a test")]

mod article;
mod command;
mod git;
mod properties;
mod report;
mod small;

use lutrin::compare::{Difference, Draft, Version, compare};
use lutrin::document::{Document, Language};
use lutrin::format::detect;
use lutrin::work::FactFinder;

/// A version with its text.
struct Text {
    document: Document,
    version: Version,
}

impl Text {
    /// Reads a text of a file with this name, in pieces of its paragraphs' sizes.
    fn new(name: &str, text: &str, language: Option<Language>) -> Self {
        let format = detect(Some(name), text);
        let manner = (format.survey)(text);
        let mut finder = FactFinder::new(language, None);
        let (mut document, mut version) = (Document::default(), Version::default());
        let chunk = std::sync::Arc::new((format.read)(&manner, text.into(), 0));
        version.add(Draft::of(&chunk, &finder.find(&chunk)));
        document.append(chunk);
        Self { document, version }
    }

    fn said(&self, fact: u32) -> String {
        let span = self.version.fact(fact).unwrap().fact.span;
        self.document.text(span).split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

/// What is told: `old → new (part)`, `+ new`, `- old`.
fn told(old: &Text, new: &Text) -> Vec<String> {
    let parts = |one: &Difference| one.parts.names().collect::<Vec<_>>().join(" ");
    let tell = |one: Difference| match (one.old, one.new) {
        (Some(was), Some(is)) => {
            format!("{} → {} ({})", old.said(was), new.said(is), parts(&one))
        }
        (None, Some(is)) => format!("+ {}", new.said(is)),
        (Some(was), None) => format!("- {}", old.said(was)),
        (None, None) => String::new(),
    };
    compare(&old.version, &new.version).into_iter().map(tell).collect()
}

/// What is told of two texts in Markdown.
fn told_of(old: &str, new: &str) -> Vec<String> {
    let read = |text| Text::new("a.md", text, Some(Language::English));
    told(&read(old), &read(new))
}

/// A text with each of these replaced; each stands in it once.
fn edited(text: &str, edits: &[(&str, &str)]) -> String {
    edits.iter().fold(text.to_owned(), |text, (from, to)| {
        assert_eq!(text.matches(from).count(), 1, "{from}");
        text.replace(from, to)
    })
}

/// A text with its paragraphs set in lines of so many letters; lines that begin like a list, a table
/// or a heading stay as they are.
fn wrapped(text: &str, width: usize) -> String {
    let paragraph = |paragraph: &str| {
        if paragraph.starts_with(['#', '|', '-', '>', '*', ' ', '[', '`', '1']) {
            return paragraph.to_owned();
        }
        let mut lines = vec![String::new()];
        for word in paragraph.split_whitespace() {
            let line = lines.last_mut().unwrap();
            // A word that begins a line must not make something else of it.
            let is_mark = word.starts_with(['#', '-', '+', '*', '>', '=', '|', '~', '`'])
                || word.trim_end_matches(['.', ')']).parse::<u64>().is_ok();
            if line.is_empty() {
                line.push_str(word);
            } else if line.chars().count() + word.chars().count() < width || is_mark {
                line.push(' ');
                line.push_str(word);
            } else {
                lines.push(word.to_owned());
            }
        }
        lines.join("\n")
    };
    text.split("\n\n").map(paragraph).collect::<Vec<_>>().join("\n\n")
}
