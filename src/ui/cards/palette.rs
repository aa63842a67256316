//! The palette: what can be done, and the letters by which it was found.

use unicode_segmentation::UnicodeSegmentation;

use crate::app::{App, Area, Choice, Found, HEAD, Palette, room};
use crate::style::{Style, Token};

use super::super::canvas::Canvas;
use super::lit::{Lit, draw_lit};
use super::{Extent, Heading, draw_heading, draw_more, draw_nothing, draw_row, inner, span};

/// A card narrower than this has no room for the chapters.
const WITH_CHAPTERS: u16 = 60;

/// How many columns before the right edge the chapters begin.
const CHAPTERS: u16 = 24;

/// Draws the palette on its card.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, palette: &Palette, area: Area) {
    let look = canvas.look;
    let heading = Heading {
        title: look.words.text("palette"),
        typed: Some(palette.typed()),
        hints: &[look.words.text("help-close")],
    };
    draw_heading(canvas, area, &heading);
    if palette.found().is_empty() {
        draw_nothing(canvas, area, look.words.text("nothing-command"));
    }
    let chooser = palette.chooser();
    let shown = palette.found().iter().enumerate().skip(chooser.top()).take(room(area));
    for ((at, found), y) in shown.zip(area.y + HEAD..) {
        let row = Area { y, height: 1, ..area };
        let style = draw_row(canvas, row, at, chooser);
        draw_found(canvas, app, row, found, style);
    }
    draw_more(
        canvas,
        area,
        &Extent { top: chooser.top(), count: palette.found().len(), room: room(area) },
    );
}

/// What is chosen and what is typed are lit; the key stands at the right, its chapter before it.
fn draw_found(canvas: &mut Canvas<'_>, app: &App, row: Area, found: &Found, style: Style) {
    let look = canvas.look;
    let (left, right) = inner(row);
    let (name, title, key) = match found.choice {
        Choice::Percent(percent) => {
            (look.words.filled("go-to-percent", &[&percent.to_string()]), "", "")
        }
        Choice::Where => (look.words.text("only-these-facts").to_owned(), "", ""),
        Choice::Do(leaf) => {
            let Some((chapter, entry)) = app.manual().at(leaf) else { return };
            let key = entry.keys.first().map(String::as_str).unwrap_or_default();
            (entry.name.clone(), chapter.title.as_str(), key)
        }
    };
    let muted = look.theme.ink(Token::Muted);
    let end = canvas.write_right(right, row.y, key, look.theme.ink(Token::Ink).bold());
    let end = if row.width < WITH_CHAPTERS || title.is_empty() {
        end
    } else {
        let start = right.saturating_sub(CHAPTERS);
        let letters = Lit { letters: &found.letters, from: name.graphemes(true).count() + 1 };
        draw_lit(canvas, (start, row.y), span(start, end), title, &letters, muted);
        start
    };
    let letters = Lit { letters: &found.letters, from: 0 };
    draw_lit(canvas, (left, row.y), span(left, end).saturating_sub(2), &name, &letters, style);
}
