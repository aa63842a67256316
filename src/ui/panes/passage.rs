//! The passage of the entry that is chosen in a view, where the facts stand otherwise.

use crate::app::{App, Area};
use crate::style::{Style, Token};
use crate::ui::canvas::{Canvas, brief};

use super::overlay::Overlay;

/// The name of its section, and its paragraph with the facts in it.
pub(in crate::ui) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    let (head, top) = app.screen().panel();
    let look = canvas.look;
    let muted = look.theme.ink(Token::Muted);
    let room = usize::from(area.width.saturating_sub(4));
    canvas.write_cut(area.x + 2, head, room, look.words.text("passage"), muted.bold());
    let section = app.section().and_then(|at| app.section_at(at));
    let section = section.map(|section| brief(&section.title).into_owned()).unwrap_or_default();
    canvas.write_cut(area.x + 2, top, room, &section, muted.italic());
    for (row, y) in app.passage().rows().iter().zip(top + 2..area.bottom()) {
        let line = row.line();
        let overlay = Overlay::new(app, look, line.span().unwrap_or_default(), false);
        let mut x = area.x + 2;
        for run in &line.runs {
            let style = look.theme.role(run.role).over(Style::default());
            for (text, style) in overlay.split(run, style) {
                let room = usize::from(area.right().saturating_sub(2 + x));
                x = canvas.write(x, y, room, text, style);
            }
        }
    }
}
