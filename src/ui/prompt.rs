//! The prompt in the status line: what is typed, and what can be done with it.

use unicode_width::UnicodeWidthStr;

use crate::app::{App, Command, Pane, Prompt};
use crate::keys::Mode;
use crate::source::clean;
use crate::style::Token;

use super::Look;
use super::canvas::Canvas;
use super::cards::tail;
use super::status::{Hint, draw_hints};

const SEARCH: [Hint; 5] = [
    (&[Command::Keep], "keep"),
    (&[Command::PreviousMatch, Command::NextMatch], "match"),
    (&[Command::WholeWords], "whole-words"),
    (&[Command::Regular], "regular"),
    (&[Command::Back], "cancel"),
];

const FILTER: [Hint; 3] = [
    (&[Command::Keep], "keep"),
    (&[Command::PreviousMatch, Command::NextMatch], "choose"),
    (&[Command::Back], "cancel"),
];

/// Draws what is typed, with what it is for before it and the keys after it.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    app: &App,
    (x, y): (u16, u16),
    room: usize,
    prompt: Prompt<'_>,
) {
    let look = canvas.look;
    let token = if is_hopeless(app, prompt.pane) { Token::Rubric } else { Token::Strong };
    let style = look.theme.ink(token).over(look.theme.ground(Token::Raised));
    let quiet = look.theme.ink(Token::Muted).over(look.theme.ground(Token::Raised));
    let sign = sign(look, app, prompt.pane);
    let text = format!("{}{}", clean(prompt.text), look.glyphs.caret);
    // A long pattern shows its end: that is where the letters go.
    let text = tail(&text, room.saturating_sub(sign.width()));
    let after = canvas.write(x, y, room, &sign, quiet);
    let after = canvas.write(after, y, room.saturating_sub(sign.width()), &text, style) + 3;
    let used = usize::from(after.saturating_sub(x));
    let hints: &[Hint] = match prompt.pane {
        Pane::Page => &SEARCH,
        Pane::Outline | Pane::Facts => &FILTER,
    };
    draw_hints(canvas, Mode::Prompt, hints, after, y, room.saturating_sub(used));
}

const NOTE: [Hint; 2] = [(&[Command::Keep], "accept"), (&[Command::Back], "cancel")];

/// Draws the note that is typed, likewise.
pub(super) fn draw_note(canvas: &mut Canvas<'_>, note: &str, (x, y): (u16, u16), room: usize) {
    let look = canvas.look;
    let ground = look.theme.ground(Token::Raised);
    let sign = format!("{} ", look.words.text("note"));
    let text = format!("{}{}", clean(note), look.glyphs.caret);
    let text = tail(&text, room.saturating_sub(sign.width()));
    let after = canvas.write(x, y, room, &sign, look.theme.ink(Token::Muted).over(ground));
    let style = look.theme.ink(Token::Strong).over(ground);
    let after = canvas.write(after, y, room.saturating_sub(sign.width()), &text, style) + 3;
    let used = usize::from(after.saturating_sub(x));
    draw_hints(canvas, Mode::Note, &NOTE, after, y, room.saturating_sub(used));
}

/// What stands before the letters: how they are read, or what is filtered by them.
fn sign(look: &Look, app: &App, pane: Pane) -> String {
    let manner = app.search().manner();
    let name = match (pane, manner.is_regular, manner.is_whole) {
        (Pane::Page, false, false) => return "/ ".to_owned(),
        (Pane::Page, true, false) => "regular",
        (Pane::Page, false, true) => "whole-words",
        (Pane::Page, true, true) => "regular-whole",
        (Pane::Outline, ..) => "outline",
        (Pane::Facts, ..) => "facts",
    };
    format!("{} / ", look.words.hint(name))
}

/// Whether nothing answers to what is typed.
fn is_hopeless(app: &App, pane: Pane) -> bool {
    match pane {
        Pane::Page => app.search().is_hopeless(),
        Pane::Outline => app.outline().listed().is_empty(),
        Pane::Facts => app.listed_facts().listed().is_empty(),
    }
}
