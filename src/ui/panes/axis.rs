//! The axis of time: one dot a date, stacked where they fall together.

use crate::app::{App, Area, Moment};
use crate::facts::Precision;
use crate::style::{Hue, Shade, Token};
use crate::ui::canvas::{Canvas, columns};

/// Dots that stand on each other at most; more of them show as the highest.
const STACKED: u16 = 3;

/// The columns that the name of a year takes, with the free ones after it.
const NAME: u16 = 12;

/// Draws the axis from the top of an area; gives the row after it, or nothing where all dates fall
/// into one year.
pub(super) fn draw(
    canvas: &mut Canvas<'_>,
    app: &App,
    moments: &[Moment],
    area: Area,
) -> Option<u16> {
    let scale = Scale::new(moments, area)?;
    let current = app.listed_facts().current();
    let base = area.y + scale.highest(moments) - 1;
    let mut heights = vec![0; usize::from(area.width)];
    let dot = canvas.look.theme.hue(Hue::Date, Shade::Kind);
    for moment in moments {
        let Some(column) = scale.column_of(moment) else { continue };
        let Some(height) = heights.get_mut(usize::from(column)) else { continue };
        if *height < STACKED {
            canvas.write(area.x + column, base - *height, 1, canvas.look.glyphs.mark, dot);
            *height += 1;
        }
    }
    // The current date stands on the axis itself, whatever else falls there.
    let chosen = moments.iter().find(|moment| Some(moment.fact) == current);
    if let Some(column) = chosen.and_then(|moment| scale.column_of(moment)) {
        let (mark, style) = (canvas.look.glyphs.current_mark, canvas.look.theme.ink(Token::Rubric));
        canvas.write(area.x + column, base, 1, mark, style);
    }
    draw_ruler(canvas, &scale, area, base + 1);
    Some(base + 3)
}

fn draw_ruler(canvas: &mut Canvas<'_>, scale: &Scale, area: Area, y: u16) {
    let look = canvas.look;
    let (rule, muted) = (look.theme.ink(Token::Rule), look.theme.ink(Token::Muted));
    let width = usize::from(area.width);
    canvas.write(area.x, y, width, &look.glyphs.ruler[0].repeat(width), rule);
    let years: Vec<i32> = scale.years().collect();
    // Every so many ticks have a name, so that the names stand as evenly as the ticks.
    let every = (usize::from(NAME) * years.len()).div_ceil(width);
    for (at, year) in years.into_iter().enumerate() {
        let x = area.x + scale.column(f64::from(year - scale.first));
        canvas.write(x, y, 1, look.glyphs.ruler[1], rule);
        let name = year.to_string();
        if at.is_multiple_of(every) && x + columns(&name) <= area.right() {
            canvas.write(x, y + 1, width, &name, muted);
        }
    }
}

/// Columns for days.
struct Scale {
    first: i32,
    last: i32,
    width: u16,
}

impl Scale {
    fn new(moments: &[Moment], area: Area) -> Option<Self> {
        let years = || moments.iter().filter_map(|moment| Some(moment.day?.0));
        let (first, last) = (years().min()?, years().max()?);
        (first < last && area.width >= 20).then_some(Self { first, last, width: area.width })
    }

    /// The column of a date: a month and a year stand at their middle.
    fn column_of(&self, moment: &Moment) -> Option<u16> {
        let (year, month, day) = moment.day?;
        let (month, day) = (f64::from(month) - 1.0, f64::from(day) - 1.0);
        let within = match moment.precision {
            Precision::Day => month / 12.0 + day / 372.0,
            Precision::Month | Precision::Season => (month + 0.5) / 12.0,
            Precision::Year
            | Precision::Decade
            | Precision::Century
            | Precision::Interval
            | Precision::Relative => 0.5,
        };
        Some(self.column(f64::from(year - self.first) + within))
    }

    /// The column where so many years have passed since the first.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "clamped to the width just before"
    )]
    fn column(&self, passed: f64) -> u16 {
        let all = f64::from(self.last - self.first) + 1.0;
        let last = self.width.saturating_sub(1);
        (passed / all * f64::from(self.width)).clamp(0.0, f64::from(last)) as u16
    }

    /// How many rows of dots there are.
    fn highest(&self, moments: &[Moment]) -> u16 {
        let mut heights = vec![0; usize::from(self.width)];
        for column in moments.iter().filter_map(|moment| self.column_of(moment)) {
            if let Some(height) = heights.get_mut(usize::from(column)) {
                *height += 1;
            }
        }
        heights.into_iter().max().unwrap_or(1).clamp(1, STACKED)
    }

    /// The years that have a tick: at least six columns apart, by a round step.
    fn years(&self) -> impl Iterator<Item = i32> + use<> {
        let span = self.last - self.first + 1;
        let most = i32::from(self.width / 6).max(1);
        let steps = [1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000];
        let step = steps.into_iter().find(|step| span / step < most).unwrap_or(10_000);
        let (first, last) = (self.first, self.last);
        let start = first + (step - first.rem_euclid(step)) % step;
        (0..).map(move |at| start + at * step).take_while(move |year| *year <= last)
    }
}
