//! The edges of an e-book, and its title page: what stands between its title and its first section is no section.

use super::candidate::{Candidate, Style};
use super::choose::{first_shown, has_text_between, is_bare};
use super::number::Scheme;
use super::view::View;
use super::words::{is_usual, opens_usual};

/// The lines that say where an e-book begins and ends.
pub(super) fn is_edge_of_book(said: &str) -> bool {
    said.contains("PROJECT GUTENBERG") && (said.starts_with("START") || said.starts_with("END"))
}

/// Leaves out what the title page of a text says below its title.
pub(super) fn without_front(
    view: &View<'_>,
    chosen: Vec<Candidate>,
    title: Option<usize>,
) -> Vec<Candidate> {
    let Some(title) = title else { return chosen };
    let chosen = without_lone_volume(view, without_subtitle(view, chosen, title), title);
    without_lines_of_front(view, chosen, title)
}

/// Leaves out a line right below the title and right above the first heading, set as no
/// other heading is: it goes on with the title, or names its author.
fn without_subtitle(view: &View<'_>, mut chosen: Vec<Candidate>, title: usize) -> Vec<Candidate> {
    let [first, second, rest @ ..] = chosen.as_slice() else { return chosen };
    let follows = |above: usize, below: usize| first_shown(view, above + 1) == below;
    let is_like =
        |other: &Candidate| other.style == first.style && other.shape.case == first.shape.case;
    let unlike = !is_like(second) && !rest.iter().any(is_like) || is_bare(view, second);
    let is_row = follows(title, first.passage) && follows(first.passage, second.passage);
    if is_row && unlike && !first.style.is_strong() {
        chosen.remove(0);
    }
    chosen
}

/// Leaves out a « Tome premier » on the title page, where no other volume follows: it says which
/// book this is, and holds all of it.
fn without_lone_volume(
    view: &View<'_>,
    mut chosen: Vec<Candidate>,
    title: usize,
) -> Vec<Candidate> {
    let [first, rest @ ..] = chosen.as_slice() else { return chosen };
    let is_volume = |c: &Candidate| matches!(c.style, Style::Numbered(Scheme::Part(0), _));
    let is_lone = is_volume(first) && !rest.iter().any(is_volume);
    // "VOLUME ONE" right over its first chapter is the beginning of a longer book.
    let leads = rest.first().is_some_and(|c| c.passage == first_shown(view, first.passage + 1));
    if is_lone && !leads && is_front(view, title, first.passage) {
        chosen.remove(0);
    }
    chosen
}

/// Leaves out lines without a mark between the title and the first part or preface, where nothing is
/// said between them: the author, the place, « ou ».
fn without_lines_of_front(view: &View<'_>, chosen: Vec<Candidate>, title: usize) -> Vec<Candidate> {
    if chosen.first().is_none_or(|first| !is_front(view, title, first.passage)) {
        return chosen;
    }
    let end = (0..chosen.len()).find(|place| has_text_between(view, &chosen, *place));
    let row = chosen.get(..end.map_or(chosen.len(), |end| end + 1)).unwrap_or_default();
    let leads = |c: &Candidate| {
        matches!(c.style, Style::Numbered(Scheme::Part(_), _)) || is_usual_title(view, c)
    };
    match row.iter().position(leads) {
        Some(lead) => {
            let stays = |(place, c): &(usize, &Candidate)| *place >= lead || c.style.is_strong();
            chosen.iter().enumerate().filter(stays).map(|(_, c)| *c).collect()
        }
        None => chosen,
    }
}

/// Whether there is nothing to read between the title and a passage.
fn is_front(view: &View<'_>, title: usize, passage: usize) -> bool {
    !(title + 1..passage).any(|passage| view.is_content(passage))
}

fn is_usual_title(view: &View<'_>, candidate: &Candidate) -> bool {
    let said = view.sheet.cut(candidate.title);
    is_usual(said) || opens_usual(said)
}
