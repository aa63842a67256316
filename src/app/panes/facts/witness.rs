//! What attests the facts of a list: the document they stand in, or the sheaves of several.

use std::borrow::Cow;

use crate::document::Document;
use crate::source::Span;

use super::super::super::desk::Sheet;
use super::Sheaves;

/// What attests the facts of a list.
#[derive(Clone, Copy, Debug)]
pub enum Witness<'a> {
    /// A document, and its name.
    Document(&'a Document, &'a str),
    /// The sheaves of documents, and all documents of the desk.
    Sheaves(&'a Sheaves, &'a [Sheet]),
}

impl<'a> Witness<'a> {
    /// What a span says, as it is read: on one line, without the marks of a source.
    #[must_use]
    pub fn said(self, span: Span) -> String {
        match self {
            Self::Document(document, _) => document.reads(span),
            Self::Sheaves(sheaves, _) => sheaves.words(span).to_owned(),
        }
    }

    /// What a span says, as it is written.
    pub(super) fn text(self, span: Span) -> &'a str {
        match self {
            Self::Document(document, _) => document.text(span),
            Self::Sheaves(sheaves, _) => sheaves.words(span),
        }
    }

    /// The headings that lead to a fact that begins here, from the title down.
    #[must_use]
    pub fn titles(self, offset: usize) -> Cow<'a, [String]> {
        match self {
            Self::Document(document, _) => document.titles_at(offset).into(),
            Self::Sheaves(sheaves, _) => {
                sheaves.under(offset).map_or(&[][..], |(_, under)| &under.titles).into()
            }
        }
    }

    /// The last heading before a fact that begins here.
    pub(super) fn title(self, offset: usize) -> &'a str {
        match self {
            Self::Document(document, _) => {
                let sections = document.outline().sections();
                let section = document.outline().at(offset).and_then(|at| sections.get(at));
                section.map_or("", |section| &section.title)
            }
            Self::Sheaves(sheaves, _) => {
                let under = sheaves.under(offset);
                under.and_then(|(_, under)| under.titles.last()).map_or("", |title| title)
            }
        }
    }

    /// The section of a fact that begins here, by what tells it from others, and its heading.
    #[must_use]
    pub fn section(self, offset: usize) -> Option<(usize, &'a str)> {
        match self {
            Self::Document(document, _) => {
                let at = document.outline().at(offset)?;
                let section = document.outline().sections().get(at)?;
                (section.heading.level > 1).then_some((at, &section.title))
            }
            Self::Sheaves(sheaves, _) => {
                let (at, under) = sheaves.under(offset)?;
                under.is_section.then_some((at, under.titles.last()?))
            }
        }
    }

    /// The document of a fact that begins here, by its place on the desk, where there are several.
    #[must_use]
    pub fn document(self, offset: usize) -> Option<usize> {
        match self {
            Self::Document(..) => None,
            Self::Sheaves(sheaves, _) => sheaves.document(offset),
        }
    }

    /// The name of the document of a fact that begins here.
    pub(super) fn file(self, offset: usize) -> &'a str {
        match self {
            Self::Document(_, name) => name,
            Self::Sheaves(sheaves, sheets) => {
                let sheet = sheaves.document(offset).and_then(|at| sheets.get(at));
                sheet.map_or("", |sheet| &sheet.path)
            }
        }
    }
}
