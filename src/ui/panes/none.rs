//! What the facts panel says when it lists none.

use crate::app::{App, Area};
use crate::source::clean;
use crate::style::{Hue, Token};
use crate::ui::Look;
use crate::ui::canvas::Canvas;

use super::panel;

/// Says why no fact is listed, and below it what would list some.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    let look = canvas.look;
    if app.listed_facts().all().is_empty() && !app.listed_facts().is_complete() {
        // They are still looked for.
        return;
    }
    let (why, hint) = reason(look, app);
    let room = usize::from(area.width.saturating_sub(4));
    canvas.write_cut(area.x + 2, area.y, room, &why, look.theme.ink(Token::Ink));
    let lines = panel::wrapped(hint, room, 2, look.glyphs.cut);
    for (line, y) in lines.iter().zip(area.y + 1..area.bottom()) {
        canvas.write(area.x + 2, y, room, line, look.theme.ink(Token::Muted));
    }
}

fn reason<'a>(look: &'a Look, app: &App) -> (String, &'a str) {
    let (facts, words) = (app.listed_facts(), &look.words);
    if facts.all().is_empty() {
        (words.text("no-facts").to_owned(), words.text("no-facts-of"))
    } else if !facts.words().is_empty() {
        let typed = clean(facts.words().typed());
        (words.filled("no-fact-with", &[typed.trim()]), words.text("no-words-hint"))
    } else if let Some(hue) = facts.only_hue() {
        (words.text(of_hue(hue)).to_owned(), words.text("no-hue-hint"))
    } else {
        (words.text("no-key-figure").to_owned(), words.text("no-key-hint"))
    }
}

/// The name of the text that says that there is no fact of a hue.
fn of_hue(hue: Hue) -> &'static str {
    match hue {
        Hue::Date => "no-date",
        Hue::Money => "no-money",
        Hue::Percent => "no-percent",
        Hue::Count => "no-count",
        Hue::Duration => "no-duration",
        Hue::Measure => "no-measure",
    }
}
