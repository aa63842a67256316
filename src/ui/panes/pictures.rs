//! Pictures on the page: a panel or a card over it leaves a tone where they stand.

use crate::app::{App, Area, Hung, Row};
use crate::pictures::Flaw;
use crate::style::{Part, Role, Token};
use crate::ui::canvas::{Canvas, columns};

/// The sign of a picture that is not there.
const SIGN: &str = "▢";

/// Puts the pictures into their rows, the first of which stands in the row `first` of the screen.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, first: usize) {
    if app.pictures().means().is_none() {
        return;
    }
    let is_covered = app.card().is_some() || app.screen().drawer.is_some();
    for hung in app.page().hung(app.document()) {
        let Some(area) = area(app, &hung, first) else { continue };
        let picture = app.pictures().at_hand(&hung.address, hung.cells);
        let is_whole = hung.rows == (0..hung.cells.height);
        match picture.filter(|picture| !is_covered && (is_whole || picture.has_parts())) {
            Some(picture) => canvas.picture(picture, area, hung.rows),
            None => draw_place(canvas, area),
        }
    }
}

/// Where the rows of a picture stand.
fn area(app: &App, hung: &Hung, first: usize) -> Option<Area> {
    let row = app.page().shown().get(hung.at)?;
    let before = row.line()?.runs.iter().map(|run| columns(&run.text)).sum::<u16>();
    let y = u16::try_from(first + hung.at).ok()?;
    let height = hung.rows.end.saturating_sub(hung.rows.start);
    Some(Area { x: app.screen().text + before, y, width: hung.cells.width, height })
}

/// The place of a picture that is not there yet, or not now.
fn draw_place(canvas: &mut Canvas<'_>, area: Area) {
    let theme = &canvas.look.theme;
    let (ground, ink) = (theme.ground(Token::Desk), theme.ink(Token::Faint));
    canvas.fill(area, ground);
    let (x, y) = (area.x + area.width / 2, area.y + area.height / 2);
    canvas.write(x, y, 1, SIGN, ink.over(ground));
}

/// Why a picture is not shown.
pub(super) fn draw_note(canvas: &mut Canvas<'_>, app: &App, row: &Row, (x, y): (u16, u16)) {
    let said = match app.page().flaw(app.document(), row) {
        Some(Flaw::Missing) => "picture-missing",
        Some(Flaw::Unreadable) => "picture-unreadable",
        Some(Flaw::NoPicture) => "picture-none",
        Some(Flaw::TooLarge) => "picture-large",
        Some(Flaw::Elsewhere) | None => return,
    };
    let look = canvas.look;
    let style = look.theme.role(Role::plain(Part::PictureNote));
    let room = usize::from((app.screen().text + app.screen().measure).saturating_sub(x));
    canvas.write_cut(x, y, room, look.words.text(said), style);
}
