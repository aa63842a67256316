//! The facts: chips of the kinds, then each fact with what it is about, grouped by section; while a
//! search is on, its matches instead.

use crate::app::{App, Area, Pane};
use crate::facts::{Bound, Fact};
use crate::source::{Span, clean};
use crate::style::{Hue, Shade, Style, Token};
use crate::ui::Look;
use crate::ui::canvas::{Canvas, columns};

use super::panel::{self, Window};

/// One row of the list.
#[derive(Clone)]
enum Row {
    Blank,
    Group(String),
    Value(u32),
    Label(u32, String),
    Match(usize, String),
}

/// The facts, or the matches, in their area.
pub(in crate::ui) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    panel::title(canvas, app, Pane::Facts, area, &figure(canvas, app));
    let (_, top) = panel::rows_of(app.screen());
    if app.search().is_active() {
        return draw_matches(canvas, app, area, top);
    }
    draw_chips(canvas, app, area, top);
    let top = top + 2;
    let listed = app.facts().listed();
    if listed.is_empty() {
        return draw_none(canvas, app, area, top);
    }
    let look = canvas.look;
    let rows_of = |entry| entry_rows(app, look, area, entry);
    let focus = focus(app);
    draw_list(canvas, app, area, top, focus, listed.len(), rows_of);
}

fn figure(canvas: &Canvas<'_>, app: &App) -> String {
    let words = &canvas.look.words;
    let (facts, search) = (app.facts(), app.search());
    if search.is_active() {
        let more = if search.is_complete() { "" } else { canvas.look.glyphs.cut };
        return format!("{}{more}", words.number(search.hits().len()));
    }
    let listed = words.number(facts.listed().len());
    if facts.only_hue().is_some() {
        return words.filled("of", &[&listed, &words.number(facts.all().len())]);
    }
    if facts.only_keys() { format!("{listed} {}", words.text("keys-only")) } else { listed }
}

/// The entry that the list is shown around: the current fact where it is in sight or being chosen,
/// else the first one in sight.
fn focus(app: &App) -> usize {
    let (facts, sight) = (app.facts(), app.page().span());
    let is_near = |span: Span| app.focus() == Pane::Facts || sight.overlaps(span);
    let current = facts.current().filter(|i| facts.fact(*i).is_some_and(|f| is_near(f.span)));
    let current = current.and_then(|current| facts.listed().binary_search(&current).ok());
    current.unwrap_or_else(|| facts.first_from(sight.start()))
}

fn draw_list(
    canvas: &mut Canvas<'_>,
    app: &App,
    area: Area,
    top: u16,
    focus: usize,
    count: usize,
    rows_of: impl Fn(usize) -> Vec<Row>,
) {
    let height = usize::from(area.bottom().saturating_sub(top));
    let mut window = Window::around(focus, count, height, &rows_of);
    stick_group(&mut window, &rows_of);
    for (row, y) in window.rows.iter().zip(top..area.bottom()) {
        draw_row(canvas, app, area, y, row);
    }
    if let Some(thumb) = window.thumb(count, height) {
        let style = canvas.look.theme.ink(Token::Rule);
        for y in (top..area.bottom()).skip(thumb.start).take(thumb.len()) {
            canvas.write(area.right() - 1, y, 1, canvas.look.glyphs.thumb, style);
        }
    }
}

/// The first row always names the section.
fn stick_group(window: &mut Window<Row>, rows_of: impl Fn(usize) -> Vec<Row>) {
    window.rows.drain(..window.rows.iter().take_while(|row| matches!(row, Row::Blank)).count());
    if matches!(window.rows.first(), None | Some(Row::Group(_))) {
        return;
    }
    let entries = (0..=window.entries.start).rev();
    // A group of more entries than this is named when its first entry comes into sight.
    let group = entries
        .take(500)
        .find_map(|entry| rows_of(entry).into_iter().find(|row| matches!(row, Row::Group(_))));
    if let Some(group) = group {
        window.rows.insert(0, group);
        window.rows.pop();
    }
}

/// The name of the section that holds a source byte.
fn group_of(app: &App, look: &Look, offset: usize) -> (Option<usize>, String) {
    let section = app.document().outline().at(offset);
    let section = section.filter(|at| app.section_at(*at).is_some_and(|s| s.heading.level > 1));
    let title = section.and_then(|at| app.section_at(at)).map(|s| clean(&s.title).into_owned());
    (section, title.unwrap_or_else(|| look.words.text("opening").to_owned()))
}

