//! What a line looks like: its case, how it begins and ends, how long it is.

use super::tally::Tally;

/// What a line looks like.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Shape {
    /// How many characters.
    pub(super) width: usize,
    /// How many words.
    pub(super) words: usize,
    /// Its letters.
    pub(super) case: Case,
    /// How it begins.
    pub(super) opening: Opening,
    /// How it ends.
    pub(super) ending: Ending,
    /// Whether a sentence ends before its end.
    pub(super) has_inner_stop: bool,
    /// How many letters and digits.
    pub(super) letters: usize,
}

/// The letters of a line.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Case {
    /// ALL CAPITALS, and enough of them that they are no acronym.
    Capitals,
    /// Each Word of Weight Has a Capital.
    Title,
    /// As in a sentence.
    Sentence,
}

/// How a line begins.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Opening {
    /// With a capital.
    Upper,
    /// With a small letter.
    Lower,
    /// With a digit.
    Digit,
    /// With `…` or `...`, going on from a heading that ended so.
    Ellipsis,
    /// With a quotation mark.
    Quote,
    /// With a dash, as speech does.
    Dash,
    /// With anything else.
    Other,
}

/// How a line ends.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Ending {
    /// With a word.
    Word,
    /// With a colon.
    Colon,
    /// With a question mark.
    Question,
    /// With an exclamation mark.
    Exclamation,
    /// With `…` or `...`
    Ellipsis,
    /// With a full stop.
    Stop,
    /// With a comma, a semicolon or a dash: more follows.
    Open,
}

impl Shape {
    /// The shape of a line without white space around it.
    pub(super) fn of(line: &str) -> Self {
        let tally = Tally::of(line);
        Self {
            width: tally.width,
            words: tally.words,
            case: tally.case(),
            opening: opening(line),
            ending: ending(line),
            has_inner_stop: tally.has_inner_stop,
            letters: tally.alphanumerics,
        }
    }
}

/// How a line begins.
pub(super) fn opening(line: &str) -> Opening {
    if line.starts_with('…') || line.starts_with("...") {
        return Opening::Ellipsis;
    }
    match line.chars().next() {
        Some('«' | '“' | '"' | '‘' | '\'' | '„' | '”' | '’') => Opening::Quote,
        Some('—' | '–' | '-' | '―') => Opening::Dash,
        Some(c) if c.is_uppercase() => Opening::Upper,
        Some(c) if c.is_lowercase() => Opening::Lower,
        Some(c) if c.is_numeric() => Opening::Digit,
        _ => Opening::Other,
    }
}

/// How a line ends.
pub(super) fn ending(line: &str) -> Ending {
    let bare =
        line.trim_end_matches(['»', '”', '"', '’', ')', ']', '*', '_', ' ', '\u{A0}', '\u{202F}']);
    // A closing bracket after a stop keeps the stop; after a word it is a word.
    if bare.ends_with("...") || bare.ends_with('…') {
        return Ending::Ellipsis;
    }
    match bare.chars().next_back() {
        Some(':') => Ending::Colon,
        Some('?') => Ending::Question,
        Some('!') => Ending::Exclamation,
        Some('.') => Ending::Stop,
        Some(',' | ';' | '-' | '–' | '—') => Ending::Open,
        _ => Ending::Word,
    }
}

/// Whether a line is speech: it begins with a dash or a quotation mark.
pub(super) fn is_speech(line: &str) -> bool {
    matches!(opening(line), Opening::Quote | Opening::Dash)
}

/// Whether a line is nothing but a rule: dashes, stars, signs that are no text.
pub(super) fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = signs.next().filter(|c| !c.is_alphanumeric()) else { return false };
    let mut count = 1;
    let is_row =
        "*-_=~#+•·—–⁂─━═.".contains(first) && signs.inspect(|_| count += 1).all(|c| c == first);
    is_row && count >= 3 || matches!(line, "⁂" | "*" | "~" | "***" | "§")
}

/// The sign a line under a heading is drawn with.
pub(super) fn underline(line: &str) -> Option<char> {
    let first = line.chars().next().filter(|c| "=-~^*_#+─━═".contains(*c))?;
    (line.chars().all(|c| c == first) && line.chars().count() >= 3).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::{Case, Ending, Opening, Shape};

    #[test]
    fn case_is_told_by_letters_alone() {
        assert_eq!(Shape::of("À RETENIR : 3 CHIFFRES").case, Case::Capitals);
        assert_eq!(Shape::of("RGPD").case, Case::Sentence);
        assert_eq!(Shape::of("The Great Seed Swap").case, Case::Title);
        assert_eq!(Shape::of("Petite géographie des odeurs").case, Case::Sentence);
    }

    #[test]
    fn ends_and_openings_look_through_spaces_and_brackets() {
        assert_eq!(Shape::of("Vraiment\u{202F}?").ending, Ending::Question);
        assert_eq!(Shape::of("Améliorer…").ending, Ending::Ellipsis);
        assert_eq!(Shape::of("... et la suite").opening, Opening::Ellipsis);
        assert_eq!(Shape::of("It said so.”").ending, Ending::Stop);
        assert!(Shape::of("Yes. No. But well").has_inner_stop);
        assert!(!Shape::of("Mr. Darcy of the U.S. Navy").has_inner_stop);
    }
}
