//! Numbers that stand before a heading or an item, and words such as « Chapitre premier ».

use super::path::Path;
use super::words::{is_determiner, is_ordinal, part_rank};

/// How a line is numbered.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Scheme {
    /// `1.`, `2.`
    Arabic,
    /// `1.1`, `2.3.4`; the number of parts is the depth.
    Decimal(u8),
    /// `I.`, `IV`
    Roman,
    /// `A.`, `b)`
    Letter,
    /// `Chapter 1`, « Livre premier »: the rank of the word.
    Part(u8),
}

/// The rank of the smallest part of a book that is larger than a chapter.
pub(super) const LARGE: u8 = 2;

/// A number found at the beginning of a line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Number {
    /// How it counts.
    pub(super) scheme: Scheme,
    /// What it counts to; the last part of `1.2.3`; zero where it is said in a word.
    pub(super) value: u64,
    /// The first part of `1.2.3`.
    pub(super) top: u64,
    /// The sign after it: `.`, `)`, `-`, `:`, or a space.
    pub(super) sign: char,
    /// Where the title after it begins, in bytes of the line; the line's length if none follows.
    pub(super) rest: usize,
}

/// The number at the beginning of a line of text.
pub(super) fn number(line: &str) -> Option<Number> {
    part(line).or_else(|| decimal(line)).or_else(|| roman(line)).or_else(|| letter(line))
}

/// Whether a line begins with a number in parts.
pub(super) fn is_decimal(line: &str) -> bool {
    number(line).is_some_and(|found| matches!(found.scheme, Scheme::Decimal(_)))
}

/// What stands after a number: its sign, and where the title begins. A number without a sign must
/// be followed by white space or stand alone.
fn after(line: &str, mut at: usize) -> Option<(char, usize)> {
    let tail = line.get(at..)?;
    let spaced = tail.trim_start();
    let signs = ['.', ')', ':', '-', '–', '—', '°'];
    let sign = tail
        .chars()
        .next()
        .filter(|c| signs.contains(c))
        .or_else(|| spaced.chars().next().filter(|c| matches!(c, '-' | '–' | '—' | ':')));
    if let Some(sign) = sign {
        at = line.len() - spaced.len() + sign.len_utf8();
        // "Scene I.--A hall": the dashes need no space around them.
        let dashes = line.get(at..)?;
        let bare = dashes.trim_start_matches(['-', '—']);
        let is_dashed = bare.len() < dashes.len() && matches!(sign, '.' | '-');
        if is_dashed && tail.starts_with(sign) || tail.starts_with('—') {
            return Some((sign, line.len() - bare.trim_start().len()));
        }
    }
    let rest = line.get(at..)?;
    // « IV. — Le port », "Appendix A -- Ropes": a dash may stand between the number and the title.
    let dashed = rest.trim_start().trim_start_matches(['—', '–', '-']);
    let has_dash =
        dashed.len() < rest.trim_start().len() && dashed.starts_with(char::is_whitespace);
    let title = if has_dash { dashed.trim_start() } else { rest.trim_start() };
    let is_apart = title.len() < rest.len() || title.is_empty();
    is_apart.then_some((sign.unwrap_or(' '), line.len() - title.len()))
}

fn decimal(line: &str) -> Option<Number> {
    let (path, end) = Path::read(line)?;
    let (sign, rest) = after(line, end)?;
    Some(path.number(sign, rest))
}

fn roman(line: &str) -> Option<Number> {
    let end = line.find(|c: char| !"IVXLCDM".contains(c)).unwrap_or(line.len());
    let value = roman_value(line.get(..end)?)?;
    let (sign, rest) = after(line, end)?;
    // "I saw" and "C is a language": a lone numeral before a title needs a sign after it. "C. Bells"
    // comes after "B. Horns", hardly after "XCIX. Ropes".
    let is_letter = rest < line.len() && matches!(line.get(..end)?, "L" | "C" | "D" | "M");
    (!is_letter && (sign != ' ' || rest == line.len())).then_some(Number {
        scheme: Scheme::Roman,
        value,
        top: value,
        sign,
        rest,
    })
}

