//! The head of a memo: a few lines in two columns, and the title in the middle of the page below.

use super::passage::{Form, Passage};
use super::title::may_be_title;
use super::view::View;

/// How many groups of lines a head may have: who it is from, what it replaces.
const GROUPS: usize = 3;

/// More lines than a title has.
const TALL: usize = 5;

/// How far a line may stand from the middle of the page.
const ASIDE: usize = 8;

/// How far all text is from what is set so deep that it is no text.
const DEEP: usize = 6;

/// The passage after the head of a memo, if the text begins with one.
pub(super) fn after_head(view: &View<'_>, first: usize) -> Option<usize> {
    if is_label_alone(view, first) {
        return Some(first + 1);
    }
    let mut at = first;
    for _ in 0..GROUPS {
        let next = next_group(view, at);
        if !is_in_columns(view, at, next) {
            break;
        }
        at = next;
    }
    (at > first).then_some(at)
}

/// Whether the text begins with no more than its number, "RFC: 791", left of the title.
fn is_label_alone(view: &View<'_>, first: usize) -> bool {
    let words: Vec<&str> = view.said(first).split_whitespace().collect();
    let is_label = matches!(words.as_slice(), [label, number]
        if label.contains(char::is_uppercase) && !label.contains(char::is_lowercase)
            && number.bytes().all(|byte| byte.is_ascii_digit()));
    let is_centred = view.passages.get(first).is_some_and(|found| found.form == Form::Centred);
    is_label && !is_centred && title_lines(view, first + 1).is_some()
}

/// How many lines of the passage below a head are its title: all of them, in the middle.
pub(super) fn title_lines(view: &View<'_>, at: usize) -> Option<usize> {
    let found = view.passages.get(at).filter(|found| found.count() < TALL)?;
    let is_block =
        matches!(found.form, Form::Text | Form::Lines | Form::Inset | Form::Code | Form::Centred);
    let all = (found.first..found.end).all(|line| is_in_middle(view, line));
    (is_block && all && may_be_title(view.said(at))).then_some(found.count())
}

/// The first passage that stands apart after this one.
fn next_group(view: &View<'_>, at: usize) -> usize {
    let apart = |found: &Passage| found.is_apart && !matches!(found.form, Form::Furniture);
    let later = view.passages.iter().skip(at + 1).position(apart);
    later.map_or(view.passages.len(), |later| at + 1 + later)
}

/// Whether one of the first lines of these passages has a wide gap in it.
fn is_in_columns(view: &View<'_>, at: usize, next: usize) -> bool {
    let passages = view.passages.get(at..next).unwrap_or_default();
    let mut lines = passages.iter().flat_map(|found| found.first..found.end).take(3);
    lines.any(|line| view.sheet.said(line).contains("      "))
}

fn is_in_middle(view: &View<'_>, line: usize) -> bool {
    let Some(line) = view.sheet.lines.get(line) else { return false };
    let right = view.page.width().saturating_sub(line.right());
    line.indent.abs_diff(right) <= ASIDE || line.indent >= view.page.body + DEEP
}
