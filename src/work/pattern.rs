//! What is looked for in a text, made ready.
//!
//! Texts are folded before they are looked through: without accents, with runs of white space as one
//! space, and without case as long as the pattern has no capital. A regular expression is matched in
//! a time that rises with the text only, and never goes back over it for a cleverer pattern.

use memchr::memmem;
use regex::{Regex, RegexBuilder};

use crate::source::{Case, Folded, Manner, Span};

use super::sieve::Sieve;

/// What is looked for in a text, made ready.
#[derive(Clone, Debug)]
pub struct Pattern {
    case: Case,
    needle: Needle,
    sieve: Sieve,
}

#[derive(Clone, Debug)]
enum Needle {
    Letters { finder: Box<memmem::Finder<'static>>, is_whole: bool },
    Regular(Regex),
}

impl Pattern {
    /// Reads a pattern; none where it is no regular expression, or not one yet.
    #[must_use]
    pub fn new(pattern: &str, manner: Manner) -> Option<Self> {
        if manner.is_regular {
            return Self::regular(pattern, manner);
        }
        let case = Case::of(pattern);
        let folded = Folded::new(pattern, case);
        let finder = Box::new(memmem::Finder::new(folded.text()).into_owned());
        let needle = Needle::Letters { finder, is_whole: manner.is_whole };
        Some(Self { case, needle, sieve: Sieve::new(pattern) })
    }

    fn regular(pattern: &str, manner: Manner) -> Option<Self> {
        let case = Case::of(&letters(pattern));
        // The letters lose their accents; the signs mean what they mean, so their case is kept.
        let folded = Folded::new(pattern, Case::Kept);
        let folded = folded.text();
        let pattern = if manner.is_whole {
            format!(r"\b{{start-half}}(?:{folded})\b{{end-half}}")
        } else {
            folded.to_owned()
        };
        let mut builder = RegexBuilder::new(&pattern);
        builder.case_insensitive(case == Case::Ignored);
        let needle = Needle::Regular(builder.build().ok()?);
        Some(Self { case, needle, sieve: Sieve::open() })
    }

    /// The ranges of a text that match, in reading order; looked for one by one.
    pub(super) fn find_in<'a>(&'a self, folded: &'a Folded) -> Box<dyn Iterator<Item = Span> + 'a> {
        let text = folded.text();
        let found: Box<dyn Iterator<Item = Span>> = match &self.needle {
            Needle::Letters { finder, is_whole } => {
                let length = finder.needle().len();
                let at = finder.find_iter(text.as_bytes()).filter(move |_| length > 0);
                let spans = at.map(move |at| Span::new(at, at + length));
                Box::new(spans.filter(move |span| !is_whole || stands_alone(text, *span)))
            }
            Needle::Regular(regex) => {
                let found = regex.find_iter(text).filter(|found| !found.is_empty());
                Box::new(found.map(|found| Span::new(found.start(), found.end())))
            }
        };
        Box::new(found.map(|span| folded.original(span)))
    }

    /// What may hold matches.
    pub(super) fn sieve(&self) -> &Sieve {
        &self.sieve
    }

    /// A text as the pattern is looked for in it.
    pub(super) fn folded(&self, text: &str) -> Folded {
        Folded::new(text, self.case)
    }
}

/// A regular expression without the letters that are signs: in `\\W` no capital was typed.
fn letters(pattern: &str) -> String {
    let mut letters = pattern.chars();
    let mut kept = String::new();
    while let Some(letter) = letters.next() {
        if letter == '\\' {
            letters.next();
        } else {
            kept.push(letter);
        }
    }
    kept
}

/// Whether no word goes on before or after a range.
fn stands_alone(text: &str, span: Span) -> bool {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let (before, after) = (text.get(..span.start()), text.get(span.end()..));
    !before.is_some_and(|text| text.ends_with(is_word))
        && !after.is_some_and(|text| text.starts_with(is_word))
}

#[cfg(test)]
mod tests {
    use super::{Manner, Pattern};

    #[track_caller]
    fn check(pattern: &str, manner: Manner, text: &str, expected: &[&str]) {
        let pattern = Pattern::new(pattern, manner).unwrap();
        let folded = pattern.folded(text);
        let found: Vec<&str> = pattern.find_in(&folded).map(|span| span.cut(text, 0)).collect();
        assert_eq!(found, expected);
    }

    const WHOLE: Manner = Manner { is_regular: false, is_whole: true };
    const REGULAR: Manner = Manner { is_regular: true, is_whole: false };
    const BOTH: Manner = Manner { is_regular: true, is_whole: true };

    #[test]
    fn whole_words_stand_alone() {
        check("art", WHOLE, "L’art, artiste, arts, ART.", &["art", "ART"]);
        check("12 %", WHOLE, "112 % puis 12 %.", &["12 %"]);
        check("été", WHOLE, "étés, été", &["été"]);
    }

    #[test]
    fn a_regular_expression_ignores_accents_and_case_until_a_capital_is_typed() {
        check(r"sant[ée]\w*", REGULAR, "La SANTÉ, santés", &["SANTÉ", "santés"]);
        check(r"\d+ ?%", REGULAR, "97 % et 36%", &["97 %", "36%"]);
        check(r"Pa\w+", REGULAR, "Paris, parure", &["Paris"]);
        check(r"\Wparis\W", REGULAR, "(PARIS)", &["(PARIS)"]);
        check(r"a*", REGULAR, "baab", &["aa"]);
        check(r"art|ville", BOTH, "art arts villes ville", &["art", "ville"]);
    }

    #[test]
    fn a_pattern_that_is_not_finished_is_none() {
        for pattern in ["(", "[a", "a{2", "*", "\\"] {
            assert!(Pattern::new(pattern, REGULAR).is_none(), "{pattern}");
        }
        assert!(Pattern::new("(", WHOLE).is_some());
    }
}
