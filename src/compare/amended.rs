//! What a reader of the new version is told of a figure that differs.

use crate::document::Document;
use crate::facts::Kind;
use crate::source::Span;

use super::{Change, Difference, Version};

/// A figure of the new version that is another in the old one, or a place where one is gone.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Amended {
    /// What became of it.
    pub change: Change,
    /// What kind of figure it is, or was where it is gone.
    pub kind: Kind,
    /// Where it stands in the new version; an empty span where it is gone.
    pub span: Span,
    /// What the old version says, on one line; nothing where the figure has appeared.
    pub old: String,
    /// What that was about; nothing where the figure is still there.
    pub about: String,
}

impl Amended {
    /// What differs, in the order of the new version.
    #[must_use]
    pub fn all(
        differences: &[Difference],
        (before, old): (&Document, &Version),
        new: &Version,
    ) -> Vec<Self> {
        let told = differences.iter().filter_map(|one| {
            let old = one.old.and_then(|at| old.fact(at)).map(|stated| &stated.fact);
            let new = one.new.and_then(|at| new.fact(at)).map(|stated| &stated.fact);
            let said = |span: Span| before.said(span).join(" ");
            let gone = old.filter(|_| new.is_none());
            Some(Self {
                change: one.change(),
                kind: new.or(old)?.value.kind(),
                span: new.map_or(Span::new(one.place, one.place), |fact| fact.span),
                old: old.map(|fact| said(fact.span)).unwrap_or_default(),
                about: gone.map(|fact| said(fact.label)).unwrap_or_default(),
            })
        });
        let mut all: Vec<_> = told.collect();
        all.sort_by_key(|one| one.span.start());
        all
    }
}
