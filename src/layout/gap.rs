//! What stands on both sides of a place in a text, and whether it belongs together.

use crate::document::words::{is_little, is_month};
use crate::source::Span;

use super::words::{
    BEFORE_LETTER, BEFORE_NAME, BEFORE_NUMBER, CURRENCIES, PARTICLES, SCALES, UNCOUNTED, UNITS,
};

/// How many bytes on either side of a place may tell whether a line ends there.
const REACH: usize = 64;

/// What stands on both sides of a place.
pub(super) struct Gap<'a> {
    /// The word before the one before.
    earlier: &'a str,
    /// The word before.
    before: &'a str,
    /// The word after.
    after: &'a str,
    /// The word after the one after.
    later: &'a str,
    /// Whether a space parts them.
    pub(super) is_spaced: bool,
    /// Whether the word before is the first of the text.
    is_first: bool,
}

impl<'a> Gap<'a> {
    pub(super) fn new(text: &'a str, at: usize) -> Self {
        // No rule looks further, and a text without spaces must not cost its square.
        let from = (at.saturating_sub(REACH)..=at).find(|from| text.is_char_boundary(*from));
        let to = (at..=text.len().min(at + REACH)).rev().find(|to| text.is_char_boundary(*to));
        let left = Span::new(from.unwrap_or(at), at).cut(text, 0);
        let right = Span::new(at, to.unwrap_or(at)).cut(text, 0);
        let trimmed = left.trim_end_matches(' ');
        // Only the plain space parts words here: others are bound already.
        let is_apart = |c: char| c == ' ' || c == '\n';
        let mut words_before = trimmed.rsplit(is_apart);
        let mut words_after = right.split(is_apart);
        Self {
            before: words_before.next().unwrap_or_default(),
            earlier: words_before.next().unwrap_or_default(),
            after: words_after.next().unwrap_or_default(),
            later: words_after.next().unwrap_or_default(),
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
    pub(super) fn is_bound(&self) -> bool {
        let (Some(last), Some(next)) = (self.last(), self.next()) else { return false };
        let is_sign = |c: char| matches!(c, ':' | ';' | '?' | '!' | '»' | '%' | '‰' | '€' | '°');
        is_sign(next)
            || matches!(last, '«' | '(' | '[' | '‹')
            // The dash that opens a reply.
            || (self.is_first && matches!(self.before, "—" | "–" | "-"))
            || self.is_number_and_unit(next)
            || self.is_scale_and_unit()
            || self.is_unit_and_number(next)
            || self.is_month_and_number(next)
            || self.is_short_for(next)
            || self.is_code_and_number(next)
            || self.is_inside_a_name()
            || self.is_product()
    }

    /// « 10 000 », « 119 millions », « 24 avril », « 5 km », « 2e fois »; a year alone binds nothing
    /// but the unit that shows it to be none.
    fn is_number_and_unit(&self, next: char) -> bool {
        let number = number(self.before);
        let is_number = number.ends_with(|c: char| c.is_ascii_digit());
        let is_year = number.len() == 4 && matches!(number.parse(), Ok(1000..=2100));
        let is_unit = next.is_alphanumeric() && !is_uncounted(self.after);
        let is_bound = if is_year { is_unit_word(self.after) } else { is_unit };
        (is_number && (is_bound || is_currency(next)))
            || (next.is_alphabetic() && self.is_ordinal())
    }

    /// « 1,8 million d’euros », « 2 milliards de dollars », “3 million people”.
    fn is_scale_and_unit(&self) -> bool {
        let is_scale = |word: &str| SCALES.contains(&bare(word).to_lowercase().as_str());
        let counted = self.after.strip_prefix("d’").or_else(|| self.after.strip_prefix("d'"));
        let is_number = |word: &str| number(word).ends_with(|c: char| c.is_ascii_digit());
        if is_scale(self.before) {
            let is_noun = self.after.starts_with(char::is_alphabetic);
            counted.is_some()
                || is_unit_word(self.after)
                || (self.after == "de" && is_unit_word(self.later))
                || (is_noun && is_number(self.earlier) && !is_uncounted(self.after))
        } else {
            self.before == "de" && is_scale(self.earlier) && is_unit_word(self.after)
        }
    }

    /// « 9 h 30 », « 3 min 20 », « € 12 », “USD 5”.
    fn is_unit_and_number(&self, next: char) -> bool {
        let sign = bare(self.before);
        let mut letters = sign.chars();
        let is_sign = letters.next().is_some_and(is_currency) && letters.next().is_none();
        let is_clock = matches!(self.before, "h" | "min")
            && number(self.earlier).ends_with(|c: char| c.is_ascii_digit());
        next.is_ascii_digit() && (is_sign || is_clock || CURRENCIES.contains(&sign))
    }

    /// « 2e fois », “the 3rd census”, « `XIXe` siècle ».
    fn is_ordinal(&self) -> bool {
        let word = bare(self.before);
        let endings = ["er", "re", "ème", "e", "ᵉ", "st", "nd", "rd", "th"];
        let rank = endings.into_iter().find_map(|ending| word.strip_suffix(ending));
        rank.is_some_and(|rank| {
            !rank.is_empty()
                && (rank.chars().all(|c| c.is_ascii_digit())
                    || (is_roman(rank) && self.after.starts_with("siècle")))
        })
    }

    /// « avril 2025 », “April 24”, “April 24, 2025”.
    fn is_month_and_number(&self, next: char) -> bool {
        let is_month = |word: &str| is_month(&bare(word).to_lowercase());
        let day = self.before.strip_suffix(',').and_then(|day| day.parse().ok());
        next.is_ascii_digit()
            && (is_month(self.before) || (matches!(day, Some(1..=31)) && is_month(self.earlier)))
    }

    /// « p. 12 », « n° 5 », « M. Dupont », « art. L. 3 », « Louis XIV », « annexe B ».
    fn is_short_for(&self, next: char) -> bool {
        let word = bare(self.before);
        let lower = word.to_lowercase();
        let before_number = BEFORE_NUMBER.contains(&lower.as_str());
        let before_name = BEFORE_NAME.contains(&word) || is_initial(word);
        let numeral = self.after.trim_end_matches(|c: char| !c.is_alphanumeric());
        // One letter alone may be a word: “Then I saw”.
        let is_numeral = is_rank(numeral) && numeral.len() > 1;
        let has_numeral = before_number || word.starts_with(char::is_uppercase);
        let is_letter = numeral.chars().count() == 1 && next.is_uppercase();
        (before_number && (next.is_ascii_digit() || is_initial(self.after)))
            || (before_name && next.is_uppercase())
            || (has_numeral && is_numeral)
            || (is_letter && BEFORE_LETTER.contains(&lower.as_str()))
    }

    /// “RFC 7231”, “ISO 8601”: a name of capitals alone that a number completes.
    fn is_code_and_number(&self, next: char) -> bool {
        let word = bare(self.before);
        let letters = word.chars().filter(|c| c.is_uppercase()).count();
        next.is_ascii_digit() && letters >= 2 && letters == word.chars().count()
    }

    /// « M. de Lesseps »: neither side of the particle ends a line.
    fn is_inside_a_name(&self) -> bool {
        let is_name = |word: &str| word.starts_with(char::is_uppercase);
        let is_title = |word: &str| BEFORE_NAME.contains(&bare(word));
        (is_title(self.before) && PARTICLES.contains(&self.after) && is_name(self.later))
            || (is_title(self.earlier) && PARTICLES.contains(&self.before) && is_name(self.after))
    }

    /// « 3 × 4 ».
    fn is_product(&self) -> bool {
        let is_times = |word: &str| matches!(word, "×" | "·");
        let is_number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
        (is_times(self.after) && is_number(bare(self.before)) && is_number(self.later))
            || (is_times(self.before) && is_number(bare(self.earlier)) && is_number(self.after))
    }

    /// Whether no space parts the two, and a line should not end there all the same.
    pub(super) fn is_inside_a_word(&self) -> bool {
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

/// The number that a word ends with, the spaces inside it that do not break included.
fn number(word: &str) -> &str {
    let counts = |c: char| c.is_ascii_digit() || ".,/–-+−~≈\u{A0}\u{202F}".contains(c);
    let before = word.trim_end_matches(counts);
    let opens = before.is_empty() || before.ends_with(['(', '«', '“', '’', '\'', '$', '€', '£']);
    let after = word.get(before.len()..).unwrap_or_default();
    // « le 12 km », the first space of which does not break.
    let is_spaced = after.starts_with(['\u{A0}', '\u{202F}']);
    let number = after.trim_start_matches(['\u{A0}', '\u{202F}']);
    if opens || is_spaced { number } else { "" }
}

/// A word without what may stand right before it.
fn bare(word: &str) -> &str {
    word.rsplit(['(', '«', '“', '’', '\'', '\u{A0}', '\u{202F}']).next().unwrap_or_default()
}

/// Whether a word is none that a number before it counts.
fn is_uncounted(word: &str) -> bool {
    is_little(word) || UNCOUNTED.contains(&word)
}

/// Whether a word names what numbers count, the signs after it left out.
fn is_unit_word(word: &str) -> bool {
    UNITS.contains(&word.trim_end_matches(|c: char| !c.is_alphanumeric()))
}

fn is_roman(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| "IVXLCDM".contains(c))
}

fn is_currency(c: char) -> bool {
    matches!(c, '€' | '$' | '£' | '¥' | 'µ' | 'Ω')
}

/// « XIV », « `Ier` ».
fn is_rank(word: &str) -> bool {
    is_roman(word.strip_suffix("er").unwrap_or(word))
}

/// What stands for a first name, or two: « J. Verne », « J.-J. Rousseau ».
fn is_initial(word: &str) -> bool {
    let mut names = word.split('-').map(|name| {
        let mut letters = name.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.as_str() == "."
    });
    names.all(|is_initial| is_initial)
}
