//! Sets a block of code: on its own ground, its lines never cut.

use crate::source::Span;
use crate::style::Part;

use super::clean;
use super::frames::run;
use super::lexer::Lexer;
use super::ribbon::{Origin, Ribbon, Spaces};
use super::setter::{Setter, plain};
use super::wide;
use super::{Ground, Line};

/// The inner margin.
const MARGIN: usize = 2;

/// The lines of a block of code, as long as they are.
pub(super) fn lines(setter: &Setter<'_>, language: &str, room: usize) -> Vec<Line> {
    let mut rows = vec![Ribbon::default()];
    for piece in &setter.block.pieces {
        let mut origin = match piece.shown {
            None => Origin::Source(piece.span.start()),
            Some(_) => Origin::For(piece.span),
        };
        for part in setter.chunk.shown(piece).split_inclusive('\n') {
            let line = part.trim_end_matches(['\n', '\r']);
            if let Some(row) = rows.last_mut() {
                row.add(line, origin, plain(Part::Code), Spaces::Kept);
            }
            if part.ends_with('\n') {
                rows.push(Ribbon::default());
            }
            if let Origin::Source(start) = &mut origin {
                *start += part.len();
            }
        }
    }
    if rows.last().is_some_and(|row| row.text().is_empty()) {
        rows.pop();
    }
    let mut lexer = Lexer::of(language);
    let lines: Vec<_> = rows.into_iter().map(|ribbon| row(ribbon, &mut lexer)).collect();
    let inside = room.saturating_sub(MARGIN).max(1);
    let name = Name::new(language, &lines, room);
    let widest = wide::widest(&lines);
    let seen = wide::seen(lines, setter.setting.wide, inside, widest);
    let mut lines: Vec<_> = seen.into_iter().map(indented).collect();
    name.write(&mut lines, room);
    lines
}

fn row(mut ribbon: Ribbon, lexer: &mut Lexer) -> Line {
    for (range, part) in lexer.parts(ribbon.text()) {
        ribbon.set_part(range.into(), part);
    }
    let runs = ribbon.runs(Span::new(0, ribbon.text().len()));
    Line { runs, ground: Ground::Code, ..Line::default() }
}

fn indented(mut line: Line) -> Line {
    line.runs.insert(0, run(&" ".repeat(MARGIN), Part::Code));
    line
}

/// The language that a block names, at the right of its first row or above it.
struct Name {
    text: String,
    columns: usize,
    /// Whether the first row is too long to have it at its right.
    is_above: bool,
}

impl Name {
    /// Where the name stands does not depend on what is seen of the rows.
    fn new(language: &str, lines: &[Line], room: usize) -> Self {
        let text = clean::line(language).into_owned();
        let columns = clean::width(&text);
        let first = lines.first().map_or(0, |line| wide::columns(&line.runs));
        let is_above = MARGIN + first + columns + 2 * MARGIN > room;
        Self { text, columns, is_above }
    }

    fn write(self, lines: &mut Vec<Line>, room: usize) {
        if self.columns == 0 || self.columns + 2 * MARGIN > room {
            return;
        }
        if self.is_above {
            lines.insert(0, Line { ground: Ground::Code, ..Line::default() });
        }
        if let Some(first) = lines.first_mut() {
            let left = room - MARGIN - self.columns;
            let used = wide::columns(&first.runs);
            first.runs.push(run(&" ".repeat(left.saturating_sub(used)), Part::Code));
            first.runs.push(run(&self.text, Part::CodeLanguage));
        }
    }
}
