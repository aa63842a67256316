//! Titles without a mark over numbers that begin anew: each tale of a collection has its own I, II,
//! III.

use super::candidate::Candidate;
use super::choose::first_shown;
use super::view::View;
use super::weak::is_short_style;

/// The lines, by their place among the candidates, that stand right above the first number of a row,
/// one over nearly every row and all set in one style.
pub(super) fn titles(view: &View<'_>, all: &[Candidate], marked: &[usize]) -> Vec<usize> {
    let firsts: Vec<&Candidate> = marked
        .iter()
        .filter_map(|place| all.get(*place))
        .filter(|candidate| candidate.number.is_some_and(|number| number.value == 1))
        .collect();
    let is_above = |candidate: &Candidate| {
        let below = first_shown(view, candidate.passage + 1);
        firsts.iter().any(|first| first.passage == below)
    };
    let found: Vec<usize> = (0..all.len())
        .filter(|place| all.get(*place).is_some_and(|c| is_short_style(c) && is_above(c)))
        .collect();
    let style = |place: &usize| all.get(*place).map(|c| (c.style, c.shape.case));
    // The last is farthest from the title page, whose lines may be set otherwise.
    let main = found.last().and_then(style);
    let alike: Vec<usize> = found.into_iter().filter(|place| style(place) == main).collect();
    let is_row = alike.len() >= 2 && alike.len() * 3 >= firsts.len() * 2;
    if is_row { alike } else { Vec::new() }
}
