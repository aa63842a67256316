//! Cuts a text into lines of a width.

use unicode_segmentation::UnicodeSegmentation;

use crate::source::Span;

use super::Run;
use super::breaks;
use super::clean;
use super::fit::{self, Ending, Word};
use super::ribbon::{BREAK, Ribbon};

/// Below this many columns no word is parted with a hyphen: there would be little else.
const NARROW: usize = 12;

/// A line of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Cut {
    /// What it shows, without the spaces it ends at.
    pub(super) range: Span,
    pub(super) end: End,
}

/// What a line ends at.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) enum End {
    /// The space or the sign after a word.
    Word,
    /// The middle of a word: a hyphen is shown.
    Hyphen,
    /// The end of the text, or a break that it asks for.
    #[default]
    Text,
}

impl Cut {
    /// What the line shows of a text.
    pub(super) fn runs(self, ribbon: &Ribbon) -> Vec<Run> {
        let mut runs = ribbon.runs(self.range);
        if self.end == End::Hyphen
            && let Some(last) = runs.last()
        {
            runs.push(Run { text: "-".into(), role: last.role, span: None, verbatim: false });
        }
        runs
    }

    /// How many columns it takes.
    pub(super) fn width(self, ribbon: &Ribbon) -> usize {
        let hyphen = usize::from(self.end == End::Hyphen);
        clean::width(self.range.cut(ribbon.text(), 0)) + hyphen
    }
}

/// The lines of a text at a width, parted within words only where a word is longer than that.
pub(super) fn lines(text: &str, width: usize) -> Vec<Span> {
    cut(text, &[], width).into_iter().map(|line| line.range).collect()
}

/// The lines of a text at a width, its hyphens among the places where they may end.
pub(super) fn hyphenated(ribbon: &Ribbon, width: usize) -> Vec<Cut> {
    let hyphens = if width < NARROW { &[] } else { ribbon.hyphens() };
    cut(ribbon.text(), hyphens, width)
}

/// In how many lines something of a text stands at a width.
pub(super) fn height(ribbon: &Ribbon, width: usize) -> usize {
    let text = ribbon.text();
    if !text.contains(BREAK) && clean::width(text) <= width {
        return usize::from(!text.trim_end_matches(' ').is_empty());
    }
    hyphenated(ribbon, width).len()
}

fn cut(text: &str, hyphens: &[usize], width: usize) -> Vec<Cut> {
    let width = width.max(1);
    let mut lines = Vec::new();
    let mut at = 0;
    for part in text.split(BREAK) {
        let shown = part.trim_end_matches(' ');
        // Most cells, headings and items: where a line may end need not be known.
        if clean::width(shown) <= width {
            lines.push(Cut { range: Span::new(at, at + shown.len()), end: End::Text });
        } else {
            parted(part, at, hyphens, width, &mut lines);
        }
        at += part.len() + BREAK.len_utf8();
    }
    lines
}

/// The lines of a part of a text that begins at byte `at` of it.
fn parted(part: &str, at: usize, hyphens: &[usize], width: usize, lines: &mut Vec<Cut>) {
    let words = words(part, at, hyphens, width);
    lines.extend(fit::lines(&words, width).into_iter().filter_map(ends));
    if let Some(last) = lines.last_mut() {
        last.end = End::Text;
    }
}

