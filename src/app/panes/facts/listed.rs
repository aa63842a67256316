//! Which facts are listed: all of them, or those that a filter lets through.

/// The places of the facts that are listed, rising. Where that is all of them, none is written down.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum Listed {
    /// So many, from the first on.
    All(u32),
    /// These.
    Some(Vec<u32>),
}

impl Default for Listed {
    fn default() -> Self {
        Self::All(0)
    }
}

/// Places of facts in the order of a panel.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Entries<'a> {
    /// So many, from the first on.
    All(u32),
    /// These.
    Some(&'a [u32]),
}

impl Listed {
    pub(super) fn entries(&self) -> Entries<'_> {
        match self {
            Self::All(count) => Entries::All(*count),
            Self::Some(places) => Entries::Some(places),
        }
    }
}

impl<'a> Entries<'a> {
    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        match self {
            Self::All(count) => count as usize,
            Self::Some(places) => places.len(),
        }
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// The fact of an entry.
    #[must_use]
    pub fn get(self, entry: usize) -> Option<u32> {
        match self {
            Self::All(count) => u32::try_from(entry).ok().filter(|place| *place < count),
            Self::Some(places) => places.get(entry).copied(),
        }
    }

    /// The last one.
    #[must_use]
    pub fn last(self) -> Option<u32> {
        self.get(self.len().checked_sub(1)?)
    }

    /// The facts, in the order of the entries.
    pub fn iter(self) -> impl Iterator<Item = u32> + use<'a> {
        (0..self.len()).filter_map(move |entry| self.get(entry))
    }

    /// The entry of a fact, where the entries rise.
    #[must_use]
    pub fn position(self, place: u32) -> Option<usize> {
        match self {
            Self::All(count) => (place < count).then_some(place as usize),
            Self::Some(places) => places.binary_search(&place).ok(),
        }
    }

    /// How many entries come before a fact, where the entries rise.
    #[must_use]
    pub fn count_before(self, place: u32) -> usize {
        match self {
            Self::All(count) => place.min(count) as usize,
            Self::Some(places) => places.partition_point(|of| *of < place),
        }
    }
}
