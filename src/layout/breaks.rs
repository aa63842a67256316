//! Where a line may end.
//!
//! Unicode's rules come first; then ours, which only ever forbid: they know French spacing, numbers
//! and their units, days and their months, abbreviations and what they stand before.

use unicode_linebreak::linebreaks;

use crate::source::Span;

/// How many bytes on either side of a place may tell whether a line ends there.
const REACH: usize = 64;

/// The places in a text after which a line may end, rising; the end of the text is the last.
pub(super) fn opportunities(text: &str) -> Vec<usize> {
    linebreaks(text)
        .map(|(at, _)| at)
        .filter(|at| *at == text.len() || !is_forbidden(text, *at))
        .collect()
}

fn is_forbidden(text: &str, at: usize) -> bool {
    let gap = Gap::new(text, at);
    if gap.is_spaced { gap.is_bound() } else { gap.is_inside_a_word() }
}

/// What stands on both sides of a place.
struct Gap<'a> {
    /// The word before.
    before: &'a str,
    /// The word after.
    after: &'a str,
    /// Whether a space parts them.
    is_spaced: bool,
    /// Whether the word before is the first of the text.
    is_first: bool,
}

impl<'a> Gap<'a> {
    fn new(text: &'a str, at: usize) -> Self {
        // No rule looks further, and a text without spaces must not cost its square.
        let from = (at.saturating_sub(REACH)..=at).find(|from| text.is_char_boundary(*from));
        let to = (at..=text.len().min(at + REACH)).rev().find(|to| text.is_char_boundary(*to));
        let left = Span::new(from.unwrap_or(at), at).cut(text, 0);
        let right = Span::new(at, to.unwrap_or(at)).cut(text, 0);
        let trimmed = left.trim_end_matches(' ');
        // Only the plain space parts words here: others are bound already.
        let is_apart = |c: char| c == ' ' || c == '\n';
        Self {
            before: trimmed.rsplit(is_apart).next().unwrap_or_default(),
            after: right.split(is_apart).next().unwrap_or_default(),
            is_spaced: trimmed.len() < left.len(),
            is_first: from == Some(0) && !trimmed.contains(is_apart),
        }
    }

    fn next(&self) -> Option<char> {
        self.after.chars().next()
    }

    fn last(&self) -> Option<char> {
        self.before.chars().next_back()
    }

    /// Whether the two words belong together, though a space parts them.
    fn is_bound(&self) -> bool {
        let (Some(last), Some(next)) = (self.last(), self.next()) else { return false };
        let is_sign = |c: char| matches!(c, ':' | ';' | '?' | '!' | '»' | '%' | '‰' | '€' | '°');
        is_sign(next)
            || matches!(last, '«' | '(' | '[' | '‹')
            // The dash that opens a reply.
            || (self.is_first && matches!(self.before, "—" | "–" | "-"))
            || self.is_number_and_unit(next)
            || self.is_month_and_number(next)
            || self.is_short_for(next)
    }

    /// « 10 000 », « 119 millions », « 24 avril », « 5 km », « 2e fois »; a year alone binds nothing.
    fn is_number_and_unit(&self, next: char) -> bool {
        let number = self.number();
        let is_number = number.ends_with(|c: char| c.is_ascii_digit());
        let is_year = number.len() == 4 && matches!(number.parse(), Ok(1000..=2100));
        let is_unit = next.is_alphanumeric() && !SMALL_WORDS.contains(&self.after);
        (is_number && !is_year && (is_unit || is_currency(next)))
            || (next.is_alphabetic() && self.is_ordinal())
    }

    /// The number that the word before ends with, the spaces inside it that do not break included.
    fn number(&self) -> &str {
        let counts = |c: char| c.is_ascii_digit() || ".,/–-+−~≈\u{A0}\u{202F}".contains(c);
        let word = self.before.trim_end_matches(counts);
        let opens = word.is_empty() || word.ends_with(['(', '«', '“', '’', '\'', '$', '€', '£']);
        let after = self.before.get(word.len()..).unwrap_or_default();
        // « le 12 km », the first space of which does not break.
        let is_spaced = after.starts_with(['\u{A0}', '\u{202F}']);
        let number = after.trim_start_matches(['\u{A0}', '\u{202F}']);
        if opens || is_spaced { number } else { "" }
    }

