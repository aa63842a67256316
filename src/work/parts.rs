//! The bytes of an article as parts that can be read alone, one after the other.

use std::io;
use std::sync::Arc;

use crate::document::{Chunk, Part, Read};
use crate::format::{Format, SURVEY, detect};
use crate::source::Decoder;

use super::article::FIRST;
use super::sieve::{Sieve, shows_other_letters};
use super::{Article, Clues};

/// How much text the first part has: enough for any first screen.
const OPENING: usize = 16 * 1024;

/// So many bytes tell how the first part is read until more is known.
const PREVIEW: usize = 24 * 1024;

/// How much text a part has: it is read into blocks in less than the time a key may take.
pub(super) const PART: usize = 64 * 1024;

/// Cuts an article into parts; the first is small, so that it comes at once.
pub struct Parts {
    article: Article,
    format: Format,
    reader: Option<Arc<Read>>,
    decoder: Decoder,
    /// Text that is decoded and not yet read, the first byte of which is the source's `base`.
    pending: String,
    base: usize,
    /// The head that the waiting text was torn from.
    head: Option<Arc<str>>,
    wanted: usize,
    ended: bool,
}

impl Parts {
    /// The parts of an article, in the format that its name and its beginning tell.
    #[must_use]
    pub fn new(article: Article) -> Self {
        let mut decoder = Decoder::labelled(&article.beginning, article.charset.as_deref());
        let mut pending = String::new();
        let ended = article.beginning.len() < FIRST;
        decoder.push(&article.beginning, ended, &mut pending);
        let format = detect(article.kind.as_deref(), &pending);
        let (reader, head, base) = (None, None, 0);
        Self { article, format, reader, decoder, pending, base, head, wanted: OPENING, ended }
    }

    /// The format it is read in.
    #[must_use]
    pub fn format(&self) -> Format {
        self.format
    }

    /// The article.
    #[must_use]
    pub fn article(&self) -> &Article {
        &self.article
    }

    /// Whether nothing in it can match: where all of it is at hand and the sieve lets none of it through.
    pub(super) fn is_passed_over(&self, sieve: &Sieve) -> bool {
        self.ended && !sieve.lets_source_through(&self.pending)
    }

    /// Whether some of it may hold what these clues tell of, as far as its source tells. Where marks
    /// may stand inside words, or the source shows other letters, it is to be read.
    #[must_use]
    pub fn may_hold(&self, clues: &Clues) -> bool {
        let text = &*self.pending;
        !self.ended || clues.are_in(text) || shows_other_letters(text) || parts_words(text)
    }

    /// Reads on until `count` bytes of text wait, or all has been read.
    fn read_to(&mut self, count: usize) {
        let mut bytes = Vec::new();
        while !self.ended && self.pending.len() < count {
            let missing = count - self.pending.len();
            bytes.clear();
            self.article.rest.fill(missing, &mut bytes);
            self.ended = bytes.len() < missing;
            self.decoder.push(&bytes, self.ended, &mut self.pending);
        }
    }

    /// The text of the next part.
    fn next_text(&mut self) -> Option<Arc<str>> {
        let mut wanted = self.wanted;
        loop {
            self.read_to(wanted);
            if self.ended && self.pending.len() <= wanted {
                let text = std::mem::take(&mut self.pending);
                return (!text.is_empty()).then(|| text.into());
            }
            if let Some((at, head)) = self.cut_or_tear(wanted) {
                self.head = head;
                let rest = self.pending.split_off(at);
                return Some(std::mem::replace(&mut self.pending, rest).into());
            }
            wanted *= 2;
        }
    }

    /// Where the waiting text ends its next part, a table being torn that is too long for one; and the
    /// head that the part after it is torn from.
    fn cut_or_tear(&self, wanted: usize) -> Option<(usize, Option<Arc<str>>)> {
        if let Some(at) = self.cut_before(wanted) {
            return Some((at, None));
        }
        let window = self.window(wanted);
        if wanted >= PART
            && let Some(torn) = (self.format.tear)(window, self.head.as_deref())
        {
            return Some((torn.at, Some(torn.head)));
        }
        if wanted < self.format.most {
            return None;
        }
        // One line is kept whole for longer: it may be an article that was copied so.
        let is_endless = wanted >= SURVEY;
        forced(window).or_else(|| is_endless.then(|| within(window))).map(|at| (at, None))
    }

