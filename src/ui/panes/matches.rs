//! The matches of a search, where the facts stand otherwise.

use crate::app::{App, Area, Target, Witness};
use crate::document::{BlockKind, Cell};
use crate::source::Span;
use crate::style::Token;
use crate::ui::Look;
use crate::ui::canvas::Canvas;

use super::listing::{self, group_rows, one_line};

/// The matches of the search, one line each, grouped by section.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    let hits = app.search().hits();
    if hits.is_empty() {
        let is_over = app.search().is_complete();
        let words = &canvas.look.words;
        let text = match (app.search().is_unfinished(), is_over) {
            (true, _) => words.text("unfinished"),
            (false, true) => words.text("no-match"),
            (false, false) => "",
        };
        let style = canvas.look.theme.ink(Token::Muted);
        canvas.write_cut(
            area.x + 2,
            area.y,
            usize::from(area.width.saturating_sub(4)),
            text,
            style,
        );
        return;
    }
    let look = canvas.look;
    let witness = Witness::Document(app.document(), app.name());
    let heads_of = |entry: usize, before: Option<usize>| {
        let Some(hit) = hits.get(entry) else { return Vec::new() };
        let before = before.and_then(|at| hits.get(at)).map(|hit| hit.start());
        group_rows(witness, look, hit.start(), before)
    };
    let own_of = |entry: usize| {
        let hit = hits.get(entry).into_iter();
        hit.map(|hit| (entry, context(app, *hit, look))).collect()
    };
    let focus = app.search().current().unwrap_or(0);
    let place = (focus, hits.len());
    listing::draw(canvas, area, place, heads_of, own_of, |canvas, y, (at, text)| {
        let is_current = app.search().current() == Some(*at);
        canvas.target(area, y, Target::Match(*at));
        draw_match(canvas, area, y, text, is_current);
    });
}

fn draw_match(canvas: &mut Canvas<'_>, area: Area, y: u16, text: &str, is_current: bool) {
    let look = canvas.look;
    if is_current {
        canvas.write(area.x + 1, y, 1, look.glyphs.bar, look.theme.ink(Token::Rubric));
    }
    let token = if is_current { Token::Strong } else { Token::Ink };
    let room = usize::from(area.width.saturating_sub(5));
    canvas.write_cut(area.x + 3, y, room, text, look.theme.ink(token));
}

/// How many words before a match are shown with it, and how many letters from it on.
const BEFORE: usize = 2;
const LETTERS: usize = 80;

/// A match with a few words before it and what comes after it, as they are read; of a table the row
/// it stands in.
fn context(app: &App, hit: Span, look: &Look) -> String {
    let document = app.document();
    let Some(text) = document.text_at(hit.start()) else { return String::new() };
    let reading = text.reading();
    let around = reading.around(hit, BEFORE, LETTERS);
    let mark = if around.is_cut { look.glyphs.cut } else { "" };
    let own = format!("{mark}{}", one_line(&around.text));
    let BlockKind::Table(table) = &text.block().kind else { return own };
    let holds = |cell: &Cell| cell.pieces == reading.pieces;
    let row = table.rows.iter().find(|row| row.iter().any(holds));
    let text = |cell: &Cell| one_line(&reading.chunk.plain(&cell.pieces));
    let cells = row.into_iter().flatten();
    let cells = cells.map(|cell| if holds(cell) { own.clone() } else { text(cell) });
    let cells: Vec<String> = cells.filter(|cell| !cell.is_empty()).collect();
    cells.join(&format!(" {} ", look.glyphs.dot))
}
