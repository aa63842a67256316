//! Weighs all the ways to end the lines of a paragraph, and takes the best of them.
//!
//! Every line costs the square of the columns it leaves free, and more where it ends badly; the
//! paragraph that costs least is set. Each word is tried with every word that may begin its line:
//! a line has so few words that nothing cleverer is faster, and what lines say to each other (three
//! hyphens below one another) can be weighed too, which a general wrapper cannot.

use crate::source::Span;

/// What every line costs, so that a paragraph takes no more of them than it must.
const LINE: usize = 1_000;
/// What a word of one or two letters at the end of a line costs: a gap of five columns.
const WEAK: usize = 25;
/// What a hyphen costs: a gap of six columns.
const HYPHEN: usize = 36;
/// What one more costs below as many hyphens as may stand below one another.
const LADDER: usize = 10_000;
/// How many hyphens may stand below one another.
const STEPS: usize = 2;
/// What a last line of one word costs that is shorter than a quarter of the measure.
const LONELY: usize = 25;

/// A word of a line, or a part of one, with the space after it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Where it stands in the text, without its space.
    pub(super) range: Span,
    pub(super) width: usize,
    /// The columns of the space after it.
    pub(super) space: usize,
    pub(super) ending: Ending,
}

/// How well a line ends with a word.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Ending {
    Good,
    /// A line should rather not end with it.
    Weak,
    /// A hyphen must be shown.
    Hyphen,
}

/// The best way to set the words up to one of them, for each number of hyphens that the last lines
/// end with.
type Ways = [Option<Way>; STEPS + 1];

/// A way to set some words.
#[derive(Clone, Copy, Debug, Default)]
struct Way {
    cost: usize,
    /// The first word of the last line.
    first: usize,
    /// The hyphens that the lines before it end with.
    hyphens: usize,
}

/// The lines of a text: runs of its words.
pub(super) fn lines(words: &[Word], width: usize) -> Vec<&[Word]> {
    let mut ways: Vec<Ways> = Vec::with_capacity(words.len() + 1);
    ways.push([Some(Way::default()), None, None]);
    for end in 1..=words.len() {
        let next = ways_to(end, words, width, &ways);
        ways.push(next);
    }
    follow(words, &ways)
}

/// The best ways to end a line before the word `end`.
fn ways_to(end: usize, words: &[Word], width: usize, known: &[Ways]) -> Ways {
    let mut ways = Ways::default();
    let mut line = Line { is_last: end == words.len(), ..Line::new(width) };
    let before = words.iter().zip(known).enumerate().take(end).rev();
    for (first, (word, ways_before)) in before {
        line.begin_with(word);
        if line.used > width && line.words > 1 {
            break;
        }
        for (hyphens, way) in ways_before.iter().enumerate() {
            let Some(way) = way else { continue };
            let (steps, ladder) = line.steps(hyphens);
            let cost = way.cost + line.cost() + ladder;
            // Of two that cost the same, the one whose last line is longer.
            if let Some(best) = ways.get_mut(steps)
                && best.is_none_or(|best| cost <= best.cost)
            {
                *best = Some(Way { cost, first, hyphens });
            }
        }
    }
    ways
}

/// A line that is built from its last word back.
struct Line {
    width: usize,
    used: usize,
    words: usize,
    ending: Ending,
    is_last: bool,
}

impl Line {
    fn new(width: usize) -> Self {
        Self { width, used: 0, words: 0, ending: Ending::Good, is_last: false }
    }

    fn begin_with(&mut self, word: &Word) {
        if self.words == 0 {
            self.ending = word.ending;
            self.used = word.width + usize::from(word.ending == Ending::Hyphen);
        } else {
            self.used += word.width + word.space;
        }
        self.words += 1;
    }

    fn cost(&self) -> usize {
        let free = self.width.saturating_sub(self.used);
        let is_lonely = self.words == 1 && self.used * 4 < self.width;
        let slack = match self.is_last {
            true if is_lonely => LONELY,
            true => 0,
            false => free * free,
        };
        let ending = match self.ending {
            Ending::Good => 0,
            Ending::Weak => WEAK,
            Ending::Hyphen => HYPHEN,
        };
        LINE + slack + ending
    }

    /// How many hyphens end the last lines, and what that costs, after so many before this line.
    fn steps(&self, hyphens: usize) -> (usize, usize) {
        match self.ending {
            Ending::Good | Ending::Weak => (0, 0),
            Ending::Hyphen if hyphens < STEPS => (hyphens + 1, 0),
            Ending::Hyphen => (STEPS, LADDER),
        }
    }
}

/// The lines of the best way to the end.
fn follow<'a>(words: &'a [Word], ways: &[Ways]) -> Vec<&'a [Word]> {
    let mut lines = Vec::new();
    let last = ways.last().and_then(|ways| ways.iter().flatten().min_by_key(|way| way.cost));
    let (mut end, mut way) = (words.len(), last.copied());
    while let Some(Way { first, hyphens, .. }) = way.filter(|_| end > 0) {
        lines.extend(words.get(first..end));
        way = ways.get(first).and_then(|ways| ways.get(hyphens).copied().flatten());
        end = first;
    }
    lines.reverse();
    lines
}
