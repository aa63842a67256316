//! What the reader has marked and highlighted, with all that the document tells of it.

use crate::source::{Span, clean};

use super::{Document, Highlight, Mark, Remarks, Trace};

/// A mark or a highlight with what it stands on.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Noted {
    /// The letter of a mark; none for a highlight.
    pub letter: Option<char>,
    /// The source bytes; none where the text does not have it any more. Of a mark, those from its place
    /// to the end of its sentence.
    pub span: Option<Span>,
    /// What is read there, a text for each paragraph; what was read there, where it is lost.
    pub said: Vec<String>,
    /// The headings that lead to it, from the title down.
    pub section: Vec<String>,
    /// The line of the source that it begins in, from 1.
    pub line: Option<usize>,
    /// What the reader noted beside it.
    pub note: Option<String>,
}

impl Document {
    /// What is marked and highlighted, in the order of the text, what is lost at the end. All that has
    /// not been looked for is taken to be where it was.
    #[must_use]
    pub fn noted(&self, remarks: &Remarks) -> Vec<Noted> {
        let marks = remarks.marks.iter().map(|mark| self.noted_mark(mark));
        let highlights = remarks.highlights.iter().map(|highlight| self.noted_passage(highlight));
        let mut noted: Vec<Noted> = marks.chain(highlights).collect();
        noted.sort_by_key(|noted| (noted.span.is_none(), noted.span));
        noted
    }

    fn noted_mark(&self, mark: &Mark) -> Noted {
        let is_there = mark.trace != Trace::Lost;
        let noted = self.noted_at(is_there.then(|| self.span_of(mark)), &mark.spot.after);
        Noted { letter: Some(mark.letter), ..noted }
    }

    fn noted_passage(&self, highlight: &Highlight) -> Noted {
        let is_there = highlight.trace != Trace::Lost;
        let passage = &highlight.passage;
        let noted = self.noted_at(is_there.then(|| passage.span()), &passage.text);
        Noted { note: highlight.note.clone(), ..noted }
    }

    /// What a mark stands on: its sentence, from its place on.
    #[must_use]
    pub fn span_of(&self, mark: &Mark) -> Span {
        let start = mark.spot.start;
        let sentence = self.sentence_at(start).or_else(|| self.sentence_after(start));
        let end = sentence.map_or(start + 1, Span::end).max(start + 1);
        Span::new(start, end)
    }

    fn noted_at(&self, span: Option<Span>, before: &str) -> Noted {
        let said = span.map(|span| self.said(span)).filter(|said| !said.is_empty());
        let was = || vec![clean(before).split_whitespace().collect::<Vec<_>>().join(" ")];
        Noted {
            letter: None,
            said: said.unwrap_or_else(was),
            section: span.map(|span| self.titles_at(span.start())).unwrap_or_default(),
            line: span.map(|span| self.line_of(span.start())),
            note: None,
            span,
        }
    }

    /// The headings that lead to a source byte, from the title down, cleaned.
    #[must_use]
    pub fn titles_at(&self, offset: usize) -> Vec<String> {
        self.outline().titles_at(offset)
    }
}
