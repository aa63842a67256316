//! The expressions of a language, from its tables: units, currencies, modifiers, feasts.

use super::phrases::{Element, Phrases};
use super::spelling::{Builder, Elements};
use super::symbols::{Symbols, ucum_prefix};
use super::table::{Map, Table};
use super::words::Role;
use super::{Bound, Money};

impl Builder {
    pub(super) fn units(
        &mut self,
        table: &Table,
        symbols: &Symbols,
    ) -> (Phrases<u16>, Vec<Box<str>>) {
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

    pub(super) fn currencies(&mut self, table: &Table) -> Phrases<Money> {
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
                    phrases.add(elements, Money { code, decimals, power: 0, only_scaled });
                }
            }
        }
        phrases
    }

    pub(super) fn percents(&mut self, table: &Table) -> Phrases<bool> {
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

    pub(super) fn eras(&mut self, table: &Table) -> Phrases<bool> {
        self.either(&table.eras.before, &table.eras.after)
    }

    pub(super) fn half_days(&mut self, table: &Table) -> Phrases<bool> {
        self.either(&table.half_days.afternoon, &table.half_days.morning)
    }

    /// Expressions that say yes, and others that say no.
    fn either(&mut self, yes: &[String], no: &[String]) -> Phrases<bool> {
        let mut phrases = Phrases::default();
        for (names, meaning) in [(yes, true), (no, false)] {
            for name in names {
                phrases.add(self.elements(name, Elements::FirstFirst), meaning);
            }
        }
        phrases
    }

    pub(super) fn modifiers(
        &mut self,
        lists: &Map<Vec<String>>,
        order: Elements,
    ) -> Phrases<Bound> {
        let mut phrases = Phrases::default();
        let bounds = [
            ("exact", Bound::Exact),
            ("approx", Bound::Approx),
            ("min", Bound::Min),
            ("max", Bound::Max),
        ];
        for (name, bound) in bounds {
            for phrase in lists.get(name).into_iter().flatten() {
                phrases.add(self.elements(phrase, order), bound);
            }
        }
        phrases
    }

    pub(super) fn phrases<T, M: Copy>(
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

    pub(super) fn compounds(&mut self, names: &[String]) -> Phrases<()> {
        let mut phrases = Phrases::default();
        for name in names {
            phrases.add(self.elements(name, Elements::FirstFirst), ());
        }
        phrases
    }

    /// A feast is a fact with its year, so reading must stop at its first word.
    pub(super) fn mark_feasts(&mut self, feasts: &Map<String>) {
        for name in feasts.keys() {
            let elements = self.elements(name, Elements::FirstFirst);
            self.mark(&elements, Role::FEAST);
        }
    }
}

/// A name and its plural; a name of several words lists both itself.
fn numbered(name: &str) -> Vec<String> {
    let ends = name.ends_with(['s', 'x', 'z']) || name.contains([' ', '-']);
    let plural = (!ends).then(|| format!("{name}s"));
    std::iter::once(name.to_owned()).chain(plural).collect()
}
