//! Signs of units, alone or composed: `km/h`, `mg/dL`, `kWh/m²`.

use super::hasher::FastMap;
use super::table;

/// The signs that all languages share.
#[derive(Debug, Default)]
pub(in crate::facts) struct Symbols {
    units: FastMap<Box<str>, Box<str>>,
    spaced: Vec<(Box<str>, Box<str>)>,
    /// The prefixes that each UCUM code takes.
    pub(super) prefixes: FastMap<Box<str>, Box<str>>,
}

/// The longest sign of one unit, in bytes; a longer run of letters is a word.
const LONGEST: usize = 12;

impl Symbols {
    pub(super) fn new(units: &[table::Unit]) -> Self {
        let mut symbols = Self::default();
        for unit in units {
            for symbol in &unit.symbols {
                symbols.add(symbol, unit.code.clone());
            }
            if !unit.prefixes.is_empty() {
                symbols.prefixes.insert(unit.code.as_str().into(), unit.prefixes.as_str().into());
            }
        }
        // After all the bare ones: « min » is a minute before it is a milli-inch.
        for unit in units {
            for symbol in &unit.symbols {
                for prefix in unit.prefixes.chars() {
                    let code = format!("{}{}", ucum_prefix(prefix), unit.code);
                    symbols.add(&format!("{prefix}{symbol}"), code);
                }
            }
        }
        symbols.spaced.sort_by_key(|(symbol, _)| std::cmp::Reverse(symbol.len()));
        symbols
    }

    fn add(&mut self, symbol: &str, code: String) {
        if symbol.chars().all(is_unit_letter) {
            self.units.entry(symbol.into()).or_insert_with(|| code.into());
        } else {
            self.spaced.push((symbol.into(), code.into()));
        }
    }

    /// The codes that signs stand for.
    #[cfg(test)]
    pub(super) fn codes(&self) -> impl Iterator<Item = &str> {
        self.units.values().chain(self.spaced.iter().map(|(_, code)| code)).map(AsRef::as_ref)
    }

    /// The UCUM code of the unit that `text` begins with, and how many bytes it is long.
    pub(in crate::facts) fn read(&self, text: &str) -> Option<(String, usize)> {
        let first = text.as_bytes().first();
        for (symbol, code) in &self.spaced {
            if symbol.as_bytes().first() == first
                && text.starts_with(symbol.as_ref())
                && ends_word(text, symbol.len())
            {
                return Some((code.to_string(), symbol.len()));
            }
        }
        let (mut code, mut end) = self.component(text)?;
        while let Some((sign, rest)) = text.get(end..).and_then(operator) {
            let Some((next, length)) = self.component(rest) else { break };
            code.push(sign);
            code.push_str(&next);
            end = text.len() - rest.len() + length;
        }
        ends_word(text, end).then_some((code, end))
    }

    fn component(&self, text: &str) -> Option<(String, usize)> {
        let end = text
            .char_indices()
            .take(LONGEST)
            .find(|(_, c)| !is_unit_letter(*c))
            .map_or(text.len().min(LONGEST), |(at, _)| at);
        let code = self.units.get(text.get(..end)?)?;
        let rest = text.get(end..)?;
        let power = rest.chars().next().and_then(|c| Some((c, exponent(c)?)));
        let Some((sign, power)) = power else { return Some((code.to_string(), end)) };
        Some((format!("{code}{power}"), end + sign.len_utf8()))
    }
}

/// The letter that UCUM uses for a prefix.
pub(super) fn ucum_prefix(prefix: char) -> &'static str {
    match prefix {
        'f' => "f",
        'p' => "p",
        'n' => "n",
        'u' | 'µ' => "u",
        'm' => "m",
        'c' => "c",
        'd' => "d",
        'h' => "h",
        'k' | 'K' => "k",
        'M' => "M",
        'G' => "G",
        'T' => "T",
        'P' => "P",
        'E' => "E",
        'Z' => "Z",
        _ => "",
    }
}

fn exponent(c: char) -> Option<u8> {
    match c {
        '²' | '2' => Some(2),
        '³' | '3' => Some(3),
        _ => None,
    }
}

fn operator(text: &str) -> Option<(char, &str)> {
    let mut chars = text.chars();
    match chars.next()? {
        '/' | '∕' => Some(('/', chars.as_str())),
        '·' | '⋅' => Some(('.', chars.as_str())),
        _ => None,
    }
}

fn is_unit_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '°' | '′' | '″' | '‰' | '℃' | '℉' | '%')
}

fn ends_word(text: &str, at: usize) -> bool {
    text.get(at..).and_then(|rest| rest.chars().next()).is_none_or(|c| !c.is_alphanumeric())
}

#[cfg(test)]
mod tests {
    use crate::facts::lexicon::Lexicons;

    #[test]
    fn signs_compose() {
        let lexicons = Lexicons::new();
        let read = |text: &str| lexicons.symbols().read(text);
        assert_eq!(read("km/h, dit-il"), Some(("km/h".into(), 4)));
        assert_eq!(read("mg/dL"), Some(("mg/dL".into(), 5)));
        assert_eq!(read("kWh/m²."), Some(("kW.h/m2".into(), 7)));
        assert_eq!(read("°C"), Some(("Cel".into(), 3)));
        assert_eq!(read("min"), Some(("min".into(), 3)));
        assert_eq!(read("m212"), None);
        assert_eq!(read("maisons"), None);
    }
}
