//! The bytes of an article as chunks, one after the other.

use std::io;
use std::sync::Arc;

use crate::document::Chunk;
use crate::format::{Format, Manner, SURVEY, detect};
use crate::source::Decoder;

use super::Article;
use super::article::{FIRST, fill};

/// How much text a chunk has, after the first.
const USUAL: usize = 1024 * 1024;

/// A text with no place to cut in this many bytes is cut all the same: memory has its limits, and
/// nobody reads a line of four million letters.
const MOST: usize = 4 * USUAL;

/// Reads an article chunk by chunk; the first is small, so that it comes at once.
#[derive(Debug)]
pub struct Chunks {
    article: Article,
    format: Format,
    manner: Option<Manner>,
    decoder: Decoder,
    /// Text that is decoded and not yet read, the first byte of which is the source's `base`.
    pending: String,
    base: usize,
    wanted: usize,
    ended: bool,
}

impl Chunks {
    /// The chunks of an article, in the format that its name and its beginning tell.
    #[must_use]
    pub fn new(article: Article) -> Self {
        let mut decoder = Decoder::new(&article.beginning);
        let mut pending = String::new();
        let ended = article.beginning.len() < FIRST;
        decoder.push(&article.beginning, ended, &mut pending);
        let name = article.path().and_then(|path| path.file_name()).and_then(|name| name.to_str());
        let format = detect(name, &pending);
        Self { article, format, manner: None, decoder, pending, base: 0, wanted: FIRST, ended }
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

    /// Reads on until `count` bytes of text wait, or all has been read.
    fn read_to(&mut self, count: usize) -> io::Result<()> {
        let mut bytes = Vec::new();
        while !self.ended && self.pending.len() < count {
            let missing = count - self.pending.len();
            bytes.clear();
            fill(&mut self.article.rest, missing, &mut bytes)?;
            self.ended = bytes.len() < missing;
            self.decoder.push(&bytes, self.ended, &mut self.pending);
        }
        Ok(())
    }

    /// The text of the next chunk.
    fn next_text(&mut self) -> io::Result<Option<Arc<str>>> {
        let mut wanted = self.wanted;
        loop {
            self.read_to(wanted)?;
            if self.ended && self.pending.len() <= wanted {
                let text = std::mem::take(&mut self.pending);
                return Ok((!text.is_empty()).then(|| text.into()));
            }
            if let Some(at) = self.cut_before(wanted) {
                let rest = self.pending.split_off(at);
                return Ok(Some(std::mem::replace(&mut self.pending, rest).into()));
            }
            wanted *= 2;
        }
    }

    /// Where the waiting text is cut, looking at its first `wanted` bytes.
    fn cut_before(&self, wanted: usize) -> Option<usize> {
        let window = self.pending.floor_char_boundary(wanted);
        let window = self.pending.get(..window)?;
        let forced = || (wanted >= MOST).then(|| window.rfind(char::is_whitespace)).flatten();
        let hard = || (wanted >= MOST).then_some(window.len());
        (self.format.cut)(window).or_else(forced).or_else(hard).filter(|at| *at > 0)
    }

    fn next_chunk(&mut self) -> io::Result<Option<Chunk>> {
        if self.manner.is_none() {
            self.read_to(self.format.survey_bytes)?;
            let end = self.pending.floor_char_boundary(SURVEY);
            self.manner = Some((self.format.survey)(self.pending.get(..end).unwrap_or_default()));
        }
        let Some(text) = self.next_text()? else { return Ok(None) };
        let Some(manner) = &self.manner else { return Ok(None) };
        let base = self.base;
        self.base += text.len();
        self.wanted = USUAL;
        Ok(Some((self.format.read)(manner, text, base)))
    }
}

impl Iterator for Chunks {
    type Item = io::Result<Arc<Chunk>>;

    fn next(&mut self) -> Option<Self::Item> {
        self.next_chunk().map(|chunk| chunk.map(Arc::new)).transpose()
    }
}
