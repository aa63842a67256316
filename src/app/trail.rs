//! Where the reader has jumped from, and back from.

use crate::layout::Place;

/// How many places are kept.
const KEPT: usize = 100;

/// The places that the reader has jumped from.
#[derive(Clone, Debug, Default)]
pub(super) struct Trail {
    behind: Vec<Place>,
    ahead: Vec<Place>,
}

impl Trail {
    /// The reader leaves a place by a jump.
    pub(super) fn leave(&mut self, place: Place) {
        self.ahead.clear();
        if self.behind.last() != Some(&place) {
            self.behind.push(place);
        }
        if self.behind.len() > KEPT {
            self.behind.remove(0);
        }
    }

    /// The place before the last jump.
    pub(super) fn last(&self) -> Option<Place> {
        self.behind.last().copied()
    }

    /// The place before the last jump, from where the reader is now.
    pub(super) fn back(&mut self, here: Place) -> Option<Place> {
        let place = self.behind.pop()?;
        self.ahead.push(here);
        Some(place)
    }

    /// The place before the last step back.
    pub(super) fn forward(&mut self, here: Place) -> Option<Place> {
        let place = self.ahead.pop()?;
        self.behind.push(here);
        Some(place)
    }
}

#[cfg(test)]
mod tests {
    use super::Trail;
    use crate::document::BlockId;
    use crate::layout::Place;

    fn place(index: u32) -> Place {
        Place { block: BlockId { chunk: 0, index }, row: 0 }
    }

    #[test]
    fn the_way_back_is_the_way_there() {
        let mut trail = Trail::default();
        trail.leave(place(1));
        trail.leave(place(2));
        assert_eq!(trail.back(place(3)), Some(place(2)));
        assert_eq!(trail.back(place(2)), Some(place(1)));
        assert_eq!(trail.back(place(1)), None);
        assert_eq!(trail.forward(place(1)), Some(place(2)));
        assert_eq!(trail.forward(place(2)), Some(place(3)));
        assert_eq!(trail.forward(place(3)), None);
    }

    #[test]
    fn a_new_jump_forgets_what_was_ahead() {
        let mut trail = Trail::default();
        trail.leave(place(1));
        trail.back(place(2));
        trail.leave(place(5));
        assert_eq!(trail.forward(place(6)), None);
    }
}