    /// « 2e fois », “the 3rd census”, « `XIXe` siècle ».
    fn is_ordinal(&self) -> bool {
        let word = self.before.rsplit(OPENING).next().unwrap_or_default();
        let endings = ["er", "re", "ème", "e", "ᵉ", "st", "nd", "rd", "th"];
        let rank = endings.into_iter().find_map(|ending| word.strip_suffix(ending));
        rank.is_some_and(|rank| {
            let is_roman = rank.chars().all(|c| "IVXLCDM".contains(c));
            !rank.is_empty()
                && (rank.chars().all(|c| c.is_ascii_digit())
                    || (is_roman && self.after.starts_with("siècle")))
        })
    }

    /// « avril 2025 », “April 24”.
    fn is_month_and_number(&self, next: char) -> bool {
        let month = self.before.rsplit(OPENING).next().unwrap_or_default();
        next.is_ascii_digit() && MONTHS.contains(&month.to_lowercase().as_str())
    }

    /// « p. 12 », « n° 5 », « M. Dupont », « l’art. 3 ».
    fn is_short_for(&self, next: char) -> bool {
        let word = self.before.rsplit(OPENING).next().unwrap_or_default();
        let before_number = BEFORE_NUMBER.contains(&word.to_lowercase().as_str());
        let before_name = BEFORE_NAME.contains(&word) || is_initial(word);
        (before_number && next.is_ascii_digit()) || (before_name && next.is_uppercase())
    }

    /// Whether no space parts the two, and a line should not end there all the same.
    fn is_inside_a_word(&self) -> bool {
        let (Some(last), Some(next)) = (self.last(), self.next()) else { return false };
        match last {
            '–' | '−' => next.is_ascii_digit(),
            '/' => next == '/' || self.before.ends_with("//") || !self.is_address(),
            '-' => self.has_a_short_side(),
            _ => next == '+' || last == '+' || next == '%',
        }
    }

    /// Whether the word is so long, or so plainly an address, that it may end after a slash.
    fn is_address(&self) -> bool {
        let is_long = self.before.chars().count() + self.after.chars().count() > 24;
        is_long || self.before.contains("://") || self.before.starts_with("www.")
    }

    /// « a-t-il », « e-mail », « vis-à-vis » stay together.
    fn has_a_short_side(&self) -> bool {
        let before = self.before.trim_end_matches('-');
        let left = before.rsplit(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        let right = self.after.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        left.chars().count() < 3 || right.chars().count() < 3
    }
}

fn is_currency(c: char) -> bool {
    matches!(c, '€' | '$' | '£' | '¥' | 'µ' | 'Ω')
}

/// A letter that stands for a first name: « J. Verne ».
fn is_initial(word: &str) -> bool {
    let mut letters = word.chars();
    letters.next().is_some_and(char::is_uppercase)
        && letters.next() == Some('.')
        && letters.next().is_none()
}

/// What may stand right before a word.
const OPENING: [char; 7] = ['(', '«', '“', '’', '\'', '\u{A0}', '\u{202F}'];

/// What follows a number without being counted by it.
const SMALL_WORDS: [&str; 34] = [
    "à", "et", "ou", "de", "des", "du", "sur", "en", "par", "au", "aux", "pour", "dans", "le",
    "la", "les", "un", "une", "est", "a", "to", "and", "or", "of", "in", "on", "at", "the", "is",
    "was", "were", "for", "by", "with",
];

const MONTHS: [&str; 23] = [
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
    "december",
];

const BEFORE_NUMBER: [&str; 22] = [
    "n°", "nº", "no.", "p.", "pp.", "art.", "article", "fig.", "figure", "vol.", "chap.",
    "chapitre", "chapter", "t.", "l.", "§", "vers.", "version", "page", "№", "tome", "section",
];

const BEFORE_NAME: [&str; 16] = [
    "M.", "MM.", "Mme", "Mmes", "Mlle", "Me", "Mr", "Mr.", "Mrs", "Mrs.", "Ms.", "Dr", "Dr.", "Pr",
    "St.", "Prof.",
];
