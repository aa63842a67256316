//! Sets a table: columns three apart, a rule under the header, numbers to the right.

use crate::document::{Align, Cell, Table};
use crate::source::Span;
use crate::style::Part;

use super::clean;
use super::frames::{self, run};
use super::ribbon::Ribbon;
use super::setter::Setter;
use super::wrap;
use super::{Line, Run};

/// The columns between two columns of a table.
const BETWEEN: usize = 3;
/// A column is not made narrower than that.
const NARROWEST: usize = 8;

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
    let columns = Columns::new(table, &rows, room + setter.setting.overhang);
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        lines.extend(columns.row(row));
        if index + 1 == table.head {
            lines.push(columns.rule());
        }
    }
    lines
}

/// How wide the columns are, and where their text stands.
struct Columns {
    widths: Vec<usize>,
    to_the_right: Vec<bool>,
    centred: Vec<bool>,
}

impl Columns {
    fn new(table: &Table, rows: &[Vec<Ribbon>], room: usize) -> Self {
        let mut widths = vec![1; table.aligns.len()];
        for row in rows {
            for (width, cell) in widths.iter_mut().zip(row) {
                *width = (*width).max(natural(cell));
            }
        }
        shrink(&mut widths, room);
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
        }
    }

    /// A row of the table, in as many lines as its longest cell takes.
    fn row(&self, row: &[Ribbon]) -> Vec<Line> {
        let cells: Vec<Vec<Span>> = row
            .iter()
            .zip(&self.widths)
            .map(|(cell, width)| wrap::lines(cell.text(), *width))
            .collect();
        let height = cells.iter().map(Vec::len).max().unwrap_or(0);
        (0..height).map(|at| self.line(row, &cells, at)).collect()
    }

    fn line(&self, row: &[Ribbon], cells: &[Vec<Span>], at: usize) -> Line {
        let mut runs: Vec<Run> = Vec::new();
        // Blanks are written only before text, so that no line ends in them.
        let mut blank = 0;
        for (column, (cell, lines)) in row.iter().zip(cells).enumerate() {
            let width = self.widths.get(column).copied().unwrap_or(0);
            let range = lines.get(at).copied().unwrap_or_default();
            let free = width.saturating_sub(clean::width(range.cut(cell.text(), 0)));
            let before = match (self.to_the_right.get(column), self.centred.get(column)) {
                (Some(true), _) => free,
                (_, Some(true)) => free / 2,
                _ => 0,
            };
            if !range.is_empty() {
                runs.push(run(&" ".repeat(blank + before), Part::Text));
                runs.extend(cell.runs(range));
                blank = 0;
            }
            blank += BETWEEN + if range.is_empty() { width } else { free - before };
        }
        runs.retain(|run| !run.text.is_empty());
        Line { runs, ..Line::default() }
    }

    fn rule(&self) -> Line {
        let between = BETWEEN * self.widths.len().saturating_sub(1);
        let width = self.widths.iter().sum::<usize>() + between;
        Line { runs: vec![run(&"─".repeat(width), Part::TableRule)], ..Line::default() }
    }
}

/// The columns that a cell takes on as few lines as it can.
fn natural(cell: &Ribbon) -> usize {
    cell.text().split(super::ribbon::BREAK).map(clean::width).max().unwrap_or(0)
}

/// Makes the widest columns narrower until all fit, if they can.
fn shrink(widths: &mut [usize], room: usize) {
    let between = BETWEEN * widths.len().saturating_sub(1);
    let room = room.saturating_sub(between);
    while widths.iter().sum::<usize>() > room {
        let Some(widest) = widths.iter().copied().max().filter(|w| *w > NARROWEST) else { return };
        let second = widths.iter().copied().filter(|w| *w < widest).max().unwrap_or(0);
        let count = widths.iter().filter(|w| **w == widest).count();
        let excess = widths.iter().sum::<usize>() - room;
        let next = widest.saturating_sub(excess.div_ceil(count)).max(second).max(NARROWEST);
        for width in widths.iter_mut().filter(|w| **w == widest) {
            *width = next;
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
