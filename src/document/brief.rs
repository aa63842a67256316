//! What a list tells of a document, without its text.

use serde::{Deserialize, Serialize};

use super::{BlockKind, Chunk, Document};

/// No title is longer than so many letters in a list.
const LONGEST: usize = 300;

/// What a list tells of a document.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Brief {
    /// Its title, where it has one.
    pub title: Option<String>,
    /// The words of its text.
    pub words: usize,
    /// The numbers and dates that it states.
    pub facts: usize,
    /// The day it was published, as `YYYY-MM-DD`, where it says so.
    pub date: Option<String>,
}

impl Brief {
    /// What the first chunk of a document tells of it; words and facts are still to be counted.
    #[must_use]
    pub fn begun(first: &Chunk) -> Self {
        let heading = first.blocks.iter().find_map(|block| match block.kind {
            BlockKind::Heading(heading) => Some((heading.level, first.plain(&block.pieces))),
            BlockKind::Paragraph
            | BlockKind::Byline
            | BlockKind::Verbatim
            | BlockKind::Code { .. }
            | BlockKind::Table(_)
            | BlockKind::Rule => None,
        });
        let heading = heading.filter(|(level, _)| *level == 1).map(|(_, title)| title);
        let title = heading.as_deref().or(first.metadata.title.as_deref());
        let date = first.metadata.date.as_deref().map(str::to_owned);
        Self { title: title.and_then(short), date, ..Self::default() }
    }
}

impl Document {
    /// Its title: its first heading, where that is one of the whole, or what it says of itself.
    #[must_use]
    pub fn title(&self) -> Option<String> {
        let first = self.outline().sections().first();
        let heading = first.filter(|section| section.heading.level == 1);
        let heading = heading.map(|section| section.title.as_ref());
        heading.or(self.metadata().title.as_deref()).and_then(short)
    }
}

/// A title as a list has room for it; none where nothing of it can be seen.
fn short(title: &str) -> Option<String> {
    let title: String = title.trim().chars().take(LONGEST).collect();
    (!title.is_empty()).then_some(title)
}

/// A match, and a little of the text around it.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Excerpt {
    /// The source byte that the match begins at.
    pub start: usize,
    /// The text before the match.
    pub before: String,
    /// What matched.
    pub matched: String,
    /// The text after it.
    pub after: String,
}
