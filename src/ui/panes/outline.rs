//! The outline: the sections, with the number of facts in each.

use crate::app::{App, Area, Pane, Target};
use crate::document::{Section, SectionKind};
use crate::source::clean;
use crate::style::{Style, Token};
use crate::ui::canvas::{Canvas, columns};

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
    is_blank: bool,
}

/// The outline in its area.
pub(in crate::ui) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    panel::title(canvas, app, Pane::Outline, area, "");
    let (_, top) = panel::rows_of(app.screen());
    let look = canvas.look;
    let sections = app.document().outline().sections();
    let hidden = hidden(sections);
    let count = sections.len() - hidden;
    if count == 0 {
        let text = if app.is_complete() { look.words.text("no-headings") } else { "" };
        canvas.write_cut(area.x + 2, top, room(area), text, look.theme.ink(Token::Muted));
        return;
    }
    let height = usize::from(area.bottom().saturating_sub(top));
    let current = app.section().map(|section| section.saturating_sub(hidden));
    let focus = app.outline().chosen().map(|chosen| chosen.saturating_sub(hidden)).or(current);
    let rows_of = |entry| entry_rows(app, canvas, area, entry + hidden, entry + 1 == count);
    let window = Window::around(focus.unwrap_or(0), count, height, rows_of);
    for (row, y) in window.rows.iter().zip(top..area.bottom()) {
        draw_row(canvas, app, area, y, row);
    }
}

/// The article's title is on the page: where it stands alone above the others it is no entry.
fn hidden(sections: &[Section]) -> usize {
    let is_title = |section: &Section| section.heading.level == 1;
    let more = sections.get(1..).unwrap_or_default();
    let stands_alone = !more.is_empty() && !more.iter().take(200).any(is_title);
    usize::from(stands_alone && sections.first().is_some_and(is_title))
}

fn room(area: Area) -> usize {
    usize::from(area.width.saturating_sub(4))
}

fn entry_rows(app: &App, canvas: &Canvas<'_>, area: Area, index: usize, is_last: bool) -> Vec<Row> {
    let Some(section) = app.section_at(index) else { return Vec::new() };
    let level = section.heading.level;
    let is_deep = level > 2;
    let indent = u16::from(level.saturating_sub(2)) * 2;
    let facts = app.facts().between(app.own_span(index)).len();
    // Four columns before the text; after it one free, the number of facts, two free.
    let number = columns(&canvas.look.words.number(facts));
    let room = usize::from(area.width.saturating_sub(7 + number + indent)).max(4);
    let most = if is_deep { 1 } else { 3 };
    // A landmark is no title: two rows are enough to know it by.
    let most = if section.heading.kind == SectionKind::Landmark { 2 } else { most };
    let title = clean(&section.title);
    let lines = panel::wrapped(&title, room, most, canvas.look.glyphs.cut);
    let is_landmark = section.heading.kind == SectionKind::Landmark;
    let is_guess = section.heading.certainty < SURE && !is_landmark;
    let row = |(at, text)| Row {
        section: index,
        text,
        indent,
        facts: (at == 0 && !is_deep && facts > 0).then_some(facts),
        is_guess: is_guess && at == 0,
        is_landmark,
        is_blank: false,
    };
    let mut rows: Vec<Row> = lines.into_iter().enumerate().map(row).collect();
    let next_is_deep = app.section_at(index + 1).is_some_and(|next| next.heading.level > 2);
    if app.screen().is_tall() && !is_last && !next_is_deep {
        rows.push(Row { is_blank: true, ..blank(index) });
    }
    rows
}

fn blank(section: usize) -> Row {
    Row {
        section,
        text: String::new(),
        indent: 0,
        facts: None,
        is_guess: false,
        is_landmark: false,
        is_blank: true,
    }
}

fn draw_row(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, row: &Row) {
    let look = canvas.look;
    let current = app.section();
    let is_current = current == Some(row.section) && !row.is_blank;
    let is_chosen = app.outline().chosen() == Some(row.section) && !row.is_blank;
    let rule = look.theme.ink(Token::Rule);
    if is_chosen {
        let lit = Area { x: area.x + 3, y, width: area.width.saturating_sub(4), height: 1 };
        canvas.fill(lit, look.theme.ground(Token::Raised));
        canvas.write(area.x + 1, y, 1, look.glyphs.bar, look.theme.ink(Token::Rubric));
    }
    if !row.is_blank {
        canvas.target(area, y, Target::Section(row.section));
    }
    let (glyph, bar) = if is_current {
        (look.glyphs.thumb, look.theme.ink(Token::Rubric))
    } else {
        (look.glyphs.track, rule)
    };
    canvas.write(area.x + 2, y, 1, glyph, bar);
    let style =
        entry_style(canvas, is_current || is_chosen, current.is_some_and(|c| row.section < c));
    let style = if row.is_landmark { style.italic() } else { style };
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
