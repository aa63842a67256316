//! The list of the documents on the desk: what each is, how long, what is in it, how far it was read.

use unicode_segmentation::UnicodeSegmentation;

use crate::app::{App, Area, Command, DocumentList, HEAD, Known, Listed, Sheet, room};
use crate::keys::Mode;
use crate::source::clean;
use crate::style::{Style, Token};

use super::super::Look;
use super::super::canvas::{Canvas, columns};
use super::super::manual::spelled;
use super::super::message;
use super::lit::{Lit, draw_lit};
use super::{Extent, Heading, draw_heading, draw_more, draw_nothing, draw_row, inner, span};

/// From so many columns on a row has where the document lies; its figures; its minutes.
const WITH_PATHS: usize = 88;
const WITH_FIGURES: usize = 62;
const WITH_MINUTES: usize = 44;

/// The columns of the percentage, the date, the facts, the minutes.
const PERCENT: u16 = 7;
const DATE: u16 = 12;
const FACTS: u16 = 13;
const MINUTES: u16 = 9;

/// Draws the list on its card.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, list: &DocumentList, area: Area) {
    let look = canvas.look;
    let hints = hints(look, app);
    let hints: Vec<&str> = hints.iter().map(String::as_str).collect();
    let heading = Heading { title: title(look, app), typed: Some(list.typed()), hints: &hints };
    draw_heading(canvas, area, &heading);
    if list.found().is_empty() {
        draw_nothing(canvas, area, look.words.text("nothing-document"));
    }
    let chooser = list.chooser();
    let shown = list.found().iter().enumerate().skip(chooser.top()).take(room(area));
    for ((at, listed), y) in shown.zip(area.y + HEAD..) {
        let row = Area { y, height: 1, ..area };
        let style = draw_row(canvas, row, at, chooser);
        if let Some(sheet) = app.desk().sheets().get(listed.document) {
            draw_sheet(canvas, app, row, (listed, sheet), style);
        }
    }
    draw_foot(canvas, app, list, area);
    draw_more(
        canvas,
        area,
        &Extent { top: chooser.top(), count: list.found().len(), room: room(area) },
    );
}

/// The title of the list.
pub(in crate::ui) fn title<'a>(look: &'a Look, app: &App) -> &'a str {
    look.words.text(if app.desk().is_of_last_read() { "last-read" } else { "documents" })
}

/// What may be done: to open one, and to go back, or to leave where there is nothing to go back to.
fn hints(look: &Look, app: &App) -> Vec<String> {
    let said = |command, hint| {
        let key = look.keys.key_of(Mode::Card, command).map(|key| spelled(look, key));
        format!("{} {}", key.unwrap_or_default(), look.words.hint(hint))
    };
    let open = said(Command::Go, "open");
    let last = match app.desk().open() {
        Some(_) => said(Command::Back, "back"),
        None => said(Command::Quit, "quit"),
    };
    let all = said(Command::SearchAll, "search-all");
    let dot = look.glyphs.dot;
    vec![format!("{open} {dot} {all} {dot} {last}"), format!("{open} {dot} {last}"), last]
}

/// The name, and as much of what is known as there is room for.
fn draw_sheet(
    canvas: &mut Canvas<'_>,
    app: &App,
    row: Area,
    (listed, sheet): (&Listed, &Sheet),
    style: Style,
) {
    let look = canvas.look;
    let (left, right) = inner(row);
    let room = span(left, right);
    let is_open = app.desk().open() == Some(listed.document);
    let style = if is_open { style.bold() } else { style };
    let end = match &sheet.known {
        Known::Unreadable(why) => draw_reason(canvas, (left, right), row.y, reason(sheet, why)),
        Known::Nothing | Known::Brief(_) => {
            draw_figures(canvas, app, (right, row.y), room, (listed, sheet))
        }
    };
    let name = clean(sheet.name());
    let lit = Lit { letters: &listed.letters, from: 0 };
    let free = span(left, end).saturating_sub(2);
    if name == clean(&sheet.path) && usize::from(columns(&name)) > free {
        canvas.write(left, row.y, free, &ending(&name, free, look.glyphs.cut), style);
        return;
    }
    if room < WITH_PATHS || name == clean(&sheet.path) || end < right.saturating_sub(60) {
        draw_lit(canvas, (left, row.y), free, &name, &lit, style);
        return;
    }
    // The end of a path tells more than its beginning.
    let path = left + u16::try_from(span(left, end) * 3 / 5).unwrap_or(0);
    let lit_path = Lit { letters: &listed.letters, from: name.graphemes(true).count() + 1 };
    draw_lit(canvas, (left, row.y), span(left, path).saturating_sub(2), &name, &lit, style);
    let muted = look.theme.ink(Token::Muted);
    let whole = clean(&sheet.path);
    let room = span(path, end).saturating_sub(2);
    if usize::from(columns(&whole)) <= room {
        draw_lit(canvas, (path, row.y), room, &whole, &lit_path, muted);
    } else {
        canvas.write(path, row.y, room, &ending(&whole, room, look.glyphs.cut), muted);
    }
}

