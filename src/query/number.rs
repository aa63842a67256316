//! The numbers of a query: `1e8`, `1_000`, `1 000`, `1.5`, `1,5`, `100M`.

use crate::facts::Decimal;

/// Letters against a number, and the power of ten that they stand for; the longer before the shorter.
const SCALES: [(&str, u8); 6] = [("bn", 9), ("Mds", 9), ("Md", 9), ("k", 3), ("K", 3), ("M", 6)];

/// What begins with a digit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Number {
    /// A number, and how many bytes of the text it is.
    Read(Decimal, usize),
    /// One comma with three digits after it: a thousand in English, one in French.
    Ambiguous(usize),
    /// It has more digits than can be held.
    Unreadable,
}

/// The number that a text begins with; none where it begins with no digit.
pub(super) fn number(text: &str) -> Option<Number> {
    let sign = text.chars().next().filter(|c| matches!(c, '-' | '−' | '+'));
    let rest = text.get(sign.map_or(0, char::len_utf8)..)?;
    if !rest.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let (digits, mut end) = whole(rest);
    let after = rest.get(end..)?;
    let (decimals, length) = decimals(after);
    let (mut digits, mut decimals) = (digits, decimals);
    end += length;
    if after.starts_with(',') && decimals.len() == 3 && digits != "0" {
        let more = rest.get(end..)?;
        if !more.starts_with(',') {
            return Some(Number::Ambiguous(text.len() - rest.len() + end));
        }
        // 1,000,000: two commas can only group.
        digits.push_str(&decimals);
        decimals = String::new();
        while let (group, 4) = self::decimals(rest.get(end..)?) {
            digits.push_str(&group);
            end += 4;
        }
    }
    let (power, length) = exponent(rest.get(end..)?);
    let (scale, scaled) = scale(rest.get(end + length..)?);
    let read = value(&digits, &decimals, power + i32::from(scale));
    let Some(read) = read else { return Some(Number::Unreadable) };
    let read = if matches!(sign, Some('-' | '−')) { read.negated() } else { read };
    Some(Number::Read(read, text.len() - rest.len() + end + length + scaled))
}

/// The digits before a point, with `_` or spaces between groups of three, and their length.
fn whole(text: &str) -> (String, usize) {
    let mut digits = String::new();
    let mut end = 0;
    while let Some(c) = text.get(end..).and_then(|rest| rest.chars().next()) {
        let next = end + c.len_utf8();
        let group = || text.get(next..).is_some_and(is_group);
        match c {
            '0'..='9' => digits.push(c),
            '_' => {}
            ' ' | '\u{A0}' | '\u{202F}' | '\u{2009}' if group() => {}
            _ => break,
        }
        end = next;
    }
    (digits, end)
}

/// Three digits, and no fourth.
fn is_group(text: &str) -> bool {
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    digits == 3
}

/// The digits after a point or a comma, and the length of both.
fn decimals(text: &str) -> (String, usize) {
    let Some(rest) = text.strip_prefix(['.', ',']) else { return (String::new(), 0) };
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    let length = if digits.is_empty() { 0 } else { digits.len() + 1 };
    (digits, length)
}

/// The power of ten after an `e`, and its length.
fn exponent(text: &str) -> (i32, usize) {
    let Some(rest) = text.strip_prefix(['e', 'E']) else { return (0, 0) };
    let sign = usize::from(rest.starts_with(['+', '-']));
    let digits = rest.bytes().skip(sign).take_while(u8::is_ascii_digit).count();
    let power = rest.get(..sign + digits).and_then(|power| power.parse().ok());
    power.filter(|_| digits > 0).map_or((0, 0), |power| (power, 1 + sign + digits))
}

/// The power of ten of the letters against a number, where they are all there is up to a space.
fn scale(text: &str) -> (u8, usize) {
    let letters = text.split(char::is_whitespace).next().unwrap_or_default();
    SCALES.into_iter().find(|(scale, _)| *scale == letters).map_or((0, 0), |(s, p)| (p, s.len()))
}

fn value(digits: &str, decimals: &str, power: i32) -> Option<Decimal> {
    let scale = u8::try_from(decimals.len()).ok()?;
    let number = Decimal::new(format!("{digits}{decimals}").parse().ok()?, scale);
    let steps = u8::try_from(power.unsigned_abs()).ok()?;
    if power < 0 { number.lowered(steps) } else { number.shifted(steps) }
}

#[cfg(test)]
mod tests {
    use super::{Number, number};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        let told = match number(text) {
            None => "none".to_owned(),
            Some(Number::Unreadable) => "unreadable".to_owned(),
            Some(Number::Ambiguous(length)) => format!("ambiguous {length}"),
            Some(Number::Read(number, length)) => {
                format!("{number}|{}", text.get(length..).unwrap())
            }
        };
        assert_eq!(told, expected, "{text}");
    }

    #[test]
    fn a_number_is_written_as_people_and_programs_write_it() {
        check("5", "5|");
        check("1e8", "100000000|");
        check("1.5e-2 km", "0.015| km");
        check("1_000", "1000|");
        check("1 000 000 km", "1000000| km");
        check("1\u{202F}000", "1000|");
        check("100M", "100000000|");
        check("100M EUR", "100000000| EUR");
        check("100M€", "100|M€");
        check("2,5 Md€", "2.5| Md€");
        check("2.5bn", "2500000000|");
        check("0,125", "0.125|");
        check("1,000,000", "1000000|");
        check("-40 °C", "-40| °C");
        check("5 M", "5| M");
        check("5m", "5|m");
        check("5 km 200", "5| km 200");
        check("12 34", "12| 34");
    }

    #[test]
    fn a_comma_that_may_group_or_part_is_told() {
        check("1,000", "ambiguous 5");
        check("12,345 km", "ambiguous 6");
    }

    #[test]
    fn what_is_no_number_is_told() {
        check("cent", "none");
        check("-", "none");
        check("1e99", "unreadable");
        check("9999999999999999999999999999999999999999999", "unreadable");
    }
}
