//! The search: what is typed, what is found, and where the reader came from.

use crate::layout::Place;
use crate::source::{Manner, Span};

/// A search.
#[derive(Clone, Debug, Default)]
pub struct Search {
    /// What is being typed, while the prompt is open.
    prompt: Option<String>,
    /// What was looked for last; kept after the prompt has closed.
    pattern: String,
    number: u64,
    hits: Vec<Span>,
    current: Option<usize>,
    is_complete: bool,
    manner: Manner,
    /// Whether what is typed is no regular expression yet.
    is_unfinished: bool,
    /// Whether the first match is still to be gone to.
    is_awaited: bool,
    /// Where the reader was when the prompt opened.
    origin: Origin,
}

/// Where the reader was: the row at the top of the page, and the source byte read at.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin {
    /// The row at the top.
    pub top: Place,
    /// The source byte that matches are looked for from.
    pub byte: usize,
}

impl Search {
    /// What is being typed, while the prompt is open.
    #[must_use]
    pub fn prompt(&self) -> Option<&str> {
        self.prompt.as_deref()
    }

    /// What is looked for.
    #[must_use]
    pub fn pattern(&self) -> &str {
        &self.pattern
    }

    /// The matches so far, in reading order.
    #[must_use]
    pub fn hits(&self) -> &[Span] {
        &self.hits
    }

    /// The current match, counted from 0.
    #[must_use]
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// Whether there are no more matches to come.
    #[must_use]
    pub fn is_complete(&self) -> bool {
        self.is_complete
    }

    /// Whether nothing was found, and nothing more can be.
    #[must_use]
    pub fn is_hopeless(&self) -> bool {
        self.is_active() && self.is_complete && self.hits.is_empty() && !self.is_unfinished
    }

    /// Whether what is typed is no regular expression yet.
    #[must_use]
    pub fn is_unfinished(&self) -> bool {
        self.is_unfinished
    }

    /// How what is typed is read.
    #[must_use]
    pub fn manner(&self) -> Manner {
        self.manner
    }

    /// Rises with every search.
    pub(super) fn number(&self) -> u64 {
        self.number
    }

    /// Whether matches are shown.
    #[must_use]
    pub fn is_active(&self) -> bool {
        !self.pattern.is_empty()
    }

    /// Whether a match is the current one.
    #[must_use]
    pub fn is_current(&self, hit: Span) -> bool {
        self.current.and_then(|current| self.hits.get(current)) == Some(&hit)
    }

    /// Where the reader was when the prompt opened.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.origin
    }

    /// The matches that overlap a range of source bytes.
    #[must_use]
    pub fn within(&self, span: Span) -> &[Span] {
        let from = self.hits.partition_point(|hit| hit.end() <= span.start());
        let to = self.hits.partition_point(|hit| hit.start() < span.end());
        self.hits.get(from..to).unwrap_or_default()
    }

    /// Opens the prompt.
    pub fn open(&mut self, origin: Origin) {
        self.prompt = Some(String::new());
        self.manner = Manner::default();
        self.origin = origin;
    }

    /// Closes the prompt and keeps what was found.
    pub fn keep(&mut self) {
        self.prompt = None;
        self.is_awaited = false;
    }

    /// Forgets everything.
    pub fn clear(&mut self) {
        *self = Self { number: self.number + 1, ..Self::default() };
    }

    /// Changes what is typed.
    pub fn edit(&mut self, change: impl FnOnce(&mut String)) {
        let mut text = self.prompt.take().unwrap_or_default();
        change(&mut text);
        self.begin(text.clone());
        self.prompt = Some(text);
    }

    /// Looks for a text without a prompt.
    pub fn look_for(&mut self, text: String, manner: Manner, origin: Origin) {
        self.prompt = None;
        self.origin = origin;
        self.manner = manner;
        self.begin(text);
    }

    /// Looks for the same once more, in a text that has changed; the reader stays where they are.
    pub fn look_again(&mut self) {
        self.begin(self.pattern.clone());
        self.is_awaited = false;
    }

    fn begin(&mut self, pattern: String) {
        self.number += 1;
        self.hits.clear();
        self.current = None;
        (self.is_complete, self.is_unfinished) = (pattern.is_empty(), false);
        self.is_awaited = true;
        self.pattern = pattern;
    }

    /// Changes how what is typed is read.
    pub fn read_otherwise(&mut self, change: impl FnOnce(&mut Manner)) {
        change(&mut self.manner);
    }

    /// What is typed is no regular expression yet: nothing is found, and nothing said to be missing.
    pub fn leave_unfinished(&mut self, number: u64) {
        if number == self.number {
            (self.is_unfinished, self.is_complete) = (true, true);
        }
    }

    /// Adds matches; gives the first at or after where the reader was, when it has just been found.
    pub fn add(&mut self, number: u64, hits: &[Span], is_complete: bool) -> Option<Span> {
        if number != self.number {
            return None;
        }
        self.hits.extend_from_slice(hits);
        self.is_complete = is_complete;
        if self.current.is_some() || !self.is_awaited {
            return None;
        }
        let from = self.origin.byte;
        let first = self.hits.partition_point(|hit| hit.start() < from);
        // Past the last match the search begins again at the top, once there can be no other.
        let at = if first < self.hits.len() { first } else { 0 };
        if first < self.hits.len() || is_complete {
            self.current = (at < self.hits.len()).then_some(at);
        }
        self.current.and_then(|current| self.hits.get(current)).copied()
    }

    /// Makes a match the current one.
    pub fn choose(&mut self, at: usize) -> Option<Span> {
        self.current = (at < self.hits.len()).then_some(at).or(self.current);
        self.hits.get(at).copied()
    }

    /// Makes the next match the current one, or the one before; round the ends.
    pub fn step(&mut self, here: usize, is_forward: bool) -> Option<Span> {
        let count = self.hits.len();
        let last = count.checked_sub(1)?;
        let next = match (self.current, is_forward) {
            (Some(current), true) => {
                if current == last {
                    0
                } else {
                    current + 1
                }
            }
            (Some(current), false) => current.checked_sub(1).unwrap_or(last),
            (None, true) => self.hits.partition_point(|hit| hit.start() < here) % count,
            (None, false) => {
                self.hits.partition_point(|hit| hit.start() < here).checked_sub(1).unwrap_or(last)
            }
        };
        self.current = Some(next);
        self.hits.get(next).copied()
    }
}
