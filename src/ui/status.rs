//! The status line: what the keys of the focused pane do, or a message, and how far the reader is.

use unicode_width::UnicodeWidthStr;

use crate::app::{App, Area, Awaited, Command, Draft, Form, Leads, Pane, View};
use crate::keys::Mode;
use crate::source::clean;
use crate::style::Token;

use super::Look;
use super::canvas::Canvas;
use super::manual::spelled;
use super::message;
use super::{prompt, standing};

/// Keys and the word for what they do.
pub(super) type Hint = (&'static [Command], &'static str);

const READ: [Hint; 9] = [
    (&[Command::LineDown, Command::LineUp], "read"),
    (&[Command::PreviousFact, Command::NextFact], "fact"),
    (&[Command::NextPane], "pane"),
    (&[Command::ToggleOutline], "outline"),
    (&[Command::ToggleFacts], "facts"),
    (&[Command::Search], "search"),
    (&[Command::Timeline], "timeline"),
    (&[Command::Figures], "figures"),
    (&[Command::Help], "help"),
];

const OUTLINE: [Hint; 8] = [
    (&[Command::LineDown, Command::LineUp], "choose"),
    (&[Command::Go], "go"),
    (&[Command::Fold, Command::Unfold], "fold"),
    (&[Command::Search], "filter"),
    (&[Command::LimitLevels], "levels"),
    (&[Command::NextPane], "pane"),
    (&[Command::Back], "close"),
    (&[Command::Help], "help"),
];

const MAP: [Hint; 4] = [
    (&[Command::LineDown, Command::LineUp], "read"),
    (&[Command::NextPane], "pane"),
    (&[Command::Back], "close"),
    (&[Command::Help], "help"),
];

const FACTS: [Hint; 10] = [
    (&[Command::LineDown, Command::LineUp], "choose"),
    (&[Command::Go], "read-here"),
    (&[Command::Search], "filter"),
    (&[Command::Reorder], "order-facts"),
    (&[Command::Export], "export"),
    (&[Command::KeyFigures], "keys"),
    (&[Command::CopyFact], "copy"),
    (&[Command::NextPane], "text"),
    (&[Command::EveryHue], "every"),
    (&[Command::Help], "help"),
];

const DRAWER: [Hint; 7] = [
    (&[Command::LineDown, Command::LineUp], "choose"),
    (&[Command::Go], "go"),
    (&[Command::Back], "close"),
    (&[Command::Search], "filter"),
    (&[Command::Reorder], "order-facts"),
    (&[Command::EveryHue], "every"),
    (&[Command::Help], "help"),
];

const FORMS: [Hint; 4] = [
    (&[Command::ExportAs(Form::Csv)], "csv"),
    (&[Command::ExportAs(Form::Json)], "json"),
    (&[Command::ExportAs(Form::Markdown)], "markdown"),
    (&[Command::Back], "cancel"),
];

const PASSAGE: [Hint; 6] = [
    (&[Command::Keep], "accept"),
    (&[Command::Back], "cancel"),
    (&[Command::Extend], "longer"),
    (&[Command::Shrink], "shorter"),
    (&[Command::NextSentence, Command::PreviousSentence], "sentence"),
    (&[Command::WholeParagraph], "paragraph"),
];

const HIGHLIGHTED: [Hint; 6] = [
    (&[Command::Keep], "note"),
    (&[Command::Unhighlight], "remove"),
    (&[Command::Back], "cancel"),
    (&[Command::Extend], "longer"),
    (&[Command::Shrink], "shorter"),
    (&[Command::WholeParagraph], "paragraph"),
];

const TIMELINE: [Hint; 6] = [
    (&[Command::LineDown, Command::LineUp], "choose"),
    (&[Command::Go], "read-passage"),
    (&[Command::Reorder], "order"),
    (&[Command::Figures], "figures"),
    (&[Command::Back], "back"),
    (&[Command::Help], "help"),
];

const FIGURES: [Hint; 5] = [
    (&[Command::LineDown, Command::LineUp], "choose"),
    (&[Command::Go], "read-passage"),
    (&[Command::Timeline], "timeline"),
    (&[Command::Back], "back"),
    (&[Command::Help], "help"),
];

/// Whether there is something to say that cannot wait.
pub(super) fn has_to_speak(app: &App) -> bool {
    app.prompt().is_some()
        || app.draft().is_some()
        || app.awaited().is_some()
        || app.asks_form()
        || app.message().is_some()
        || app.leads().is_some()
}

/// Draws the line in row `y`.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, y: u16) {
    let width = app.screen().size.width;
    if app.screen().zen && !has_to_speak(app) {
        return;
    }
    if app.screen().status.is_none() {
        let line = Area { x: 0, y, width, height: 1 };
        canvas.clear(line, Token::Desk);
    }
    let margin = if width < 40 { 1 } else { 2 };
    let right = standing::draw(canvas, app, width.saturating_sub(margin), y, margin);
    let room = usize::from(right.saturating_sub(margin + 2));
    if let Some(draft) = app.draft() {
        match &draft.note {
            Some(note) => prompt::draw_note(canvas, note, (margin, y), room),
            None if draft.of.is_some() => {
                draw_hints(canvas, Mode::Passage, &HIGHLIGHTED, margin, y, room);
            }
            None => draw_hints(canvas, Mode::Passage, &PASSAGE, margin, y, room),
        }
    } else if let Some(prompt) = app.prompt() {
        prompt::draw(canvas, app, (margin, y), room, prompt);
    } else if app.asks_form() {
        draw_forms(canvas, app, (margin, y), room);
    } else if let Some(awaited) = app.awaited() {
        let said = asked(canvas.look, app, awaited);
        canvas.write_cut(margin, y, room, &said, canvas.look.theme.ink(Token::Ink));
    } else if let Some(message) = app.message() {
        message::draw(canvas, app, message, (margin, y), room);
    } else if let Some(leads) = app.leads() {
        let (text, token) = self::leads(app, canvas.look, &leads);
        canvas.write_cut(margin, y, room, &clean(&text), canvas.look.theme.ink(token));
    } else if width >= 40 {
        let hints: &[Hint] = match app.focus() {
            Pane::Page => match app.view() {
                Some(View::Timeline(_)) => &TIMELINE,
                Some(View::Figures(_)) => &FIGURES,
                None => &READ,
            },
            Pane::Outline if app.map().is_some() => &MAP,
            Pane::Outline => &OUTLINE,
            Pane::Facts if app.screen().drawer.is_some() => &DRAWER,
            Pane::Facts => &FACTS,
        };
        let hints = of_several(app, hints);
        draw_hints(canvas, Mode::Read, &hints, margin, y, room);
    }
}