    /// Where the waiting text is cut, looking at its first `wanted` bytes.
    fn cut_before(&self, wanted: usize) -> Option<usize> {
        (self.format.cut)(self.window(wanted)).filter(|at| *at > 0)
    }

    /// The beginning of the waiting text.
    fn window(&self, wanted: usize) -> &str {
        self.pending.get(..self.pending.floor_char_boundary(wanted)).unwrap_or_default()
    }

    /// The first part as the beginning alone tells how to read it, where much more must be read to
    /// know: what the first screen shows meanwhile.
    #[must_use]
    pub fn preview(&self) -> Option<Part> {
        let window = self.window(self.wanted);
        let cut = self.cut_before(self.wanted);
        let is_known = self.format.survey_bytes <= PREVIEW && cut.is_some();
        if self.ended || self.reader.is_some() || is_known {
            return None;
        }
        let cut = cut.or_else(|| forced(window)).unwrap_or_else(|| within(window));
        let text = window.get(..cut)?;
        let seen = self.pending.get(..self.pending.floor_char_boundary(PREVIEW))?;
        Some(Part::new(text.into(), 0, reader(self.format, seen)))
    }

    /// What reads a part, once it is known what holds for the whole text.
    fn reader(&mut self) -> Arc<Read> {
        if let Some(reader) = &self.reader {
            return Arc::clone(reader);
        }
        self.read_to(self.format.survey_bytes);
        let end = self.pending.floor_char_boundary(SURVEY);
        let reader = reader(self.format, self.pending.get(..end).unwrap_or_default());
        Arc::clone(self.reader.insert(reader))
    }

    /// What reads a part that was torn from what has this head.
    fn rest_of(&self, head: Arc<str>) -> Arc<Read> {
        let read_on = self.format.read_on;
        Arc::new(move |text, base| read_on(&head, text, base))
    }

    fn next_part(&mut self) -> Option<io::Result<Part>> {
        let reader = match self.head.clone() {
            Some(head) => self.rest_of(head),
            None => self.reader(),
        };
        let Some(text) = self.next_text() else {
            return self.article.rest.failure.take().map(Err);
        };
        let base = self.base;
        self.base += text.len();
        self.wanted = PART;
        Some(Ok(Part::new(text, base, reader)))
    }
}

impl Iterator for Parts {
    type Item = io::Result<Part>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_part()
    }
}

/// Whether marks may stand inside the words of a text: emphasis, a word that is parted at a line's end.
fn parts_words(text: &str) -> bool {
    let bytes = text.as_bytes();
    let is_letter =
        |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphabetic() || !b.is_ascii());
    let before = |at: usize| is_letter(at.checked_sub(1).and_then(|at| bytes.get(at)));
    let is_mark = |byte: &&u8| matches!(**byte, b'*' | b'_' | b'~' | b'`' | b'\\');
    let after =
        |at: usize| is_letter(bytes.get(at..).into_iter().flatten().find(|byte| !is_mark(byte)));
    let marks = memchr::memchr3_iter(b'*', b'_', b'~', bytes);
    let mut marks = marks.chain(memchr::memchr2_iter(b'`', b'\\', bytes));
    marks.any(|at| before(at) && after(at)) || memchr::memmem::find(bytes, b"-\n").is_some()
}

/// Where a text is cut that has no place for it: after a blank line near its end, else after a line.
fn forced(window: &str) -> Option<usize> {
    let blank = window.rfind("\n\n").map(|at| at + 2).filter(|at| *at > window.len() / 2);
    blank.or_else(|| window.rfind('\n').map(|at| at + 1))
}

/// Where a line without an end is cut: after a word.
fn within(window: &str) -> usize {
    window.rfind(char::is_whitespace).filter(|at| *at > 0).unwrap_or(window.len())
}

/// What reads the parts of a text that begins like this.
fn reader(format: Format, beginning: &str) -> Arc<Read> {
    let manner = (format.survey)(beginning);
    Arc::new(move |text, base| (format.read)(&manner, text, base))
}

/// Reads an article chunk by chunk, and lets each go that nobody keeps.
pub struct Chunks(Parts);

impl Chunks {
    /// The chunks of an article, in the format that its name and its beginning tell.
    #[must_use]
    pub fn new(article: Article) -> Self {
        Self(Parts::new(article))
    }
}

impl Iterator for Chunks {
    type Item = io::Result<Arc<Chunk>>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.0.next()?.map(|part| part.read()))
    }
}
