//! The list of what the reader has marked: each with its words, its note or its section.

use crate::app::{App, Area, Command, HEAD, MarkList, Marked, MarkedKind};
use crate::keys::Mode;
use crate::source::clean;
use crate::style::Token;

use super::super::Look;
use super::super::canvas::{Canvas, brief};
use super::super::manual::spelled;
use super::{Extent, Heading, draw_heading, draw_more, draw_row, inner, span};

/// The columns of the sign before each entry.
const SIGN: u16 = 3;

/// Draws the list on its card.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, list: &MarkList, area: Area) {
    let look = canvas.look;
    let said = |command, hint: &str| {
        let key = look.keys.key_of(Mode::Card, command).map(|key| spelled(look, key));
        format!("{} {}", key.unwrap_or_default(), look.words.hint(hint))
    };
    let (go, take) = (said(Command::Go, "go"), said(Command::Erase, "remove"));
    let all = format!("{go} {dot} {take}", dot = look.glyphs.dot);
    draw_heading(
        canvas,
        area,
        &Heading { title: look.words.text("marks"), typed: None, hints: &[&all, &go] },
    );
    let chooser = list.chooser();
    let room = MarkList::room(area);
    let shown = list.entries().iter().enumerate().skip(chooser.top()).take(room);
    for ((at, entry), y) in shown.zip((area.y + HEAD..).step_by(2)) {
        let row = Area { y, height: 1, ..area };
        let style = draw_row(canvas, row, at, chooser);
        let told = told(app, entry);
        let (left, right) = inner(row);
        let sign = sign(canvas.look, entry);
        canvas.write(left, y, 2, &sign, canvas.look.theme.ink(Token::Strong));
        let left = left + SIGN;
        canvas.write_cut(left, y, span(left, right), &brief(&told.said), style);
        // The second row is lit with the first, and chosen by it.
        let below = Area { y: y + 1, ..row };
        draw_row(canvas, below, at, chooser);
        let muted = canvas.look.theme.ink(Token::Muted);
        let (text, style) = match &told.note {
            Some(note) => (note.clone(), canvas.look.theme.ink(Token::Ink).italic()),
            None if told.is_lost => (canvas.look.words.text("lost-mark").to_owned(), muted),
            None => (told.section, muted),
        };
        canvas.write_cut(left, y + 1, span(left, right), &clean(&text), style);
    }
    draw_more(canvas, area, &Extent { top: chooser.top(), count: list.entries().len(), room });
}

/// The letter of a mark, or the sign of a highlight.
fn sign(look: &Look, entry: &Marked) -> String {
    match entry.kind {
        MarkedKind::Mark(letter) => letter.to_string(),
        MarkedKind::Highlight(_) => look.glyphs.highlight.to_owned(),
    }
}

/// What is said of an entry.
pub(in super::super) struct Told {
    pub(in super::super) said: String,
    pub(in super::super) note: Option<String>,
    pub(in super::super) section: String,
    pub(in super::super) is_lost: bool,
}

/// The words of an entry, its note, its section.
pub(in super::super) fn told(app: &App, entry: &Marked) -> Told {
    let (remarks, document) = (app.remarks(), app.document());
    let (span, was, note) = match entry.kind {
        MarkedKind::Mark(letter) => {
            let mark = remarks.marks.iter().find(|mark| mark.letter == letter);
            let there = mark.filter(|_| entry.span.is_some());
            let was = mark.map(|mark| mark.spot.after.clone());
            (there.map(|mark| document.span_of(mark)), was, None)
        }
        MarkedKind::Highlight(at) => {
            let highlight = remarks.highlights.get(at);
            let was = highlight.map(|highlight| highlight.passage.text.clone());
            (entry.span, was, highlight.and_then(|highlight| highlight.note.clone()))
        }
    };
    let said = span.map(|span| document.said(span).join(" ")).filter(|said| !said.is_empty());
    // The title of the article leads to all of them, and says nothing of where they are.
    let titles = span.map(|span| document.titles_at(span.start())).unwrap_or_default();
    let section = titles.get(1..).filter(|below| !below.is_empty()).unwrap_or(&titles);
    let said = said.unwrap_or_else(|| {
        let was = was.unwrap_or_default();
        was.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    Told { said, note, section: section.join(" › "), is_lost: entry.span.is_none() }
}
