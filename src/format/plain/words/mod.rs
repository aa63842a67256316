//! What single words tell about a line, in the languages that have a file here.
//!
//! General vocabulary of printing houses only: words that open a chapter, name an author or a
//! picture, or stand over a box.

mod english;
mod fold;
mod french;
mod table;

use fold::{Folded, known};
use table::{Sorts, table};

/// What may stand after the words of a title without changing them.
const AFTER_TITLE: [char; 4] = [':', '.', ' ', '\u{A0}'];

const SPACES: [char; 3] = [' ', '\u{A0}', '\u{202F}'];

fn is(text: &str, sort: Sorts) -> bool {
    known(text).sorts.contains(sort)
}

/// The rank of a word that opens a part of a book, the larger part first.
pub(super) fn part_rank(word: &str) -> Option<u8> {
    known(word).part
}

/// Whether a word is an ordinal or a number in letters.
pub(super) fn is_ordinal(word: &str) -> bool {
    is(word, Sorts::ORDINAL)
}

/// The number of a month, from 1.
pub(super) fn month(word: &str) -> Option<u8> {
    known(word.trim_matches(|c: char| !c.is_alphabetic())).month
}

/// Whether these words are a heading of their own in any text.
pub(super) fn is_usual(title: &str) -> bool {
    is(title.trim_end_matches(AFTER_TITLE), Sorts::USUAL)
}

/// Whether the first word alone would be such a heading: "PREFACE TO THE SECOND EDITION".
pub(super) fn opens_usual(title: &str) -> bool {
    title.split_whitespace().next().is_some_and(is_usual)
}

/// Whether a section of this title belongs to no other section.
pub(super) fn is_closing(title: &str) -> bool {
    is(title.trim_end_matches(AFTER_TITLE), Sorts::CLOSING)
}

/// Whether these words stand over a title to say what sort of text follows.
pub(super) fn is_kicker(title: &str) -> bool {
    is(title.trim_end_matches([':', ' ', '\u{A0}']), Sorts::KICKER)
}

/// Whether these words stand over a table of contents, which is no section.
pub(super) fn is_contents(title: &str) -> bool {
    is(title.trim_end_matches(AFTER_TITLE), Sorts::CONTENTS)
}

/// Whether a line says that a book or a part of one ends here: « Fin du premier tome ».
pub(super) fn closes_book(line: &str) -> bool {
    let line = line.trim_end_matches(AFTER_TITLE);
    let mut words = line.split_whitespace();
    let begins = words.next().is_some_and(|first| is(first, Sorts::END));
    let of_parts = Sorts::LEADING | Sorts::DETERMINER | Sorts::ORDINAL | Sorts::CONTENTS;
    let is_numeral = |word: &str| word.chars().all(|c| "IVXLC".contains(c) || c.is_ascii_digit());
    let names_part = |word: &str| {
        let found = known(word);
        found.part.is_some() || found.sorts.intersects(of_parts) || is_numeral(word)
    };
    is(line, Sorts::END) || begins && words.all(names_part)
}

/// Whether a line ends with a word that leads on to the next: an article, a preposition.
pub(super) fn ends_leading(line: &str) -> bool {
    let last = line.split_whitespace().next_back().unwrap_or_default();
    // A capital at the end is a letter or a name: "Vitamin A".
    !last.starts_with(char::is_uppercase) && is(last, Sorts::LEADING)
}

/// Whether a word turns what was said before, as a short paragraph does and a heading does not.
pub(super) fn opens_turn(word: &str) -> bool {
    is(word.trim_end_matches(','), Sorts::TURN)
}

/// Whether a word may stand after half a word: « pré- et post-guerre ».
pub(super) fn joins_halves(word: &str) -> bool {
    is(word, Sorts::JOIN)
}

/// Whether a word ends with a stop that ends no sentence.
pub(super) fn is_abbreviation(word: &str) -> bool {
    word.trim_end_matches('.').contains('.') || is(word, Sorts::ABBREVIATION)
}

/// Whether these words usually stand over a box.
pub(super) fn is_box(title: &str) -> bool {
    let title = Folded::beginning(title, usize::MAX);
    let title = title.as_str();
    let ends = |rest: &str| {
        rest.is_empty() || rest.starts_with([' ', ':', '?', '!', '\u{A0}', '\u{202F}'])
    };
    table().boxes.iter().any(|label| title.strip_prefix(label).is_some_and(ends))
}

/// Whether a line names an author as its label says: `Par X`, `By X`.
pub(super) fn has_author_label(line: &str) -> bool {
    table().authors.iter().any(|label| {
        // « Par où commencer » and "By the sea" name nobody.
        let name = line.strip_prefix(label).map(|name| name.trim_start_matches(SPACES));
        name.is_some_and(|name| name.starts_with(char::is_uppercase) && !name.ends_with('?'))
    })
}

/// Whether a line begins as small print does: a credit, a caption, a date of publication.
pub(super) fn opens_small_print(line: &str) -> bool {
    has_small_label(line, goes_on_small)
}

/// Whether a line begins with the date of its publication: « Publié le 14/03/2025 ».
pub(super) fn dates_publication(line: &str) -> bool {
    has_small_label(line, goes_on_dated)
}

fn has_small_label(line: &str, goes_on: fn(&str, &str) -> bool) -> bool {
    let beginning = Folded::beginning(line, fold::LONGEST);
    let beginning = beginning.as_str();
    let ends_label = |c: char| SPACES.contains(&c) || ":/©".contains(c) || c.is_ascii_digit();
    if beginning.starts_with('©') {
        return true;
    }
    // The longest labels have three words.
    beginning.match_indices(ends_label).take(3).any(|(end, _)| {
        let (label, rest) = beginning.split_at(end);
        table().get(label).sorts.contains(Sorts::SMALL_PRINT) && goes_on(label, rest)
    })
}

