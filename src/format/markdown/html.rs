//! HTML in Markdown, reduced to its text.
//!
//! Tags are dropped, save for what they say of the text: headings, breaks, items, emphasis, links.
//! Comments, scripts and style sheets say nothing. A tag may be spread over several lines, so the
//! state is kept from one line to the next, until the block of HTML ends.

use std::ops::Range;

use crate::document::Marks;

use super::DEEPEST;
use super::kinds;
use super::reader::Reader;
use super::tags::{self, Meaning, Tag};
use super::writer::{Gaps, Writer};

/// Where in HTML the reader stands.
#[derive(Debug, Default)]
pub(super) struct Html {
    state: State,
    /// The inline tags that are open: their name, and whether they made a link.
    open: Vec<(Box<str>, Opened)>,
}

/// What an inline tag opened.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Opened {
    Mark,
    Link,
}

#[derive(Debug, Default)]
enum State {
    #[default]
    Text,
    /// In a tag.
    Tag(Begun),
    /// In a comment or the like, up to this.
    Until(&'static str),
}

/// A tag of which only the beginning has been read.
#[derive(Debug, Default)]
struct Begun {
    at: usize,
    text: String,
    /// The quotation mark that is open.
    quote: Option<u8>,
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
    /// Reads one tag inside a paragraph.
    pub(super) fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        let inside = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>'));
        let Some(tag) = inside.filter(|inside| !inside.starts_with(['!', '?'])) else { return };
        let tag = Tag::read(tag);
        let meaning = tag.meaning();
        // What a tag in a sentence hides would have to be in the same event.
        if !matches!(meaning, Meaning::Hidden(_)) {
            self.tag(&tag, meaning, range);
        }
    }

    /// Reads a line of a block of HTML.
    pub(super) fn html(&mut self, range: Range<usize>) {
        let text = self.writer.text(&range);
        let mut at = 0;
        while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
            let start = range.start + at;
            at += match std::mem::take(&mut self.html.state) {
                State::Text => self.html_text(rest, start),
                State::Tag(begun) => self.html_tag(begun, rest, start),
                State::Until(end) => self.html_skip(end, rest),
            };
        }
    }

    /// The block of HTML ends. A tag that never closed was none: it is text.
    pub(super) fn end_html(&mut self) {
        if let State::Tag(begun) = std::mem::take(&mut self.html.state) {
            self.html_words(begun.at..begun.at + '<'.len_utf8() + begun.text.len());
        }
        self.close();
    }

    /// Text up to the next tag or character reference; says how many bytes it was.
    fn html_text(&mut self, rest: &str, start: usize) -> usize {
        // The two shortest comments.
        if let Some(short) = ["<!-->", "<!--->"].iter().find(|c| rest.starts_with(**c)) {
            return short.len();
        }
        if let Some(comment) =
            ["<!--", "<![CDATA[", "<?", "<!"].iter().find(|c| rest.starts_with(**c))
        {
            let end = match *comment {
                "<!--" => "-->",
                "<![CDATA[" => "]]>",
                "<?" => "?>",
                _ => ">",
            };
            self.html.state = State::Until(end);
            return comment.len();
        }
        if tags::begins(rest) {
            self.html.state = State::Tag(Begun { at: start, ..Begun::default() });
            return 1;
        }
        if let Some((length, shown)) = tags::entity(rest) {
            self.reach(&(start..start + length));
            self.writer.shown(&(start..start + length), &shown, Marks::empty());
            return length;
        }
        let first = rest.chars().next().map_or(1, char::len_utf8);
        let length =
            rest.get(first..).and_then(|r| r.find(['<', '&'])).map_or(rest.len(), |n| n + first);
        self.html_words(start..start + length);
        length
    }

    fn html_words(&mut self, range: Range<usize>) {
        let is_blank = self.writer.text(&range).trim().is_empty();
        if !is_blank || self.is_open() {
            self.reach(&range);
            self.writer.source(range, Marks::empty(), Gaps::Prose);
        }
    }

    /// The rest of a tag, as far as this line has it.
    fn html_tag(&mut self, mut begun: Begun, rest: &str, start: usize) -> usize {
        let end = tags::end(rest, &mut begun.quote);
        begun.text.push_str(rest.get(..end.unwrap_or(rest.len())).unwrap_or_default());
        let Some(end) = end else {
            self.html.state = State::Tag(begun);
            return rest.len();
        };
        let tag = Tag::read(&begun.text);
        self.tag(&tag, tag.meaning(), start..start + end + 1);
        end + 1
    }

    fn html_skip(&mut self, end: &'static str, rest: &str) -> usize {
        if let Some(at) = tags::find(rest, end) {
            return at + end.len();
        }
        self.html.state = State::Until(end);
        rest.len()
    }

    fn tag(&mut self, tag: &Tag, meaning: Meaning, range: Range<usize>) {
        if meaning.parts() {
            self.clip(range.start);
        }
        match meaning {
            Meaning::Break => self.html_break(range),
            Meaning::Rule => self.rule(range),
            Meaning::Block => self.close(),
            Meaning::Item | Meaning::Heading(_) | Meaning::Preformatted if tag.is_closing => {
                self.close();
            }
            Meaning::Item => self.open_item(range, tags::item()),
            Meaning::Heading(level) => self.open(kinds::heading_of(level), range),
            Meaning::Preformatted => self.open(kinds::code_of(""), range),
            Meaning::Cell => self.html_cell(&range),
            Meaning::Hidden(end) if !tag.is_closing => self.html.state = State::Until(end),
            Meaning::Image => self.html_image(tag, range),
            Meaning::Inline(_) | Meaning::Link if tag.is_closing => self.html_close(&tag.name),
            Meaning::Inline(marks) => self.html_open(tag, marks),
            Meaning::Link => self.html_link(tag),
            Meaning::Hidden(_) | Meaning::Nothing => {}
        }
    }

    fn html_break(&mut self, range: Range<usize>) {
        if self.is_open() {
            self.reach(&range);
            self.writer.line_break(&range);
        }
    }

    /// Cells of a table of HTML stand beside each other on one line.
    fn html_cell(&mut self, range: &Range<usize>) {
        if self.is_open() && !self.writer.is_blank() {
            self.writer.shown(range, " · ", Marks::empty());
        }
    }

    fn html_image(&mut self, tag: &Tag, range: Range<usize>) {
        if let Some(caption) = tag.attribute("alt").filter(|caption| !caption.trim().is_empty()) {
            self.reach(&range);
            self.writer.shown(&range, &caption, Marks::IMAGE);
        }
    }

    fn html_open(&mut self, tag: &Tag, marks: Marks) {
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
        let link = self.links.add(crate::document::Link::Address(address.into()));
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
