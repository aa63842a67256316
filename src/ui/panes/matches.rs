//! The matches of a search, where the facts stand otherwise.

use crate::app::{App, Area, Target};
use crate::source::Span;
use crate::style::Token;
use crate::ui::canvas::Canvas;

use super::listing::{self, Row, group_rows, one_line};

/// The matches of the search, one line each, grouped by section.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    let hits = app.search().hits();
    if hits.is_empty() {
        let is_over = app.search().is_complete();
        let text = if is_over { canvas.look.words.text("no-match") } else { "" };
        let style = canvas.look.theme.ink(Token::Muted);
        canvas.write_cut(
            area.x + 2,
            area.y,
            usize::from(area.width.saturating_sub(4)),
            text,
            style,
        );
        return;
    }
    let look = canvas.look;
    let rows_of = |entry: usize| {
        let Some(hit) = hits.get(entry) else { return Vec::new() };
        let before = entry.checked_sub(1).and_then(|at| hits.get(at)).map(|hit| hit.start());
        let mut rows = group_rows(app, look, hit.start(), before);
        rows.push(Row::Own((entry, context(app, *hit, look.glyphs.cut))));
        rows
    };
    let focus = app.search().current().unwrap_or(0);
    listing::draw(canvas, area, (focus, hits.len()), rows_of, |canvas, y, (at, text)| {
        let is_current = app.search().current() == Some(*at);
        canvas.target(area, y, Target::Match(*at));
        draw_match(canvas, area, y, text, is_current);
    });
}

fn draw_match(canvas: &mut Canvas<'_>, area: Area, y: u16, text: &str, is_current: bool) {
    let look = canvas.look;
    if is_current {
        canvas.write(area.x + 1, y, 1, look.glyphs.bar, look.theme.ink(Token::Rubric));
    }
    let token = if is_current { Token::Strong } else { Token::Ink };
    let room = usize::from(area.width.saturating_sub(5));
    canvas.write_cut(area.x + 3, y, room, text, look.theme.ink(token));
}

/// A match with a few words before it and what comes after it, cut at word limits.
fn context(app: &App, hit: Span, ellipsis: &str) -> String {
    let document = app.document();
    let block = document.block_at(hit.start()).and_then(|id| document.block(id));
    let block = block.map_or(hit, |block| block.span.cover(hit));
    let before = document.text(Span::new(block.start(), hit.start()));
    let after = document.text(Span::new(hit.start(), block.end()));
    let words: Vec<&str> = before.split_inclusive(char::is_whitespace).collect();
    let kept = words.len().saturating_sub(2);
    let mark = if kept > 0 { ellipsis } else { "" };
    let before: String = words.into_iter().skip(kept).collect();
    let after: String = after.chars().take(80).collect();
    format!("{mark}{}", one_line(&format!("{before}{after}")))
}
