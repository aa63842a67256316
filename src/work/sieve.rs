//! Tells which parts of a text a search can pass over: faster by far than reading them into blocks.
//!
//! Only the letters and digits of a text are compared with those of the pattern, without accents and
//! without case: whatever signs mark the text, and wherever its lines end, a match is a match of these too.
//! Where a text shows other letters than its source has, it is always read.

use memchr::memmem::Finder;

use crate::document::Part;
use crate::source::{Case, Folded};

/// An address in a link is no longer than that; a longer one is taken for text.
const ADDRESS: usize = 2_000;

/// What may hold matches of a pattern.
#[derive(Clone, Debug)]
pub(super) struct Sieve(Option<Box<Finder<'static>>>);

impl Sieve {
    /// A sieve for a pattern of letters; one without any lets everything through.
    pub(super) fn new(pattern: &str) -> Self {
        let letters = Letters::of(pattern).all;
        let finder = (!letters.is_empty()).then(|| Finder::new(&letters).into_owned());
        Self(finder.map(Box::new))
    }

    /// A sieve that lets everything through.
    pub(super) fn open() -> Self {
        Self(None)
    }

    /// Whether a part may hold a match.
    pub(super) fn lets_through(&self, part: &Part) -> bool {
        self.lets_source_through(&part.text)
    }

    /// Whether a source text may hold a match.
    pub(super) fn lets_source_through(&self, text: &str) -> bool {
        let Some(finder) = &self.0 else { return true };
        if shows_other_letters(text) {
            return true;
        }
        let letters = Letters::of(text);
        finder.find(&letters.all).is_some()
            || (letters.has_addresses && finder.find(&letters.shown).is_some())
    }

    /// Whether a text as it is read may hold a match.
    pub(super) fn lets_text_through(&self, text: &str) -> bool {
        self.0.as_ref().is_none_or(|finder| {
            let mut letters = Vec::with_capacity(text.len());
            push_letters(text, &mut letters);
            finder.find(&letters).is_some()
        })
    }
}

/// Whether a text may show letters that its source does not have: entities, HTML, formulas.
pub(super) fn shows_other_letters(text: &str) -> bool {
    let bytes = text.as_bytes();
    let follows = |at: usize, is: fn(u8) -> bool| bytes.get(at + 1).is_some_and(|next| is(*next));
    let is_name = |byte: u8| byte.is_ascii_alphabetic() || byte == b'#';
    let is_tag = |byte: u8| byte.is_ascii_alphabetic() || matches!(byte, b'/' | b'!' | b'?');
    memchr::memchr_iter(b'&', bytes).any(|at| follows(at, is_name))
        || memchr::memchr_iter(b'<', bytes).any(|at| follows(at, is_tag))
        || (memchr::memchr(b'$', bytes).is_some()
            && memchr::memchr3(b'^', b'\\', b'_', bytes).is_some())
}

/// The letters and digits of a text, without accents, all small.
#[derive(Debug, Default)]
struct Letters {
    all: Vec<u8>,
    /// Without those of addresses, which stand in the middle of what links show.
    shown: Vec<u8>,
    has_addresses: bool,
}

impl Letters {
    fn of(text: &str) -> Self {
        let mut letters = Self { all: Vec::with_capacity(text.len()), ..Self::default() };
        let mut rest = text;
        while let Some(at) = address(rest) {
            let (before, from) = rest.split_at(at);
            let (address, after) = from.split_at(length(from));
            letters.open();
            letters.add(before, true);
            letters.add(address, false);
            rest = after;
        }
        letters.add(rest, true);
        letters
    }

    /// From here on what is shown is something else than all there is.
    fn open(&mut self) {
        if !self.has_addresses {
            self.has_addresses = true;
            self.shown.clone_from(&self.all);
        }
    }

    fn add(&mut self, text: &str, is_shown: bool) {
        let from = self.all.len();
        push_letters(text, &mut self.all);
        if is_shown && self.has_addresses {
            self.shown.extend_from_slice(self.all.get(from..).unwrap_or_default());
        }
    }
}

/// Where the address of the next link begins, its bracket included.
fn address(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let is_link = |at: &usize| matches!(bytes.get(at + 1), Some(b'(' | b'['));
    memchr::memchr_iter(b']', bytes).find(is_link).map(|at| at + 1)
}

/// How long an address is, its brackets included.
fn length(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate().take(ADDRESS) {
        match byte {
            b'(' | b'[' => depth += 1,
            b')' | b']' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at + 1;
        }
    }
    1
}

/// What an ASCII byte counts as: itself, small; 0 for what is no letter and no digit.
const SMALL: [u8; 128] = {
    let mut small = [0; 128];
    let mut byte = 0_u8;
    while byte < 128 {
        if byte.is_ascii_alphanumeric() {
            small[byte as usize] = byte.to_ascii_lowercase();
        }
        byte += 1;
    }
    small
};

fn push_letters(text: &str, out: &mut Vec<u8>) {
    let mut rest = text;
    while !rest.is_empty() {
        let ascii = rest.bytes().position(|byte| !byte.is_ascii()).unwrap_or(rest.len());
        let (plain, after) = rest.split_at(ascii);
        out.extend(plain.bytes().filter_map(|byte| {
            let small = SMALL.get(usize::from(byte)).copied().unwrap_or_default();
            (small != 0).then_some(small)
        }));
        let other = after.bytes().position(|byte| byte.is_ascii()).unwrap_or(after.len());
        let (accented, after) = after.split_at(other);
        push_accented(accented, out);
        rest = after;
    }
}

fn push_accented(text: &str, out: &mut Vec<u8>) {
    let mut bytes = [0; 4];
    for letter in Folded::new(text, Case::Ignored).text().chars().filter(|c| c.is_alphanumeric()) {
        out.extend_from_slice(letter.encode_utf8(&mut bytes).as_bytes());
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::Sieve;
    use crate::document::{Chunk, Part};
    use crate::format::detect;
    use crate::source::Manner;
    use crate::work::{Pattern, find};

    fn part(text: &str) -> Part {
        Arc::new(Chunk::new(text.into(), 0)).into()
    }

    #[track_caller]
    fn check(pattern: &str, text: &str, is_let_through: bool) {
        assert_eq!(Sieve::new(pattern).lets_through(&part(text)), is_let_through, "{text:?}");
    }

    #[test]
    fn signs_accents_case_and_line_ends_hide_no_match() {
        check("santé publique", "La SAN*té*\n> pu-\nblique", true);
        check("sante", "la sant\u{e9}, la sante\u{301}", true);
        check("archive for", "see [the archive](https://example.org/(a)) for letters", true);
        check("archive for", "see [the archive][letters] for letters", true);
        check("example", "see [the archive](https://example.org) for letters", true);
        check("12 %", "soit 12\u{202f}%", true);
        check("été", "&eacute;t&eacute;", true);
        check("x²", "$x^2$", true);
    }

    #[test]
    fn what_has_no_match_is_passed_over() {
        check("santé", "La publique", false);
        check("archive for", "see [the archive](https://example.org) of letters", false);
        check("…", "nothing of the kind", true);
    }

    /// The matches of a pattern in a Markdown text, with and without the sieve.
    fn both(pattern: &str, text: &str) -> [bool; 2] {
        let format = detect(Some("a.md"), text);
        let chunk = Arc::new((format.read)(&(format.survey)(text), text.into(), 0));
        let found = std::cell::Cell::new(false);
        let pattern = Pattern::new(pattern, Manner::default()).unwrap();
        let through = pattern.sieve().lets_through(&Arc::clone(&chunk).into());
        find(
            vec![chunk.into()],
            pattern,
            1,
            || true,
            |hits, _| {
                found.set(found.get() || !hits.is_empty());
                true
            },
        );
        [through, found.get()]
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..Default::default() })]

        #[test]
        fn nothing_with_a_match_is_passed_over(words in proptest::collection::vec(
            proptest::sample::select(vec![
                "a", "été", "*b*", "**c", "d**", "[e", "f](g)", "](h)", "[i]: j", "&amp;", "`k`", "\n", "\n\n",
                "- ", "> ", "1.", "$x^2$", "<b>", "</b>", "~~l~~", "m_n_", "\\*", "# ", "|", "œ", "İ", "ﬁ",
            ]), 1..20), from in 0..20_usize, count in 1..4_usize) {
            let text = words.concat() + " end";
            let format = detect(Some("a.md"), &text);
            let chunk = (format.read)(&(format.survey)(&text), text.as_str().into(), 0);
            let read: Vec<String> =
                chunk.blocks.iter().flat_map(|b| b.texts().map(|p| chunk.plain(p)).collect::<Vec<_>>()).collect();
            let letters: Vec<char> = read.first().map(|t| t.chars().collect()).unwrap_or_default();
            let pattern: String = letters.iter().skip(from).take(count).collect();
            if !pattern.trim().is_empty() {
                let [through, found] = both(&pattern, &text);
                proptest::prop_assert!(through || !found, "{:?} in {:?}", pattern, text);
            }
        }
    }
}
