//! The facts: chips of the kinds, then each fact with what it is about, grouped by section; while a
//! search is on, its matches instead.

use crate::app::{App, Area, Order, Pane, Target};
use crate::compare::{Amended, Change};
use crate::facts::{Bound, Fact, HeldFact};
use crate::source::Span;
use crate::style::{Hue, Shade, Style, Token};
use crate::ui::Look;
use crate::ui::canvas::Canvas;

use super::listing::{self, Row, group_rows};
use super::{chips, document, kindred, matches, none, panel};

/// So many of the figures that are gone behind a fact are listed: of a text that was written anew there are
/// as many as the old one had.
const MOST_GONE: usize = 12;

/// A row of a fact.
enum Line {
    Value(u32),
    Label(u32, String),
    /// What the article gives elsewhere for the same figure.
    Other(u32, String),
    /// What the figure was in the version before, or what was said there behind it.
    Before(u32, String),
}

/// The facts, or the matches, in their area.
pub(in crate::ui) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    panel::title(canvas, app, Pane::Facts, area, &figure(canvas, app));
    let below = panel::list(canvas, app, Pane::Facts, area);
    if app.search().is_active() {
        return matches::draw(canvas, app, below);
    }
    chips::draw(canvas, app, area, below.y);
    let list = Area { y: below.y + 2, height: below.height.saturating_sub(2), ..below };
    let entries = app.listed_facts().entries();
    if entries.is_empty() {
        return none::draw(canvas, app, list);
    }
    let look = canvas.look;
    let heads_of = |entry, before| heads(app, look, entry, before);
    let own_of = |entry| own_rows(app, look, area, entry);
    let place = (focus(app), entries.len());
    listing::draw(canvas, list, place, heads_of, own_of, |canvas, y, line| {
        let (Line::Value(index)
        | Line::Label(index, _)
        | Line::Other(index, _)
        | Line::Before(index, _)) = line;
        canvas.target(area, y, Target::Fact(*index));
        draw_line(canvas, app, area, y, line);
    });
}

fn draw_line(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, line: &Line) {
    match line {
        Line::Value(index) => draw_value(canvas, app, area, y, *index),
        Line::Label(index, text) => draw_label(canvas, app, area, y, (*index, text)),
        Line::Other(index, text) => {
            let text = format!("{} {text}", canvas.look.glyphs.differs);
            draw_note(canvas, app, area, y, (*index, &text));
        }
        Line::Before(index, text) => draw_note(canvas, app, area, y, (*index, text)),
    }
}

fn figure(canvas: &Canvas<'_>, app: &App) -> String {
    let words = &canvas.look.words;
    let (facts, search) = (app.listed_facts(), app.search());
    if search.is_unfinished() {
        return String::new();
    }
    if search.is_active() {
        let more = if search.is_complete() { "" } else { canvas.look.glyphs.cut };
        return format!("{}{more}", words.number(search.hits().len()));
    }
    let listed = words.number(facts.listed().len());
    if facts.only_hue().is_some() || !facts.words().is_empty() {
        return words.filled("of", &[&listed, &words.number(facts.all().len())]);
    }
    let figure =
        if facts.only_keys() { format!("{listed} {}", words.text("keys-only")) } else { listed };
    if app.lists_all() {
        return document::with_progress(app, canvas.look, &figure);
    }
    let done = (!facts.is_complete()).then(|| facts.found_to());
    panel::with_progress(figure, canvas.look, app.size(), done)
}

/// The entry that the list is shown around: the current fact where it is in sight or being chosen,
/// else the first one in sight.
fn focus(app: &App) -> usize {
    let (facts, sight) = (app.listed_facts(), app.page().span());
    if facts.order() != Order::Text {
        return facts.current().and_then(|current| facts.entry_of(current)).unwrap_or(0);
    }
    let overlaps = |fact: u32| {
        let (start, length) = app.here(fact).zip(facts.fact(fact).map(|fact| fact.span.len()))?;
        sight.overlaps(Span::new(start, start + length)).then_some(())
    };
    let is_near = |fact: &u32| app.focus() == Pane::Facts || overlaps(*fact).is_some();
    let current = facts.current().filter(is_near).and_then(|current| facts.entry_of(current));
    current.unwrap_or_else(|| facts.first_from(app.listed_from(sight.start())))
}

