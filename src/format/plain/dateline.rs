//! The author and the date in the lines under a title, where they are sure.

use crate::document::{Language, Metadata};

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
            let language = || Language::detect(view.sheet.text()).unwrap_or_default();
            metadata.date = date(said, language).map(Into::into);
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

/// The first date of a line: with its month in letters, or in figures as the text's language has
/// them.
fn date(said: &str, language: impl Fn() -> Language) -> Option<String> {
    let words: Vec<&str> =
        said.split(|c: char| c.is_whitespace() || c == ',').filter(|w| !w.is_empty()).collect();
    let at = |place| {
        lettered(&words, place)
            .or_else(|| figures(words.get(place)?).and_then(|parts| numeric(parts, &language)))
    };
    let (year, month, day) = (0..words.len()).find_map(at)?;
    Some(format!("{year:04}-{month:02}-{day:02}"))
}

/// A day, a month in letters and a year, in either order of the two languages.
fn lettered(words: &[&str], place: usize) -> Option<(u32, u32, u32)> {
    let month = month(words.get(place)?)?;
    let before = place.checked_sub(1).and_then(|before| day(words.get(before)?));
    let (day, year) = match before {
        Some(day) => (day, year(words.get(place + 1)?)?),
        None => (day(words.get(place + 1)?)?, year(words.get(place + 2)?)?),
    };
    Some((year, u32::from(month), day))
}

/// The three numbers of a date in figures, one of them a year of four digits.
fn figures(word: &str) -> Option<[u32; 3]> {
    let bare = word.trim_matches(|c: char| !c.is_ascii_digit());
    let sign = bare.chars().find(|c| !c.is_ascii_digit()).filter(|c| "/.-".contains(*c))?;
    let mut lengths = bare.split(sign).map(str::len);
    let lengths = [lengths.next()?, lengths.next()?, lengths.next()?];
    let mut numbers = bare.split(sign).map(|digits| digits.parse().ok());
    let numbers = [numbers.next()??, numbers.next()??, numbers.next()??];
    let is_whole = bare.split(sign).count() == 3;
    (is_whole && matches!(lengths, [4, 2, 2] | [1 | 2, 1 | 2, 4])).then_some(numbers)
}

/// The year, the month and the day of a date in figures.
fn numeric(parts: [u32; 3], language: &impl Fn() -> Language) -> Option<(u32, u32, u32)> {
    let (year, month, day) = match parts {
        [year, month, day] if year > 31 => (year, month, day),
        // 22/04 can only be a day first, and 04/22 a month.
        [day, month, year] if day > 12 => (year, month, day),
        [month, day, year] if day > 12 || language() == Language::English => (year, month, day),
        [day, month, year] => (year, month, day),
    };
    let is_day = (1..=31).contains(&day) && (1..=12).contains(&month);
    (is_day && (1000..=2100).contains(&year)).then_some((year, month, day))
}

/// Whether a word is a date in figures: 14/03/2025, 2025-03-14.
pub(super) fn is_in_figures(word: &str) -> bool {
    figures(word).is_some()
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
    let accent = said.chars().any(|c| "éèêëàâîïôçùûÉÈÀ".contains(c));
    accent && may_be_name(said)
}

/// Whether a line is two or three words that all have a capital.
pub(super) fn may_be_name(said: &str) -> bool {
    let words: Vec<&str> = said.split_whitespace().collect();
    let capital = |word: &&str| {
        let mut chars = word.chars();
        chars.next().is_some_and(char::is_uppercase)
            && chars
                .all(|c| c.is_lowercase() || c == '-' || c.is_uppercase() || c == '’' || c == '\'')
    };
    (2..=3).contains(&words.len()) && words.iter().all(capital)
}

#[cfg(test)]
mod tests {
    use super::{author, is_french_name};
    use crate::document::Language;

    fn date(said: &str) -> Option<String> {
        super::date(said, || Language::French)
    }

    #[test]
    fn authors_and_dates_are_read_where_they_are_sure() {
        assert_eq!(author("Par Odile Ferrand, à Lyon"), Some("Odile Ferrand"));
        assert_eq!(author("By the sea"), None);
        assert_eq!(date("Lille, le 3 mars 2024").as_deref(), Some("2024-03-03"));
        assert_eq!(date("May 14, 2021").as_deref(), Some("2021-05-14"));
        assert_eq!(date("mars 2024"), None);
        assert_eq!(date("Publié le 14/03/2025 à 06:45").as_deref(), Some("2025-03-14"));
        assert_eq!(date("Publié le 03/04/2025").as_deref(), Some("2025-04-03"));
        let english = |said| super::date(said, || Language::English);
        assert_eq!(english("Published 03/04/2025").as_deref(), Some("2025-03-04"));
        assert_eq!(english("Published 14/03/2025").as_deref(), Some("2025-03-14"));
        assert_eq!(english("Updated 2025-03-04").as_deref(), Some("2025-03-04"));
        let updated = "Publié le 14 mars 2025 à 6 h 45, mis à jour le 15 mars 2025 à 18h30";
        assert_eq!(date(updated).as_deref(), Some("2025-03-14"));
        assert_eq!(date("version 1.2.2025.4"), None);
        assert!(is_french_name("Hélène Aubry"));
        assert!(!is_french_name("Getting Started"));
    }
}