fn ends(line: &[Word]) -> Option<Cut> {
    let (first, last) = (line.first()?, line.last()?);
    let end = match last.ending {
        Ending::Good | Ending::Weak => End::Word,
        Ending::Hyphen => End::Hyphen,
    };
    Some(Cut { range: first.range.cover(last.range), end })
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

/// The words of a part of a text that begins at byte `base` of it.
fn words(part: &str, base: usize, hyphens: &[usize], width: usize) -> Vec<Word> {
    let mut words = Vec::new();
    let mut at = 0;
    for end in breaks::opportunities(part) {
        for whole in parts(Span::new(at, end).cut(part, 0), width) {
            let word = whole.trim_end_matches(' ');
            part_at_hyphens(word, base + at, hyphens, width, &mut words);
            if let Some(last) = words.last_mut() {
                last.space = whole.len() - word.len();
            }
            at += whole.len();
        }
    }
    bind_the_end(&mut words, width);
    words
}

/// Words that belong together; where no line can hold them, each with the signs and figures before it.
fn parts(bound: &str, width: usize) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut rest = bound;
    if clean::width(bound.trim_end_matches(' ')) > width {
        for (space, _) in bound.match_indices(' ') {
            let at = space + 1 - (bound.len() - rest.len());
            let Some((before, after)) = rest.split_at_checked(at) else { continue };
            let follows = before.trim_end().ends_with(char::is_alphanumeric);
            if follows && after.starts_with(char::is_alphabetic) {
                parts.push(before);
                rest = after;
            }
        }
    }
    parts.push(rest);
    parts
}

/// Adds a word in the parts that hyphens make of it.
fn part_at_hyphens(
    word: &str,
    base: usize,
    hyphens: &[usize],
    width: usize,
    words: &mut Vec<Word>,
) {
    let first = hyphens.partition_point(|hyphen| *hyphen <= base);
    // A number is not parted from what it counts, nor from half of it.
    let has_number = word.contains(|c: char| c.is_ascii_digit());
    let inside = hyphens.get(first..).filter(|_| !has_number).unwrap_or_default();
    let mut at = base;
    for hyphen in inside.iter().take_while(|hyphen| **hyphen < base + word.len()) {
        let part = Span::new(at, *hyphen).cut(word, base);
        split(part, at, Ending::Hyphen, width, words);
        at = *hyphen;
    }
    let rest = Span::new(at, base + word.len()).cut(word, base);
    let is_weak = rest.chars().count() <= 2 && rest.chars().all(char::is_alphabetic);
    split(rest, at, if is_weak { Ending::Weak } else { Ending::Good }, width, words);
}

/// Adds a word, in as many parts as it takes.
fn split(word: &str, base: usize, ending: Ending, width: usize, words: &mut Vec<Word>) {
    let room = width - usize::from(ending == Ending::Hyphen);
    let total = clean::width(word);
    if total <= room {
        let range = Span::new(base, base + word.len());
        words.push(Word { range, width: total, space: 0, ending });
        return;
    }
    let nothing = Word { range: Span::new(base, base), width: 0, space: 0, ending: Ending::Good };
    let mut part = nothing;
    // The part up to the last sign in it: `a_long_name`, `key=value` are better cut there.
    let mut signed = nothing;
    for (at, cluster) in word.grapheme_indices(true) {
        let columns = clean::width(cluster);
        let end = base + at + cluster.len();
        if part.width > 0 && part.width + columns > room {
            let cut = if signed.width * 2 >= room { signed } else { part };
            words.push(cut);
            let range = Span::new(cut.range.end(), base + at);
            part = Word { range, width: part.width - cut.width, ..nothing };
            signed = nothing;
        }
        part.range = part.range.cover(Span::new(base + at, end));
        part.width += columns;
        if cluster.starts_with(['_', '/', '.', '-', '&', '=', ',', ';', ':']) {
            signed = part;
        }
    }
    words.push(Word { ending, ..part });
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

#[cfg(test)]
mod tests {
    use super::{clean, cut, parted};

    #[test]
    fn what_fits_is_one_line_as_where_its_words_are_looked_at() {
        let texts = [
            "a",
            "  a  b ",
            " ",
            "one two-three, four.",
            "12\u{A0}000 €  ",
            "« Oui\u{202F}! »",
            "漢字 かな",
            "a\u{AD}b",
            "e\u{301}te\u{301} ",
            "https://example.org/a/b?c=d",
            "— non",
            "x\u{200B}y",
        ];
        for text in texts {
            let own = clean::width(text.trim_end_matches(' '));
            for width in own.max(1)..own + 3 {
                let mut lines = Vec::new();
                parted(text, 0, &[], width, &mut lines);
                assert_eq!(cut(text, &[], width), lines, "{text:?} {width}");
            }
        }
    }
}
