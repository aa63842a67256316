//! How wide the columns of a table are, where it is wider than the page.
//!
//! No word is cut, and none parted at its hyphens, as long as there is another way. Two ways to
//! share out the room are weighed by the rows they take: every column as wide as the widest that
//! fits, which leaves labels on one line, or each as its text is long, which helps where one cell
//! holds a paragraph.

use crate::source::Span;

use super::breaks;
use super::clean;
use super::ribbon::{BREAK, Ribbon};
use super::wrap;

/// The columns between two columns of a table, and between those of a table that is too wide.
const BETWEEN: [usize; 2] = [3, 2];
/// A word is not cut for the sake of a column, unless it is longer than that.
const LONGEST: usize = 20;
/// How many rows are weighed: a table of thousands is like its beginning.
const WEIGHED: usize = 40;

/// The widths of the columns, and the columns between them.
pub(super) fn fit(rows: &[Vec<Ribbon>], columns: usize, room: usize) -> (Vec<usize>, usize) {
    let natural = widest(rows, columns, natural);
    let gaps = columns.saturating_sub(1);
    let [wide, narrow] = BETWEEN;
    if total(&natural) + wide * gaps <= room {
        return (natural, wide);
    }
    let parts = widest(rows, columns, |cell| longest(cell, |_| true));
    if total(&parts) + narrow * gaps > room {
        return (parts, narrow);
    }
    let words = widest(rows, columns, |cell| longest(cell, |text| text.ends_with(' ')));
    let ways = [(&words, wide), (&words, narrow), (&parts, wide), (&parts, narrow)];
    let fits = |(least, between): &(&Vec<usize>, usize)| total(least) + between * gaps <= room;
    let Some((least, between)) = ways.into_iter().find(fits) else { return (parts, narrow) };
    let room = room.saturating_sub(between * gaps);
    let shared = [level(&natural, least, room), by_length(&natural, least, room)];
    let weighed = rows.get(..WEIGHED).unwrap_or(rows);
    let best = shared.into_iter().min_by_key(|widths| height(weighed, widths));
    (best.unwrap_or(natural), between)
}

/// The most that any cell of each column needs.
fn widest(rows: &[Vec<Ribbon>], columns: usize, need: impl Fn(&Ribbon) -> usize) -> Vec<usize> {
    let mut widths = vec![1; columns];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = need(cell).max(*width);
        }
    }
    widths
}

/// The columns that a cell takes on as few lines as it can.
fn natural(cell: &Ribbon) -> usize {
    cell.text().split(BREAK).map(clean::width).max().unwrap_or(0)
}

/// The columns of the longest word of a cell that is not cut, where words end as `ends` says of the
/// text before.
fn longest(cell: &Ribbon, ends: impl Fn(&str) -> bool) -> usize {
    let text = cell.text();
    let mut at = 0;
    let is_end = |end: &usize| *end == text.len() || text.get(..*end).is_some_and(&ends);
    let words = breaks::opportunities(text).into_iter().filter(is_end).map(|end| {
        let word = Span::new(std::mem::replace(&mut at, end), end).cut(text, 0);
        clean::width(word.trim_end())
    });
    words.max().unwrap_or(0).min(LONGEST)
}

/// No column wider than it must be for all to fit, nor narrower than its words.
fn level(natural: &[usize], least: &[usize], room: usize) -> Vec<usize> {
    most(natural, least, room, usize::min)
}

/// Each as its text is long, none narrower than its words.
fn by_length(natural: &[usize], least: &[usize], room: usize) -> Vec<usize> {
    most(natural, least, room, |natural, limit| (natural.min(room) * limit).div_ceil(room.max(1)))
}

/// The widths with the highest limit at which they fit, what is left given to those that gain by it.
fn most(
    natural: &[usize],
    least: &[usize],
    room: usize,
    limited: impl Fn(usize, usize) -> usize,
) -> Vec<usize> {
    let at = |limit: usize| -> Vec<usize> {
        natural.iter().zip(least).map(|(n, least)| limited(*n, limit).max(*least)).collect()
    };
    let limit = (1..=room).rev().find(|limit| total(&at(*limit)) <= room).unwrap_or(0);
    let mut widths = at(limit);
    let mut left = room.saturating_sub(total(&widths));
    for (width, natural) in widths.iter_mut().zip(natural) {
        let gains = left > 0 && *width < *natural;
        *width += usize::from(gains);
        left -= usize::from(gains);
    }
    widths
}

/// The lines that the rows take.
fn height(rows: &[Vec<Ribbon>], widths: &[usize]) -> usize {
    let tall = |row: &Vec<Ribbon>| {
        let cells = row.iter().zip(widths);
        cells.map(|(cell, width)| wrap::hyphenated(cell, *width).len()).max().unwrap_or(0)
    };
    rows.iter().map(tall).sum()
}

fn total(widths: &[usize]) -> usize {
    widths.iter().sum()
}
