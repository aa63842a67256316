//! Numbers with what they are amounts of: money, shares, measures, and else counts.

use crate::facts::lexicon::Role;
use crate::facts::number::{self, Form, Numeral, Sense};
use crate::facts::range::{self, Amounts, Link};
use crate::facts::token::Text;
use crate::facts::unit::{self, Tail, Unit};
use crate::facts::{Amount, Bound, Decimal, Value, currency};

use super::{Found, change, compound, count, duration, idle, money, sides};

/// The amount that begins at a token.
pub(super) fn read(text: &Text<'_>, at: usize, floor: usize) -> Option<Found> {
    if text.is(at, Role::NEGATIVE) {
        return negative(text, at);
    }
    let Some(first) = number::read(text, at) else { return multiple(text, at) };
    match first.sense {
        Sense::Ordinal => return count::ordinal(text, first),
        Sense::Fraction(above, below) => return part(text, first, above, below),
        Sense::Cardinal => {}
    }
    if let Some(found) = compound::primed(text, &first) {
        return Some(found);
    }
    let prefix = currency::currency_before(text, at).filter(|(_, start)| *start >= floor);
    if let Some((currency, start)) = prefix {
        let found = money::prefixed(text, first, currency, start)?;
        return Some(Found { bound: found.bound.or(rough(&range::alone(first))), ..found });
    }
    if first.form == Form::Article && is_pronoun(text, &first) {
        return None;
    }
    if let Some(found) = change::before(text, &first).or_else(|| sides::before(text, &first)) {
        return Some(found);
    }
    let amounts = range::read(text, first);
    if idle::is_race(text, amounts.last.end) {
        return None;
    }
    let is_article = first.form == Form::Article && amounts.last.end == first.end;
    // “$78.90 a barrel”: an article just after an amount gives its rate; “54% a year ago” does not.
    // “$100-a-day”
    let hyphen = usize::from(text.is_sign(floor, '-') && text.is_glued(floor));
    let is_rate = is_article && at == floor + hyphen && floor > 0;
    let tail = with_tail(text, &amounts);
    if let Some(found) = tail.filter(|found| !is_rate || idle::is_past(text, found.end)) {
        return Some(Found { bound: found.bound.or(rough(&amounts)), ..found });
    }
    if is_article {
        return None;
    }
    count::read(text, &amounts)
}

/// « une trentaine de kilomètres »: the words themselves round, where no other word says more.
fn rough(amounts: &Amounts) -> Option<Bound> {
    (amounts.first.is_rough || amounts.last.is_rough).then_some(Bound::Approx)
}

/// « moins dix degrés », “minus 40 °F”: with a unit, and not after a number or « plus ou ».
fn negative(text: &Text<'_>, at: usize) -> Option<Found> {
    let before = text.before(at);
    let is_less = before.is_some_and(|before| {
        text.is(before, Role::THE | Role::OF | Role::OR | Role::TIMES)
            || text.word(before).cardinal.is_some()
            || text.digits(before).is_some()
    });
    let numeral =
        number::read(text, at + 1).filter(|n| n.is_cardinal() && n.form != Form::Article)?;
    let below =
        Numeral { start: at, value: numeral.value.negated(), form: Form::Digits, ..numeral };
    let is_measured = |tail: &Tail| matches!(tail.unit, Unit::Percent | Unit::Measure(_));
    let tail = unit::after(text, &numeral).filter(|tail| !is_less && is_measured(tail))?;
    valued(text, &range::alone(below), &tail)
}

/// “twice as high”
fn multiple(text: &Text<'_>, at: usize) -> Option<Found> {
    let multiple = text.word(at).multiple.filter(|multiple| *multiple > 1)?;
    let amount = Amount::One(Decimal::whole(i128::from(multiple)));
    Some(Found::new(at, at + 1, Value::Number(amount)))
}

/// Whether « un » cannot be a number here: « l’un », “no one”.
fn is_pronoun(text: &Text<'_>, first: &Numeral) -> bool {
    text.before(first.start)
        .is_some_and(|before| text.raw(before).ends_with(['\'', '’']) && text.is(before, Role::THE))
}

