//! Makes blocks of the passages of a piece of text, as the survey decided.

use std::sync::Arc;

use crate::document::{
    AsideKind, Block, BlockKind, Chunk, Frame, FrameKind, Heading, Marker, Metadata, Piece,
};
use crate::source::Span;

use super::candidate::{Style, candidate};
use super::lines::Sheet;
use super::manner::{Manner, Verdict};
use super::number::{Scheme, number};
use super::passage::{Form, Passage};
use super::pieces::Setter;
use super::split::passages;
use super::view::View;
use super::weak::is_short_style;
use super::words::is_usual;

/// How deep lists are followed into each other.
const DEEP: usize = 8;

/// Reads a piece of text whose first byte is the source's byte `base`.
pub(super) fn read(manner: &Manner, text: Arc<str>, base: usize) -> Chunk {
    let blocks = blocks(manner, &text, base);
    let metadata = if base == 0 { manner.metadata.clone() } else { Metadata::default() };
    Chunk { blocks, metadata, ..Chunk::new(text, base) }
}

fn blocks(manner: &Manner, text: &str, base: usize) -> Vec<Block> {
    let sheet = Sheet::new(text, base);
    let passages = passages(&sheet, &manner.page);
    let view = View { sheet: &sheet, page: &manner.page, passages: &passages, edge: usize::MAX };
    let setter = Setter { sheet: &sheet, words: &manner.words };
    let mut reader =
        Reader { manner, view, setter, blocks: Vec::new(), lists: Vec::new(), skip: 0 };
    for index in 0..passages.len() {
        reader.passage(index);
    }
    reader.blocks
}

struct Reader<'a> {
    manner: &'a Manner,
    view: View<'a>,
    setter: Setter<'a>,
    blocks: Vec<Block>,
    /// The items that are open, each with the column of its mark.
    lists: Vec<(usize, Frame)>,
    /// Up to where the text is already in a block.
    skip: usize,
}

