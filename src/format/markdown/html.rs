//! HTML in Markdown, reduced to its text.
//!
//! Tags are dropped, save for what they say of the text: headings, breaks, items, emphasis, links.
//! Comments, scripts and style sheets say nothing. A tag may be spread over several lines, so the
//! state is kept from one line to the next, until the block of HTML ends.

use std::ops::Range;

use crate::document::{BlockKind, Marks};

use super::html_inline::Opened;
use super::html_table::HtmlTable;
use super::kinds;
use super::reader::Reader;
use super::tags::{self, Meaning, Tag};
use super::writer::Gaps;

/// Where in HTML the reader stands.
#[derive(Debug, Default)]
pub(super) struct Html {
    pub(super) state: State,
    /// The inline tags that are open: their name, and whether they made a link.
    pub(super) open: Vec<(Box<str>, Opened)>,
    /// The table that is open.
    pub(super) table: Option<HtmlTable>,
    /// How many empty cells tables were given.
    pub(super) empty_cells: usize,
    /// How many blocks of the parser are open.
    depth: usize,
    /// The depths of those among them that began in a table, and are no blocks here.
    in_table: Vec<usize>,
}

#[derive(Debug, Default)]
pub(super) enum State {
    #[default]
    Text,
    /// In a tag.
    Tag(Begun),
    /// In a comment or the like, up to this.
    Until(&'static str),
}

/// A tag of which only the beginning has been read.
#[derive(Debug, Default)]
pub(super) struct Begun {
    at: usize,
    text: String,
    /// The quotation mark that is open.
    quote: Option<u8>,
}

impl Html {
    /// A block of the parser begins.
    pub(super) fn begin_block(&mut self, is_in_table: bool) {
        self.depth += 1;
        if is_in_table {
            self.in_table.push(self.depth);
        }
    }

    /// A block of the parser ends; says whether it began in a table.
    pub(super) fn end_block(&mut self) -> bool {
        let began_in_table = self.in_table.pop_if(|depth| *depth == self.depth).is_some();
        self.depth = self.depth.saturating_sub(1);
        began_in_table
    }
}

impl Reader<'_> {
    /// Reads one tag inside a paragraph.
    pub(super) fn inline_html(&mut self, tag: &str, range: Range<usize>) {
        let inside = tag.strip_prefix('<').and_then(|tag| tag.strip_suffix('>'));
        let Some(tag) = inside.filter(|inside| !inside.starts_with(['!', '?'])) else { return };
        let tag = Tag::read(tag);
        let meaning = tag.meaning();
        match meaning {
            // What a tag in a sentence hides would have to be in the same event.
            Meaning::Hidden(_) => {}
            // What begins in a sentence ends with it.
            Meaning::Table | Meaning::Details | Meaning::Summary if self.html.table.is_none() => {
                self.tag(&tag, Meaning::Block, range);
            }
            Meaning::Table
            | Meaning::Details
            | Meaning::Summary
            | Meaning::Break
            | Meaning::Rule
            | Meaning::Block
            | Meaning::Item
            | Meaning::Heading(_)
            | Meaning::Preformatted
            | Meaning::Cell
            | Meaning::Image
            | Meaning::Inline(_)
            | Meaning::Link
            | Meaning::Nothing => self.tag(&tag, meaning, range),
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
        if self.html.table.is_none() {
            self.close();
        }
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
        if !is_blank || self.is_open() || !self.writer.is_blank() {
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
        self.tag(&tag, tag.meaning(), begun.at..start + end + 1);
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
        if self.html.table.is_some() {
            return self.html_table_tag(tag, meaning, range);
        }
        if self.table.is_some() {
            return self.cell_tag(tag, meaning, range);
        }
        if meaning.parts() {
            self.clip(range.start);
        }
        match meaning {
            Meaning::Rule => self.rule(range),
            Meaning::Block => self.close(),
            Meaning::Item | Meaning::Heading(_) | Meaning::Preformatted if tag.is_closing => {
                self.close();
            }
            Meaning::Item => self.open_item(range, tags::item()),
            Meaning::Heading(level) => self.open(kinds::heading_of(level), range),
            Meaning::Preformatted => self.open(kinds::code_of(""), range),
            Meaning::Table => self.open_html_table(tag, &range),
            Meaning::Details => self.details(tag, &range),
            Meaning::Summary => self.summary(tag, range),
            Meaning::Break
            | Meaning::Cell
            | Meaning::Hidden(_)
            | Meaning::Image
            | Meaning::Inline(_)
            | Meaning::Link
            | Meaning::Nothing => self.inline_tag(tag, meaning, range),
        }
    }

    fn open_html_table(&mut self, tag: &Tag, range: &Range<usize>) {
        self.close();
        let until = self.elements.closing(range.start);
        if let Some(until) = until.filter(|_| !tag.is_closing) {
            self.containers.close_html(self.base + range.start);
            self.html.table = Some(HtmlTable::new(range.start, until));
        }
    }

    /// A text that unfolds is a box beside the others: a terminal has room for it.
    fn details(&mut self, tag: &Tag, range: &Range<usize>) {
        self.close();
        if tag.is_closing {
            return self.containers.close_last_html();
        }
        if let Some(until) = self.elements.closing(range.start) {
            self.containers.open_html(self.base + range.start, self.base + until);
        }
    }

    /// What shows of a text that is folded.
    fn summary(&mut self, tag: &Tag, range: Range<usize>) {
        if tag.is_closing {
            return self.close();
        }
        self.open(BlockKind::Paragraph, range);
        self.html_open(tag, Marks::STRONG);
    }
}
