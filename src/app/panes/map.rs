//! The map: the whole article small, a dot for each bit of a line that has ink.
//!
//! Four lines of dots share a row of cells, as braille has them. A short article is laid out whole,
//! a line of text to a line of dots or several lines to one; of a long one only the lines that the
//! dots stand for are laid out, found by their source bytes.

use std::rc::Rc;

use unicode_width::UnicodeWidthChar;

use crate::document::{BlockId, BlockKind, Document};
use crate::layout::{Layout, Line, Place, Setting};
use crate::source::Span;

/// Lines of dots in a cell.
const DOWN: usize = 4;

/// Columns of dots in a cell.
const ACROSS: usize = 2;

/// An article of more bytes is not laid out whole: about two thousand lines, a few milliseconds.
const WHOLE: usize = 150_000;

/// The dots of a cell in the order of Unicode's braille patterns: column by column, then the last line.
const BITS: [[u8; DOWN]; ACROSS] = [[0x01, 0x02, 0x04, 0x40], [0x08, 0x10, 0x20, 0x80]];

/// Two by four dots.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Dots {
    /// Which have ink, in the order of Unicode's braille patterns.
    pub bits: u8,
    /// Whether a heading is among them.
    pub is_heading: bool,
    /// The source bytes that each line of them stands for; empty where there is no text.
    pub spans: [Span; DOWN],
}

/// The article, small.
#[derive(Clone, Debug, Default)]
pub struct Map {
    layout: Layout,
    rows: Vec<Vec<Dots>>,
    lines: Option<usize>,
    made_of: Option<(usize, (usize, usize))>,
}

/// A line of the article with whether it is one of a heading; none where a block is parted from the
/// next.
type Drawn = Option<(Rc<[Line]>, usize, bool)>;

impl Map {
    /// Its rows of cells.
    #[must_use]
    pub fn rows(&self) -> &[Vec<Dots>] {
        &self.rows
    }

    /// How many lines the article has, where it was laid out whole.
    #[must_use]
    pub fn lines(&self) -> Option<usize> {
        self.lines
    }

    /// The source byte that a row stands for.
    #[must_use]
    pub fn place(&self, row: usize) -> Option<usize> {
        let first = |row: &Vec<Dots>| {
            let spans = row.iter().flat_map(|dots| dots.spans).filter(|span| !span.is_empty());
            spans.map(Span::start).min()
        };
        self.rows.get(row..)?.iter().find_map(first)
    }

    /// The row that begins with a source byte.
    #[must_use]
    pub fn row_of(&self, start: usize) -> Option<usize> {
        (0..self.rows.len()).find(|row| self.place(*row) == Some(start))
    }

    /// Makes it anew where the article, the lines or the room is another.
    pub fn settle(&mut self, document: &Document, setting: Setting, room: (usize, usize)) {
        let made_of = Some((document.len(), room));
        if self.layout.setting() == setting && self.made_of == made_of {
            return;
        }
        self.layout.set(setting);
        self.layout.forget();
        self.made_of = made_of;
        let (columns, rows) = room;
        let drawn = if document.len() <= WHOLE {
            self.whole(document, rows * DOWN)
        } else {
            self.sampled(document, rows * DOWN)
        };
        let dots = columns * ACROSS;
        let cells = |four: &[Drawn]| cells(four, dots, setting.measure.max(1));
        self.rows = drawn.chunks(DOWN).map(cells).collect();
        self.layout.forget();
    }

    /// All lines, or as many of them as there is room for, at even spacing.
    fn whole(&mut self, document: &Document, room: usize) -> Vec<Drawn> {
        let mut all = Vec::new();
        let mut next = document.first();
        while let Some(block) = next {
            let lines = self.layout.lines(document, block);
            let is_heading = is_heading(document, Place { block, row: 0 });
            all.extend((0..lines.len()).map(|row| Some((Rc::clone(&lines), row, is_heading))));
            next = document.next(block);
        }
        self.lines = Some(all.len());
        let count = all.len().min(room);
        (0..count).filter_map(|at| all.get(at * all.len() / count.max(1)).cloned()).collect()
    }

    /// The lines at even spacing through the source.
    fn sampled(&mut self, document: &Document, room: usize) -> Vec<Drawn> {
        self.lines = None;
        // Many dots may stand for lines of one endless block.
        let mut known: Option<(BlockId, Begun)> = None;
        let mut line = |at: usize| {
            let byte = document.len() * at / room.max(1);
            let block = document.block_at(byte)?;
            let begun = match known.take().filter(|(of, _)| *of == block) {
                Some((_, begun)) => begun,
                None => Begun::of(self.layout.lines(document, block)),
            };
            let (lines, row) = (Rc::clone(&begun.lines), begun.row(byte));
            known = Some((block, begun));
            Some((lines, row, is_heading(document, Place { block, row })))
        };
        (0..room).map(&mut line).collect()
    }
}

