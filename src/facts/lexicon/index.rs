//! The words of a language, found by a hash that the tokeniser makes while it reads.
//!
//! Prose is mostly words that no rule knows, so the question asked ten million times a second is
//! "is it one of ours?". A bitmap of eight kilobytes answers no for nearly all of them; only the
//! rest looks into the table. Two words with the same 64 bits would be taken for each other; that
//! has never been seen, and would cost a wrong fact, not a fault.

/// The hash of a word, fed one folded byte at a time.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::facts) struct Hash(u64);

impl Hash {
    /// The hash of no byte.
    pub(in crate::facts) const fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// The hash with one more byte, which must be folded already.
    #[inline]
    pub(in crate::facts) const fn with(self, byte: u8) -> Self {
        Self((self.0 ^ byte as u64).wrapping_mul(0x0000_0100_0000_01b3))
    }

    /// The hash of a text that is folded already.
    pub(super) fn of(text: &str) -> Self {
        text.bytes().fold(Self::new(), Self::with)
    }

    #[inline]
    const fn mixed(self) -> u64 {
        self.0 ^ (self.0 >> 29)
    }
}

/// From hashes to word numbers.
#[derive(Debug)]
pub(super) struct Index {
    filter: Box<[u64]>,
    slots: Box<[(u64, u16)]>,
}

/// Bits of the filter: eight kilobytes stay in the first cache.
const FILTER: u64 = 1 << 16;

impl Index {
    /// The index of these hashes; the number 0 stands for a free slot and is never given out.
    pub(super) fn new(entries: &[(Hash, u16)]) -> Self {
        // A quarter full at most, so that a search that fails ends at once.
        let size = (entries.len() * 4).next_power_of_two().max(64);
        let mut index = Self { filter: vec![0; 1 << 10].into(), slots: vec![(0, 0); size].into() };
        for (hash, number) in entries {
            index.insert(hash.mixed(), *number);
        }
        index
    }

    fn insert(&mut self, hash: u64, number: u16) {
        if let Some(word) = self.filter.get_mut(bit(hash) / 64) {
            *word |= 1 << (bit(hash) % 64);
        }
        let mask = self.slots.len() - 1;
        let mut at = place(hash) & mask;
        while let Some(slot) = self.slots.get_mut(at) {
            if slot.1 == 0 || slot.0 == hash {
                *slot = (hash, number);
                return;
            }
            at = (at + 1) & mask;
        }
    }

    /// The number of the word with this hash, or 0.
    #[inline]
    pub(super) fn find(&self, hash: Hash) -> u16 {
        let hash = hash.mixed();
        let word = self.filter.get(bit(hash) / 64).copied().unwrap_or(0);
        if word & (1 << (bit(hash) % 64)) == 0 {
            return 0;
        }
        let mask = self.slots.len() - 1;
        let mut at = place(hash) & mask;
        while let Some((known, number)) = self.slots.get(at) {
            if *number == 0 || *known == hash {
                return *number;
            }
            at = (at + 1) & mask;
        }
        0
    }
}

#[inline]
fn bit(hash: u64) -> usize {
    usize::try_from(hash % FILTER).unwrap_or(0)
}

#[inline]
fn place(hash: u64) -> usize {
    usize::try_from(hash >> 16).unwrap_or(0)
}
