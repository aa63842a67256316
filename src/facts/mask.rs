//! What states nothing, whatever digits it holds: addresses, versions, telephone numbers,
//! references, list numbers.

use memchr::{memchr2, memmem};

use super::token::{Shape, Text};

/// Marks the tokens that no rule may read.
pub(super) fn apply(text: &mut Text<'_>) {
    // What is no path is seen at each point.
    let source = text.source.as_bytes();
    if memchr2(b'/', b'@', source).is_some() || memmem::find(source, b"www.").is_some() {
        addresses(text);
    }
    list_number(text);
    let mut at = 0;
    while at < text.tokens.len() {
        let end = if text.has_digits(at) {
            references(text, at)
                .max(telephone(text, at))
                .max(spaced(text, at))
                .max(version(text, at))
                .max(chained(text, at))
                .max(glued(text, at))
        } else {
            at
        };
        if end > at {
            hide(text, at, end);
        }
        at = end.max(at + 1);
    }
}

fn hide(text: &mut Text<'_>, start: usize, end: usize) {
    for token in text.tokens.get_mut(start..end).into_iter().flatten() {
        token.masked = true;
    }
    text.read.forget();
    text.paid.forget();
}

/// A run without a gap that holds `://`, `@`, `www`, or a path after a host.
fn addresses(text: &mut Text<'_>) {
    let mut start = 0;
    while start < text.tokens.len() {
        let mut end = start + 1;
        while text.is_glued(end) {
            end += 1;
        }
        let is_address = (start..end).any(|at| {
            text.is_sign(at, '@') && at > start
                || text.raw(at) == "www"
                || text.is_sign(at, ':') && text.is_sign(at + 1, '/') && text.is_sign(at + 2, '/')
                || at > start && is_host(text, at) && at + 2 < end
        });
        if is_address {
            hide(text, start, end);
        }
        start = end;
    }
}

/// The point in `name.org/`, with words on both sides that are too long for signs of units.
fn is_host(text: &Text<'_>, point: usize) -> bool {
    let is_label = |at: usize| text.is_word(at) && text.raw(at).len() >= 2;
    text.is_sign(point, '.')
        && is_label(point - 1)
        && is_label(point + 1)
        && text.is_sign(point + 2, '/')
}

/// « 3. », “12)” before a heading or an item.
fn list_number(text: &mut Text<'_>) {
    let is_short = text.digits(0).is_some_and(|digits| digits.len() <= 2);
    let is_mark = matches!(text.sign(1), Some('.' | ')')) && text.is_glued(1);
    if is_short && is_mark && text.token(2).is_some_and(|token| token.gap) {
        hide(text, 0, 1);
    }
}

/// `[9]`, `[3, 4]`
fn references(text: &Text<'_>, at: usize) -> usize {
    if !text.before(at).is_some_and(|before| text.is_sign(before, '[')) {
        return at;
    }
    let mut end = at;
    while end < at + 40
        && (text.digits(end).is_some() || matches!(text.sign(end), Some(',' | '-' | '–')))
    {
        end += 1;
    }
    if text.is_sign(end, ']') { end } else { at }
}

/// A country's code and a number behind it have no fewer digits together.
const SHORTEST_TELEPHONE: usize = 7;

/// « 03 83 85 85 85 », “+44 20 7946 0958”, “555-0142”.
fn telephone(text: &Text<'_>, at: usize) -> usize {
    let plus = text.before(at).is_some_and(|before| text.is_sign(before, '+'));
    // Zeros inside a number in groups begin nothing.
    if text.before(at).is_some_and(|before| text.digits(before).is_some()) {
        return at;
    }
    let starts = text.raw(at).starts_with('0') && text.raw(at).len() >= 2 || plus;
    let mut end = at;
    let mut groups = 0;
    // A code of the region may have five digits: 01632 960 123.
    let fits = |groups: usize, length: usize| length <= 4 || groups == 0 && length == 5;
    // Groups of two to four digits, with one sign or a space between.
    while groups < 8 && text.digits(end).is_some_and(|digits| fits(groups, digits.len())) {
        groups += 1;
        end += 1;
        if matches!(text.sign(end), Some('.' | '-' | ')' | '(')) && text.digits(end + 1).is_some() {
            end += 1;
        }
    }
    // “(555) 123-4567”
    if groups == 3
        && text.follows_sign(at, '(')
        && text.is_sign(at + 1, ')')
        && text.is_sign(at + 3, '-')
    {
        return end;
    }
    let is_dashed = is_dashed(text, at);
    if is_dashed > at {
        return is_dashed;
    }
    let is_date = groups == 3 && !plus && matches!(text.sign(at + 1), Some('/' | '.' | '-'));
    // A decimal with its sign, “+4.1%”, has groups too; no telephone number is so short.
    let length: usize = (at..end).filter_map(|at| text.digits(at)).map(str::len).sum();
    let is_dialled = length >= SHORTEST_TELEPHONE && !text.is_sign(end, '%');
    let is_long = groups >= 3 && !is_date || plus && groups >= 2 && is_dialled;
    if starts && is_long { end } else { at }
}

