//! Words that more than one room asks about: the months, and the little words between the others.
//!
//! In small letters. What a single room makes of other words it keeps to itself.

/// Such words of one language.
#[derive(Debug)]
pub struct CommonWords {
    /// The twelve months.
    pub months: [&'static str; 12],
    /// Articles, prepositions, conjunctions: no line of its own ends with one, and no number before
    /// one counts it.
    pub little: &'static [&'static str],
}

/// The words of French.
pub static FRENCH: CommonWords = CommonWords {
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    little: &[
        "le", "la", "les", "un", "une", "des", "du", "de", "à", "au", "aux", "en", "et", "ou",
        "par", "pour", "sur", "dans", "avec", "que", "qui", "ce", "cette", "est", "se",
    ],
};

/// The words of English.
pub static ENGLISH: CommonWords = CommonWords {
    months: [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ],
    // A heading may well end with "for" or "in".
    little: &["the", "a", "an", "of", "at", "and", "or", "from", "as", "that", "was"],
};

/// Whether a word in small letters is a month, in any language known here.
#[must_use]
pub fn is_month(word: &str) -> bool {
    [&FRENCH, &ENGLISH].iter().any(|words| words.months.contains(&word))
}

/// Whether a word is a little one, in any of them.
#[must_use]
pub fn is_little(word: &str) -> bool {
    [&FRENCH, &ENGLISH].iter().any(|words| words.little.contains(&word))
}