/// The hints; those of the facts with the key that lists all documents' where there are several.
fn of_several(app: &App, hints: &[Hint]) -> Vec<Hint> {
    let mut hints = hints.to_vec();
    if app.focus() == Pane::Facts && app.desk().has_several() {
        let word = if app.lists_all() { "this-document" } else { "all-documents" };
        // Only one document's facts are exported from here.
        hints.retain(|(of, _)| !app.lists_all() || !of.contains(&Command::Export));
        let filter = hints.iter().position(|(of, _)| of.contains(&Command::Search));
        hints.insert(filter.map_or(0, |at| at + 1), (&[Command::AllDocuments], word));
    }
    hints
}

/// How many facts are to be written, and the key of each form.
fn draw_forms(canvas: &mut Canvas<'_>, app: &App, (x, y): (u16, u16), room: usize) {
    let look = canvas.look;
    let after =
        canvas.write_cut(x, y, room, &asked_form(look, app), look.theme.ink(Token::Ink)) + 3;
    let used = usize::from(after.saturating_sub(x));
    draw_hints(canvas, Mode::Export, &FORMS, after, y, room.saturating_sub(used));
}

fn asked_form(look: &Look, app: &App) -> String {
    let count = look.words.many(app.facts().listed().len(), "fact");
    look.words.filled("export-as", &[&count])
}

/// The same on one line of words.
pub(super) fn forms(look: &Look, app: &App) -> String {
    let said = FORMS.iter().map(|hint| {
        let (keys, word) = told(look, Mode::Export, hint);
        format!("{keys} {word}")
    });
    format!("{} {}", asked_form(look, app), said.collect::<Vec<_>>().join(", "))
}

/// What the keys do with a passage that is proposed, on one line of words.
pub(super) fn passage(look: &Look, draft: &Draft) -> String {
    let hints = if draft.of.is_some() { &HIGHLIGHTED } else { &PASSAGE };
    let said = hints.iter().map(|hint| {
        let (keys, word) = told(look, Mode::Passage, hint);
        format!("{keys} {word}")
    });
    said.collect::<Vec<_>>().join(", ")
}

/// What the letter that is waited for will do, and which there are.
pub(super) fn asked(look: &Look, app: &App, awaited: Awaited) -> String {
    let words = &look.words;
    let letters: Vec<String> = app.marks().map(|mark| mark.letter.to_string()).collect();
    match awaited {
        Awaited::Mark => words.text("name-mark").to_owned(),
        Awaited::Place if letters.is_empty() => {
            format!("{} {}", words.text("name-place"), words.text("no-marks"))
        }
        Awaited::Place => format!("{} {}", words.text("name-place"), letters.join(" ")),
    }
}

/// The keys of a hint as the reader's keyboard names them, and what they do.
fn told(look: &Look, mode: Mode, (commands, word): &Hint) -> (String, String) {
    let keys = commands.iter().filter_map(|command| look.keys.key_of(mode, *command));
    let keys: Vec<String> = keys.map(|key| spelled(look, key)).collect();
    (keys.join(" "), look.words.hint(word).to_owned())
}

/// The hints that fit; the last one, how to learn the others, is never dropped.
pub(super) fn draw_hints(
    canvas: &mut Canvas<'_>,
    mode: Mode,
    hints: &[Hint],
    x: u16,
    y: u16,
    room: usize,
) {
    let look = canvas.look;
    let mut hints: Vec<(String, String)> =
        hints.iter().map(|hint| told(look, mode, hint)).collect();
    let width = |hints: &[(String, String)]| {
        let each = hints.iter().map(|(keys, word)| keys.width() + 1 + word.width() + 3);
        each.sum::<usize>().saturating_sub(3)
    };
    while hints.len() > 1 && width(&hints) > room {
        hints.remove(hints.len() - 2);
    }
    let mut x = x;
    for (keys, word) in hints {
        x = canvas.write(x, y, room, &keys, look.theme.ink(Token::Ink).bold()) + 1;
        x = canvas.write(x, y, room, &word, look.theme.ink(Token::Muted)) + 3;
    }
}

/// Where the current link leads: a footnote is read without leaving the text.
pub(super) fn leads(app: &App, look: &Look, leads: &Leads) -> (String, Token) {
    match leads {
        Leads::Note(_, text) => (text.clone(), Token::Ink),
        Leads::Out(address) => (address.clone(), Token::Ink),
        Leads::Within(offset) => {
            let section = app.document().outline().at(*offset).and_then(|at| app.section_at(at));
            let title = section.map(|section| section.title.as_ref()).unwrap_or_default();
            (look.words.filled("leads-within", &[title]), Token::Ink)
        }
        Leads::Nowhere => (look.words.text("nothing-link").to_owned(), Token::Muted),
    }
}
