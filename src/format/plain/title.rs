//! The beginning of a text: its title, and what stands around it.

use crate::document::{Heading, Metadata, SectionKind};
use crate::source::Span;

use super::candidate::{Style, candidate};
use super::dateline;
use super::front::is_edge_of_book;
use super::manner::Verdict;
use super::memo;
use super::number::{Scheme, number};
use super::other::is_date_line;
use super::passage::{Form, Passage};
use super::shape::{Case, Ending, Opening, Shape};
use super::view::View;
use super::words::{has_author_label, is_kicker, is_usual, mail_label, opens_small_print};

/// How many passages may stand before a title.
const FAR: usize = 16;

/// What was found at the beginning of a text.
#[derive(Default)]
pub(super) struct Beginning {
    /// The passage of the title.
    pub(super) title: Option<usize>,
    /// The first passage that may be another heading.
    pub(super) after: usize,
    /// What the passages around the title are.
    pub(super) verdicts: Vec<(usize, Verdict)>,
    /// What the text says of itself.
    pub(super) metadata: Metadata,
}

/// Reads the beginning of a text.
pub(super) fn opening(view: &View<'_>) -> Beginning {
    let mut opening = Beginning::default();
    let first = first_passage(view);
    opening.after = first;
    if let Some((passage, label)) = subject(view) {
        set_title(view, &mut opening, passage, &Title { skip: label, lines: 1 });
    } else if let Some((passage, lines)) = plain_title(view, first, &mut opening) {
        set_title(view, &mut opening, passage, &Title { skip: 0, lines });
    }
    below_title(view, &mut opening, first);
    opening
}

/// The passage a text begins with: after the licence of an e-book and the running heads.
fn first_passage(view: &View<'_>) -> usize {
    let starts = |found: &Passage| {
        matches!(found.form, Form::Starred { title, .. }
            if view.sheet.cut(title).starts_with("START") && is_edge_of_book(view.sheet.cut(title)))
    };
    let start = view.passages.iter().take(60).position(starts).map_or(0, |place| place + 1);
    let skipped = |place: &usize| {
        let said = view.said(*place);
        // Who made an e-book, and its cover, stand before its title.
        let is_made = || start > 0 && (opens_small_print(said) || said.starts_with('['));
        let is_apart = |found: &Passage| matches!(found.form, Form::Furniture | Form::Rule);
        view.passages.get(*place).is_some_and(is_apart) || is_made()
    };
    start + (start..view.passages.len()).take_while(skipped).count()
}

/// The line that says what a letter is about: its passage, and how long its label is.
fn subject(view: &View<'_>) -> Option<(usize, usize)> {
    let near = view.passages.iter().enumerate().take(FAR).filter(|(_, found)| found.count() == 1);
    near.filter(|(_, found)| !matches!(found.form, Form::Headers)).find_map(|(index, _)| {
        let said = view.said(index);
        let label = mail_label(said)?;
        let tail = said.get(label.rest..)?;
        let skip = said.len() - tail.trim_start().len();
        (label.is_subject && !tail.trim().is_empty()).then_some((index, skip))
    })
}

/// The first short line, after a line that says what sort of text follows: its passage, and how
/// many of its lines are the title.
fn plain_title(view: &View<'_>, first: usize, opening: &mut Beginning) -> Option<(usize, usize)> {
    let head = memo::after_head(view, first);
    let mut at = head.unwrap_or(first);
    if let Some(lines) = head.and_then(|at| memo::title_lines(view, at)) {
        return Some((at, lines));
    }
    if head.is_none() && (is_kicker_over(view, at) || is_author_over(view, at)) {
        opening.verdicts.push((view.start(at), Verdict::Byline));
        at += 1;
    }
    let lines = title_lines(view, at)?;
    Some((at, lines))
}

