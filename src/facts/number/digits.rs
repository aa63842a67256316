//! Numbers in digits: groups of three, decimals, ordinal marks, vulgar fractions.

use crate::facts::Decimal;
use crate::facts::lexicon::Role;
use crate::facts::token::{Shape, Text};

use super::{Form, Numeral, Sense, power};

/// More groups than this fit in no number that an article states; the bound keeps a million groups
/// of three linear.
const GROUPS: usize = 9;

/// Whole digits, then decimals.
struct Digits {
    mantissa: i128,
    scale: u8,
    end: usize,
    is_plain: bool,
}

impl Digits {
    fn push(&mut self, digits: &str) -> Option<()> {
        for digit in digits.bytes() {
            let digit = i128::from(digit.checked_sub(b'0')?);
            self.mantissa = self.mantissa.checked_mul(10)?.checked_add(digit)?;
        }
        Some(())
    }
}

/// The number that begins with the digits at a token.
pub(super) fn read(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let first = text.digits(at)?;
    let mut digits = Digits { mantissa: 0, scale: 0, end: at + 1, is_plain: true };
    digits.push(first)?;
    if (1..=3).contains(&first.len()) && !first.starts_with('0') {
        groups(text, &mut digits)?;
    }
    decimals(text, &mut digits)?;
    let form = if digits.is_plain { Form::Plain(first.len()) } else { Form::Digits };
    let value = Decimal::new(digits.mantissa, digits.scale);
    let numeral = Numeral {
        start: at,
        end: digits.end,
        value,
        sense: Sense::Cardinal,
        form,
        scale: 0,
        takes_of: false,
        is_rough: false,
    };
    if let Some(raised) = power::read(text, &numeral) {
        return Some(raised);
    }
    Some(ordinal(text, numeral).or_else(|| slash(text, numeral)).unwrap_or(numeral))
}

/// A number with a minus sign against it: « −12 ».
pub(super) fn signed(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let sign = text.sign(at)?;
    let opens = text.token(at)?.gap || text.before(at).and_then(|b| text.sign(b)) == Some('(');
    if !matches!(sign, '-' | '−' | '–') || !opens || !is_minus(text, at) {
        return None;
    }
    // « 10 –15 » is a range that lost a space.
    if text.before(at).is_some_and(|before| text.digits(before).is_some()) {
        return None;
    }
    let numeral = read(text, at + 1)?;
    Some(Numeral { start: at, value: numeral.value.negated(), form: Form::Digits, ..numeral })
}

/// Whether a dash belongs to the digits after it: it touches them, or a word that leads to a number
/// stands before it, « à – 118 euros », where no aside begins.
pub(in crate::facts) fn is_minus(text: &Text<'_>, at: usize) -> bool {
    let leads = Role::TO | Role::OF | Role::BETWEEN;
    text.is_glued(at + 1)
        || text.lexicon.noun_first && !text.is_glued(at) && text.follows(at, leads)
}

fn groups(text: &Text<'_>, digits: &mut Digits) -> Option<()> {
    let mut separator = None;
    let mut count = 0;
    let mut best = None;
    let mut at = digits.end;
    let mut tried = Digits { ..*digits };
    while count < GROUPS {
        let Some((sign, group)) = group_at(text, at) else { break };
        let length = text.digits(group).map_or(0, str::len);
        // Indian groups have two digits, but for the last.
        let is_group = length == 3 || (length == 2 && sign == ',');
        if !is_group || separator.is_some_and(|known| known != sign) {
            break;
        }
        separator = Some(sign);
        tried.push(text.digits(group)?)?;
        at = group + 1;
        tried.end = at;
        count += 1;
        // English sets groups apart by a plain space only in long numbers.
        if length == 3 && !(sign == '_' && count < 2) {
            best = Some(Digits { is_plain: false, ..tried });
        }
    }
    if let Some(best) = best {
        *digits = best;
    }
    Some(())
}

/// The sign before the next group, and the place of its digits; `_` stands for a weak space.
fn group_at(text: &Text<'_>, at: usize) -> Option<(char, usize)> {
    let token = text.token(at)?;
    if token.shape == Shape::Digits && token.gap {
        let blank = text.source.get(text.token(at.checked_sub(1)?)?.end..token.start)?;
        let mut blanks = blank.chars();
        let first = blanks.next()?;
        let is_strong = !first.is_ascii() || text.lexicon.decimal == ',';
        return blanks.next().is_none().then_some((if is_strong { ' ' } else { '_' }, at));
    }
    let sign = text.sign(at)?;
    let is_glued = text.is_glued(at) && text.is_glued(at + 1);
    let is_separator = text.lexicon.thousands.contains(sign) && sign != ' '
        || text.lexicon.thousands_if_sure.contains(sign) && is_surely_group(text, at);
    (is_glued && is_separator && text.digits(at + 1).is_some()).then_some((sign, at + 1))
}

/// Whether the digits after a sign can be no decimals: 1,234,567 or 1,234.5 or 12,000.
fn is_surely_group(text: &Text<'_>, at: usize) -> bool {
    let is_group = |at: usize| text.digits(at).is_some_and(|digits| digits.len() == 3);
    let goes_on = text.is_glued(at + 2) && text.is_glued(at + 3);
    let again = text.sign(at + 2) == text.sign(at) && is_group(at + 3);
    // A comma parts groups where a point parts the decimals, and the other way round.
    let point = if text.is_sign(at, ',') { '.' } else { ',' };
    let is_short = text.digits(at + 3).is_some_and(|digits| digits.len() < 3);
    let has_decimals = text.is_sign(at + 2, point) && is_short;
    let follows = at >= 2 && text.sign(at - 2) == text.sign(at) && text.is_glued(at - 1);
    let is_zeros = text.raw(at + 1) == "000"
        && text.sign(at).is_some_and(|sign| text.lexicon.thousands_if_zeros.contains(sign));
    is_zeros || goes_on && (again || has_decimals) || follows && is_group(at - 1)
}

