//! Where a line may end.
//!
//! Unicode's rules come first; then ours, which only ever forbid: they know French spacing, numbers
//! and their units, days and their months, abbreviations and what they stand before.

use unicode_linebreak::linebreaks;

use super::gap::Gap;
use super::words::SCALES;

/// The places in a text after which a line may end, rising; the end of the text is the last.
pub(super) fn opportunities(text: &str) -> Vec<usize> {
    linebreaks(text)
        .map(|(at, _)| at)
        .filter(|at| *at == text.len() || !is_forbidden(text, *at))
        .collect()
}

fn is_forbidden(text: &str, at: usize) -> bool {
    if is_among_plain_words(text, at) {
        return false;
    }
    let gap = Gap::new(text, at);
    if gap.is_spaced { gap.is_bound() } else { gap.is_inside_a_word() }
}

/// Whether a space parts two words of small letters there, the first of which counts nothing: most of
/// prose, and no rule binds them.
fn is_among_plain_words(text: &str, at: usize) -> bool {
    let (before, after) = text.split_at_checked(at).unwrap_or_default();
    let Some(before) = before.strip_suffix(' ') else { return false };
    let from = before.trim_end_matches(char::is_lowercase);
    let word = before.get(from.len()..).unwrap_or_default();
    !word.is_empty()
        && (from.is_empty() || from.ends_with([' ', '\n']))
        && after.starts_with(char::is_lowercase)
        && word != "de"
        && !SCALES.contains(&word)
}

#[cfg(test)]
mod tests {
    use super::{Gap, is_among_plain_words};

    #[test]
    fn between_plain_words_no_rule_binds() {
        let articles = ["fr", "en"].map(|code| format!("assets/articles/{code}.txt"));
        let mut plain = 0;
        for text in articles.map(|path| std::fs::read_to_string(path).unwrap()) {
            let places = text.match_indices(' ').map(|(at, _)| at + 1);
            for at in places.filter(|at| is_among_plain_words(&text, *at)) {
                assert!(!Gap::new(&text, at).is_bound(), "{:?}", text.get(at - 9..at + 9));
                plain += 1;
            }
        }
        assert!(plain > 1000, "{plain}");
        for bound in ["2 millions d’euros", "3 millions de tonnes", "la 2e fois", "12 km"] {
            let is_plain = |(at, _)| is_among_plain_words(bound, at + 1);
            assert!(!bound.match_indices(' ').any(is_plain) || bound.contains(" fois"), "{bound}");
        }
    }
}
