//! A share or an amount of something, where the thing alone says too little: « 12 % | des recettes ».

use crate::facts::Kind;
use crate::facts::lexicon::Role;
use crate::facts::rules::Found;
use crate::facts::token::Text;

use super::trim::{is_told, own_letters, span, telling};
use super::{Bytes, LONGEST, REACH, after, before, is_figure, is_strong, is_verb, letters_between};

/// Fewer letters name a thing or a place, and say nothing of it.
const SHORT: usize = 16;

/// What follows a figure, with what is said of it where one word alone tells what the figure is of:
/// “8 percent | of spending that agencies recommend”, « 45 % | des postes sont vacants ».
pub(super) fn whole(text: &Text<'_>, found: &Found, after: Bytes) -> Bytes {
    let start = after::start(text, found);
    let is_short = telling(text, after) == 1 || own_letters(text, after) < SHORT;
    if !text.is(start, Role::OF) || !is_short {
        return after;
    }
    let stop = text.tokens.partition_point(|token| token.end <= after.1);
    // « y sont », « ne s’en servent »: small words before the verb.
    let verb = (stop..stop + 4).find(|at| !text.is(*at, Role::FUNCTION) || is_verb(text, *at));
    let has_verb = verb.is_some_and(|verb| is_verb(text, verb));
    let is_subject = || has_verb && after::opens(text, found.start, after::SMALL);
    let is_relative = text.is(stop, Role::LABEL_STOP) && !text.is(stop, Role::AND);
    if !is_relative && !is_subject() {
        return after;
    }
    let is_end = |at: usize| is_strong(text, at) || is_figure(text, at);
    let end = (stop + 1..stop + REACH).find(|at| is_end(*at)).unwrap_or(stop + REACH);
    let fits = letters_between(text, start, end) <= LONGEST;
    if fits { span(text, start, end) } else { after }
}

/// Whether a share is of one word and nothing more is said of it, so that the words before tell
/// more: « la billetterie rapporte | 12 % des recettes ».
pub(super) fn is_bare(text: &Text<'_>, found: &Found, after: Bytes) -> bool {
    let is_share = matches!(found.value.kind(), Kind::Percent | Kind::Ratio);
    let start = after::start(text, found);
    let is_one = is_share && text.is(start, Role::OF) && telling(text, after) == 1;
    is_one && is_told(text, before::preceding(text, found))
}
