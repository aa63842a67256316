//! Ranges: one rule above all kinds.
//!
//! « 35 à 40 % », “between 5 and 7 million”, « deux ou trois », « 5 ± 0,2 ». The two ends share
//! what only the second one writes: scale, unit and currency.

use super::lexicon::Role;
use super::number::{self, Form, Numeral};
use super::token::Text;
use super::{Amount, Decimal};

/// One number or two, as far as they go without their unit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Amounts {
    /// The first number.
    pub(super) first: Numeral,
    /// The last number: the unit follows it.
    pub(super) last: Numeral,
    /// What they are worth.
    pub(super) amount: Amount,
}

/// The amount that begins with this number.
pub(super) fn read(text: &Text<'_>, first: Numeral) -> Amounts {
    tolerance(text, first).or_else(|| range(text, first)).unwrap_or_else(|| alone(first))
}

/// The number by itself.
pub(super) fn alone(first: Numeral) -> Amounts {
    Amounts { first, last: first, amount: Amount::One(first.value) }
}

fn range(text: &Text<'_>, first: Numeral) -> Option<Amounts> {
    let (next, link) = link(text, first.start, first.end)?;
    let last = number::read(text, next).filter(Numeral::is_cardinal)?;
    let last = Numeral { takes_of: last.takes_of, ..last };
    let low = shared(text, first, last)?;
    let is_alike = first.is_digits() == last.is_digits() || first.scale > 0 || last.scale > 0;
    let is_range = match link {
        Link::Dash | Link::To | Link::Between => low < last.value && is_alike,
        // « deux ou trois » is a guess; « 12 ou 40 » is a choice.
        Link::Or => low < last.value && is_alike && is_near(low, last.value),
    };
    let is_range = is_range && first.is_cardinal() && !is_article(text, &first, &last);
    is_range.then_some(Amounts { first, last, amount: Amount::Range(low, last.value) })
}

/// Whether « a » or « un » stands before a number that is not the other end of its range: « une à
/// deux heures » is one, “a to two” is none.
fn is_article(text: &Text<'_>, first: &Numeral, last: &Numeral) -> bool {
    let is_two = last.value == Decimal::whole(2) && !last.is_digits();
    first.form == Form::Article && !(is_two && text.raw(first.start).len() > 1)
}

/// Whether a word not far before a place announces a range: « allant de », “ranging from”.
pub(super) fn is_announced(text: &Text<'_>, start: usize) -> bool {
    const REACH: usize = 3;
    (1..=REACH).any(|step| start.checked_sub(step).is_some_and(|at| text.is(at, Role::RANGING)))
}

/// Whether two amounts with their units are a range by where they stand: « une perte de | 10 % à 15 % »,
/// “a | 5% to 10% rise”. “from 10% to 80%” is a change, and so is what a verb of change has.
pub(super) fn is_spread(text: &Text<'_>, start: usize) -> bool {
    let small = Role::FUNCTION | Role::VERB | Role::OF | Role::ADVERB;
    let is_led = text.follows(start, Role::FROM);
    let has_noun = || {
        let noun = start.checked_sub(2).filter(|noun| text.is_word(*noun));
        text.lexicon.noun_first && noun.is_some_and(|noun| !text.is(noun, small))
    };
    (!is_led || has_noun()) && !tells(text, start, Role::CHANGING | Role::BECOMING)
}

/// Whether a verb not far before a place says that an amount became another: “fell by 12 to”.
pub(super) fn is_change(text: &Text<'_>, start: usize) -> bool {
    const REACH: usize = 3;
    (1..=REACH).any(|step| start.checked_sub(step).is_some_and(|at| text.is(at, Role::CHANGING)))
}

/// The second end of a change, which is no range: « passé de 24 | à 28 ans », “from 5 | to 4
/// percent”. A verb says so, or that the amount falls; « augmenter de 2 à 3 % » tells by how much.
pub(super) fn change(text: &Text<'_>, first: &Numeral) -> Option<Numeral> {
    let opens = text.follows(first.start, Role::FROM) && text.is(first.end, Role::TO);
    let next = if text.is(first.end + 1, Role::TO) { first.end + 2 } else { first.end + 1 };
    let last = opens.then(|| number::read(text, next)).flatten().filter(Numeral::is_cardinal)?;
    let is_alike = first.is_digits() == last.is_digits() || first.scale > 0 || last.scale > 0;
    let low = changed(first, &last)?;
    let changing = Role::CHANGING | Role::BECOMING;
    let becomes = if text.lexicon.noun_first { Role::BECOMING } else { changing };
    let is_told = if low < last.value {
        tells(text, first.start, becomes)
    } else {
        !text.lexicon.noun_first || tells(text, first.start, changing)
    };
    (is_told && is_alike && low != last.value && first.form != Form::Article).then_some(last)
}

