//! Chooses among the candidates, for the whole text at once.
//!
//! A mark (an underline, stars, numbers that count) is believed. Where marks give the text its
//! structure, short lines are no headings. Where there are none, the styles of short lines are
//! weighed: one that comes again and again with text between is a style of headings; one that
//! comes once is a line of text.

use super::candidate::{Candidate, Style};
use super::contents::without_listed;
use super::front::without_front;
use super::number::{LARGE, Scheme};
use super::passage::{Form, Passage};
use super::sequence::counting;
use super::shape::Ending;
use super::tales;
use super::view::View;
use super::weak;
use super::words::{is_usual, opens_small_print, opens_usual};

/// More words than any article has: a book, where short lines mean nothing.
const BOOK: usize = 15_000;

/// How often a text may have a section of one name, beside its table of contents.
const FEW: usize = 3;

/// The headings among the candidates.
pub(super) fn choose(view: &View<'_>, all: &[Candidate], title: Option<usize>) -> Vec<Candidate> {
    let counted = counting(view, all);
    let is_marked = |place: usize, candidate: &Candidate| {
        let counts = !candidate.style.is_numbered() || counted.binary_search(&place).is_ok();
        candidate.style.is_strong() && counts
    };
    let marked: Vec<usize> = all
        .iter()
        .enumerate()
        .filter(|(place, c)| is_marked(*place, c))
        .map(|(place, _)| place)
        .collect();
    let marked = without_terms(view, all, &marked);
    let mut kept = marked.clone();
    if marked.len() >= 2 {
        kept.extend(beside_marks(view, all, &marked));
    } else {
        kept.extend(weak::choose(view, all));
    }
    kept.sort_unstable();
    kept.dedup();
    let chosen: Vec<Candidate> = kept.iter().filter_map(|place| all.get(*place).copied()).collect();
    let chosen = without_listed(view, chosen, heads_of_row);
    let chosen = without_lists_of_titles(view, &chosen);
    let chosen = without_front(view, chosen, title);
    let chosen = with_text_below(view, &chosen);
    if is_doubtful(view, &chosen, title.is_some()) { Vec::new() } else { chosen }
}

/// Leaves out lines that stand farther from the margin than the numbers of sections: what is set
/// out there is a term with its definition below. Where numbers have parts, stars mark no heading.
fn without_terms(view: &View<'_>, all: &[Candidate], marked: &[usize]) -> Vec<usize> {
    let of = |place: &usize| all.get(*place);
    let numbered = || marked.iter().filter_map(of).filter(|c| c.style.is_numbered());
    let margin = numbered().map(|c| c.indent).min().unwrap_or(usize::MAX);
    let has_parts = has_parts(all, marked);
    let stays = |place: &usize| {
        of(place).is_some_and(|c| {
            // A term has its definition on the next line.
            let is_label = || has_parts && is_label(view, all, c);
            let is_term = c.indent > margin || has_parts && c.is_tight;
            !(c.style == Style::Outdented && (is_term || is_label())
                || matches!(c.style, Style::Starred(_)) && has_parts)
        })
    };
    marked.iter().copied().filter(stays).collect()
}

/// Whether a line without a number comes again and again: « Avertissement » over one paragraph after
/// another is a label.
pub(super) fn is_label(view: &View<'_>, all: &[Candidate], candidate: &Candidate) -> bool {
    let said = |candidate: &Candidate| view.sheet.cut(candidate.title);
    let alike = all.iter().filter(|other| said(other) == said(candidate));
    !candidate.style.is_numbered() && alike.count() > FEW
}

/// Whether the sections of a text have numbers in parts.
pub(super) fn has_parts(all: &[Candidate], places: &[usize]) -> bool {
    let is_decimal = |c: &&Candidate| matches!(c.style, Style::Numbered(Scheme::Decimal(_), _));
    places.iter().filter_map(|place| all.get(*place)).filter(is_decimal).count() >= 3
}

