//! `lutrin facts`: the numbers and dates of articles, one record each.

use std::io::{self, BufWriter, Write};
use std::iter::Peekable;
use std::process::ExitCode;

use crate::cli::Facts;
use crate::document::{Block, Chunk, Part, Piece};
use crate::export::{ArticleRecord, Articles, FACTS, FactExport, FactRecord, Trail};
use crate::facts::{Fact, FactList, Packed, Standing, Weighed, Weigher};
use crate::source::{Position, Positions, Span};
use crate::style::Theme;
use crate::work::{FactFinder, Origin, Parts, cores, in_order};

use super::{Failure, Given, Printer, choices, look, print_all};

/// Prints the facts of the articles that were named.
pub(super) fn print(asked: &Facts) -> ExitCode {
    print_all(&asked.files, &asked.text, &mut FactPrinter::new(asked))
}

struct FactPrinter<'a> {
    asked: &'a Facts,
    export: FactExport,
    theme: Option<Theme>,
    /// How many facts were printed.
    count: usize,
    out: BufWriter<io::Stdout>,
}

/// How far the reading of one article has got.
struct Progress {
    article: ArticleRecord,
    trail: Trail,
    positions: Positions,
    /// How many facts it had up to here.
    passed: usize,
}

impl<'a> FactPrinter<'a> {
    fn new(asked: &'a Facts) -> Self {
        let [first, ..] = FACTS;
        let export = FACTS.into_iter().find(|e| e.name == asked.format).unwrap_or(first);
        let (theme, out) = (look::of_print(asked.color), BufWriter::new(io::stdout()));
        Self { asked, export, theme, count: 0, out }
    }

    fn finder(&self) -> FactFinder {
        let choices = choices(&self.asked.text);
        FactFinder::new(choices.language, choices.date)
    }

    /// A stream is printed as it comes, in constant memory.
    fn print_stream(&mut self, mut parts: Parts, mut progress: Progress) -> Result<(), Failure> {
        let Some(first) = parts.next().transpose()? else { return Ok(()) };
        let finder = self.finder().ready(&first.read());
        let work = move |part: io::Result<Part>| {
            let chunk = part?.read();
            io::Result::Ok((finder.find(&chunk), chunk))
        };
        for read in in_order(std::iter::once(Ok(first)).chain(parts), cores(), work) {
            let (facts, chunk) = read?;
            self.print_chunk(&mut progress, &chunk, &facts, None)?;
            self.out.flush()?;
        }
        Ok(())
    }

    /// Which facts are key figures is only known at the end, so the article is gone through twice,
    /// and no more of it is kept than its text.
    fn print_whole(&mut self, mut parts: Parts, mut progress: Progress) -> Result<(), Failure> {
        let Some(first) = parts.next().transpose()? else { return Ok(()) };
        let finder = self.finder().ready(&first.read());
        let weigh = move |part: io::Result<Part>| {
            let part = part?;
            let chunk = part.read();
            io::Result::Ok((Weighed::of(&chunk, &finder.find(&chunk)), part))
        };
        let (mut weigher, mut known) = (Weigher::default(), Known::default());
        for weighed in in_order(std::iter::once(Ok(first)).chain(parts), cores(), weigh) {
            let (facts, part) = weighed?;
            weigher.add(&facts);
            known.facts.append(facts.facts.clone());
            known.parts.push((part, facts.facts));
        }
        known.standing = weigher.end();
        let read = |(part, packed): (Part, Packed)| (part.read(), packed.facts());
        let parts = known.parts.clone();
        for (chunk, facts) in in_order(parts.into_iter(), cores(), read) {
            self.print_chunk(&mut progress, &chunk, &facts, Some(&known))?;
        }
        Ok(())
    }

    fn print_chunk(
        &mut self,
        progress: &mut Progress,
        chunk: &Chunk,
        facts: &[Fact],
        known: Option<&Known>,
    ) -> io::Result<()> {
        progress.enter(chunk);
        let mut texts = chunk.blocks.iter().flat_map(Block::texts).peekable();
        let first = progress.passed;
        progress.passed += facts.len();
        for (at, fact) in (first..).zip(facts) {
            let key = known.map(|known| known.standing.is_key(at));
            if self.asked.key && key != Some(true) {
                continue;
            }
            let position = progress.advance(chunk, fact.span.start());
            let record = FactRecord {
                number: self.count,
                fact,
                chunk,
                pieces: text_at(&mut texts, fact.span.start()),
                section: progress.trail.titles(),
                position,
                key,
                differs: known.and_then(|known| known.other(at)),
                article: &progress.article,
            };
            (self.export.fact)(&record, self.theme.as_ref(), &mut self.out)?;
            self.count += 1;
        }
        progress.leave(chunk);
        Ok(())
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
    /// The fact that gives the same figure another value, and its source text.
    fn other(&self, at: usize) -> Option<(Span, &str)> {
        let other = u32::try_from(self.standing.other(at)?).ok()?;
        let span = self.facts.get(other)?.span;
        let after = self.parts.partition_point(|(part, _)| part.span.start() <= span.start());
        let (part, _) = self.parts.get(after.checked_sub(1)?)?;
        Some((span, part.text_of(span)))
    }
}

impl Printer for FactPrinter<'_> {
    fn open(&mut self, among: Articles) -> io::Result<()> {
        (self.export.open)(among, &mut self.out)
    }

    fn print(&mut self, given: Given) -> Result<(), Failure> {
        let is_stream = given.article.origin == Origin::Input && !self.asked.key;
        let article = ArticleRecord {
            name: given.article.name.clone(),
            among: given.among,
            published: self.asked.text.date.clone(),
        };
        let (trail, positions) = (Trail::default(), Positions::default());
        let progress = Progress { article, trail, positions, passed: 0 };
        let parts = Parts::new(given.article);
        if is_stream {
            self.print_stream(parts, progress)?;
        } else {
            self.print_whole(parts, progress)?;
        }
        Ok(self.out.flush()?)
    }

    fn close(&mut self) -> io::Result<()> {
        (self.export.close)(&mut self.out)?;
        self.out.flush()
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