/// The heading rows of an entry, where its section is not that of the entry before.
fn group_rows(app: &App, look: &Look, offset: usize, before: Option<usize>) -> Vec<Row> {
    let (section, title) = group_of(app, look, offset);
    let same = before.is_some_and(|before| group_of(app, look, before).0 == section);
    match (same, before) {
        (true, _) => Vec::new(),
        (false, None) => vec![Row::Group(title)],
        (false, Some(_)) => vec![Row::Blank, Row::Group(title)],
    }
}

fn entry_rows(app: &App, look: &Look, area: Area, entry: usize) -> Vec<Row> {
    let facts = app.facts();
    let listed = |entry: usize| {
        let index = *facts.listed().get(entry)?;
        Some((index, facts.fact(index)?))
    };
    let Some((index, fact)) = listed(entry) else { return Vec::new() };
    let before = entry.checked_sub(1).and_then(listed).map(|(_, fact)| fact.span.start());
    let mut rows = group_rows(app, look, fact.span.start(), before);
    rows.push(Row::Value(index));
    let label = one_line(app.document().text(fact.label));
    if !label.is_empty() {
        let most = if facts.current() == Some(index) { 3 } else { 1 };
        let room = usize::from(area.width.saturating_sub(7));
        let lines = panel::wrapped(&label, room, most, look.glyphs.cut);
        rows.extend(lines.into_iter().map(|line| Row::Label(index, line)));
    }
    rows
}