/// The lines of a block with the source byte that each begins at.
struct Begun {
    lines: Rc<[Line]>,
    starts: Vec<usize>,
    /// The first that shows something of the source.
    first: usize,
}

impl Begun {
    fn of(lines: Rc<[Line]>) -> Self {
        let mut last = 0;
        // Beside each other cells begin in any order.
        let starts = lines.iter().map(|line| {
            last = line.span().map_or(last, |span| span.start().max(last));
            last
        });
        let starts = starts.collect();
        let first = lines.iter().position(|line| line.span().is_some()).unwrap_or(0);
        Self { lines, starts, first }
    }

    /// The last row that begins at a source byte or before it.
    fn row(&self, byte: usize) -> usize {
        let after = self.starts.partition_point(|start| *start <= byte);
        after.saturating_sub(1).max(self.first)
    }
}

fn is_heading(document: &Document, place: Place) -> bool {
    document.block(place.block).is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)))
}

/// Four lines as cells; `dots` dots stand for `measure` columns.
fn cells(four: &[Drawn], dots: usize, measure: usize) -> Vec<Dots> {
    let mut cells = vec![Dots::default(); dots.div_ceil(ACROSS)];
    for (down, drawn) in four.iter().enumerate() {
        let Some((lines, row, is_heading)) = drawn else { continue };
        let Some(line) = lines.get(*row) else { continue };
        for (column, span) in inked(line) {
            let dot = (column * dots / measure).min(dots.saturating_sub(1));
            let Some(cell) = cells.get_mut(dot / ACROSS) else { continue };
            cell.bits |= BITS[dot % ACROSS][down];
            cell.is_heading |= is_heading;
            let known = &mut cell.spans[down];
            *known = match span {
                Some(span) if known.is_empty() => span,
                Some(span) => known.cover(span),
                None => *known,
            };
        }
    }
    cells
}

/// The columns of a line that have ink, with the source bytes they show.
fn inked(line: &Line) -> Vec<(usize, Option<Span>)> {
    let mut inked = Vec::new();
    let mut column = 0;
    for run in &line.runs {
        for (at, letter) in run.text.char_indices() {
            let span = run.span.map(|span| {
                let start = span.start() + if run.verbatim { at } else { 0 };
                Span::new(start, (start + letter.len_utf8()).min(span.end()).max(start))
            });
            if !letter.is_whitespace() {
                inked.push((column, span));
            }
            column += letter.width().unwrap_or(0);
        }
    }
    inked
}

#[cfg(test)]
mod tests {
    use super::{Begun, Dots, cells};
    use crate::layout::{Line, Run};
    use crate::source::Span;
    use crate::style::Role;
    use std::rc::Rc;

    fn line(text: &str, start: usize) -> Line {
        let span = Some(Span::new(start, start + text.len()));
        let run = Run { text: text.into(), role: Role::default(), span, verbatim: true };
        Line { runs: vec![run], ..Line::default() }
    }

    #[test]
    fn a_byte_stands_in_the_last_row_that_begins_before_it() {
        let blank = Line::default();
        let begun = Begun::of(vec![blank, line("ab", 10), line("", 12), line("cd", 20)].into());
        let rows = [0, 10, 11, 15, 20, 99].map(|byte| begun.row(byte));
        assert_eq!(rows, [1, 1, 1, 2, 3, 3]);
    }

    #[test]
    fn a_dot_stands_for_the_columns_that_have_ink() {
        let lines: Rc<[Line]> = vec![line("aa  bb", 0), line("", 6), line("  c", 7)].into();
        let four: Vec<_> = (0..3).map(|row| Some((Rc::clone(&lines), row, row == 0))).collect();
        let cells = cells(&four, 6, 6);
        let bits: Vec<u8> = cells.iter().map(|cell| cell.bits).collect();
        assert_eq!(bits, [0x01 | 0x08, 0x04, 0x01 | 0x08]);
        let empty = Span::default();
        assert!(cells[0].is_heading && !cells[1].is_heading);
        assert_eq!(
            cells[1],
            Dots { bits: 0x04, is_heading: false, spans: [empty, empty, Span::new(9, 10), empty] }
        );
    }
}
