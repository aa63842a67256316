//! The noun that a number counts, found without a tagger.
//!
//! What helps is that a counted noun is a plural, and that function words, verbs and signs end its
//! phrase. Where nothing looks like a plural there is no noun: a number alone costs the reader less
//! than a wrong thing counted.

use super::lexicon::Role;
use super::token::{Shape, Text};

/// The counted noun with the adjectives before it, as tokens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Noun {
    /// Its first token.
    pub(super) start: usize,
    /// The token after its last.
    pub(super) end: usize,
}

/// How many words may stand between a number and the plural that it counts.
const REACH: usize = 5;

/// The plural noun that begins at a token.
pub(super) fn after(text: &Text<'_>, at: usize) -> Option<Noun> {
    if text.lexicon.noun_first { noun_first(text, at) } else { noun_last(text, at) }
}

/// The first plural noun, where a verb may follow that looks like one: “one in three adults sleeps”.
pub(super) fn first_plural(text: &Text<'_>, at: usize) -> Option<Noun> {
    let noun = after(text, at)?;
    let first = (at..noun.end).find(|place| is_plural(text, *place)).unwrap_or(noun.end - 1);
    Some(Noun { end: first + 1, ..noun })
}

/// The noun after a number that says « de » before it: « millions de comptes ».
pub(super) fn after_of(text: &Text<'_>, at: usize) -> Option<Noun> {
    if text.is(at, Role::OF) && text.raw(at).len() <= 4 {
        return after(text, at + 1);
    }
    after(text, at)
}

/// The noun in the singular after « 1 ».
pub(super) fn single(text: &Text<'_>, at: usize) -> Option<Noun> {
    let fits = is_open(text, at) && !text.is(at, Role::ADJECTIVE);
    fits.then_some(Noun { start: at, end: at + 1 })
}

/// Languages that put the noun first, but for a few adjectives.
fn noun_first(text: &Text<'_>, at: usize) -> Option<Noun> {
    let mut noun = at;
    while text.is(noun, Role::ADJECTIVE) && noun < at + 2 && is_open(text, noun + 1) {
        noun += 1;
    }
    let fits = is_open(text, noun) && is_plural(text, noun);
    fits.then(|| Noun { start: at, end: compound(text, noun) })
}

/// « porte-avions », « comptes rendus »: what a hyphen or the lexicon holds together.
fn compound(text: &Text<'_>, noun: usize) -> usize {
    let whole = text.lexicon.compounds.longest(|i| text.element(noun + i));
    let mut end = noun + whole.map_or(1, |((), length)| length);
    while text.is_sign(end, '-')
        && text.is_glued(end)
        && text.is_glued(end + 1)
        && text.is_word(end + 1)
    {
        end += 2;
    }
    end
}

/// Languages that put everything before the noun.
fn noun_last(text: &Text<'_>, at: usize) -> Option<Noun> {
    let mut next = at;
    for _ in 0..REACH {
        if !is_open(text, next) && !is_figure(text, next) && !is_deverbal(text, next) {
            return None;
        }
        let end = if is_figure(text, next) { next + 2 } else { compound(text, next) };
        if is_plural(text, end - 1) {
            return Some(Noun { start: at, end: last_plural(text, end) });
        }
        next = end;
    }
    None
}

/// “sports clubs”: a plural may stand before the plural that counts.
fn last_plural(text: &Text<'_>, end: usize) -> usize {
    let goes_on = is_open(text, end) && is_plural(text, end) && !text.is(end, Role::ADJECTIVE);
    let last = compound(text, end);
    // “340 cities puts the rate”: an article after it makes the second one a verb.
    let is_verb = text.is(last, Role::THE | Role::ARTICLE | Role::POSSESSIVE);
    if goes_on && !is_verb { last } else { end }
}

/// Whether a token can be a part of a noun phrase.
fn is_open(text: &Text<'_>, at: usize) -> bool {
    let stops = Role::FUNCTION | Role::VERB | Role::TIMES | Role::TO | Role::AND | Role::OF;
    let word = text.word(at);
    let is_number = word.cardinal.is_some() || word.scale.is_some() || word.month.is_some();
    let is_apart = text.token(at).is_some_and(|token| token.gap) || text.follows(at, Role::OF);
    text.is_word(at)
        && is_apart
        && !word.roles.intersects(stops)
        && !is_number
        && word.fraction.is_none()
}

/// “150 reports,” “12 plans of the city”: after a number above one a verb has no -s, so what looks like
/// one is a noun, where its phrase ends with it.
fn is_deverbal(text: &Text<'_>, at: usize) -> bool {
    // “is”, “does”, “says”
    const SHORTEST: usize = 5;
    let next = at + 1;
    let ends = !text.is_word(next) || text.is(next, Role::OF | Role::AND);
    let is_long = text.raw(at).len() >= SHORTEST && !text.is_capital(at);
    is_long
        && text.is(at, Role::VERB)
        && !text.is(at, Role::FUNCTION)
        && is_plural(text, at)
        && ends
}

/// “4K” before a noun: digits with letters against them.
fn is_figure(text: &Text<'_>, at: usize) -> bool {
    text.digits(at).is_some() && text.is_glued(at + 1) && text.is_word(at + 1)
}

fn is_plural(text: &Text<'_>, at: usize) -> bool {
    let Some(token) = text.token(at) else { return false };
    if token.shape != Shape::Word || text.is(at, Role::SINGULAR_NOUNS) {
        return false;
    }
    if text.is(at, Role::PLURAL_NOUNS) {
        return true;
    }
    let raw = text.raw(at);
    let lexicon = text.lexicon;
    raw.len() > 2 && lexicon.plural_endings.has(raw) && !lexicon.singular_endings.has(raw)
}
