//! The names of things as the tables of all languages spell them.

use super::own;
use super::spelling::without_accents;
use super::table::{Common, Map, Table};
use super::{LEXICONS, SHARED};

/// A code of ISO 4217, and whether small letters write it too.
type Code = (Box<str>, bool);

/// The names and signs of a currency, or of all, in all languages; and the codes.
pub(in crate::facts) fn money_names(currency: Option<&str>) -> (Vec<String>, Vec<Code>) {
    let is_wanted = |code: &str| currency.is_none_or(|wanted| wanted == code);
    let signs = |signs: &Map<String>| {
        let wanted = signs.iter().filter(|(_, code)| is_wanted(code));
        wanted.map(|(sign, _)| sign.clone()).collect::<Vec<_>>()
    };
    let named = |names: &Map<Vec<String>>| {
        let wanted = names.iter().filter(|(code, _)| is_wanted(code));
        wanted.flat_map(|(_, names)| names.clone()).collect::<Vec<_>>()
    };
    let mut all = Vec::new();
    for table in tables() {
        all.extend(signs(&table.currency_signs));
        for names in [&table.currencies, &table.subunits, &table.currencies_if_scaled] {
            all.extend(named(names));
        }
    }
    let Ok(common) = serde_json::from_str::<Common>(own::table(SHARED)) else {
        return (all, Vec::new());
    };
    all.extend(signs(&common.currencies));
    let codes = common.iso4217.all.split_whitespace().filter(|code| is_wanted(code));
    let is_small = |code: &str| common.iso4217.small.split_whitespace().any(|small| small == code);
    let codes = codes.map(|code| (code.into(), is_small(code))).collect();
    (with_bare(all), codes)
}

/// The names of a share of a hundred, and of points of it, in all languages.
pub(in crate::facts) fn percent_names() -> Vec<String> {
    let names = |table: Table| [table.percents.words, table.percents.points].concat();
    with_bare(tables().flat_map(names).collect())
}

fn tables() -> impl Iterator<Item = Table> {
    (0..LEXICONS.len()).filter_map(|at| serde_json::from_str(own::table(at)).ok())
}

/// The names, and the same without accents.
fn with_bare(mut names: Vec<String>) -> Vec<String> {
    let bare: Vec<_> = names.iter().map(|name| without_accents(&name.to_lowercase())).collect();
    names.extend(bare);
    names
}
