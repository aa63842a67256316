//! What the views share: their place on the sheet, their title, the choice among their entries.

use crate::app::{App, Area};
use crate::style::{Hue, Shade, Token};
use crate::ui::canvas::{Canvas, columns};

/// The columns left and right of a view that are free.
const MARGIN: u16 = 5;

/// The widest a view becomes: longer bars say no more.
const WIDEST: u16 = 84;

/// Where a view is written: the sheet without its margins.
pub(super) fn area(app: &App) -> Area {
    let page = app.screen().page;
    let margin = if page.width < 60 { 3 } else { MARGIN };
    let width = page.width.saturating_sub(2 * margin).min(WIDEST);
    let x = page.x + (page.width.saturating_sub(width)) / 2;
    let y = app.screen().top;
    Area { x, y, width, height: page.bottom().saturating_sub(y) }
}

/// Empties the sheet and writes the title of a view over its dash; gives the row below.
pub(super) fn title(canvas: &mut Canvas<'_>, app: &App, name: &str, note: &str) -> u16 {
    let look = canvas.look;
    canvas.clear(app.screen().page, Token::Page);
    let area = area(app);
    let name = look.words.text(name);
    canvas.write(
        area.x,
        area.y,
        usize::from(area.width),
        name,
        look.theme.ink(Token::Strong).bold(),
    );
    if columns(name) + columns(note) + 2 <= area.width {
        canvas.write_right(area.right(), area.y, note, look.theme.ink(Token::Muted));
    }
    let dash = look.glyphs.dash.repeat(6);
    canvas.write(area.x, area.y + 1, 6, &dash, look.theme.ink(Token::Rubric));
    area.y + 2
}

/// The ground and the bar of the chosen entry.
pub(super) fn light(canvas: &mut Canvas<'_>, area: Area, y: u16, hue: Hue) {
    let look = canvas.look;
    let ground = look.theme.ground(Token::Raised);
    // On the narrowest screens there is no margin that a bar could stand in.
    let x = area.x.saturating_sub(1);
    canvas.fill(Area { x, y, width: area.width + 2, height: 1 }, ground);
    canvas.write(x.saturating_sub(1), y, 1, look.glyphs.bar, look.theme.hue(hue, Shade::Kind));
}
