//! `lutrin facts`: the numbers and dates of articles, one record each.

use std::io::{self, Write};
use std::iter::Peekable;
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::Facts;
use crate::document::{Block, Chunk, Part, Piece};
use crate::export::{ArticleRecord, Articles, FACTS, FactExport, FactRecord, Trail};
use crate::facts::{Fact, FactList, Packed, Standing, Weighed, Weigher};
use crate::source::{Position, Positions, Span};
use crate::style::Theme;
use crate::work::{Clues, FactFinder, Finder, Origin, Parts, Streamed, cores, in_order};

use super::each::{Effort, Given, Printer, print_each};
use super::wanted::Wanted;
use super::{Failure, look, records};

/// Prints the facts of the articles that were named.
pub(super) fn print(asked: &Facts) -> ExitCode {
    let printer = match FactPrinter::new(asked) {
        Ok(printer) => printer,
        Err(failure) => return failure.report(),
    };
    if asked.records {
        return records::print_records(&asked.files, &asked.text, printer);
    }
    print_each(&asked.files, &asked.text, printer)
}

struct FactPrinter {
    export: FactExport,
    theme: Option<Theme>,
    wanted: Wanted,
    /// The day that the command line says.
    date: Option<String>,
}

/// How far the reading of one article has got.
struct Progress {
    article: ArticleRecord,
    trail: Trail,
    positions: Positions,
    /// How many facts it had up to here.
    passed: usize,
    /// How many of them were printed.
    printed: usize,
}

impl FactPrinter {
    fn new(asked: &Facts) -> Result<Self, Failure> {
        let [first, ..] = FACTS;
        let export = FACTS.into_iter().find(|e| e.name == asked.format).unwrap_or(first);
        let wanted = Wanted::new(asked)?;
        let (theme, date) = (look::of_print(asked.color), asked.text.date.clone());
        Ok(Self { export, theme, wanted, date })
    }

    /// A stream is printed as it comes, in constant memory.
    fn print_stream(
        &self,
        mut article: Reading,
        mut progress: Progress,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let Some((first, finder)) = article.begin()? else { return Ok(()) };
        let work = move |part: io::Result<Part>| {
            let chunk = part?.read();
            io::Result::Ok((finder.find(&chunk), chunk))
        };
        let parts = Streamed::new(std::iter::once(Ok(first)).chain(article.parts))?;
        for read in in_order(parts, cores(), work) {
            let (facts, chunk) = read?;
            self.print_chunk(&mut progress, &chunk, &facts, None, out)?;
            out.flush()?;
        }
        Ok(())
    }

    /// Which facts are key figures is only known at the end, so the article is gone through twice,
    /// and no more of it is kept than its text.
    fn print_whole(
        &self,
        mut reading: Reading,
        mut progress: Progress,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let Some((first, finder)) = reading.begin()? else { return Ok(()) };
        let weigh = move |part: io::Result<Part>| {
            let part = part?;
            let chunk = part.read();
            io::Result::Ok((Weighed::of(&chunk, &finder.find(&chunk)), part))
        };
        let (mut weigher, mut known) = (Weigher::default(), Known::default());
        let parts = std::iter::once(Ok(first)).chain(reading.parts);
        for read in in_order(parts, cores(), weigh) {
            let (facts, part) = read?;
            known.add(&mut weigher, facts, part);
        }
        known.standing = weigher.end();
        let read = |(part, packed): (Part, Packed)| (part.read(), packed.facts());
        let parts = known.parts.clone();
        for (chunk, facts) in in_order(parts.into_iter(), cores(), read) {
            self.print_chunk(&mut progress, &chunk, &facts, Some(&known), out)?;
        }
        Ok(())
    }

    /// What is short is read by one core, and printed as it is read.
    fn print_asked(
        &self,
        mut reading: Reading,
        mut progress: Progress,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        if !reading.parts.may_hold(&self.wanted.clues) {
            return Ok(());
        }
        for part in reading.parts {
            let chunk = part?.read();
            let facts = reading.finder.find(&chunk);
            self.print_chunk(&mut progress, &chunk, &facts, None, out)?;
        }
        Ok(())
    }

    /// What is short is kept whole until it is known how its facts stand to each other.
    fn print_short(
        &self,
        mut reading: Reading,
        mut progress: Progress,
        out: &mut dyn Write,
    ) -> Result<(), Failure> {
        let mut chunks = Vec::new();
        for part in reading.parts {
            let chunk = part?.read();
            chunks.push((reading.finder.find(&chunk), chunk));
        }
        let (mut weigher, mut known) = (Weigher::default(), Known::default());
        for (facts, chunk) in &chunks {
            let counted = Weighed::of(chunk, facts);
            known.add(&mut weigher, counted, Part::from(Arc::clone(chunk)));
        }
        known.standing = weigher.end();
        for (facts, chunk) in &chunks {
            self.print_chunk(&mut progress, chunk, facts, Some(&known), out)?;
        }
        Ok(())
    }

