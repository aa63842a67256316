//! The outline: the sections, with the number of facts in each.

use crate::app::{App, Area, Pane, Target};
use crate::document::SectionKind;
use crate::source::{Span, clean};
use crate::style::{Style, Token};
use crate::ui::Look;
use crate::ui::canvas::{Canvas, brief, columns};

use super::panel::{self, Window};

/// Below this certainty a heading is shown as a guess.
const SURE: f32 = 0.6;

/// One row of the list.
#[derive(Clone)]
struct Row {
    section: usize,
    text: String,
    indent: u16,
    /// The number at the right of an entry's first row.
    facts: Option<usize>,
    is_guess: bool,
    is_landmark: bool,
    /// Whether the section hides its subsections, on its first row.
    is_closed: bool,
    part: Part,
}

/// What a row says of its section.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Title,
    /// How long it is.
    Length,
    /// Nothing: it parts the section from the next.
    Blank,
}

/// The outline in its area.
pub(in crate::ui) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    panel::title(canvas, app, Pane::Outline, area, &figure(canvas.look, app));
    let list = panel::list(canvas, app, Pane::Outline, area);
    let listed = app.outline().listed();
    if listed.is_empty() {
        return draw_none(canvas, app, list);
    }
    let current = app.listed_section();
    let focus = app.outline().chosen().or(current);
    let focus = focus.and_then(|at| listed.binary_search(&at).ok());
    let rows_of = |entry| entry_rows(app, canvas, area, entry);
    let window =
        Window::around(focus.unwrap_or(0), listed.len(), usize::from(list.height), rows_of);
    for (row, y) in window.rows.iter().zip(list.y..list.bottom()) {
        draw_row(canvas, app, area, y, row, current);
    }
}

/// How many sections the words let through, or how many levels are listed.
fn figure(look: &Look, app: &App) -> String {
    let (outline, words) = (app.outline(), &look.words);
    if !outline.words().is_empty() {
        let all = app.document().outline().sections().len();
        return words.filled("of", &[&words.number(outline.listed().len()), &words.number(all)]);
    }
    let depth = outline.depth();
    let depth = depth.map_or_else(String::new, |depth| words.many(usize::from(depth), "level"));
    let done = (!app.is_complete()).then(|| app.document().indexed());
    panel::with_progress(depth, look, app.size(), done)
}

/// Why no section is listed: none has the words, or there are none.
fn draw_none(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    let look = canvas.look;
    let (ink, muted) = (look.theme.ink(Token::Ink), look.theme.ink(Token::Muted));
    let (x, room) = (area.x + 2, room(area));
    if !app.outline().words().is_empty() {
        let typed = clean(app.outline().words().typed());
        let text = look.words.filled("no-heading-with", &[typed.trim()]);
        canvas.write_cut(x, area.y, room, &text, ink);
        canvas.write_cut(x, area.y + 1, room, look.words.text("no-words-hint"), muted);
    } else if app.is_complete() {
        canvas.write_cut(x, area.y, room, look.words.text("no-headings"), ink);
        let hint = look.words.text("no-headings-of");
        let lines = panel::wrapped(hint, room, 2, look.glyphs.cut);
        for (line, y) in lines.iter().zip(area.y + 1..area.bottom()) {
            canvas.write(x, y, room, line, muted);
        }
    } else {
        let dash = look.glyphs.ruler[0].repeat(6);
        for y in (area.y..area.bottom()).step_by(2).take(3) {
            canvas.write(x, y, room, &dash, look.theme.ink(Token::Rule));
        }
    }
}

fn room(area: Area) -> usize {
    usize::from(area.width.saturating_sub(4))
}

