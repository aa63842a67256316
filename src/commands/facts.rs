//! `lutrin facts`: the numbers and dates of articles, one record each.

use std::io::{self, BufWriter, Write};
use std::iter::Peekable;
use std::process::ExitCode;
use std::sync::Arc;

use crate::cli::Facts;
use crate::document::{Block, Chunk, Document, Piece};
use crate::export::{ArticleRecord, Articles, FACTS, FactExport, FactRecord, Trail};
use crate::facts::{Fact, Standing};
use crate::source::{Position, Positions, Span};
use crate::style::Theme;
use crate::work::{Chunks, FactFinder, Origin};

use super::{Failure, Given, Printer, choices, look, print_all};

/// Prints the facts of the articles that were named.
pub(super) fn print(asked: &Facts) -> ExitCode {
    print_all(&asked.files, &mut FactPrinter::new(asked))
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
    fn print_stream(&mut self, chunks: Chunks, mut progress: Progress) -> Result<(), Failure> {
        let mut finder = self.finder();
        for chunk in chunks {
            let chunk = chunk?;
            self.print_chunk(&mut progress, &chunk, &finder.find(&chunk), None)?;
            self.out.flush()?;
        }
        Ok(())
    }

    /// Which facts are key figures is only known at the end, so the article is read whole first.
    fn print_whole(&mut self, chunks: Chunks, mut progress: Progress) -> Result<(), Failure> {
        let mut finder = self.finder();
        let mut document = Document::default();
        let mut pieces: Vec<(Arc<Chunk>, Vec<Fact>)> = Vec::new();
        for chunk in chunks {
            let chunk = chunk?;
            let facts = finder.find(&chunk);
            document.append(Arc::clone(&chunk));
            pieces.push((chunk, facts));
        }
        let all: Vec<Fact> = pieces.iter().flat_map(|(_, facts)| facts).cloned().collect();
        let standing = Standing::of(&document, &all);
        let others = standing.others.into_iter();
        let others = others.map(|other| other.and_then(|at| all.get(at)).map(|fact| fact.span));
        let keys = standing.keys.into_iter();
        let known: Vec<Known<'_>> = keys
            .zip(others)
            .map(|(is_key, other)| Known {
                is_key,
                differs: other.map(|span| (span, document.text(span))),
            })
            .collect();
        let mut rest = known.as_slice();
        for (chunk, facts) in &pieces {
            let (here, after) = rest.split_at(facts.len().min(rest.len()));
            rest = after;
            self.print_chunk(&mut progress, chunk, facts, Some(here))?;
        }
        Ok(())
    }

    fn print_chunk(
        &mut self,
        progress: &mut Progress,
        chunk: &Chunk,
        facts: &[Fact],
        known: Option<&[Known<'_>]>,
    ) -> io::Result<()> {
        progress.enter(chunk);
        let mut texts = chunk.blocks.iter().flat_map(Block::texts).peekable();
        for (index, fact) in facts.iter().enumerate() {
            let known = known.and_then(|known| known.get(index));
            let key = known.map(|known| known.is_key);
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
                differs: known.and_then(|known| known.differs),
                article: &progress.article,
            };
            (self.export.fact)(&record, self.theme.as_ref(), &mut self.out)?;
            self.count += 1;
        }
        progress.leave(chunk);
        Ok(())
    }
}

/// What only the whole document tells of a fact.
struct Known<'a> {
    is_key: bool,
    differs: Option<(Span, &'a str)>,
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
        let progress = Progress { article, trail, positions };
        let chunks = Chunks::new(given.article);
        if is_stream {
            self.print_stream(chunks, progress)?;
        } else {
            self.print_whole(chunks, progress)?;
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