/// A fact by its entry in the list.
fn listed(app: &App, entry: usize) -> Option<(u32, HeldFact)> {
    let index = app.listed_facts().entries().get(entry)?;
    Some((index, app.listed_facts().fact(index)?))
}

/// The rows above an entry, where it is the first of its group, or none stands before it.
fn heads(app: &App, look: &Look, entry: usize, before: Option<usize>) -> Vec<Row<Line>> {
    let Some((index, fact)) = listed(app, entry) else { return Vec::new() };
    if let Some(of) = app.listed_facts().kindred(entry) {
        let is_first = of.is_first || before.is_none();
        return kindred_rows(before, is_first, kindred::name(app, look, of.kindred, index));
    }
    let before = before.and_then(|before| listed(app, before));
    let document = app.document_of(index);
    let same = |of: &(u32, HeldFact)| app.document_of(of.0) == document;
    let (start, witness) = (fact.span.start(), app.witness());
    match (document, before) {
        (Some(of), before) if !before.as_ref().is_some_and(same) => {
            let mut rows = document::rows(app, look, of, index, before.is_some());
            rows.extend(group_rows(witness, look, start, None));
            rows
        }
        (_, before) => group_rows(witness, look, start, before.map(|(_, fact)| fact.span.start())),
    }
}

/// The rows of an entry itself.
fn own_rows(app: &App, look: &Look, area: Area, entry: usize) -> Vec<Line> {
    let facts = app.listed_facts();
    let Some((index, fact)) = listed(app, entry) else { return Vec::new() };
    let mut rows = vec![Line::Value(index)];
    // The chosen fact says all of it.
    let most = if facts.current() == Some(index) { 3 } else { 1 };
    let room = usize::from(area.width.saturating_sub(7));
    let label = app.said(fact.label);
    if !label.is_empty() {
        let lines = panel::wrapped(&label, room, most, look.glyphs.cut);
        rows.extend(lines.into_iter().map(|line| Line::Label(index, line)));
    }
    if let Some(other) = facts.other(index) {
        let elsewhere = app.said(other.span);
        rows.push(Line::Other(index, elsewhere));
    }
    for text in before(app, look, entry, &fact) {
        let lines = panel::wrapped(&text, room, most, look.glyphs.cut);
        rows.extend(lines.into_iter().map(|line| Line::Before(index, line)));
    }
    rows
}

/// What the version before says in the place of a fact, and what it says between it and the next.
fn before(app: &App, look: &Look, entry: usize, fact: &Fact) -> Vec<String> {
    let Some(changes) = app.changes() else { return Vec::new() };
    let [was, is_new, minus] = look.glyphs.changes;
    let start = fact.span.start();
    let mut rows = Vec::new();
    if let Some(change) = changes.of(start) {
        rows.push(match change.change {
            Change::Appeared => format!("{is_new} {}", look.words.text("new-fact")),
            Change::Changed | Change::Vanished => format!("{was} {}", change.old),
        });
    }
    if app.listed_facts().order() == Order::Text {
        let next = listed(app, entry + 1).map_or(usize::MAX, |(_, next)| next.span.start());
        // Above the first fact there is none that it could stand behind.
        let from = if entry == 0 { 0 } else { start };
        let told = |one: &Amended| match &*one.about {
            "" => format!("{minus} {}", one.old),
            about => format!("{minus} {} {} {about}", one.old, look.glyphs.dot),
        };
        let mut gone = changes.gone(from, next).filter(|one| is_asked_for(app, one));
        rows.extend(gone.by_ref().take(MOST_GONE).map(told));
        rows.extend(gone.next().map(|_| look.glyphs.cut.to_owned()));
    }
    rows
}

/// Whether a figure that is gone is one of those that the filters let through.
fn is_asked_for(app: &App, gone: &Amended) -> bool {
    let facts = app.listed_facts();
    let is_of_kind = facts.only_hue().is_none_or(|hue| gone.kind.hue() == Some(hue));
    // Of what is gone no more is known.
    is_of_kind && facts.words().is_empty() && !facts.only_keys()
}

