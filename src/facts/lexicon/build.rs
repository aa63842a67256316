//! From tables to lexicons.

use std::collections::HashMap;
use std::sync::Arc;

use super::phrases::{Element, Phrases};
use super::symbols::{Symbols, ucum_prefix};
use super::table::{Common, Map, Table};
use super::words::{Hash, Index, Role, Word};
use super::{Bound, Feast, Lexicon, Money, Shared, TimeUnit};

/// Reads what all languages share.
pub(super) fn shared(text: &str) -> Result<Shared, toml::de::Error> {
    let common: Common = toml::from_str(text)?;
    let code = |code: &str| <[u8; 3]>::try_from(code.as_bytes()).ok();
    let mut signs: HashMap<u8, Vec<_>> = HashMap::new();
    for (sign, name) in &common.currencies {
        if let Some((first, code)) = sign.bytes().next().zip(code(name)) {
            signs.entry(first).or_default().push((sign.as_str().into(), code));
        }
    }
    Ok(Shared {
        symbols: Symbols::new(&common.units),
        currencies: signs,
        codes: common.iso4217.all.split_whitespace().filter_map(code).collect(),
        small_codes: common.iso4217.small.split_whitespace().filter_map(code).collect(),
        words: common.iso4217.words.split_whitespace().filter_map(code).collect(),
    })
}

/// Reads one language.
pub(super) fn lexicon(text: &str, shared: &Arc<Shared>) -> Result<Lexicon, toml::de::Error> {
    let table: Table = toml::from_str(text)?;
    let mut words = Builder::new();
    words.numbers(&table);
    words.calendar(&table);
    words.roles(&table.roles);
    let units = words.units(&table, &shared.symbols);
    let powers = words.phrases(&table.powers, |power| Some(*power));
    let powers_before = words.phrases(&table.powers_before, |power| Some(*power));
    let currencies = words.currencies(&table);
    let percents = words.percents(&table);
    let eras = words.eras(&table);
    let before = words.modifiers(&table.modifiers.before, Elements::LastFirst);
    let after = words.modifiers(&table.modifiers.after, Elements::FirstFirst);
    let feasts = words.phrases(&table.feasts, |day| feast(day));
    words.mark_feasts(&table.feasts);
    let compounds = words.compounds(&table.compounds);
    words.accentless();
    let short = |map: &Map<u8>| map.iter().map(|(k, v)| (k.as_str().into(), *v)).collect();
    let (words, index) = words.finish();
    Ok(Lexicon {
        shared: Arc::clone(shared),
        words,
        index,
        decimal: table.decimal,
        thousands: table.thousands.into(),
        date_order: table.date_order,
        vigesimal: table.vigesimal,
        future_endings: table.future_endings,
        short_scales: short(&table.short_scales),
        money_scales: short(&table.money_scales),
        ordinal_marks: table.ordinal_marks.words.iter().map(|mark| mark.as_str().into()).collect(),
        units: units.0,
        unit_codes: units.1,
        powers,
        powers_before,
        currencies,
        percents,
        eras,
        before,
        after,
        compounds,
        feasts,
    })
}

#[derive(Clone, Copy, PartialEq)]
enum Elements {
    FirstFirst,
    LastFirst,
}

/// The words met so far, by their folded spelling.
struct Builder {
    numbers: HashMap<String, u16>,
    words: Vec<Word>,
}

impl Builder {
    fn new() -> Self {
        // The number 0 is the word that no rule knows.
        Self { numbers: HashMap::new(), words: vec![Word::default()] }
    }

    fn number(&mut self, word: &str) -> u16 {
        let word = word.to_lowercase();
        let next = u16::try_from(self.words.len()).unwrap_or(0);
        let number = *self.numbers.entry(word).or_insert(next);
        if number == next {
            self.words.push(Word::default());
        }
        number
    }

