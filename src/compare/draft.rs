//! A chunk of a version cut into its sentences, with the words and the facts of each.

use std::ops::Range;

use crate::document::{Block, BlockKind, Chunk, Piece, Prose, Table, sentence_ends};
use crate::facts::{Bound, Fact, Value};
use crate::source::Span;

use super::meaning::{Class, meaning};
use super::words::{FACT, NUMBER, SHORT, Word, mixed, words, writing};

/// The longest sentence, in words: a text without stops is cut there.
const LONGEST: usize = 400;

/// A sentence, a heading, a row of a table, a line of verse.
#[derive(Clone, Debug)]
pub(super) struct Sentence {
    /// Its source bytes.
    pub(super) span: Span,
    /// Its words, with [`FACT`] for each fact.
    pub(super) words: Range<usize>,
    /// Its facts.
    pub(super) facts: Range<usize>,
    /// The section it stands in: none before the first heading.
    pub(super) section: Option<u32>,
    /// Its words as one number.
    pub(super) frame: u64,
    /// Its words and what its facts come to as one number.
    pub(super) whole: u64,
    /// How many of its words tell what it is about.
    pub(super) telling: u32,
}

/// A fact where it is stated.
#[derive(Clone, Debug)]
pub struct Stated {
    /// The fact.
    pub fact: Fact,
    /// Of a figure in a table, what heads its column.
    pub column: Option<Span>,
    /// The place of its sentence.
    pub(super) sentence: u32,
    /// The place of its [`FACT`] among the words.
    pub(super) slot: usize,
    /// The words of its label, and of what heads its column.
    pub(super) label: Range<usize>,
    /// What it comes to.
    pub(super) meaning: u64,
    /// How it is written.
    pub(super) written: u64,
    pub(super) class: Class,
}

/// A heading, and the one it stands below.
#[derive(Clone, Debug)]
pub(super) struct Section {
    pub(super) title: Box<str>,
    pub(super) level: u8,
    pub(super) start: usize,
    /// Its words as one number, those that are numbers left out.
    pub(super) name: u64,
    pub(super) above: Option<u32>,
}

/// A chunk of a version, cut into sentences: places are counted from its beginning.
#[derive(Clone, Debug, Default)]
pub struct Draft {
    pub(super) sentences: Vec<Sentence>,
    pub(super) facts: Vec<Stated>,
    pub(super) words: Vec<Word>,
    pub(super) labels: Vec<Word>,
    pub(super) sections: Vec<Section>,
    pub(super) end: usize,
}

impl Draft {
    /// Cuts a chunk; `facts` are its own, in reading order.
    #[must_use]
    pub fn of(chunk: &Chunk, facts: &[Fact]) -> Self {
        let mut drafting = Drafting::new(chunk, facts);
        for block in &chunk.blocks {
            drafting.block(block);
        }
        drafting.draft.end = chunk.span.end();
        drafting.draft
    }
}

/// A chunk while it is cut.
struct Drafting<'a> {
    chunk: &'a Chunk,
    facts: std::iter::Peekable<std::slice::Iter<'a, Fact>>,
    draft: Draft,
    /// The end of the fact that is being passed.
    covered: usize,
    /// Where the sentence that is being gathered began: among the words, among the facts.
    begun: (usize, usize),
    /// Its source bytes so far.
    span: Option<Span>,
    /// What heads the row and the column of the cell that is being read.
    heads: [Option<Span>; 2],
}

impl<'a> Drafting<'a> {
    fn new(chunk: &'a Chunk, facts: &'a [Fact]) -> Self {
        Self {
            chunk,
            facts: facts.iter().peekable(),
            draft: Draft::default(),
            covered: 0,
            begun: (0, 0),
            span: None,
            heads: [None, None],
        }
    }

    fn block(&mut self, block: &Block) {
        match &block.kind {
            BlockKind::Heading(heading) => {
                let title = self.chunk.plain(&block.pieces);
                let name = words(&title).filter(|(_, word)| *word != NUMBER);
                let name = name.fold(0, |name, (_, word)| mixed(name, u64::from(word)));
                let (level, start) = (heading.level, block.span.start());
                let title = title.into();
                self.draft.sections.push(Section { title, level, start, name, above: None });
                self.text(&block.pieces, no_lines);
                self.end();
            }
            BlockKind::Table(table) => self.table(table),
            // Lines that are kept as they are say each its own.
            BlockKind::Verbatim => self.texts(block, line_ends),
            BlockKind::Paragraph | BlockKind::Byline | BlockKind::Code { .. } => {
                self.texts(block, sentences);
            }
            BlockKind::Rule => {}
        }
    }

    fn texts(&mut self, block: &Block, ends: fn(&str) -> Vec<usize>) {
        for pieces in block.texts() {
            self.text(pieces, ends);
            self.end();
        }
    }

