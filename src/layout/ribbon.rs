//! A text on one endless line, cleaned, with the role and the source of every part of it.
//!
//! The text is cut into lines later; whatever range of it is asked for comes out as [`Run`]s. A
//! strand is either the source byte for byte, or shows something else for a range of it.

use crate::source::Span;
use crate::style::{Part, Role};

use super::Run;
use super::clean::{self, Cleaned};

/// Where a forced break stands in the text of a ribbon.
pub(super) const BREAK: char = '\n';

/// Where a writer allows a word to be parted; it shows nothing.
const SOFT_HYPHEN: &str = "\u{AD}";

/// A text on one endless line.
#[derive(Clone, Debug, Default)]
pub(super) struct Ribbon {
    text: String,
    /// Rising; each reaches to the next.
    strands: Vec<Strand>,
    /// The columns it takes, for tabs.
    columns: usize,
    /// Where a word may be parted with a hyphen, rising.
    hyphens: Vec<usize>,
}

/// A part of a ribbon with one role and one way back to the source.
#[derive(Clone, Copy, Debug)]
struct Strand {
    at: usize,
    role: Role,
    origin: Origin,
}

/// Where a part of a ribbon comes from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Origin {
    /// The source from this byte on, byte for byte.
    Source(usize),
    /// It stands for these bytes.
    For(Span),
    /// The page itself: a space, a frame.
    Page,
}

impl Origin {
    /// Where the part comes from that begins so many bytes further on.
    fn moved(self, bytes: usize) -> Self {
        match self {
            Self::Source(start) => Self::Source(start + bytes),
            Self::For(_) | Self::Page => self,
        }
    }
}

/// What becomes of white space.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Spaces {
    /// A run of it is one space.
    Joined,
    /// Every space counts; a tab goes to the next multiple of four.
    Kept,
}

impl Ribbon {
    /// Adds a text, cleaned.
    pub(super) fn add(&mut self, text: &str, origin: Origin, role: Role, spaces: Spaces) {
        for (at, cluster, cleaned) in clean::clusters(text) {
            let whole = match origin {
                Origin::Source(start) => {
                    Origin::For(Span::new(start + at, start + at + cluster.len()))
                }
                Origin::For(_) | Origin::Page => origin,
            };
            let exact = origin.moved(at);
            match cleaned {
                Cleaned::Other(_) if cluster == SOFT_HYPHEN => self.soft_hyphen(),
                Cleaned::Same => self.push(cluster, role, exact),
                Cleaned::Other(shown) => self.push(&shown, role, whole),
                Cleaned::Space => self.space(cluster, role, exact, whole, spaces),
            }
        }
    }

    fn space(&mut self, cluster: &str, role: Role, exact: Origin, whole: Origin, spaces: Spaces) {
        match spaces {
            Spaces::Joined if self.text.is_empty() || self.text.ends_with([' ', BREAK]) => {}
            Spaces::Joined | Spaces::Kept if cluster == " " => self.push(" ", role, exact),
            Spaces::Joined => self.push(" ", role, whole),
            Spaces::Kept => {
                let columns = if cluster == "\t" { 4 - self.columns % 4 } else { 1 };
                self.push(&" ".repeat(columns), role, whole);
            }
        }
    }

    /// The word may be parted here.
    pub(super) fn soft_hyphen(&mut self) {
        let at = self.text.len();
        if self.text.ends_with(char::is_alphanumeric) && self.hyphens.last() != Some(&at) {
            self.hyphens.push(at);
        }
    }

    /// Where a word may be parted with a hyphen, rising.
    pub(super) fn hyphens(&self) -> &[usize] {
        &self.hyphens
    }

    /// Whether a word may be parted in this range.
    pub(super) fn has_hyphens(&self, range: Span) -> bool {
        let first = self.hyphens.partition_point(|at| *at <= range.start());
        self.hyphens.get(first).is_some_and(|at| *at < range.end())
    }

    /// Adds places where a word may be parted.
    pub(super) fn add_hyphens(&mut self, places: Vec<usize>) {
        self.hyphens.extend(places);
        self.hyphens.sort_unstable();
    }

