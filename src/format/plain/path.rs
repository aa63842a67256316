//! Numbers in parts: `2.10.3`, and `A.1` of an appendix.

use super::number::{Number, Scheme};

/// More parts than any section's number has.
const DEEPEST: usize = 6;

/// The parts of a number.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub(super) struct Path {
    parts: [u64; DEEPEST],
    depth: usize,
}

impl Path {
    /// The parts at the beginning of a line, and where they end; the first may be a letter.
    pub(super) fn read(line: &str) -> Option<(Self, usize)> {
        let is_lettered = line.starts_with(|c: char| c.is_ascii_uppercase());
        let from = usize::from(is_lettered);
        let tail = line.get(from..)?;
        let end = tail.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(tail.len());
        let digits = tail.get(..end)?.trim_end_matches('.');
        let mut path = Self::default();
        if is_lettered {
            path.push(line.bytes().next().map_or(0, |letter| u64::from(letter - b'A') + 1))?;
        }
        let rest = if is_lettered { digits.strip_prefix('.')? } else { digits };
        for part in rest.split('.') {
            // Four digits are a year far more often than a section.
            path.push(part.parse().ok().filter(|part| *part <= 999)?)?;
        }
        Some((path, from + digits.len()))
    }

    fn push(&mut self, part: u64) -> Option<()> {
        *self.parts.get_mut(self.depth)? = part;
        self.depth += 1;
        Some(())
    }

    /// How many parts there are.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    fn parts(&self) -> &[u64] {
        self.parts.get(..self.depth).unwrap_or_default()
    }

    /// The number with this sign after it and its title from `rest` on.
    pub(super) fn number(&self, sign: char, rest: usize) -> Number {
        let depth = u8::try_from(self.depth).unwrap_or(u8::MAX);
        let scheme = if depth == 1 { Scheme::Arabic } else { Scheme::Decimal(depth) };
        let (first, last) = (self.parts().first(), self.parts().last());
        let or_zero = |part: Option<&u64>| part.copied().unwrap_or(0);
        Number { scheme, value: or_zero(last), top: or_zero(first), sign, rest }
    }
}

/// The last number seen at each depth: what may come next.
#[derive(Default)]
pub(super) struct Trail {
    last: [Path; DEEPEST + 1],
}

impl Trail {
    /// Whether a number goes on where the others are: the next of its row, or the first below one.
    pub(super) fn leads_to(&self, path: &Path) -> bool {
        let Some((value, above)) = path.parts().split_last() else { return false };
        let same = self.last.get(path.depth).is_some_and(|before| {
            let before = before.parts().split_last();
            before.is_some_and(|(last, over)| over == above && last + 1 == *value)
        });
        let parent = self.last.get(path.depth.saturating_sub(1));
        let is_below = above.len() == 1 || parent.is_some_and(|parent| parent.parts() == above);
        same || *value <= 1 && is_below
    }

    /// Takes a number that was a heading's.
    pub(super) fn follow(&mut self, path: Path) {
        if let Some(last) = self.last.get_mut(path.depth) {
            *last = path;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Path, Trail};

    fn path(line: &str) -> Path {
        Path::read(line).unwrap().0
    }

    #[test]
    fn a_trail_goes_on_by_one_or_one_step_down() {
        let mut trail = Trail::default();
        for line in ["2.1. Bells", "2.1.1. Brass", "2.1.2. Iron", "2.2 Horns", "A.1. Ropes"] {
            assert!(trail.leads_to(&path(line)), "{line}");
            trail.follow(path(line));
        }
        for line in ["2.5 metres", "3.2", "2.1.1.1"] {
            assert!(!trail.leads_to(&path(line)), "{line}");
        }
    }
}
