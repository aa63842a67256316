//! Turns the parser's events into blocks.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::document::{Block, BlockKind, Frame, FrameKind, Marks, Piece};
use crate::source::Span;

use super::bare;
use super::containers::Containers;
use super::elements::Elements;
use super::html::Html;
use super::html_table;
use super::kinds;
use super::links::Links;
use super::tables::TableReader;
use super::writer::Writer;

/// Reads events into blocks; ranges are bytes of `body`, whose first is the source's byte `base`.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    pub(super) base: usize,
    pub(super) writer: Writer<'a>,
    pub(super) containers: Containers,
    pub(super) html: Html,
    pub(super) elements: Elements,
    pub(super) open: Option<Open>,
    pub(super) table: Option<TableReader>,
    blocks: Vec<Block>,
    pub(super) links: Links,
    /// Where bare links may begin.
    signs: bare::Signs<'a>,
}

/// The block that is being read.
#[derive(Debug)]
pub(super) struct Open {
    pub(super) kind: BlockKind,
    pub(super) range: Range<usize>,
    /// Whether the text stands in its container without a paragraph of its own.
    pub(super) is_tight: bool,
    /// A container of this block alone: an item of a list written in HTML.
    pub(super) item: Option<Frame>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(body: &'a str, base: usize) -> Self {
        Self {
            base,
            writer: Writer::new(body, base),
            containers: Containers::default(),
            html: Html::default(),
            elements: Elements::of(body),
            open: None,
            table: None,
            blocks: Vec::new(),
            links: Links::default(),
            signs: bare::Signs::of(body, base),
        }
    }

    /// The blocks and the links they lead by.
    pub(super) fn finish(mut self) -> (Vec<Block>, Links) {
        self.close_html_table(self.writer.body().len());
        self.close();
        (self.blocks, self.links)
    }

