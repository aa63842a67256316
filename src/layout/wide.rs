//! Lines that are never cut to the measure (code, tables, columns of plain text) as a screen shows
//! them: the part of them that there is room for, with a mark at the edges where they go on.
//!
//! Moving sideways changes what a row shows, never how many rows there are.

use unicode_segmentation::UnicodeSegmentation;

use crate::style::Part;

use super::clean;
use super::frames::run;
use super::{Line, Run, Wide};

/// What stands at the edge of the page where a line goes on beyond it.
const BEFORE: &str = "‹";
const AFTER: &str = "›";

/// The lines of a block as far as a page of so many columns shows them; the widest has so many.
pub(super) fn seen(lines: Vec<Line>, wide: Wide, room: usize, widest: usize) -> Vec<Line> {
    let Wide::From(from) = wide else { return lines };
    let most = widest.saturating_sub(room);
    if most == 0 {
        return lines;
    }
    // A block moves no further than to its own end: short ones stay in sight beside long ones.
    let from = from.min(most);
    let lines = lines.into_iter().map(|line| Line {
        runs: part(&line.runs, from, room),
        hidden: most - from,
        ..line
    });
    lines.collect()
}

/// The columns of the widest of lines.
pub(super) fn widest(lines: &[Line]) -> usize {
    lines.iter().map(|line| columns(&line.runs)).max().unwrap_or(0)
}

/// The columns that runs take.
pub(super) fn columns(runs: &[Run]) -> usize {
    runs.iter().map(|run| clean::width(&run.text)).sum()
}

/// What shows of a line from a column on.
fn part(runs: &[Run], from: usize, room: usize) -> Vec<Run> {
    let total = columns(runs);
    let goes_on = total > from + room;
    let (start, end) = (from + usize::from(from > 0), from + room - usize::from(goes_on));
    let mut shown = Vec::new();
    if from > 0 && total > 0 {
        shown.push(run(BEFORE, Part::Edge));
    }
    let mut column = 0;
    for whole in runs {
        let (length, pieces) = cut(whole, column, start, end);
        column += length;
        shown.extend(pieces);
    }
    if goes_on {
        shown.push(run(AFTER, Part::Edge));
    }
    shown
}

/// How many columns a run takes, and what shows of it when it begins in `column`.
///
/// A letter of two columns on the edge leaves a space.
fn cut(whole: &Run, column: usize, start: usize, end: usize) -> (usize, Vec<Run>) {
    let length = clean::width(&whole.text);
    if column + length <= start || column >= end {
        return (length, Vec::new());
    }
    let (mut at, mut left, mut right) = (column, 0, 0);
    let (mut first, mut last) = (None, 0);
    for (byte, cluster) in whole.text.grapheme_indices(true) {
        let next = at + clean::width(cluster);
        if at >= start && next <= end {
            first = first.or(Some(byte));
            last = byte + cluster.len();
        } else if next > start && at < end {
            let edge = if at < start { &mut left } else { &mut right };
            *edge = next.min(end) - at.max(start);
        }
        at = next;
    }
    let space = |columns: usize| (columns > 0).then(|| run(&" ".repeat(columns), whole.role.part));
    let shown = first.map(|first| slice(whole, first, last));
    (at - column, [space(left), shown, space(right)].into_iter().flatten().collect())
}

/// A part of a run.
fn slice(whole: &Run, first: usize, last: usize) -> Run {
    let text = whole.text.get(first..last).unwrap_or_default();
    let span = whole.span.map(|span| if whole.verbatim { span.part(first, last) } else { span });
    Run { text: text.into(), span, ..*whole }
}

#[cfg(test)]
mod tests {
    use super::{columns, seen, widest};
    use crate::layout::frames::run;
    use crate::layout::{Line, Wide};
    use crate::style::Part;

    #[track_caller]
    fn check(lines: &[&str], from: usize, room: usize, shown: &[&str]) {
        let set = |text: &&str| Line { runs: vec![run(text, Part::Code)], ..Line::default() };
        let lines: Vec<Line> = lines.iter().map(set).collect();
        let widest = widest(&lines);
        let lines = seen(lines, Wide::From(from), room, widest);
        let text = |line: &Line| line.runs.iter().map(|run| &*run.text).collect::<String>();
        assert_eq!(lines.iter().map(text).collect::<Vec<_>>(), shown);
        assert!(lines.iter().all(|line| columns(&line.runs) <= room));
    }

    #[test]
    fn a_line_that_goes_on_says_so_at_the_edge() {
        check(&["abcdefgh", "abc"], 0, 6, &["abcde›", "abc"]);
        check(&["abcdefgh", "abc"], 1, 6, &["‹cdef›", "‹c"]);
    }

    #[test]
    fn a_block_moves_no_further_than_to_its_end() {
        check(&["abcdefgh", "ab"], 40, 6, &["‹defgh", "‹"]);
        check(&["abcdef", "ab"], 40, 6, &["abcdef", "ab"]);
    }

    #[test]
    fn half_a_letter_is_a_space() {
        check(&["日本語の文"], 0, 6, &["日本 ›"]);
        check(&["日本語の文"], 1, 6, &["‹本語›"]);
        check(&["日本語の文"], 2, 6, &["‹ 語 ›"]);
    }
}
