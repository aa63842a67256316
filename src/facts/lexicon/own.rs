//! A reader's own words, added to the tables that lutrin carries.
//!
//! A file of one's own is written as the carried one of the same name; what it says is added, entry by
//! entry, and what is wrong in it is named and left out.

use std::sync::OnceLock;

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::{FILES, SHARED, build, carried};

/// The tables of the run, where the reader has words of their own.
static OWN: OnceLock<[Option<Box<str>>; FILES.len()]> = OnceLock::new();

/// What is for the program and not for its readers to say.
const KEPT: [&str; 2] = ["code", "iso4217"];

/// Tables whose entries are named by what facts print.
const CODED: [&str; 4] = ["units", "currencies", "currencies_if_scaled", "subunits"];

/// More words than these are no addition.
const MOST: usize = 10_000;

/// What is wrong in a file of a reader's own words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Flaw {
    /// It cannot be read, and why.
    File(String),
    /// Nothing is called so; what there is.
    Unknown(String, Vec<String>),
    /// An entry has not the form that it must have, which is this.
    Form(String, &'static str),
}

/// The tables with a reader's own words in them, by their place in [`FILES`].
#[derive(Clone, Debug, Default)]
pub struct OwnWords([Option<Value>; FILES.len()]);

impl OwnWords {
    /// The files that may hold words of one's own, as they are named beside the settings.
    #[must_use]
    pub fn files() -> [&'static str; FILES.len()] {
        FILES
    }

    /// Adds what the file of this name says; gives what is wrong with it, by the byte where.
    pub fn add(&mut self, file: &str, text: &str) -> Vec<(usize, Flaw)> {
        let Some(at) = FILES.iter().position(|known| *known == file) else { return Vec::new() };
        let table = match DeTable::parse(text) {
            Ok(table) => table,
            Err(error) => {
                let start = error.span().map_or(0, |span| span.start);
                return vec![(start, Flaw::File(error.message().to_owned()))];
            }
        };
        let Ok(Value::Object(mut tables)) = serde_json::from_str(carried(at)) else {
            return Vec::new();
        };
        let kept = KEPT.map(|name| tables.remove_entry(name));
        let mut flaws = Vec::new();
        merge(&mut tables, table.get_ref(), "", &mut flaws);
        tables.extend(kept.into_iter().flatten());
        let tables = Value::Object(tables);
        // Each entry is looked at; what only the whole shows is a fault of all of it.
        match build::is_whole(at, &tables.to_string()) {
            Ok(()) => self.0[at] = Some(tables),
            Err(why) => flaws.push((0, Flaw::File(why))),
        }
        flaws.sort_by_key(|(start, _)| *start);
        flaws
    }

    /// Reads facts with these words from now on: before the first fact is read, and once.
    pub fn use_for_this_run(mut self) {
        self.know_codes();
        let text = |table: Value| table.to_string().into_boxed_str();
        drop(OWN.set(self.0.map(|table| table.map(text))));
    }
}

impl OwnWords {
    /// A currency that has a name is one that can be asked for by its code.
    fn know_codes(&mut self) {
        let named = |table: &Value| {
            let entries = |name| table.get(name).and_then(Value::as_object).map(Map::keys);
            let codes = CODED.into_iter().skip(1).filter_map(entries).flatten();
            codes.filter(|code| is_currency(code)).cloned().collect::<Vec<_>>()
        };
        let named: Vec<String> = self.0.iter().flatten().flat_map(named).collect();
        let signed = |table: &Value| {
            let signs = table.get("currencies")?.as_object()?.values();
            Some(signs.filter_map(Value::as_str).map(str::to_owned).collect::<Vec<_>>())
        };
        let shared = &mut self.0[SHARED];
        let mut codes = shared.as_ref().and_then(signed).unwrap_or_default();
        codes.extend(named);
        if codes.is_empty() {
            return;
        }
        let table = shared.take().or_else(|| serde_json::from_str(carried(SHARED)).ok());
        let Some(mut table) = table else { return };
        if let Some(Value::String(all)) = table.pointer_mut("/iso4217/all") {
            codes.retain(|code| !all.split_whitespace().any(|known| known == code));
            all.extend(codes.iter().map(|code| format!(" {code}")));
        }
        *shared = Some(table);
    }
}