fn entry_rows(app: &App, canvas: &Canvas<'_>, area: Area, entry: usize) -> Vec<Row> {
    let at = |entry: usize| {
        let at = *app.outline().listed().get(entry)?;
        Some((at, app.section_at(at)?))
    };
    let Some((index, section)) = at(entry) else { return Vec::new() };
    let level = section.heading.level;
    let is_deep = level > 2;
    let indent = u16::from(level.saturating_sub(2)) * 2;
    let span = app.span_of_entry(entry);
    let facts = app.facts().between(span).len();
    // Four columns before the text; after it one free, the number of facts, two free.
    let number = columns(&canvas.look.words.number(facts));
    let room = usize::from(area.width.saturating_sub(7 + number + indent)).max(4);
    let is_landmark = section.heading.kind == SectionKind::Landmark;
    // A landmark is no title: two rows are enough to know it by.
    let most = if is_landmark { 2 } else { 3 };
    let most = if is_deep { 1 } else { most };
    let lines = panel::wrapped(&brief(&section.title), room, most, canvas.look.glyphs.cut);
    let is_guess = section.heading.certainty < SURE && !is_landmark;
    let is_closed = app.outline().is_closed(app.document().outline(), index);
    let own = |text| Row { text, indent, is_landmark, part: Part::Title, ..blank(index) };
    let row = |(at, text)| Row {
        facts: (at == 0 && (!is_deep || is_closed) && facts > 0).then_some(facts),
        is_guess: is_guess && at == 0,
        is_closed: is_closed && at == 0,
        ..own(text)
    };
    let mut rows: Vec<Row> = lines.into_iter().enumerate().map(row).collect();
    if app.outline().chosen() == Some(index) {
        rows.push(Row { part: Part::Length, ..own(length(app, canvas.look, span, facts)) });
    }
    let next = at(entry + 1);
    if app.screen().is_tall() && next.is_some_and(|(_, next)| next.heading.level <= 2) {
        rows.push(blank(index));
    }
    rows
}

/// How long a section takes to read, and how many facts it has.
fn length(app: &App, look: &Look, span: Span, facts: usize) -> String {
    let minutes = app.pace().minutes(app.words_in(span));
    let (minutes, facts) = (look.words.time(minutes), look.words.many(facts, "fact"));
    format!("{minutes} {} {facts}", look.glyphs.dot)
}

fn blank(section: usize) -> Row {
    Row {
        section,
        text: String::new(),
        indent: 0,
        facts: None,
        is_guess: false,
        is_landmark: false,
        is_closed: false,
        part: Part::Blank,
    }
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    app: &App,
    area: Area,
    y: u16,
    row: &Row,
    current: Option<usize>,
) {
    let look = canvas.look;
    let is_current = current == Some(row.section) && row.part != Part::Blank;
    let is_chosen = app.outline().chosen() == Some(row.section) && row.part != Part::Blank;
    let rule = look.theme.ink(Token::Rule);
    if is_chosen {
        let lit = Area { x: area.x + 3, y, width: area.width.saturating_sub(4), height: 1 };
        canvas.fill(lit, look.theme.ground(Token::Raised));
        canvas.write(area.x + 1, y, 1, look.glyphs.bar, look.theme.ink(Token::Rubric));
    }
    if row.part != Part::Blank {
        canvas.target(area, y, Target::Section(row.section));
    }
    let (glyph, bar) = if is_current {
        (look.glyphs.thumb, look.theme.ink(Token::Rubric))
    } else {
        (look.glyphs.track, rule)
    };
    canvas.write(area.x + 2, y, 1, glyph, bar);
    if row.is_closed {
        let token = if is_current { Token::Rubric } else { Token::Muted };
        canvas.write(area.x + 2 + row.indent, y, 1, look.glyphs.folded, look.theme.ink(token));
    }
    let style =
        entry_style(canvas, is_current || is_chosen, current.is_some_and(|c| row.section < c));
    let style = if row.is_landmark { style.italic() } else { style };
    let style = if row.part == Part::Length { look.theme.ink(Token::Muted) } else { style };
    let x = canvas.write(area.x + 4 + row.indent, y, room(area), &row.text, style);
    if row.is_guess {
        canvas.write(x + 1, y, 1, "?", look.theme.ink(Token::Muted));
    }
    if let Some(facts) = row.facts {
        let facts = look.words.number(facts);
        canvas.write_right(area.right().saturating_sub(2), y, &facts, look.theme.ink(Token::Faint));
    }
}

fn entry_style(canvas: &Canvas<'_>, is_lit: bool, is_read: bool) -> Style {
    let theme = &canvas.look.theme;
    match (is_lit, is_read) {
        (true, _) => theme.ink(Token::Strong).bold(),
        (false, true) => theme.ink(Token::Muted),
        (false, false) => theme.ink(Token::Ink),
    }
}
