//! Reads a UCUM code.

use super::Measure;
use super::atoms::{ATOMS, BASES, PREFIXES};

/// No code nests its groups, and no atom its definition, as deep.
const DEEPEST: u8 = 12;

/// What a code measures.
pub(super) fn read(code: &str) -> Option<Measure> {
    product(code, DEEPEST)
}

/// Components with `.` and `/` between them; `/` turns over the one that follows it.
fn product(code: &str, depth: u8) -> Option<Measure> {
    let depth = depth.checked_sub(1)?;
    let mut product = Measure::number(1.0);
    let (mut from, mut power, mut level) = (0, 1, 0_usize);
    let mut ends = Vec::new();
    for (at, c) in code.char_indices() {
        match c {
            '(' | '[' | '{' => level += 1,
            ')' | ']' | '}' => level = level.checked_sub(1)?,
            '.' | '/' if level == 0 => ends.push((at, c)),
            _ => {}
        }
    }
    for (at, sign) in ends.into_iter().chain([(code.len(), '.')]) {
        let part = code.get(from..at)?;
        // A code may begin with what divides (/min), and a bare share is made of nothing.
        if !(part.is_empty() && from == 0 && (sign == '/' || code.is_empty())) {
            product = product.times(&component(part, depth)?, power);
        }
        power = if sign == '/' { -1 } else { 1 };
        from = at + 1;
    }
    (level == 0).then_some(product)
}

/// A group, a number, or an atom with an exponent.
fn component(part: &str, depth: u8) -> Option<Measure> {
    if let Some(inner) = part.strip_prefix('(').and_then(|part| part.strip_suffix(')')) {
        return product(inner, depth);
    }
    if part.starts_with(|c: char| c.is_ascii_digit()) {
        return part.parse().ok().map(Measure::number);
    }
    if let Some(measure) = atom(part, depth) {
        return Some(measure);
    }
    let bare = part.trim_end_matches(|c: char| c.is_ascii_digit());
    let power = part.get(bare.len()..)?.parse().ok()?;
    Some(Measure::number(1.0).times(&atom(bare, depth)?, power))
}

/// An atom, with a prefix or without, and with what is said of it: `t{CO2eq}`.
fn atom(name: &str, depth: u8) -> Option<Measure> {
    if let Some(measure) = bare(name, depth) {
        return Some(measure);
    }
    if let Some((of, note)) = name.split_once('{').filter(|(of, _)| !of.is_empty())
        && !ATOMS.iter().any(|(atom, ..)| name.ends_with(atom) && atom.ends_with('}'))
    {
        // Peak watts are watts; a tonne of what warms as carbon dioxide does is no other tonne.
        let note = format!("{{{note}");
        let what = bare(&note, depth)?;
        let power = i8::from(!matches!(&*note, "{p}" | "{r}"));
        return Some(atom(of, depth)?.times(&what, power));
    }
    PREFIXES.iter().find_map(|(prefix, factor)| {
        let measure = bare(name.strip_prefix(prefix)?, depth)?;
        Some(Measure { factor: measure.factor * factor, ..measure })
    })
}

fn bare(name: &str, depth: u8) -> Option<Measure> {
    // What is counted by its name is a base of its own: {pixel}.
    let is_note = name.starts_with('{') && name.ends_with('}');
    if is_note || BASES.contains(&name) {
        return Some(Measure::base(name));
    }
    let (_, factor, of) = ATOMS.iter().find(|(atom, ..)| *atom == name)?;
    let measure = product(of, depth)?;
    Some(Measure { factor: measure.factor * factor, ..measure })
}
