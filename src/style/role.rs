//! What a run of text is.

use bitflags::bitflags;

/// What a run of text is: the part of the page it plays, and the marks it carries.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Role {
    /// The part of the page.
    pub part: Part,
    /// What is laid over it.
    pub tone: Tone,
}

/// The parts of a page.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Part {
    /// Running text.
    #[default]
    Text,
    /// The article's title.
    Title,
    /// The dash under the title.
    TitleDash,
    /// The line under the dash: words, minutes, facts. The layout leaves it empty, the screen fills it.
    TitleNote,
    /// A heading of the second level.
    Heading2,
    /// A heading of the third level.
    Heading3,
    /// A heading of a level below.
    Heading4,
    /// The `§` or `·` that hangs left of a heading.
    Hanging,
    /// Text in a quotation.
    Quote,
    /// The bar left of a quotation.
    QuoteBar,
    /// The line that names who is quoted.
    Attribution,
    /// The bar left of an aside.
    AsideBar,
    /// The title of an aside.
    AsideTitle,
    /// Bullets and numbers of lists.
    Bullet,
    /// The box of a task that is open.
    TaskOpen,
    /// The box of a task that is done.
    TaskDone,
    /// The text of a task that is done, a footnote, a byline.
    Quiet,
    /// The header of a table.
    TableHead,
    /// The rule of a table.
    TableRule,
    /// Code in a block.
    Code,
    /// A comment in a code block.
    CodeComment,
    /// A key word in a code block.
    CodeKey,
    /// The name of a code block's language.
    CodeLanguage,
    /// The mark at the edge of the page where a line goes on beyond it.
    Edge,
    /// A thematic break, the end of the text.
    Break,
    /// An image's caption and frame.
    Image,
    /// The line that says why a picture is not shown. The layout leaves it empty, the screen fills it.
    PictureNote,
}

bitflags! {
    /// What is laid over a part: the inline marks that a terminal can show.
    #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
    pub struct Tone: u8 {
        /// Emphasis.
        const EMPHASIS = 1;
        /// Strong.
        const STRONG = 1 << 1;
        /// Struck through.
        const STRUCK = 1 << 2;
        /// Inline code.
        const CODE = 1 << 3;
        /// A link.
        const LINK = 1 << 4;
        /// The mark of a footnote.
        const NOTE = 1 << 5;
        /// Math.
        const MATH = 1 << 6;
    }
}

impl Role {
    /// A part without marks.
    #[must_use]
    pub const fn plain(part: Part) -> Self {
        Self { part, tone: Tone::empty() }
    }
}
