//! When what follows a figure says less than what stands before it.

use crate::facts::Kind;
use crate::facts::lexicon::Role;
use crate::facts::rules::Found;
use crate::facts::token::Text;

use super::trim::{holds_figure, letters, own_letters, telling};
use super::{Bytes, ENOUGH, REACH, SHORTEST, after, is_date, is_figure, is_strong, is_verb, share};

/// A circumstance of fewer letters adds too little to what is counted.
const ENOUGH_COUNTED: usize = 16;

/// One of more letters is worth as much as a clause.
const LONG: usize = 36;

/// One of fewer letters (« par jour », “a week”) adds nothing to it.
const NOTHING: usize = 10;

/// Whether a figure is a part of what follows: « 45 % | des plus de 65 ans ».
pub(super) fn is_share(text: &Text<'_>, found: &Found, (start, end): Bytes) -> bool {
    text.is(after::start(text, found), Role::OF) && letters(text, start, end) > 2 * SHORTEST
}

/// Whether the words before say more than the circumstance after.
pub(super) fn wins(text: &Text<'_>, found: &Found, before: Bytes, after: Bytes) -> bool {
    let length = letters(text, before.0, before.1);
    let is_better = own_letters(text, after) <= NOTHING && length >= ENOUGH;
    let is_far = !is_joined(text, found, before)
        && (found.value.kind() == Kind::Count || own_letters(text, after) >= ENOUGH);
    length > SHORTEST && (is_better || !is_far)
}

/// Whether no stop parts these bytes from the figure after them.
fn is_joined(text: &Text<'_>, found: &Found, before: Bytes) -> bool {
    let first = text.tokens.partition_point(|token| token.start < before.0);
    (first..found.start).all(|at| !is_strong(text, at))
}

/// Whether what follows says only where, when, how far (« en Suisse », « de profondeur ») or of
/// what sort (« 45 postes | vacants »), and not what.
pub(super) fn is_circumstance(text: &Text<'_>, found: &Found, bytes: Bytes) -> bool {
    let kind = found.value.kind();
    let start = after::start(text, found);
    // “faster than before”, « de plus que le dernier »: what it is measured against is told too.
    let is_measured =
        (start..start + 3).any(|at| is_comparison(text, at)) || after::compares(text, start);
    // « la 12e | minute »: it says when.
    let is_moment = text.word(start).time.is_some() && telling(text, bytes) <= 1;
    if bytes.0 == bytes.1 || kind == Kind::Ordinal && !is_moment || is_measured {
        return false;
    }
    let is_count = kind == Kind::Count;
    let own = own_letters(text, bytes);
    let is_named = text.before(found.start).is_some_and(|before| text.is_sign(before, ':'));
    // « ouvrir 120 chambres | supplémentaires d’ici à 2028 »
    let goes_on = || text.lexicon.noun_first && after_verb(text, found);
    let is_sort = (is_named || is_count && (own < ENOUGH_COUNTED || goes_on()))
        && !text.is(start, Role::OF)
        && telling(text, bytes) <= 1;
    let most = if is_count { ENOUGH_COUNTED } else { LONG };
    // « 900 € | la semaine », but « de 40 % | le risque d’accident »
    let is_object = text.is(start, Role::THE | Role::ARTICLE) && !text.is(start, Role::TO);
    let most = if is_object { ENOUGH_COUNTED } else { most };
    // “Each acre needs two hives | during the bloom”, but « 500 soignants | à former au tri ».
    let is_apart = !is_object && !text.is(start, Role::TO);
    let is_brief = own < most || is_count && is_apart && own < ENOUGH;
    let is_side = is_side(text, start, is_brief, bytes) && (is_count || !is_member(text, found));
    // « 19 villages de 6 vallées »: each tells nothing of the other.
    let noun = start + 1 + usize::from(text.is(start + 1, Role::POSSESSIVE | Role::THE));
    let is_some = is_count || kind == Kind::Number && noun > start + 1;
    let is_other = is_some && text.is(start, Role::OF) && is_figure(text, noun);
    let is_bare = share::is_bare(text, found, bytes) && after_verb(text, found);
    // “She earns $31 | an hour at the plant”
    let is_rate = text.is(start, Role::PER) && text.word(start + 1).time.is_some();
    let is_rate = is_rate && after_verb(text, found);
    let is_price = kind == Kind::Money && is_unit_price(text, start);
    is_moment && kind == Kind::Ordinal
        || is_price
        || is_sort
        || is_side
        || is_other
        || is_bare
        || is_rate
        || tells_when(text, start)
        || kind == Kind::Number && is_verbal(text, found, start)
}

