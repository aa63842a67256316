//! The help: every key in columns.

use unicode_width::UnicodeWidthStr;

use crate::app::{App, Area, Entry, HEAD, Help, HelpRow, room};
use crate::style::Token;

use super::super::canvas::Canvas;
use super::{Extent, Heading, MARGIN, draw_heading, draw_more, draw_nothing, span};

/// The columns that the keys themselves get, in a wide column and in a narrow one.
const KEYS: usize = 14;
const FEW_KEYS: usize = 10;

/// A column narrower than this is a narrow one.
const NARROW: u16 = 40;

/// Draws the help on its card.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, help: &Help, area: Area) {
    let look = canvas.look;
    let (close, filter) = (look.words.text("help-close"), look.words.text("card-filter"));
    let both = format!("{filter} {} {close}", look.glyphs.dot);
    let is_filtered = !help.typed().is_empty();
    let heading = Heading {
        title: look.words.text("help"),
        typed: is_filtered.then_some(help.typed()),
        hints: if is_filtered { &[look.words.text("card-clear")] } else { &[&both, close] },
    };
    draw_heading(canvas, area, &heading);
    if help.count() == 0 {
        draw_nothing(canvas, area, look.words.text("nothing-key"));
    }
    let width = Help::column(app.screen().size);
    for (column, at) in help.columns().iter().zip(0u16..) {
        let x = area.x + MARGIN + at * width;
        let place = Area { x, width: width.saturating_sub(2), ..area };
        for (row, y) in column.iter().skip(help.top()).take(room(area)).zip(area.y + HEAD..) {
            draw_row(canvas, app, Area { y, height: 1, ..place }, *row);
        }
    }
    draw_more(canvas, area, &Extent { top: help.top(), count: help.count(), room: room(area) });
}

fn draw_row(canvas: &mut Canvas<'_>, app: &App, place: Area, row: HelpRow) {
    match row {
        HelpRow::Blank => {}
        HelpRow::Title(at) => {
            let title = app.manual().chapters.get(at).map(|chapter| chapter.title.as_str());
            let style = canvas.look.theme.ink(Token::Rubric).bold();
            let room = usize::from(place.width);
            canvas.write_cut(place.x, place.y, room, title.unwrap_or_default(), style);
        }
        HelpRow::Keys(leaf) => {
            if let Some((_, entry)) = app.manual().at(leaf) {
                draw_entry(canvas, place, entry);
            }
        }
    }
}

fn draw_entry(canvas: &mut Canvas<'_>, place: Area, entry: &Entry) {
    let theme = &canvas.look.theme;
    let (strong, ink) = (theme.ink(Token::Strong).bold(), theme.ink(Token::Ink));
    let room = if place.width < NARROW - 2 { FEW_KEYS } else { KEYS };
    let after = canvas.write_cut(place.x, place.y, room, &shown(&entry.keys, room), strong);
    let x = (place.x + u16::try_from(room).unwrap_or(0) + 2).max(after + 2);
    canvas.write_cut(x, place.y, span(x, place.x + place.width), &entry.name, ink);
}

/// The keys that fit; the first always does.
fn shown(keys: &[String], room: usize) -> String {
    let mut shown = String::new();
    for key in keys {
        if shown.is_empty() {
            shown.clone_from(key);
        } else if shown.width() + 2 + key.width() <= room {
            shown = format!("{shown}  {key}");
        }
    }
    shown
}
