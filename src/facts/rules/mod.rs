//! The rules, one family a file, and the loop that tries them.
//!
//! At each token where a fact may begin, the families are tried from the most telling to the least:
//! a date wins over the number in it, a unit over a noun, a noun over nothing. What a rule has read
//! is not read again, so that facts are disjoint and the work is linear.

mod amount;
mod change;
mod clock;
mod compound;
mod count;
mod date;
mod duration;
mod frequency;
mod idle;
mod money;
mod name;
mod ratio;
mod sides;

use super::lexicon::Role;
use super::number;
use super::token::{Shape, Text};
use super::{Bound, Value};

/// A fact, as tokens.
#[derive(Clone, PartialEq, Debug)]
pub(super) struct Found {
    /// Its first token.
    pub(super) start: usize,
    /// The token after its last.
    pub(super) end: usize,
    /// What it says.
    pub(super) value: Value,
    /// The bound, where the words around it have no say.
    pub(super) bound: Option<Bound>,
}

impl Found {
    fn new(start: usize, end: usize, value: Value) -> Self {
        Self { start, end, value, bound: None }
    }
}

/// A day of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Day {
    /// The year.
    pub(super) year: i32,
    /// 1 to 12.
    pub(super) month: u8,
    /// 1 to 31.
    pub(super) number: u8,
}

/// A text being read.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    /// The text.
    text: &'a Text<'a>,
    /// The day of publication.
    published: Option<Day>,
    /// The last year that the text named.
    year: Option<i32>,
    /// The token after it.
    year_end: usize,
}

impl<'a> Reader<'a> {
    /// A reader at the start of a text.
    pub(super) fn new(text: &'a Text<'a>, published: Option<Day>) -> Self {
        Self { text, published, year: None, year_end: 0 }
    }

    /// All facts of the text, in order and disjoint.
    pub(super) fn facts(mut self) -> Vec<Found> {
        let mut facts: Vec<Found> = Vec::new();
        let mut at = 0;
        while at < self.text.tokens.len() {
            let floor = facts.last().map_or(0, |fact| fact.end);
            let found = if is_candidate(self.text, at) { self.read(at, floor) } else { None };
            // A fact that reaches back into the one before it was read from its right half only.
            match found.filter(|found| found.start >= floor && found.end > at) {
                Some(found) => {
                    at = found.end;
                    facts.push(found);
                }
                None => at += 1,
            }
        }
        facts
    }

    fn read(&mut self, at: usize, floor: usize) -> Option<Found> {
        // A month, a season, a feast: the name of a time is nothing else.
        let counts = Role::NUMERAL | Role::NEGATIVE | Role::EVERY;
        if self.text.is_word(at) && !self.text.is(at, counts) {
            return date::read(self, at).or_else(|| clock::read(self.text, at));
        }
        duration::age_group(self.text, at)
            .or_else(|| date::read(self, at))
            .or_else(|| frequency::read(self.text, at))
            .or_else(|| duration::stopwatch(self.text, at))
            .or_else(|| clock::read(self.text, at))
            .or_else(|| ratio::read(self.text, at))
            .or_else(|| amount::read(self.text, at, floor))
    }
}

/// Whether a rule may find something at a token.
fn is_candidate(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.token(at).filter(|token| !token.masked) else { return false };
    match token.shape {
        Shape::Digits => true,
        Shape::Name => text.raw(at).len() == 2 || text.raw(at).starts_with("FY"),
        Shape::Sign(sign) => match sign {
            '-' | '−' | '–' => text.digits(at + 1).is_some() && number::is_minus(text, at),
            '\'' => text.is_glued(at + 1) && text.digits(at + 1).is_some(),
            '½' | '⅓' | '⅔' | '¼' | '¾' | '⅕'..='⅞' => true,
            _ => false,
        },
        Shape::Word if text.is(at, Role::BEGINNING) => true,
        Shape::Word if text.is(at, Role::ARTICLE) => is_one(text, at),
        Shape::Word if text.is(at, Role::NEGATIVE) => may_be_number(text, at + 1),
        Shape::Word if text.is(at, Role::EVERY) => {
            let next = if text.is(at + 1, Role::THE) { at + 2 } else { at + 1 };
            may_be_number(text, next) || text.raw(next) == "other"
        }
        Shape::Word => text.is(at + 1, Role::CENTURY),
    }
}

/// Whether a number may stand at a token, as far as one look tells.
fn may_be_number(text: &Text<'_>, at: usize) -> bool {
    !text.is_word(at) || text.is(at, Role::BEGINNING | Role::ARTICLE)
}

/// Whether an article may be the number one: something that rules know follows it, or « un patient
/// sur quatre » has its second number near.
fn is_one(text: &Text<'_>, article: usize) -> bool {
    let is_known = |at: usize| text.token(at).is_some_and(|token| token.word != 0);
    let is_over = |at: usize| text.is(at, Role::OUT_OF) || text.raw(at) == "out";
    let next = article + 1;
    !text.is_word(next) || is_known(next) || (next..=next + ratio::REACH + 1).any(is_over)
}
