//! Which facts `lutrin facts` prints, and what must be read to tell.

use crate::cli::Facts;
use crate::document::{Chunk, Language};
use crate::export::{ArticleRecord, Trail};
use crate::facts::Fact;
use crate::query::{Field, Query, Subject};
use crate::work::Clues;

use super::{Failure, look};

/// Which facts are printed.
pub(super) struct Wanted {
    query: Option<Query>,
    only_key: bool,
    /// What their texts have.
    pub(super) clues: Clues,
}

impl Wanted {
    /// What the command line asks for.
    pub(super) fn new(asked: &Facts) -> Result<Self, Failure> {
        let language = Language::from_tag(look::language(asked.text.lang.as_deref(), None));
        let query = asked.query.as_deref().map(|query| {
            let read = Query::read(query, language);
            read.map_err(|flaw| Failure::Open(anyhow::anyhow!(flaw.told(query))))
        });
        let query = query.transpose()?;
        let wanted = Self { query, only_key: asked.key, clues: Clues::default() };
        // Which figures are key ones is told by all of them.
        let query = wanted.query.as_ref().filter(|_| !wanted.needs_whole());
        let clues = query.and_then(Query::clues);
        Ok(Self { clues: Clues::new(clues.as_deref()), ..wanted })
    }

    /// Whether facts are asked for by what they mean.
    pub(super) fn has_query(&self) -> bool {
        self.query.is_some()
    }

    /// Whether all of an article must be known before any of it is printed.
    pub(super) fn needs_whole(&self) -> bool {
        self.only_key || self.query.as_ref().is_some_and(|query| query.names(Field::Key))
    }

    /// Whether a fact is to be printed; the trail is brought to it where its headings are asked for.
    pub(super) fn takes(
        &self,
        (fact, chunk): (&Fact, &Chunk),
        key: bool,
        trail: &mut Trail,
        article: &ArticleRecord,
    ) -> bool {
        if self.only_key && !key {
            return false;
        }
        let Some(query) = &self.query else { return true };
        if query.names(Field::Section) {
            trail.advance(chunk, fact.span.start());
        }
        query.matches(&Subject {
            value: &fact.value,
            text: chunk.text_of(fact.span),
            label: chunk.text_of(fact.label),
            section: trail.titles(),
            file: &article.name,
            key,
        })
    }
}
