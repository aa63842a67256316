//! A list whose entries are grouped by the sections they stand in.

use crate::app::{App, Area};
use crate::source::clean;
use crate::style::Token;
use crate::ui::Look;
use crate::ui::canvas::{Canvas, brief};

use super::panel::Window;

/// One row of the list.
pub(super) enum Row<T> {
    /// Between two groups.
    Blank,
    /// The name of a section.
    Group(String),
    /// A row of an entry.
    Own(T),
}

/// Draws the entries around the one in focus, each group under the name of its section: `heads_of` an
/// entry are the rows above it where it is the first of its group, `own_of` it are its own.
pub(super) fn draw<T>(
    canvas: &mut Canvas<'_>,
    area: Area,
    (focus, count): (usize, usize),
    heads_of: impl Fn(usize) -> Vec<Row<T>>,
    own_of: impl Fn(usize) -> Vec<T>,
    mut draw_own: impl FnMut(&mut Canvas<'_>, u16, &T),
) {
    let height = usize::from(area.height);
    let rows_of = |entry| {
        let mut rows = heads_of(entry);
        rows.extend(own_of(entry).into_iter().map(Row::Own));
        rows
    };
    let mut window = Window::around(focus, count, height, rows_of);
    stick_group(&mut window, heads_of);
    for (row, y) in window.rows.iter().zip(area.y..area.bottom()) {
        match row {
            Row::Blank => {}
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

/// The first row always names the section. Many entries may have to be asked for it: their own rows
/// are not made.
fn stick_group<T>(window: &mut Window<Row<T>>, heads_of: impl Fn(usize) -> Vec<Row<T>>) {
    window.rows.drain(..window.rows.iter().take_while(|row| matches!(row, Row::Blank)).count());
    if matches!(window.rows.first(), None | Some(Row::Group(_))) {
        return;
    }
    let entries = (0..=window.entries.start).rev();
    // A group of more entries than this is named when its first entry comes into sight.
    let group = entries
        .take(500)
        .find_map(|entry| heads_of(entry).into_iter().find(|row| matches!(row, Row::Group(_))));
    if let Some(group) = group {
        window.rows.insert(0, group);
        window.rows.pop();
    }
}

fn draw_group(canvas: &mut Canvas<'_>, area: Area, y: u16, title: &str) {
    let style = canvas.look.theme.ink(Token::Muted).italic();
    canvas.write_cut(area.x + 2, y, usize::from(area.width.saturating_sub(4)), title, style);
}

/// The section that holds a source byte, and its name.
pub(super) fn section_of(app: &App, look: &Look, offset: usize) -> (Option<usize>, String) {
    let section = app.document().outline().at(offset);
    let section = section.filter(|at| app.section_at(*at).is_some_and(|s| s.heading.level > 1));
    let title = section.and_then(|at| app.section_at(at)).map(|s| brief(&s.title).into_owned());
    (section, title.unwrap_or_else(|| look.words.text("opening").to_owned()))
}

/// The heading rows of an entry, where its section is not that of the entry before.
pub(super) fn group_rows<T>(
    app: &App,
    look: &Look,
    offset: usize,
    before: Option<usize>,
) -> Vec<Row<T>> {
    let (section, title) = section_of(app, look, offset);
    let same = before.is_some_and(|before| section_of(app, look, before).0 == section);
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
