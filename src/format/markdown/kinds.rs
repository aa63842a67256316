//! What the parser's tags are called here.

use pulldown_cmark::{BlockQuoteKind, CodeBlockKind, CowStr, HeadingLevel};

use crate::document::{AsideKind, BlockKind, FrameKind, Heading, SectionKind};

/// A heading.
pub(super) fn heading(level: HeadingLevel) -> BlockKind {
    heading_of(level as u8)
}

/// A heading of a level that the markup says.
pub(super) fn heading_of(level: u8) -> BlockKind {
    let kind = if level == 1 { SectionKind::Title } else { SectionKind::Section };
    BlockKind::Heading(Heading { level, kind, certainty: 1.0 })
}

/// A quotation, or the aside that an alert makes of it.
pub(super) fn quote(kind: Option<BlockQuoteKind>) -> FrameKind {
    match kind {
        None => FrameKind::Quote,
        Some(BlockQuoteKind::Note) => FrameKind::Aside(AsideKind::Note),
        Some(BlockQuoteKind::Tip) => FrameKind::Aside(AsideKind::Tip),
        Some(BlockQuoteKind::Important) => FrameKind::Aside(AsideKind::Important),
        Some(BlockQuoteKind::Warning) => FrameKind::Aside(AsideKind::Warning),
        Some(BlockQuoteKind::Caution) => FrameKind::Aside(AsideKind::Caution),
    }
}

/// A block of code, with the first word of what its fence says.
pub(super) fn code(kind: &CodeBlockKind<'_>) -> BlockKind {
    let info = match kind {
        CodeBlockKind::Fenced(info) => info,
        CodeBlockKind::Indented => &CowStr::Borrowed(""),
    };
    let language = info.split([' ', ',', '{', '\t']).next().unwrap_or_default();
    code_of(language)
}

/// Code in a language, or in none that is known.
pub(super) fn code_of(language: &str) -> BlockKind {
    BlockKind::Code { language: language.into() }
}
