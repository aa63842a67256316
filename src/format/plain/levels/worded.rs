//! How deep headings stand that all look alike, by their words.
//!
//! Most such texts have one level, and a wrong step hides a section from the reader. So only what an
//! author does on purpose counts: a title said again under several headings, titles that begin with
//! a word of the one above, a heading without a text of its own, a text that announces its parts.

use std::collections::HashMap;

use super::parts;
use super::wording::{asks, differ_by_a_word};
use crate::format::plain::kinds::Announced;
use crate::format::plain::view::View;
use crate::format::plain::words::is_closing;

/// Levels by words alone.
pub(super) fn assign(view: &View<'_>, headings: &mut [Announced]) {
    let titles: Vec<String> =
        headings.iter().map(|h| view.sheet.cut(h.candidate.title).to_lowercase()).collect();
    let below = below(view, headings, &titles);
    for (heading, below) in headings.iter_mut().zip(below) {
        heading.level += u8::from(below);
    }
}

/// Which headings stand one step deeper than the others.
fn below(view: &View<'_>, headings: &[Announced], titles: &[String]) -> Vec<bool> {
    let repeated = repeated(titles);
    if !repeated.is_empty() {
        // Whatever they stand under are the headings of the text: nothing else needs to be asked.
        return titles.iter().map(|title| repeated.contains_key(title.as_str())).collect();
    }
    let named = named_below(titles);
    let stacked = below_at_once(view, headings, titles);
    let parts = parts::announced(view, headings, titles);
    let any = named.into_iter().zip(stacked).zip(parts);
    any.map(|((named, stacked), part)| named || stacked || part).collect()
}

/// Titles that come again with another heading between: "Overview" under each product.
fn repeated(titles: &[String]) -> HashMap<&str, usize> {
    let mut counts: HashMap<&str, usize> = HashMap::new();
    for title in titles {
        *counts.entry(title).or_default() += 1;
    }
    counts.retain(|_, count| *count >= 2);
    counts
}

/// Headings that begin with a word of the one above them: « Les haies », then « Haies basses »,
/// « Haies vives ». What stands between two of them stands as deep.
fn named_below(titles: &[String]) -> Vec<bool> {
    let mut below = vec![false; titles.len()];
    let mut from = 0;
    while from < titles.len() {
        let last = titles.get(from).map_or(from, |above| last_named(above, from, titles));
        below.iter_mut().take(last + 1).skip(from + 1).for_each(|below| *below = true);
        from = last + 1;
    }
    below
}

/// The last of at least two headings after this one that begin with one of its words, one in three
/// of those between being odd at most; itself if there are none.
fn last_named(above: &str, from: usize, titles: &[String]) -> usize {
    // Where its own first word comes again they are all of one row: "Cutting wood", "Cutting cloth".
    let words = above.split_whitespace().skip(1);
    let words: Vec<&str> = words.filter(|word| word.chars().count() >= 5).collect();
    let first = |title: &str| title.split_whitespace().next().map(ToOwned::to_owned);
    let mut last = from;
    let (mut named, mut odd) = (0, 0);
    for (place, title) in titles.iter().enumerate().skip(from + 1) {
        // A question asks; it names no part of what was asked before.
        let is_named = !asks(title) && first(title).is_some_and(|f| words.contains(&f.as_str()));
        if named == 0 && !is_named {
            // The one it belongs to stands right above the first of them.
            break;
        }
        if is_named {
            named += 1;
            last = place;
        } else {
            odd += 1;
        }
        if odd > 1 + named / 3 {
            break;
        }
    }
    if named >= 2 { last } else { from }
}

/// Headings below one that has no text of its own: from the one right after it to the next such
/// pair. Once may be chance, so two pairs are asked for.
fn below_at_once(view: &View<'_>, headings: &[Announced], titles: &[String]) -> Vec<bool> {
    let leads = |place: usize| {
        let (Some(this), Some(next)) = (headings.get(place), headings.get(place + 1)) else {
            return false;
        };
        let brief = this.candidate.shape.words <= 6;
        brief && !(this.candidate.passage + 1..next.candidate.passage).any(|p| view.is_content(p))
    };
    let heads: Vec<bool> = (0..headings.len()).map(leads).collect();
    let enough = heads.iter().filter(|head| **head).count() >= 2;
    let like_a_head = |title: &str| {
        let is_like = |(head, other): (&bool, &String)| *head && differ_by_a_word(title, other);
        heads.iter().zip(titles).any(is_like)
    };
    let mut inside = false;
    let mut below = Vec::with_capacity(headings.len());
    for (head, title) in heads.iter().zip(titles) {
        if *head || is_closing(title) || like_a_head(title) {
            inside = false;
        }
        below.push(inside && enough);
        inside = inside || *head;
    }
    below
}