/// The text of a table as it is for this run.
pub(super) fn table(at: usize) -> &'static str {
    let own = OWN.get().and_then(|own| own.get(at)?.as_deref());
    own.unwrap_or_else(|| carried(at))
}

/// Adds the entries of a table to the known ones.
fn merge(
    known: &mut Map<String, Value>,
    own: &DeTable<'_>,
    name: &str,
    flaws: &mut Vec<(usize, Flaw)>,
) {
    let is_simple = |value: &Value| !value.is_array() && !value.is_object();
    let is_open = !name.is_empty() && (CODED.contains(&name) || known.values().all(is_simple));
    let sample = known.values().next().cloned();
    for (key, value) in own {
        let entry = key.get_ref().as_ref();
        if CODED.contains(&name) {
            free(known, value.get_ref());
        }
        let flaw = match known.get_mut(entry) {
            Some(Value::Object(inner)) => match value.get_ref().as_table() {
                Some(table) => {
                    merge(inner, table, entry, flaws);
                    None
                }
                None => Some(form(entry, "a table")),
            },
            Some(there) => put(there, entry, value),
            None if is_open => {
                let wrong = miscoded(name, entry, value.get_ref());
                wrong.or_else(|| {
                    let (added, flaw) = new(sample.as_ref(), entry, value);
                    known.extend(added.map(|added| (entry.to_owned(), added)));
                    flaw
                })
            }
            None => Some(Flaw::Unknown(entry.to_owned(), known.keys().cloned().collect())),
        };
        flaws.extend(flaw.map(|flaw| (key.span().start, flaw)));
    }
}

/// Takes words from what they meant before: a name means one thing.
fn free(known: &mut Map<String, Value>, words: &DeValue<'_>) {
    let words = words.as_array().into_iter().flatten();
    let words: Vec<String> =
        words.filter_map(|word| Some(word.get_ref().as_str()?.to_lowercase())).collect();
    for named in known.values_mut().filter_map(Value::as_array_mut) {
        named.retain(|name| name.as_str().is_none_or(|name| !words.contains(&name.to_lowercase())));
    }
}

fn form(name: &str, form: &'static str) -> Flaw {
    Flaw::Form(name.to_owned(), form)
}

/// What is wrong with the code that an entry of a table is named by, or that a sign stands for.
fn miscoded(table: &str, name: &str, value: &DeValue<'_>) -> Option<Flaw> {
    if table == "units" {
        return (!is_unit(name)).then(|| form(name, UNIT));
    }
    let code = value.as_str().unwrap_or(name);
    let is_wrong = CODED.contains(&table) && !is_currency(code);
    is_wrong.then(|| form(name, "three capitals, as ISO 4217 has them: EUR"))
}

fn is_currency(code: &str) -> bool {
    code.len() == 3 && code.bytes().all(|letter| letter.is_ascii_uppercase())
}

const UNIT: &str = "a code of UCUM, or a word in braces: {story_point}";

fn is_unit(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_graphic())
}

/// A new entry beside one like it.
fn new(
    sample: Option<&Value>,
    name: &str,
    value: &Spanned<DeValue<'_>>,
) -> (Option<Value>, Option<Flaw>) {
    let mut there = match sample {
        Some(Value::Array(_)) => Value::Array(Vec::new()),
        Some(other) => other.clone(),
        None => json(value.get_ref()),
    };
    match put(&mut there, name, value) {
        Some(flaw) => (None, Some(flaw)),
        None => (Some(there), None),
    }
}

/// Puts a value where one is: more words beside others, else in its place.
fn put(there: &mut Value, name: &str, value: &Spanned<DeValue<'_>>) -> Option<Flaw> {
    let own = json(value.get_ref());
    let wanted = match (&mut *there, own) {
        (Value::Array(list), Value::Array(own)) => {
            if own.len() > MOST || !own.iter().all(is_entry) {
                return Some(form(name, "a list of words, or of units with `code` and `symbols`"));
            }
            // The first to say a sign says what it means.
            list.splice(0..0, own);
            return None;
        }
        (Value::Array(_), _) => "a list of words",
        (Value::Number(_), own @ Value::Number(_))
        | (Value::String(_), own @ Value::String(_))
        | (Value::Bool(_), own @ Value::Bool(_)) => {
            *there = own;
            return None;
        }
        (Value::Number(_), _) => "a number",
        (Value::Bool(_), _) => "true, false",
        (Value::String(_) | Value::Null | Value::Object(_), _) => "a word",
    };
    Some(form(name, wanted))
}

