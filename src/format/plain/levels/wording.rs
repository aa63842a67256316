//! How a title is worded: whether it asks, names or orders.
//!
//! Headings of one row are worded alike where their author took care: all ask, or all begin with a
//! verb. It is too weak to tell levels by; it tells where a row that was announced ends.

use crate::format::plain::words::{begins_question, is_determiner};

/// How a title is worded.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Wording {
    /// It asks.
    Question,
    /// "Splitting", "Writing".
    Gerund,
    /// « Gardez », « Soyez ».
    Order,
    /// It begins with an article or says whose.
    Determined,
    /// Anything else.
    Bare,
}

impl Wording {
    /// How this title, in small letters, is worded.
    pub(super) fn of(title: &str) -> Self {
        let first = first_word(title);
        let ends = |ending: &str| first.len() >= 5 && first.ends_with(ending);
        if asks(title) {
            Self::Question
        } else if is_determiner(first) {
            Self::Determined
        } else if ends("ing") {
            Self::Gerund
        } else if ends("ez") {
            Self::Order
        } else {
            Self::Bare
        }
    }
}

/// The first word, without what was elided before it.
fn first_word(title: &str) -> &str {
    let word = title.split(|c: char| c.is_whitespace() || c == '\'' || c == '’').next();
    word.unwrap_or_default().trim_matches(|c: char| !c.is_alphanumeric())
}

/// Whether a title asks: by its mark, or by the word it begins with.
pub(super) fn asks(title: &str) -> bool {
    // « À qui », « De quoi »: a short word may stand before the one that asks.
    let mut words = title.split([' ', '\u{A0}', '\'', '’']).filter(|word| !word.is_empty());
    let first = words.next().unwrap_or_default();
    let short = first.chars().count() <= 2;
    title.ends_with('?')
        || begins_question(first)
        || short && words.next().is_some_and(begins_question)
}

/// Whether two titles of the same length are the same but for one word: "Before the meeting",
/// "After the meeting".
pub(super) fn differ_by_a_word(one: &str, other: &str) -> bool {
    let count = |title: &str| title.split_whitespace().count();
    let pairs = || one.split_whitespace().zip(other.split_whitespace());
    let others = pairs().filter(|(one, other)| one != other).count();
    count(one) >= 3 && count(one) == count(other) && others == 1
}

#[cfg(test)]
mod tests {
    use super::{Wording, differ_by_a_word};

    #[test]
    fn titles_are_told_by_their_first_word() {
        assert_eq!(Wording::of("à qui écrire"), Wording::Question);
        assert_eq!(Wording::of("cutting the cloth"), Wording::Gerund);
        assert_eq!(Wording::of("plantez en automne"), Wording::Order);
        assert_eq!(Wording::of("l'atelier"), Wording::Determined);
        assert_eq!(Wording::of("tools"), Wording::Bare);
        assert!(differ_by_a_word("before the frost", "after the frost"));
        assert!(!differ_by_a_word("before the frost", "right before the frost"));
    }
}
