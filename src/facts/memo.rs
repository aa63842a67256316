//! The last answers about the tokens of a text: many rules ask the same of a token in turn.

use std::cell::Cell;

/// How many answers are kept: rules look a few tokens ahead and back.
const SLOTS: usize = 8;

/// The last answers to one question about the tokens of a text.
#[derive(Debug)]
pub(super) struct Memo<T: Copy> {
    /// The token that each answer is about.
    places: [Cell<usize>; SLOTS],
    answers: [Cell<Option<T>>; SLOTS],
}

impl<T: Copy> Memo<T> {
    /// No answers yet.
    pub(super) fn new() -> Self {
        let places = [const { Cell::new(usize::MAX) }; SLOTS];
        Self { places, answers: [const { Cell::new(None) }; SLOTS] }
    }

    /// The answer about a token, which is sought where it is not known.
    pub(super) fn get(&self, at: usize, seek: impl FnOnce() -> Option<T>) -> Option<T> {
        let slot = at % SLOTS;
        let (Some(place), Some(answer)) = (self.places.get(slot), self.answers.get(slot)) else {
            return seek();
        };
        if place.get() != at {
            // What is sought may ask about other tokens, this slot's among them.
            let sought = seek();
            place.set(at);
            answer.set(sought);
        }
        answer.get()
    }

    /// Forgets all answers: the tokens are not what they were.
    pub(super) fn forget(&self) {
        self.places.iter().for_each(|place| place.set(usize::MAX));
    }
}

#[cfg(test)]
mod tests {
    use super::Memo;

    #[test]
    fn an_answer_is_sought_once_until_it_is_forgotten() {
        let memo = Memo::new();
        assert_eq!(memo.get(3, || Some(1)), Some(1));
        assert_eq!(memo.get(3, || Some(2)), Some(1));
        assert_eq!(memo.get(11, || memo.get(3, || Some(5))), Some(1), "it has the slot of 3");
        assert_eq!(memo.get(3, || None), None);
        assert_eq!(memo.get(3, || Some(2)), None, "that there is none is an answer");
        memo.forget();
        assert_eq!(memo.get(3, || Some(2)), Some(2));
    }
}
