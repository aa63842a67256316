//! Sets a table: columns three apart, a rule under the header, numbers to the right.
//!
//! Of a table that is wider than the page only the columns are set that are seen: it may have thousands.

use std::ops::Range;

use crate::document::words::is_month;
use crate::document::{Align, Cell, Frame, FrameKind, Table};
use crate::style::Part;

use super::columns;
use super::frames::{self, run};
use super::ribbon::Ribbon;
use super::setter::Setter;
use super::wide;
use super::wrap::{self, Cut};
use super::{Line, Run, Wide};

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
    let lines = wide::seen(lines, setter.setting.wide, room, columns.total()).into_iter();
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
    let wide = setter.setting.wide;
    let columns = Columns::new(table, rows, room, wide);
    let most = if setter.block.frames.is_empty() { setter.setting.outhang } else { 0 };
    if columns.total() <= room || most == 0 {
        return (columns, 0);
    }
    let columns = Columns::new(table, rows, room + most, wide);
    let outdent = columns.total().saturating_sub(room).min(most);
    (columns, outdent)
}

/// How wide the columns are, and where their text stands.
struct Columns {
    widths: Vec<usize>,
    between: usize,
    /// Those that are seen, and how the text of each of them stands.
    seen: Range<usize>,
    stands: Vec<Align>,
}

/// A cell in a row.
enum Set {
    /// Its lines.
    Seen(Vec<Cut>),
    /// How many lines have something of it, where it is not seen.
    Unseen(usize),
}

impl Columns {
    fn new(table: &Table, rows: &[Vec<Ribbon>], room: usize, wide: Wide) -> Self {
        let (widths, between) = columns::fit(rows, table.aligns.len(), room);
        let mut columns = Self { widths, between, seen: 0..table.aligns.len(), stands: Vec::new() };
        if let Wide::From(from) = wide {
            columns.seen = columns.between(from, room);
        }
        let body = rows.get(table.head..).unwrap_or_default();
        let stands = |column| match table.aligns.get(column) {
            Some(Align::None) | None if holds_numbers(body, column) => Align::Right,
            Some(Align::None) | None => Align::Left,
            Some(said) => *said,
        };
        columns.stands = columns.seen.clone().map(stands).collect();
        columns
    }

    /// The columns that a page of so many shows from one on, which is no further than to the end.
    fn between(&self, from: usize, room: usize) -> Range<usize> {
        let from = from.min(self.total().saturating_sub(room));
        let mut end = 0;
        let ends = self.widths.iter().map(|width| {
            end += width + self.between;
            end
        });
        let ends: Vec<usize> = ends.collect();
        let first = ends.partition_point(|end| *end <= from);
        let last = ends.partition_point(|end| *end < from + room);
        first..(last + 1).min(ends.len())
    }

    /// A row of the table, in as many lines as its longest cell takes.
    fn row(&self, row: &[Ribbon]) -> Vec<Line> {
        let set = |(column, (cell, width)): (usize, (&Ribbon, &usize))| {
            if self.seen.contains(&column) {
                Set::Seen(wrap::hyphenated(cell, *width))
            } else {
                Set::Unseen(wrap::height(cell, *width))
            }
        };
        let cells: Vec<Set> = row.iter().zip(&self.widths).enumerate().map(set).collect();
        let tall = |cell: &Set| match cell {
            Set::Seen(lines) => lines.len(),
            Set::Unseen(height) => *height,
        };
        let height = cells.iter().map(tall).max().unwrap_or(0);
        (0..height).map(|at| self.line(row, &cells, at)).collect()
    }

    fn line(&self, row: &[Ribbon], cells: &[Set], at: usize) -> Line {
        let mut runs: Vec<Run> = Vec::new();
        // Blanks are written only before text, so that no line ends in them.
        let (mut blank, mut is_cut) = (0, false);
        for (column, ((cell, set), width)) in row.iter().zip(cells).zip(&self.widths).enumerate() {
            match set {
                Set::Unseen(height) if *height > at && column >= self.seen.end => {
                    runs.push(run(&format!("{}…", " ".repeat(blank)), Part::Text));
                    break;
                }
                Set::Unseen(height) => {
                    is_cut |= *height > at;
                    blank += width + self.between;
                }
                Set::Seen(lines) => {
                    let cut = lines.get(at).copied().unwrap_or_default();
                    let free = width.saturating_sub(cut.width(cell));
                    let before = match self.stands.get(column - self.seen.start) {
                        Some(Align::Right) => free,
                        Some(Align::Centre) => free / 2,
                        Some(Align::Left | Align::None) | None => 0,
                    };
                    if !cut.range.is_empty() {
                        runs.push(run(&" ".repeat(blank + before), Part::Text));
                        runs.extend(cut.runs(cell));
                        blank = 0;
                    }
                    blank +=
                        self.between + if cut.range.is_empty() { *width } else { free - before };
                }
            }
        }
        // What stands left of the page alone is told by a mark at its edge.
        if runs.is_empty() && is_cut {
            runs.push(run("…", Part::Text));
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
