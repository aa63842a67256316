//! The end of a text: who signed it; and small print between the paragraphs.

use super::kinds::Announced;
use super::manner::{Found, Verdict};
use super::other::is_date_line;
use super::passage::Form;
use super::shape::{Ending, Shape};
use super::view::View;
use super::words::{opens_caption, opens_small_print};

/// Adds captions and credits wherever they stand, and the signature.
pub(super) fn signature(view: &View<'_>, headings: &[Announced], found: &mut Found) {
    for index in 0..view.passages.len() {
        if is_small_print(view, index) {
            found.add((view.start(index), Verdict::Byline));
        }
    }
    let last_heading = headings.last().map_or(0, |heading| heading.candidate.passage + 1);
    let signed = (last_heading..view.passages.len())
        .rev()
        .take(4)
        .take_while(|index| is_signature(view, *index));
    let signed: Vec<usize> = signed.collect();
    // A text of short lines only is a poem, not a signature.
    if signed.len() < view.passages.len().saturating_sub(last_heading) {
        for index in signed {
            found.add((view.start(index), Verdict::Byline));
        }
    }
}

fn is_small_print(view: &View<'_>, index: usize) -> bool {
    let Some(passage) = view.passages.get(index) else { return false };
    if passage.count() > 2 || !passage.is_apart || !matches!(passage.form, Form::Text | Form::Lines)
    {
        return false;
    }
    let said = view.said(index);
    let shape = Shape::of(said);
    shape.words <= 20
        && (opens_small_print(said)
            || opens_caption(said, shape.words)
            || is_date_line(said, &shape))
}

/// Short lines that name a person, an office, a place.
fn is_signature(view: &View<'_>, index: usize) -> bool {
    let Some(passage) = view.passages.get(index) else { return false };
    let first = Shape::of(view.sheet.said(passage.first));
    let named = first.words <= 5 && matches!(first.ending, Ending::Word | Ending::Open);
    match passage.form {
        Form::Text => passage.count() == 1 && (named || follows_name(view, index)),
        Form::Lines => passage.count() <= 6 && named,
        Form::Rule | Form::Furniture => true,
        Form::Centred
        | Form::Underlined { .. }
        | Form::Starred { .. }
        | Form::Item { .. }
        | Form::More { .. }
        | Form::Quote
        | Form::Inset
        | Form::Code
        | Form::Table
        | Form::Note { .. }
        | Form::Headers => false,
    }
}

/// The lines below a name, in the same run of lines: what the person does.
fn follows_name(view: &View<'_>, index: usize) -> bool {
    let Some(passage) = view.passages.get(index).filter(|passage| !passage.is_apart) else {
        return false;
    };
    let name = Shape::of(view.sheet.said(passage.first.saturating_sub(1)));
    let ends = Shape::of(view.said(index)).ending;
    ends == Ending::Word && name.words <= 5 && name.ending == Ending::Word
}
