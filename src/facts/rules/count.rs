//! Counts, ordinals, multiples and bare numbers: what is left when nothing says more.

use crate::facts::lexicon::{Role, TimeUnit};
use crate::facts::number::{self, Form, Numeral};
use crate::facts::range::{self, Amounts};
use crate::facts::token::{Shape, Text};
use crate::facts::{Amount, Bound, Decimal, Value, noun};

use super::{Found, duration};

/// A count or a bare number.
pub(super) fn read(text: &Text<'_>, amounts: &Amounts) -> Option<Found> {
    let Amounts { first, last, amount } = *amounts;
    if is_multiplied(text, &last) {
        return Some(Found::new(first.start, last.end + 1, Value::Number(amount)));
    }
    if is_code(text, &first) || is_code(text, &last) {
        return None;
    }
    if text.is(last.end, Role::TIMES) {
        let (amount, end) = and_half(text, amounts).unwrap_or((amount, last.end + 1));
        return Some(rough(first, Found::new(first.start, end, Value::Number(amount))));
    }
    // « a baissé de 12 à 1 904 »: by how many, and to how many.
    if text.is(first.end, Role::TO) && first.end != last.end && range::is_change(text, first.start)
    {
        return read(text, &range::alone(first));
    }
    let noun = counted(text, &last);
    if is_name(text, &first, noun.is_some()) {
        return None;
    }
    if let Some(noun) = noun {
        let of = words(text, noun.start, noun.end);
        return Some(rough(last, Found::new(first.start, noun.end, Value::Count(amount, of))));
    }
    if is_age(text, &first) {
        return duration::of(amounts, YEAR, last.end);
    }
    // A range that counts nothing is two numbers, unless it is tightly written.
    if first.end != last.end && !is_tight(text, amounts) {
        return read(text, &range::alone(first));
    }
    Some(rough(last, Found::new(first.start, last.end, Value::Number(amount))))
}

/// “10x faster”; 4x100 is a relay.
fn is_multiplied(text: &Text<'_>, last: &Numeral) -> bool {
    let is_times = text.raw(last.end) == "x" && text.is_glued(last.end) && last.is_digits();
    is_times && !text.is_glued(last.end + 1) && text.digits(last.end + 1).is_none()
}

/// « deux fois et demie »
fn and_half(text: &Text<'_>, amounts: &Amounts) -> Option<(Amount, usize)> {
    let Amount::One(one) = amounts.amount else { return None };
    let and = amounts.last.end + 1;
    let half = number::part(text, and + 1).filter(|_| text.is(and, Role::AND))?;
    Some((Amount::One(one.plus(half.value)?), half.end))
}

const YEAR: TimeUnit = TimeUnit { count: 1, decimals: 0, letter: 'Y' };

/// “aged 38 to 71”, « âgés de 7 à 77 »
fn is_age(text: &Text<'_>, first: &Numeral) -> bool {
    let before = text.before(first.start);
    let before = if text.follows(first.start, Role::OF) {
        before.and_then(|before| text.before(before))
    } else {
        before
    };
    before.is_some_and(|before| text.is(before, Role::AGED)) || is_apposed(text, first)
}

/// “Ada Miller, 52, said”: between commas after a name.
fn is_apposed(text: &Text<'_>, first: &Numeral) -> bool {
    let Some(comma) = text.before(first.start).filter(|comma| text.is_sign(*comma, ',')) else {
        return false;
    };
    let is_name = text.before(comma).is_some_and(|name| {
        text.is_capital(name)
            && text.word(name).month.is_none()
            && text.word(name).weekday.is_none()
    });
    let is_years = first.small().is_some_and(|years| (1..=120).contains(&years));
    is_name && is_years && text.is_sign(first.end, ',') && !text.lexicon.vigesimal
}

fn is_tight(text: &Text<'_>, amounts: &Amounts) -> bool {
    text.is_glued(amounts.first.end) || text.is(amounts.first.end, Role::TO | Role::AND)
}

fn rough(numeral: Numeral, found: Found) -> Found {
    Found { bound: numeral.is_rough.then_some(Bound::Approx), ..found }
}

fn counted(text: &Text<'_>, last: &Numeral) -> Option<noun::Noun> {
    let one = Decimal::whole(1);
    // « les 2,7 milliards votés »: what a million counts has « de » before it.
    if last.scale >= 6 && text.lexicon.noun_first && !text.is(last.end, Role::OF) {
        return None;
    }
    if last.takes_of {
        return noun::after_of(text, last.end);
    }
    let plural = noun::after(text, last.end);
    // « 1 point », « 0,25 point », « 1,5 enfant »: French counts in the plural from two on.
    let is_single = last.value == one || text.lexicon.vigesimal && last.value < Decimal::whole(2);
    if is_single && last.is_digits() {
        return plural.or_else(|| noun::single(text, last.end));
    }
    plural
}