/// The value of a numeral, if it is written as it should be.
pub(super) fn roman_value(numeral: &str) -> Option<u64> {
    const SIGNS: [(&str, u64); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let mut left = numeral;
    let mut value = 0;
    for (sign, worth) in SIGNS {
        while let Some(rest) = left.strip_prefix(sign) {
            left = rest;
            value += worth;
        }
    }
    // Longer ones are words: a damaged text may repeat a letter without end.
    (left.is_empty() && (1..=400).contains(&value) && numeral.len() <= 12).then_some(value)
}

fn letter(line: &str) -> Option<Number> {
    let bare = line.trim_start_matches('(');
    let opened = line.len() - bare.len();
    let first = bare.chars().next().filter(char::is_ascii_alphabetic)?;
    let (sign, rest) = after(line, opened + 1)?;
    let value = u64::from(first.to_ascii_lowercase() as u32 - 'a' as u32) + 1;
    matches!(sign, '.' | ')').then_some(Number {
        scheme: Scheme::Letter,
        value,
        top: value,
        sign,
        rest,
    })
}

/// `Chapter 3`, « Troisième partie », « Chapitre premier. Le port ».
fn part(line: &str) -> Option<Number> {
    let mut words = line.split_whitespace();
    let first = words.next()?;
    if !first.starts_with(char::is_uppercase) {
        return None;
    }
    let mut second = words.next()?;
    let bare = |word: &str| word.trim_end_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let rank = part_rank(bare(first).trim_end_matches('.'));
    if rank.is_some() && count(&bare(second)).is_none() && is_determiner(second) {
        // "BOOK THE FIRST"
        second = words.next().filter(|word| is_ordinal(&bare(word)))?;
    }
    let second_end = offset_after(line, second);
    if let Some(rank) = rank {
        if let Some((path, end)) = Path::read(second).filter(|(path, _)| path.depth() > 1) {
            // "Appendix A.1" is a section of an appendix.
            let (sign, rest) = after(line, second_end - second.len() + end)?;
            return Some(path.number(sign, rest));
        }
        let numeral = second.split_once("--").or_else(|| second.split_once('—'));
        let counts = numeral.map_or(second, |(numeral, _)| numeral);
        let counts = bare(counts);
        let value = count(&counts)?;
        return part_number(line, rank, value, second_end - (second.len() - counts.len()));
    }
    let rank = is_ordinal(first).then(|| part_rank(&bare(second))).flatten()?;
    part_number(line, rank, 0, second_end - (second.len() - bare(second).len()))
}

fn offset_after(line: &str, word: &str) -> usize {
    line.find(char::is_whitespace)
        .and_then(|gap| line.get(gap..)?.find(word).map(|at| gap + at + word.len()))
        .unwrap_or(line.len())
}

fn part_number(line: &str, rank: u8, value: u64, end: usize) -> Option<Number> {
    let (sign, rest) = after(line, end)?;
    // "Part two of this story" is a sentence; a title after the number begins with a capital.
    let title = line.get(rest..).unwrap_or_default();
    // « Chapitre dixième et dernier » says all of its number.
    let closes = title.split_whitespace().count() == 2 && title.rsplit(' ').any(is_ordinal);
    let rest = if closes { line.len() } else { rest };
    let continues = title.starts_with(char::is_lowercase) && sign == ' ' && !closes;
    (!continues).then_some(Number { scheme: Scheme::Part(rank), value, top: value, sign, rest })
}

/// What a word after « Chapitre » counts to; zero for one that is said in letters.
fn count(word: &str) -> Option<u64> {
    let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
    if let Ok(value) = digits.parse::<u64>() {
        return (value < 1000).then_some(value);
    }
    if word.chars().count() == 1 {
        let letter = word.chars().next().filter(char::is_ascii_uppercase)?;
        let letters = u64::from(letter as u32 - 'A' as u32) + 1;
        return Some(roman_value(word).unwrap_or(letters));
    }
    roman_value(word)
        .or_else(|| roman_value(&word.to_uppercase()))
        .or(is_ordinal(word).then_some(0))
}

#[cfg(test)]
mod tests {
    use super::{Scheme, number};

    fn check(line: &str, expected: Option<(Scheme, u64, &str)>) {
        let found = number(line).map(|n| (n.scheme, n.value, line.get(n.rest..).unwrap()));
        assert_eq!(found, expected, "{line}");
    }

    #[test]
    fn numbers_before_a_title_are_read() {
        check("1. Introduction", Some((Scheme::Arabic, 1, "Introduction")));
        check("2.10.3.  Framing", Some((Scheme::Decimal(3), 3, "Framing")));
        check("IV. — Le port", Some((Scheme::Roman, 4, "Le port")));
        check("A.2.  The Second", Some((Scheme::Decimal(2), 2, "The Second")));
        check("Appendix B.1. Bells", Some((Scheme::Decimal(2), 1, "Bells")));
        check("LIVRE PREMIER--LE BAC", Some((Scheme::Part(1), 0, "LE BAC")));
        check("XII.--La crue", Some((Scheme::Roman, 12, "La crue")));
        check("Scene II.--A quay. Rain", Some((Scheme::Part(4), 2, "A quay. Rain")));
        check("XII", Some((Scheme::Roman, 12, "")));
        check("b) le second", Some((Scheme::Letter, 2, "le second")));
        check("CHAPITRE PREMIER", Some((Scheme::Part(3), 0, "")));
        check("Chapter IX. The Tide", Some((Scheme::Part(3), 9, "The Tide")));
        check("Troisième partie : le retour", Some((Scheme::Part(2), 0, "le retour")));
        check("Part Two", Some((Scheme::Part(2), 0, "")));
        check("Part A", Some((Scheme::Part(2), 1, "")));
        check("BOOK THE FIRST: THE RIVER", Some((Scheme::Part(1), 0, "THE RIVER")));
        check("Chapitre dixième et dernier", Some((Scheme::Part(3), 0, "")));
    }

    #[test]
    fn other_beginnings_are_no_number() {
        for line in [
            "2024 was dry",
            "I saw it",
            "3D printing",
            "Part two of the story",
            "A dog",
            "1914. The war",
        ] {
            check(line, None);
        }
    }
}
