//! Where a text may be cut so that both parts read as they would together.
//!
//! Nothing that is found beyond the survey looks across such a place: before it stands a blank line
//! and before that more text than any heading has, so no heading loses the text it announces; after
//! it stands a line at the margin, so no list item or indented run is torn.

use super::lines::{Line, Sheet};

/// More characters than any heading, dateline or signature has.
const ENOUGH: usize = 240;

/// How much of the end of a text is looked at first.
const WINDOW: usize = 32 * 1024;

/// The last place where a text may be cut, if there is one.
pub(in crate::format) fn last_cut(text: &str) -> Option<usize> {
    let from = text.ceil_char_boundary(text.len().saturating_sub(WINDOW));
    let window = text.get(from..)?;
    // The window begins in the middle of a line: what is left of it is only shorter, so no place
    // is found that is none.
    last_in(window, from).or_else(|| last_in(text, 0))
}

fn last_in(window: &str, base: usize) -> Option<usize> {
    // A line without its end may still grow an indent or a mark.
    let complete = window.rfind('\n').and_then(|at| window.get(..=at))?;
    let lines = Sheet::new(complete, base).lines;
    let place = (1..lines.len()).rev().find(|index| may_cut_before(&lines, *index))?;
    lines.get(place).map(|line| line.start)
}

fn may_cut_before(lines: &[Line], index: usize) -> bool {
    let (Some(line), Some(before)) = (lines.get(index), lines.get(..index)) else { return false };
    if line.is_blank()
        || line.indent > 0
        || line.opens_page
        || !before.last().is_some_and(Line::is_blank)
    {
        return false;
    }
    let end = before.iter().rposition(|line| !line.is_blank()).map_or(0, |last| last + 1);
    let text = before.get(..end).unwrap_or_default();
    // A new page parts its first line from the text before, as a blank line does.
    let from = text.iter().rposition(|line| line.is_blank() || line.opens_page).unwrap_or(0);
    text.iter().skip(from).map(|line| line.width).sum::<usize>() > ENOUGH
}

#[cfg(test)]
mod tests {
    use super::last_cut;

    #[test]
    fn a_text_is_cut_after_a_long_paragraph_and_before_the_margin() {
        let long = "word ".repeat(60);
        let text = format!("{long}\n\nnext\n\nlast\n");
        assert_eq!(last_cut(&text), Some(302));
        assert_eq!(last_cut(&format!("{long}\n\n  next\n")), None);
        assert_eq!(last_cut(&format!("{long}\n\nnext")), None);
        assert_eq!(last_cut(""), None);
    }
}
