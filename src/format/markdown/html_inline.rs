//! Tags of HTML inside a text: emphasis, links, breaks, pictures.

use std::ops::Range;

use crate::document::{Link, Marks};

use super::DEEPEST;
use super::html::{Html, State};
use super::reader::Reader;
use super::tags::{Meaning, Tag};
use super::writer::Writer;

/// What an inline tag opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Opened {
    Mark,
    Link,
}

impl Html {
    /// A block ends: what was opened in it ends with it.
    pub(super) fn forget_marks(&mut self, writer: &mut Writer<'_>) {
        while let Some((_, opened)) = self.open.pop() {
            close(writer, opened);
        }
    }
}

fn close(writer: &mut Writer<'_>, opened: Opened) {
    writer.unmark();
    match opened {
        Opened::Mark => {}
        Opened::Link => writer.unlink(),
    }
}

impl Reader<'_> {
    /// A tag inside a text.
    pub(super) fn inline_tag(&mut self, tag: &Tag, meaning: Meaning, range: Range<usize>) {
        match meaning {
            Meaning::Break => self.html_break(range),
            Meaning::Cell if !tag.is_closing => self.html_cell(&range),
            Meaning::Hidden(end) if !tag.is_closing => self.html.state = State::Until(end),
            Meaning::Image => self.html_image(tag, range),
            Meaning::Inline(_) | Meaning::Link if tag.is_closing => self.html_close(&tag.name),
            Meaning::Inline(marks) => self.html_open(tag, marks),
            Meaning::Link => self.html_link(tag),
            Meaning::Rule
            | Meaning::Block
            | Meaning::Item
            | Meaning::Heading(_)
            | Meaning::Preformatted
            | Meaning::Table
            | Meaning::Details
            | Meaning::Summary
            | Meaning::Cell
            | Meaning::Hidden(_)
            | Meaning::Nothing => {}
        }
    }

    fn html_break(&mut self, range: Range<usize>) {
        if self.is_open() || !self.writer.is_blank() {
            self.reach(&range);
            self.writer.line_break(&range);
        }
    }

    /// Cells of a table of HTML stand beside each other on one line.
    pub(super) fn html_cell(&mut self, range: &Range<usize>) {
        if !self.writer.is_blank() && !self.writer.ends_line() {
            self.writer.shown(range, " · ", Marks::empty());
        }
    }

    fn html_image(&mut self, tag: &Tag, range: Range<usize>) {
        if let Some(caption) = tag.attribute("alt").filter(|caption| !caption.trim().is_empty()) {
            self.reach(&range);
            let file = tag.attribute("src").unwrap_or_default();
            self.link_picture(&range, Link::Address(file.into()));
            self.writer.shown(&range, &caption, Marks::IMAGE);
            self.writer.unlink();
        }
    }

    pub(super) fn html_open(&mut self, tag: &Tag, marks: Marks) {
        // Tags that are never closed pile up, and every other one looks for its own among them.
        if self.html.open.len() >= DEEPEST {
            return;
        }
        self.writer.mark(marks);
        self.html.open.push((tag.name.clone(), Opened::Mark));
    }

    fn html_link(&mut self, tag: &Tag) {
        let address = tag.attribute("href").filter(|_| self.html.open.len() < DEEPEST);
        let Some(address) = address else { return };
        let link = self.links.add(Link::Address(address.into()));
        self.writer.link(link);
        self.writer.mark(Marks::LINK);
        self.html.open.push((tag.name.clone(), Opened::Link));
    }

    /// Closes an inline tag, and what was opened in it and never closed.
    fn html_close(&mut self, name: &str) {
        let Some(at) = self.html.open.iter().rposition(|(open, _)| &**open == name) else { return };
        for (_, opened) in self.html.open.split_off(at).into_iter().rev() {
            close(&mut self.writer, opened);
        }
    }
}
