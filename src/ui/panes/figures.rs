//! The figures: bars for amounts of one unit, dots for orders of magnitude.

use crate::app::{App, Area, Figures, Group, Target, Unit};
use crate::style::{Hue, Shade, Token};
use crate::ui::Look;
use crate::ui::canvas::{Canvas, columns};

use super::panel::Window;
use super::rail::{self, Rail};
use super::{amount, document, sheet};

/// One row of the list.
#[derive(Clone)]
enum Row {
    Blank,
    /// The name of a group.
    Group(usize),
    /// A bar: the group and the place in it.
    Bar(usize, usize),
    /// The scale under dots.
    Scale(usize),
}

/// The figures on the sheet.
pub(super) fn draw(canvas: &mut Canvas<'_>, app: &App, figures: &Figures) {
    let note = canvas.look.words.text("figures-note").to_owned();
    let top = sheet::title(canvas, app, "figures", &note) + u16::from(app.screen().is_tall());
    let area = sheet::area(app);
    let current = app.listed_facts().current();
    let entries: Vec<(usize, usize)> = (0..)
        .zip(figures.groups())
        .flat_map(|(group, of)| (0..of.bars.len()).map(move |at| (group, at)))
        .collect();
    let chosen = figures.bars().position(|bar| Some(bar.fact) == current).unwrap_or(0);
    let rows_of = |entry: usize| {
        entries.get(entry).map_or_else(Vec::new, |(group, at)| rows(figures, *group, *at))
    };
    let height = usize::from(area.bottom().saturating_sub(top));
    let window = Window::around(chosen, entries.len(), height, rows_of);
    let skipped = window.rows.iter().take_while(|row| matches!(row, Row::Blank)).count();
    for (row, y) in window.rows.iter().skip(skipped).zip(top..area.bottom()) {
        draw_row(canvas, app, area, y, figures, row);
    }
}

fn rows(figures: &Figures, group: usize, at: usize) -> Vec<Row> {
    let mut rows = Vec::new();
    if at == 0 {
        rows.extend([Row::Blank, Row::Group(group), Row::Blank]);
    }
    rows.push(Row::Bar(group, at));
    let is_last = figures.groups().get(group).is_some_and(|of| at + 1 == of.bars.len());
    let has_scale = figures.groups().get(group).is_some_and(|of| of.unit == Unit::Magnitude);
    if is_last && has_scale {
        rows.push(Row::Scale(group));
    }
    rows
}

fn hue_of(unit: &Unit) -> Hue {
    match unit {
        Unit::Money(_) => Hue::Money,
        Unit::Percent => Hue::Percent,
        Unit::Quantity(_) => Hue::Measure,
        Unit::Magnitude => Hue::Count,
    }
}

fn draw_row(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, figures: &Figures, row: &Row) {
    let group = |at: &usize| figures.groups().get(*at);
    match row {
        Row::Blank => {}
        Row::Group(at) => {
            if let Some(group) = group(at) {
                draw_group(canvas, app, area, y, group);
            }
        }
        Row::Bar(of, at) => {
            if let Some(group) = group(of) {
                draw_bar(canvas, app, area, y, group, *at);
            }
        }
        Row::Scale(at) => {
            if let Some(group) = group(at) {
                let (x, width) = rail_of(area);
                rail::draw_scale(canvas, &Rail::new(group, width), x, y);
            }
        }
    }
}

fn draw_group(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, group: &Group) {
    let look = canvas.look;
    let hue = hue_of(&group.unit);
    let kind = look.theme.hue(hue, Shade::Kind).bold();
    let (name, note) = named(app, look, group);
    let room = |x: u16| usize::from(area.right().saturating_sub(x));
    let x = canvas.write(area.x, y, 1, look.glyphs.of(Some(hue)), kind) + 2;
    let x = canvas.write_cut(x, y, room(x), &name, kind) + 2;
    canvas.write_cut(x, y, room(x), &note, look.theme.ink(Token::Muted).italic());
}