/// Whether it may stand in a list: a word, or a unit with signs.
fn is_entry(value: &Value) -> bool {
    let is_word = |value: &Value| value.as_str().is_some_and(|word| !word.trim().is_empty());
    let is_sign = |unit: &Map<String, Value>| {
        let symbols = unit.get("symbols").and_then(Value::as_array);
        unit.get("code").and_then(Value::as_str).is_some_and(is_unit)
            && symbols.is_some_and(|symbols| symbols.iter().all(is_word))
    };
    is_word(value) || value.as_object().is_some_and(is_sign)
}

/// The same value as the tables are handed on.
fn json(value: &DeValue<'_>) -> Value {
    match value {
        DeValue::String(text) => Value::from(text.as_ref()),
        DeValue::Integer(number) => {
            i64::from_str_radix(number.as_str(), number.radix()).map_or(Value::Null, Value::from)
        }
        DeValue::Boolean(truth) => Value::from(*truth),
        DeValue::Array(list) => list.iter().map(|item| json(item.get_ref())).collect(),
        DeValue::Table(table) => {
            let entry = |(key, value): (&Spanned<_>, &Spanned<DeValue<'_>>)| {
                let name: &std::borrow::Cow<'_, str> = key.get_ref();
                (name.clone().into_owned(), json(value.get_ref()))
            };
            Value::Object(table.iter().map(entry).collect())
        }
        DeValue::Float(_) | DeValue::Datetime(_) => Value::Null,
    }
}

#[cfg(test)]
mod tests {
    use super::{Flaw, OwnWords};

    /// What is wrong with a file, in short.
    fn said(file: &str, text: &str) -> Vec<String> {
        let flaws = OwnWords::default().add(file, text);
        let short = |(at, flaw): (usize, Flaw)| match flaw {
            Flaw::File(why) => format!("{at}: {why}"),
            Flaw::Unknown(name, _) => format!("{at}: no {name}"),
            Flaw::Form(name, form) => format!("{at}: {name} is not {form}"),
        };
        flaws.into_iter().map(short).collect()
    }

    #[test]
    fn what_is_written_as_the_carried_tables_are_is_taken() {
        let text = "compounds = [\"points de récit\"]\ndate_order = \"dmy\"\n\
                    [units]\n\"{story_point}\" = [\"point de récit\"]\nm = [\"mètre linéaire\"]\n\
                    [currencies]\nXBT = [\"bitcoin\"]\n[modifiers.before]\napprox = [\"à vue de nez\"]\n\
                    [cardinals]\nundici = 11\n[roles]\nveto = [\"salle\"]\n";
        assert_eq!(said("lexicons/fr.toml", text), [""; 0]);
        let common = "[[units]]\ncode = \"{wp}\"\nsymbols = [\"wp\"]\nprefixes = \"kM\"\n\
                      [currencies]\n\"₿\" = \"XBT\"\n\"⌬\" = \"BNZ\"\n";
        assert_eq!(said("lexicons/common.toml", common), [""; 0]);
    }

    #[test]
    fn what_is_wrong_is_named_where_it_stands() {
        let said = |text| said("lexicons/en.toml", text);
        assert_eq!(said("[unts]\n"), ["1: no unts"]);
        assert_eq!(said("[roles]\nvetto = [\"gate\"]\n"), ["8: no vetto"]);
        assert_eq!(said("code = \"xx\"\n"), ["0: no code"]);
        assert_eq!(said("[units]\nm = \"metre\"\n"), ["8: m is not a list of words"]);
        assert!(
            said("[units]\n\"a b\" = [\"x\"]\n")[0].starts_with("8: a b is not a code of UCUM")
        );
        assert!(said("[currencies]\neuro = [\"x\"]\n")[0].contains("three capitals"));
        assert!(said("[units]\nm = [\" \"]\n")[0].contains("a list of words"));
        assert_eq!(said("[cardinals]\ntwo = \"2\"\n"), ["12: two is not a number"]);
        assert_eq!(said("units = 3\n"), ["0: units is not a table"]);
        assert!(said("[units\n")[0].starts_with('6'));
        assert!(said("date_order = \"ymm\"\n")[0].contains("ymm"));
    }
}
