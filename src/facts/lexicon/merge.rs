//! Adds the entries of one table to those of another that is laid out alike.

use serde_json::{Map, Value};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::own::Flaw;

/// Tables whose entries are named by what facts print.
pub(super) const CODED: [&str; 4] = ["units", "currencies", "currencies_if_scaled", "subunits"];

/// More words than these are no addition.
const MOST: usize = 10_000;

/// Adds the entries of a table to the known ones.
pub(super) fn merge(
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

pub(super) fn is_currency(code: &str) -> bool {
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