fn decimals(text: &Text<'_>, digits: &mut Digits) -> Option<()> {
    let at = digits.end;
    let Some(sign) = text.sign(at) else { return Some(()) };
    // A point is a decimal sign in any language where it does not group: « 0.8 rad ».
    // So is the comma after groups with points.
    let is_grouped = at >= 2 && text.is_sign(at - 2, '.') && sign == ',' && !digits.is_plain;
    let is_sign = sign == text.lexicon.decimal || sign == '.' || is_grouped;
    let is_glued = text.is_glued(at) && text.is_glued(at + 1);
    let Some(part) = text.digits(at + 1).filter(|_| is_sign && is_glued) else { return Some(()) };
    digits.push(part)?;
    digits.scale = u8::try_from(part.len()).ok()?;
    digits.end = at + 2;
    digits.is_plain = false;
    Some(())
}

fn ordinal(text: &Text<'_>, numeral: Numeral) -> Option<Numeral> {
    let last = if text.is_sign(numeral.end, '.') { numeral.end + 1 } else { numeral.end };
    let is_mark =
        text.is_glued(numeral.end) && text.is_glued(last) && text.token(last)?.shape == Shape::Word;
    // « 1er », « 1.º »: a lexicon lists the mark with its point.
    let mark = text.source.get(text.token(numeral.end)?.start..text.token(last)?.end)?;
    let fits = text.lexicon.ordinal_marks.contains(mark) && agrees(mark, numeral.value);
    if !is_mark || numeral.value.as_whole().is_none() || !fits {
        return None;
    }
    Some(Numeral { end: last + 1, sense: Sense::Ordinal, form: Form::Digits, ..numeral })
}

/// Whether an English mark is the one of its number: 11st is a weight.
fn agrees(mark: &str, number: Decimal) -> bool {
    let number = number.as_whole().unwrap_or(0);
    let is_teen = (11..=13).contains(&(number % 100));
    match mark {
        "st" => number % 10 == 1 && !is_teen,
        "rd" => number % 10 == 3 && !is_teen,
        "th" => !(1..=3).contains(&(number % 10)) || is_teen,
        _ => true,
    }
}

/// « 3/4 », “8.5/10”.
fn slash(text: &Text<'_>, numeral: Numeral) -> Option<Numeral> {
    let at = numeral.end;
    if !text.is_sign(at, '/') || !text.is_glued(at) || !text.is_glued(at + 1) {
        return None;
    }
    let below = text.small(at + 1)?;
    let is_scale = matches!(below, 2..=6 | 8 | 10 | 12 | 16 | 20 | 32 | 64 | 100);
    let goes_on =
        text.is_glued(at + 2) && !matches!(text.sign(at + 2), Some('.' | ',' | ')' | ';'));
    // 05/12 is a day.
    let has_zero =
        text.raw(numeral.start).starts_with('0') && matches!(numeral.form, Form::Plain(2..));
    let is_above = has_zero || numeral.value > Decimal::whole(i128::from(below));
    if !is_scale || goes_on && !text.is_word(at + 2) || is_above {
        return None;
    }
    let below = i128::from(below);
    let value = numeral.value.divided(below)?;
    let sense = Sense::Fraction(numeral.value, Decimal::whole(below));
    Some(Numeral { end: at + 2, value, sense, form: Form::Digits, ..numeral })
}

/// Takes in a fraction in digits after a whole number: « 10 1/2 », « 1½ ».
pub(super) fn with_part(text: &Text<'_>, numeral: Numeral) -> Numeral {
    let at = numeral.end;
    if !matches!(numeral.form, Form::Plain(1..=3)) || !numeral.is_cardinal() {
        return numeral;
    }
    let part = vulgar(text, at).or_else(|| {
        let part = read(text, at).filter(|part| !part.is_cardinal())?;
        (part.value < Decimal::whole(1)).then_some(part)
    });
    let Some(part) = part.filter(|part| matches!(part.sense, Sense::Fraction(..))) else {
        return numeral;
    };
    let value = numeral.value.plus(part.value);
    value.map_or(numeral, |value| Numeral { end: part.end, value, form: Form::Digits, ..numeral })
}

/// « ½ »
pub(super) fn vulgar(text: &Text<'_>, at: usize) -> Option<Numeral> {
    let (above, below) = match text.sign(at)? {
        '½' => (1, 2),
        '⅓' => (1, 3),
        '⅔' => (2, 3),
        '¼' => (1, 4),
        '¾' => (3, 4),
        '⅕' => (1, 5),
        '⅖' => (2, 5),
        '⅗' => (3, 5),
        '⅘' => (4, 5),
        '⅙' => (1, 6),
        '⅚' => (5, 6),
        '⅛' => (1, 8),
        '⅜' => (3, 8),
        '⅝' => (5, 8),
        '⅞' => (7, 8),
        _ => return None,
    };
    let (above, below) = (Decimal::whole(above), below);
    Some(Numeral {
        start: at,
        end: at + 1,
        value: above.divided(below)?,
        sense: Sense::Fraction(above, Decimal::whole(below)),
        form: Form::Digits,
        scale: 0,
        takes_of: false,
        is_rough: false,
    })
}
