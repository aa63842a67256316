//! What differs from the version before, where the reader holds the two against each other.

use crate::compare::{Amended, Change};
use crate::source::Span;

/// The figures that differ, in the order of the text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    all: Vec<Amended>,
    /// The one that was stepped to last: several may stand at one place.
    stepped: Option<usize>,
}

impl Changes {
    /// These, which rise.
    #[must_use]
    pub fn new(all: Vec<Amended>) -> Self {
        Self { all, stepped: None }
    }

    /// How many figures something became of.
    #[must_use]
    pub fn count(&self, change: Change) -> usize {
        self.all.iter().filter(|one| one.change == change).count()
    }

    /// What became of the figure that begins at a source byte.
    #[must_use]
    pub fn of(&self, start: usize) -> Option<&Amended> {
        self.from(start)
            .iter()
            .find(|one| one.change != Change::Vanished)
            .filter(|one| one.span.start() == start)
    }

    /// What is gone from between two source bytes, the second excluded.
    pub fn gone(&self, from: usize, to: usize) -> impl Iterator<Item = &Amended> {
        let here = self.from(from).iter().take_while(move |one| one.span.start() < to);
        here.filter(|one| one.change == Change::Vanished)
    }

    /// Steps to the next one, or to the one before: from the last one while the reader is still there,
    /// else from where they have landed, else from what is in sight.
    pub fn step(&mut self, landing: Option<usize>, sight: Span, is_next: bool) -> Option<&Amended> {
        let count = |offset| self.all.partition_point(|one| one.span.start() < offset);
        let is_here = |at: &usize| self.start(*at).is_some_and(|start| Some(start) == landing);
        // So many stand before the step.
        let before = match (self.stepped.filter(is_here), landing, is_next) {
            (Some(last), _, true) => last + 1,
            (Some(last), _, false) => last,
            (None, Some(landing), true) => count(landing + 1),
            (None, Some(landing), false) => count(landing),
            (None, None, true) => count(sight.start()),
            (None, None, false) => count(sight.end()),
        };
        let to = if is_next { before } else { before.checked_sub(1)? };
        let found = self.all.get(to)?;
        self.stepped = Some(to);
        Some(found)
    }

    fn start(&self, at: usize) -> Option<usize> {
        self.all.get(at).map(|one| one.span.start())
    }

    fn from(&self, offset: usize) -> &[Amended] {
        let first = self.all.partition_point(|one| one.span.start() < offset);
        self.all.get(first..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Amended, Change, Changes};
    use crate::facts::Kind;
    use crate::source::Span;

    fn changes() -> Changes {
        let one = |change, start, end, old: &str| Amended {
            change,
            kind: Kind::Number,
            span: Span::new(start, end),
            old: old.to_owned(),
            about: String::new(),
        };
        Changes::new(vec![
            one(Change::Changed, 0, 4, "2001"),
            one(Change::Changed, 4, 6, "12"),
            one(Change::Vanished, 9, 9, "3"),
            one(Change::Vanished, 9, 9, "7"),
            one(Change::Appeared, 9, 11, ""),
        ])
    }

    #[test]
    fn a_figure_is_found_by_where_it_begins() {
        let changes = changes();
        assert_eq!(changes.of(4).map(|one| &*one.old), Some("12"));
        assert_eq!(changes.of(9).map(|one| one.change), Some(Change::Appeared));
        assert_eq!(changes.of(5), None);
        assert_eq!(changes.gone(0, 9).count(), 0);
        assert_eq!(changes.gone(9, 20).count(), 2);
    }

    /// The old values that a walk comes by, from a landing or from a page in sight.
    fn walk(landing: Option<usize>, is_next: bool) -> Vec<String> {
        let (mut changes, mut here, mut said) = (changes(), landing, Vec::new());
        while let Some(one) = changes.step(here, Span::new(0, 30), is_next) {
            here = Some(one.span.start());
            said.push(one.old.clone());
        }
        said
    }

    #[test]
    fn one_is_stepped_to_from_any_place_and_none_at_the_same_place_is_left_out() {
        assert_eq!(walk(None, true), ["2001", "12", "3", "7", ""]);
        assert_eq!(walk(Some(0), true), ["12", "3", "7", ""]);
        assert_eq!(walk(Some(4), true), ["3", "7", ""]);
        assert_eq!(walk(None, false), ["", "7", "3", "12", "2001"]);
        assert_eq!(walk(Some(9), false), ["12", "2001"]);
        assert_eq!(walk(Some(0), false), [""; 0]);
    }
}
