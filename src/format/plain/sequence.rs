//! Numbers that count up: what tells a numbered heading from a line that begins with a number.

use super::candidate::{Candidate, Style};
use super::choose::has_parts;
use super::number::{Number, Scheme};
use super::passage::{Form, Passage};
use super::path::{Path, Trail};
use super::view::View;

/// Words between two numbered headings below which they are a list.
const LIST: usize = 8;

/// A row of numbers that has counted up so far.
struct Row {
    scheme: Scheme,
    sign: char,
    indent: usize,
    last: u64,
    members: Vec<usize>,
}

/// Which candidates are numbered and count: their places among the candidates, in order.
pub(super) fn counting(view: &View<'_>, all: &[Candidate]) -> Vec<usize> {
    let mut rows: Vec<Row> = Vec::new();
    let mut trail = Trail::default();
    let mut kept = Vec::new();
    for (place, candidate) in all.iter().enumerate() {
        let Style::Numbered(scheme, sign) = candidate.style else { continue };
        let Some(number) = candidate.number else { continue };
        match scheme {
            Scheme::Part(_) => kept.push(place),
            Scheme::Decimal(_) => {
                kept.extend(goes_on(view, candidate, number, &mut trail).then_some(place));
            }
            Scheme::Arabic | Scheme::Roman | Scheme::Letter => {
                let indent = candidate.indent;
                count(
                    &mut rows,
                    Row { scheme, sign, indent, last: number.value, members: vec![place] },
                );
            }
        }
    }
    // Where sections have numbers in parts, `1)` and `(a)` stand before items.
    let has_parts = has_parts(all, &kept);
    let indents = kept.iter().filter_map(|place| all.get(*place)).map(|c| c.indent);
    let margin = indents.min().unwrap_or(usize::MAX);
    let is_centred = |place: &usize| all.get(*place).is_some_and(|c| is_centred(view, c));
    let stands = |row: &Row| row.indent <= margin || row.members.iter().all(is_centred);
    let may_be = |row: &Row| !has_parts || row.sign != ')' && stands(row);
    // A report may have one appendix, "A. Changes", as far to the left as its sections.
    let is_appendix = |row: &Row| {
        let stands_out = row.scheme == Scheme::Letter && row.indent + 2 <= view.page.body;
        has_parts && row.sign == '.' && stands_out
    };
    let long = rows
        .into_iter()
        .filter(|row| may_be(row) && (is_appendix(row) || is_row_of_headings(view, all, row)));
    kept.extend(long.flat_map(|row| row.members));
    kept.sort_unstable();
    kept
}

/// Whether a line stands in the middle of the page, far from the margin.
fn is_centred(view: &View<'_>, candidate: &Candidate) -> bool {
    let right = view.page.width().saturating_sub(candidate.indent + candidate.shape.width);
    candidate.indent >= view.page.body + 8 && candidate.indent.abs_diff(right) <= 4
}

/// Whether a number in parts has a title, and counts on from those before where it is set in.
fn goes_on(view: &View<'_>, candidate: &Candidate, number: Number, trail: &mut Trail) -> bool {
    let said = view.sheet.cut(candidate.title);
    // "Appendix A.1": a word may stand before the number.
    let path = said.split_whitespace().take(2).find_map(Path::read);
    let Some((path, _)) = path else { return false };
    let form = view.passages.get(candidate.passage).map(|found| found.form);
    let is_set_in = matches!(form, Some(Form::Lines | Form::Inset | Form::Code));
    let stands = number.rest < said.len() && (!is_set_in || trail.leads_to(&path));
    if stands {
        trail.follow(path);
    }
    stands
}

/// Adds a number to the row it goes on, or begins one with it.
fn count(rows: &mut Vec<Row>, new: Row) {
    let goes_on = rows.iter_mut().rev().take(8).find(|row| {
        row.scheme == new.scheme
            && row.sign == new.sign
            && is_near(row.indent, new.indent)
            && row.last + 1 == new.last
    });
    if let Some(row) = goes_on {
        row.last = new.last;
        row.indent = new.indent;
        row.members.extend(new.members);
    } else if !is_ambiguous_letter(&new) {
        rows.push(new);
    }
}

/// Whether two numbers stand in one column. Those in the middle of the page do not begin there.
fn is_near(one: usize, other: usize) -> bool {
    one.abs_diff(other) <= 1 || one >= 8 && other >= 8 && one.abs_diff(other) <= 4
}

/// A row of letters begins with `A`: other single letters are initials.
fn is_ambiguous_letter(row: &Row) -> bool {
    row.scheme == Scheme::Letter && row.last != 1
}

/// Whether a passage is a paragraph between blank lines: however short, no list has it.
fn is_paragraph(view: &View<'_>, passage: usize) -> bool {
    let stands = |found: &Passage| found.is_text() && found.is_apart && found.is_closed;
    view.passages.get(passage).is_some_and(stands) && view.is_content(passage)
}

fn is_row_of_headings(view: &View<'_>, all: &[Candidate], row: &Row) -> bool {
    let words =
        |place: &usize| all.get(*place).map(|c| view.sheet.cut(c.title).split_whitespace().count());
    let is_bare = row.members.iter().filter_map(words).all(|count| count == 1);
    let first = row.members.first().and_then(|place| all.get(*place)?.number);
    // A book begins with its first chapters; other bare numbers are those of pages or values.
    let begins =
        !is_bare || row.scheme != Scheme::Arabic || first.is_some_and(|number| number.value <= 2);
    let enough = if is_bare && row.scheme == Scheme::Arabic { 3 } else { 2 };
    let apart = row.members.windows(2).filter(|pair| {
        let [first, second] = pair else { return false };
        all.get(*first).zip(all.get(*second)).is_some_and(|(a, b)| {
            let between = a.passage + 1..b.passage;
            between.clone().map(|passage| view.words(passage)).sum::<usize>() >= LIST
                || between.clone().any(|passage| is_paragraph(view, passage))
        })
    });
    begins && row.members.len() >= enough && apart.count() * 3 >= (row.members.len() - 1) * 2
}
