//! A block: one thing that stands on its own lines, with what it stands in and what it says.

use bitflags::bitflags;

use crate::source::Span;

use super::Table;

/// One paragraph, heading, code block, table … with the containers around it.
#[derive(Clone, PartialEq, Debug)]
pub struct Block {
    /// The source bytes it was read from: whole lines for most formats. Spans of the blocks of a
    /// chunk rise and do not overlap.
    pub span: Span,
    /// What it is.
    pub kind: BlockKind,
    /// The containers it stands in, from the outside in.
    pub frames: Box<[Frame]>,
    /// Whether it follows the block before without a blank row (the items of a tight list).
    pub joined: bool,
    /// Its running text; empty for tables (their cells have their own) and rules.
    pub pieces: Vec<Piece>,
}

impl Block {
    /// A block with no container and nothing in it yet.
    #[must_use]
    pub fn new(span: Span, kind: BlockKind) -> Self {
        Self { span, kind, frames: Box::default(), joined: false, pieces: Vec::new() }
    }

    /// The separate texts of the block: its own, or its table's cells in reading order.
    #[must_use]
    pub fn texts(&self) -> impl DoubleEndedIterator<Item = &[Piece]> {
        let cells = match &self.kind {
            BlockKind::Table(table) => table.rows.as_slice(),
            BlockKind::Heading(_)
            | BlockKind::Paragraph
            | BlockKind::Byline
            | BlockKind::Verbatim
            | BlockKind::Code { .. }
            | BlockKind::Rule => &[],
        };
        let own = (!self.pieces.is_empty()).then_some(self.pieces.as_slice());
        own.into_iter().chain(cells.iter().flatten().map(|cell| cell.pieces.as_slice()))
    }

    /// Whether numbers and dates are looked for in it.
    #[must_use]
    pub fn has_prose(&self) -> bool {
        match self.kind {
            BlockKind::Heading(_)
            | BlockKind::Paragraph
            | BlockKind::Verbatim
            | BlockKind::Table(_) => true,
            // A byline made of metadata stands at no place of the text.
            BlockKind::Byline => !self.span.is_empty(),
            BlockKind::Code { .. } | BlockKind::Rule => false,
        }
    }
}

/// What a block is.
#[derive(Clone, PartialEq, Debug)]
pub enum BlockKind {
    /// The title of the article, of a section, of an aside, or a question of an interview.
    Heading(Heading),
    /// Running text, reflowed.
    Paragraph,
    /// Who wrote it, when, a signature, a caption: small print that belongs to the text.
    Byline,
    /// Prose whose lines are kept as they are: verse, an address, a plain-text table.
    Verbatim,
    /// Code; never searched for facts.
    Code {
        /// The language the fence names, or nothing.
        language: Box<str>,
    },
    /// A table.
    Table(Box<Table>),
    /// A thematic break.
    Rule,
}

/// What is known of a heading.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Heading {
    /// From 1, the article's title, to 6.
    pub level: u8,
    /// What sort of section it opens.
    pub kind: SectionKind,
    /// How sure the format is that it is a heading, from 0 to 1; 1 where the markup says so.
    pub certainty: f32,
}

/// What sort of section a heading opens.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SectionKind {
    /// The article itself.
    Title,
    /// An ordinary section.
    Section,
    /// A chapter of a book.
    Chapter,
    /// A question of an interview, with its answer.
    Question,
    /// A box beside the text.
    Aside,
    /// No heading at all: a place to find one's way by, in a text without headings.
    Landmark,
}

/// A container around blocks.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Frame {
    /// Where the container begins in the source: two blocks are in the same container when kind
    /// and start are equal.
    pub start: usize,
    /// What it is.
    pub kind: FrameKind,
}

/// What a container is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum FrameKind {
    /// A quotation.
    Quote,
    /// An item of a list; its marker stands beside its first block.
    Item(Marker),
    /// A box, an alert, an aside.
    Aside(AsideKind),
    /// The text of a footnote, with its label.
    Note(Box<str>),
    /// The definition of a term.
    Definition,
}

/// How loudly an aside speaks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum AsideKind {
    /// A box of the article itself.
    Box,
    /// `[!NOTE]`
    Note,
    /// `[!TIP]`
    Tip,
    /// `[!IMPORTANT]`
    Important,
    /// `[!WARNING]`
    Warning,
    /// `[!CAUTION]`
    Caution,
}

/// What stands before an item of a list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Marker {
    /// A bullet, with the depth of its list from 0.
    Bullet(u8),
    /// A number, with the width in digits of the widest number of its list.
    Number(u64, u8),
    /// A letter, as the text has it: « a) ».
    Letter(char),
    /// A task, done or not.
    Task(bool),
}

bitflags! {
    /// How a piece of text is marked; marks add up.
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
    pub struct Marks: u16 {
        /// `*emphasis*`
        const EMPHASIS = 1;
        /// `**strong**`
        const STRONG = 1 << 1;
        /// `~~struck~~`
        const STRUCK = 1 << 2;
        /// Inline code; never searched for facts.
        const CODE = 1 << 3;
        /// The text of a link.
        const LINK = 1 << 4;
        /// The mark of a footnote; never searched for facts.
        const NOTE = 1 << 5;
        /// The text that stands for an image.
        const IMAGE = 1 << 6;
        /// Math, shown as text; never searched for facts.
        const MATH = 1 << 7;
        /// A hard line break; its piece shows nothing.
        const BREAK = 1 << 8;
        /// Small capitals, superscript and the like that a terminal cannot show: kept for exports.
        const SUPERSCRIPT = 1 << 9;
        /// Lowered text.
        const SUBSCRIPT = 1 << 10;
    }
}

/// The place of a link in [`Chunk::links`](super::Chunk).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LinkId(pub u32);

/// Where a link leads.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Link {
    /// An address, or `#anchor` inside the document.
    Address(Box<str>),
    /// A reference whose definition may stand anywhere in the document.
    Reference(Box<str>),
    /// A footnote, by its label.
    Note(Box<str>),
}

/// A run of text under the same marks.
///
/// White space inside (line ends of a wrapped source too) counts as one space; a piece that shows
/// its source as it is owns no text.
#[derive(Clone, PartialEq, Debug)]
pub struct Piece {
    /// The source bytes it was read from. Spans of the pieces of a block rise and do not overlap.
    pub span: Span,
    /// What is shown, where it is not the source itself (an entity, a note's mark).
    pub shown: Option<Box<str>>,
    /// How it is marked.
    pub marks: Marks,
    /// Where it leads.
    pub link: Option<LinkId>,
}

impl Piece {
    /// Text shown as it stands in the source.
    #[must_use]
    pub fn source(span: Span, marks: Marks) -> Self {
        Self { span, shown: None, marks, link: None }
    }

    /// Text shown otherwise than the source writes it.
    #[must_use]
    pub fn shown(span: Span, shown: &str, marks: Marks) -> Self {
        Self { span, shown: Some(shown.into()), marks, link: None }
    }

    /// A hard line break.
    #[must_use]
    pub fn line_break(span: Span) -> Self {
        Self { span, shown: Some(Box::default()), marks: Marks::BREAK, link: None }
    }
}
