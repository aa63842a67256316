//! `lutrin outline`: the sections of articles.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;

use crate::cli::Outline;
use crate::document::Document;
use crate::export::{Articles, OUTLINES, OutlineExport, SectionRecord};
use crate::style::Theme;
use crate::work::{Chunks, FactFinder};

use super::{Failure, Given, Printer, choices, look, print_all};

/// Prints the sections of the articles that were named.
pub(super) fn print(asked: &Outline) -> ExitCode {
    print_all(&asked.files, &mut OutlinePrinter::new(asked))
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
        let mut finder = FactFinder::new(choices.language, choices.date);
        let mut document = Document::default();
        let mut facts: Vec<usize> = Vec::new();
        let named = (given.among == Articles::Several).then(|| given.article.name.clone());
        for chunk in Chunks::new(given.article) {
            let chunk = chunk?;
            facts.extend(finder.find(&chunk).iter().map(|fact| fact.span.start()));
            document.append(chunk);
        }
        let records = records(&document, &facts, named.as_deref(), self.count);
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
    document: &'a Document,
    facts: &[usize],
    file: Option<&'a str>,
    printed: usize,
) -> Vec<SectionRecord<'a>> {
    let words = Words::new(document);
    let sections = document.outline().sections();
    let record = |(index, section)| {
        let section: &crate::document::Section = section;
        let end = document.outline().end(index, document.len());
        let start = section.span.start();
        let before = |offset: usize| facts.partition_point(|fact| *fact < offset);
        let facts = before(end) - before(start);
        let words = words.between(start, end);
        SectionRecord { number: printed + index, section, end, words, facts, file }
    };
    sections.iter().enumerate().map(record).collect()
}

/// Words counted from the beginning, at the start of every block.
struct Words(Vec<(usize, usize)>);

impl Words {
    fn new(document: &Document) -> Self {
        let mut total = 0;
        let mut starts = Vec::new();
        for chunk in (0..).map_while(|number| document.chunk(number)) {
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
