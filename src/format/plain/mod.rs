//! Text without any marks: its sections are found by the manner of the whole document.
//!
//! Two passes. [`survey`] looks at the beginning (for nearly every article, all of it) and decides
//! how the page is laid out and which lines are headings: `page` finds the layout, `split` parts
//! the lines into passages by their form, `candidate` says which of them may be headings and in
//! what style, `choose` weighs the styles for the whole document, `levels` and `kinds` say how deep
//! each stands and what it opens. [`read`] parts the lines again, at the same places, and makes
//! blocks of them as the survey decided; beyond the survey, by the rules in `later`.
//!
//! A wrong heading is worse than a missing one: what is in doubt stays text.

mod candidate;
mod choose;
mod contents;
mod cut;
mod dateline;
mod flow;
mod front;
mod kinds;
mod later;
mod levels;
mod lines;
mod manner;
mod marks;
mod memo;
mod mend;
mod number;
mod other;
mod page;
mod passage;
mod path;
mod pieces;
mod reading;
mod sequence;
mod set_in;
mod shape;
mod split;
mod spoken;
mod survey;
mod tail;
mod tales;
mod tally;
#[cfg(test)]
mod tests;
mod title;
mod view;
mod weak;
mod words;

pub(super) use cut::last_cut;
pub(super) use manner::Manner;
pub(super) use survey::survey;

use std::sync::Arc;

use crate::document::Chunk;

/// Reads text that may stand alone.
pub(super) fn read(manner: &super::Manner, text: Arc<str>, base: usize) -> Chunk {
    match manner {
        super::Manner::Plain(manner) => reading::read(manner, text, base),
        super::Manner::Marked => reading::read(&Manner::default(), text, base),
    }
}
