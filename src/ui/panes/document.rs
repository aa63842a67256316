//! The document of a fact, where those of several are listed.

use crate::app::App;
use crate::source::clean;
use crate::style::Token;
use crate::ui::Look;
use crate::ui::canvas::{Canvas, cut};

use super::listing::Row;

/// In fewer columns a name tells nothing.
const LEAST: u16 = 6;

/// The name of a document of the desk: where it lies, where others have its title too.
fn name(app: &App, document: usize) -> Option<String> {
    let sheets = app.desk().sheets();
    let sheet = sheets.get(document)?;
    let is_of_several = sheets.iter().filter(|other| other.name() == sheet.name()).nth(1).is_some();
    let name = if is_of_several { &*sheet.path } else { sheet.name() };
    Some(clean(name).into_owned())
}

/// The name of the document of a fact, where those of several are listed.
pub(super) fn name_of(app: &App, fact: u32) -> Option<String> {
    app.document_of(fact).and_then(|document| name(app, document))
}

/// The rows that name the document of a fact, with how many facts of it are listed.
pub(super) fn rows<T>(
    app: &App,
    look: &Look,
    document: usize,
    fact: u32,
    is_below: bool,
) -> Vec<Row<T>> {
    let (listed, beside) = (app.listed_facts().listed(), app.beside(fact));
    let count = listed.count_before(beside.end) - listed.count_before(beside.start);
    let title = name(app, document).unwrap_or_default();
    let blank = is_below.then_some(Row::Blank);
    blank.into_iter().chain([Row::Document(title, look.words.number(count))]).collect()
}

/// The name between two columns, at the right, where there is room for some of it.
pub(super) fn draw_beside(
    canvas: &mut Canvas<'_>,
    app: &App,
    fact: u32,
    (end, right): (u16, u16),
    y: u16,
) {
    let look = canvas.look;
    let room = right.saturating_sub(end + 2);
    if let Some(name) = name_of(app, fact).filter(|_| room >= LEAST) {
        let name = cut(&name, usize::from(room), look.glyphs.cut);
        canvas.write_right(right, y, &name, look.theme.ink(Token::Muted));
    }
}

/// The panel's figure with how many documents have been read of how many.
pub(super) fn with_progress(app: &App, look: &Look, figure: &str) -> String {
    let harvest = app.desk().harvest();
    let more = if harvest.is_full() { look.glyphs.cut } else { "" };
    match harvest.progress() {
        Some((told, all)) => {
            let [told, all] = [told, all].map(|count| look.words.number(count));
            format!("{figure} {} {told}/{all}", look.glyphs.dot)
        }
        None => format!("{figure}{more}"),
    }
}