    /// Adds a text that is clean.
    pub(super) fn push(&mut self, text: &str, role: Role, origin: Origin) {
        if text.is_empty() {
            return;
        }
        let at = self.text.len();
        let follows = self.strands.last().is_some_and(|last| {
            last.role == role
                && match (last.origin, origin) {
                    (Origin::Source(start), Origin::Source(next)) => start + (at - last.at) == next,
                    (Origin::For(one), Origin::For(other)) => one == other,
                    (Origin::Page, Origin::Page) => true,
                    (Origin::Source(_) | Origin::For(_) | Origin::Page, _) => false,
                }
        });
        if !follows {
            self.strands.push(Strand { at, role, origin });
        }
        self.text.push_str(text);
        self.columns += clean::width(text);
    }

    pub(super) fn trim_end(&mut self) {
        let length = self.text.trim_end_matches(' ').len();
        self.text.truncate(length);
        while self.strands.last().is_some_and(|last| last.at >= length) {
            self.strands.pop();
        }
    }

    /// The text; a forced break in it is a [`BREAK`].
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// The role and the origin of the byte at `at`.
    pub(super) fn at(&self, at: usize) -> Option<(Role, Origin)> {
        let index = self.strands.partition_point(|strand| strand.at <= at).checked_sub(1)?;
        let strand = self.strands.get(index)?;
        Some((strand.role, strand.origin.moved(at - strand.at)))
    }

    /// Adds a range of another ribbon as it is.
    pub(super) fn extend(&mut self, other: &Self, range: Span) {
        let first = other.hyphens.partition_point(|at| *at <= range.start());
        let hyphens = other.hyphens.iter().skip(first).take_while(|at| **at <= range.end());
        let mut from = range.start();
        for hyphen in hyphens {
            self.copy(other, Span::new(from, *hyphen));
            self.soft_hyphen();
            from = *hyphen;
        }
        self.copy(other, Span::new(from, range.end()));
    }

    fn copy(&mut self, other: &Self, range: Span) {
        for (part, role, origin) in other.parts(range) {
            self.push(part.cut(&other.text, 0), role, origin);
        }
    }

    /// A range of the text as runs.
    pub(super) fn runs(&self, range: Span) -> Vec<Run> {
        self.parts(range).map(|(part, role, origin)| self.run(part, role, origin)).collect()
    }

    /// What a range of the text consists of: parts with one role and one way back to the source.
    fn parts(&self, range: Span) -> impl Iterator<Item = (Span, Role, Origin)> {
        let first = self.strands.partition_point(|strand| strand.at <= range.start());
        let strands = self.strands.get(first.saturating_sub(1)..).unwrap_or_default();
        let ends = strands.iter().skip(1).map(|next| next.at).chain([self.text.len()]);
        strands
            .iter()
            .zip(ends)
            .take_while(move |(strand, _)| strand.at < range.end())
            .map(move |(strand, end)| {
                let part = Span::new(strand.at.max(range.start()), end.min(range.end()));
                (part, strand.role, strand.origin.moved(part.start() - strand.at))
            })
            .filter(|(part, ..)| !part.is_empty())
    }

    fn run(&self, part: Span, role: Role, origin: Origin) -> Run {
        let text = part.cut(&self.text, 0);
        let (span, verbatim) = match origin {
            Origin::Source(start) => (Some(Span::new(start, start + text.len())), true),
            Origin::For(span) => (Some(span), false),
            Origin::Page => (None, false),
        };
        Run { text: text.into(), role, span, verbatim }
    }

    /// The same text in another part of the page.
    pub(super) fn set_part(&mut self, range: Span, part: Part) {
        self.part_at(range.start());
        self.part_at(range.end());
        for strand in &mut self.strands {
            if range.contains(strand.at) {
                strand.role.part = part;
            }
        }
    }

    /// Makes a strand begin at a byte of the text.
    fn part_at(&mut self, at: usize) {
        let index = self.strands.partition_point(|strand| strand.at < at);
        let is_there = self.strands.get(index).is_some_and(|strand| strand.at == at);
        if is_there || at >= self.text.len() {
            return;
        }
        if let Some((role, origin)) = self.at(at) {
            self.strands.insert(index, Strand { at, role, origin });
        }
    }
}