fn is_kicker_over(view: &View<'_>, at: usize) -> bool {
    let said = view.said(at);
    let shape = Shape::of(said);
    let is_line = view.passages.get(at).is_some_and(|found| {
        found.count() == 1 && matches!(found.form, Form::Text | Form::Centred)
    });
    let short = shape.words <= 3 && shape.case == Case::Capitals;
    let next_is_title = title_lines(view, at + 1).is_some() && !has_author_label(view.said(at + 1));
    let then_text = view.is_content(at + 2) || title_lines(view, at + 2).is_some();
    is_line && next_is_title && (is_kicker(said) || (short && then_text && is_unlike(view, at + 1)))
}

/// Whether the author stands over the title, as in libraries: a name, the title, « (1872) ».
fn is_author_over(view: &View<'_>, at: usize) -> bool {
    let year = view.said(at + 2).trim_matches(['(', ')', '[', ']', '.']);
    let is_dated = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    is_dated && dateline::may_be_name(view.said(at)) && title_lines(view, at + 1).is_some()
}

/// Whether a title is set otherwise than capitals: one line of capitals over it is a kicker.
fn is_unlike(view: &View<'_>, at: usize) -> bool {
    let shape = Shape::of(view.said(at));
    shape.case != Case::Capitals && shape.words >= 4 && view.is_content(at + 1)
}

/// How many lines of a passage are a title; none if it can be none.
fn title_lines(view: &View<'_>, at: usize) -> Option<usize> {
    let found = view.passages.get(at)?;
    let said = view.said(at);
    match found.form {
        Form::Underlined { .. } => return Some(found.count()),
        Form::Starred { .. } => return Some(1),
        Form::Centred => return (!is_numbered(view, at)).then_some(found.count()),
        Form::Lines | Form::Inset => return lines_of_title(view, found),
        Form::Text if found.count() <= 2 => {}
        Form::Text
        | Form::Item { .. }
        | Form::More { .. }
        | Form::Quote
        | Form::Code
        | Form::Table
        | Form::Note { .. }
        | Form::Rule
        | Form::Headers
        | Form::Furniture => return None,
    }
    let next = view.passages.get(at + 1).is_some();
    (next && may_be_title(said) && !is_numbered(view, at)).then_some(found.count())
}

/// Whether these words may be a title.
pub(super) fn may_be_title(said: &str) -> bool {
    let shape = Shape::of(said);
    let ends = match shape.ending {
        Ending::Word | Ending::Question | Ending::Exclamation | Ending::Ellipsis => true,
        Ending::Stop => shape.words <= 12 && shape.case == Case::Capitals,
        Ending::Colon | Ending::Open => false,
    };
    let opens = !matches!(shape.opening, Opening::Lower | Opening::Dash);
    ends && opens
        && shape.words <= 25
        && shape.width <= 180
        && shape.letters > 0
        && !has_author_label(said)
        && !opens_small_print(said)
        && !is_date_line(said, &shape)
        && mail_label(said).is_none()
        && !said.contains("://")
}

/// A text that begins with its first chapter has no title: the chapter has others like it.
fn is_numbered(view: &View<'_>, at: usize) -> bool {
    let scheme = |index: usize| number(view.said(index)).map(|found| found.scheme);
    let Some(first) = scheme(at) else { return false };
    if !matches!(first, Scheme::Part(_) | Scheme::Arabic | Scheme::Roman) {
        return false;
    }
    let like = |index: &usize| {
        view.passages.get(*index).is_some_and(|p| p.count() <= 3)
            && scheme(*index) == Some(first)
            && candidate(view.sheet, view.page, *index, &view.passages[*index])
                .is_some_and(|c| matches!(c.style, Style::Numbered(..)))
    };
    (at + 1..view.passages.len()).any(|index| like(&index))
}

