//! The passage of the entry that is chosen in a view, where the facts stand otherwise.

use crate::app::{App, Area, Command};
use crate::keys::Mode;
use crate::style::{Style, Token};
use crate::ui::canvas::{Canvas, brief};
use crate::ui::manual::spelled;

use super::listing::section_of;
use super::overlay::Overlay;
use super::{document, panel};

/// The name of its section, and its paragraph with the facts in it.
pub(in crate::ui) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    let (head, top) = app.screen().panel();
    let look = canvas.look;
    let muted = look.theme.ink(Token::Muted);
    let room = usize::from(area.width.saturating_sub(4));
    canvas.write_cut(area.x + 2, head, room, look.words.text("passage"), muted.bold());
    if let Some(fact) = app.listed_facts().current().filter(|fact| app.here(*fact).is_none()) {
        return draw_elsewhere(
            canvas,
            app,
            Area { y: top, height: area.height.saturating_sub(top), ..area },
            fact,
        );
    }
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

/// What is known of a fact whose document is not open: where it stands, what it says, and of what.
fn draw_elsewhere(canvas: &mut Canvas<'_>, app: &App, area: Area, fact: u32) {
    let look = canvas.look;
    let Some(held) = app.listed_facts().fact(fact) else { return };
    let [muted, ink, strong] = [Token::Muted, Token::Ink, Token::Strong].map(|t| look.theme.ink(t));
    let (_, section) = section_of(app.witness(), look, held.span.start());
    let key = look.keys.key_of(Mode::Read, Command::Go).map(|key| spelled(look, key));
    let texts = [
        (document::name_of(app, fact).unwrap_or_default(), ink),
        (section, muted.italic()),
        (String::new(), ink),
        (app.said(held.span), strong.bold()),
        (app.said(held.label), ink),
        (String::new(), ink),
        (look.words.filled("opens-it", &[&key.unwrap_or_default()]), muted),
    ];
    let room = usize::from(area.width.saturating_sub(4));
    let lines = texts.iter().flat_map(|(text, style)| {
        let lines = panel::wrapped(text, room, 3, look.glyphs.cut).into_iter();
        lines.map(move |line| (line, *style))
    });
    for ((line, style), y) in lines.zip(area.y..area.bottom()) {
        canvas.write(area.x + 2, y, room, &line, style);
    }
}
