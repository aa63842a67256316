//! What is looked for in all documents, and where it was found: by document, a row a match.

use unicode_width::UnicodeWidthStr;

use crate::app::{App, Area, Command, FindRow, Finds, FoundIn, HEAD, Sought, room};
use crate::document::Excerpt;
use crate::keys::Mode;
use crate::source::clean;
use crate::style::{Style, Token};

use super::super::Look;
use super::super::canvas::Canvas;
use super::super::manual::spelled;
use super::lit::accent;
use super::{Extent, Heading, draw_heading, draw_more, draw_nothing, draw_row, inner, span, tail};

/// The columns that a match stands in from its document.
const INDENT: u16 = 2;

/// Draws what was found on its card.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, finds: &Finds, area: Area) {
    let look = canvas.look;
    let title = title(look, finds);
    let hints = [said(look, finds), key(look, Command::Back, "back")];
    let hints: Vec<&str> = hints.iter().map(String::as_str).collect();
    draw_heading(
        canvas,
        area,
        &Heading { title: &title, typed: Some(finds.typed()), hints: &hints },
    );
    if finds.rows().is_empty() {
        let text = match finds.state() {
            Sought::Nothing | Sought::Running => "",
            Sought::All | Sought::Enough => look.words.text("no-match"),
            Sought::Unfinished => look.words.text("unfinished"),
        };
        draw_nothing(canvas, area, text);
    }
    let chooser = finds.chooser();
    let shown = finds.rows().iter().enumerate().skip(chooser.top()).take(room(area));
    for ((at, found), y) in shown.zip(area.y + HEAD..) {
        let row = Area { y, height: 1, ..area };
        let style = draw_row(canvas, row, at, chooser);
        match (*found, finds.at(at)) {
            (FindRow::Document(_), Some((found, _))) => {
                draw_document(canvas, app, row, found, style);
            }
            (FindRow::Match(..), Some((_, excerpt))) => draw_match(canvas, row, excerpt, style),
            (FindRow::Document(_) | FindRow::Match(..), None) => {}
        }
    }
    draw_more(
        canvas,
        area,
        &Extent { top: chooser.top(), count: finds.rows().len(), room: room(area) },
    );
}

fn key(look: &Look, command: Command, hint: &str) -> String {
    let key = look.keys.key_of(Mode::Card, command).map(|key| spelled(look, key));
    format!("{} {}", key.unwrap_or_default(), look.words.hint(hint))
}

/// The title, with how what is typed is read where that is not letter by letter.
fn title(look: &Look, finds: &Finds) -> String {
    let manner = finds.manner();
    let name = match (manner.is_regular, manner.is_whole) {
        (false, false) => return look.words.text("search-all").to_owned(),
        (true, false) => "regular",
        (false, true) => "whole-words",
        (true, true) => "regular-whole",
    };
    format!("{} {} {}", look.words.text("search-all"), look.glyphs.dot, look.words.hint(name))
}

/// How much was found in how many documents, and whether that is all.
pub(in crate::ui) fn said(look: &Look, finds: &Finds) -> String {
    if finds.state() == Sought::Nothing || finds.state() == Sought::Unfinished {
        return key(look, Command::Back, "back");
    }
    let matches = look.words.many(finds.count(), "match");
    let documents = look.words.many(finds.found().len(), "document");
    let text = look.words.filled("found-in", &[&matches, &documents]);
    let is_all = finds.state() == Sought::All && !finds.found().iter().any(|found| found.has_more);
    match finds.state() {
        Sought::Enough => format!("{text} {} {}", look.glyphs.dot, look.words.text("enough")),
        Sought::Running => format!("{text}{}", look.glyphs.cut),
        Sought::All if is_all => text,
        Sought::All | Sought::Nothing | Sought::Unfinished => format!("{text} +"),
    }
}

/// How many matches of a document are listed, with a sign where there are more.
pub(in crate::ui) fn count(look: &Look, found: &FoundIn) -> String {
    let count = look.words.number(found.excerpts.len());
    if found.has_more { format!("{count}+") } else { count }
}

fn draw_document(canvas: &mut Canvas<'_>, app: &App, row: Area, found: &FoundIn, style: Style) {
    let look = canvas.look;
    let (left, right) = inner(row);
    let muted = look.theme.ink(Token::Muted);
    let end = canvas.write_right(right, row.y, &count(look, found), muted);
    let Some(sheet) = app.desk().sheets().get(found.document) else { return };
    let room = span(left, end).saturating_sub(2);
    let x = canvas.write_cut(left, row.y, room, &clean(sheet.name()), style.bold());
    let path = clean(&sheet.path);
    if sheet.name() != sheet.path && span(x, end) > path.width() + 4 {
        canvas.write(x + 2, row.y, path.width(), &path, muted);
    }
}

/// The match in the middle of what stands around it, as far as there is room.
fn draw_match(canvas: &mut Canvas<'_>, row: Area, excerpt: &Excerpt, style: Style) {
    let (left, right) = inner(row);
    let (left, cut) = (left + INDENT, canvas.look.glyphs.cut);
    let room = span(left, right);
    let [before, matched, after] =
        [&excerpt.before, &excerpt.matched, &excerpt.after].map(|text| clean(text));
    let lead = before.width().min(room.saturating_sub(matched.width()) / 3);
    let shown = if lead < before.width() {
        format!("{cut}{}", tail(&before, lead.saturating_sub(cut.width())))
    } else {
        before.into_owned()
    };
    let accent = accent(canvas, style);
    let x = canvas.write(left, row.y, room, &shown, style);
    let x = canvas.write_cut(x, row.y, span(x, right), &matched, accent);
    canvas.write_cut(x, row.y, span(x, right), &after, style);
}
