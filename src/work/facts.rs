//! The facts of chunks, as they come.

use crate::document::{Chunk, Language, Prose};
use crate::facts::{Fact, Recogniser};

/// Finds the facts of one article, chunk by chunk.
///
/// What holds for the whole article (its language, its date) is taken from what the reader asked
/// for, else from the first chunk.
#[derive(Debug, Default)]
pub struct FactFinder {
    language: Option<Language>,
    date: Option<String>,
    ready: Option<(Recogniser, Language)>,
}

impl FactFinder {
    /// A finder for an article; `language` and `date` override what the article says itself.
    #[must_use]
    pub fn new(language: Option<Language>, date: Option<String>) -> Self {
        Self { language, date, ready: None }
    }

    /// The facts of the article's next chunk, in reading order.
    pub fn find(&mut self, chunk: &Chunk) -> Vec<Fact> {
        let (asked, date) = (self.language, &self.date);
        let (recogniser, language) = self.ready.get_or_insert_with(|| {
            let date = date.as_deref().or(chunk.metadata.date.as_deref());
            (Recogniser::new(asked, date), asked.unwrap_or_else(|| chunk.language()))
        });
        let prose = chunk.blocks.iter().filter(|block| block.has_prose());
        let texts = prose.flat_map(crate::document::Block::texts);
        texts.flat_map(|p| recogniser.extract(&Prose::new(chunk, p), *language)).collect()
    }
}