/// What the first end of a change is worth, with the scale that only the second one writes.
pub(super) fn changed(first: &Numeral, last: &Numeral) -> Option<Decimal> {
    let is_short = first.scale == 0 && first.value < Decimal::whole(1000);
    if is_short { first.value.shifted(last.scale) } else { Some(first.value) }
}

/// Whether a word of this role stands before the word that opens a change, in its clause.
fn tells(text: &Text<'_>, start: usize, role: Role) -> bool {
    const REACH: usize = 6;
    let words = (start.saturating_sub(REACH)..start).rev();
    words
        .take_while(|at| text.sign(*at).is_none_or(|sign| matches!(sign, ',' | '-' | '\'')))
        .any(|at| text.is(at, role))
}

/// « 5 ± 0,2 »
fn tolerance(text: &Text<'_>, first: Numeral) -> Option<Amounts> {
    if !text.is_sign(first.end, '±') {
        return None;
    }
    let last = number::read(text, first.end + 1).filter(Numeral::is_cardinal)?;
    let low = first.value.plus(last.value.negated())?;
    let high = first.value.plus(last.value)?;
    Some(Amounts { first, last, amount: Amount::Range(low, high) })
}

/// What joins the two ends of a range.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Link {
    /// A hyphen or a dash.
    Dash,
    /// « à »
    To,
    /// « et », after « entre ».
    Between,
    /// « ou »
    Or,
}

/// What stands at `end`, after something that began at `start`, and may join it to a second end;
/// and the token after it.
pub(super) fn link(text: &Text<'_>, start: usize, end: usize) -> Option<(usize, Link)> {
    // “18- to 24-year-olds”
    if text.is_sign(end, '-') && text.is_glued(end) && text.raw(end + 1) == "to" {
        return Some((end + 2, Link::To));
    }
    if matches!(text.sign(end), Some('-' | '–' | '—')) {
        // Dashes around a clause have a space on both sides, and so have some ranges; a dash with
        // a space on one side only is never one.
        let is_even = text.is_glued(end) == text.is_glued(end + 1);
        let is_clause = text.is_sign(end, '—') && !text.is_glued(end);
        return (is_even && !is_clause).then_some((end + 1, Link::Dash));
    }
    // « 500 av. J.-C. Au XIe siècle »: a capital begins a sentence.
    if text.is(end, Role::TO) && !text.is_capital(end) {
        return Some((end + 1, Link::To));
    }
    if text.is(end, Role::AND) && opens(text, start, Role::BETWEEN) {
        return Some((end + 1, Link::Between));
    }
    text.is(end, Role::OR).then_some((end + 1, Link::Or))
}

/// Whether a word of this role stands before a place, an article or a currency sign between.
pub(super) fn opens(text: &Text<'_>, start: usize, role: Role) -> bool {
    let mut at = start;
    for _ in 0..3 {
        let Some(before) = text.before(at) else { return false };
        if text.is(before, role) {
            return true;
        }
        let is_small = text.is(before, Role::THE) || text.sign(before).is_some_and(is_currency);
        if !is_small {
            return false;
        }
        at = before;
    }
    false
}

fn is_currency(sign: char) -> bool {
    matches!(sign, '$' | '€' | '£' | '¥')
}

/// The first end, with the scale that only the second one writes: « 5 et 7 millions ».
fn shared(text: &Text<'_>, first: Numeral, last: Numeral) -> Option<Decimal> {
    // « deux à trois cents »: a hundred is no scale by itself, but between words it is shared too.
    let ends_hundred = text.word(last.end.checked_sub(1)?).scale == Some(2);
    if ends_hundred && !first.is_digits() && first.value < Decimal::whole(10) && first.scale == 0 {
        let scaled = first.value.shifted(2)?;
        return Some(if scaled < last.value { scaled } else { first.value });
    }
    if first.scale > 0 || last.scale == 0 {
        return Some(first.value);
    }
    let scaled = first.value.shifted(last.scale)?;
    Some(if scaled < last.value { scaled } else { first.value })
}

fn is_near(low: Decimal, high: Decimal) -> bool {
    low.times(Decimal::whole(2)).is_some_and(|double| high <= double)
}