/// Headings without a mark in a text that marks its headings: an introduction, a box.
fn beside_marks(view: &View<'_>, all: &[Candidate], marked: &[usize]) -> Vec<usize> {
    let counts_only =
        marked.iter().filter_map(|place| all.get(*place)).all(|c| c.style.is_numbered());
    let has_parts = has_parts(all, marked);
    let is_book = weak::is_dialogue(view) || view.passages.len() > 2000 || total_words(view) > BOOK;
    let mut weak = if counts_only && !is_book { weak::choose(view, all) } else { Vec::new() };
    weak.retain(|place| !is_below_number(view, all, marked, *place));
    // A section in words before all numbers and one after them hold the numbers between them.
    let around = weak.iter().min() < marked.iter().min() && weak.iter().max() > marked.iter().max();
    let plain =
        !has_parts && (weak.len() >= 3 || weak.len() == 2 && around) && weak.len() >= marked.len();
    let stands = |place: &usize| {
        all.get(*place).is_some_and(|candidate| {
            let said = view.sheet.cut(candidate.title);
            let loud = candidate.style == Style::Capitals;
            // Beside numbers in parts a word in capitals is a term.
            is_usual(said) && !(has_parts && is_label(view, all, candidate))
                || loud && (!is_book && !has_parts || opens_usual(said))
        })
    };
    let usual = (0..all.len())
        .filter(|place| all.get(*place).is_some_and(|c| !c.style.is_strong()))
        .filter(stands);
    let usual = usual.chain(tales::titles(view, all, marked));
    let found: Vec<usize> =
        if plain { weak.into_iter().chain(usual).collect() } else { usual.collect() };
    found.into_iter().filter(|place| !is_below_number(view, all, marked, *place)).collect()
}

/// Whether a line stands right below a number or « Chapitre II » alone: it is what that is called.
fn is_below_number(view: &View<'_>, all: &[Candidate], marked: &[usize], place: usize) -> bool {
    let above = marked.iter().rev().find(|above| **above < place);
    let above = above.and_then(|above| all.get(*above)).filter(|above| is_bare(view, above));
    all.get(place).zip(above).is_some_and(|(candidate, above)| {
        first_shown(view, above.passage + 1) == candidate.passage
            && !is_usual(view.sheet.cut(candidate.title))
    })
}

/// Whether a number has no title beside it.
pub(super) fn is_bare(view: &View<'_>, candidate: &Candidate) -> bool {
    let length = view.sheet.cut(candidate.title).len();
    candidate.number.is_some_and(|number| number.rest >= length)
}

fn total_words(view: &View<'_>) -> usize {
    (0..view.passages.len()).map(|passage| view.words(passage)).sum()
}

/// Leaves out titles that come in a row without text: a table of contents, a list of lines.
fn without_lists_of_titles(view: &View<'_>, chosen: &[Candidate]) -> Vec<Candidate> {
    let mut kept = Vec::new();
    let mut from = 0;
    while from < chosen.len() {
        let end = (from + 1..chosen.len()).find(|next| has_text_between(view, chosen, next - 1));
        let end = end.unwrap_or(chosen.len());
        let row = chosen.get(from..end).unwrap_or_default();
        kept.extend(heads_of_row(row));
        from = end;
    }
    kept
}

pub(super) fn has_text_between(view: &View<'_>, chosen: &[Candidate], place: usize) -> bool {
    let (Some(this), Some(next)) = (chosen.get(place), chosen.get(place + 1)) else { return true };
    let is_decimal = |c: &Candidate| matches!(c.style, Style::Numbered(Scheme::Decimal(_), _));
    // A section with a number in parts may hold a name and no more.
    let brief = is_decimal(this) && is_decimal(next);
    let says = |passage: usize| {
        let shown = |found: &Passage| !matches!(found.form, Form::Rule | Form::Furniture);
        view.passages.get(passage).is_some_and(shown) && view.words(passage) >= 1
    };
    (this.passage + 1..next.passage)
        .any(|passage| view.is_content(passage) || brief && says(passage))
}