    /// Reads the next event.
    pub(super) fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        let is_in_table = self.is_in_html_table(&range);
        match event {
            Event::Start(tag) if html_table::is_block(tag.to_end()) => {
                self.html.begin_block(is_in_table);
                if is_in_table { self.cell_line(&range) } else { self.start(tag, range) }
            }
            Event::End(tag) if html_table::is_block(tag) => self.end_block(tag, range),
            Event::Rule | Event::TaskListMarker(_) if is_in_table => self.cell_line(&range),
            Event::Start(tag) => self.start(tag, range),
            Event::End(tag) => self.end(tag, range),
            Event::Text(text) => self.text(&text, range),
            Event::Code(text) => self.inside(range, &text, Marks::CODE),
            Event::InlineMath(text) => self.math(range, &text),
            Event::DisplayMath(text) => self.display(&range, &text),
            Event::Html(_) => self.html(range),
            Event::InlineHtml(tag) => self.inline_html(&tag, range),
            Event::FootnoteReference(label) => self.note(range, &label),
            Event::SoftBreak => self.text("\n", range),
            Event::HardBreak => self.writer.line_break(&range),
            Event::Rule => self.rule(range),
            Event::TaskListMarker(done) => self.containers.make_task(done),
        }
    }

    /// A block of the parser ends.
    fn end_block(&mut self, tag: TagEnd, range: Range<usize>) {
        if self.html.end_block() {
            return;
        }
        // What the table stands in ends; the block of HTML that it begins in may end before it.
        if self.html.table.is_some() {
            if tag == TagEnd::HtmlBlock {
                return self.end_html();
            }
            self.close_html_table(range.end);
        }
        self.end(tag, range);
    }

    fn start(&mut self, tag: Tag<'_>, range: Range<usize>) {
        match tag {
            Tag::Paragraph => self.open(BlockKind::Paragraph, range),
            Tag::Heading { level, .. } => self.open(kinds::heading(level), range),
            Tag::BlockQuote(kind) => self.enter(range.start, kinds::quote(kind)),
            Tag::CodeBlock(kind) => self.open(kinds::code(&kind), range),
            Tag::HtmlBlock | Tag::MetadataBlock(_) | Tag::DefinitionList => self.close(),
            Tag::List(number) => self.open_list(number),
            Tag::Item => {
                self.close();
                self.containers.open_item(self.base + range.start);
            }
            Tag::FootnoteDefinition(label) => {
                self.enter(range.start, FrameKind::Note((*label).into()));
            }
            Tag::DefinitionListTitle => {
                self.open(BlockKind::Paragraph, range);
                self.writer.mark(Marks::STRONG);
            }
            Tag::DefinitionListDefinition => self.enter(range.start, FrameKind::Definition),
            Tag::Table(aligns) => {
                self.close();
                self.table = Some(TableReader::new(&aligns));
            }
            Tag::TableHead | Tag::TableRow => self.with_table(TableReader::row),
            Tag::TableCell => {}
            Tag::Emphasis => self.writer.mark(Marks::EMPHASIS),
            Tag::Strong => self.writer.mark(Marks::STRONG),
            Tag::Strikethrough => self.writer.mark(Marks::STRUCK),
            Tag::Superscript => self.writer.mark(Marks::SUPERSCRIPT),
            Tag::Subscript => self.writer.mark(Marks::SUBSCRIPT),
            Tag::Link { link_type, dest_url, id, .. } => {
                self.open_link(range, link_type, &dest_url, &id);
            }
            Tag::Image { link_type, dest_url, id, .. } => {
                self.open_image(range, link_type, &dest_url, &id);
            }
        }
    }

    fn end(&mut self, tag: TagEnd, range: Range<usize>) {
        match tag {
            TagEnd::Paragraph
            | TagEnd::Heading(_)
            | TagEnd::CodeBlock
            | TagEnd::DefinitionList
            | TagEnd::MetadataBlock(_) => self.close(),
            TagEnd::HtmlBlock => self.end_html(),
            TagEnd::DefinitionListTitle => {
                self.writer.unmark();
                self.close();
            }
            TagEnd::BlockQuote(_)
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::DefinitionListDefinition => {
                self.close();
                self.containers.pop();
            }
            TagEnd::List(_) => {
                self.close();
                self.containers.close_list(&mut self.blocks);
            }
            TagEnd::Table => self.close_table(range),
            TagEnd::TableHead => self.with_table(TableReader::head),
            TagEnd::TableRow => {}
            TagEnd::TableCell => {
                let pieces = self.cell_pieces();
                self.with_table(|table| table.cell(pieces));
            }
            TagEnd::Emphasis
            | TagEnd::Strong
            | TagEnd::Strikethrough
            | TagEnd::Superscript
            | TagEnd::Subscript => self.writer.unmark(),
            TagEnd::Link => self.close_link(range),
            TagEnd::Image => self.close_image(range),
        }
    }

    /// A block begins, and the one before ends.
    pub(super) fn open(&mut self, kind: BlockKind, range: Range<usize>) {
        self.close();
        self.containers.close_html(self.base + range.start);
        self.open = Some(Open { kind, range, is_tight: false, item: None });
    }

    /// A block of an item that is written in HTML begins.
    pub(super) fn open_item(&mut self, range: Range<usize>, frame: FrameKind) {
        let item = Some(Frame { start: self.base + range.start, kind: frame });
        self.close();
        self.open = Some(Open { kind: BlockKind::Paragraph, range, is_tight: true, item });
    }

    /// Whether text has somewhere to go.
    pub(super) fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// The block that is open goes no further than this.
    pub(super) fn clip(&mut self, end: usize) {
        if let Some(open) = &mut self.open {
            open.range.end = end.max(open.range.start);
        }
    }

    fn enter(&mut self, start: usize, kind: FrameKind) {
        self.close();
        self.containers.close_html(self.base + start);
        self.containers.push(self.base + start, kind);
    }

    fn open_list(&mut self, number: Option<u64>) {
        let follows_text = self.containers.is_in_list() && self.open.is_some();
        self.close();
        self.containers.open_list(number, self.blocks.len(), follows_text);
    }

    /// The block that is open ends; one that shows nothing is dropped.
    pub(super) fn close(&mut self) {
        let Some(open) = self.open.take() else { return };
        let is_blank = self.writer.is_blank();
        let pieces = self.writer.take();
        self.html.forget_marks(&mut self.writer);
        if is_blank {
            return;
        }
        let mut block = Block::new(Span::from(open.range).shift(self.base), open.kind);
        block.pieces = match block.kind {
            BlockKind::Code { .. } => pieces,
            BlockKind::Heading(_)
            | BlockKind::Paragraph
            | BlockKind::Byline
            | BlockKind::Verbatim
            | BlockKind::Table(_)
            | BlockKind::Rule => bare::find(pieces, &self.signs, &mut self.links),
        };
        block.joined = open.is_tight && self.containers.is_joined();
        block.frames = self.containers.frames();
        if let Some(frame) = open.item {
            block.joined = self.blocks.last().is_some_and(|last| last.frames.last().is_some());
            block.frames = block.frames.iter().cloned().chain([frame]).collect();
        }
        self.push(block);
    }

    pub(super) fn find_links(&mut self, pieces: Vec<Piece>) -> Vec<Piece> {
        bare::find(pieces, &self.signs, &mut self.links)
    }

    pub(super) fn push(&mut self, block: Block) {
        self.containers.note_block();
        self.blocks.push(block);
    }

    /// A thematic break.
    pub(super) fn rule(&mut self, range: Range<usize>) {
        self.close();
        let mut block = Block::new(Span::from(range).shift(self.base), BlockKind::Rule);
        block.frames = self.containers.frames();
        self.push(block);
    }

    fn with_table(&mut self, act: impl FnOnce(&mut TableReader)) {
        if let Some(table) = &mut self.table {
            act(table);
        }
    }

    fn close_table(&mut self, range: Range<usize>) {
        let Some(table) = self.table.take() else { return };
        let kind = BlockKind::Table(Box::new(table.finish()));
        let mut block = Block::new(Span::from(range).shift(self.base), kind);
        block.frames = self.containers.frames();
        self.push(block);
    }
}
