//! `lutrin outline`: the sections of articles.

use std::io::{self, Write};
use std::process::ExitCode;

use crate::cli::Outline;
use crate::document::{Block, Digest, Document, Part, Section};
use crate::export::{Articles, OUTLINES, OutlineExport, SectionRecord};
use crate::facts::{FactList, Packed};
use crate::style::Theme;
use crate::work::{FactFinder, Finder, Parts, in_order};

use super::each::{Effort, Given, Printer, print_each};
use super::{Failure, look};

/// Prints the sections of the articles that were named.
pub(super) fn print(asked: &Outline) -> ExitCode {
    let [first, ..] = OUTLINES;
    let export = OUTLINES.into_iter().find(|e| e.name == asked.format).unwrap_or(first);
    let printer = OutlinePrinter { export, theme: look::of_print(asked.color) };
    print_each(&asked.files, &asked.text, printer)
}

struct OutlinePrinter {
    export: OutlineExport,
    theme: Option<Theme>,
}

impl Printer for OutlinePrinter {
    fn open(&self, among: Articles, out: &mut dyn Write) -> io::Result<()> {
        (self.export.open)(among, out)
    }

    fn joint(&self) -> &'static str {
        self.export.joint
    }

    fn print(&self, given: Given, out: &mut dyn Write) -> Result<(), Failure> {
        let finder = FactFinder::new(given.choices.language, given.choices.date);
        let named = (given.among == Articles::Several).then(|| given.article.name.clone());
        let counted = Counted::of(Parts::new(given.article), finder, given.effort)?;
        let records = records(&counted, named.as_deref());
        Ok((self.export.sections)(&records, self.theme.as_ref(), out)?)
    }

    fn close(&self, out: &mut dyn Write) -> io::Result<()> {
        (self.export.close)(out)
    }
}

fn records<'a>(counted: &'a Counted, file: Option<&'a str>) -> Vec<SectionRecord<'a>> {
    let outline = counted.document.outline();
    let record = |(index, section)| {
        let section: &Section = section;
        let start = section.span.start();
        let end = outline.end(index, counted.document.len());
        let (words, facts) = counted.between(start, end);
        SectionRecord { number: index, section, end, words, facts, file }
    };
    outline.sections().iter().enumerate().map(record).collect()
}

/// A document with what can be counted in it.
#[derive(Default)]
struct Counted {
    document: Document,
    facts: FactList,
    /// Where each block begins, and the words before it.
    words: Vec<(usize, usize)>,
    total: usize,
}

/// What can be counted in a part.
struct Count {
    part: Part,
    digest: Digest,
    facts: Packed,
    /// Where each block begins, and how many words it has.
    words: Vec<(usize, usize)>,
}

impl Count {
    fn of(number: u32, part: Part, finder: &Finder) -> Self {
        let chunk = part.read();
        let words = |block: &Block| {
            let texts = block.texts().map(|pieces| chunk.plain(pieces));
            (block.span.start(), texts.map(|text| text.split_ascii_whitespace().count()).sum())
        };
        Self {
            digest: Digest::of(number, &chunk),
            facts: Packed::new(&finder.find(&chunk), chunk.span.start()),
            words: chunk.blocks.iter().map(words).collect(),
            part,
        }
    }
}

impl Counted {
    fn of(mut parts: Parts, mut finder: FactFinder, effort: Effort) -> io::Result<Self> {
        let mut counted = Self::default();
        let Some(first) = parts.next().transpose()? else { return Ok(counted) };
        let finder = finder.ready(&first.read());
        let count = move |(number, part): (u32, io::Result<Part>)| {
            part.map(|part| Count::of(number, part, &finder))
        };
        let parts = (0..).zip(std::iter::once(Ok(first)).chain(parts));
        for count in in_order(parts, effort.threads(), count) {
            counted.add(count?);
        }
        Ok(counted)
    }

    fn add(&mut self, count: Count) {
        self.document.grow(count.part);
        self.document.index(count.digest);
        self.facts.append(count.facts);
        for (start, words) in count.words {
            self.words.push((start, self.total));
            self.total += words;
        }
    }

    /// The words and the facts between two source bytes at which blocks begin.
    fn between(&self, start: usize, end: usize) -> (usize, usize) {
        let words = |offset: usize| {
            let at = self.words.partition_point(|(start, _)| *start < offset);
            self.words.get(at).map_or(self.total, |(_, words)| *words)
        };
        let facts = |offset: usize| self.facts.count_before(offset) as usize;
        (words(end) - words(start), facts(end) - facts(start))
    }
}
