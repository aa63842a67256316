//! A passage: lines that belong together, and what their form says they are.

use crate::document::Marker;
use crate::source::Span;

/// Lines that belong together.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) struct Passage {
    /// What their form says they are.
    pub(super) form: Form,
    /// The first line.
    pub(super) first: usize,
    /// The line after the last.
    pub(super) end: usize,
    /// Whether a blank line, or nothing, stands before it.
    pub(super) is_apart: bool,
    /// Whether a blank line, or nothing, stands after it.
    pub(super) is_closed: bool,
}

/// What the form of a passage says it is.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(super) enum Form {
    /// Running text, or a single line.
    Text,
    /// A single line in the middle of the page.
    Centred,
    /// Short lines, each of which ends where its author wanted.
    Lines,
    /// A line with a line of signs below it, and perhaps above.
    Underlined {
        /// The line of text.
        line: usize,
        /// The sign it is drawn with.
        sign: char,
    },
    /// A line between signs: `*** TITLE ***`.
    Starred {
        /// What stands between them.
        title: Span,
        /// The sign.
        sign: char,
    },
    /// An item of a list.
    Item {
        /// What stands before it.
        marker: Marker,
        /// Where its text begins.
        text: usize,
    },
    /// Another paragraph of an item.
    More {
        /// Where the item begins.
        item: usize,
        /// Its marker.
        marker: Marker,
    },
    /// Lines marked with `>`.
    Quote,
    /// Running text set in from the margin.
    Inset,
    /// Lines of code, set in from the margin.
    Code,
    /// Columns, a table of contents.
    Table,
    /// A footnote.
    Note {
        /// Its label.
        label: Span,
        /// Where its text begins.
        text: usize,
    },
    /// A line of signs alone.
    Rule,
    /// The headers of an e-mail.
    Headers,
    /// What is printed on every page.
    Furniture,
}

impl Passage {
    /// How many lines it has.
    pub(super) fn count(&self) -> usize {
        self.end - self.first
    }

    /// Whether it is running text, be it a line or many.
    pub(super) fn is_text(&self) -> bool {
        matches!(self.form, Form::Text)
    }
}
