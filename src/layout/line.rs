//! What a page is made of.

use crate::document::{BlockId, Language};
use crate::pictures::{Cells, Means};
use crate::source::Span;
use crate::style::Role;

use super::clean;
use unicode_segmentation::UnicodeSegmentation;

/// How a page is set.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Setting {
    /// The columns of text.
    pub measure: usize,
    /// The columns right of the measure that a wide table may use.
    pub overhang: usize,
    /// The columns left of the text that a table may use which is too wide even so.
    pub outhang: usize,
    /// Whether there is room for two blank rows above a heading (else one).
    pub airy: bool,
    /// Whose rules of spacing hold.
    pub language: Language,
    /// What the reader asked of the lines.
    pub composition: Composition,
    /// What becomes of lines that are wider than the page.
    pub wide: Wide,
    /// Where pictures are shown: how, and in how many rows at most.
    pub pictures: Option<(Means, u16)>,
}

/// What becomes of the lines that are never cut to the measure (code, tables) where they are wider
/// than the page.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Wide {
    /// They are as long as they are: for what is printed.
    #[default]
    Whole,
    /// They are seen from this column on: for a screen, which can be moved sideways over them.
    From(usize),
}

/// What a reader may ask of the lines of running text.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Composition {
    /// Whether words may be parted by the rules of the language.
    pub hyphenate: bool,
    /// Whether paragraphs end their lines at the measure, rather than ragged.
    pub justify: bool,
}

impl Default for Setting {
    fn default() -> Self {
        Self {
            measure: 64,
            overhang: 0,
            outhang: 0,
            airy: true,
            language: Language::Other,
            composition: Composition::default(),
            wide: Wide::default(),
            pictures: None,
        }
    }
}

/// One row of the page.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Line {
    /// What hangs left of the text, in the margin: its last cell is two columns left of the text.
    pub hanging: Option<Run>,
    /// The text from the first column of the measure on.
    pub runs: Vec<Run>,
    /// How many columns left of that it begins.
    pub outdent: usize,
    /// What it stands on, over the whole measure.
    pub ground: Ground,
    /// How many more columns its block can be moved sideways ([`Wide::From`]).
    pub hidden: usize,
    /// The row of a picture that it is.
    pub strip: Option<Strip>,
}

/// A row of a picture.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Strip {
    /// Which, from 0.
    pub row: u16,
    /// The cells that the whole picture takes.
    pub cells: Cells,
}

/// What a row stands on.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Ground {
    /// The page.
    #[default]
    Page,
    /// A code block.
    Code,
    /// An aside.
    Aside,
}

/// A run of text of one role.
#[derive(Clone, PartialEq, Debug)]
pub struct Run {
    /// What is shown: cleaned of every control, as wide as `unicode-width` says.
    pub text: Box<str>,
    /// What it is.
    pub role: Role,
    /// The source bytes it shows; none for a bullet, a border, a hyphen of ours.
    pub span: Option<Span>,
    /// Whether the text is the source, byte for byte, so that a part of it can be found in the other.
    pub verbatim: bool,
}

/// Where the eye is, at any width.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Anchor {
    /// The block.
    pub block: BlockId,
    /// The source byte.
    pub byte: usize,
}

/// A row of the page at one setting.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub struct Place {
    /// The block.
    pub block: BlockId,
    /// The row among the block's rows, from 0.
    pub row: usize,
}

impl Line {
    /// A row with nothing on it.
    pub(super) const BLANK: Self = Self {
        hanging: None,
        runs: Vec::new(),
        outdent: 0,
        ground: Ground::Page,
        hidden: 0,
        strip: None,
    };

    /// The source byte that a column of the row shows, from 0; beyond its ends the first or the last.
    #[must_use]
    pub fn byte_at(&self, column: usize) -> Option<usize> {
        let mut left = column;
        let mut last = None;
        for run in &self.runs {
            for (at, cluster) in run.text.grapheme_indices(true) {
                let byte = run.span.map(|span| span.start() + if run.verbatim { at } else { 0 });
                last = byte.or(last);
                let width = clean::width(cluster);
                if left < width && last.is_some() {
                    return last;
                }
                left = left.saturating_sub(width);
            }
        }
        last.or_else(|| self.span().map(Span::start))
    }

    /// The source byte of the letter that stands in a column; none beside the text.
    #[must_use]
    pub fn letter_at(&self, column: usize) -> Option<usize> {
        let (run, at) = self.cluster_at(column)?;
        run.span.map(|span| span.start() + if run.verbatim { at } else { 0 })
    }

    /// The source bytes of the word, or of the sign, that stands in a column.
    #[must_use]
    pub fn word_at(&self, column: usize) -> Option<Span> {
        let (run, at) = self.cluster_at(column)?;
        let span = run.span?;
        if !run.verbatim {
            return Some(span);
        }
        let mut words = run.text.split_word_bound_indices();
        let (from, word) = words.find(|(from, word)| (*from..from + word.len()).contains(&at))?;
        Some(Span::new(span.start() + from, span.start() + from + word.len()))
    }

    /// The run that stands in a column, and where in its text.
    fn cluster_at(&self, column: usize) -> Option<(&Run, usize)> {
        let mut end = 0;
        for run in &self.runs {
            for (at, cluster) in run.text.grapheme_indices(true) {
                end += clean::width(cluster);
                if column < end {
                    return Some((run, at));
                }
            }
        }
        None
    }

    /// The source bytes the row shows, from the first to the last.
    #[must_use]
    pub fn span(&self) -> Option<Span> {
        self.runs.iter().filter_map(|run| run.span).reduce(Span::cover)
    }
}
