//! What differs from the version before, where the reader holds the two against each other.

use crate::compare::{Amended, Change};

/// The figures that differ, in the order of the text.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Changes {
    all: Vec<Amended>,
}

impl Changes {
    /// These, which rise.
    #[must_use]
    pub fn new(all: Vec<Amended>) -> Self {
        Self { all }
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

    /// The first one behind a source byte, or the last one before it.
    #[must_use]
    pub fn beside(&self, offset: usize, is_next: bool) -> Option<&Amended> {
        if is_next {
            return self.from(offset + 1).first();
        }
        let before = self.all.partition_point(|one| one.span.start() < offset);
        self.all.get(before.checked_sub(1)?)
    }

    fn from(&self, offset: usize) -> &[Amended] {
        let first = self.all.partition_point(|one| one.span.start() < offset);
        self.all.get(first..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::{Amended, Change, Changes};
    use crate::source::Span;

    fn changes() -> Changes {
        let one = |change, start, end, old: &str| Amended {
            change,
            span: Span::new(start, end),
            old: old.to_owned(),
            about: String::new(),
        };
        Changes::new(vec![
            one(Change::Changed, 4, 6, "12"),
            one(Change::Vanished, 9, 9, "3"),
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
        assert_eq!(changes.gone(9, 20).count(), 1);
    }

    #[test]
    fn one_is_gone_to_from_any_place() {
        let changes = changes();
        let start = |offset, is_next| changes.beside(offset, is_next).map(|one| one.span.start());
        assert_eq!(start(0, true), Some(4));
        assert_eq!(start(4, true), Some(9));
        assert_eq!(start(9, true), None);
        assert_eq!(start(9, false), Some(4));
        assert_eq!(start(4, false), None);
    }
}
