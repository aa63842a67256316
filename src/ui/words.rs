//! The words of the interface, one file a language.

use std::collections::HashMap;

use serde::Deserialize;

/// The languages of the interface: code and file.
pub const WORDS: [(&str, &str); 2] = [
    ("fr", include_str!(concat!(env!("OUT_DIR"), "/messages/fr.json"))),
    ("en", include_str!(concat!(env!("OUT_DIR"), "/messages/en.json"))),
];

/// A text of such a file, where it stands there: no word of the interface needs an escape.
type Said = &'static str;

/// The words of one language.
#[derive(Deserialize, Clone, Debug)]
#[serde(deny_unknown_fields, bound(deserialize = "'de: 'static"))]
pub struct Words {
    code: Said,
    singular: Vec<usize>,
    thousands: Said,
    decimal: Said,
    months: [Said; 12],
    /// By ISO 4217 code: the sign and the name.
    currencies: HashMap<Said, [Said; 2]>,
    texts: HashMap<Said, Said>,
    plurals: HashMap<Said, [Said; 2]>,
    hints: HashMap<Said, Said>,
    groups: HashMap<Said, Said>,
    commands: HashMap<Said, Said>,
}

impl Words {
    /// The words of a language, or the English ones.
    ///
    /// # Errors
    /// Never for the files as they are; a test reads them.
    pub fn of(code: &str) -> Result<Self, String> {
        let [_, english] = WORDS;
        let found = WORDS.into_iter().find(|(known, _)| *known == code).unwrap_or(english);
        serde_json::from_str(found.1).map_err(|error| error.to_string())
    }

    /// The code of the language.
    #[must_use]
    pub fn code(&self) -> &str {
        self.code
    }

    /// A text by its name.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        said(&self.texts, name)
    }

    /// A text with its `{}` replaced, in order.
    #[must_use]
    pub fn filled(&self, name: &str, values: &[&str]) -> String {
        let mut parts = self.text(name).split("{}");
        let mut filled = parts.next().unwrap_or_default().to_owned();
        for (value, part) in values.iter().zip(parts) {
            filled.push_str(value);
            filled.push_str(part);
        }
        filled
    }

    /// What a key of the status line does.
    #[must_use]
    pub fn hint(&self, name: &str) -> &str {
        said(&self.hints, name)
    }

    /// The title of a group of keys.
    #[must_use]
    pub fn group(&self, name: &str) -> &str {
        said(&self.groups, name)
    }

    /// What a command does.
    #[must_use]
    pub fn command(&self, name: &str) -> &str {
        said(&self.commands, name)
    }

    /// A number with its thousands parted.
    #[must_use]
    pub fn number(&self, number: usize) -> String {
        let digits = number.to_string();
        let mut parted = String::new();
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                parted.push_str(self.thousands);
            }
            parted.push(digit);
        }
        parted
    }

    /// A decimal number as it is written in this language, from one with a point.
    #[must_use]
    pub fn decimal(&self, number: &str) -> String {
        let (whole, decimals) = number.split_once('.').unwrap_or((number, ""));
        let (sign, digits) = whole.strip_prefix('-').map_or(("", whole), |digits| ("−", digits));
        let whole = digits.parse().map_or_else(|_| digits.to_owned(), |digits| self.number(digits));
        let mark = if decimals.is_empty() { "" } else { self.decimal };
        format!("{sign}{whole}{mark}{decimals}")
    }

    /// What stands before the decimals of a number.
    #[must_use]
    pub fn decimal_mark(&self) -> &str {
        self.decimal
    }

    /// So many minutes; above two hours, hours.
    #[must_use]
    pub fn time(&self, minutes: usize) -> String {
        if minutes <= 120 {
            return format!("{}\u{A0}min", self.number(minutes));
        }
        format!("{}\u{A0}h", self.number((minutes + 30) / 60))
    }

    /// The name of a month, from 1.
    #[must_use]
    pub fn month(&self, month: u8) -> &str {
        let at = usize::from(month).checked_sub(1);
        at.and_then(|at| self.months.get(at)).copied().unwrap_or_default()
    }

    /// The name of a currency, or its code.
    #[must_use]
    pub fn currency<'a>(&'a self, code: &'a str) -> &'a str {
        self.currencies.get(code).map_or(code, |[_, name]| name)
    }

    /// The sign of a currency, or its code.
    #[must_use]
    pub fn currency_sign<'a>(&'a self, code: &'a str) -> &'a str {
        self.currencies.get(code).map_or(code, |[sign, _]| sign)
    }

    /// So many of a thing: « 1 fait », « 2 faits ».
    #[must_use]
    pub fn many(&self, number: usize, of: &str) -> String {
        let forms = self.plurals.get(of);
        let [one, more] = forms.copied().unwrap_or_default();
        let form = if self.singular.contains(&number) { one } else { more };
        format!("{}\u{A0}{form}", self.number(number))
    }
}

fn said(texts: &HashMap<Said, Said>, name: &str) -> Said {
    texts.get(name).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{WORDS, Words};
    use crate::app::COMMANDS;
    use crate::keys::KeyMap;

    fn all() -> Vec<Words> {
        WORDS.iter().map(|(code, _)| Words::of(code).unwrap()).collect()
    }

    #[test]
    fn every_language_says_the_same_things() {
        let names = |words: &Words| {
            let maps = [&words.texts, &words.hints, &words.groups, &words.commands];
            let mut names: Vec<_> = maps.into_iter().flat_map(|map| map.keys().copied()).collect();
            names.extend(words.plurals.keys());
            names.sort_unstable();
            names
        };
        let all = all();
        for words in &all {
            assert_eq!(names(words), names(all.first().unwrap()), "{}", words.code());
        }
    }

    #[test]
    fn every_command_and_group_is_explained() {
        for words in all() {
            for (name, _) in COMMANDS {
                assert!(!words.command(name).is_empty(), "{}: {name}", words.code());
            }
            for group in KeyMap::carried().unwrap().groups() {
                assert!(!words.group(&group.name).is_empty(), "{}: {}", words.code(), group.name);
            }
        }
    }

    #[test]
    fn numbers_and_plurals_follow_the_language() {
        let [french, english] = WORDS.map(|(code, _)| Words::of(code).unwrap());
        assert_eq!(french.many(0, "fact"), "0\u{A0}fait");
        assert_eq!(english.many(0, "fact"), "0\u{A0}facts");
        assert_eq!(french.many(3500, "word"), "3\u{202F}500\u{A0}mots");
        assert_eq!(english.number(1_234_567), "1,234,567");
    }
}
