//! Numbers that are names or addresses: article 12, CAC 40, 12 rue de la Gare, « Horizon 2040 ».

use crate::facts::Decimal;
use crate::facts::lexicon::Role;
use crate::facts::number::{Form, Numeral};
use crate::facts::range;
use crate::facts::token::{Shape, Text};

/// Whether the number is a name: phase II, article 12, CAC 40, Book 14, 12 rue de la Gare.
pub(super) fn is_name(text: &Text<'_>, numeral: &Numeral, has_noun: bool) -> bool {
    is_vetoed(text, numeral)
        || is_address(text, numeral)
        || text.lexicon.noun_first
            && numeral.is_digits()
            && !has_noun
            && follows_street(text, numeral.start)
        || is_titled(text, numeral, has_noun)
        || !has_noun
            && (is_mark(text, numeral)
                || is_numbered(text, numeral)
                || is_proper(text, numeral)
                || is_dialled(text, numeral)
                || ends_quoted_name(text, numeral.start))
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
    before = list_leader(text, before);
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
    // “No 4”; “no 4” denies.
    let is_sign = text.raw(before) == "No" && numeral.is_digits() && !text.lexicon.noun_first;
    text.is(before, Role::VETO) && (is_sign || !text.is(before, Role::FUNCTION))
}

/// The place before a list of numbers, which ends at `before`: « articles 5, 6 et 7 ».
fn list_leader(text: &Text<'_>, mut before: usize) -> usize {
    // Longer lists have not been seen; the bound keeps hostile input linear.
    for _ in 0..4 {
        let joins = before >= 2 && text.digits(before - 1).is_some() && is_joint(text, before);
        if !joins {
            break;
        }
        before -= 2;
    }
    before
}

/// What stands between two numbers of a list.
fn is_joint(text: &Text<'_>, at: usize) -> bool {
    text.is(at, Role::AND | Role::TO) || matches!(text.sign(at), Some(',' | '-' | '–'))
}

/// “weeks 4, 12 and 24”, « les jours 1 et 8 »: a plural is a name only before several numbers.
fn is_numbered(text: &Text<'_>, numeral: &Numeral) -> bool {
    // Weeks and rooms are not numbered in thousands; years may go from −4000 to 2000.
    let is_short = matches!(numeral.form, Form::Plain(1..=3));
    let Some(before) = text.before(numeral.start).filter(|_| is_short) else { return false };
    let leader = list_leader(text, before);
    let is_list =
        leader < before || is_joint(text, numeral.end) && text.digits(numeral.end + 1).is_some();
    is_list && text.is(leader, Role::NUMBERED)
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
    // “95% CI 4.6–5.7”: no version goes from one to another.
    let is_joined =
        text.is(numeral.end, Role::TO) || matches!(text.sign(numeral.end), Some('-' | '–'));
    if is_short && is_joined && range::read(text, *numeral).last.end != numeral.end {
        return false;
    }
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

/// « composez le 3250 », « appeler le 115 »: a number with an article and nothing to count.
fn is_dialled(text: &Text<'_>, numeral: &Numeral) -> bool {
    let has_article = text
        .before(numeral.start)
        .is_some_and(|before| matches!(text.raw(before), "le" | "au" | "el" | "al"));
    let is_free = !text.is_word(numeral.end) || text.is(numeral.end, Role::FUNCTION);
    let is_short = matches!(numeral.form, Form::Plain(2..=4));
    text.lexicon.noun_first && has_article && is_short && is_free
}

/// « Horizon 2040 »: the end of a short quotation in which a capital stands before the number.
pub(super) fn ends_quoted_name(text: &Text<'_>, at: usize) -> bool {
    // A title of more words may tell when something was: « Voyage d’un amateur en 1840 ».
    const LONGEST: usize = 4;
    let is_mark = |at| matches!(text.sign(at), Some('«' | '»' | '"'));
    let is_opening = |step: &usize| at.checked_sub(*step).is_some_and(is_mark);
    let opening = (2..=LONGEST).find(is_opening).map(|step| at - step);
    let is_title =
        |first: usize| text.is_capital(first + 1) && (first + 1..at).all(|word| text.is_word(word));
    let is_told = text.follows(at, Role::YEAR_AFTER | Role::FUNCTION | Role::OF);
    is_mark(at + 1) && !is_told && opening.is_some_and(is_title)
}
