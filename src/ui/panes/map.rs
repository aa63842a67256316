//! The map: the article in dots, the window on the text lit.

use crate::app::{App, Area, Dots, Pane, Target};
use crate::source::Span;
use crate::style::{Shade, Style, Token};
use crate::ui::canvas::Canvas;

use super::panel;

/// The first of Unicode's braille patterns, which has no dot.
const BLANK: u32 = 0x2800;

/// The map in the outline's area.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    let Some(map) = app.map() else { return };
    let words = &canvas.look.words;
    let lines = map.lines().filter(|_| !is_whole(app)).map(|lines| words.many(lines, "line"));
    panel::title(canvas, app, Pane::Outline, area, &lines.unwrap_or_default());
    let (_, top) = app.screen().panel();
    if is_whole(app) {
        let look = canvas.look;
        let text = look.words.text("map-whole");
        let room = usize::from(area.width.saturating_sub(4));
        let lines = panel::wrapped(text, room, 3, look.glyphs.cut);
        for (line, y) in lines.iter().zip(top..area.bottom()) {
            canvas.write(area.x + 2, y, room, line, look.theme.ink(Token::Muted));
        }
        return;
    }
    let sight = app.page().span();
    for ((at, row), y) in map.rows().iter().enumerate().zip(top..area.bottom()) {
        let is_lit = in_sight(app, at, sight);
        draw_row(canvas, app, area, y, row, is_lit);
        if let Some(start) = map.place(at) {
            canvas.target(area, y, Target::Place(start));
        }
    }
}

/// Whether the whole article is on the screen: a map of it would show nothing more.
fn is_whole(app: &App) -> bool {
    app.page().ends() && app.is_complete() && app.page().begins()
}

/// Whether a row stands for something that is on the screen: it begins there, or the screen begins
/// in it.
fn in_sight(app: &App, row: usize, sight: Span) -> bool {
    let Some(map) = app.map() else { return false };
    let Some(start) = map.place(row) else { return false };
    let end = map.place(row + 1).unwrap_or(usize::MAX);
    start < sight.end() && sight.start() < end.max(start + 1)
}

fn draw_row(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, row: &[Dots], is_lit: bool) {
    let look = canvas.look;
    let ground = look.theme.ground(if is_lit { Token::Raised } else { Token::Desk });
    if is_lit {
        let lit = Area { x: area.x + 2, y, width: area.width.saturating_sub(4), height: 1 };
        canvas.clear(lit, Token::Raised);
        canvas.write(area.x + 1, y, 1, look.glyphs.bar, look.theme.ink(Token::Muted));
    }
    for (dots, x) in row.iter().zip(area.x + 2..area.right()) {
        if dots.bits != 0 {
            let glyph = glyph(dots.bits, look.glyphs.is_ascii);
            canvas.write(x, y, 1, &glyph.to_string(), ink(canvas, app, dots).over(ground));
        }
    }
}

fn ink(canvas: &Canvas<'_>, app: &App, dots: &Dots) -> Style {
    let look = canvas.look;
    if dots.is_heading {
        return look.theme.ink(Token::Rubric);
    }
    let facts = app.facts();
    let spans = dots.spans.into_iter().filter(|span| !span.is_empty());
    let mut here = spans.flat_map(|span| facts.between(span)).filter(|at| facts.lets_through(*at));
    let hue = here.find_map(|index| facts.fact(index)?.value.kind().hue());
    hue.map_or(look.theme.ink(Token::Faint), |hue| look.theme.hue(hue, Shade::Kind))
}

/// The braille pattern of these dots; in ASCII a sign as dark as they are many.
fn glyph(bits: u8, is_ascii: bool) -> char {
    if !is_ascii {
        return char::from_u32(BLANK + u32::from(bits)).unwrap_or(' ');
    }
    match bits.count_ones() {
        0 => ' ',
        1 | 2 => '.',
        3 | 4 => ':',
        5 | 6 => '+',
        _ => '#',
    }
}
