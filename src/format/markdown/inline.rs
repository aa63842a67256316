//! The text of a block as its events tell it.

use std::ops::Range;

use crate::document::{BlockKind, Link, Marks};

use super::reader::{Open, Reader};
use super::writer::Gaps;

impl Reader<'_> {
    /// Makes sure that a block is open for inline text, and that it covers this range.
    pub(super) fn reach(&mut self, range: &Range<usize>) {
        if self.table.is_some() || self.html.table.is_some() {
            return;
        }
        let open = self.open.get_or_insert_with(|| Open {
            kind: BlockKind::Paragraph,
            range: range.clone(),
            is_tight: true,
            item: None,
        });
        open.range.end = open.range.end.max(range.end);
    }

    pub(super) fn text(&mut self, text: &str, range: Range<usize>) {
        self.reach(&range);
        let gaps = self.gaps();
        self.writer.text_or_shown(range, text, gaps);
    }

    fn gaps(&self) -> Gaps {
        let is_code = self.open.as_ref().is_some_and(|o| matches!(o.kind, BlockKind::Code { .. }));
        if is_code { Gaps::Code } else { Gaps::Prose }
    }

    pub(super) fn inside(&mut self, range: Range<usize>, text: &str, marks: Marks) {
        self.reach(&range);
        self.writer.inside(&range, text, marks);
    }

    /// A formula in a line. A sign against a digit closes none, as Pandoc has it: “$10-$15 a day”
    /// are prices.
    pub(super) fn math(&mut self, range: Range<usize>, text: &str) {
        let next = self.writer.text(&(range.end..range.end + 1));
        if next.starts_with(|c: char| c.is_ascii_digit()) {
            self.text(&format!("${text}$"), range);
        } else {
            self.inside(range, text, Marks::MATH);
        }
    }

    /// A formula that has its own line.
    pub(super) fn display(&mut self, range: &Range<usize>, text: &str) {
        self.reach(range);
        if !self.writer.is_blank() {
            self.writer.line_break(&(range.start..range.start));
        }
        self.writer.inside(range, text, Marks::MATH);
    }

    pub(super) fn note(&mut self, range: Range<usize>, label: &str) {
        self.reach(&range);
        let link = self.links.add(Link::Note(label.into()));
        self.writer.link(link);
        self.writer.inside(&(range.start + 1..range.end), label, Marks::NOTE);
        self.writer.unlink();
    }
}