    fn print_chunk(
        &self,
        progress: &mut Progress,
        chunk: &Chunk,
        facts: &[Fact],
        known: Option<&Known>,
        out: &mut dyn Write,
    ) -> io::Result<()> {
        progress.enter(chunk);
        let mut texts = chunk.blocks.iter().flat_map(Block::texts).peekable();
        let first = progress.passed;
        progress.passed += facts.len();
        for (at, fact) in (first..).zip(facts) {
            let key = known.map(|known| known.standing.is_key(at));
            let (trail, article) = (&mut progress.trail, &progress.article);
            if !self.wanted.takes((fact, chunk), key == Some(true), trail, article) {
                continue;
            }
            let position = progress.advance(chunk, fact.span.start());
            let record = FactRecord {
                number: progress.printed,
                fact,
                chunk,
                pieces: text_at(&mut texts, fact.span.start()),
                section: progress.trail.titles(),
                position,
                key,
                differs: known.and_then(|known| known.other(at)),
                article: &progress.article,
            };
            (self.export.fact)(&record, self.theme.as_ref(), out)?;
            progress.printed += 1;
        }
        progress.leave(chunk);
        Ok(())
    }
}

/// An article that is read.
struct Reading {
    parts: Parts,
    finder: FactFinder,
}

impl Reading {
    /// The first part, and what finds the facts of all of them.
    fn begin(&mut self) -> io::Result<Option<(Part, Arc<Finder>)>> {
        let Some(first) = self.parts.next().transpose()? else { return Ok(None) };
        let finder = self.finder.ready(&first.read());
        Ok(Some((first, finder)))
    }
}

/// A whole article: its text, its facts, and how they stand to each other.
#[derive(Default)]
struct Known {
    parts: Vec<(Part, Packed)>,
    facts: FactList,
    standing: Standing,
}

impl Known {
    fn add(&mut self, weigher: &mut Weigher, facts: Weighed, part: Part) {
        weigher.add(&facts);
        self.facts.append(facts.facts.clone());
        self.parts.push((part, facts.facts));
    }

    /// The fact that gives the same figure another value, and its source text.
    fn other(&self, at: usize) -> Option<(Span, &str)> {
        let other = u32::try_from(self.standing.other(at)?).ok()?;
        let span = self.facts.get(other)?.span;
        let after = self.parts.partition_point(|(part, _)| part.span.start() <= span.start());
        let (part, _) = self.parts.get(after.checked_sub(1)?)?;
        Some((span, part.text_of(span)))
    }
}

impl Printer for FactPrinter {
    fn open(&self, among: Articles, out: &mut dyn Write) -> io::Result<()> {
        (self.export.open)(among, out)
    }

    fn joint(&self) -> &'static str {
        self.export.joint
    }

    fn print(&self, given: Given, out: &mut dyn Write) -> Result<(), Failure> {
        // What is asked of many documents is told as it comes; a single file is gone through twice, to
        // tell all of it.
        let is_asked = self.wanted.has_query() && given.among == Articles::Several;
        let is_stream = given.article.origin == Origin::Input || is_asked;
        let is_stream = is_stream && !self.wanted.needs_whole();
        let article = ArticleRecord {
            name: given.article.name.clone(),
            id: given.id,
            among: given.among,
            published: given.choices.date.clone().or_else(|| self.date.clone()),
        };
        let (trail, positions) = (Trail::default(), Positions::default());
        let progress = Progress { article, trail, positions, passed: 0, printed: 0 };
        let finder = FactFinder::new(given.choices.language, given.choices.date);
        let finder =
            finder.only_where(if is_stream { self.wanted.clues.clone() } else { Clues::default() });
        let reading = Reading { parts: Parts::new(given.article), finder };
        match given.effort {
            Effort::OneCore if is_stream => self.print_asked(reading, progress, out),
            Effort::OneCore => self.print_short(reading, progress, out),
            Effort::AllCores if is_stream => self.print_stream(reading, progress, out),
            Effort::AllCores => self.print_whole(reading, progress, out),
        }
    }

    fn close(&self, out: &mut dyn Write) -> io::Result<()> {
        (self.export.close)(out)
    }
}

impl Progress {
    fn enter(&mut self, chunk: &Chunk) {
        if self.article.published.is_none() {
            self.article.published = chunk.metadata.date.as_deref().map(str::to_owned);
        }
    }

    fn advance(&mut self, chunk: &Chunk, offset: usize) -> Position {
        self.trail.advance(chunk, offset);
        self.positions.find(&chunk.text, chunk.span.start(), offset)
    }

    fn leave(&mut self, chunk: &Chunk) {
        self.trail.leave(chunk);
        self.positions.pass(&chunk.text, chunk.span.start(), chunk.span.end());
    }
}

/// The text at a source byte; bytes and texts both rise, so that each text is looked at once.
fn text_at<'a>(
    texts: &mut Peekable<impl Iterator<Item = &'a [Piece]>>,
    offset: usize,
) -> &'a [Piece] {
    let is_before = |text: &&[Piece]| text.last().is_none_or(|last| last.span.end() <= offset);
    while texts.next_if(is_before).is_some() {}
    texts.peek().copied().unwrap_or_default()
}
