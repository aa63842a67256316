//! The author and the date in the lines under a title, where they are sure.

use crate::document::Metadata;

use super::view::View;
use super::words::{has_author_label, month};

/// Takes the author and the date of these lines.
pub(super) fn read(view: &View<'_>, first: usize, end: usize, metadata: &mut Metadata) {
    for line in first..end {
        let said = view.sheet.said(line);
        if metadata.author.is_none() && has_author_label(said) {
            metadata.author = author(said).map(Into::into);
        }
        if metadata.date.is_none() {
            metadata.date = date(said).map(Into::into);
        }
    }
}

/// The name after `Par` or `By`, up to a comma.
fn author(said: &str) -> Option<&str> {
    let (_, name) = said.split_once([' ', '\u{A0}'])?;
    let name = name.trim_start_matches([':', ' ']);
    let name = name.split([',', '–', '—', '|', '(']).next()?.trim();
    let words = name.split_whitespace();
    let is_name =
        words.clone().count() <= 6 && words.clone().next()?.starts_with(char::is_uppercase);
    is_name.then_some(name)
}

/// A day, a month in letters and a year, in either order of the two languages.
fn date(said: &str) -> Option<String> {
    let words: Vec<&str> =
        said.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    let place = words.iter().position(|word| month(word).is_some())?;
    let month = month(words.get(place)?)?;
    let before = place.checked_sub(1).and_then(|before| day(words.get(before)?));
    let (day, year) = match before {
        Some(day) => (day, year(words.get(place + 1)?)?),
        None => (day(words.get(place + 1)?)?, year(words.get(place + 2)?)?),
    };
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    digits.parse().ok().filter(|day| (1..=31).contains(day))
}

fn year(word: &str) -> Option<u32> {
    let digits = word.trim_matches(|c: char| !c.is_ascii_digit());
    digits.parse().ok().filter(|year| (1000..=2100).contains(year))
}

/// Whether a line is a person's name as French writes it: all words with a capital, where a title
/// would have one capital only. In English a title looks the same, so nothing is concluded.
pub(super) fn is_french_name(said: &str) -> bool {
    let words: Vec<&str> = said.split_whitespace().collect();
    let capital = |word: &&str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase)
            && chars
                .all(|c| c.is_lowercase() || c == '-' || c.is_uppercase() || c == '’' || c == '\'')
    };
    let accent = said.chars().any(|c| "éèêëàâîïôçùûÉÈÀ".contains(c));
    (2..=3).contains(&words.len()) && words.iter().all(capital) && accent
}

#[cfg(test)]
mod tests {
    use super::{author, date, is_french_name};

    #[test]
    fn authors_and_dates_are_read_where_they_are_sure() {
        assert_eq!(author("Par Odile Ferrand, à Lyon"), Some("Odile Ferrand"));
        assert_eq!(author("By the sea"), None);
        assert_eq!(date("Lille, le 3 mars 2024").as_deref(), Some("2024-03-03"));
        assert_eq!(date("May 14, 2021").as_deref(), Some("2021-05-14"));
        assert_eq!(date("mars 2024"), None);
        assert!(is_french_name("Hélène Aubry"));
        assert!(!is_french_name("Getting Started"));
    }
}
