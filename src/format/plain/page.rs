//! How the page of a text is laid out: where its lines end, where its paragraphs begin.

use super::lines::{Line, Sheet};

/// A line longer than this is no line of a wrapped text: it is a paragraph.
pub(super) const WIDE: usize = 100;

/// The layout of a page.
#[derive(Clone, Debug, Default)]
pub(super) struct Page {
    /// The width its lines are wrapped to; none where a line is a paragraph.
    pub(super) measure: Option<usize>,
    /// The column most of its text begins in.
    pub(super) body: usize,
    /// Whether a paragraph is known by the indent of its first line, not by a blank line.
    pub(super) is_indented: bool,
    /// What is printed at the top or the bottom of every page, its numbers as `#`.
    pub(super) furniture: Vec<String>,
}

impl Page {
    /// The layout that most lines of a text agree on.
    pub(super) fn of(sheet: &Sheet<'_>) -> Self {
        let mut page = Self { furniture: furniture(sheet), ..Self::default() };
        page.body = page.body_indent(sheet);
        page.measure = measure(sheet);
        page.is_indented = is_indented(&sheet.lines, page.body);
        page
    }

    /// The column in which more than half of the long lines begin; where no column has so many, the
    /// one with the most, unless as many begin left of it.
    fn body_indent(&self, sheet: &Sheet<'_>) -> usize {
        let mut counts = [0_usize; 16];
        let long = sheet.lines.iter().filter(|line| line.width > 40);
        for line in long.filter(|line| !self.is_furniture(sheet.cut(line.text))) {
            if let Some(count) = counts.get_mut(line.indent) {
                *count += 1;
            }
        }
        let most = counts.iter().copied().max().unwrap_or(0);
        let body = counts.iter().position(|count| *count == most).unwrap_or(0);
        let left: usize = counts.iter().take(body).sum();
        if left < most { body } else { 0 }
    }

    /// From which width on a line stands for a whole paragraph.
    pub(super) fn wide(&self) -> usize {
        self.measure.map_or(WIDE, |measure| (measure + 20).max(WIDE))
    }

    /// The width of its lines, or a usual one.
    pub(super) fn width(&self) -> usize {
        self.measure.unwrap_or(72)
    }

    /// Whether a line is printed on every page and belongs to none of the text.
    pub(super) fn is_furniture(&self, said: &str) -> bool {
        if said.ends_with(']') && said.contains("[Page ") {
            return true;
        }
        !self.furniture.is_empty() && said.len() < 120 && self.furniture.contains(&numberless(said))
    }
}

/// The width the lines of running text are wrapped to.
///
/// Only lines that go on in the next one count: those tell where the author's editor broke them.
fn measure(sheet: &Sheet<'_>) -> Option<usize> {
    let mut widths: Vec<usize> = Vec::new();
    let mut pairs = 0;
    for pair in sheet.lines.windows(2) {
        let [line, next] = pair else { continue };
        if line.is_blank() || next.is_blank() || line.width > WIDE {
            continue;
        }
        pairs += 1;
        if line.width >= 40 && sheet.cut(next.text).starts_with(char::is_lowercase) {
            widths.push(line.right());
        }
    }
    if widths.len() < 2 || widths.len() * 5 < pairs {
        return None;
    }
    widths.sort_unstable();
    // A few lines always stick out; nine in ten do not.
    widths.get(widths.len() * 9 / 10).copied()
}

/// Whether indents part the paragraphs: many lines are indented after one that is not, and few
/// blank lines do that work.
fn is_indented(lines: &[Line], body: usize) -> bool {
    let inner = |line: &Line| !line.is_blank() && line.indent > body && line.indent <= body + 8;
    let flush = |line: &Line| !line.is_blank() && line.indent == body;
    let mut indents = 0;
    let mut gaps = 0;
    for pair in lines.windows(2) {
        let [line, next] = pair else { continue };
        indents += usize::from(flush(line) && inner(next));
        gaps += usize::from(line.is_blank() && flush(next));
    }
    indents >= 4 && indents > gaps * 2
}

/// What stands beside page breaks at least three times, numbers apart.
fn furniture(sheet: &Sheet<'_>) -> Vec<String> {
    let mut seen: Vec<(String, usize)> = Vec::new();
    // A line between two breaks that are near each other is printed once.
    let mut counted = None;
    for (index, line) in sheet.lines.iter().enumerate() {
        if !line.opens_page {
            continue;
        }
        for beside in beside_break(sheet, index) {
            if counted.is_some_and(|counted| beside <= counted) {
                continue;
            }
            counted = Some(beside);
            let text = numberless(sheet.said(beside));
            if let Some((_, count)) = seen.iter_mut().find(|(known, _)| *known == text) {
                *count += 1;
            } else if seen.len() < 64 {
                // A long text without running heads must not make this list long.
                seen.push((text, 1));
            }
        }
    }
    seen.retain(|(text, count)| *count >= 3 && !text.is_empty());
    seen.into_iter().map(|(text, _)| text).collect()
}

/// The line with text before a page break and the two after it, each within three lines of it.
fn beside_break(sheet: &Sheet<'_>, index: usize) -> impl Iterator<Item = usize> {
    let before = (index.saturating_sub(3)..index).rev().find(|line| !sheet.is_blank(*line));
    let after = (index..index + 3).find(|line| !sheet.is_blank(*line));
    // A running head may have a second line.
    let second = after.map(|line| line + 1).filter(|line| !sheet.is_blank(*line));
    before.into_iter().chain(after).chain(second)
}

/// A line with its numbers as `#` and its gaps as one space.
fn numberless(said: &str) -> String {
    let words = said
        .split_whitespace()
        .map(|word| if word.contains(|c: char| c.is_ascii_digit()) { "#" } else { word });
    words.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::{Page, Sheet};

    fn page(text: &str) -> Page {
        Page::of(&Sheet::new(text, 0))
    }

    #[test]
    fn lines_that_go_on_tell_the_measure() {
        let text = "The harbour was full of boats that morning, and\nnobody had seen them come in \
                    from the sea, nor\nheard a single bell ring over the water.\n";
        assert_eq!(page(text).measure, Some(47));
        assert_eq!(page("One line.\n\nAnother line.\n").measure, None);
    }

    #[test]
    fn what_is_printed_on_every_page_is_furniture() {
        let text = "A line.\nGuide to Ropes   3\n\u{C}\nText\nGuide to Ropes   4\n\u{C}\nMore\nGuide \
                    to Ropes   5\n\u{C}\nEnd\n";
        assert!(page(text).is_furniture("Guide to Ropes   77"));
        assert!(!page(text).is_furniture("Text"));
    }
}
