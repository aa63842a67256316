//! The words of a language while its lexicon is being built, each with a number.

use super::TimeUnit;
use super::hasher::FastMap;
use super::index::{Hash, Index};
use super::phrases::Element;
use super::table::{Map, Table};
use super::words::{Role, Word};

/// Which word of an expression comes first.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Elements {
    FirstFirst,
    LastFirst,
}

/// The words met so far, by the hash of their folded spelling.
pub(super) struct Builder {
    numbers: FastMap<Hash, u16>,
    /// The spellings without accents, where they differ.
    bare: Vec<(Hash, u16)>,
    pub(super) words: Vec<Word>,
}

impl Builder {
    pub(super) fn new() -> Self {
        // The number 0 is the word that no rule knows.
        Self { numbers: FastMap::default(), bare: Vec::new(), words: vec![Word::default()] }
    }

    pub(super) fn number(&mut self, word: &str) -> u16 {
        let word = word.to_lowercase();
        let next = u16::try_from(self.words.len()).unwrap_or(0);
        let number = *self.numbers.entry(Hash::of(&word)).or_insert(next);
        if number == next {
            self.words.push(Word::default());
            // « né » and « ne », « dès » and « des » are different words.
            let bare = (!word.is_ascii()).then(|| without_accents(&word));
            if let Some(bare) = bare.filter(|bare| bare.len() >= 3) {
                self.bare.push((Hash::of(&bare), number));
            }
        }
        number
    }

    pub(super) fn set(&mut self, word: &str, change: impl FnOnce(&mut Word)) {
        let number = self.number(word);
        if let Some(word) = self.words.get_mut(usize::from(number)) {
            change(word);
        }
    }

    /// The words that mean something by themselves.
    pub(super) fn single(&mut self, table: &Table) {
        self.numbers(table);
        self.calendar(table);
        self.roles(&table.roles);
    }

    fn numbers(&mut self, table: &Table) {
        for (word, number) in &table.cardinals {
            self.set(word, |word| word.cardinal = Some(*number));
        }
        for (word, scale) in &table.scales {
            self.set(word, |word| word.scale = Some(*scale));
        }
        for (word, number) in &table.collectives {
            self.set(word, |word| word.collective = Some(*number));
        }
        for (word, number) in &table.groups {
            self.set(word, |word| word.group = Some(*number));
        }
        for (word, number) in &table.fractions {
            self.set(word, |word| word.fraction = Some(*number));
        }
        for (word, number) in &table.multiples {
            self.set(word, |word| word.multiple = Some(*number));
        }
        for (singular, number) in &table.ordinals {
            self.with_plural(singular, |word| word.ordinal = Some(*number));
        }
        for (singular, scale) in &table.ordinal_scales {
            self.with_plural(singular, |word| word.ordinal_scale = Some(*scale));
        }
    }

    fn with_plural(&mut self, singular: &str, change: impl Fn(&mut Word)) {
        self.set(singular, &change);
        if !singular.ends_with('s') {
            self.set(&format!("{singular}s"), |word| {
                change(word);
                word.is_plural = true;
            });
        }
    }

    fn calendar(&mut self, table: &Table) {
        for (word, month) in &table.months {
            self.set(word, |word| word.month = Some(*month));
        }
        for (word, weekday) in &table.weekdays {
            self.set(word, |word| word.weekday = Some(*weekday));
        }
        self.abbreviations(&table.months);
        self.abbreviations(&table.weekdays);
        for (word, season) in &table.seasons {
            self.set(word, |word| word.season = Some(*season));
        }
        for (word, decade) in &table.decades {
            self.set(word, |word| word.decade = Some(*decade));
        }
        for (word, time) in &table.clock {
            self.set(word, |word| word.clock = pair(time, ':'));
        }
        for (code, names) in &table.times {
            for name in names {
                self.set(name, |word| {
                    word.time = time_unit(code);
                    word.roles |= Role::MEASURE;
                });
            }
        }
    }

