//! How fast the reader reads, learnt from the turning of pages.

use std::time::Duration;

/// Words read in a minute, by most people, silently, in prose.
const USUAL: f64 = 200.0;

/// Who turns faster is looking for something; who turns slower has gone for a coffee.
const SLOWEST: f64 = 60.0;
const FASTEST: f64 = 700.0;

/// How much one page counts against all before it.
const WEIGHT: f64 = 0.2;

/// How many words the reader reads in a minute.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Pace(f64);

impl Default for Pace {
    fn default() -> Self {
        Self(USUAL)
    }
}

impl Pace {
    /// How many minutes so many words take, at least one.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "a number of words")]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "positive")]
    pub fn minutes(self, words: usize) -> usize {
        (words as f64 / self.0).ceil().max(1.0) as usize
    }

    /// So many words were read in this time.
    #[expect(clippy::cast_precision_loss, reason = "a number of words")]
    pub(super) fn learn(&mut self, words: usize, time: Duration) {
        let pace = words as f64 * 60.0 / time.as_secs_f64().max(0.1);
        if (SLOWEST..=FASTEST).contains(&pace) {
            self.0 += (pace - self.0) * WEIGHT;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Pace;
    use std::time::Duration;

    #[test]
    fn a_quick_reader_has_less_time_left() {
        let mut pace = Pace::default();
        assert_eq!(pace.minutes(2_000), 10);
        (0..20).for_each(|_| pace.learn(400, Duration::from_mins(1)));
        assert_eq!(pace.minutes(2_000), 6);
        assert_eq!(pace.minutes(1), 1);
    }

    #[test]
    fn leafing_and_pauses_teach_nothing() {
        let mut pace = Pace::default();
        pace.learn(300, Duration::from_secs(1));
        pace.learn(300, Duration::from_hours(1));
        assert_eq!(pace, Pace::default());
    }
}