/// Whether what a price is for one of begins here: `131 €/MWh`, « 45 euros | le litre », “$3 | a gallon”.
fn is_unit_price(text: &Text<'_>, start: usize) -> bool {
    let is_each = text.is(start, Role::THE | Role::PER) && text.is(start + 1, Role::MEASURE);
    is_each || text.is_sign(start, '/') && text.is_glued(start) && text.is_glued(start + 1)
}

/// Whether a word after a bare number is its verb, for a noun would be counted: “a crowd of 340
/// watched”.
fn is_verbal(text: &Text<'_>, found: &Found, start: usize) -> bool {
    text.is_word(start)
        && !text.is(start, after::SMALL | Role::DIMENSION)
        && !after::opens(text, found.start, after::SMALL)
}

/// Whether a verb stands just before a figure, so that the words before it are a clause.
fn after_verb(text: &Text<'_>, found: &Found) -> bool {
    const NEAR: usize = 4;
    let mut before = (found.start.saturating_sub(NEAR)..found.start).rev();
    before.any(|at| is_verb(text, at) || text.is(at, Role::PAST))
}

/// Whether only a time begins here: « samedi soir », « cette saison », “this year”.
fn tells_when(text: &Text<'_>, start: usize) -> bool {
    let is_season = text.word(start + 1).time.is_some() || text.word(start + 1).season.is_some();
    let is_this = matches!(text.raw(start), "cette" | "ce" | "cet" | "this" | "last" | "next");
    // « la première année », “the first week”
    let first = start + 1 + usize::from(text.word(start + 1).ordinal.is_some());
    let is_the = text.is(start, Role::THE) && text.word(first).time.is_some() && first > start + 1;
    text.word(start).weekday.is_some()
        || is_the
        || is_this && (is_season || text.is(start + 1, Role::PERIODIC))
}

/// Whether a circumstance begins here; a long one must be another figure.
fn is_side(text: &Text<'_>, start: usize, is_short: bool, bytes: Bytes) -> bool {
    let next = if text.is(start, Role::OF) { start + 1 } else { start };
    // “of their time”
    let noun = if next > start && text.is(next, Role::POSSESSIVE) { next + 1 } else { next };
    // « des plus de 65 ans »: that is no dimension.
    let is_dimension = text.is(noun, Role::DIMENSION)
        && !(text.is(noun + 1, Role::OF) && is_figure(text, noun + 2));
    let is_figure = is_figure(text, start + 1) || text.word(start + 1).weekday.is_some();
    let is_apart = is_short || is_figure || text.raw(start) == "on" && holds_figure(text, bytes);
    let is_place = text.is(start, Role::FUNCTION) && next == start && is_apart;
    // “spends $71 million on police”: what it is for; “a loss of $3 million on sales of $90 million”.
    let is_purpose = text.raw(start) == "on"
        && !is_figure
        && !text.lexicon.noun_first
        && !holds_figure(text, bytes);
    // « financé à 40 % | par l’État »: who, and not how often.
    let is_agent = text.is(start, Role::PER) && text.is(start + 1, Role::THE);
    is_place && !is_purpose && !is_agent || is_dimension && is_short
}

/// Whether the figure is a further one of several, which share the words before the first:
/// “$66 billion to rail and $7 billion to roads”.
fn is_member(text: &Text<'_>, found: &Found) -> bool {
    let joins = |at: usize| text.is_sign(at, ',') || text.is(at, Role::AND);
    let Some(join) = text.before(found.start).filter(|join| joins(*join)) else { return false };
    let mut earlier = (join.saturating_sub(REACH / 2)..join).rev();
    let nearest = earlier.find(|at| is_figure(text, *at) || is_strong(text, *at));
    !is_date(&found.value) && nearest.is_some_and(|at| is_figure(text, at))
}

/// Whether what something is measured against begins here: « plus | que ».
pub(super) fn is_comparison(text: &Text<'_>, at: usize) -> bool {
    text.is(at, Role::LABEL_STOP) && !text.is(at, Role::AND) && text.follows(at, Role::DIMENSION)
}
