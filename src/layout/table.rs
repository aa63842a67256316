//! Sets a table: columns three apart, a rule under the header, numbers to the right.

use crate::document::words::is_month;
use crate::document::{Align, Cell, Frame, FrameKind, Table};
use crate::style::Part;

use super::columns;
use super::frames::{self, run};
use super::ribbon::Ribbon;
use super::setter::Setter;
use super::wide;
use super::wrap::{self, Cut};
use super::{Line, Run};

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
    let (columns, outdent) = columns_in(setter, table, &rows, room);
    let room = room + outdent;
    let mut lines = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        // Markdown has no table without a header, so writers leave an unwanted one empty.
        let is_head = index < table.head;
        if is_head && row.iter().all(|cell| cell.text().trim().is_empty()) {
            continue;
        }
        lines.extend(columns.row(row));
        if index + 1 == table.head {
            lines.push(columns.rule());
        }
    }
    let lines = wide::seen(lines, setter.setting.wide, room).into_iter();
    lines.map(|line| Line { outdent, ..line }).collect()
}

/// The columns of a table, and how far left of the text it begins: only where it would be cut at the
/// edge otherwise, and never beside what runs along a quotation or a list.
fn columns_in(
    setter: &Setter<'_>,
    table: &Table,
    rows: &[Vec<Ribbon>],
    room: usize,
) -> (Columns, usize) {
    let columns = Columns::new(table, rows, room);
    let most = if setter.block.frames.is_empty() { setter.setting.outhang } else { 0 };
    if columns.total() <= room || most == 0 {
        return (columns, 0);
    }
    let columns = Columns::new(table, rows, room + most);
    let outdent = columns.total().saturating_sub(room).min(most);
    (columns, outdent)
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
        let (widths, between) = columns::fit(rows, table.aligns.len(), room);
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
        Line { runs: vec![run(&"─".repeat(self.total()), Part::TableRule)], ..Line::default() }
    }

    /// The columns that all of them take.
    fn total(&self) -> usize {
        let between = self.between * self.widths.len().saturating_sub(1);
        self.widths.iter().sum::<usize>() + between
    }
}

/// Whether most cells of a column are numbers.
fn holds_numbers(rows: &[Vec<Ribbon>], column: usize) -> bool {
    let cells = rows.iter().filter_map(|row| row.get(column)).map(|cell| cell.text().trim());
    let filled: Vec<_> = cells.filter(|text| !text.is_empty()).collect();
    let numbers = filled.iter().filter(|text| is_number(text)).count();
    numbers > 0 && 2 * numbers > filled.len()
}

/// Whether a cell holds a number, with perhaps a sign and a unit; « 3 mars 2024 » is none.
fn is_number(text: &str) -> bool {
    if text.split_whitespace().any(|word| is_month(&word.to_lowercase())) {
        return false;
    }
    let start =
        text.trim_start_matches(['+', '-', '−', '–', '≈', '~', '<', '>', '$', '£', '€', ' ']);
    let digits = start.chars().filter(char::is_ascii_digit).count();
    let letters = start.chars().filter(|c| c.is_alphabetic()).count();
    start.starts_with(|c: char| c.is_ascii_digit()) && letters <= 3.max(digits)
}
