//! Counts the letters and words of a line, in one pass over it.
//!
//! Every short line of a text is counted, in a book some hundred thousand: a pass for each count
//! took most of the time that plain text took to read.

use super::shape::Case;
use super::words::is_abbreviation;

/// What was counted.
#[derive(Default)]
pub(super) struct Tally {
    /// Characters.
    pub(super) width: usize,
    /// Words that have a letter or a digit.
    pub(super) words: usize,
    /// Letters and digits.
    pub(super) alphanumerics: usize,
    /// Whether a sentence ends before the end of the line.
    pub(super) has_inner_stop: bool,
    letters: usize,
    small: usize,
    /// Words of two letters and more.
    long: usize,
    /// Those among them that have weight in a title: short ones keep their small letter.
    heavy: usize,
    /// Heavy words with a capital.
    raised: usize,
    /// Whether the last word ended with a full stop.
    stopped: bool,
}

/// The word that is being counted.
#[derive(Default)]
struct Word {
    start: usize,
    width: usize,
    letters: usize,
    alphanumerics: usize,
    is_raised: bool,
    has_stop: bool,
}

impl Tally {
    /// Counts a line.
    pub(super) fn of(line: &str) -> Self {
        let mut tally = Self::default();
        let mut word = Word::default();
        for (at, c) in line.char_indices() {
            tally.width += 1;
            if c.is_whitespace() {
                tally.end(&word, line, at);
                word = Word::default();
            } else {
                if word.width == 0 {
                    word.start = at;
                    tally.begin(c);
                }
                tally.push(c, &mut word);
            }
        }
        tally.end(&word, line, line.len());
        tally
    }

    /// A word after a stop begins a sentence if it has a capital.
    fn begin(&mut self, first: char) {
        self.has_inner_stop |= self.stopped && (matches!(first, '«' | '“') || first.is_uppercase());
        self.stopped = false;
    }

    fn push(&mut self, c: char, word: &mut Word) {
        word.width += 1;
        if c.is_alphabetic() {
            self.small += usize::from(c.is_lowercase());
            word.is_raised |= word.letters == 0 && c.is_uppercase();
            word.letters += 1;
            word.alphanumerics += 1;
        } else if c.is_numeric() {
            word.alphanumerics += 1;
        } else {
            word.has_stop |= matches!(c, '.' | '!' | '?');
        }
    }

    fn end(&mut self, word: &Word, line: &str, at: usize) {
        if word.width == 0 {
            return;
        }
        self.letters += word.letters;
        self.alphanumerics += word.alphanumerics;
        self.words += usize::from(word.alphanumerics > 0);
        if word.letters > 1 {
            self.long += 1;
            let heavy = word.width > 3;
            self.heavy += usize::from(heavy);
            self.raised += usize::from(heavy && word.is_raised);
        }
        self.stopped = word.has_stop
            && word.letters > 2
            && line.get(word.start..at).is_some_and(ends_sentence);
    }

    /// The letters of the line.
    pub(super) fn case(&self) -> Case {
        if self.small == 0 && self.letters >= 4 && (self.long >= 2 || self.letters >= 6) {
            Case::Capitals
        } else if self.heavy >= 2 && self.raised == self.heavy {
            Case::Title
        } else {
            Case::Sentence
        }
    }
}

/// Whether a word ends with a full stop, and not with that of an abbreviation.
fn ends_sentence(word: &str) -> bool {
    let bare = word.trim_end_matches(['»', '”', '"', ')']);
    bare.ends_with(['.', '!', '?']) && !bare.ends_with("...") && !is_abbreviation(bare)
}