fn words(text: &Text<'_>, start: usize, end: usize) -> Box<str> {
    let start = if text.is(start, Role::OF) { start + 1 } else { start };
    let from = text.token(start).map_or(0, |token| token.start);
    let to = end.checked_sub(1).and_then(|last| text.token(last)).map_or(from, |token| token.end);
    text.source.get(from..to).unwrap_or("").into()
}

/// Whether digits are a code: a zero before, letters or signs against them.
fn is_code(text: &Text<'_>, numeral: &Numeral) -> bool {
    if !numeral.is_digits() {
        return false;
    }
    let raw = text.raw(numeral.start);
    let has_zero = raw.len() > 1 && raw.starts_with('0');
    let is_glued = text.is_glued(numeral.end)
        && (text.is_word(numeral.end)
            || matches!(text.sign(numeral.end), Some('_' | '/' | '+' | '-'))
                && text.is_glued(numeral.end + 1));
    let before = text.before(numeral.start).filter(|_| text.is_glued(numeral.start));
    let follows = before.is_some_and(|before| {
        matches!(text.sign(before), Some('#' | '_' | '/' | '.' | '+' | '=' | ':' | '&'))
            || text.token(before).is_some_and(|token| token.masked)
            || text.is_sign(before, '-') && text.is_glued(before)
            || text.is_sign(before, ',') && !text.is_glued(before)
    });
    has_zero || is_glued || follows || text.token(numeral.start).is_some_and(|token| token.masked)
}

/// Whether the number is a name: phase II, article 12, CAC 40, Book 14, 12 rue de la Gare.
fn is_name(text: &Text<'_>, numeral: &Numeral, has_noun: bool) -> bool {
    is_vetoed(text, numeral)
        || is_address(text, numeral)
        || text.lexicon.noun_first
            && numeral.is_digits()
            && !has_noun
            && follows_street(text, numeral.start)
        || is_titled(text, numeral, has_noun)
        || !has_noun && (is_mark(text, numeral) || is_proper(text, numeral))
}

/// « (3) »: the mark of an item or of a note.
fn is_mark(text: &Text<'_>, numeral: &Numeral) -> bool {
    let is_short = matches!(numeral.form, Form::Plain(1..=2));
    is_short && text.follows_sign(numeral.start, '(') && text.is_sign(numeral.end, ')')
}

/// “BBC Two”, “Ocean’s Eleven”: a number in words with a capital inside a sentence.
fn is_proper(text: &Text<'_>, numeral: &Numeral) -> bool {
    let is_one = numeral.end == numeral.start + 1 && numeral.form == Form::Spelled;
    is_one && text.is_capital(numeral.start) && !text.begins_sentence(numeral.start)
}

pub(super) fn is_vetoed(text: &Text<'_>, numeral: &Numeral) -> bool {
    let Some(mut before) = text.before(numeral.start) else { return false };
    // « n° 5 », “no. 5”, “#5”, and the second of « articles 5 et 6 ».
    if matches!(text.sign(before), Some('°' | 'º' | '#' | '§')) {
        return true;
    }
    for _ in 0..2 {
        let joins = text.is(before, Role::AND | Role::TO)
            || matches!(text.sign(before), Some(',' | '-' | '–'));
        let joins = joins && before.checked_sub(1).is_some_and(|b| text.digits(b).is_some());
        if joins && before >= 2 {
            before -= 2;
        }
    }
    if text.is_sign(before, '.') && text.is_glued(before) {
        // “H.R. 3684”: initials.
        if text
            .before(before)
            .is_some_and(|word| text.raw(word).len() == 1 && text.is_capital(word))
        {
            return true;
        }
        return text
            .before(before)
            .is_some_and(|word| text.is(word, Role::VETO) && text.raw(word).chars().count() <= 4);
    }
    text.is(before, Role::VETO) && !text.is(before, Role::FUNCTION)
}

