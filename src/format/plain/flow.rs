//! Whether lines run on as text, or each ends where its author wanted.

use super::lines::{Line, Sheet};
use super::page::Page;
use super::passage::Form;
use super::shape::{Ending, Opening, Shape, ending, is_speech};
use super::words::ends_leading;

/// Whether a text breaks after a line on purpose: the next word would have had room there.
///
/// A line that begins with a small letter always goes on with the one before.
pub(super) fn breaks_after(sheet: &Sheet<'_>, page: &Page, line: usize) -> bool {
    let (Some(this), Some(next)) = (sheet.lines.get(line), sheet.lines.get(line + 1)) else {
        return true;
    };
    let said = sheet.cut(next.text);
    if said.starts_with(char::is_lowercase) {
        return false;
    }
    let word = said.split_whitespace().next().map_or(0, |word| word.chars().count());
    let Some(measure) = page.measure else { return true };
    this.right() + 1 + word + 2 < measure
}

/// Parts lines without marks into running text, single lines, and lines that are kept.
pub(super) fn runs(
    sheet: &Sheet<'_>,
    page: &Page,
    first: usize,
    end: usize,
) -> Vec<(Form, usize, usize)> {
    let mut runs = Vec::new();
    let mut at = first;
    while at < end {
        let part = part_end(sheet, page, at, end);
        run(sheet, page, at, part, &mut runs);
        at = part;
    }
    runs
}

/// Where the paragraph that begins at a line ends at the latest: before an indent, speech, or a
/// line that is a paragraph.
fn part_end(sheet: &Sheet<'_>, page: &Page, first: usize, end: usize) -> usize {
    let is_wide = |line: usize| sheet.lines.get(line).is_some_and(|line| line.width > page.wide());
    let starts_small = |line: usize| sheet.said(line).starts_with(char::is_lowercase);
    if is_wide(first) {
        // A long line stands alone unless the next one goes on with its sentence.
        return (first + 1..end).find(|line| !starts_small(*line)).unwrap_or(end);
    }
    let starts = |line: &usize| {
        let indent = |line: usize| sheet.lines.get(line).map_or(0, |line| line.indent);
        let indented =
            page.is_indented && indent(*line) > page.body && indent(*line - 1) <= page.body;
        let again = page.is_indented && indent(*line) > page.body && indent(*line - 1) > page.body;
        let speech = is_dash_speech(sheet.said(*line)) && breaks_before_speech(sheet, *line - 1);
        is_wide(*line) && !starts_small(*line) || indented || again || speech
    };
    (first + 1..end).find(starts).unwrap_or(end)
}

fn is_dash_speech(said: &str) -> bool {
    said.starts_with(['—', '–', '―']) || said.starts_with("-- ")
}

fn breaks_before_speech(sheet: &Sheet<'_>, before: usize) -> bool {
    sheet.said(before).ends_with(['.', '!', '?', '…', ':', '»', '”', '"'])
}

/// One part: text, lines, or a heading with its text below.
fn run(
    sheet: &Sheet<'_>,
    page: &Page,
    first: usize,
    end: usize,
    runs: &mut Vec<(Form, usize, usize)>,
) {
    let count = end - first;
    if count == 1 {
        runs.push((Form::Text, first, end));
        return;
    }
    let breaks = (first..end - 1).filter(|line| breaks_after(sheet, page, *line)).count();
    if is_tight_heading(sheet, page, first, end, breaks) {
        runs.push((Form::Text, first, first + 1));
        run_of_text(sheet, page, first + 1, end, breaks - 1, runs);
        return;
    }
    run_of_text(sheet, page, first, end, breaks, runs);
}

fn run_of_text(
    sheet: &Sheet<'_>,
    page: &Page,
    first: usize,
    end: usize,
    breaks: usize,
    runs: &mut Vec<(Form, usize, usize)>,
) {
    let pairs = end - first - 1;
    if breaks * 3 <= pairs || pairs == 0 {
        runs.push((Form::Text, first, end));
    } else if page.measure.is_none() && (first..end).all(|line| is_sentence(sheet, line)) {
        runs.extend((first..end).map(|line| (Form::Text, line, line + 1)));
    } else {
        runs.push((Form::Lines, first, end));
    }
}

/// Whether a line is a paragraph of its own in a text of one line a paragraph.
fn is_sentence(sheet: &Sheet<'_>, line: usize) -> bool {
    let ends = |said| matches!(ending(said), Ending::Stop | Ending::Question | Ending::Exclamation);
    sheet.lines.get(line).is_some_and(|line| line.width > 50) && ends(sheet.said(line))
}

/// Whether the first line of a run is a heading over the text below it, without a blank line.
fn is_tight_heading(
    sheet: &Sheet<'_>,
    page: &Page,
    first: usize,
    end: usize,
    breaks: usize,
) -> bool {
    if breaks != 1 && !(breaks > 0 && (end - first - 2) >= breaks * 2)
        || !breaks_after(sheet, page, first)
    {
        return false;
    }
    let shape = Shape::of(sheet.said(first));
    let begins = matches!(shape.opening, Opening::Upper | Opening::Digit | Opening::Ellipsis);
    let ends = !ends_leading(sheet.said(first))
        && matches!(
            shape.ending,
            Ending::Word
                | Ending::Question
                | Ending::Colon
                | Ending::Ellipsis
                | Ending::Exclamation
        );
    let below = Shape::of(sheet.said(first + 1));
    let reads = end - first > 2
        || is_sentence(sheet, first + 1)
        || (matches!(below.ending, Ending::Stop | Ending::Colon) && below.words >= 8);
    // Where lines are wrapped unevenly a first line may fall short by chance: not by a third.
    begins && ends && reads && shape.width * 3 <= page.width() * 2
}

