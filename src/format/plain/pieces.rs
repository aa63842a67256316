//! The pieces of a passage: running text, or lines that are kept.

use crate::document::{Marks, Piece};
use crate::source::Span;

use super::lines::{Line, Sheet};
use super::mend::{Hyphen, Words};

/// Makes pieces of lines.
#[derive(Clone, Copy)]
pub(super) struct Setter<'a> {
    /// The lines.
    pub(super) sheet: &'a Sheet<'a>,
    /// What hyphens at line ends are mended with.
    pub(super) words: &'a Words,
}

impl Setter<'_> {
    /// The running text of a span: its line ends are spaces, words parted by a hyphen are whole.
    pub(super) fn flowing(&self, span: Span) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut from = span.start();
        let lines = &self.sheet.lines;
        let first = lines.partition_point(|line| line.next <= span.start());
        for pair in lines.get(first..).unwrap_or_default().windows(2) {
            let [line, next] = pair else { break };
            if next.start >= span.end() {
                break;
            }
            let hyphen = self.words.hyphen(self.sheet.cut(line.text), self.sheet.cut(next.text));
            let end = match hyphen {
                None | Some(Hyphen::Apart) => continue,
                Some(Hyphen::Keep) => line.text.end(),
                Some(Hyphen::Drop) => line.text.end() - last_width(self.sheet.cut(line.text)),
            };
            push(&mut pieces, Span::new(from, end));
            from = next.text.start();
        }
        push(&mut pieces, Span::new(from, span.end()));
        pieces
    }

    /// The lines of a range as they are, what they are set in from each other too.
    pub(super) fn kept(&self, first: usize, end: usize) -> Vec<Piece> {
        let lines = self.sheet.range(first, end);
        let margin = lines.iter().map(|line| line.indent).min().unwrap_or(0);
        let mut pieces: Vec<Piece> = Vec::new();
        for line in lines {
            let span = Span::new(self.set_from(line, margin), line.text.end());
            if let Some(before) = pieces.last().map(|piece| piece.span.end()) {
                pieces.push(Piece::line_break(Span::new(before, span.start())));
            }
            pieces.push(Piece::source(span, Marks::empty()));
        }
        pieces
    }

    /// Where a line begins to be shown, when `margin` columns of all lines are left out.
    fn set_from(&self, line: &Line, margin: usize) -> usize {
        let white = self.sheet.cut(Span::new(line.start, line.text.start()));
        let blanks = white.trim_start_matches(['\u{C}', '\u{FEFF}', '\r']);
        if blanks.bytes().all(|byte| byte == b' ') {
            return line.text.start() - line.indent.saturating_sub(margin).min(blanks.len());
        }
        // Tabs cannot be cut in columns: they stay, or go where nothing is set in.
        if line.indent > margin { line.text.start() - blanks.len() } else { line.text.start() }
    }

    /// Running text of lines that begin with `>`, without the mark.
    pub(super) fn quoted(&self, first: usize, end: usize) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let lines = self.sheet.range(first, end);
        let last = lines.last().map_or(0, |line| line.next);
        for line in lines {
            let said = self.sheet.cut(line.text);
            let text = said.trim_start_matches(['>', ' ', '\u{A0}', '\t']);
            let start = line.text.end() - text.len();
            // The line end belongs to the piece: it is the space between the lines.
            push(
                &mut pieces,
                Span::new(
                    start,
                    if text.is_empty() {
                        start
                    } else if line.next < last {
                        line.next
                    } else {
                        line.text.end()
                    },
                ),
            );
        }
        pieces
    }
}

fn push(pieces: &mut Vec<Piece>, span: Span) {
    if !span.is_empty() {
        pieces.push(Piece::source(span, Marks::empty()));
    }
}

fn last_width(said: &str) -> usize {
    said.chars().next_back().map_or(0, char::len_utf8)
}
