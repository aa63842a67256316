//! Sets a table: columns three apart, a rule under the header, numbers to the right.

use crate::document::{Align, Cell, Frame, FrameKind, Table};
use crate::source::Span;
use crate::style::Part;

use super::breaks;
use super::clean;
use super::frames::{self, run};
use super::ribbon::Ribbon;
use super::setter::Setter;
use super::wide;
use super::wrap::{self, Cut};
use super::{Line, Run};

/// The columns between two columns of a table, and between those of a table that is too wide.
const BETWEEN: [usize; 2] = [3, 2];
/// A word is not cut for the sake of a column, unless it is longer than that.
const LONGEST: usize = 20;

/// The rows of a table.
pub(super) fn lines(setter: &Setter<'_>, table: &Table, room: usize) -> Vec<Line> {
    let part = frames::part(&setter.block.frames);
    let rows: Vec<Vec<Ribbon>> = table
        .rows
        .iter()
        .enumerate()
        .map(|(index, row)| {
            let part = if index < table.head { Part::TableHead } else { part };
            row.iter().map(|cell: &Cell| setter.ribbon(&cell.pieces, part)).collect()
        })
        .collect();
    // An aside has its own ground, and the margin beside it has not.
    let is_aside = |frame: &Frame| matches!(frame.kind, FrameKind::Aside(_));
    let is_free = !setter.block.frames.iter().any(is_aside);
    let room = room + if is_free { setter.setting.overhang } else { 0 };
    let columns = Columns::new(table, &rows, room);
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        lines.extend(columns.row(row));
        if index + 1 == table.head {
            lines.push(columns.rule());
        }
    }
    wide::seen(lines, setter.setting.wide, room)
}

/// How wide the columns are, and where their text stands.
struct Columns {
    widths: Vec<usize>,
    to_the_right: Vec<bool>,
    centred: Vec<bool>,
    between: usize,
}

impl Columns {
    fn new(table: &Table, rows: &[Vec<Ribbon>], room: usize) -> Self {
        let columns = table.aligns.len();
        let (mut widths, mut least) = (vec![1; columns], vec![1; columns]);
        for row in rows {
            for (column, cell) in row.iter().enumerate().take(columns) {
                grow(&mut widths, column, natural(cell));
                grow(&mut least, column, longest_word(cell));
            }
        }
        let gaps = columns.saturating_sub(1);
        let [wide, narrow] = BETWEEN;
        let fits = least.iter().sum::<usize>() + wide * gaps <= room;
        let between = if fits { wide } else { narrow };
        shrink(&mut widths, &least, room.saturating_sub(between * gaps));
        let body = rows.get(table.head..).unwrap_or_default();
        let is_right = |(column, align): (usize, &Align)| match align {
            Align::Right => true,
            Align::Left | Align::Centre => false,
            Align::None => holds_numbers(body, column),
        };
        Self {
            widths,
            to_the_right: table.aligns.iter().enumerate().map(is_right).collect(),
            centred: table.aligns.iter().map(|align| *align == Align::Centre).collect(),
            between,
        }
    }

    /// A row of the table, in as many lines as its longest cell takes.
    fn row(&self, row: &[Ribbon]) -> Vec<Line> {
        let cells: Vec<Vec<Cut>> = row
            .iter()
            .zip(&self.widths)
            .map(|(cell, width)| wrap::hyphenated(cell, *width))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        (0..height).map(|at| self.line(row, &cells, at)).collect()
    }

    fn line(&self, row: &[Ribbon], cells: &[Vec<Cut>], at: usize) -> Line {
        let mut runs: Vec<Run> = Vec::new();
        // Blanks are written only before text, so that no line ends in them.
        let mut blank = 0;
        for (column, (cell, lines)) in row.iter().zip(cells).enumerate() {
            let width = self.widths.get(column).copied().unwrap_or(0);
            let cut = lines.get(at).copied().unwrap_or_default();
            let free = width.saturating_sub(cut.width(cell));
            let before = match (self.to_the_right.get(column), self.centred.get(column)) {
                (Some(true), _) => free,
                (_, Some(true)) => free / 2,
                _ => 0,
            };
            if !cut.range.is_empty() {
                runs.push(run(&" ".repeat(blank + before), Part::Text));
                runs.extend(cut.runs(cell));
                blank = 0;
            }
            blank += self.between + if cut.range.is_empty() { width } else { free - before };
        }
        runs.retain(|run| !run.text.is_empty());
        Line { runs, ..Line::default() }
    }

    fn rule(&self) -> Line {
        let between = self.between * self.widths.len().saturating_sub(1);
        let width = self.widths.iter().sum::<usize>() + between;
        Line { runs: vec![run(&"─".repeat(width), Part::TableRule)], ..Line::default() }
    }
}

/// The columns that a cell takes on as few lines as it can.
fn natural(cell: &Ribbon) -> usize {
    cell.text().split(super::ribbon::BREAK).map(clean::width).max().unwrap_or(0)
}

/// The columns of the longest word of a cell that is not cut.
fn longest_word(cell: &Ribbon) -> usize {
    let mut at = 0;
    let words = breaks::opportunities(cell.text()).into_iter().map(|end| {
        let word = Span::new(std::mem::replace(&mut at, end), end).cut(cell.text(), 0);
        clean::width(word.trim_end())
    });
    words.max().unwrap_or(0).min(LONGEST)
}

fn grow(widths: &mut [usize], column: usize, width: usize) {
    if let Some(known) = widths.get_mut(column) {
        *known = width.max(*known);
    }
}

/// Makes the widest columns narrower until all fit, as far as their words allow.
fn shrink(widths: &mut [usize], least: &[usize], room: usize) {
    while widths.iter().sum::<usize>() > room {
        let excess = widths.iter().sum::<usize>() - room;
        let free = |(width, least): (&usize, &usize)| (width > least).then_some(*width);
        let Some(widest) = widths.iter().zip(least).filter_map(free).max() else { return };
        let second = widths.iter().copied().filter(|w| *w < widest).max().unwrap_or(0);
        let is_widest =
            |(width, least): &(&mut usize, &usize)| **width == widest && **width > **least;
        let count = widths.iter_mut().zip(least).filter(is_widest).count().max(1);
        let next = widest.saturating_sub(excess.div_ceil(count)).max(second).min(widest - 1);
        for (width, least) in widths.iter_mut().zip(least).filter(is_widest) {
            *width = next.max(*least);
        }
    }
}

/// Whether most cells of a column are numbers.
fn holds_numbers(rows: &[Vec<Ribbon>], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.text().trim());
    let filled: Vec<_> = cells.filter(|text| !text.is_empty()).collect();
    let numbers = filled.iter().filter(|text| is_number(text)).count();
    numbers > 0 && 2 * numbers > filled.len()
}

/// Whether a cell holds a number, with perhaps a sign and a unit.
fn is_number(text: &str) -> bool {
    let start =
        text.trim_start_matches(['+', '-', '−', '–', '≈', '~', '<', '>', '$', '£', '€', ' ']);
    let digits = start.chars().filter(char::is_ascii_digit).count();
    let letters = start.chars().filter(|c| c.is_alphabetic()).count();
    start.starts_with(|c: char| c.is_ascii_digit()) && letters <= 3.max(digits)
}
