//! The help: every key, made from the live key map.

use unicode_width::UnicodeWidthStr;

use crate::app::{App, Area};
use crate::keys::{Code, Group, Key};
use crate::style::{Style, Token};

use super::Look;
use super::canvas::Canvas;

/// The columns that one column of keys needs.
const COLUMN: u16 = 40;

/// A column may be so many rows longer than its share before it is full.
const BEYOND: usize = 2;

/// The columns that the keys themselves get.
const KEYS: usize = 14;

/// A row of the help: a title, or keys and what they do.
enum Row {
    Blank,
    Title(String),
    Keys(String, String),
}

/// Draws the card, from row `top` of its text on.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, top: usize) {
    let size = app.screen().size;
    let look = canvas.look;
    let count = match size.width {
        124.. => 3,
        84.. => 2,
        _ => 1,
    };
    let columns = columns_of(look, count);
    let longest = columns.iter().map(Vec::len).max().unwrap_or(0);
    let area = card(app, count, longest);
    canvas.clear(area, Token::Overlay);
    let room = usize::from(area.height.saturating_sub(5));
    let top = top.min(longest.saturating_sub(room));
    draw_title(canvas, area);
    for (column, at) in columns.iter().zip(0u16..) {
        let x = area.x + 3 + at * COLUMN;
        for (row, y) in column.iter().skip(top).take(room).zip(area.y + 4..) {
            draw_row(canvas, x, y, area.right().saturating_sub(1), row);
        }
    }
}

fn card(app: &App, count: u16, rows: usize) -> Area {
    let size = app.screen().size;
    let width = (count * COLUMN + 4).min(size.width);
    let rows = u16::try_from(rows).unwrap_or(u16::MAX).saturating_add(5);
    let height = rows.min(size.height);
    Area { x: (size.width - width) / 2, y: (size.height - height) / 2, width, height }
}

fn draw_title(canvas: &mut Canvas<'_>, area: Area) {
    let look = canvas.look;
    let title = look.words.text("help");
    canvas.write(area.x + 3, area.y + 1, 20, title, look.theme.ink(Token::Strong).bold());
    let close = look.words.text("help-close");
    canvas.write_right(
        area.right().saturating_sub(3),
        area.y + 1,
        close,
        look.theme.ink(Token::Muted),
    );
    let dash = look.glyphs.dash.repeat(6);
    canvas.write(area.x + 3, area.y + 2, 6, &dash, look.theme.ink(Token::Rubric));
}

fn draw_row(canvas: &mut Canvas<'_>, x: u16, y: u16, right: u16, row: &Row) {
    let look = canvas.look;
    let room = usize::from(right.saturating_sub(x));
    match row {
        Row::Blank => {}
        Row::Title(title) => {
            canvas.write_cut(x, y, room, title, look.theme.ink(Token::Rubric).bold());
        }
        Row::Keys(keys, what) => {
            let ink: Style = look.theme.ink(Token::Strong);
            let after = canvas.write_cut(x, y, KEYS, keys, ink.bold());
            let x = (x + u16::try_from(KEYS).unwrap_or(0) + 1).max(after + 1);
            let room = usize::from(right.saturating_sub(x)).min(usize::from(COLUMN) - KEYS - 2);
            canvas.write_cut(x, y, room, what, look.theme.ink(Token::Ink));
        }
    }
}

/// The groups shared out among columns, each group whole.
fn columns_of(look: &Look, count: u16) -> Vec<Vec<Row>> {
    let groups: Vec<Vec<Row>> =
        look.keys.groups().iter().map(|group| rows_of(look, group)).collect();
    let total: usize = groups.iter().map(Vec::len).sum();
    let share = total.div_ceil(usize::from(count));
    let mut columns: Vec<Vec<Row>> = vec![Vec::new()];
    for group in groups {
        let used = columns.last().map_or(0, Vec::len);
        let is_full = used > 0 && used + group.len() > share + BEYOND;
        if is_full && columns.len() < usize::from(count) {
            columns.push(Vec::new());
        }
        if let Some(column) = columns.last_mut() {
            column.extend(group);
        }
    }
    columns
}

fn rows_of(look: &Look, group: &Group) -> Vec<Row> {
    let mut rows = vec![Row::Title(look.words.group(&group.name).to_owned())];
    for binding in &group.bindings {
        let keys: Vec<String> = binding.keys.iter().map(|key| spelled(look, *key)).collect();
        let mut shown = String::new();
        for key in keys {
            let fits = shown.is_empty() || shown.width() + 2 + key.width() <= KEYS;
            if fits {
                shown = if shown.is_empty() { key } else { format!("{shown}  {key}") };
            }
        }
        rows.push(Row::Keys(shown, look.words.command(&binding.name).to_owned()));
    }
    rows.push(Row::Blank);
    rows
}

/// A key as the reader's keyboard names it.
pub(super) fn spelled(look: &Look, key: Key) -> String {
    let words = &look.words;
    let drawn = look.glyphs.arrows;
    // « Alt--> » could not be read.
    let named = ["Left", "Right", "Up", "Down", "Enter"];
    let [left, right, up, down, enter] = if look.glyphs.is_ascii { named } else { drawn };
    let name = match key.code {
        Code::Char(' ') => words.text("space").to_owned(),
        Code::Char(c) => c.to_string(),
        Code::Up => up.to_owned(),
        Code::Down => down.to_owned(),
        Code::Left => left.to_owned(),
        Code::Right => right.to_owned(),
        Code::Home => words.text("home").to_owned(),
        Code::End => words.text("end").to_owned(),
        Code::PageUp => words.text("page-up").to_owned(),
        Code::PageDown => words.text("page-down").to_owned(),
        Code::Tab => words.text("tab").to_owned(),
        Code::BackTab => words.text("shift-tab").to_owned(),
        Code::Enter => enter.to_owned(),
        Code::Escape => words.text("esc").to_owned(),
        Code::Backspace => words.text("backspace").to_owned(),
        Code::Delete => words.text("delete").to_owned(),
    };
    let alt = if key.alt { words.text("alt") } else { "" };
    let control = if key.control { words.text("control") } else { "" };
    format!("{alt}{control}{name}")
}
