//! Text as a search compares it: without accents, without case where that is not asked for, with
//! runs of white space as one space.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::Span;

/// A folded text, with the way back to the text it was made from.
#[derive(Clone, Debug, Default)]
pub struct Folded {
    text: String,
    /// Where each character of the original begins in the folded text, and which bytes it is.
    origins: Vec<(usize, Span)>,
}

/// Whether the case of letters counts.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Case {
    /// Capitals and small letters are the same.
    Ignored,
    /// They are not.
    Kept,
}

impl Case {
    /// Smart case: it counts as soon as the pattern has a capital.
    #[must_use]
    pub fn of(pattern: &str) -> Self {
        if pattern.chars().any(char::is_uppercase) { Self::Kept } else { Self::Ignored }
    }
}

impl Folded {
    /// Folds a text.
    #[must_use]
    pub fn new(text: &str, case: Case) -> Self {
        let mut folded = Self::default();
        for (at, c) in text.char_indices() {
            folded.push(c, Span::new(at, at + c.len_utf8()), case);
        }
        folded
    }

    /// The folded text.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The bytes of the original that a range of the folded text was made from.
    #[must_use]
    pub fn original(&self, range: Span) -> Span {
        let first = self.origins.partition_point(|(at, _)| *at <= range.start()).saturating_sub(1);
        let after = self.origins.partition_point(|(at, _)| *at < range.end());
        let origins = self.origins.get(first..after).unwrap_or_default();
        origins.iter().map(|(_, span)| *span).reduce(Span::cover).unwrap_or_default()
    }

    fn push(&mut self, c: char, origin: Span, case: Case) {
        let at = self.text.len();
        push(&mut self.text, c, case);
        if self.text.len() > at {
            self.origins.push((at, origin));
        } else if let Some((_, last)) = self.origins.last_mut() {
            // Another space, or the accent of the letter before.
            *last = last.cover(origin);
        }
    }
}

/// A text folded, where no way back is asked for.
#[must_use]
pub fn fold(text: &str, case: Case) -> String {
    let mut folded = String::with_capacity(text.len());
    text.chars().for_each(|c| push(&mut folded, c, case));
    folded
}

fn push(text: &mut String, c: char, case: Case) {
    if c.is_ascii() && !c.is_ascii_whitespace() {
        text.push(if case == Case::Ignored { c.to_ascii_lowercase() } else { c });
    } else if c.is_whitespace() {
        if !text.ends_with(' ') {
            text.push(' ');
        }
    } else {
        push_letter(text, c, case);
    }
}

fn push_letter(text: &mut String, c: char, case: Case) {
    let plain = match c {
        '’' | '‘' | 'ʼ' => "'",
        '“' | '”' => "\"",
        'œ' => "oe",
        'æ' => "ae",
        'Œ' => "OE",
        'Æ' => "AE",
        '\u{2010}' | '\u{2011}' => "-",
        _ => "",
    };
    if plain.is_empty() {
        let letters = std::iter::once(c).nfd().filter(|c| !is_combining_mark(*c));
        match case {
            Case::Ignored => text.extend(letters.flat_map(char::to_lowercase)),
            Case::Kept => text.extend(letters),
        }
    } else if case == Case::Ignored {
        text.push_str(&plain.to_ascii_lowercase());
    } else {
        text.push_str(plain);
    }
}

#[cfg(test)]
mod tests {
    use super::{Case, Folded, Span};

    fn find<'a>(text: &'a str, pattern: &str) -> Option<&'a str> {
        let case = Case::of(pattern);
        let folded = Folded::new(text, case);
        let pattern = Folded::new(pattern, case);
        let at = folded.text().find(pattern.text())?;
        Some(folded.original(Span::new(at, at + pattern.text().len())).cut(text, 0))
    }

    #[test]
    fn accents_are_folded_both_ways() {
        assert_eq!(find("un bel été ici", "ete"), Some("été"));
        assert_eq!(find("un bel ete ici", "Été"), None);
        assert_eq!(find("un bel e\u{301}te\u{301} ici", "été"), Some("e\u{301}te\u{301}"));
        assert_eq!(find("le cœur", "coeur"), Some("cœur"));
        assert_eq!(find("l’hôpital", "l'hopital"), Some("l’hôpital"));
    }

    #[test]
    fn case_counts_as_soon_as_the_pattern_has_a_capital() {
        assert_eq!(find("Paris, paris", "paris"), Some("Paris"));
        assert_eq!(find("paris, Paris", "Paris"), Some("Paris"));
        assert_eq!(find("paris", "Paris"), None);
    }

    #[test]
    fn a_match_crosses_line_ends_and_wide_spaces() {
        assert_eq!(find("119 \n  millions", "119 millions"), Some("119 \n  millions"));
        assert_eq!(find("3\u{202F}500 euros", "3 500"), Some("3\u{202F}500"));
    }
}
