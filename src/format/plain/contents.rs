//! The table of contents of a book, before its first chapter or at its end: its lines are those of
//! headings, but nothing to read stands below them.

use super::candidate::{Candidate, Style};
use super::number::{Scheme, number};
use super::passage::{Form, Passage};
use super::view::View;
use super::words::is_contents;

/// Fewer words than a paragraph below a heading has.
const PROSE: usize = 8;

/// A book has a table for each of its volumes; in a text with more the word means something else.
const TABLES: usize = 8;

/// Leaves out what is only listed. `heads` says what is kept of a row of headings the last of which
/// has a text below.
pub(super) fn without_listed(
    view: &View<'_>,
    mut chosen: Vec<Candidate>,
    heads: fn(&[Candidate]) -> Vec<Candidate>,
) -> Vec<Candidate> {
    let is_table = |passage: &usize| {
        view.passages.get(*passage).is_some_and(|found| found.count() == 1)
            && is_contents(view.said(*passage))
    };
    for table in (0..view.passages.len()).filter(is_table).take(TABLES) {
        let from = chosen.partition_point(|c| c.passage <= table);
        let real = (from..chosen.len()).find(|place| stands_over_prose(view, &chosen, *place));
        let to = real.map_or(chosen.len(), |place| place + 1);
        let row = chosen.get(from..to).unwrap_or_default();
        let real = if real.is_some() { heads(after_list(view, row)) } else { Vec::new() };
        let is_real = |c: &Candidate| real.iter().any(|real| real.passage == c.passage);
        let kept = row.iter().filter(|c| !opens_chapter(c) || is_real(c)).copied();
        let kept: Vec<Candidate> = kept.collect();
        chosen.splice(from..to, kept);
    }
    chosen
}

/// The end of a row of headings: those after the last line that is listed below one of them.
fn after_list<'a>(view: &View<'_>, row: &'a [Candidate]) -> &'a [Candidate] {
    let lists = |pair: &[Candidate]| {
        let [above, below] = pair else { return false };
        (above.passage + 1..below.passage).any(|passage| number(view.said(passage)).is_some())
    };
    let from = row.windows(2).rposition(lists).map_or(0, |place| place + 1);
    row.get(from..).unwrap_or_default()
}

/// Whether this is « Chapitre II » or a numeral: other headings may be those of sections of lists.
fn opens_chapter(candidate: &Candidate) -> bool {
    matches!(candidate.style, Style::Numbered(Scheme::Part(_) | Scheme::Roman, _))
}

/// Whether there is a paragraph between a heading and the next one.
fn stands_over_prose(view: &View<'_>, chosen: &[Candidate], place: usize) -> bool {
    let Some(this) = chosen.get(place) else { return false };
    let end = chosen.get(place + 1).map_or(view.passages.len(), |next| next.passage);
    let inside = (this.passage + 1..end).filter(|passage| view.start(*passage) < view.edge);
    inside.into_iter().any(|passage| is_prose(view, passage))
}

fn is_prose(view: &View<'_>, passage: usize) -> bool {
    let reads = |found: &Passage| matches!(found.form, Form::Text | Form::Inset | Form::Lines);
    view.passages.get(passage).is_some_and(reads)
        && view.is_content(passage)
        && view.words(passage) >= PROSE
        && number(view.said(passage)).is_none()
}
