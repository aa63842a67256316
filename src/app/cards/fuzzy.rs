//! Letters that were typed, looked for in names: in their order, with others between them.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::source::{Case, Folded};

/// What was typed, made ready to be looked for.
pub(super) struct Fuzzy {
    matcher: Matcher,
    pattern: Pattern,
    buffer: Vec<char>,
}

impl Fuzzy {
    /// Letters as they were typed.
    pub(super) fn new(typed: &str) -> Self {
        let mut config = Config::DEFAULT;
        config.prefer_prefix = true;
        // Accents that are typed would have to be there; folded, they need not.
        let typed = typed.replace('\u{A0}', " ");
        let folded = Folded::new(&typed, Case::Kept);
        let pattern =
            Pattern::new(folded.text(), CaseMatching::Smart, Normalization::Smart, AtomKind::Fuzzy);
        Self { matcher: Matcher::new(config), pattern, buffer: Vec::new() }
    }

    /// How well a text has the letters, and which of its graphemes they are, rising; `None` where it
    /// does not have them all.
    pub(super) fn find(&mut self, text: &str) -> Option<(u32, Vec<usize>)> {
        let text = text.replace('’', "'");
        let mut letters = Vec::new();
        let text = Utf32Str::new(&text, &mut self.buffer);
        let score = self.pattern.indices(text, &mut self.matcher, &mut letters)?;
        let mut letters: Vec<usize> =
            letters.into_iter().filter_map(|letter| usize::try_from(letter).ok()).collect();
        letters.sort_unstable();
        letters.dedup();
        Some((score, letters))
    }
}

/// The best first, equal ones in the order they came in. Letters that were found here and there are
/// no match beside a word that was.
pub(super) fn best<T>(mut found: Vec<(u32, T)>) -> impl Iterator<Item = T> {
    found.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let best = found.first().map_or(0, |(score, _)| *score);
    found.into_iter().filter(move |(score, _)| *score >= best / 2).map(|(_, found)| found)
}