/// A label is followed by a day, perhaps with the name of the day before it.
fn goes_on_dated(_label: &str, rest: &str) -> bool {
    let rest = rest.trim_start_matches(SPACES).trim_start_matches(':').trim_start_matches(SPACES);
    let words = &table().small_print_goes_on;
    let rest = words.iter().find_map(|word| rest.strip_prefix(word)).unwrap_or(rest);
    let is_day =
        |word: &str| word.starts_with(|c: char| c.is_ascii_digit()) || month(word).is_some();
    rest.split(SPACES).filter(|word| !word.is_empty()).take(2).any(is_day)
}

/// A label is followed by `:`, by whose it is, or by a number: « Photos de famille » is none of
/// these.
fn goes_on_small(label: &str, rest: &str) -> bool {
    let rest = rest.trim_start_matches(SPACES);
    rest.starts_with([':', '©', '/'])
        || table().small_print_goes_on.iter().any(|word| rest.starts_with(word))
        || (label.starts_with("fig") && rest.starts_with(|c: char| c.is_ascii_digit()))
}

/// Whether a line sends to another text: « LIRE AUSSI : Le vin bio recule ».
pub(super) fn points_elsewhere(line: &str) -> bool {
    let ends = line.match_indices(|c: char| SPACES.contains(&c) || c == ':').take(4);
    let mut ends = ends.map(|(end, _)| end).chain([line.len()]);
    ends.any(|end| {
        let Some((label, rest)) = line.split_at_checked(end) else { return false };
        let rest = rest.trim_start_matches(SPACES);
        // Without a sign after it only capitals tell the label from the words of a heading.
        let is_loud = || !label.contains(char::is_lowercase) && rest.contains(char::is_lowercase);
        let goes_on = || rest.is_empty() || rest.starts_with([':', '>', '→', '|', '–', '—', '»']);
        is(label, Sorts::ELSEWHERE) && (goes_on() || is_loud())
    })
}

/// Whether a line of so many words is the caption of a picture or a table: "Table 2: Boats", or as
/// many words as no heading has.
pub(super) fn opens_caption(line: &str, words: usize) -> bool {
    let beginning = Folded::beginning(line, 24);
    let Some((label, rest)) = beginning.as_str().split_once(SPACES) else { return false };
    let rest = rest.trim_start_matches(SPACES);
    let shows = || table().pictured.iter().any(|word| rest.starts_with(word));
    table().get(label).sorts.contains(Sorts::PICTURE)
        && (rest.starts_with(|c: char| c.is_ascii_digit()) || words >= 9 && shows())
}

/// Whether a caption says where its picture or its figures come from.
pub(super) fn cites_source(said: &str) -> bool {
    // Few lines have these letters; only those are looked at closely.
    let may = ["ource", "OURCE", "rédit", "RÉDIT", "©"].iter().any(|part| said.contains(part));
    may && {
        let small = said.to_lowercase();
        table().cited.iter().any(|mark| small.contains(mark))
    }
}

/// The label of an e-mail's header line.
#[derive(Clone, Copy, Debug)]
pub(super) struct MailLabel {
    /// Whether it stands before the title.
    pub(super) is_subject: bool,
    /// Where what it says begins, in bytes of the line.
    pub(super) rest: usize,
}

/// The label of an e-mail's header line, if the line begins with one.
pub(super) fn mail_label(line: &str) -> Option<MailLabel> {
    let near = line.as_bytes().iter().take(fold::LONGEST);
    let end = near.clone().position(|byte| *byte == b':')?;
    let sorts = known(line.get(..end)?.trim_end_matches(SPACES)).sorts;
    let is_subject = sorts.contains(Sorts::SUBJECT);
    sorts.contains(Sorts::MAIL).then_some(MailLabel { is_subject, rest: end + 1 })
}

/// Whether a word begins a question.
pub(super) fn begins_question(word: &str) -> bool {
    is(word, Sorts::ASKING)
}

/// Whether a word is an article, or says whose.
pub(super) fn is_determiner(word: &str) -> bool {
    is(word, Sorts::DETERMINER)
}

/// Parts of a text that a sentence announces.
#[derive(Clone, Copy, Debug)]
pub(super) struct Parts {
    /// How many, if that is said.
    pub(super) count: Option<u8>,
}

/// The parts of the following text that a sentence announces: "Here are three ways to do it."
pub(super) fn parts_announced(sentence: &str) -> Option<Parts> {
    let small = sentence.replace('’', "'").to_lowercase();
    let words = || small.split(|c: char| c.is_whitespace() || ".,:;()".contains(c));
    let first = words().next().unwrap_or_default();
    let is_verb = |ending: &&str| first.ends_with(*ending) && first.chars().count() > 5;
    // « Trois chemins y mènent ; voici lesquels. »
    let mut clauses = small.split([';', ':']).map(str::trim_start);
    let opens = |clause: &str| table().announcing.iter().any(|opening| clause.starts_with(opening));
    let points = clauses.any(opens) || table().announcing_verbs.iter().any(is_verb);
    let has = |sort| words().any(|word| is(word, sort));
    let count = words().find_map(|word| known(word).count);
    let is_vague = has(Sorts::SEVERAL);
    let several = count.is_some() || is_vague;
    let next = has(Sorts::FOLLOWING);
    (points && (several || next) || several && next)
        .then_some(Parts { count: count.filter(|_| !is_vague) })
}

/// Whether these words open an interview.
pub(super) fn opens_interview(title: &str) -> bool {
    let title = title.to_lowercase();
    table().interviews_say.iter().any(|words| title.contains(words))
        || table().interviews_open.iter().any(|words| title.starts_with(words))
}
