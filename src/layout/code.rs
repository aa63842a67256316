//! Sets a block of code: on its own ground, its lines never cut.

use crate::source::Span;
use crate::style::Part;

use super::clean;
use super::frames::run;
use super::lexer::Lexer;
use super::ribbon::{Origin, Ribbon, Spaces};
use super::setter::{Setter, plain};
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
    let mut lines: Vec<_> = rows.into_iter().map(|ribbon| row(ribbon, &mut lexer)).collect();
    name(&mut lines, language, room);
    lines
}

fn row(mut ribbon: Ribbon, lexer: &mut Lexer) -> Line {
    for (range, part) in lexer.parts(ribbon.text()) {
        ribbon.set_part(range.into(), part);
    }
    let mut runs = vec![run(&" ".repeat(MARGIN), Part::Code)];
    runs.extend(ribbon.runs(Span::new(0, ribbon.text().len())));
    Line { runs, ground: Ground::Code, hanging: None }
}

/// Writes the language at the right of the first row, or above it where that row is too long.
fn name(lines: &mut Vec<Line>, language: &str, room: usize) {
    let language = clean::line(language);
    let columns = clean::width(&language);
    if columns == 0 || columns + 2 * MARGIN > room {
        return;
    }
    let used: usize =
        lines.first().map_or(0, |line| line.runs.iter().map(|r| clean::width(&r.text)).sum());
    if used + columns + 2 * MARGIN > room {
        lines.insert(0, Line { ground: Ground::Code, ..Line::default() });
    }
    if let Some(first) = lines.first_mut() {
        let used: usize = first.runs.iter().map(|r| clean::width(&r.text)).sum();
        first.runs.push(run(&" ".repeat(room - MARGIN - columns - used), Part::Code));
        first.runs.push(run(&language, Part::CodeLanguage));
    }
}
