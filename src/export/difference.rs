//! What there is to print of a figure that differs between two versions.

use crate::compare::{Change, Parts};
use crate::document::{BlockKind, HeldText};
use crate::facts::Bound;
use crate::source::Span;
use crate::style::Theme;

use super::FactRecord;
use super::facts_text::one_line;

/// A figure that is not the same in both versions; at least one of them has it.
#[derive(Clone, Copy, Debug)]
pub struct DifferenceRecord<'a> {
    /// What became of it.
    pub change: Change,
    /// What of it is other, where both have it.
    pub parts: Parts,
    /// It in the old version.
    pub old: Option<SideRecord<'a>>,
    /// It in the new version.
    pub new: Option<SideRecord<'a>>,
    /// The headings of the new version that lead to where it stands or stood.
    pub section: &'a [String],
    /// Whether the one before stands under other headings.
    pub opens: bool,
}

/// A figure in one of the versions.
#[derive(Clone, Copy, Debug)]
pub struct SideRecord<'a> {
    /// The fact and its place.
    pub fact: FactRecord<'a>,
    /// The text it stands in, with its block.
    pub text: &'a HeldText,
    /// What heads its column, of a figure in a table.
    pub column: Option<Span>,
}

/// How differences are set for people.
#[derive(Clone, Copy, Debug)]
pub struct Setting<'a> {
    /// The columns there are.
    pub width: usize,
    /// Whether only signs of ASCII stand between what the texts say.
    pub is_ascii: bool,
    /// The colours; none where there is to be no colour.
    pub theme: Option<&'a Theme>,
}

impl DifferenceRecord<'_> {
    /// It where it is, or else where it was.
    #[must_use]
    pub fn present(&self) -> Option<SideRecord<'_>> {
        self.new.or(self.old)
    }

    /// What it says in both versions, for people: with its bound where that is other.
    pub(super) fn values(&self, is_ascii: bool) -> [Option<String>; 2] {
        let value = |side: SideRecord<'_>| {
            let text = side.fact.reading().of(side.fact.fact.span);
            let sign = if self.parts.bound { sign(side.fact.fact.bound, is_ascii) } else { "" };
            format!("{sign}{text}")
        };
        [self.old.map(value), self.new.map(value)]
    }
}

fn sign(bound: Bound, is_ascii: bool) -> &'static str {
    match (bound, is_ascii) {
        (Bound::Exact, _) => "",
        (Bound::Approx, false) => "≈ ",
        (Bound::Approx, true) => "~ ",
        (Bound::Min, false) => "≥ ",
        (Bound::Min, true) => ">= ",
        (Bound::Max, false) => "≤ ",
        (Bound::Max, true) => "<= ",
    }
}

impl SideRecord<'_> {
    /// What it is about, with what heads its column.
    pub(super) fn label(&self) -> String {
        let label = one_line(&self.fact.label());
        let column = self.column.map(|column| self.fact.chunk.text_of(column));
        match column.map(one_line).filter(|column| !column.is_empty() && *column != label) {
            Some(column) if label.is_empty() => column,
            Some(column) => format!("{label}, {column}"),
            None => label,
        }
    }

    /// The sentence in three parts: before the figure, the figure, after it. Of a table the row.
    pub(super) fn sentence(&self) -> [String; 3] {
        let span = self.fact.fact.span;
        let [before, here, after] = self.fact.reading().sentence_parts(span);
        let BlockKind::Table(table) = &self.text.block().kind else { return [before, here, after] };
        let is_here = |cell: &crate::document::Cell| {
            cell.pieces.first().is_some_and(|piece| piece.span.start() <= span.start())
                && cell.pieces.last().is_some_and(|piece| span.start() < piece.span.end())
        };
        let row = table.rows.iter().find_map(|row| Some((row, row.iter().position(is_here)?)));
        let Some((row, at)) = row else { return [before, here, after] };
        let cell = |cell: &crate::document::Cell| one_line(&self.fact.chunk.plain(&cell.pieces));
        let cells: Vec<String> = row.iter().map(cell).collect();
        let (left, right) = cells.split_at(at);
        let left = left.iter().flat_map(|cell| [cell.as_str(), " | "]).collect::<String>();
        let right = right.iter().skip(1).flat_map(|cell| [" | ", cell.as_str()]);
        [left + &before, here, right.fold(after, |after, part| after + part)]
    }
}