    fn set(&mut self, word: &str, change: impl FnOnce(&mut Word)) {
        let number = self.number(word);
        if let Some(word) = self.words.get_mut(usize::from(number)) {
            change(word);
        }
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
        for (word, season) in &table.seasons {
            self.set(word, |word| word.season = Some(*season));
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

    fn roles(&mut self, roles: &Map<Vec<String>>) {
        for (name, words) in roles {
            let role = Role::from_name(&name.to_uppercase()).unwrap_or_default();
            for word in words {
                self.set(word, |word| word.roles |= role);
            }
        }
    }

    fn units(&mut self, table: &Table, symbols: &Symbols) -> (Phrases<u16>, Vec<Box<str>>) {
        let mut units = Phrases::default();
        let mut codes: Vec<Box<str>> = Vec::new();
        let mut add = |builder: &mut Self, code: String, name: &str| {
            let number = u16::try_from(codes.len()).unwrap_or(u16::MAX);
            codes.push(code.into());
            for name in numbered(name) {
                let elements = builder.elements(&name, Elements::FirstFirst);
                builder.mark(&elements, Role::MEASURE);
                units.add(elements, number);
            }
        };
        for (code, names) in &table.units {
            for name in names {
                add(self, code.clone(), name);
            }
        }
        for (code, names) in &table.units {
            let prefixes = symbols.prefixes.get(code.as_str()).map_or("", |prefixes| prefixes);
            for prefix in prefixes.chars() {
                let Some(spelled) = table.prefixes.get(&prefix.to_string()) else { continue };
                for name in names {
                    add(
                        self,
                        format!("{}{code}", ucum_prefix(prefix)),
                        &format!("{spelled}{name}"),
                    );
                }
            }
        }
        (units, codes)
    }

    fn currencies(&mut self, table: &Table) -> Phrases<Money> {
        let mut phrases = Phrases::default();
        let lists = [
            (&table.currencies, 0, false),
            (&table.subunits, 2, false),
            (&table.currencies_if_scaled, 0, true),
        ];
        for (names, decimals, only_scaled) in lists {
            for (code, names) in names {
                let Ok(code) = <[u8; 3]>::try_from(code.as_bytes()) else { continue };
                for name in names.iter().flat_map(|name| numbered(name)) {
                    let elements = self.elements(&name, Elements::FirstFirst);
                    self.mark(&elements, Role::MEASURE);
                    phrases.add(elements, Money { code, decimals, only_scaled });
                }
            }
        }
        phrases
    }

    fn percents(&mut self, table: &Table) -> Phrases<bool> {
        let mut phrases = Phrases::default();
        phrases.add(vec![Element::Sign('%')], true);
        for name in &table.percents.words {
            phrases.add(self.elements(name, Elements::FirstFirst), true);
        }
        for name in &table.percents.points {
            phrases.add(self.elements(name, Elements::FirstFirst), false);
        }
        phrases
    }

    fn eras(&mut self, table: &Table) -> Phrases<bool> {
        let mut phrases = Phrases::default();
        for (names, is_before) in [(&table.eras.before, true), (&table.eras.after, false)] {
            for name in names {
                phrases.add(self.elements(name, Elements::FirstFirst), is_before);
            }
        }
        phrases
    }

    fn modifiers(&mut self, lists: &Map<Vec<String>>, order: Elements) -> Phrases<Bound> {
        let mut phrases = Phrases::default();
        let bounds = [("approx", Bound::Approx), ("min", Bound::Min), ("max", Bound::Max)];
        for (name, bound) in bounds {
            for phrase in lists.get(name).into_iter().flatten() {
                phrases.add(self.elements(phrase, order), bound);
            }
        }
        phrases
    }

    fn phrases<T, M: Copy>(
        &mut self,
        names: &Map<T>,
        meaning: impl Fn(&T) -> Option<M>,
    ) -> Phrases<M> {
        let mut phrases = Phrases::default();
        for (name, value) in names {
            let elements = self.elements(name, Elements::FirstFirst);
            if let Some(meaning) = meaning(value) {
                phrases.add(elements, meaning);
            }
        }
        phrases
    }

    /// Gives the first word of an expression a role.
    fn mark(&mut self, elements: &[Element], role: Role) {
        if let Some(Element::Word(first)) = elements.first()
            && let Some(word) = self.words.get_mut(usize::from(*first))
        {
            word.roles |= role;
        }
    }

    fn compounds(&mut self, names: &[String]) -> Phrases<()> {
        let mut phrases = Phrases::default();
        for name in names {
            phrases.add(self.elements(name, Elements::FirstFirst), ());
        }
        phrases
    }

    /// A feast is a fact with its year, so reading must stop at its first word.
    fn mark_feasts(&mut self, feasts: &Map<String>) {
        for name in feasts.keys() {
            let elements = self.elements(name, Elements::FirstFirst);
            self.mark(&elements, Role::FEAST);
        }
    }

    /// The words and signs of a phrase, cut as the tokeniser cuts.
    fn elements(&mut self, phrase: &str, order: Elements) -> Vec<Element> {
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
    fn accentless(&mut self) {
        let bare: Vec<_> =
            self.numbers.iter().map(|(word, n)| (without_accents(word), *n)).collect();
        for (word, number) in bare {
            // « né » and « ne », « dès » and « des » are different words.
            if word.len() >= 3 {
                self.numbers.entry(word).or_insert(number);
            }
        }
    }

    fn finish(mut self) -> (Vec<Word>, Index) {
        for word in &mut self.words {
            if word.is_trigger() {
                word.roles |= Role::TRIGGER;
            }
        }
        let hashes: Vec<_> =
            self.numbers.iter().map(|(word, number)| (Hash::of(word), *number)).collect();
        (self.words, Index::new(&hashes))
    }
}

/// Whether an apostrophe after these letters belongs to them: « d’ », « qu’ », « jusqu’ », but not
/// “year’s”.
fn elides(word: &str) -> bool {
    (1..=2).contains(&word.len()) || word.ends_with("qu")
}

fn without_accents(word: &str) -> String {
    let bare = |c| match c {
        'à' | 'â' | 'ä' => 'a',
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'î' | 'ï' => 'i',
        'ô' | 'ö' => 'o',
        'ù' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        c => c,
    };
    word.chars().map(bare).collect()
}

/// A name and its plural; a name of several words lists both itself.
fn numbered(name: &str) -> Vec<String> {
    let ends = name.ends_with(['s', 'x', 'z']) || name.contains([' ', '-']);
    let plural = (!ends).then(|| format!("{name}s"));
    std::iter::once(name.to_owned()).chain(plural).collect()
}

/// `12-25`, `easter+49`
fn feast(day: &str) -> Option<Feast> {
    if let Some(days) = day.strip_prefix("easter") {
        return Some(Feast::Easter(days.parse().ok()?));
    }
    pair(day, '-').map(|(month, day)| Feast::Fixed(month, day))
}

fn pair(text: &str, sign: char) -> Option<(u8, u8)> {
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
