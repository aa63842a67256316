//! The facts of chunks, as they come.

use std::sync::{Arc, OnceLock};

use crate::document::{BlockKind, Cell, Chunk, Language, Piece, Prose, Table};
use crate::facts::{Fact, Recogniser};
use crate::source::Span;

use super::Clues;

/// Makes ready to find the facts of one article.
///
/// What holds for the whole article (its language, its date) is taken from what the reader asked
/// for, else from the first chunk.
#[derive(Clone, Debug, Default)]
pub struct FactFinder {
    language: Option<Language>,
    date: Option<String>,
    wanted: Clues,
    ready: Option<Arc<Finder>>,
}

/// Finds the facts of an article of which it is known what holds for all of it.
#[derive(Debug)]
pub struct Finder {
    recogniser: Recogniser,
    /// The language that was asked for, or that the article says it is in.
    said: Option<Language>,
    /// The first text of the article, which tells its language where nobody says it.
    opening: Arc<str>,
    language: OnceLock<Language>,
    wanted: Clues,
}

impl FactFinder {
    /// A finder for an article; `language` and `date` override what the article says itself.
    #[must_use]
    pub fn new(language: Option<Language>, date: Option<String>) -> Self {
        Self { language, date, ..Self::default() }
    }

    /// The same, which looks only where one of these stands.
    #[must_use]
    pub fn only_where(self, wanted: Clues) -> Self {
        Self { wanted, ..self }
    }

    /// The facts of the article's next chunk, in reading order.
    pub fn find(&mut self, chunk: &Chunk) -> Vec<Fact> {
        self.ready(chunk).find(chunk)
    }

    /// What finds the facts of all chunks of an article, this one of which is its first.
    pub fn ready(&mut self, chunk: &Chunk) -> Arc<Finder> {
        let (asked, date, wanted) = (self.language, &self.date, &self.wanted);
        let ready = self.ready.get_or_insert_with(|| {
            let date = date.as_deref().or(chunk.metadata.date.as_deref());
            Arc::new(Finder {
                recogniser: Recogniser::new(asked, date),
                said: asked.or_else(|| chunk.said_language()),
                opening: Arc::clone(&chunk.text),
                language: OnceLock::new(),
                wanted: wanted.clone(),
            })
        });
        Arc::clone(ready)
    }
}

impl Finder {
    /// The article's language, told when it is first asked for.
    fn language(&self) -> Language {
        *self.language.get_or_init(|| {
            let told = self.said.or_else(|| Language::detect(&self.opening));
            told.unwrap_or_else(|| self.recogniser.guess(&self.opening))
        })
    }

    /// The facts of a chunk, in reading order.
    #[must_use]
    pub fn find(&self, chunk: &Chunk) -> Vec<Fact> {
        let extract = |pieces: &[Piece]| {
            let prose = Prose::new(chunk, pieces);
            let may_have = self.wanted.are_in(prose.text());
            if may_have { self.recogniser.extract(&prose, self.language()) } else { Vec::new() }
        };
        let mut facts = Vec::new();
        for block in chunk.blocks.iter().filter(|block| block.has_prose()) {
            if let BlockKind::Table(table) = &block.kind {
                facts.extend(of_table(table, extract));
            } else {
                facts.extend(block.texts().flat_map(extract));
            }
        }
        facts
    }
}

/// The facts of a table's cells; one that its cell says nothing of is about what heads its row, in
/// the first column about what heads that.
fn of_table(table: &Table, extract: impl Fn(&[Piece]) -> Vec<Fact>) -> Vec<Fact> {
    let mut facts = Vec::new();
    for (place, row) in table.rows.iter().enumerate() {
        for (column, cell) in row.iter().enumerate() {
            let above = || table.rows.first().filter(|_| place >= table.head && table.head > 0);
            let head = if column > 0 { row.first() } else { above().and_then(|row| row.first()) };
            let head = head.and_then(words_of);
            facts.extend(extract(&cell.pieces).into_iter().map(|fact| match head {
                Some(head) if fact.label.is_empty() => Fact { label: head, ..fact },
                _ => fact,
            }));
        }
    }
    facts
}

/// The source bytes of what stands in a cell.
fn words_of(cell: &Cell) -> Option<Span> {
    Some(cell.pieces.first()?.span.cover(cell.pieces.last()?.span))
}

#[cfg(test)]
mod tests {
    use super::FactFinder;
    use crate::format::detect;

    #[test]
    fn a_figure_of_a_table_is_about_what_heads_its_row() {
        let text = "| Pont | Longueur | Coût |\n|---|---|---|\n| Vieux | 120 m | 3,000 |\n| 2019 | 90 m | |\n";
        let format = detect(Some("a.md"), text);
        let chunk = (format.read)(&(format.survey)(text), text.into(), 0);
        let facts = FactFinder::new(None, None).find(&chunk);
        let told: Vec<_> =
            facts.iter().map(|f| (chunk.text_of(f.span), chunk.text_of(f.label))).collect();
        let expected = [("120 m", "Vieux"), ("3,000", "Vieux"), ("2019", "Pont"), ("90 m", "2019")];
        assert_eq!(told, expected);
    }
}