/// « 91 123 45 67 », « 555 010 2030 »: nine or ten digits whose groups are no groups of three, with
/// the same space between all of them.
fn spaced(text: &Text<'_>, at: usize) -> usize {
    if !(2..=4).contains(&text.raw(at).len()) || text.digits(at + 2).is_none() {
        return at;
    }
    let blank = |at: usize| text.source.get(text.token(at - 1)?.end..text.token(at)?.start);
    let lengths: Vec<_> = (at..at + 6)
        .map_while(|place| text.digits(place).map(str::len))
        .take_while(|length| (2..=4).contains(length))
        .collect();
    let end = at + lengths.len();
    let is_even = (at + 1..end).all(|place| {
        blank(place).is_some_and(|space| !space.is_empty() && Some(space) == blank(at + 1))
    });
    let digits: usize = lengths.iter().sum();
    // Years in a row and a large number are neither.
    let is_other = |length: usize| lengths.iter().skip(1).all(|known| *known == length);
    let is_free = text.digits(end).is_none()
        && text.before(at).is_none_or(|before| text.digits(before).is_none());
    let fits = lengths.len() >= 3 && matches!(digits, 9 | 10) && is_even && is_free;
    if fits && !is_other(3) && !is_other(4) { end } else { at }
}

/// “555-0142”, “202-555-0142”.
fn is_dashed(text: &Text<'_>, at: usize) -> usize {
    let lengths = |i: usize| text.digits(at + i).map_or(0, str::len);
    let joins =
        |i: usize| text.is_sign(at + i, '-') && text.is_glued(at + i) && text.is_glued(at + i + 1);
    match (lengths(0), joins(1), lengths(2), joins(3), lengths(4)) {
        (3, true, 3, true, 4) => at + 5,
        (3, true, 4, false, _) => at + 3,
        _ => at,
    }
}

/// 978-1-884829-98-7: a date has three parts, a reference may have more.
fn chained(text: &Text<'_>, at: usize) -> usize {
    let joins = |at: usize| text.is_sign(at, '-') && text.is_glued(at) && text.is_glued(at + 1);
    let mut end = at + 1;
    while joins(end) && text.digits(end + 1).is_some() {
        end += 2;
    }
    if end >= at + 7 { end } else { at }
}

/// 2.3.1, 192.168.0.1; a date has a month in the middle.
fn version(text: &Text<'_>, at: usize) -> usize {
    let mut end = at + 1;
    let mut points = 0;
    while text.is_sign(end, '.')
        && text.is_glued(end)
        && text.is_glued(end + 1)
        && text.digits(end + 1).is_some()
    {
        points += 1;
        end += 2;
    }
    let is_group = (1..=points).all(|i| text.raw(at + 2 * i).len() == 3) && text.raw(at).len() <= 3;
    let middle = text.small(at + 2).unwrap_or(99);
    let is_date = points == 2
        && (1..=31).contains(&middle)
        && matches!(text.raw(at + 4).len(), 2 | 4)
        && text.raw(at).len() <= 2
        && text.small(at).is_some_and(|day| (1..=31).contains(&day));
    if points >= 2 && !is_group && !is_date { end } else { at }
}

/// Digits that belong to the name before them: `v2.3`, `COVID-19`, `F-16`.
fn glued(text: &Text<'_>, at: usize) -> usize {
    let Some(sign) = text.before(at).filter(|_| text.is_glued(at)) else { return at };
    let Some(name) = text.before(sign).filter(|_| text.is_glued(sign)) else { return at };
    let token = text.token(name);
    let is_name = token.is_some_and(|token| token.shape == Shape::Name);
    let word = text.word(name);
    // “1.6e-19”
    let is_power = matches!(text.raw(name), "e" | "E")
        && text.is_glued(name)
        && text.before(name).is_some_and(|before| text.digits(before).is_some());
    let is_word = token.is_some_and(|token| token.shape == Shape::Word)
        && !is_power
        && word.month.is_none()
        && !word.roles.intersects(
            super::lexicon::Role::EARLY
                | super::lexicon::Role::MIDDLE
                | super::lexicon::Role::LATE
                | super::lexicon::Role::TO
                | super::lexicon::Role::AND
                | super::lexicon::Role::OUT_OF
                | super::lexicon::Role::CLOCK
                | super::lexicon::Role::MORNING
                | super::lexicon::Role::AFTERNOON
                | super::lexicon::Role::YOUNGER
                | super::lexicon::Role::OLDER,
        )
        && word.cardinal.is_none()
        && word.time.is_none();
    let is_joined = match text.sign(sign) {
        Some('-') => is_word && text.raw(at).len() != 4 || is_name && !is_quarter(text.raw(name)),
        Some('.' | '/' | '_') => is_word && text.sign(sign) != Some('/') || is_name,
        _ => false,
    };
    if is_joined { at + 1 } else { at }
}

fn is_quarter(raw: &str) -> bool {
    raw.len() == 2 && raw.starts_with(['Q', 'T', 'H', 'S'])
}