fn with_tail(text: &Text<'_>, amounts: &Amounts) -> Option<Found> {
    let tail = unit::after(text, &amounts.last);
    if tail.is_none() && amounts.first.end != amounts.last.end {
        // The unit may stand after the first number only: it is not a range then.
        let alone = range::alone(amounts.first);
        return unit::after(text, &amounts.first).and_then(|tail| valued(text, &alone, &tail));
    }
    let tail = tail?;
    if let Some(both) = both_units(text, amounts, &tail) {
        return Some(both);
    }
    valued(text, amounts, &tail)
}

fn valued(text: &Text<'_>, amounts: &Amounts, tail: &Tail) -> Option<Found> {
    let (start, end) = (amounts.first.start, tail.end);
    let amount = shifted(amounts.amount, tail.power)?;
    Some(match &tail.unit {
        Unit::Percent => Found::new(start, end, Value::Percent(amount)),
        Unit::Points => {
            Found::new(start, end, Value::Count(amount, words(text, amounts.last.end, end)))
        }
        Unit::Money(currency) => return money::coins(text, amounts, *currency, amount, end),
        Unit::Time(time) if idle::is_idle(text, amounts, *time) => return None,
        Unit::Time(time) => {
            let found = duration::read(text, amounts, *time, end)?;
            return Some(duration::to_longer(text, &found).unwrap_or(found));
        }
        Unit::Measure(_)
            if amounts.first.form == Form::Article
                && text.is(amounts.last.end, Role::IDLE_UNIT) =>
        {
            return None;
        }
        // A part of a turn is an angle; whole ones are laps, rounds, ballots, and « demi-tour »
        // turns round.
        Unit::Measure(code)
            if code.as_str() == "circ"
                && (is_whole(amount) || text.is_sign(end.saturating_sub(2), '-')) =>
        {
            return None;
        }
        Unit::Measure(code) => {
            if let Some(found) = compound::read(text, amounts, code, end) {
                return Some(found);
            }
            let code = if is_warmth(text, code, start) { "Cel" } else { code };
            let (amount, end) = below_zero(text, amount, code, end).unwrap_or((amount, end));
            Found::new(start, end, Value::Quantity(amount, code.into()))
        }
    })
}

fn is_whole(amount: Amount) -> bool {
    let (Amount::One(number) | Amount::Range(_, number)) = amount;
    number.as_whole().is_some()
}

/// Whether bare degrees are of heat: the sentence speaks of the weather or the oven, and of no angle.
fn is_warmth(text: &Text<'_>, code: &str, at: usize) -> bool {
    code == "deg" && text.speaks_of(at, Role::WARM) && !text.speaks_of(at, Role::ANGULAR)
}

/// « 12 grados bajo cero »
fn below_zero(text: &Text<'_>, amount: Amount, code: &str, at: usize) -> Option<(Amount, usize)> {
    let ((), length) = text.lexicon.below_zero.longest(|i| text.element(at + i))?;
    let is_temperature = matches!(code, "Cel" | "[degF]" | "deg");
    let Amount::One(one) = amount else { return None };
    is_temperature.then(|| (Amount::One(one.negated()), at + length))
}

pub(super) fn shifted(amount: Amount, power: u8) -> Option<Amount> {
    Some(match amount {
        Amount::One(one) => Amount::One(one.shifted(power)?),
        Amount::Range(low, high) => Amount::Range(low.shifted(power)?, high.shifted(power)?),
    })
}

fn words(text: &Text<'_>, start: usize, end: usize) -> Box<str> {
    let from = text.token(start).map_or(0, |token| token.start);
    let to = end.checked_sub(1).and_then(|last| text.token(last)).map_or(from, |token| token.end);
    text.source.get(from..to).unwrap_or("").into()
}

