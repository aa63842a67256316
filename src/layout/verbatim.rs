//! Sets prose whose lines are kept: verse, an address, a table in plain text.

use crate::source::Span;
use crate::style::{Part, Role};

use super::Line;
use super::ribbon::{Origin, Ribbon, Spaces};
use super::setter::Setter;
use super::wide;
use super::wrap;

/// The lines of a block as its source has them; one that is too long goes on below.
pub(super) fn lines(setter: &Setter<'_>, part: Part, room: usize) -> Vec<Line> {
    let rows = setter.block.pieces.iter().flat_map(|piece| {
        let origin = match piece.shown {
            None => Origin::Source(piece.span.start()),
            Some(_) => Origin::For(piece.span),
        };
        split(setter.chunk.shown(piece), origin)
    });
    let lines: Vec<Line> = rows.flat_map(|(text, origin)| row(text, origin, part, room)).collect();
    let widest = wide::widest(&lines);
    wide::seen(lines, setter.setting.wide, room, widest)
}

/// The lines of a text, each with its origin.
pub(super) fn split(text: &str, origin: Origin) -> impl Iterator<Item = (&str, Origin)> {
    let mut at = 0;
    text.split_inclusive('\n').map(move |line| {
        let begins = match origin {
            Origin::Source(start) => Origin::Source(start + at),
            Origin::For(_) | Origin::Page => origin,
        };
        at += line.len();
        (line.trim_end_matches(['\n', '\r']), begins)
    })
}

fn row(text: &str, origin: Origin, part: Part, room: usize) -> Vec<Line> {
    let mut ribbon = Ribbon::default();
    ribbon.add(text, origin, Role::plain(part), Spaces::Kept);
    let set = |range| Line { runs: ribbon.runs(range), ..Line::default() };
    if is_ruled(text) {
        return vec![set(Span::new(0, ribbon.text().len()))];
    }
    wrap::lines(ribbon.text(), room).into_iter().map(set).collect()
}

/// Whether columns stand under each other here, so that cutting the line would destroy them.
fn is_ruled(text: &str) -> bool {
    let inside = text.trim();
    inside.contains("   ") || inside.contains('|') || inside.contains('\t')
}
