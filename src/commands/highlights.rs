//! `lutrin highlights`: what the reader has marked and highlighted in articles.

use std::io::{self, Write};
use std::process::ExitCode;
use std::sync::Arc;

use anyhow::anyhow;

use crate::cli::Highlights;
use crate::document::{Chunk, Digest, Document, Part, Remarks};
use crate::export::{ArticleRecord, Articles, MARKS, MarkExport, MarkRecord};
use crate::facts::Fact;
use crate::memory::{Memory, Trouble};
use crate::source::{Span, clean};
use crate::work::{FactFinder, Finder, Parts};

use super::each::{Given, Printer, print_each};
use super::{Failure, memory, of};

/// Prints the marks and highlights of the articles that were named.
pub(super) fn print(asked: &Highlights) -> ExitCode {
    let [first, ..] = MARKS;
    let export = MARKS.into_iter().find(|export| export.name == asked.format).unwrap_or(first);
    let published = asked.text.date.clone();
    print_each(&asked.files, &asked.text, MarkPrinter { export, memory: memory(), published })
}

struct MarkPrinter {
    export: MarkExport,
    memory: Memory,
    published: Option<String>,
}

impl Printer for MarkPrinter {
    fn open(&self, among: Articles, out: &mut dyn Write) -> io::Result<()> {
        (self.export.open)(among, out)
    }

    fn joint(&self) -> &'static str {
        self.export.joint
    }

    fn print(&self, given: Given, out: &mut dyn Write) -> Result<(), Failure> {
        let article = &given.article;
        let kept = of(&self.memory, article).recall();
        let mut remarks = kept.map_err(|trouble| failure(&article.name, &trouble))?.remarks;
        let (name, among) = (article.name.clone(), given.among);
        let article = ArticleRecord { name, among, published: self.published.clone(), id: None };
        // An article of which nothing was said need not be read.
        if remarks.marks.is_empty() && remarks.highlights.is_empty() {
            return Ok(());
        }
        let finder = FactFinder::new(given.choices.language, given.choices.date);
        let (document, finder) = read(Parts::new(given.article), finder, &mut remarks)?;
        let (document, article) = (&document, &article);
        for (number, noted) in document.noted(&remarks).iter().enumerate() {
            let facts = noted.span.map(|span| facts_in(document, &finder, span));
            let facts = &*facts.unwrap_or_default();
            (self.export.mark)(&MarkRecord { number, noted, facts, document, article }, out)?;
        }
        Ok(())
    }

    fn close(&self, out: &mut dyn Write) -> io::Result<()> {
        (self.export.close)(out)
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