/// « 12, rue de la Gare », “221 Baker Street”, « 75011 Paris », « (12000) ».
pub(super) fn is_address(text: &Text<'_>, numeral: &Numeral) -> bool {
    // “221B” looks like billions.
    let is_lettered = text.is_glued(numeral.end - 1) && text.raw(numeral.end - 1).len() == 1;
    let length = match numeral.form {
        Form::Plain(length) => length,
        Form::Digits if is_lettered => 0,
        Form::Digits | Form::Spelled | Form::Article => return false,
    };
    let next = if text.is_sign(numeral.end, ',') { numeral.end + 1 } else { numeral.end };
    if text.is(next, Role::STREET) && text.lexicon.noun_first {
        return true;
    }
    let is_street = |at: usize| text.is(at, Role::STREET) && text.is_capital(at);
    if text.is_capital(numeral.end) && (numeral.end + 1..numeral.end + 4).any(is_street) {
        return true;
    }
    let is_bracketed = text.before(numeral.start).is_some_and(|b| text.is_sign(b, '('))
        && text.is_sign(numeral.end, ')');
    let follows_name = numeral.start >= 2 && text.is_capital(numeral.start - 2);
    length == 5 && (text.is_capital(numeral.end) || is_bracketed && follows_name)
}

/// « calle de Alcalá, 15 »: a street and its name stand before.
fn follows_street(text: &Text<'_>, start: usize) -> bool {
    let mut at = start;
    // A name of more than four words is not worth the look.
    for _ in 0..6 {
        let Some(before) = text.before(at) else { return false };
        if text.is(before, Role::STREET) {
            return at < start && text.is_capital(start - 1) || text.is_sign(start - 1, ',');
        }
        let is_name = text.is_capital(before) || text.is(before, Role::OF | Role::THE);
        if !(is_name || at == start && text.is_sign(before, ',')) {
            return false;
        }
        at = before;
    }
    false
}

/// Whether the word before names a thing by this number: a capital inside a sentence.
fn is_titled(text: &Text<'_>, numeral: &Numeral, has_noun: bool) -> bool {
    // A version may have decimals (USB 3.2); a large number with its groups is an amount.
    let is_short = numeral.form == Form::Digits && numeral.value < Decimal::whole(100);
    if !(matches!(numeral.form, Form::Plain(_)) || is_short) {
        return false;
    }
    let Some(before) = text.before(numeral.start) else { return false };
    let token = text.token(before);
    if token.is_some_and(|token| token.shape == Shape::Name) {
        return true;
    }
    let word = text.word(before);
    let known = word.roles.intersects(
        Role::FUNCTION | Role::VERB | Role::OF | Role::TO | Role::AND | Role::AT | Role::BETWEEN,
    );
    let is_capital = text.raw(before).chars().any(char::is_uppercase);
    if !is_capital || known || word.month.is_some() || word.weekday.is_some() {
        return false;
    }
    let is_modifier = text
        .lexicon
        .before
        .longest(|i| before.checked_sub(i).and_then(|at| text.element(at)))
        .is_some();
    if is_modifier {
        return false;
    }
    !(text.begins_sentence(before) && has_noun)
}

/// Whether an ordinal stands for a thing: « le premier, », “the second one”.
fn is_thing(text: &Text<'_>, numeral: &Numeral) -> bool {
    let is_pronoun = text.before(numeral.start).is_some_and(|before| text.is(before, Role::THE));
    let ends = match text.sign(numeral.end) {
        Some(sign) => matches!(sign, '.' | ',' | ';' | ':' | '!' | '?'),
        None => text.token(numeral.end).is_none(),
    };
    is_pronoun && (ends || text.word(numeral.end).cardinal == Some(1))
}

/// An ordinal: from the third on, written in figures, or standing for a thing by its rank.
pub(super) fn ordinal(text: &Text<'_>, numeral: Numeral) -> Option<Found> {
    let is_worth = numeral.is_digits()
        || numeral.value > Decimal::whole(2)
        || text.is(numeral.start, Role::RANK)
        || is_thing(text, &numeral);
    // The Third Reich, the Fifth Avenue: a name; a sentence may begin with one.
    let is_name = !numeral.is_digits()
        && text.is_capital(numeral.start)
        && !text.begins_sentence(numeral.start);
    let is_street = text.is(numeral.end, Role::STREET) && text.is_capital(numeral.end);
    // « el cuarto de baño »: a word that is a thing too ranks only the noun after it.
    let next = numeral.end;
    let is_thing = text.is(numeral.start, Role::VETO)
        && (!text.is_word(next) || text.is(next, Role::FUNCTION | Role::OF | Role::VERB));
    let fits = is_worth && !is_thing && !is_name && !is_street && !is_vetoed(text, &numeral);
    fits.then(|| Found::new(numeral.start, numeral.end, Value::Ordinal(Amount::One(numeral.value))))
}