/// Whether dashes at the beginning of lines mark a list: they stand together, and most of the
/// lines end as items do.
pub(super) fn is_dash_list(sheet: &Sheet<'_>, first: usize, end: usize) -> bool {
    // Some lines tell: a list may have no end.
    let end = end.min(first + 100);
    let dashed =
        (first..end).map(|line| sheet.said(line)).filter(|said| said.starts_with(['–', '—']));
    let (mut count, mut items) = (0, 0);
    for said in dashed {
        count += 1;
        let text = said.trim_start_matches(['–', '—', ' ', '\u{A0}', '\u{202F}']);
        items += usize::from(said.ends_with([';', ',']) || text.starts_with(char::is_lowercase));
    }
    count >= 2 && items * 2 >= count
}

/// Whether lines are columns: a plain-text table or a table of contents.
pub(super) fn is_table(sheet: &Sheet<'_>, first: usize, end: usize) -> bool {
    let count = end - first;
    let mut others = 0;
    // Two lines in five may be no row; of running text two lines are looked at, not all.
    let mostly_rows = (first..end).all(|line| {
        others += usize::from(!is_row(sheet.said(line)));
        others * 5 <= count * 2
    });
    let rows = count - others;
    mostly_rows && (rows >= 2 || (first..end).any(|line| has_leaders(sheet.said(line))))
}

/// Whether a line is a row of columns.
pub(super) fn is_row(said: &str) -> bool {
    let bars = memchr::memchr_iter(b'|', said.as_bytes()).count();
    said.starts_with("+-")
        || bars >= 2
        || bars > 0 && said.contains(" | ")
        || has_gap(said)
        || has_leaders(said)
}

fn has_gap(said: &str) -> bool {
    said.contains("   ") || said.contains('\t')
}

/// Whether dots, or a wide gap, lead the eye to the number of a page.
pub(super) fn has_leaders(said: &str) -> bool {
    let before = said.trim_end_matches(|c: char| c.is_ascii_digit());
    let last = before.len() < said.len();
    let gap = || before.ends_with("    ") && !before.trim_end_matches(' ').ends_with('\n');
    // Few lines have so many dots, and to look for a row of them takes longer.
    let has_dots = memchr::memchr_iter(b'.', said.as_bytes()).nth(3).is_some();
    let has = |dots: &str| has_dots && said.contains(dots);
    has(".....") || has(". . . .") || last && (has("....") || gap())
}

/// The form of lines that are all set in from the margin.
pub(super) fn set_in(sheet: &Sheet<'_>, page: &Page, first: usize, end: usize) -> Form {
    let lines = sheet.range(first, end);
    let centred = lines.iter().all(|line| is_centred(line, page));
    // Two or three lines in the middle may be verse; in capitals they are a title.
    let is_loud = || !(first..end).any(|line| sheet.said(line).contains(char::is_lowercase));
    if centred && (lines.len() == 1 || lines.len() <= 3 && is_loud()) {
        return Form::Centred;
    }
    if is_code(sheet, first, end) {
        return Form::Code;
    }
    let breaks = (first..end - 1).filter(|line| !runs_on(sheet, *line)).count();
    let pairs = end - first - 1;
    let reads = if pairs == 0 {
        Shape::of(sheet.said(first)).words >= 4
            && !lines.iter().any(|line| line.width > 400 && line.indent > 12)
    } else {
        breaks * 3 <= pairs
    };
    if reads { Form::Inset } else { Form::Lines }
}

/// Whether set-in text goes on in the next line: its measure is not that of the page.
fn runs_on(sheet: &Sheet<'_>, line: usize) -> bool {
    let starts_small = sheet.said(line + 1).starts_with(char::is_lowercase);
    let is_long = sheet.lines.get(line).is_some_and(|line| line.width >= 50);
    starts_small || is_long
}

fn is_centred(line: &Line, page: &Page) -> bool {
    let right = page.width().saturating_sub(line.right().saturating_sub(page.body));
    let left = line.indent.saturating_sub(page.body);
    // A line far from the margin may be set for a page that is wider than the text.
    let slack = (left / 3).max(6);
    left >= 8 && left.abs_diff(right) <= slack && line.width <= 60
}

/// Whether set-in lines are code or a drawing: too many signs that no sentence has.
pub(super) fn is_code(sheet: &Sheet<'_>, first: usize, end: usize) -> bool {
    let (mut signs, mut letters, mut ends) = (0, 0, 0);
    for line in first..end {
        let said = sheet.said(line);
        signs += said.chars().filter(|c| "{}=<>|\\/_#$;+*[]()^~`&@".contains(*c)).count();
        letters += said.chars().filter(|c| c.is_alphabetic()).count();
        ends += usize::from(said.ends_with(['{', '}', ';', ')', ',', '|', '\\']));
    }
    let first_sign = sheet.said(first).starts_with(['$', '#', '<', '{', '|', '+', '/']);
    signs * 8 > letters || (signs * 20 > letters && (first_sign || ends * 2 > end - first))
}

/// Whether a line of speech stands at this line.
pub(super) fn opens_speech(said: &str) -> bool {
    is_speech(said) && !said.starts_with("- ") || said.starts_with("--")
}
