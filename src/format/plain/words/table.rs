//! The words of all languages as one table that is asked about a word.
//!
//! A text is not asked for its language first: a heading may be in another one, and the few words
//! that two languages share mean the same. The table is made when the first text is looked at.
//!
//! A language is one file beside this one and one line of [`LANGUAGES`]. The files are Rust, not
//! TOML as the lexicons of facts are: nearly every run that reads a text needs them before its
//! first line is shown, and to parse them took a seventh of the time the whole run takes.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

use super::english::ENGLISH;
use super::french::FRENCH;
use crate::document::words::CommonWords;
use bitflags::bitflags;

/// One line for each language.
const LANGUAGES: [Language; 2] = [FRENCH, ENGLISH];

bitflags! {
    /// The lists a word, or a few words, stand in.
    #[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
    pub(super) struct Sorts: u32 {
        const ORDINAL = 1;
        const USUAL = 1 << 1;
        const CLOSING = 1 << 2;
        const KICKER = 1 << 3;
        const CONTENTS = 1 << 4;
        const SMALL_PRINT = 1 << 5;
        const LEADING = 1 << 6;
        const TURN = 1 << 7;
        const JOIN = 1 << 8;
        const ABBREVIATION = 1 << 9;
        const MAIL = 1 << 10;
        const SUBJECT = 1 << 11;
        const ASKING = 1 << 12;
        const DETERMINER = 1 << 13;
        const SEVERAL = 1 << 14;
        const FOLLOWING = 1 << 15;
        const PICTURE = 1 << 16;
        const ELSEWHERE = 1 << 17;
        const END = 1 << 18;
    }
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Known {
    /// The lists it stands in.
    pub(super) sorts: Sorts,
    /// The rank of the part of a book it opens.
    pub(super) part: Option<u8>,
    /// The month it names, from 1.
    pub(super) month: Option<u8>,
    /// The small number it names, from 2.
    pub(super) count: Option<u8>,
}

type Words = &'static [&'static str];

/// The words of one language; a word may stand in several lists.
pub(super) struct Language {
    /// Words that open a part of a book when a number follows, the larger part first.
    pub(super) parts: [Words; 6],
    /// Numbers in letters after such a word, or before it.
    pub(super) ordinals: Words,
    /// What other rooms ask about as well: the months, and words that no line ends with unless it
    /// goes on in the next.
    pub(super) common: &'static CommonWords,
    /// Titles that are headings wherever they stand alone.
    pub(super) usual: Words,
    /// Those among them that belong to no other section.
    pub(super) closing: Words,
    /// Titles of boxes beside the text.
    pub(super) boxes: Words,
    /// What stands over a title to say what sort of text follows.
    pub(super) kickers: Words,
    /// What stands over a table of contents.
    pub(super) contents: Words,
    /// What stands below the last line of a book or of a part of one, alone or with its name.
    pub(super) ends: Words,
    /// What stands before an author's name, capitals as they are written.
    pub(super) authors: Words,
    /// What a credit, a caption or a date of publication begins with.
    pub(super) small_print: Words,
    /// What goes on after that beginning.
    pub(super) small_print_goes_on: Words,
    /// What says in a caption where its picture or its figures come from.
    pub(super) cited: Words,
    /// What stands before the title of another text.
    pub(super) elsewhere: Words,
    /// What a caption begins with: a picture or a table, when a number follows or many words do.
    pub(super) pictures: Words,
    /// What may stand between such a word and those.
    pub(super) pictured: Words,
    /// Words that turn what was said before, as a short paragraph does and a heading does not.
    pub(super) turns: Words,
    /// Words that may stand after half a word: « pré- et post-guerre ».
    pub(super) joins: Words,
    /// Words with a stop that ends no sentence.
    pub(super) abbreviations: Words,
    /// Labels of the header lines of an e-mail.
    pub(super) mail: Words,
    /// Those among them that stand before its title.
    pub(super) subjects: Words,
    /// Words that questions begin with.
    pub(super) asking: Words,
    /// Articles, and words that say whose.
    pub(super) determiners: Words,
    /// What a sentence that announces the parts of a text begins with, and how verbs end that do so
    /// at the beginning of one.
    pub(super) announcing: Words,
    pub(super) announcing_verbs: Words,
    /// Words for more than one.
    pub(super) several: Words,
    /// Words for what comes next.
    pub(super) following: Words,
    /// The numbers from two to ten.
    pub(super) counts: [&'static str; 9],
    /// What a heading over an interview says.
    pub(super) interviews_say: Words,
    /// What it begins with.
    pub(super) interviews_open: Words,
}

/// The words of all languages.
#[derive(Default)]
pub(super) struct Table {
    known: HashMap<&'static str, Known, BuildHasherDefault<Hash>>,
    /// Titles of boxes.
    pub(super) boxes: Vec<&'static str>,
    /// What stands before an author's name.
    pub(super) authors: Vec<&'static str>,
    /// What goes on after the first words of small print.
    pub(super) small_print_goes_on: Vec<&'static str>,
    /// What may stand between the word for a picture and what it shows.
    pub(super) pictured: Vec<&'static str>,
    /// What says where a picture comes from.
    pub(super) cited: Vec<&'static str>,
    /// What a sentence that announces parts begins with.
    pub(super) announcing: Vec<&'static str>,
    /// How verbs end that do so.
    pub(super) announcing_verbs: Vec<&'static str>,
    /// What a heading over an interview says.
    pub(super) interviews_say: Vec<&'static str>,
    /// What it begins with.
    pub(super) interviews_open: Vec<&'static str>,
}

/// The words of all languages.
pub(super) fn table() -> &'static Table {
    static TABLE: LazyLock<Table> = LazyLock::new(|| {
        let known = HashMap::with_capacity_and_hasher(512, BuildHasherDefault::default());
        let mut table = Table { known, ..Table::default() };
        for language in &LANGUAGES {
            table.learn(language);
        }
        table
    });
    &TABLE
}