/// Why a document cannot be read, without its name, which stands before that.
pub(in crate::ui) fn reason<'a>(sheet: &Sheet, why: &'a str) -> &'a str {
    let named = why.split_once(&format!("{}`", sheet.path));
    named.map_or(why, |(_, why)| why.trim_start_matches([':', ' ']))
}

/// The end of a path, in at most `room` columns.
fn ending(path: &str, room: usize, cut: &str) -> String {
    format!("{cut}{}", super::tail(path, room.saturating_sub(usize::from(columns(cut)))))
}

/// Why a document cannot be read; gives the column where that begins.
fn draw_reason(canvas: &mut Canvas<'_>, (left, right): (u16, u16), y: u16, why: &str) -> u16 {
    let room = span(left, right);
    let why = clean(why);
    let width = usize::from(columns(&why)).min(room * 3 / 5);
    let x = right.saturating_sub(u16::try_from(width).unwrap_or(0));
    let style = canvas.look.theme.ink(Token::Muted).italic();
    canvas.write_cut(x, y, width, &why, style);
    x
}

/// Minutes, facts, date, and how far it was read; gives the column where they begin.
fn draw_figures(
    canvas: &mut Canvas<'_>,
    app: &App,
    (right, y): (u16, u16),
    room: usize,
    (listed, sheet): (&Listed, &Sheet),
) -> u16 {
    let muted = canvas.look.theme.ink(Token::Muted);
    let ink = canvas.look.theme.ink(Token::Ink);
    let figures = Told::of(canvas.look, app, listed.document, sheet);
    let mut x = right;
    canvas.write_right(x, y, &figures.percent, ink);
    x = x.saturating_sub(PERCENT);
    let columns = [(DATE, WITH_FIGURES, &figures.date), (FACTS, WITH_FIGURES, &figures.facts)];
    let columns = columns.into_iter().chain([(MINUTES, WITH_MINUTES, &figures.minutes)]);
    for (width, least, text) in columns {
        if room >= least {
            canvas.write_right(x, y, text, muted);
            x = x.saturating_sub(width);
        }
    }
    x
}

/// What is told of a document, in words.
pub(in crate::ui) struct Told {
    pub(in crate::ui) minutes: String,
    pub(in crate::ui) facts: String,
    pub(in crate::ui) date: String,
    pub(in crate::ui) percent: String,
}

impl Told {
    pub(in crate::ui) fn of(look: &Look, app: &App, document: usize, sheet: &Sheet) -> Self {
        let is_open = app.desk().open() == Some(document);
        let percent = if is_open { Some(app.percent_read()) } else { sheet.percent };
        let percent = percent.map(|percent| format!("{percent}\u{A0}%")).unwrap_or_default();
        let known = if is_open { app.brief().map(Known::Brief) } else { None };
        let known = known.as_ref().unwrap_or(&sheet.known);
        let Known::Brief(brief) = known else {
            let none = String::new;
            return Self { minutes: none(), facts: none(), date: none(), percent };
        };
        Self {
            minutes: look.words.time(app.pace().minutes(brief.words)),
            facts: look.words.many(brief.facts, "fact"),
            date: clean(brief.date.as_deref().unwrap_or_default()).into_owned(),
            percent,
        }
    }
}

/// A message, or where the chosen document lies, where its row has no room for that.
fn draw_foot(canvas: &mut Canvas<'_>, app: &App, list: &DocumentList, area: Area) {
    let look = canvas.look;
    let (left, right) = inner(area);
    let (y, room) = (area.bottom().max(1) - 1, span(left, right).saturating_sub(8));
    if let Some(message) = app.message() {
        let (text, token) = message::said(look, app, message);
        canvas.write_cut(left, y, room, &clean(&text), look.theme.ink(token));
        return;
    }
    let chosen = list.chosen().and_then(|document| app.desk().sheets().get(document));
    let Some(sheet) = chosen.filter(|_| span(left, right) < WITH_PATHS) else { return };
    let path = clean(&sheet.path);
    let path = if usize::from(columns(&path)) <= room {
        path.into_owned()
    } else {
        ending(&path, room, look.glyphs.cut)
    };
    canvas.write(left, y, room, &path, look.theme.ink(Token::Muted));
}
