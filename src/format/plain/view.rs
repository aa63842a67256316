//! A text in passages, and the questions that the survey and the reading ask of it.

use crate::source::Span;

use super::lines::Sheet;
use super::page::Page;
use super::passage::{Form, Passage};
use super::shape::{Ending, Shape};

/// A text in passages.
#[derive(Clone, Copy)]
pub(super) struct View<'a> {
    /// Its lines.
    pub(super) sheet: &'a Sheet<'a>,
    /// Its layout.
    pub(super) page: &'a Page,
    /// Its passages.
    pub(super) passages: &'a [Passage],
    /// Where the text of a book ends and its licence begins.
    pub(super) edge: usize,
}

impl<'a> View<'a> {
    /// The text of a passage.
    pub(super) fn said(&self, passage: usize) -> &'a str {
        self.sheet.cut(self.span(passage))
    }

    /// Where the text of a passage stands, from its first to its last character.
    pub(super) fn span(&self, passage: usize) -> Span {
        let Some(found) = self.passages.get(passage) else { return Span::default() };
        let line =
            |line: usize| self.sheet.lines.get(line).map_or(Span::default(), |line| line.text);
        line(found.first).cover(line(found.end - 1))
    }

    /// The first byte of a passage's first line.
    pub(super) fn start(&self, passage: usize) -> usize {
        let first = self.passages.get(passage).map(|found| found.first);
        first.and_then(|line| self.sheet.lines.get(line)).map_or(usize::MAX, |line| line.start)
    }

    /// How many words a passage has.
    pub(super) fn words(&self, passage: usize) -> usize {
        self.said(passage).split_whitespace().count()
    }

    /// Whether a passage is something to read below a heading.
    pub(super) fn is_content(&self, passage: usize) -> bool {
        let Some(found) = self.passages.get(passage) else { return false };
        match found.form {
            Form::Text => found.count() > 1 || self.is_sentence(passage),
            Form::Lines
            | Form::Item { .. }
            | Form::More { .. }
            | Form::Quote
            | Form::Inset
            | Form::Code
            | Form::Table
            | Form::Note { .. } => true,
            Form::Centred
            | Form::Underlined { .. }
            | Form::Starred { .. }
            | Form::Rule
            | Form::Headers
            | Form::Furniture => false,
        }
    }

    fn is_sentence(&self, passage: usize) -> bool {
        let first = self.passages.get(passage).map_or(0, |found| found.first);
        if self.sheet.lines.get(first).is_some_and(|line| line.width > 100) {
            return true;
        }
        let shape = Shape::of(self.said(passage));
        let ends = matches!(
            shape.ending,
            Ending::Stop
                | Ending::Exclamation
                | Ending::Question
                | Ending::Ellipsis
                | Ending::Colon
                | Ending::Open
        );
        shape.words >= 16 || (ends && (shape.words >= 5 || shape.has_inner_stop))
    }
}