/// « entre 10 % et 20 % », “$5m-$7m”, « 10 km à 15 km »: both ends write the unit.
fn both_units(text: &Text<'_>, amounts: &Amounts, tail: &Tail) -> Option<Found> {
    let Amount::One(low) = amounts.amount else { return None };
    let (next, link) = range::link(text, amounts.first.start, tail.end)?;
    // « de 10 % à 80 % » may be a change; « entre », « allant de » and a dash make a range of it.
    let is_time = matches!(tail.unit, Unit::Time(_));
    let start = amounts.first.start;
    let is_announced = link == Link::To
        && (range::is_announced(text, start) || !is_time && range::is_spread(text, start));
    if !matches!(link, Link::Between | Link::Dash) && !is_announced {
        return None;
    }
    let last = number::read(text, next).filter(Numeral::is_cardinal)?;
    let end = unit::after(text, &last)?;
    if let (Unit::Time(shorter), Unit::Time(longer)) = (&tail.unit, &end.unit)
        && shorter != longer
    {
        let (from, to) = ((amounts.first.value, *shorter), (last.value, *longer));
        return duration::between(amounts.first.start, end.end, from, to);
    }
    if end.unit != tail.unit {
        return None;
    }
    let (low, high) = (low.shifted(tail.power)?, last.value.shifted(end.power)?);
    let amount = Amount::Range(low, high);
    let amounts = Amounts { last, amount, ..*amounts };
    let tail = Tail { power: 0, ..end };
    (low < high).then(|| valued(text, &amounts, &tail))?
}

/// A fraction: of a unit (« trois quarts d’heure », “half a mile”) or of something.
fn part(text: &Text<'_>, part: Numeral, above: Decimal, below: Decimal) -> Option<Found> {
    let amounts = range::alone(part);
    if let Some(tail) = of_unit(text, &part)
        && let Some(found) = valued(text, &amounts, &tail)
    {
        return Some(found);
    }
    let is_digits = part.is_digits();
    // « el medio de transporte », « una media de »: such a word is a half only before a unit.
    if !is_digits && above == Decimal::whole(1) && text.is(part.end - 1, Role::IDLE_UNIT) {
        return None;
    }
    let is_whole =
        text.is(part.end, Role::OF | Role::THE | Role::ARTICLE) || text.raw(part.end) == "as";
    // « demi » and “half” alone are parts of other words.
    let is_bare = part.start + 1 == part.end && !is_digits;
    let is_second = text.before(part.start).is_some_and(|b| text.word(b).ordinal.is_some());
    let is_compound =
        text.is_sign(part.end, '-') && text.is_glued(part.end) && text.is_glued(part.end + 1);
    let fits = if is_bare {
        (is_whole || is_told_half(text, &part)) && !is_second && below == Decimal::whole(2)
    } else {
        !is_compound || is_digits
    };
    let is_third = is_bare && text.is(part.end, Role::OF) && text.follows(part.start, Role::THE);
    // “Quarter” over a column means three months.
    let is_only = is_bare && text.tokens.len() == 1 && !text.is(part.start, Role::QUARTER);
    (fits || is_third && !is_second || is_only)
        .then(|| Found::new(part.start, part.end, Value::Ratio(above, below)))
}

/// “fell by half”, « plus de la moitié », “more than half said”.
fn is_told_half(text: &Text<'_>, half: &Numeral) -> bool {
    let is_free = !text.is_word(half.end) && !text.is_sign(half.end, '-')
        || text.is(half.end, Role::FUNCTION | Role::VERB | Role::AND | Role::OR);
    let is_modified =
        text.lexicon.before.longest(|i| text.element(half.start.checked_sub(i + 1)?)).is_some();
    let is_definite = text.lexicon.noun_first && text.follows(half.start, Role::THE);
    is_free && (text.follows(half.start, Role::BY) || is_modified || is_definite)
}

fn of_unit(text: &Text<'_>, part: &Numeral) -> Option<Tail> {
    unit::after(text, part).or_else(|| {
        // “half a mile”, “eight tenths of a second”, « deux dixièmes de seconde ».
        let end = match (text.is(part.end, Role::OF), text.is(part.end + 1, Role::ARTICLE)) {
            (true, true) => part.end + 2,
            (true, false) if text.lexicon.noun_first => part.end + 1,
            (false, _) if text.is(part.end, Role::ARTICLE) => part.end + 1,
            (true | false, _) => return None,
        };
        unit::after(text, &Numeral { end, ..*part })
    })
}
