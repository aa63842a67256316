//! What a reader says of a document: it is kept from one session to the next.

use serde::{Deserialize, Serialize};

use super::{Judgement, Passage, Spot, Verdict};

/// Whether a place of an earlier reading is where it was said to be.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Trace {
    /// It has not been looked for yet.
    #[default]
    Sought,
    /// It is there.
    Found,
    /// The text does not have it any more.
    Lost,
}

/// A place that the reader has named by a letter.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Mark {
    /// Its name.
    pub letter: char,
    /// Where it stands, with the text around it.
    #[serde(flatten)]
    pub spot: Spot,
    /// Whether it is there.
    #[serde(skip)]
    pub trace: Trace,
}

/// What was said of a heading.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Said {
    /// Where the heading begins, with the text around it.
    #[serde(flatten)]
    pub spot: Spot,
    /// What was said of it.
    pub verdict: Verdict,
    /// Whether it is there.
    #[serde(skip)]
    pub trace: Trace,
}

impl Said {
    /// The verdict on the heading where it stands now.
    #[must_use]
    pub fn judgement(&self) -> Judgement {
        Judgement { start: self.spot.start, verdict: self.verdict }
    }
}

/// A passage that the reader has highlighted.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Highlight {
    /// What is highlighted.
    #[serde(flatten)]
    pub passage: Passage,
    /// What the reader noted beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Whether it is there.
    #[serde(skip)]
    pub trace: Trace,
}

/// What a reader says of a document.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Remarks {
    /// What was said of its headings.
    pub headings: Vec<Said>,
    /// The places that have a name.
    pub marks: Vec<Mark>,
    /// What is highlighted, in the order of the text.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub highlights: Vec<Highlight>,
}

impl Remarks {
    /// What was said of headings, as far as it is known where they are.
    #[must_use]
    pub fn judgements(&self) -> Vec<Judgement> {
        let known = self.headings.iter().filter(|said| said.trace != Trace::Lost);
        known.map(Said::judgement).collect()
    }

    /// Whether something has not been looked for yet.
    #[must_use]
    pub fn is_sought(&self) -> bool {
        let headings = self.headings.iter().map(|said| said.trace);
        let marks = self.marks.iter().map(|mark| mark.trace);
        let highlights = self.highlights.iter().map(|highlight| highlight.trace);
        headings.chain(marks).chain(highlights).any(|trace| trace == Trace::Sought)
    }

    /// Everything is to be looked for again: the text is another.
    pub fn seek(&mut self) {
        self.headings.iter_mut().for_each(|said| said.trace = Trace::Sought);
        self.marks.iter_mut().for_each(|mark| mark.trace = Trace::Sought);
        self.highlights.iter_mut().for_each(|highlight| highlight.trace = Trace::Sought);
    }

    /// Whether the same is said, wherever it stands.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let same = |(one, other): (&Highlight, &Highlight)| one.note == other.note;
        let verdicts = |of: &Self| of.headings.iter().map(|said| said.verdict).collect::<Vec<_>>();
        verdicts(self) == verdicts(other)
            && self.marks.iter().map(|mark| mark.letter).eq(other.marks.iter().map(|m| m.letter))
            && self.highlights.len() == other.highlights.len()
            && self.highlights.iter().zip(&other.highlights).all(same)
    }

    /// The same for another text, of which nothing is known but that it lies where this one lay: what
    /// is known by its byte alone holds for this one only.
    #[must_use]
    pub fn carried(mut self) -> Self {
        self.headings.retain(|said| said.spot.has_text());
        self
    }
}
