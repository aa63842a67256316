//! From tables to lexicons.

use std::sync::Arc;

use super::hasher::FastMap;
use super::spelling::{Builder, Elements, pair};
use super::symbols::Symbols;
use super::table::{Common, Map, Table};
use super::{COMMON, Feast, Lexicon, SHARED, Shared, Sign};

/// Reads what all languages share.
pub(super) fn shared(text: &str) -> serde_json::Result<Shared> {
    let common: Common = serde_json::from_str(text)?;
    Ok(Shared {
        symbols: Symbols::new(&common.units),
        currencies: signs(&common.currencies),
        codes: common.iso4217.all.split_whitespace().filter_map(code).collect(),
        small_codes: common.iso4217.small.split_whitespace().filter_map(code).collect(),
        words: common.iso4217.words.split_whitespace().filter_map(code).collect(),
    })
}

/// Whether the text of a table can be read, or why not.
pub(super) fn is_whole(at: usize, text: &str) -> Result<(), String> {
    let common = if at == SHARED { text } else { COMMON };
    // Where in the joined tables would tell nobody anything.
    let why = |error: serde_json::Error| {
        let why = error.to_string();
        why.split(" at line ").next().unwrap_or_default().to_owned()
    };
    let shared = shared(common).map(Arc::new).map_err(why)?;
    if at == SHARED {
        return Ok(());
    }
    lexicon(text, &shared).map(drop).map_err(why)
}

fn code(code: &str) -> Option<[u8; 3]> {
    code.as_bytes().try_into().ok()
}

/// The signs of currencies, by their first byte.
fn signs(table: &Map<String>) -> FastMap<u8, Vec<Sign>> {
    let mut signs: FastMap<u8, Vec<Sign>> = FastMap::default();
    for (sign, name) in table {
        if let Some((first, code)) = sign.bytes().next().zip(code(name)) {
            signs.entry(first).or_default().push((sign.as_str().into(), code));
        }
    }
    signs
}

/// Reads one language.
pub(super) fn lexicon(text: &str, shared: &Arc<Shared>) -> serde_json::Result<Lexicon> {
    let table: Table = serde_json::from_str(text)?;
    let mut words = Builder::new();
    words.single(&table);
    let units = words.units(&table, &shared.symbols);
    let powers = words.phrases(&table.powers, |power| Some(*power));
    let powers_before = words.phrases(&table.powers_before, |power| Some(*power));
    let currencies = words.currencies(&table);
    let percents = words.percents(&table);
    let eras = words.eras(&table);
    let half_days = words.half_days(&table);
    let before = words.modifiers(&table.modifiers.before, Elements::LastFirst);
    let after = words.modifiers(&table.modifiers.after, Elements::FirstFirst);
    let feasts = words.phrases(&table.feasts, |day| feast(day));
    words.mark_feasts(&table.feasts);
    let compounds = words.compounds(&table.compounds);
    let below_zero = words.compounds(&table.below_zero.words);
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
        and_joins: table.and_joins,
        noun_first: table.noun_first,
        month_capitals: table.month_capitals,
        relative: table.relative,
        plural_endings: table.plural_endings.into(),
        singular_endings: table.singular_endings.into(),
        thousands_if_sure: table.thousands_if_sure.into(),
        thousands_if_zeros: table.thousands_if_zeros.into(),
        future_endings: table.future_endings.into(),
        past_endings: table.past_endings.into(),
        measured: table.measured,
        adverb_endings: table.adverb_endings.into(),
        participle_endings: table.participle_endings.into(),
        rates: rates(&table.rates),
        short_scales: short(&table.short_scales),
        money_scales: short(&table.money_scales),
        ordinal_marks: table.ordinal_marks.words.iter().map(|mark| mark.as_str().into()).collect(),
        units: units.0,
        unit_codes: units.1,
        powers,
        powers_before,
        currencies,
        own_signs: signs(&table.currency_signs),
        percents,
        eras,
        half_days,
        before,
        after,
        compounds,
        below_zero,
        feasts,
    })
}

fn rates(names: &Map<String>) -> FastMap<Box<str>, Box<str>> {
    names.iter().map(|(word, code)| (word.as_str().into(), code.as_str().into())).collect()
}

/// `12-25`, `easter+49`, `nth:11-4-4+1` (the day after the fourth Thursday of November)
fn feast(day: &str) -> Option<Feast> {
    if let Some(days) = day.strip_prefix("easter") {
        return Some(Feast::Easter(days.parse().ok()?));
    }
    if let Some(nth) = day.strip_prefix("nth:") {
        let (nth, days) = nth.split_once('+').unwrap_or((nth, "0"));
        let mut parts = nth.split('-').map(|part| part.parse().ok());
        let (month, weekday, nth) = (parts.next()??, parts.next()??, parts.next()??);
        return Some(Feast::Weekday(month, weekday, nth, days.parse().ok()?));
    }
    pair(day, '-').map(|(month, day)| Feast::Fixed(month, day))
}