/// What is left of headings that follow each other at once: part, chapter, section, each smaller
/// than the one before; of a long row only its end.
fn heads_of_row(row: &[Candidate]) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    for candidate in row.iter().rev() {
        let leads = kept.last().is_none_or(|below| leads_to(candidate, below, row.len()));
        if !leads || kept.len() == 4 {
            break;
        }
        kept.push(*candidate);
    }
    kept.reverse();
    kept
}

/// Whether a heading may stand over another one at once.
fn leads_to(above: &Candidate, below: &Candidate, row: usize) -> bool {
    match (above.style, below.style) {
        // A section of a report may be empty.
        (Style::Numbered(Scheme::Decimal(a), _), Style::Numbered(Scheme::Decimal(b), _))
            if a == b =>
        {
            row == 2
        }
        (Style::Numbered(Scheme::Part(a), _), Style::Numbered(Scheme::Part(b), _)) => {
            // A part may hold books, and a book parts.
            a < b || a != b && a <= LARGE
        }
        (Style::Numbered(a, _), Style::Numbered(b, _)) if a == b => false,
        (Style::Outdented, Style::Outdented) => row == 2 || above.indent < below.indent,
        (Style::Plain | Style::Question | Style::Sentence, Style::Plain | Style::Question) => {
            row <= 3 && above.shape.words <= 8
        }
        _ => true,
    }
}

/// Leaves out headings over nothing.
fn with_text_below(view: &View<'_>, chosen: &[Candidate]) -> Vec<Candidate> {
    let mut kept: Vec<Candidate> = Vec::new();
    for (place, candidate) in chosen.iter().enumerate().rev() {
        let end = chosen.get(place + 1).map_or(view.passages.len(), |next| next.passage);
        let words: usize = (candidate.passage + 1..end).map(|p| view.words(p)).sum();
        let reads = (candidate.passage + 1..end).any(|passage| view.is_content(passage));
        let leads = kept
            .last()
            .is_some_and(|next| next.passage == first_shown(view, candidate.passage + 1));
        let enough = if candidate.style.is_strong() {
            words > 0
        } else {
            words >= needed_below(candidate) && reads
        };
        if enough || leads {
            kept.push(*candidate);
        }
    }
    kept.reverse();
    kept
}

/// How many words a heading without a mark must have below it. One that cries out may be the last
/// word of the text above; it needs a text of its own.
fn needed_below(candidate: &Candidate) -> usize {
    if candidate.shape.ending == Ending::Exclamation { 20 } else { 5 }
}

/// The next passage that is neither a rule nor small print.
pub(super) fn first_shown(view: &View<'_>, from: usize) -> usize {
    let shown = |passage: &usize| {
        view.passages.get(*passage).is_some_and(|found| {
            !matches!(found.form, Form::Rule | Form::Furniture)
                && !opens_small_print(view.said(*passage))
        })
    };
    (from..view.passages.len()).find(shown).unwrap_or(view.passages.len())
}

/// Whether so many short lines were chosen that they are the text itself, or so few and so unlike
/// that no style is to be seen.
fn is_doubtful(view: &View<'_>, chosen: &[Candidate], has_title: bool) -> bool {
    let weak = chosen.iter().filter(|candidate| !candidate.style.is_strong()).count();
    let lone = !has_title && weak == 1 && chosen.len() == 1;
    let unlike = matches!(chosen, [one, other]
        if weak == 2 && (one.style == Style::Question) != (other.style == Style::Question));
    let is_usual = || chosen.iter().any(|candidate| is_usual(view.sheet.cut(candidate.title)));
    lone || (unlike && !is_usual())
        || (weak * 2 > chosen.len() && total_words(view) < chosen.len() * 15)
}
