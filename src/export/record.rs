//! What there is to print of a fact or a section.

use std::borrow::Cow;

use crate::document::{Chunk, Document, Noted, Piece, Reading, Section};
use crate::facts::Fact;
use crate::source::{Position, Span};

/// How many articles are printed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Articles {
    /// One: nothing has to be told apart.
    One,
    /// Several: what is printed says which it comes from.
    Several,
}

/// A fact with all that is known of its place.
#[derive(Clone, Copy, Debug)]
pub struct FactRecord<'a> {
    /// How many of the same article were printed before it.
    pub number: usize,
    /// The fact.
    pub fact: &'a Fact,
    /// The chunk it stands in.
    pub chunk: &'a Chunk,
    /// The paragraph, heading or cell it stands in.
    pub pieces: &'a [Piece],
    /// The headings that lead to it, from the title down.
    pub section: &'a [String],
    /// Where it begins.
    pub position: Position,
    /// Whether it is a key figure, where that is known.
    pub key: Option<bool>,
    /// The fact that gives the same figure another value, and its source text.
    pub differs: Option<(Span, &'a str)>,
    /// The article it stands in.
    pub article: &'a ArticleRecord,
}

/// An article, as far as its facts must tell.
#[derive(Clone, Debug)]
pub struct ArticleRecord {
    /// Its name: the path as it was given, `-` for standard input.
    pub name: String,
    /// What a record is known by, as JSON, where the article was one of many records.
    pub id: Option<String>,
    /// How many are printed with it.
    pub among: Articles,
    /// The day it was published (`YYYY-MM-DD`), where that is known.
    pub published: Option<String>,
}

/// A section with what can be counted in it.
#[derive(Clone, Copy, Debug)]
pub struct SectionRecord<'a> {
    /// How many of the same article were printed before it.
    pub number: usize,
    /// The section.
    pub section: &'a Section,
    /// Where it ends: at the next heading of the same or a higher level, or with the text.
    pub end: usize,
    /// How many words it has, those of its subsections included.
    pub words: usize,
    /// How many facts it has, those of its subsections included.
    pub facts: usize,
    /// The file it stands in, where there are several.
    pub file: Option<&'a str>,
}

/// A mark or a highlight with the facts in it.
#[derive(Clone, Copy, Debug)]
pub struct MarkRecord<'a> {
    /// How many were printed before it, those of earlier articles included.
    pub number: usize,
    /// The mark or highlight.
    pub noted: &'a Noted,
    /// The facts in it.
    pub facts: &'a [Fact],
    /// The article it stands in.
    pub document: &'a Document,
    /// What is told of that article.
    pub article: &'a ArticleRecord,
}

impl<'a> MarkRecord<'a> {
    /// The file it stands in, where there are several.
    #[must_use]
    pub fn file(&self) -> Option<&'a str> {
        (self.article.among == Articles::Several).then_some(self.article.name.as_str())
    }
}

impl<'a> FactRecord<'a> {
    /// The paragraph, heading or cell it stands in, as it is read.
    #[must_use]
    pub fn reading(&self) -> Reading<'a> {
        Reading { chunk: self.chunk, pieces: self.pieces }
    }

    /// The source text of its span, exactly.
    #[must_use]
    pub fn text(&self) -> &'a str {
        self.chunk.text_of(self.fact.span)
    }

    /// The source text of its label, where a line break (of any system) reads as a space.
    #[must_use]
    pub fn label(&self) -> Cow<'a, str> {
        let label = self.chunk.text_of(self.fact.label);
        if label.contains(['\n', '\r']) {
            label.split_ascii_whitespace().collect::<Vec<_>>().join(" ").into()
        } else {
            label.into()
        }
    }

    /// The file it stands in, where there are several; the record's name, where it stands in one.
    #[must_use]
    pub fn file(&self) -> Option<&'a str> {
        (self.article.among == Articles::Several).then_some(self.article.name.as_str())
    }
}
