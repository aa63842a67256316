//! The list of themes.

use crate::app::{App, Area, Command, HEAD, ThemeList, room};
use crate::keys::Mode;
use crate::source::clean;
use crate::style::{Ground, Token};

use super::super::canvas::Canvas;
use super::super::manual::spelled;
use super::{Extent, Heading, draw_heading, draw_more, draw_row, inner, span};

/// Draws the list of themes on its card.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, list: &ThemeList, area: Area) {
    let look = canvas.look;
    let said = |command, hint| {
        let key = look.keys.key_of(Mode::Card, command).map(|key| spelled(look, key));
        format!("{} {}", key.unwrap_or_default(), look.words.hint(hint))
    };
    let (keep, back) = (said(Command::Go, "keep"), said(Command::Back, "cancel"));
    let both = format!("{keep} {} {back}", look.glyphs.dot);
    let title = look.words.text("themes");
    draw_heading(canvas, area, &Heading { title, typed: None, hints: &[&both, &back] });
    let (themes, chooser) = (app.themes().all(), list.chooser());
    let shown = themes.iter().enumerate().skip(chooser.top()).take(room(area));
    for ((at, (name, ground)), y) in shown.zip(area.y + HEAD..) {
        let row = Area { y, height: 1, ..area };
        let style = draw_row(canvas, row, at, chooser);
        let kind = match ground {
            Ground::Dark => "dark",
            Ground::Light => "light",
        };
        let (left, right) = inner(row);
        let muted = look.theme.ink(Token::Muted);
        let end = canvas.write_right(right, y, look.words.text(kind), muted);
        canvas.write_cut(left, y, span(left, end).saturating_sub(1), &clean(name), style);
    }
    draw_more(canvas, area, &Extent { top: chooser.top(), count: themes.len(), room: room(area) });
}