    /// Marks the names that are the beginning of a longer one: « janv », “mon”.
    fn abbreviations(&mut self, names: &Map<u8>) {
        for (name, number) in names {
            let is_longer = |(other, n): (&String, &u8)| {
                n == number && other.len() > name.len() && other.starts_with(name.as_str())
            };
            if names.iter().any(is_longer) {
                self.set(name, |word| word.roles |= Role::ABBREVIATION);
            }
        }
    }

    fn roles(&mut self, roles: &Map<Vec<String>>) {
        for (name, words) in roles {
            let role = Role::from_name(&name.to_uppercase()).unwrap_or_default();
            for word in words {
                self.set(word, |word| word.roles |= role);
            }
        }
    }

    /// The words and signs of a phrase, cut as the tokeniser cuts.
    pub(super) fn elements(&mut self, phrase: &str, order: Elements) -> Vec<Element> {
        let mut elements = Vec::new();
        let mut word = String::new();
        for c in phrase.to_lowercase().chars() {
            if c.is_alphabetic() {
                word.push(c);
                continue;
            }
            let was_elided = c == '\'' && elides(&word);
            if was_elided {
                word.push(c);
            }
            if !word.is_empty() {
                elements.push(Element::Word(self.number(&std::mem::take(&mut word))));
            }
            if c != ' ' && !was_elided {
                elements.push(Element::Sign(c));
            }
        }
        if !word.is_empty() {
            elements.push(Element::Word(self.number(&word)));
        }
        if order == Elements::LastFirst {
            elements.reverse();
        }
        elements
    }

    /// Writers leave accents out of capitals and keyboards: the bare spelling means the same, where
    /// it is not another word.
    pub(super) fn accentless(&mut self) {
        for (bare, number) in std::mem::take(&mut self.bare) {
            self.numbers.entry(bare).or_insert(number);
        }
    }

    pub(super) fn finish(mut self) -> (Vec<Word>, Index) {
        for word in &mut self.words {
            if word.is_trigger() {
                word.roles |= Role::TRIGGER;
            }
            if word.is_beginning() {
                word.roles |= Role::BEGINNING;
            }
            if word.is_numeral() {
                word.roles |= Role::NUMERAL;
            }
        }
        let hashes: Vec<_> = self.numbers.into_iter().collect();
        (self.words, Index::new(&hashes))
    }
}

/// Whether an apostrophe after these letters belongs to them: « d’ », « qu’ », « jusqu’ », but not
/// “year’s”.
fn elides(word: &str) -> bool {
    (1..=2).contains(&word.len()) || word.ends_with("qu")
}

pub(super) fn without_accents(word: &str) -> String {
    // « ñ » stays: it is a letter of its own, and « anos » are no « años ».
    let bare = |c| match c {
        'à' | 'â' | 'ä' | 'á' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' | 'í' => 'i',
        'ô' | 'ö' | 'ó' => 'o',
        'ù' | 'û' | 'ü' | 'ú' => 'u',
        'ç' => 'c',
        c => c,
    };
    word.chars().map(bare).collect()
}

pub(super) fn pair(text: &str, sign: char) -> Option<(u8, u8)> {
    let (first, second) = text.split_once(sign)?;
    Some((first.parse().ok()?, second.parse().ok()?))
}

/// `P10Y`, `PT1H`, `PT0.001S`.
fn time_unit(code: &str) -> Option<TimeUnit> {
    let rest = code.strip_prefix('P')?;
    let (rest, is_clock) = rest.strip_prefix('T').map_or((rest, false), |rest| (rest, true));
    let letter = rest.chars().last()?;
    let number = rest.strip_suffix(letter)?;
    let (count, decimals) = match number.split_once('.') {
        Some((_, part)) => (part.parse().ok()?, u8::try_from(part.len()).ok()?),
        None => (number.parse().ok()?, 0),
    };
    let letter = if is_clock && letter == 'M' { 'm' } else { letter };
    Some(TimeUnit { count, decimals, letter })
}
