//! The timeline where there is no room for columns: each date over its label.

use crate::app::{App, Area, Moment, Target, Timeline};
use crate::facts::Precision;
use crate::style::{Hue, Shade, Token};
use crate::ui::Look;
use crate::ui::canvas::Canvas;

use super::panel::{self, Window};
use super::timeline::{day_of, label_of, node_of};
use super::{document, sheet};

/// Below this width the columns of the timeline leave its labels a word or two.
pub(super) const NARROW: u16 = 48;

/// The columns of the node and the blank after it.
const NODE: u16 = 2;

/// One row of the list.
#[derive(Clone)]
enum Row {
    Date(usize),
    Label(usize, String),
    /// What cannot be dated begins here.
    Undated,
    Blank,
}

/// The dates in order, each over its label.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    app: &App,
    timeline: &Timeline,
    chosen: usize,
    area: Area,
) {
    let look = canvas.look;
    let rows_of = |at| rows(app, look, timeline, at, area);
    let count = timeline.moments().len();
    let window = Window::around(chosen, count, usize::from(area.height), rows_of);
    let blank = window.rows.iter().take_while(|row| matches!(row, Row::Blank)).count();
    for (row, y) in window.rows.iter().skip(blank).zip(area.y..area.bottom()) {
        draw_row(canvas, app, area, y, timeline, row, chosen);
    }
}

fn rows(app: &App, look: &Look, timeline: &Timeline, at: usize, area: Area) -> Vec<Row> {
    let moments = timeline.moments();
    let Some(moment) = moments.get(at) else { return Vec::new() };
    let before = at.checked_sub(1).and_then(|before| moments.get(before));
    let mut rows = if at == 0 { Vec::new() } else { vec![Row::Blank] };
    let is_first_undated = before.is_none_or(|before| before.day.is_some());
    if moment.day.is_none() && is_first_undated && !timeline.is_by_text() {
        rows.push(Row::Undated);
    }
    rows.push(Row::Date(at));
    let room = usize::from(area.width.saturating_sub(NODE));
    let lines = panel::wrapped(&label_of(app, moment.fact), room, 2, look.glyphs.cut);
    rows.extend(lines.into_iter().map(|line| Row::Label(at, line)));
    rows
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    app: &App,
    area: Area,
    y: u16,
    timeline: &Timeline,
    row: &Row,
    chosen: usize,
) {
    let look = canvas.look;
    let room = usize::from(area.width.saturating_sub(NODE));
    let (Row::Date(at) | Row::Label(at, _)) = row else {
        if matches!(row, Row::Undated) {
            let style = look.theme.ink(Token::Muted).italic();
            canvas.write_cut(area.x + NODE, y, room, look.words.text("undated"), style);
        }
        return;
    };
    let Some(moment) = timeline.moments().get(*at) else { return };
    canvas.target(area, y, Target::Fact(moment.fact));
    if *at == chosen {
        sheet::light(canvas, area, y, Hue::Date);
    }
    let kind = look.theme.hue(Hue::Date, Shade::Kind);
    let strong = look.theme.ink(Token::Strong).bold();
    if let Row::Label(_, text) = row {
        let style = if *at == chosen { strong } else { look.theme.ink(Token::Ink) };
        canvas.write(area.x + NODE, y, room, text, style);
        return;
    }
    canvas.write(area.x, y, 1, node_of(look, moment), kind);
    let style = if *at == chosen { strong } else { kind };
    let end = canvas.write_cut(area.x + NODE, y, room, &date_of(app, look, moment), style);
    document::draw_beside(canvas, app, moment.fact, (end, area.right()), y);
}

/// A date in full: with its year, also where the text leaves that to the reader.
fn date_of(app: &App, look: &Look, moment: &Moment) -> String {
    let is_told = matches!(moment.precision, Precision::Day | Precision::Month | Precision::Year);
    if let Some((year, ..)) = moment.day.filter(|_| is_told && moment.until.is_none()) {
        return format!("{} {year}", day_of(app, look, moment)).trim().to_owned();
    }
    let fact = app.listed_facts().fact(moment.fact);
    fact.map(|fact| app.said(fact.span)).unwrap_or_default()
}
