//! Brings the lines of a paragraph to the full measure by widening the spaces between its words.
//!
//! Only a space at which a line may end is widened: what belongs together (a number and its unit, a
//! sign and the word before it) stays together to the eye as well. A widened space shows the one
//! source byte that it is, in all its columns.

use crate::source::Span;
use crate::style::{Part, Tone};

use super::Run;
use super::breaks;
use super::ribbon::Ribbon;
use super::wrap::{Cut, End};

/// The columns that a space may grow to: beyond that a ragged line is the lesser evil.
///
/// Cells allow no half columns: spaces of two and three beside one another look like holes.
const WIDEST: usize = 2;

/// What a line of a text shows, as wide as the room where its spaces can take it; `row` counts the
/// lines of the text.
pub(super) fn runs(line: Cut, ribbon: &Ribbon, room: usize, row: usize) -> Vec<Run> {
    let free = room.saturating_sub(line.width(ribbon));
    let is_name = ribbon.at(line.range.start()).is_some_and(|(r, _)| r.part == Part::Attribution);
    if free == 0 || line.end == End::Text || is_name {
        return line.runs(ribbon);
    }
    let gaps = gaps(line.range, ribbon);
    if free > gaps.len() * (WIDEST - 1) {
        return line.runs(ribbon);
    }
    let mut runs = Vec::new();
    let mut rest = line;
    for (gap, more) in gaps.iter().zip(shares(free, gaps.len(), row)).filter(|(_, more)| *more > 0)
    {
        let space = Span::new(*gap, gap + 1);
        runs.extend(ribbon.runs(Span::new(rest.range.start(), space.start())));
        runs.extend(widened(ribbon.runs(space), more));
        rest.range = Span::new(space.end(), line.range.end());
    }
    runs.extend(rest.runs(ribbon));
    runs
}

/// The spaces of a line at which it might have ended.
fn gaps(line: Span, ribbon: &Ribbon) -> Vec<usize> {
    let text = line.cut(ribbon.text(), 0);
    let is_space = |end: &usize| *end < text.len() && text.as_bytes().get(end - 1) == Some(&b' ');
    let ends = breaks::opportunities(text).into_iter().filter(is_space);
    let is_text = |at: &usize| {
        ribbon.at(*at).is_some_and(|(role, _)| !role.tone.intersects(Tone::CODE | Tone::MATH))
    };
    ends.map(|end| line.start() + end - 1).filter(is_text).collect()
}

/// What each of so many gaps has of the free columns.
///
/// They are spread evenly; where one has to be put first, lines below one another put it on
/// different sides, lest the white run down the paragraph like a river.
fn shares(free: usize, gaps: usize, row: usize) -> impl Iterator<Item = usize> {
    let quarter = gaps / 4;
    let start = if row.is_multiple_of(2) { quarter } else { gaps - 1 - quarter };
    let given = move |gap: usize| (gap * free + start) / gaps;
    (0..gaps).map(move |gap| given(gap + 1) - given(gap))
}

fn widened(space: Vec<Run>, more: usize) -> impl Iterator<Item = Run> {
    let text = " ".repeat(1 + more);
    space.into_iter().map(move |run| Run { text: text.as_str().into(), verbatim: false, ..run })
}

#[cfg(test)]
mod tests {
    use super::shares;

    #[test]
    fn free_columns_are_shared_out_evenly_and_wholly() {
        for gaps in 1..30 {
            for free in 0..2 * gaps {
                for row in 0..2 {
                    let shares: Vec<_> = shares(free, gaps, row).collect();
                    assert_eq!(shares.iter().sum::<usize>(), free);
                    let most = free.div_ceil(gaps);
                    assert!(shares.iter().all(|share| share + 1 >= most && *share <= most));
                }
            }
        }
    }

    #[test]
    fn a_single_column_changes_sides_from_line_to_line() {
        assert_eq!(shares(1, 4, 0).collect::<Vec<_>>(), [0, 0, 1, 0]);
        assert_eq!(shares(1, 4, 1).collect::<Vec<_>>(), [0, 1, 0, 0]);
    }
}
