//! What a line looks like: its case, how it begins and ends, how long it is.

use super::words::is_abbreviation;

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
        let words = line.split_whitespace().filter(|word| word.contains(char::is_alphanumeric));
        Self {
            width: line.chars().count(),
            words: words.count(),
            case: case(line),
            opening: opening(line),
            ending: ending(line),
            has_inner_stop: has_inner_stop(line),
            letters: line.chars().filter(|c| c.is_alphanumeric()).count(),
        }
    }
}

fn case(line: &str) -> Case {
    let letters = line.chars().filter(|c| c.is_alphabetic());
    let small = letters.clone().filter(|c| c.is_lowercase()).count();
    let count = letters.count();
    let words =
        line.split_whitespace().filter(|w| w.chars().filter(|c| c.is_alphabetic()).count() > 1);
    if small == 0 && count >= 4 && (words.clone().count() >= 2 || count >= 6) {
        return Case::Capitals;
    }
    // Short words keep their small letter in an English title.
    let heavy = words.filter(|word| word.chars().count() > 3);
    let raised = heavy
        .clone()
        .filter(|word| word.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_uppercase));
    let (heavy, raised) = (heavy.count(), raised.count());
    if heavy >= 2 && raised == heavy { Case::Title } else { Case::Sentence }
}

fn opening(line: &str) -> Opening {
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

fn ending(line: &str) -> Ending {
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

/// Whether a full stop, and not one of an abbreviation, stands before the end.
fn has_inner_stop(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let [word, next] = pair else { return false };
        let bare = word.trim_end_matches(['»', '”', '"', ')']);
        let stop = bare.ends_with(['.', '!', '?']) && !bare.ends_with("...");
        let letters = bare.chars().filter(|c| c.is_alphabetic()).count();
        stop && letters > 2
            && !is_abbreviation(bare)
            && next.starts_with(|c: char| c.is_uppercase() || c == '«' || c == '“')
    })
}

/// Whether a line is speech: it begins with a dash or a quotation mark.
pub(super) fn is_speech(line: &str) -> bool {
    matches!(opening(line), Opening::Quote | Opening::Dash)
}

/// Whether a line is nothing but a rule: dashes, stars, signs that are no text.
pub(super) fn is_rule(line: &str) -> bool {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    let Some(first) = signs.next() else { return false };
    let count = line.chars().filter(|c| !c.is_whitespace()).count();
    count >= 3 && "*-_=~#+•·—–⁂─━═.".contains(first) && signs.all(|c| c == first)
        || matches!(line, "⁂" | "*" | "~" | "***" | "§")
}

/// The sign a line under a heading is drawn with.
pub(super) fn underline(line: &str) -> Option<char> {
    let first = line.chars().next().filter(|c| "=-~^*_#+─━═".contains(*c))?;
    (line.chars().count() >= 3 && line.chars().all(|c| c == first)).then_some(first)
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
