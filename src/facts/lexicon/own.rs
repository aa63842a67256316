//! A reader's own words, added to the tables that lutrin carries.
//!
//! A file of one's own is written as the carried one of the same name; what it says is added, entry by
//! entry, and what is wrong in it is named and left out.

use std::sync::OnceLock;

use serde_json::{Map, Value};
use toml::de::DeTable;

use super::merge::{CODED, is_currency, merge};
use super::{FILES, SHARED, build, carried};

/// The tables of the run, where the reader has words of their own.
static OWN: OnceLock<[Option<Box<str>>; FILES.len()]> = OnceLock::new();

/// What is for the program and not for its readers to say.
const KEPT: [&str; 2] = ["code", "iso4217"];

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
