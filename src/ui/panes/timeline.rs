//! The timeline: the dates of the article on an axis and in a list.

use crate::app::{App, Area, Moment, Target, Timeline};
use crate::facts::Precision;
use crate::style::{Hue, Shade, Token};
use crate::ui::Look;
use crate::ui::canvas::{Canvas, columns};

use super::listing::section_of;
use super::narrow::{self, NARROW};
use super::panel::Window;
use super::{axis, document, sheet};

/// The columns of the year, and of the day and month right of it.
const YEAR: u16 = 5;
const DAY: u16 = 11;

/// One row of the list.
#[derive(Clone)]
enum Row {
    /// The date and its label.
    Date(usize),
    /// Its section.
    Section(usize),
    /// Between two years.
    Line,
    /// Years that nothing is said of.
    Gap(i32),
    /// The heading of what cannot be dated.
    Undated,
}

/// The timeline on the sheet.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, timeline: &Timeline) {
    let moments = timeline.moments();
    let only_keys = app.listed_facts().only_keys();
    let top = sheet::title(canvas, app, "timeline", &note(canvas.look, moments, only_keys));
    let area = sheet::area(app);
    let top = legend_and_axis(canvas, app, moments, area, top);
    let current = app.listed_facts().current();
    let chosen = moments.iter().position(|m| Some(m.fact) == current).unwrap_or(0);
    if area.width < NARROW {
        let list = Area { y: top, height: area.bottom().saturating_sub(top), ..area };
        return narrow::draw(canvas, app, timeline, chosen, list);
    }
    let height = usize::from(area.bottom().saturating_sub(top));
    let is_tall = app.screen().is_tall();
    let rows_of = |at| rows(timeline, at, is_tall);
    let window = Window::around(chosen, moments.len(), height, rows_of);
    let first_rows = window.rows.iter().take_while(|row| matches!(row, Row::Line | Row::Gap(_)));
    let skipped = first_rows.count();
    let mut year_above = None;
    for (row, y) in window.rows.iter().skip(skipped).zip(top..area.bottom()) {
        draw_row(canvas, app, area, y, (timeline, row, chosen), &mut year_above);
    }
}

fn note(look: &Look, moments: &[Moment], only_keys: bool) -> String {
    let years = || moments.iter().filter_map(|m| Some(m.day?.0));
    let count = look.words.many(moments.len(), "date");
    let keys = if only_keys { format!(" {}", look.words.text("keys-only")) } else { String::new() };
    let count = count + &keys;
    match (years().min(), years().max()) {
        (Some(first), Some(last)) if first < last => {
            let (arrow, dot) = (look.glyphs.arrows[1], look.glyphs.dot);
            format!("{count} {dot} {first} {arrow} {last}")
        }
        _ => count,
    }
}

/// What the nodes mean, and all dates on a true axis, where there is room; gives the row below.
fn legend_and_axis(
    canvas: &mut Canvas<'_>,
    app: &App,
    moments: &[Moment],
    area: Area,
    top: u16,
) -> u16 {
    if area.height < 20 {
        return top;
    }
    let look = canvas.look;
    let [day, month, year] = look.glyphs.nodes;
    let words = ["day", "month", "year"].map(|name| look.words.text(name));
    let legend = format!("{day} {}   {month} {}   {year} {}", words[0], words[1], words[2]);
    if columns(&legend) + 10 <= area.width {
        canvas.write_right(area.right(), area.y + 1, &legend, look.theme.ink(Token::Muted));
    }
    axis::draw(canvas, app, moments, Area { y: top + 1, ..area }).map_or(top + 1, |row| row + 1)
}

fn rows(timeline: &Timeline, at: usize, is_tall: bool) -> Vec<Row> {
    let moments = timeline.moments();
    let Some(moment) = moments.get(at) else { return Vec::new() };
    let before = at.checked_sub(1).and_then(|before| moments.get(before));
    let mut rows = Vec::new();
    if let Some(before) = before.filter(|_| !timeline.is_by_text()) {
        match (before.day, moment.day) {
            (Some((from, ..)), Some((to, ..))) if to - from > 1 => rows.push(Row::Gap(to - from)),
            (Some((from, ..)), Some((to, ..))) if from != to && is_tall => rows.push(Row::Line),
            (Some(_), None) => rows.extend([Row::Line, Row::Undated]),
            _ => {}
        }
    }
    if before.is_none() && moment.day.is_none() && !timeline.is_by_text() {
        rows.push(Row::Undated);
    }
    rows.push(Row::Date(at));
    if is_tall {
        rows.push(Row::Section(at));
    }
    rows
}