impl Reader<'_> {
    fn passage(&mut self, index: usize) {
        let Some(passage) = self.view.passages.get(index).copied() else { return };
        let start = self.view.start(index);
        if start < self.skip || matches!(passage.form, Form::Furniture) {
            return;
        }
        if !matches!(passage.form, Form::Item { .. } | Form::More { .. }) {
            self.lists.clear();
        }
        match self.verdict(index, &passage, start) {
            Some(Verdict::Heading { heading, title, until }) => {
                self.heading(&passage, heading, title, until);
            }
            Some(Verdict::Byline) => self.byline(&passage),
            None => self.plain(index, &passage),
        }
    }

    fn verdict(&self, index: usize, passage: &Passage, start: usize) -> Option<Verdict> {
        if start < self.manner.surveyed {
            return self.manner.verdict(start);
        }
        let needs_number = passage.is_text() && !self.manner.rules.hold_words();
        if self.manner.rules.is_empty() || needs_number && !self.is_telling(index, passage) {
            return None;
        }
        self.by_rule(index, passage)
    }

    /// Whether a passage begins with a number, or says what the headings of many texts say.
    fn is_telling(&self, index: usize, passage: &Passage) -> bool {
        let said = self.view.said(index);
        number(said).is_some() || passage.count() == 1 && is_usual(said)
    }

    /// A heading beyond the survey: its style is one of the text's, and text follows it.
    fn by_rule(&self, index: usize, passage: &Passage) -> Option<Verdict> {
        let found = candidate(self.view.sheet, self.view.page, index, passage)?;
        let title = self.view.sheet.cut(found.title);
        let heading = self.manner.rules.heading(&found, title)?;
        let announces = match found.style {
            Style::Numbered(..) | Style::Underlined(_) | Style::Starred(_) | Style::Outdented => {
                true
            }
            Style::Capitals | Style::Centred | Style::Plain | Style::Question => {
                is_short_style(&found) && self.view.is_content(index + 1)
            }
            Style::Colon | Style::Sentence => false,
        };
        let in_list = matches!(passage.form, Form::Item { .. }) && !passage.is_closed;
        // Two chapters with nothing between them are lines of a table of contents.
        let next = number(self.view.said(index + 1)).map(|next| next.scheme);
        let in_table = matches!(found.style, Style::Numbered(own @ Scheme::Part(_), _)
            if next == Some(own));
        let listed = in_list || in_table;
        let until = self.view.sheet.lines.get(passage.end - 1).map_or(0, |line| line.next);
        (announces && !listed).then_some(Verdict::Heading { heading, title: found.title, until })
    }

    /// The lines of a range, from the first byte of the first to the last character.
    fn span(&self, first: usize, end: usize) -> Span {
        let lines = &self.view.sheet.lines;
        let start = lines.get(first).map_or(0, |line| line.start);
        Span::new(start, lines.get(end - 1).map_or(start, |line| line.text.end()))
    }

    fn push(&mut self, span: Span, kind: BlockKind, frames: Vec<Frame>, pieces: Vec<Piece>) {
        let aside = self.manner.box_around(span.start());
        let aside = aside.map(|start| Frame { start, kind: FrameKind::Aside(AsideKind::Box) });
        let frames = aside.into_iter().chain(frames).collect();
        self.blocks.push(Block { span, kind, frames, joined: false, pieces });
    }

    fn heading(&mut self, passage: &Passage, heading: Heading, title: Span, until: usize) {
        let rest = self.view.sheet.lines.partition_point(|line| line.start < until);
        let span = self.span(passage.first, rest);
        self.push(span, BlockKind::Heading(heading), Vec::new(), self.setter.flowing(title));
        self.skip = until;
        if rest < passage.end {
            let pieces = self.setter.kept(rest, passage.end);
            self.push(self.span(rest, passage.end), BlockKind::Byline, Vec::new(), pieces);
        }
    }

    fn byline(&mut self, passage: &Passage) {
        let span = self.span(passage.first, passage.end);
        let pieces = if passage.is_text() {
            self.setter.flowing(self.text_span(passage))
        } else {
            self.setter.kept(passage.first, passage.end)
        };
        self.push(span, BlockKind::Byline, Vec::new(), pieces);
    }

    fn text_span(&self, passage: &Passage) -> Span {
        let line =
            |line: usize| self.view.sheet.lines.get(line).map_or(Span::default(), |line| line.text);
        line(passage.first).cover(line(passage.end - 1))
    }

    /// A passage that is what its form says.
    fn plain(&mut self, index: usize, passage: &Passage) {
        let span = self.span(passage.first, passage.end);
        let text = self.text_span(passage);
        let kept = || self.setter.kept(passage.first, passage.end);
        let code = BlockKind::Code { language: Box::default() };
        match passage.form {
            Form::Text | Form::Starred { .. } => self.paragraph(span, Vec::new(), text),
            Form::Underlined { line, .. } => {
                let title = self.view.sheet.lines.get(line).map_or(text, |line| line.text);
                self.paragraph(span, Vec::new(), title);
            }
            Form::Inset => self.paragraph(span, vec![frame(span.start(), FrameKind::Quote)], text),
            Form::Quote => {
                let pieces = self.setter.quoted(passage.first, passage.end);
                let frames = vec![frame(span.start(), FrameKind::Quote)];
                self.push(span, BlockKind::Paragraph, frames, pieces);
            }
            Form::Note { label, text: from } => {
                let label = self.view.sheet.cut(label).into();
                let frames = vec![frame(span.start(), FrameKind::Note(label))];
                self.paragraph(span, frames, Span::new(from, text.end()));
            }
            Form::Item { marker, text: from } => {
                self.item(index, marker, Span::new(from, text.end()));
            }
            Form::More { .. } => {
                let frames = self.lists.iter().map(|(_, frame)| frame.clone()).collect();
                self.paragraph(span, frames, text);
            }
            Form::Lines | Form::Centred | Form::Table => {
                self.push(span, BlockKind::Verbatim, Vec::new(), kept());
            }
            Form::Code => self.push(span, code, Vec::new(), kept()),
            Form::Headers => self.push(span, BlockKind::Byline, Vec::new(), kept()),
            Form::Rule => self.push(span, BlockKind::Rule, Vec::new(), Vec::new()),
            Form::Furniture => {}
        }
    }

    fn paragraph(&mut self, span: Span, frames: Vec<Frame>, text: Span) {
        let pieces = self.setter.flowing(text);
        self.push(span, BlockKind::Paragraph, frames, pieces);
    }

    /// An item, in the items it stands deeper than.
    fn item(&mut self, index: usize, marker: Marker, text: Span) {
        let Some(passage) = self.view.passages.get(index) else { return };
        let span = self.span(passage.first, passage.end);
        let indent = self.view.sheet.lines.get(passage.first).map_or(0, |line| line.indent);
        let follows_item = self.blocks.last().is_some_and(|block| block.frames.iter().any(is_item));
        while self.lists.last().is_some_and(|(column, _)| *column >= indent)
            || self.lists.len() > DEEP
        {
            self.lists.pop();
        }
        let depth = u8::try_from(self.lists.len()).unwrap_or(u8::MAX);
        let marker = match marker {
            Marker::Bullet(_) => Marker::Bullet(depth),
            Marker::Number(value, _) => Marker::Number(value, self.widest(index)),
            Marker::Letter(letter) => Marker::Letter(letter),
            Marker::Task(done) => Marker::Task(done),
        };
        self.lists.push((indent, frame(span.start(), FrameKind::Item(marker))));
        let frames = self.lists.iter().map(|(_, frame)| frame.clone()).collect();
        let joined = !passage.is_apart && follows_item;
        self.paragraph(span, frames, text);
        if let Some(block) = self.blocks.last_mut() {
            block.joined = joined;
        }
    }

    /// The width of the widest number among the items that stand together with this one.
    fn widest(&self, index: usize) -> u8 {
        let number = |passage: &Passage| {
            let Form::Item { marker: Marker::Number(_, width), .. } = passage.form else {
                return None;
            };
            Some(width)
        };
        let passages = self.view.passages;
        let after = passages.get(index + 1..).unwrap_or_default().iter();
        // A list does not grow wider than its last numbers, and few are looked at: a text may be
        // one list without end.
        let after = after.take(1000).take_while(|passage| !passage.is_apart).map_while(number);
        let own = passages.get(index).and_then(number);
        after.chain(own).max().unwrap_or(1)
    }
}

fn frame(start: usize, kind: FrameKind) -> Frame {
    Frame { start, kind }
}

fn is_item(frame: &Frame) -> bool {
    matches!(frame.kind, FrameKind::Item(_))
}
