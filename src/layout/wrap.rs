//! Chooses where the lines of a text end, for the whole paragraph at once.

use textwrap::core::Fragment;
use textwrap::wrap_algorithms::{Penalties, wrap_first_fit, wrap_optimal_fit};
use unicode_segmentation::UnicodeSegmentation;

use crate::source::Span;

use super::breaks;
use super::clean;
use super::ribbon::BREAK;

/// Above this many words the best lines cost more than the reader would notice.
const MANY: usize = 5_000;

/// How lines are weighed against each other.
const PENALTIES: Penalties = Penalties {
    // Never wider than the measure, however ragged the rest becomes: the page ends there.
    overflow_penalty: 1_000_000,
    // What a word of one or two letters at the end of a line costs: a gap of five columns.
    hyphen_penalty: 25,
    ..Penalties::new()
};

/// A word of a line, with the space after it.
#[derive(Clone, Copy, Debug)]
struct Word {
    /// Where it stands in the text, without its space.
    range: Span,
    width: usize,
    /// The columns of the space after it.
    space: usize,
    /// Whether a line should rather not end with it.
    is_weak: bool,
}

impl Fragment for Word {
    fn width(&self) -> f64 {
        columns(self.width)
    }

    fn whitespace_width(&self) -> f64 {
        columns(self.space)
    }

    fn penalty_width(&self) -> f64 {
        // Too narrow to make a line overflow by anything, but enough to be counted.
        if self.is_weak { 1e-6 } else { 0.0 }
    }
}

fn columns(count: usize) -> f64 {
    u32::try_from(count).unwrap_or(u32::MAX).into()
}

/// The lines of a text at a width: ranges of it, without the spaces they end at.
pub(super) fn lines(text: &str, width: usize) -> Vec<Span> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut at = 0;
    for part in text.split(BREAK) {
        let words = words(part, at, width);
        lines.extend(fit(&words, width).into_iter().filter_map(ends));
        if words.is_empty() {
            lines.push(Span::new(at, at));
        }
        at += part.len() + BREAK.len_utf8();
    }
    lines
}

/// The same number of lines, as even as they can be: for titles, whose last line would else be a
/// word or two.
pub(super) fn even_lines(text: &str, width: usize) -> Vec<Span> {
    let count = lines(text, width).len();
    if let Some(halves) = halves(text, width).filter(|_| count == 2) {
        return halves.into();
    }
    let (mut low, mut high) = (width / 2, width);
    while low < high {
        let middle = usize::midpoint(low, high);
        if lines(text, middle).len() > count {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    lines(text, high)
}

/// A title parted where its sense parts: after a colon or its like, the halves not too uneven.
fn halves(text: &str, width: usize) -> Option<[Span; 2]> {
    let halves = breaks::opportunities(text).into_iter().filter_map(|end| {
        let (first, second) = text.split_at_checked(end)?;
        let first = first.trim_end_matches(' ');
        let (one, other) = (clean::width(first), clean::width(second));
        let (short, long) = (one.min(other), one.max(other));
        let is_apart = first.ends_with([':', ';', '?', '!', '…', '—', '–']);
        let is_even = long <= width && short * 2 >= long;
        (is_apart && is_even && !text.contains(BREAK))
            .then_some((long, [Span::new(0, first.len()), Span::new(end, text.len())]))
    });
    halves.min_by_key(|(widest, _)| *widest).map(|(_, halves)| halves)
}

fn fit(words: &[Word], width: usize) -> Vec<&[Word]> {
    let widths = [columns(width)];
    if words.len() > MANY {
        return wrap_first_fit(words, &widths);
    }
    wrap_optimal_fit(words, &widths, &PENALTIES).unwrap_or_else(|_| wrap_first_fit(words, &widths))
}

fn ends(line: &[Word]) -> Option<Span> {
    Some(line.first()?.range.cover(line.last()?.range))
}

/// The words of a part of a text that begins at byte `base` of it.
fn words(part: &str, base: usize, width: usize) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    for end in breaks::opportunities(part) {
        let whole = Span::new(at, end).cut(part, 0);
        let word = whole.trim_end_matches(' ');
        let space = whole.len() - word.len();
        split(word, base + at, width, &mut words);
        if let Some(last) = words.last_mut() {
            last.space = space;
        }
        at = end;
    }
    bind_the_end(&mut words, width);
    words
}

/// Adds a word, in as many parts as it takes.
fn split(word: &str, base: usize, width: usize, words: &mut Vec<Word>) {
    let total = clean::width(word);
    if total <= width {
        let is_weak = word.chars().count() <= 2 && word.chars().all(char::is_alphabetic);
        let range = Span::new(base, base + word.len());
        words.push(Word { range, width: total, space: 0, is_weak });
        return;
    }
    let mut part = Word { range: Span::new(base, base), width: 0, space: 0, is_weak: false };
    for (at, cluster) in word.grapheme_indices(true) {
        let columns = clean::width(cluster);
        let end = base + at + cluster.len();
        if part.width > 0 && part.width + columns > width {
            words.push(part);
            part = Word { range: Span::new(base + at, end), width: columns, ..part };
        } else {
            part.range = part.range.cover(Span::new(base + at, end));
            part.width += columns;
        }
    }
    words.push(part);
}

/// Binds the last words of a paragraph together, so that its last line is at least a fifth of the
/// measure.
fn bind_the_end(words: &mut Vec<Word>, width: usize) {
    let least = width / 5;
    while let Some((last, rest)) = words.split_last()
        && let Some(before) = rest.last()
    {
        let bound = Word {
            range: before.range.cover(last.range),
            width: before.width + before.space + last.width,
            ..*last
        };
        if last.width >= least || bound.width > width {
            return;
        }
        words.pop();
        if let Some(place) = words.last_mut() {
            *place = bound;
        }
    }
}