impl Table {
    /// What is known of a folded word, or of a few.
    pub(super) fn get(&self, folded: &str) -> Known {
        self.known.get(folded).copied().unwrap_or_default()
    }

    fn learn(&mut self, language: &Language) {
        for (rank, words) in (0..).zip(language.parts) {
            for word in words {
                self.word(word).part = Some(rank);
            }
        }
        for (month, word) in (1..).zip(language.common.months) {
            self.word(word).month = Some(month);
        }
        for (count, word) in (2..).zip(language.counts) {
            self.word(word).count = Some(count);
        }
        for (sort, words) in [
            (Sorts::ORDINAL, language.ordinals),
            (Sorts::USUAL, language.usual),
            (Sorts::CLOSING, language.closing),
            (Sorts::KICKER, language.kickers),
            (Sorts::CONTENTS, language.contents),
            (Sorts::SMALL_PRINT, language.small_print),
            (Sorts::PICTURE, language.pictures),
            (Sorts::LEADING, language.common.little),
            (Sorts::TURN, language.turns),
            (Sorts::JOIN, language.joins),
            (Sorts::ABBREVIATION, language.abbreviations),
            (Sorts::MAIL, language.mail),
            (Sorts::SUBJECT, language.subjects),
            (Sorts::ASKING, language.asking),
            (Sorts::DETERMINER, language.determiners),
            (Sorts::SEVERAL, language.several),
            (Sorts::FOLLOWING, language.following),
            (Sorts::ELSEWHERE, language.elsewhere),
            (Sorts::END, language.ends),
        ] {
            for word in words {
                self.word(word).sorts |= sort;
            }
        }
        self.boxes.extend(language.boxes);
        self.authors.extend(language.authors);
        self.small_print_goes_on.extend(language.small_print_goes_on);
        self.pictured.extend(language.pictured);
        self.cited.extend(language.cited);
        self.announcing.extend(language.announcing);
        self.announcing_verbs.extend(language.announcing_verbs);
        self.interviews_say.extend(language.interviews_say);
        self.interviews_open.extend(language.interviews_open);
    }

    fn word(&mut self, word: &'static str) -> &mut Known {
        self.known.entry(word).or_default()
    }
}

/// FNV-1a: the words are short, and no stranger chooses what is in the table.
struct Hash(u64);

impl Default for Hash {
    fn default() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Hash {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::LANGUAGES;
    use crate::format::plain::words::fold::{Folded, LONGEST};

    #[test]
    fn every_word_is_written_as_it_is_looked_up() {
        for language in LANGUAGES {
            let lists = [language.usual, language.small_print, language.kickers, language.contents];
            for word in lists.iter().copied().flatten() {
                assert!(word.len() <= LONGEST);
                assert_eq!(Folded::whole(word).unwrap().as_str(), *word);
            }
        }
    }
}