/// What the facts that stand together have in common, above the first of them.
fn kindred_rows(before: Option<usize>, is_first: bool, name: String) -> Vec<Row<Line>> {
    match (is_first, before) {
        (false, _) => Vec::new(),
        (true, None) => vec![Row::Group(name)],
        (true, Some(_)) => vec![Row::Blank, Row::Group(name)],
    }
}

fn draw_label(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, (index, text): (u32, &str)) {
    let look = canvas.look;
    let is_current = app.listed_facts().current() == Some(index);
    if is_current {
        light(canvas, app, area, y, index);
    }
    let token = if is_current { Token::Ink } else { Token::Muted };
    let room = usize::from(area.width.saturating_sub(7));
    canvas.write(area.x + 5, y, room, text, look.theme.ink(token));
}

/// The ground and the bar of the current fact.
fn light(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, index: u32) {
    let look = canvas.look;
    let lit = Area { x: area.x + 1, y, width: area.width.saturating_sub(3), height: 1 };
    canvas.fill(lit, look.theme.ground(Token::Raised));
    let hue = app.listed_facts().fact(index).and_then(|fact| fact.value.kind().hue());
    canvas.write(area.x + 1, y, 1, look.glyphs.bar, kind_style(canvas, hue));
}

fn kind_style(canvas: &Canvas<'_>, hue: Option<Hue>) -> Style {
    let theme = &canvas.look.theme;
    hue.map_or(theme.ink(Token::Muted), |hue| theme.hue(hue, Shade::Kind))
}

/// What is said otherwise of a figure: elsewhere in the article, or in the version before.
fn draw_note(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, (index, text): (u32, &str)) {
    if app.listed_facts().current() == Some(index) {
        light(canvas, app, area, y, index);
    }
    let style = canvas.look.theme.ink(Token::Rubric);
    canvas.write_cut(area.x + 5, y, usize::from(area.width.saturating_sub(7)), text, style);
}

/// Glyph, bound, and what the text says.
fn draw_value(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, index: u32) {
    let Some(fact) = app.listed_facts().fact(index) else { return };
    let look = canvas.look;
    let hue = fact.value.kind().hue();
    let is_current = app.listed_facts().current() == Some(index);
    let is_in_sight = app.here(index).is_some_and(|start| app.page().span().contains(start));
    if is_current {
        light(canvas, app, area, y, index);
    }
    let muted = look.theme.ink(Token::Muted);
    let glyph_style =
        if is_in_sight || is_current { kind_style(canvas, hue) } else { faded(canvas, hue) };
    canvas.write(area.x + 3, y, 1, look.glyphs.of(hue), glyph_style);
    let style = match (is_current, is_in_sight && app.listed_facts().is_key(index)) {
        (true, _) => look.theme.ink(Token::Strong).bold(),
        (false, true) => kind_style(canvas, hue),
        (false, false) => muted,
    };
    let mut x = area.x + 5;
    if let Some(sign) = bound_sign(canvas, &fact) {
        x = canvas.write(x, y, 2, sign, muted) + 1;
    }
    let right = area.right().saturating_sub(2);
    let end =
        canvas.write_cut(x, y, usize::from(right.saturating_sub(x)), &app.said(fact.span), style);
    if app.listed_facts().order() != Order::Text {
        document::draw_beside(canvas, app, index, (end, right), y);
    }
}

/// The glyph of a fact that is not on the page.
fn faded(canvas: &Canvas<'_>, hue: Option<Hue>) -> Style {
    let style = kind_style(canvas, hue);
    let desk = canvas.look.theme.ground(Token::Desk).ground;
    let ink = style.ink.zip(desk).map(|(ink, desk)| ink.mixed(desk, 35));
    Style { ink: ink.or(style.ink), ..style }
}

fn bound_sign(canvas: &Canvas<'_>, fact: &Fact) -> Option<&'static str> {
    let [about, least, most] = canvas.look.glyphs.bounds;
    match fact.bound {
        Bound::Exact => None,
        Bound::Approx => Some(about),
        Bound::Min => Some(least),
        Bound::Max => Some(most),
    }
}
