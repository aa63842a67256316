//! `lutrin outline`: the sections of an article.

use std::io::{self, BufWriter, Write};

use crate::cli::Outline;
use crate::document::Document;
use crate::export::{OUTLINES, SectionRecord};
use crate::work::{Chunks, FactFinder};

use super::{Failure, Given, choices, look};

/// Prints the sections of one article.
pub(super) fn print(asked: &Outline, given: Given) -> Result<(), Failure> {
    let choices = choices(&asked.text);
    let mut finder = FactFinder::new(choices.language, choices.date);
    let mut document = Document::default();
    let mut facts: Vec<usize> = Vec::new();
    for chunk in Chunks::new(given.article) {
        let chunk = chunk?;
        facts.extend(finder.find(&chunk).iter().map(|fact| fact.span.start()));
        document.append(chunk);
    }
    let records = records(&document, &facts, given.named.as_deref());
    let [first, ..] = OUTLINES;
    let export = OUTLINES.into_iter().find(|e| e.name == asked.format).unwrap_or(first);
    let mut out = BufWriter::new(io::stdout());
    (export.sections)(&records, look::of_print(asked.color).as_ref(), &mut out)?;
    Ok(out.flush()?)
}

fn records<'a>(
    document: &'a Document,
    facts: &[usize],
    file: Option<&'a str>,
) -> Vec<SectionRecord<'a>> {
    let words = Words::new(document);
    let sections = document.outline().sections();
    let record = |(index, section)| {
        let section: &crate::document::Section = section;
        let end = document.outline().end(index, document.len());
        let start = section.span.start();
        let before = |offset: usize| facts.partition_point(|fact| *fact < offset);
        let facts = before(end) - before(start);
        SectionRecord { section, end, words: words.between(start, end), facts, file }
    };
    sections.iter().enumerate().map(record).collect()
}

/// Words counted from the beginning, at the start of every block.
struct Words(Vec<(usize, usize)>);

impl Words {
    fn new(document: &Document) -> Self {
        let mut total = 0;
        let mut starts = Vec::new();
        for chunk in document.chunks() {
            for block in &chunk.blocks {
                starts.push((block.span.start(), total));
                let texts = block.texts().map(|pieces| chunk.plain(pieces));
                total += texts.map(|text| text.split_ascii_whitespace().count()).sum::<usize>();
            }
        }
        starts.push((usize::MAX, total));
        Self(starts)
    }

    fn before(&self, offset: usize) -> usize {
        let at = self.0.partition_point(|(start, _)| *start < offset);
        self.0.get(at).map_or(0, |(_, words)| *words)
    }

    fn between(&self, start: usize, end: usize) -> usize {
        self.before(end) - self.before(start)
    }
}