/// The name of a group, and what is compared in it.
fn named(app: &App, look: &Look, group: &Group) -> (String, String) {
    let words = &look.words;
    match &group.unit {
        Unit::Money(code) => {
            let name = words.currency(code).to_owned();
            (name, compared(look, group, words.many(group.bars.len(), "amount")))
        }
        Unit::Percent => {
            let rail = Rail::new(group, 1).longest();
            (words.text("percents").to_owned(), words.filled("out-of", &[&format!("{rail}")]))
        }
        Unit::Quantity(code) => {
            let unit = group.bars.first().map(|bar| amount::unit_of(app, bar.fact));
            let unit = unit.filter(|unit| !unit.is_empty()).unwrap_or_else(|| code.to_string());
            (unit, compared(look, group, words.many(group.bars.len(), "measure")))
        }
        Unit::Magnitude => {
            (words.text("magnitudes").to_owned(), words.text("magnitudes-note").to_owned())
        }
    }
}

/// Of two amounts, by how much the larger is larger.
fn compared(look: &Look, group: &Group, count: String) -> String {
    match group.bars.as_slice() {
        [large, small] if small.length > 0.0 && large.length > small.length => {
            let more = (large.length / small.length - 1.0) * 100.0;
            if more > 900.0 {
                return count;
            }
            format!("{count}, {}", look.words.filled("apart", &[&format!("{more:.0}")]))
        }
        _ => count,
    }
}

/// Where the bars stand: the first column, and how many.
fn rail_of(area: Area) -> (u16, u16) {
    let free = area.width.saturating_sub(amount::WIDTH + 3);
    let label = free * 52 / 100;
    (area.x + label + 2, free - label)
}

fn draw_bar(canvas: &mut Canvas<'_>, app: &App, area: Area, y: u16, group: &Group, at: usize) {
    let look = canvas.look;
    let Some(bar) = group.bars.get(at) else { return };
    let Some(fact) = app.listed_facts().fact(bar.fact) else { return };
    canvas.target(area, y, Target::Fact(bar.fact));
    let is_chosen = app.listed_facts().current() == Some(bar.fact);
    let hue = fact.value.kind().hue().unwrap_or(hue_of(&group.unit));
    if is_chosen {
        sheet::light(canvas, area, y, hue);
    }
    let kind = look.theme.hue(hue, Shade::Kind);
    let strong = look.theme.ink(Token::Strong).bold();
    let (x, width) = rail_of(area);
    let label = app.said(fact.label);
    let label = if label.is_empty() { app.said(fact.span) } else { label };
    let ink = if is_chosen { strong } else { look.theme.ink(Token::Ink) };
    let right = x.saturating_sub(2);
    let end = canvas.write_cut(area.x, y, usize::from(right.saturating_sub(area.x)), &label, ink);
    document::draw_beside(canvas, app, bar.fact, (end, right), y);
    let rail = Rail::new(group, width);
    let told = amount::told(app, look, bar.fact);
    let style = if is_chosen { strong } else { kind };
    if group.unit == Unit::Magnitude {
        let after = rail::draw_dot(canvas, &rail, x, y, bar.length, kind) + 1;
        let room = usize::from(area.right().saturating_sub(after));
        let after = canvas.write_cut(after, y, room, &told.number, style) + 1;
        let room = usize::from(area.right().saturating_sub(after));
        canvas.write_cut(after, y, room, &told.noun, look.theme.ink(Token::Muted));
    } else {
        rail::draw_bar(canvas, &rail, x, y, bar.length, kind);
        let room = area.right().saturating_sub(x + width + 1);
        let number = crate::ui::canvas::cut(&told.whole(), usize::from(room), look.glyphs.cut);
        let x = area.right().saturating_sub(columns(&number));
        canvas.write(x, y, usize::from(room), &number, style);
    }
}
