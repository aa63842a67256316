//! A text as lines: where each begins, what it says without the white space around it.
//!
//! All places are source bytes, so that what is found in one piece of a text holds in any other.

use crate::source::Span;

/// One line.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line {
    /// Its first byte.
    pub(super) start: usize,
    /// The first byte of the next line.
    pub(super) next: usize,
    /// What it says, without the white space around it; empty for a blank line.
    pub(super) text: Span,
    /// In which column its text begins.
    pub(super) indent: usize,
    /// How many characters its text has.
    pub(super) width: usize,
    /// Whether a page begins here (a form feed).
    pub(super) opens_page: bool,
}

impl Line {
    fn new(raw: &str, start: usize) -> Self {
        let marked = if start == 0 { raw.trim_start_matches('\u{FEFF}') } else { raw };
        let from = marked.trim_start();
        let said = from.trim_end();
        let at = start + raw.len() - from.len();
        let margin = Span::new(start, at).cut(raw, start);
        Self {
            start,
            next: start + raw.len(),
            text: Span::new(at, at + said.len()),
            indent: columns(margin),
            width: said.chars().count(),
            opens_page: margin.contains('\u{C}'),
        }
    }

    /// Whether there is nothing to see on it.
    pub(super) fn is_blank(&self) -> bool {
        self.text.is_empty()
    }

    /// The column after its last character.
    pub(super) fn right(&self) -> usize {
        self.indent + self.width
    }
}

fn columns(margin: &str) -> usize {
    margin.chars().fold(0, |column, c| match c {
        // Four columns a tab: what editors show, and enough to tell an indent from none.
        '\t' => column / 4 * 4 + 4,
        '\u{C}' | '\n' | '\r' | '\u{FEFF}' => 0,
        _ => column + 1,
    })
}

/// A piece of text and its lines.
#[derive(Debug)]
pub(super) struct Sheet<'a> {
    text: &'a str,
    base: usize,
    /// Its lines.
    pub(super) lines: Vec<Line>,
}

impl<'a> Sheet<'a> {
    /// The lines of a text whose first byte is the source's byte `base`.
    pub(super) fn new(text: &'a str, base: usize) -> Self {
        let mut at = base;
        let breaks = memchr::memchr_iter(b'\n', text.as_bytes()).map(|at| at + 1);
        let open = (!text.ends_with('\n')).then_some(text.len());
        let ends = breaks.chain(open.filter(|end| *end > 0));
        let lines = ends.map(|end| {
            let line = Line::new(Span::new(at, base + end).cut(text, base), at);
            at = line.next;
            line
        });
        let lines = lines.collect();
        Self { text, base, lines }
    }

    /// All of its text.
    pub(super) fn text(&self) -> &'a str {
        self.text
    }

    /// Whether this is the beginning of the whole text.
    pub(super) fn begins_text(&self) -> bool {
        self.base == 0
    }

    /// The text of a span.
    pub(super) fn cut(&self, span: Span) -> &'a str {
        span.cut(self.text, self.base)
    }

    /// What a line says; nothing for one that is not there.
    pub(super) fn said(&self, line: usize) -> &'a str {
        self.lines.get(line).map_or("", |line| self.cut(line.text))
    }

    /// Whether a line is blank, or not there.
    pub(super) fn is_blank(&self, line: usize) -> bool {
        self.lines.get(line).is_none_or(Line::is_blank)
    }

    /// Whether a line begins apart from the one before: after a blank line, at the beginning, or on
    /// a new page.
    pub(super) fn begins_apart(&self, line: usize) -> bool {
        // A sentence that goes on over the page is one paragraph all the same.
        let new_page = || self.lines.get(line).is_some_and(|line| line.opens_page);
        let goes_on = || self.said(line).starts_with(char::is_lowercase);
        line.checked_sub(1).is_none_or(|before| self.is_blank(before)) || new_page() && !goes_on()
    }

    /// The lines of a range; fewer where it reaches too far.
    pub(super) fn range(&self, first: usize, end: usize) -> &[Line] {
        self.lines.get(first..end.min(self.lines.len())).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Sheet;

    #[test]
    fn a_line_says_what_is_between_its_margins() {
        let sheet = Sheet::new("\u{FEFF}Un\r\n \u{A0}\r\n\tdeux  \n", 0);
        let said: Vec<_> = (0..3).map(|line| sheet.said(line)).collect();
        assert_eq!(said, ["Un", "", "deux"]);
        assert_eq!(sheet.lines[2].indent, 4);
        assert!(sheet.lines[1].is_blank());
    }
}
