//! `lutrin outline`: the sections of articles.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use crate::cli::Outline;
use crate::document::{Block, Digest, Document, Part, Section};
use crate::export::{Articles, OUTLINES, OutlineExport, SectionRecord};
use crate::facts::{FactList, Packed};
use crate::style::Theme;
use crate::work::{FactFinder, Finder, Parts, cores, in_order};

use super::{Failure, Given, Printer, choices, look, print_all};

/// Prints the sections of the articles that were named.
pub(super) fn print(asked: &Outline) -> ExitCode {
    print_all(&asked.files, &asked.text, &mut OutlinePrinter::new(asked))
}

struct OutlinePrinter<'a> {
    asked: &'a Outline,
    export: OutlineExport,
    theme: Option<Theme>,
    /// How many sections were printed.
    count: usize,
    out: BufWriter<io::Stdout>,
}

impl<'a> OutlinePrinter<'a> {
    fn new(asked: &'a Outline) -> Self {
        let [first, ..] = OUTLINES;
        let export = OUTLINES.into_iter().find(|e| e.name == asked.format).unwrap_or(first);
        let (theme, out) = (look::of_print(asked.color), BufWriter::new(io::stdout()));
        Self { asked, export, theme, count: 0, out }
    }
}

impl Printer for OutlinePrinter<'_> {
    fn open(&mut self, among: Articles) -> io::Result<()> {
        (self.export.open)(among, &mut self.out)
    }

    fn print(&mut self, given: Given) -> Result<(), Failure> {
        let choices = choices(&self.asked.text);
        let finder = FactFinder::new(choices.language, choices.date);
        let named = (given.among == Articles::Several).then(|| given.article.name.clone());
        let counted = Counted::of(Parts::new(given.article), finder)?;
        let records = records(&counted, named.as_deref(), self.count);
        self.count += records.len();
        (self.export.sections)(&records, self.theme.as_ref(), &mut self.out)?;
        Ok(self.out.flush()?)
    }

    fn close(&mut self) -> io::Result<()> {
        (self.export.close)(&mut self.out)?;
        self.out.flush()
    }
}

fn records<'a>(
    counted: &'a Counted,
    file: Option<&'a str>,
    printed: usize,
) -> Vec<SectionRecord<'a>> {
    let outline = counted.document.outline();
    let record = |(index, section)| {
        let section: &Section = section;
        let start = section.span.start();
        let end = outline.end(index, counted.document.len());
        let (words, facts) = counted.between(start, end);
        SectionRecord { number: printed + index, section, end, words, facts, file }
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
    fn of(mut parts: Parts, mut finder: FactFinder) -> io::Result<Self> {
        let mut counted = Self::default();
        let Some(first) = parts.next().transpose()? else { return Ok(counted) };
        let finder = finder.ready(&first.read());
        let count = move |(number, part): (u32, io::Result<Part>)| {
            part.map(|part| Count::of(number, part, &finder))
        };
        let parts = (0..).zip(std::iter::once(Ok(first)).chain(parts));
        for count in in_order(parts, cores(), count) {
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
