//! One entry of a list chosen, and the part of the list that is shown.

/// One entry of a list chosen, and the part of the list that is shown.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chooser {
    chosen: usize,
    top: usize,
}

impl Chooser {
    /// The entry that is chosen.
    #[must_use]
    pub fn chosen(&self) -> usize {
        self.chosen
    }

    /// The first entry that is shown.
    #[must_use]
    pub fn top(&self) -> usize {
        self.top
    }

    /// Chooses an entry.
    pub(super) fn choose(&mut self, at: usize) {
        self.chosen = at;
    }

    /// Moves the choice by entries.
    pub(super) fn step(&mut self, by: isize) {
        self.chosen = self.chosen.saturating_add_signed(by);
    }

    /// Keeps the choice within `count` entries and in sight where `room` of them are shown.
    pub(super) fn settle(&mut self, count: usize, room: usize) {
        self.chosen = self.chosen.min(count.saturating_sub(1));
        // A screen without a row for the list shows none, and yet one is chosen.
        let room = room.max(1);
        let lowest = (self.chosen + 1).saturating_sub(room);
        self.top = self.top.clamp(lowest, self.chosen).min(count.saturating_sub(room));
    }
}

#[cfg(test)]
mod tests {
    use super::Chooser;

    #[test]
    fn the_choice_stays_within_the_list_and_in_sight() {
        let mut chooser = Chooser::default();
        chooser.step(-1);
        chooser.settle(5, 3);
        assert_eq!((chooser.chosen(), chooser.top()), (0, 0));
        chooser.step(3);
        chooser.settle(5, 3);
        assert_eq!((chooser.chosen(), chooser.top()), (3, 1));
        chooser.step(isize::MAX / 2);
        chooser.settle(5, 3);
        assert_eq!((chooser.chosen(), chooser.top()), (4, 2));
        chooser.settle(2, 3);
        assert_eq!((chooser.chosen(), chooser.top()), (1, 0));
        chooser.choose(1);
        chooser.settle(2, 0);
        assert_eq!((chooser.chosen(), chooser.top()), (1, 1));
        chooser.settle(0, 0);
        assert_eq!((chooser.chosen(), chooser.top()), (0, 0));
    }
}