    /// A row is one sentence: its figures are about what heads it and their columns.
    fn table(&mut self, table: &Table) {
        let head = table.rows.first().filter(|_| table.head > 0);
        for (place, row) in table.rows.iter().enumerate() {
            for (column, cell) in row.iter().enumerate() {
                let above = head.filter(|_| place >= table.head).and_then(|head| head.get(column));
                let left = row.first().filter(|_| column > 0);
                self.heads = [left, above].map(|cell| {
                    let pieces = &cell?.pieces;
                    Some(pieces.first()?.span.cover(pieces.last()?.span))
                });
                self.text(&cell.pieces, no_lines);
            }
            self.heads = [None, None];
            self.end();
        }
    }

    /// Gathers the words and facts of a text, and ends a sentence where it ends.
    fn text(&mut self, pieces: &[Piece], ends: fn(&str) -> Vec<usize>) {
        let prose = Prose::new(self.chunk, pieces);
        let ends = ends(prose.text());
        let mut ends = ends.into_iter().peekable();
        for (at, word) in words(prose.text()) {
            let source = prose.source(at);
            while ends.next_if(|end| *end <= at.start()).is_some() {
                if source.start() >= self.covered {
                    self.end();
                }
            }
            if self.draft.words.len() - self.begun.0 > LONGEST {
                self.end();
            }
            self.facts_before(source.end());
            if source.start() >= self.covered {
                self.draft.words.push(word);
                self.cover(source);
            }
        }
        if let Some(last) = pieces.last() {
            self.facts_before(last.span.end());
        }
    }

    /// Takes the facts that begin before a source byte.
    fn facts_before(&mut self, end: usize) {
        while let Some(fact) = self.facts.next_if(|fact| fact.span.start() < end) {
            self.covered = fact.span.end();
            self.cover(fact.span);
            self.state(fact);
        }
    }

    fn cover(&mut self, source: Span) {
        self.span = Some(self.span.map_or(source, |span| span.cover(source)));
    }

    fn state(&mut self, fact: &Fact) {
        let text = self.chunk.text_of(fact.span);
        let slot = self.draft.words.len();
        self.draft.words.push(FACT);
        let first = self.draft.labels.len();
        if let Value::Count(_, noun) = &fact.value {
            for (_, word) in words(noun) {
                self.draft.words.push(word);
                self.draft.labels.push(word);
            }
        }
        let [left, column] = self.heads;
        let is_of_row = left.is_some_and(|left| left == fact.label);
        let heads = [left.filter(|_| !is_of_row), column];
        for span in std::iter::once(fact.label).chain(heads.into_iter().flatten()) {
            let telling = telling(self.chunk.text_of(span));
            self.draft.labels.extend(telling);
        }
        self.draft.facts.push(Stated {
            column,
            sentence: number(self.draft.sentences.len()),
            slot,
            label: first..self.draft.labels.len(),
            meaning: meaning(&fact.value, text),
            written: writing(text),
            class: Class::of(&fact.value),
            fact: fact.clone(),
        });
    }

    /// Ends the sentence that is being gathered.
    fn end(&mut self) {
        let draft = &mut self.draft;
        let (words, facts) = (self.begun.0..draft.words.len(), self.begun.1..draft.facts.len());
        self.begun = (words.end, facts.end);
        let Some(span) = self.span.take().filter(|_| !words.is_empty()) else { return };
        let own = draft.words.get(words.clone()).unwrap_or_default();
        let frame = own.iter().fold(0, |frame, word| mixed(frame, u64::from(*word)));
        let stated = draft.facts.get(facts.clone()).unwrap_or_default();
        let whole = stated.iter().fold(frame, |whole, stated| {
            let bound =
                if stated.fact.bound == Bound::Exact { 0 } else { 1 + stated.fact.bound as u64 };
            mixed(mixed(whole, stated.meaning), bound)
        });
        let telling = number(own.iter().filter(|word| **word > NUMBER).count());
        let section = draft.sections.len().checked_sub(1).map(number);
        draft.sentences.push(Sentence { span, words, facts, section, frame, whole, telling });
    }
}

/// The words of a label that are more than grammar.
fn telling(label: &str) -> impl Iterator<Item = Word> {
    let is_long = |span: &Span| span.cut(label, 0).chars().nth(SHORT - 1).is_some();
    words(label).filter(move |(span, word)| is_long(span) && *word != NUMBER).map(|(_, word)| word)
}

fn sentences(text: &str) -> Vec<usize> {
    sentence_ends(text).collect()
}

fn line_ends(text: &str) -> Vec<usize> {
    text.match_indices('\n').map(|(at, _)| at + 1).collect()
}

fn no_lines(_: &str) -> Vec<usize> {
    Vec::new()
}

/// A place as it is kept; no version has more of them.
pub(super) fn number(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}
