//! What there is to print of a fact or a section.

use crate::document::Section;
use crate::facts::Fact;
use crate::source::Position;

/// A fact with all that is known of its place.
#[derive(Clone, Copy, Debug)]
pub struct FactRecord<'a> {
    /// The fact.
    pub fact: &'a Fact,
    /// The source text of its span, exactly.
    pub text: &'a str,
    /// The source text of its label.
    pub label: &'a str,
    /// The headings that lead to it, from the title down.
    pub section: &'a [String],
    /// Where it begins.
    pub position: Position,
    /// Whether it is a key figure, where that is known.
    pub key: Option<bool>,
    /// The file it stands in, where there are several.
    pub file: Option<&'a str>,
}

/// A section with what can be counted in it.
#[derive(Clone, Copy, Debug)]
pub struct SectionRecord<'a> {
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
