//! The cards that lie over everything: help, palette, themes, marks, documents and what is found in
//! them. One look for them all.

pub(super) mod documents;
pub(super) mod finds;
mod help;
mod lit;
pub(super) mod marks;
mod palette;
mod themes;

use unicode_width::UnicodeWidthStr;

use crate::app::{App, Area, Card, Chooser, HEAD, Target};
use crate::source::clean;
use crate::style::{Style, Token};

use super::canvas::Canvas;

/// The ground of what is typed and of what is chosen: on a card, which is raised itself, what is
/// raised could not be told from it.
const INSET: Token = Token::Desk;

/// The columns between the edge of a card and what stands on it.
const MARGIN: u16 = 3;

/// Draws the card that is open.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, card: &Card) {
    let area = card.area(app.screen().size);
    canvas.clear(area, Token::Overlay);
    if !canvas.has_grounds() {
        draw_edges(canvas, area);
    }
    match card {
        Card::Help(help) => help::draw(canvas, app, help, area),
        Card::Palette(palette) => palette::draw(canvas, app, palette, area),
        Card::Themes(list) => themes::draw(canvas, app, list, area),
        Card::Marks(list) => marks::draw(canvas, app, list, area),
        Card::Documents(list) => documents::draw(canvas, app, list, area),
        Card::Finds(finds) => finds::draw(canvas, app, finds, area),
    }
}

/// Lines around a card, where no ground parts it from the text.
fn draw_edges(canvas: &mut Canvas<'_>, area: Area) {
    let style = canvas.look.theme.ink(Token::Rule);
    let ([line, ..], side) = (canvas.look.glyphs.ruler, canvas.look.glyphs.track);
    let (right, bottom) = (area.right().saturating_sub(1), area.bottom().saturating_sub(1));
    let width = usize::from(area.width);
    for y in [area.y, bottom] {
        canvas.write(area.x, y, width, &line.repeat(width), style);
    }
    for y in (area.y..bottom).skip(1) {
        canvas.write(area.x, y, 1, side, style);
        canvas.write(right, y, 1, side, style);
    }
}

/// What stands at the head of a card.
struct Heading<'a> {
    title: &'a str,
    /// What is typed, where it is shown.
    typed: Option<&'a str>,
    /// What may be done: the first that fits.
    hints: &'a [&'a str],
}

/// The title, the dash under it, what is typed beside it, and what may be done at the right.
fn draw_heading(canvas: &mut Canvas<'_>, area: Area, heading: &Heading<'_>) {
    let theme = &canvas.look.theme;
    let (strong, muted) = (theme.ink(Token::Strong), theme.ink(Token::Muted));
    let typing = strong.over(theme.ground(INSET));
    let (left, right) = inner(area);
    let y = area.y + 1;
    let mut x = canvas.write(left, y, span(left, right), heading.title, strong.bold()) + MARGIN;
    if let Some(typed) = heading.typed {
        // A long text shows its end: that is where the letters go.
        let text = format!(" {}{}", clean(typed), canvas.look.glyphs.caret);
        let text = tail(&text, span(x, right).saturating_sub(1));
        let width = text.width().max(FIELD.min(span(x, right)));
        x = canvas.write(x, y, width, &format!("{text:width$}"), typing);
    }
    let fits = |hint: &&&str| span(x, right) > hint.width();
    if let Some(hint) = heading.hints.iter().find(fits) {
        canvas.write_right(right, y, hint, muted);
    }
    let dash = canvas.look.glyphs.dash.repeat(6);
    canvas.write(left, y + 1, 6, &dash, canvas.look.theme.ink(Token::Rubric));
}

/// The columns that what is typed has at least.
const FIELD: usize = 20;

/// How much of a list is shown.
struct Extent {
    top: usize,
    count: usize,
    /// How many entries there is room for.
    room: usize,
}

/// Signs that a list goes on above what is shown of it, and below, and by how many rows.
fn draw_more(canvas: &mut Canvas<'_>, area: Area, extent: &Extent) {
    let [_, _, up, down, _] = canvas.look.glyphs.arrows;
    let below = extent.count.saturating_sub(extent.top + extent.room);
    let rows = [(extent.top, up, area.y + HEAD - 1), (below, down, area.bottom().max(1) - 1)];
    let style = canvas.look.theme.ink(Token::Muted);
    let (_, right) = inner(area);
    for (count, arrow, y) in rows.into_iter().filter(|(count, ..)| *count > 0) {
        let text = format!("{arrow} {}", canvas.look.words.number(count));
        canvas.write_right(right, y, &text, style);
    }
}

/// Lays the ground of a row that can be chosen; gives the style of what stands on it.
fn draw_row(canvas: &mut Canvas<'_>, row: Area, at: usize, chooser: &Chooser) -> Style {
    canvas.target(row, row.y, Target::Row(at));
    let look = canvas.look;
    if at != chooser.chosen() {
        return look.theme.ink(Token::Ink);
    }
    let lit = Area { x: row.x + 2, width: row.width.saturating_sub(4), ..row };
    canvas.fill(lit, look.theme.ground(INSET));
    canvas.write(row.x + 1, row.y, 1, look.glyphs.bar, look.theme.ink(Token::Rubric));
    look.theme.ink(Token::Strong).bold()
}

/// A list in which nothing was found.
fn draw_nothing(canvas: &mut Canvas<'_>, area: Area, text: &str) {
    let style = canvas.look.theme.ink(Token::Muted).italic();
    let (left, right) = inner(area);
    canvas.write_cut(left, area.y + HEAD, span(left, right), text, style);
}

/// The first column of what stands on a card, and the one after the last.
fn inner(area: Area) -> (u16, u16) {
    (area.x + MARGIN.min(area.width), area.right().saturating_sub(MARGIN))
}

fn span(from: u16, to: u16) -> usize {
    usize::from(to.saturating_sub(from))
}

/// The end of a text, in at most `room` columns.
pub(super) fn tail(text: &str, room: usize) -> String {
    let mut kept = text;
    while kept.width() > room {
        let mut letters = kept.chars();
        letters.next();
        kept = letters.as_str();
    }
    kept.to_owned()
}

#[cfg(test)]
mod tests {
    use super::tail;

    #[test]
    fn a_long_text_shows_its_end() {
        assert_eq!(tail("abcdef", 3), "def");
        assert_eq!(tail("été", 8), "été");
    }
}