/// Cleaned, and on one line.
fn one_line(text: &str) -> String {
    clean(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}

fn draw_row(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, row: &Row) {
    let look = canvas.look;
    let room = |x: u16| usize::from(area.right().saturating_sub(2 + x));
    match row {
        Row::Blank => {}
        Row::Group(title) => {
            let style = look.theme.ink(Token::Muted).italic();
            canvas.write_cut(area.x + 2, y, room(area.x + 2), title, style);
        }
        Row::Value(index) => draw_value(canvas, app, area, y, *index),
        Row::Label(index, text) => {
            let is_current = app.facts().current() == Some(*index);
            if is_current {
                light(canvas, app, area, y, *index);
            }
            let token = if is_current { Token::Ink } else { Token::Muted };
            canvas.write(area.x + 5, y, room(area.x + 5), text, look.theme.ink(token));
        }
        Row::Match(at, text) => {
            let is_current = app.search().current() == Some(*at);
            if is_current {
                canvas.write(area.x + 1, y, 1, look.glyphs.bar, look.theme.ink(Token::Rubric));
            }
            let token = if is_current { Token::Strong } else { Token::Ink };
            canvas.write_cut(area.x + 3, y, room(area.x + 3), text, look.theme.ink(token));
        }
    }
}

/// The ground and the bar of the current fact.
fn light(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, index: u32) {
    let look = canvas.look;
    let lit = Area { x: area.x + 1, y, width: area.width.saturating_sub(3), height: 1 };
    canvas.fill(lit, look.theme.ground(Token::Raised));
    let hue = app.facts().fact(index).and_then(|fact| fact.value.kind().hue());
    canvas.write(area.x + 1, y, 1, look.glyphs.bar, kind_style(canvas, hue));
}

fn kind_style(canvas: &Canvas<'_>, hue: Option<Hue>) -> Style {
    let theme = &canvas.look.theme;
    hue.map_or(theme.ink(Token::Muted), |hue| theme.hue(hue, Shade::Kind))
}

/// Glyph, bound, and what the text says.
fn draw_value(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, index: u32) {
    let Some(fact) = app.facts().fact(index) else { return };
    let look = canvas.look;
    let hue = fact.value.kind().hue();
    let is_current = app.facts().current() == Some(index);
    let is_in_sight = app.page().span().contains(fact.span.start());
    if is_current {
        light(canvas, app, area, y, index);
    }
    let muted = look.theme.ink(Token::Muted);
    let glyph_style =
        if is_in_sight || is_current { kind_style(canvas, hue) } else { faded(canvas, hue) };
    canvas.write(area.x + 3, y, 1, look.glyphs.of(hue), glyph_style);
    let style = match (is_current, is_in_sight && app.facts().is_key(index)) {
        (true, _) => look.theme.ink(Token::Strong).bold(),
        (false, true) => kind_style(canvas, hue),
        (false, false) => muted,
    };
    let mut x = area.x + 5;
    if let Some(sign) = bound_sign(canvas, fact) {
        x = canvas.write(x, y, 2, sign, muted) + 1;
    }
    let room = usize::from(area.right().saturating_sub(2 + x));
    canvas.write_cut(x, y, room, &one_line(app.document().text(fact.span)), style);
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

/// One chip for each kind that is present: its glyph and how many there are.
fn draw_chips(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16) {
    let look = canvas.look;
    let facts = app.facts();
    let chips: Vec<(Hue, String)> = Hue::ALL
        .into_iter()
        .map(|hue| (hue, facts.count(hue)))
        .filter(|(_, count)| *count > 0)
        .map(|(hue, count)| (hue, look.words.number(count)))
        .collect();
    let width: u16 = chips.iter().map(|(_, count)| columns(count) + 2).sum();
    let gaps = u16::try_from(chips.len()).unwrap_or(0).saturating_sub(1);
    let free = area.width.saturating_sub(4 + width);
    let gap = free.checked_div(gaps).unwrap_or(0).clamp(1, 2);
    let mut x = area.x + 2;
    for (hue, count) in chips {
        let is_active = facts.only_hue() == Some(hue);
        let is_faded = facts.only_hue().is_some() && !is_active;
        let kind = look.theme.hue(hue, Shade::Kind);
        let token = if is_faded { Token::Faint } else { Token::Muted };
        let (glyph, number) = match (is_active, is_faded) {
            (true, _) => (look.theme.hue(hue, Shade::Current), look.theme.hue(hue, Shade::Current)),
            (false, true) => (look.theme.ink(Token::Faint), look.theme.ink(token)),
            (false, false) => (kind, look.theme.ink(token)),
        };
        x = canvas.write(x, y, 1, look.glyphs.of(Some(hue)), glyph);
        x = canvas.write(x, y, 8, &format!(" {count}"), number) + gap;
    }
}

fn draw_none(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16) {
    let look = canvas.look;
    let muted = look.theme.ink(Token::Muted);
    let room = usize::from(area.width.saturating_sub(4));
    if !app.facts().all().is_empty() {
        canvas.write_cut(area.x + 2, y, room, look.words.text("no-such-fact"), muted);
    } else if app.facts().is_complete() {
        canvas.write_cut(
            area.x + 2,
            y,
            room,
            look.words.text("no-facts"),
            look.theme.ink(Token::Ink),
        );
        canvas.write_cut(area.x + 2, y + 1, room, look.words.text("no-facts-of"), muted);
    }
}

/// The matches of the search, one line each, grouped by section.
fn draw_matches(canvas: &mut Canvas<'_>, app: &App, area: Area, top: u16) {
    let hits = app.search().hits();
    if hits.is_empty() {
        let is_over = app.search().is_complete();
        let text = if is_over { canvas.look.words.text("no-match") } else { "" };
        let style = canvas.look.theme.ink(Token::Muted);
        canvas.write_cut(area.x + 2, top, usize::from(area.width.saturating_sub(4)), text, style);
        return;
    }
    let look = canvas.look;
    let rows_of = |entry: usize| {
        let Some(hit) = hits.get(entry) else { return Vec::new() };
        let before = entry.checked_sub(1).and_then(|at| hits.get(at)).map(|hit| hit.start());
        let mut rows = group_rows(app, look, hit.start(), before);
        rows.push(Row::Match(entry, context(app, *hit, look.glyphs.cut)));
        rows
    };
    let focus = app.search().current().unwrap_or(0);
    draw_list(canvas, app, area, top, focus, hits.len(), rows_of);
}

/// A match with a few words before it and what comes after it, cut at word limits.
fn context(app: &App, hit: Span, ellipsis: &str) -> String {
    let document = app.document();
    let block = document.block_at(hit.start()).and_then(|id| document.block(id));
    let block = block.map_or(hit, |block| block.span.cover(hit));
    let before = document.text(Span::new(block.start(), hit.start()));
    let after = document.text(Span::new(hit.start(), block.end()));
    let words: Vec<&str> = before.split_inclusive(char::is_whitespace).collect();
    let kept = words.len().saturating_sub(2);
    let mark = if kept > 0 { ellipsis } else { "" };
    let before: String = words.into_iter().skip(kept).collect();
    let after: String = after.chars().take(80).collect();
    format!("{mark}{}", one_line(&format!("{before}{after}")))
}
