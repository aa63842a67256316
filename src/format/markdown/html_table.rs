//! A table written in HTML, whose cells may hold HTML, Markdown, or both.
//!
//! All that stands in a cell becomes one text: its paragraphs, items and lines follow each other on
//! lines of their own, and a table in a cell is reduced to text.

use std::ops::Range;

use pulldown_cmark::TagEnd;

use crate::document::{Align, Block, BlockKind, Cell, Marks, Piece, Table};
use crate::source::Span;

use super::reader::Reader;
use super::tags::{Meaning, Tag};

/// A row holds no more cells than that: what follows joins the last.
const MOST: usize = 64;
/// The cells that the source does not write, of all tables of a chunk: a short text must not make
/// a large table.
const EMPTY: usize = 1 << 16;

/// A table that is being read.
#[derive(Debug)]
pub(super) struct HtmlTable {
    start: usize,
    /// Where its closing tag begins.
    until: usize,
    rows: Vec<Row>,
    aligns: Vec<Align>,
    /// For each column, how many rows a cell above still reaches down.
    reaching: Vec<usize>,
    /// How many tables are open in a cell of this one.
    inner: usize,
    cell: Option<OpenCell>,
    is_in_head: bool,
    /// Whether a caption is open; one that stands below the rows is a row.
    is_in_caption: bool,
}

#[derive(Debug)]
struct Row {
    cells: Vec<Cell>,
    /// Whether it has only headers so far.
    is_head: bool,
}

/// What the tag of a cell says.
#[derive(Clone, Copy, Debug)]
struct OpenCell {
    columns: usize,
    rows: usize,
    align: Align,
    is_head: bool,
}

impl OpenCell {
    const PLAIN: Self = Self { columns: 1, rows: 1, align: Align::None, is_head: false };

    fn new(tag: &Tag, is_head: bool) -> Self {
        let count = |name| tag.attribute(name).and_then(|n| n.trim().parse().ok()).unwrap_or(1);
        let style = tag.attribute("style").unwrap_or_default().replace(' ', "");
        let said = tag.attribute("align").unwrap_or_default();
        let is = |name: &str| {
            said.eq_ignore_ascii_case(name) || style.contains(&format!("text-align:{name}"))
        };
        let aligns = [("right", Align::Right), ("center", Align::Centre), ("left", Align::Left)];
        let align = aligns.into_iter().find(|(name, _)| is(name)).map(|(_, align)| align);
        Self {
            columns: count("colspan").clamp(1, MOST),
            rows: count("rowspan").clamp(1, MOST),
            align: align.unwrap_or_default(),
            is_head: is_head || &*tag.name == "th",
        }
    }
}

impl HtmlTable {
    pub(super) fn new(start: usize, until: usize) -> Self {
        Self {
            start,
            until,
            rows: Vec::new(),
            aligns: Vec::new(),
            reaching: Vec::new(),
            inner: 0,
            cell: None,
            is_in_head: false,
            is_in_caption: false,
        }
    }

    /// A row begins; one without a cell is none.
    fn row(&mut self) {
        if self.rows.last().is_none_or(|row| !row.cells.is_empty()) {
            self.rows.push(Row { cells: Vec::new(), is_head: true });
        }
    }

    /// A cell has been read.
    fn put(&mut self, pieces: Vec<Piece>, cell: OpenCell) {
        if self.rows.is_empty() {
            self.row();
        }
        let Some(row) = self.rows.last_mut() else { return };
        row.is_head &= cell.is_head;
        while let Some(rows) = self.reaching.get_mut(row.cells.len()).filter(|rows| **rows > 0) {
            *rows -= 1;
            row.cells.push(Cell::default());
        }
        let first = row.cells.len();
        if let Some(last) = row.cells.last_mut().filter(|_| first >= MOST) {
            return last.pieces.extend(pieces);
        }
        row.cells.push(Cell { pieces });
        row.cells.resize_with(first + cell.columns, Cell::default);
        let columns = self.aligns.len().max(row.cells.len());
        self.aligns.resize(columns, Align::None);
        self.reaching.resize(columns, 0);
        let reaching = self.reaching.iter_mut().skip(first);
        reaching.take(cell.columns).for_each(|rows| *rows = cell.rows - 1);
        if let Some(align) = self.aligns.get_mut(first).filter(|align| **align == Align::None) {
            *align = cell.align;
        }
    }

    /// The table, its rows as long as the longest as far as `empty` cells go.
    fn finish(mut self, empty: &mut usize) -> Option<Table> {
        self.rows.retain(|row| row.cells.iter().any(|cell| !cell.pieces.is_empty()));
        let head = self.rows.iter().take_while(|row| row.is_head).count();
        let mut rows: Vec<_> = self.rows.into_iter().map(|row| row.cells).collect();
        for row in &mut rows {
            let missing = self.aligns.len().saturating_sub(row.len()).min(*empty);
            *empty -= missing;
            row.resize_with(row.len() + missing, Cell::default);
        }
        // A table of headers alone has no header.
        let head = if head == rows.len() { 0 } else { head };
        (!rows.is_empty()).then_some(Table { aligns: self.aligns, head, rows })
    }
}

