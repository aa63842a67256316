//! A list whose entries are grouped by the sections they stand in.

use crate::app::{Area, Witness};
use crate::source::clean;
use crate::style::Token;
use crate::ui::Look;
use crate::ui::canvas::{Canvas, brief};

use super::panel::Window;

/// One row of the list.
pub(super) enum Row<T> {
    /// Between two groups.
    Blank,
    /// The name of a document, and how many entries it has.
    Document(String, String),
    /// The name of a section.
    Group(String),
    /// A row of an entry.
    Own(T),
}

/// Draws the entries around the one in focus, each group under the name of its section: `heads_of` an
/// entry are the rows above it where it follows another one, or none, `own_of` it are its own.
pub(super) fn draw<T>(
    canvas: &mut Canvas<'_>,
    area: Area,
    (focus, count): (usize, usize),
    heads_of: impl Fn(usize, Option<usize>) -> Vec<Row<T>>,
    own_of: impl Fn(usize) -> Vec<T>,
    mut draw_own: impl FnMut(&mut Canvas<'_>, u16, &T),
) {
    let height = usize::from(area.height);
    let rows_of = |entry| {
        let mut rows = heads_of(entry, entry.checked_sub(1));
        rows.extend(own_of(entry).into_iter().map(Row::Own));
        rows
    };
    let mut window = Window::around(focus, count, height, rows_of);
    stick_group(&mut window, heads_of);
    for (row, y) in window.rows.iter().zip(area.y..area.bottom()) {
        match row {
            Row::Blank => {}
            Row::Document(name, count) => draw_document(canvas, area, y, name, count),
            Row::Group(title) => draw_group(canvas, area, y, title),
            Row::Own(row) => draw_own(canvas, y, row),
        }
    }
    if let Some(thumb) = window.thumb(count, height) {
        let style = canvas.look.theme.ink(Token::Rule);
        for y in (area.y..area.bottom()).skip(thumb.start).take(thumb.len()) {
            canvas.write(area.right() - 1, y, 1, canvas.look.glyphs.thumb, style);
        }
    }
}

/// The first rows always name the section, as if nothing stood before the first entry.
fn stick_group<T>(
    window: &mut Window<Row<T>>,
    heads_of: impl Fn(usize, Option<usize>) -> Vec<Row<T>>,
) {
    window.rows.drain(..window.rows.iter().take_while(|row| matches!(row, Row::Blank)).count());
    let is_named = |row: &Row<T>| matches!(row, Row::Document(..));
    let heads = heads_of(window.entries.start, None);
    let own = window.rows.iter().take_while(|row| !matches!(row, Row::Own(_))).count();
    let has_all = match heads.first() {
        Some(first) if is_named(first) => window.rows.first().is_some_and(is_named),
        Some(_) | None => own > 0 || window.rows.is_empty(),
    };
    if !has_all {
        let height = window.rows.len();
        window.rows.splice(..own, heads);
        window.rows.truncate(height);
    }
}

/// The name of a document, and at the right how many entries it has.
fn draw_document(canvas: &mut Canvas<'_>, area: Area, y: u16, name: &str, count: &str) {
    let look = canvas.look;
    let right = area.right().saturating_sub(2);
    let x = canvas.write_right(right, y, count, look.theme.ink(Token::Muted));
    let room = usize::from(x.saturating_sub(area.x + 3));
    canvas.write_cut(area.x + 2, y, room, name, look.theme.ink(Token::Ink).bold());
}

fn draw_group(canvas: &mut Canvas<'_>, area: Area, y: u16, title: &str) {
    let style = canvas.look.theme.ink(Token::Muted).italic();
    canvas.write_cut(area.x + 2, y, usize::from(area.width.saturating_sub(4)), title, style);
}

/// The section of a source byte, and its name.
pub(super) fn section_of(
    witness: Witness<'_>,
    look: &Look,
    offset: usize,
) -> (Option<usize>, String) {
    match witness.section(offset) {
        Some((section, title)) => (Some(section), brief(title).into_owned()),
        None => (None, look.words.text("opening").to_owned()),
    }
}

/// The heading rows of an entry, where its section is not that of the entry before.
pub(super) fn group_rows<T>(
    witness: Witness<'_>,
    look: &Look,
    offset: usize,
    before: Option<usize>,
) -> Vec<Row<T>> {
    let (section, title) = section_of(witness, look, offset);
    let same = before.is_some_and(|before| section_of(witness, look, before).0 == section);
    match (same, before) {
        (true, _) => Vec::new(),
        (false, None) => vec![Row::Group(title)],
        (false, Some(_)) => vec![Row::Blank, Row::Group(title)],
    }
}

/// Cleaned, and on one line.
pub(super) fn one_line(text: &str) -> String {
    clean(text).split_ascii_whitespace().collect::<Vec<_>>().join(" ")
}