/// A title with its author or its date in the lines below it.
fn lines_of_title(view: &View<'_>, found: &Passage) -> Option<usize> {
    let said = |line: usize| view.sheet.said(line);
    if found.count() > 4 || !may_be_title(said(found.first)) {
        return None;
    }
    let is_small = |line: usize| {
        let text = said(line);
        has_author_label(text) || opens_small_print(text) || is_date_line(text, &Shape::of(text))
    };
    let small = (found.first + 1..found.end).find(|line| is_small(*line));
    let in_title_case = || is_title_in_two_lines(view, found);
    let loud = (found.first..found.end).all(|line| Shape::of(said(line)).case == Case::Capitals);
    match small {
        Some(line) if line - found.first <= 2 => Some(line - found.first),
        None if loud && found.count() <= 3 => Some(found.count()),
        None if found.count() == 2 && in_title_case() => Some(2),
        None if is_set_in_line(view, found) => Some(1),
        Some(_) | None => None,
    }
}

/// Whether both lines have the capitals of an English title, and more words than a name and a place.
fn is_title_in_two_lines(view: &View<'_>, found: &Passage) -> bool {
    let said = |line: usize| view.sheet.said(line);
    let mut shapes = (found.first..found.end).map(|line| Shape::of(said(line)));
    let words: usize = shapes.clone().map(|shape| shape.words).sum();
    let digits =
        (found.first..found.end).any(|line| said(line).contains(|c: char| c.is_ascii_digit()));
    words >= 8 && !digits && shapes.all(|shape| shape.case == Case::Title)
}

/// Whether a line stands far from the margin: not in the middle, but where an author saw it. At the
/// right of the page stand the sender of a letter, its place and its day.
fn is_set_in_line(view: &View<'_>, found: &Passage) -> bool {
    let line = view.sheet.lines.get(found.first);
    let (left, middle) = (view.page.body + 8, view.page.width() / 2);
    found.count() == 1
        && line.is_some_and(|line| (left..middle).contains(&line.indent))
        && Shape::of(view.sheet.said(found.first)).words >= 3
}

struct Title {
    skip: usize,
    lines: usize,
}

fn set_title(view: &View<'_>, opening: &mut Beginning, passage: usize, title: &Title) {
    let Some(found) = view.passages.get(passage) else { return };
    let last = view.sheet.lines.get(found.first + title.lines.max(1) - 1);
    let Some(last) = last else { return };
    let span = if let Form::Underlined { line, .. } = found.form {
        view.sheet.lines.get(line).map_or(last.text, |line| line.text)
    } else if let Form::Starred { title, .. } = found.form {
        title
    } else {
        Span::new(view.span(passage).start() + title.skip, last.text.end())
    };
    let heading = Heading { level: 1, kind: SectionKind::Title, certainty: 0.95 };
    opening
        .verdicts
        .push((view.start(passage), Verdict::Heading { heading, title: span, until: last.next }));
    opening.title = Some(passage);
    opening.after = passage + 1;
    opening.metadata.title =
        Some(view.sheet.cut(span).split_whitespace().collect::<Vec<_>>().join(" ").into());
    dateline::read(view, found.first + title.lines, found.end, &mut opening.metadata);
}

/// Bylines and datelines right below the title, or where it would be.
fn below_title(view: &View<'_>, opening: &mut Beginning, first: usize) {
    let from = opening.title.map_or(first, |title| title + 1);
    for index in from..(from + 4).min(view.passages.len()) {
        let Some(found) = view.passages.get(index) else { break };
        if found.count() > 3
            || !matches!(found.form, Form::Text | Form::Lines | Form::Centred | Form::Inset)
        {
            continue;
        }
        let said = view.said(index);
        let shape = Shape::of(said);
        let labelled =
            (has_author_label(said) && shape.words <= 16 && shape.ending != Ending::Stop)
                || opens_small_print(said);
        let named = opening.title.is_some()
            && index == from
            && dateline::is_french_name(said)
            && !is_usual(said)
            && view.is_content(index + 1);
        if labelled || named || is_date_line(said, &shape) {
            opening.verdicts.push((view.start(index), Verdict::Byline));
            dateline::read(view, found.first, found.end, &mut opening.metadata);
        }
    }
}