impl Reader<'_> {
    /// Whether what comes next stands in a table of HTML; one that is over ends here.
    pub(super) fn is_in_html_table(&mut self, range: &Range<usize>) -> bool {
        if self.html.table.as_ref().is_some_and(|table| range.start > table.until) {
            self.close_html_table(range.start);
        }
        self.html.table.is_some()
    }

    /// What follows in a cell stands on a line of its own.
    pub(super) fn cell_line(&mut self, range: &Range<usize>) {
        if !self.writer.is_blank() && !self.writer.ends_line() {
            self.writer.line_break(&(range.start..range.start));
        }
    }

    /// Reads a tag in a table of HTML.
    pub(super) fn html_table_tag(&mut self, tag: &Tag, meaning: Meaning, range: Range<usize>) {
        let Some(table) = &mut self.html.table else { return };
        match (&*tag.name, tag.is_closing) {
            ("table", false) => table.inner += 1,
            ("table", true) if table.inner > 0 => table.inner -= 1,
            ("table", true) => self.close_html_table(range.end),
            ("td" | "th", false) if table.inner > 0 => self.html_cell(&range),
            ("tr", false) if table.inner == 0 => {
                self.close_cell();
                self.with_html_table(HtmlTable::row);
            }
            ("td" | "th" | "tr", true) if table.inner == 0 => self.close_cell(),
            ("td" | "th", false) => {
                let cell = OpenCell::new(tag, table.is_in_head);
                self.close_cell();
                self.with_html_table(|table| table.cell = Some(cell));
            }
            ("thead", is_closing) if table.inner == 0 => table.is_in_head = !is_closing,
            ("caption", false) if table.inner == 0 => {
                self.close_cell();
                self.with_html_table(|table| table.is_in_caption = table.rows.is_empty());
            }
            ("caption", true) if table.is_in_caption => self.close_caption(range.end),
            _ => self.cell_tag(tag, meaning, range),
        }
    }

    /// Reads a tag in a cell, of HTML or of Markdown: its blocks are lines.
    pub(super) fn cell_tag(&mut self, tag: &Tag, meaning: Meaning, range: Range<usize>) {
        if !meaning.parts() {
            return self.inline_tag(tag, meaning, range);
        }
        self.cell_line(&range);
        if meaning == Meaning::Item && !tag.is_closing {
            self.writer.shown(&range, "• ", Marks::empty());
        }
    }

    fn with_html_table(&mut self, act: impl FnOnce(&mut HtmlTable)) {
        if let Some(table) = &mut self.html.table {
            act(table);
        }
    }

    /// The cell that is open ends; text outside of cells is one as well.
    fn close_cell(&mut self) {
        let Some(table) = &mut self.html.table else { return };
        let open = table.cell.take();
        table.is_in_caption = false;
        if open.is_none() && self.writer.is_blank() {
            return;
        }
        let pieces = self.cell_pieces();
        self.with_html_table(|table| table.put(pieces, open.unwrap_or(OpenCell::PLAIN)));
    }

    /// What was written, without the lines that are empty at its end.
    pub(super) fn cell_pieces(&mut self) -> Vec<Piece> {
        self.html.forget_marks(&mut self.writer);
        let is_blank = self.writer.is_blank();
        let mut pieces = self.writer.take();
        while is_blank || pieces.last().is_some_and(|last| last.marks.contains(Marks::BREAK)) {
            if pieces.pop().is_none() {
                break;
            }
        }
        self.find_links(pieces)
    }

    /// The caption of a table stands above it.
    fn close_caption(&mut self, end: usize) {
        let pieces = self.cell_pieces();
        let start = self.html.table.as_ref().map_or(end, |table| table.start);
        self.with_html_table(|table| (table.start, table.is_in_caption) = (end, false));
        if !pieces.is_empty() {
            self.push_html(BlockKind::Byline, start..end, pieces);
        }
    }

    /// The table ends.
    pub(super) fn close_html_table(&mut self, end: usize) {
        self.close_cell();
        let Some(table) = self.html.table.take() else { return };
        let start = table.start;
        let mut empty = EMPTY.saturating_sub(self.html.empty_cells);
        let finished = table.finish(&mut empty);
        self.html.empty_cells = EMPTY - empty;
        if let Some(table) = finished {
            self.push_html(BlockKind::Table(Box::new(table)), start..end, Vec::new());
        }
    }

    fn push_html(&mut self, kind: BlockKind, range: Range<usize>, pieces: Vec<Piece>) {
        let mut block = Block::new(Span::from(range).shift(self.base), kind);
        block.pieces = pieces;
        block.frames = self.containers.frames();
        self.push(block);
    }
}

/// Whether a tag of the parser is a block's.
pub(super) fn is_block(tag: TagEnd) -> bool {
    match tag {
        TagEnd::Emphasis
        | TagEnd::Strong
        | TagEnd::Strikethrough
        | TagEnd::Superscript
        | TagEnd::Subscript
        | TagEnd::Link
        | TagEnd::Image => false,
        TagEnd::Paragraph
        | TagEnd::Heading(_)
        | TagEnd::BlockQuote(_)
        | TagEnd::CodeBlock
        | TagEnd::HtmlBlock
        | TagEnd::List(_)
        | TagEnd::Item
        | TagEnd::FootnoteDefinition
        | TagEnd::DefinitionList
        | TagEnd::DefinitionListTitle
        | TagEnd::DefinitionListDefinition
        | TagEnd::Table
        | TagEnd::TableHead
        | TagEnd::TableRow
        | TagEnd::TableCell
        | TagEnd::MetadataBlock(_) => true,
    }
}
