//! `lutrin highlights`: what the reader has marked and highlighted in articles.

use std::io::{self, BufWriter, Write};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::anyhow;

use crate::cli::Highlights;
use crate::document::{Chunk, Digest, Document, Noted, Part, Remarks};
use crate::export::{ArticleRecord, Articles, MARKS, MarkExport, MarkRecord};
use crate::facts::Fact;
use crate::memory::{Memory, Trouble};
use crate::source::{Span, clean};
use crate::work::{FactFinder, Finder, Parts};

use super::{Failure, Given, Printer, choices, memory, print_all};

/// Prints the marks and highlights of the articles that were named.
pub(super) fn print(asked: &Highlights) -> ExitCode {
    let [first, ..] = MARKS;
    let export = MARKS.into_iter().find(|export| export.name == asked.format).unwrap_or(first);
    let out = BufWriter::new(io::stdout());
    let mut printer = MarkPrinter { asked, export, memory: memory(), count: 0, out };
    print_all(&asked.files, &asked.text, &mut printer)
}

struct MarkPrinter<'a> {
    asked: &'a Highlights,
    export: MarkExport,
    memory: Memory,
    /// How many were printed.
    count: usize,
    out: BufWriter<io::Stdout>,
}

impl Printer for MarkPrinter<'_> {
    fn open(&mut self, among: Articles) -> io::Result<()> {
        (self.export.open)(among, &mut self.out)
    }

    fn print(&mut self, given: Given) -> Result<(), Failure> {
        let article = &given.article;
        let kept = self.memory.of(article.beginning(), article.path()).recall();
        let mut remarks = kept.map_err(|trouble| failure(&article.name, &trouble))?.remarks;
        let (name, among) = (article.name.clone(), given.among);
        let record = ArticleRecord { name, among, published: self.asked.text.date.clone() };
        // An article of which nothing was said need not be read.
        if remarks.marks.is_empty() && remarks.highlights.is_empty() {
            return Ok(());
        }
        let choices = choices(&self.asked.text);
        let finder = FactFinder::new(choices.language, choices.date);
        let (document, finder) = read(Parts::new(given.article), finder, &mut remarks)?;
        for noted in document.noted(&remarks) {
            let facts = noted.span.map(|span| facts_in(&document, &finder, span));
            let facts = facts.unwrap_or_default();
            self.write(&document, &record, &noted, &facts)?;
        }
        Ok(self.out.flush()?)
    }

    fn close(&mut self) -> io::Result<()> {
        (self.export.close)(&mut self.out)?;
        self.out.flush()
    }
}

impl MarkPrinter<'_> {
    fn write(
        &mut self,
        document: &Document,
        article: &ArticleRecord,
        noted: &Noted,
        facts: &[Fact],
    ) -> io::Result<()> {
        let record = MarkRecord { number: self.count, noted, facts, document, article };
        (self.export.mark)(&record, &mut self.out)?;
        self.count += 1;
        Ok(())
    }
}

/// Why what was kept of an article cannot be printed.
fn failure(name: &str, trouble: &Trouble) -> Failure {
    let name = clean(name);
    Failure::Work(match trouble {
        Trouble::Damaged(file) => anyhow!(
            "what was kept of `{name}` cannot be understood\nhint: it is set aside as `{file}`"
        ),
        Trouble::Untouchable(file) => anyhow!(
            "what was kept of `{name}` cannot be read\nhint: a later lutrin has written `{file}`"
        ),
    })
}

/// Reads an article to its end, and finds in it what was said of it.
fn read(
    mut parts: Parts,
    mut finder: FactFinder,
    remarks: &mut Remarks,
) -> io::Result<(Document, Arc<Finder>)> {
    let mut document = Document::default();
    let first = parts.next().transpose()?;
    let finder = finder.ready(&first.as_ref().map_or_else(Arc::<Chunk>::default, Part::read));
    for part in first.map(Ok).into_iter().chain(parts) {
        document.grow(part?);
    }
    remarks.find(&document, true);
    let mut judged = Document::judged(remarks.judgements());
    for (number, part) in (0..).zip(document.parts()) {
        judged.grow(part.clone());
        judged.index(Digest::of(number, &part.read()));
    }
    judged.complete();
    Ok((judged, finder))
}

/// The facts within a span, found in the pieces of the text that it reaches into.
fn facts_in(document: &Document, finder: &Finder, span: Span) -> Vec<Fact> {
    let here = document.parts().iter().filter(|part| part.span.overlaps(span));
    let found = here.flat_map(|part| finder.find(&part.read()));
    found.filter(|fact| span.cover(fact.span) == span).collect()
}