fn draw_row(
    canvas: &mut Canvas<'_>,
    app: &App,
    area: Area,
    y: u16,
    (timeline, row, chosen): (&Timeline, &Row, usize),
    year_above: &mut Option<i32>,
) {
    let look = canvas.look;
    let (rule, muted) = (look.theme.ink(Token::Rule), look.theme.ink(Token::Muted));
    let node = area.x + YEAR + DAY + 2;
    let text = node + 3;
    let room = usize::from(area.right().saturating_sub(text));
    match row {
        Row::Line => {
            canvas.write(node, y, 1, look.glyphs.track, rule);
        }
        Row::Gap(years) => {
            canvas.write(node, y, 1, look.glyphs.gap, rule);
            let years = look.words.many(usize::try_from(*years).unwrap_or(0), "year");
            canvas.write(text, y, room, &years, muted);
        }
        Row::Undated => {
            canvas.write_cut(text, y, room, look.words.text("undated"), muted.italic());
        }
        Row::Date(at) => {
            let Some(moment) = timeline.moments().get(*at) else { return };
            canvas.target(area, y, Target::Fact(moment.fact));
            if *at == chosen {
                sheet::light(canvas, area, y, Hue::Date);
            }
            let year = moment.day.map(|(year, ..)| year);
            let shown = year.filter(|_| *year_above != year);
            *year_above = year.or(*year_above);
            draw_date(canvas, app, area, y, moment, shown, *at == chosen);
        }
        Row::Section(at) => {
            let Some(moment) = timeline.moments().get(*at) else { return };
            canvas.target(area, y, Target::Fact(moment.fact));
            if *at == chosen {
                sheet::light(canvas, area, y, Hue::Date);
            }
            if *at + 1 < timeline.moments().len() {
                canvas.write(node, y, 1, look.glyphs.track, rule);
            }
            canvas.write_cut(text, y, room, &place_of_fact(app, look, moment.fact), muted.italic());
        }
    }
}

/// The section of a date, after its document where those of several are listed.
fn place_of_fact(app: &App, look: &Look, fact: u32) -> String {
    let start = app.listed_facts().fact(fact).map(|fact| fact.span.start());
    let section = start.map(|start| section_of(app.witness(), look, start).1).unwrap_or_default();
    match document::name_of(app, fact) {
        Some(name) => format!("{name} {} {section}", look.glyphs.dot),
        None => section,
    }
}

fn draw_date(
    canvas: &mut Canvas<'_>,
    app: &App,
    area: Area,
    y: u16,
    moment: &Moment,
    year: Option<i32>,
    is_chosen: bool,
) {
    let look = canvas.look;
    let kind = look.theme.hue(Hue::Date, Shade::Kind);
    let strong = look.theme.ink(Token::Strong).bold();
    if let Some(year) = year {
        canvas.write(area.x, y, usize::from(YEAR), &year.to_string(), strong);
    }
    let day = day_of(app, look, moment);
    let right = area.x + YEAR + DAY;
    let day = crate::ui::canvas::cut(&day, usize::from(DAY), look.glyphs.cut);
    canvas.write_right(right, y, &day, if is_chosen { strong } else { kind });
    canvas.write(right + 2, y, 1, node_of(look, moment), kind);
    draw_label(canvas, app, area, y, moment.fact, is_chosen);
}

/// The node that says how finely a date is told.
pub(super) fn node_of(look: &Look, moment: &Moment) -> &'static str {
    let [of_day, of_month, of_year] = look.glyphs.nodes;
    match moment.precision {
        Precision::Day => of_day,
        Precision::Month | Precision::Season => of_month,
        Precision::Year
        | Precision::Decade
        | Precision::Century
        | Precision::Interval
        | Precision::Relative => of_year,
    }
}

/// What a date is about; what the text says where that is not known.
pub(super) fn label_of(app: &App, fact: u32) -> String {
    let Some(fact) = app.listed_facts().fact(fact) else { return String::new() };
    let label = app.said(fact.label);
    if label.is_empty() { app.said(fact.span) } else { label }
}

/// The label and, where an entry has one row, its section at the right.
fn draw_label(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, fact: u32, is_chosen: bool) {
    let look = canvas.look;
    let x = area.x + YEAR + DAY + 5;
    let mut right = area.right();
    if !app.screen().is_tall() && area.width >= 64 {
        let section = place_of_fact(app, look, fact);
        let section =
            crate::ui::canvas::cut(&section, usize::from(area.width / 4), look.glyphs.cut);
        let muted = look.theme.ink(Token::Muted).italic();
        right = canvas.write_right(right, y, &section, muted).saturating_sub(2);
    }
    let label = label_of(app, fact);
    let ink = look.theme.ink(if is_chosen { Token::Strong } else { Token::Ink });
    let style = if is_chosen { ink.bold() } else { ink };
    let end = canvas.write_cut(x, y, usize::from(right.saturating_sub(x)), &label, style);
    if !app.screen().is_tall() && area.width < 64 {
        document::draw_beside(canvas, app, fact, (end, right), y);
    }
}

/// The day and month of a date; what the text says, where it is told otherwise.
pub(super) fn day_of(app: &App, look: &Look, moment: &Moment) -> String {
    let arrow = look.glyphs.arrows[1];
    let until = moment.until.map(|year| format!(" {arrow} {year}")).unwrap_or_default();
    let told = match (moment.precision, moment.day) {
        (Precision::Day, Some((_, month, day))) => {
            let first = look.words.text("first-of-month").to_owned();
            let day = if day == 1 { first } else { day.to_string() };
            format!("{day} {}", look.words.month(month))
        }
        (Precision::Month, Some((_, month, _))) => look.words.month(month).to_owned(),
        (Precision::Year, Some(_)) => String::new(),
        _ => {
            let fact = app.listed_facts().fact(moment.fact);
            return fact.map(|fact| app.said(fact.span)).unwrap_or_default();
        }
    };
    format!("{told}{until}").trim_start().to_owned()
}
