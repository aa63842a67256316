//! The language a text is written in.

use whichlang::Lang;

/// So many letters tell the language of a text that is full of names and figures too.
const SAMPLE: usize = 4096;

/// A language that lutrin knows how to set and to read facts in, or none of them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Language {
    /// French.
    French,
    /// English.
    English,
    /// Spanish: its words are parted and its facts are read.
    Spanish,
    /// Another one: set without rules of its own.
    #[default]
    Other,
}

impl Language {
    /// The language of a tag such as `fr`, `fr-CA`, `en_GB.UTF-8`.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        let code = tag.split(['-', '_', '.']).next().unwrap_or_default().to_ascii_lowercase();
        match code.as_str() {
            "fr" | "fra" | "fre" | "french" => Self::French,
            "en" | "eng" | "english" => Self::English,
            "es" | "spa" | "spanish" => Self::Spanish,
            _ => Self::Other,
        }
    }

    /// Its ISO 639-1 code, or `und`.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::French => "fr",
            Self::English => "en",
            Self::Spanish => "es",
            Self::Other => "und",
        }
    }

    /// The language of a text, if it is long enough to tell.
    ///
    /// Below sixty letters the guess is a coin's throw (« 12 % » passes for Dutch), so none is made.
    #[must_use]
    pub fn detect(text: &str) -> Option<Self> {
        let sample = begun(text, SAMPLE).0;
        if sample.chars().filter(|c| c.is_alphabetic()).take(60).count() < 60 {
            return None;
        }
        let found = agreed(sample).unwrap_or_else(|| whichlang::detect_language(sample));
        let known =
            [(Lang::Fra, Self::French), (Lang::Eng, Self::English), (Lang::Spa, Self::Spanish)];
        Some(known.into_iter().find(|(lang, _)| *lang == found).map_or(Self::Other, |(_, l)| l))
    }
}

/// What the beginning and the end of a long sample are both in: they tell as much as the whole.
fn agreed(sample: &str) -> Option<Lang> {
    let (first, rest) = begun(sample, SAMPLE / 8);
    let (_, last) = ended(rest, SAMPLE / 8);
    let is_long = rest.len() - last.len() > SAMPLE / 4;
    let [one, other] = [first, last].map(|part| is_long.then(|| whichlang::detect_language(part)));
    one.filter(|_| one == other)
}

/// The beginning of a text, of so many letters, and what follows it.
fn begun(text: &str, letters: usize) -> (&str, &str) {
    let end = text.char_indices().nth(letters).map_or(text.len(), |(end, _)| end);
    text.split_at_checked(end).unwrap_or((text, ""))
}

/// The end of a text, of so many letters, and what goes before it.
fn ended(text: &str, letters: usize) -> (&str, &str) {
    let end = text.char_indices().rev().nth(letters).map_or(0, |(at, _)| at);
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_may_carry_a_region_and_an_encoding() {
        assert_eq!(Language::from_tag("fr_CA.UTF-8"), Language::French);
        assert_eq!(Language::from_tag("C"), Language::Other);
    }

    #[test]
    fn a_neighbour_of_spanish_is_not_spanish() {
        let italian =
            "La marea sale due volte al giorno e le barche aspettano all’ingresso del porto.";
        let portuguese =
            "A maré sobe duas vezes por dia e os barcos esperam à entrada do porto velho, em fila.";
        for text in [italian, portuguese] {
            assert_eq!(Language::detect(text), Some(Language::Other), "{text}");
        }
    }

    #[test]
    fn a_short_text_is_not_guessed() {
        assert_eq!(Language::detect("12 % en 2024"), None);
    }

    #[test]
    fn a_sentence_is_told_by_its_words() {
        let french =
            "La marée monte deux fois par jour et les bateaux attendent à l’entrée du port.";
        let english =
            "The tide comes in twice a day, and the boats wait at the mouth of the harbour.";
        let spanish =
            "La marea sube dos veces al día y los barcos esperan a la entrada del puerto viejo.";
        assert_eq!(Language::detect(spanish), Some(Language::Spanish));
        assert_eq!(Language::detect(french), Some(Language::French));
        assert_eq!(Language::detect(english), Some(Language::English));
    }
}
