//! Two presses that are one gesture: on the same cell, at once.

use std::time::{Duration, Instant};

use crate::app::{Gesture, Point, Target};

/// How long after the first press a second one belongs to it.
const TWICE: Duration = Duration::from_millis(400);

/// The last press, where it stands alone.
#[derive(Default)]
pub(super) struct Clicks {
    last: Option<(Instant, Point)>,
}

impl Clicks {
    /// What a press is; a third one begins anew.
    pub(super) fn press(&mut self, point: Point, target: Option<Target>, now: Instant) -> Gesture {
        let last = self.last.replace((now, point));
        let is_second = |(then, at): (Instant, Point)| at == point && now - then < TWICE;
        if !last.is_some_and(is_second) {
            return Gesture::Press(point, target);
        }
        self.last = None;
        Gesture::PressTwice(point, target)
    }
}

#[cfg(test)]
mod tests {
    use super::{Clicks, Duration, Gesture, Instant, Point};

    #[test]
    fn two_presses_at_once_on_a_cell_are_one_gesture() {
        let mut clicks = Clicks::default();
        let (start, here, beside) = (Instant::now(), Point { x: 3, y: 4 }, Point { x: 4, y: 4 });
        let mut is_double = |point, after| {
            let gesture = clicks.press(point, None, start + Duration::from_millis(after));
            matches!(gesture, Gesture::PressTwice(..))
        };
        assert!(!is_double(here, 0) && is_double(here, 200));
        assert!(!is_double(here, 300), "the third begins anew");
        assert!(!is_double(beside, 400), "another cell");
        assert!(!is_double(beside, 900), "too late");
    }
}
