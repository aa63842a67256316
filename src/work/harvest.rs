//! Reads documents of a library for their facts, to be listed together.

use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::facts::{Binder, Sheaf};

use super::gentle::give_way;
use super::job::start;
use super::{Article, Choices, Chunks, FactFinder, Latest, Library, Reach, cores, in_order};

/// So many facts are held at most: each takes sixty bytes or more, and whoever lists more of them
/// finds none.
const MOST: usize = 500_000;

/// So long what has been read waits for more to be told with it.
const TOGETHER: Duration = Duration::from_millis(100);

/// Documents whose facts are wanted.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Reaping {
    /// Its number: higher than that of any before it.
    pub number: u64,
    /// The documents.
    pub documents: Range<usize>,
    /// So many facts are held already.
    pub held: usize,
}

/// What was read of one document.
#[derive(Clone, Debug)]
pub struct Reaped {
    /// Its number.
    pub document: usize,
    /// Its facts; nothing where it cannot be read, or is not to be opened unasked.
    pub sheaf: Option<Sheaf>,
}

/// Starts to read documents, in their order, on all cores but the one that answers the keys; what was
/// wanted before is not any more. `send` gets the number, what was read and how far that has come, and
/// answers whether anybody listens.
pub fn harvest<Tell>(
    reaping: Reaping,
    library: Arc<dyn Library>,
    choices: Choices,
    latest: &Latest,
    send: Tell,
) where
    Tell: Fn(u64, Vec<Reaped>, Reach) -> bool + Send + 'static,
{
    let Reaping { number, documents, held } = reaping;
    let latest = latest.clone();
    latest.set(number);
    let read = move || {
        give_way();
        let is_wanted = move || latest.is(number);
        let room = MOST.saturating_sub(held);
        let work = move |document| reaped(&*library, document, &choices, room, &is_wanted);
        let all = in_order(documents, cores().saturating_sub(1), work);
        tell_all(all, room, |reaped, reach| send(number, reaped, reach));
    };
    start("harvest", |_| false, read);
}

/// Tells what was read of documents, as long as there is room for it.
fn tell_all(
    all: impl Iterator<Item = Option<Reaped>>,
    room: usize,
    tell: impl Fn(Vec<Reaped>, Reach) -> bool,
) {
    let (mut waiting, mut since, mut count) = (Vec::new(), Instant::now(), 0);
    for reaped in all {
        let Some(reaped) = reaped else { return };
        count += reaped.sheaf.as_ref().map_or(0, Sheaf::len);
        waiting.push(reaped);
        if count >= room {
            tell(waiting, Reach::Enough);
            return;
        }
        if since.elapsed() >= TOGETHER {
            since = Instant::now();
            if !tell(std::mem::take(&mut waiting), Reach::Running) {
                return;
            }
        }
    }
    tell(waiting, Reach::All);
}

/// What was read of a document; none where that is not wanted any more.
fn reaped(
    library: &dyn Library,
    document: usize,
    choices: &Choices,
    room: usize,
    is_wanted: &impl Fn() -> bool,
) -> Option<Reaped> {
    if !is_wanted() {
        return None;
    }
    let read = || {
        let article = library.open(document)?.ok()?;
        sheaf(article, choices, room, is_wanted)
    };
    // One document that stops the reader is no reason to leave out all others.
    let sheaf = catch_unwind(AssertUnwindSafe(read)).unwrap_or_default();
    Some(Reaped { document, sheaf })
}

/// The facts of an article. What can be read of one that is cut short is read.
fn sheaf(
    article: Article,
    choices: &Choices,
    room: usize,
    is_wanted: &impl Fn() -> bool,
) -> Option<Sheaf> {
    let mut finder = FactFinder::new(choices.language, choices.date.clone());
    let mut binder = Binder::default();
    for chunk in Chunks::new(article).map_while(Result::ok) {
        if !is_wanted() {
            return None;
        }
        binder.add(&chunk, &finder.find(&chunk));
        if binder.len() >= room {
            break;
        }
    }
    Some(binder.end())
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc::channel;

    use super::{MOST, Reaped, Reaping, harvest};
    use crate::facts::{Fact, Packed, Sheaf};
    use crate::work::library::tests::Files;
    use crate::work::{Choices, Latest, Reach};

    const MILL: &str =
        "# The mill\n\nIt ground *300*\nsacks in 1921.\n\n## Later\n\nIt cost 80 euros.\n";

    /// What is read of files, and how far that comes, where so many facts are held already.
    fn harvested(files: &[(&'static str, &str)], held: usize) -> (Vec<Reaped>, Reach) {
        let (sender, receiver) = channel();
        let reaping = Reaping { number: 7, documents: 0..files.len(), held };
        let tell = move |number, reaped, reach| sender.send((number, reaped, reach)).is_ok();
        harvest(reaping, Files::of(files), Choices::default(), &Latest::default(), tell);
        let (mut all, mut last) = (Vec::new(), Reach::Running);
        for (number, reaped, reach) in receiver {
            assert_eq!((number, last), (7, Reach::Running));
            all.extend(reaped);
            last = reach;
        }
        (all, last)
    }

    fn facts(sheaf: &Sheaf) -> Vec<Fact> {
        sheaf.facts().iter().flat_map(Packed::facts).collect()
    }

    #[test]
    fn a_sheaf_has_the_words_of_its_facts_as_they_are_read_and_leads_back() {
        let (reaped, reach) = harvested(&[("a.md", MILL)], 0);
        let sheaf = reaped.first().unwrap().sheaf.clone().unwrap();
        let facts = facts(&sheaf);
        let words: Vec<&str> = facts.iter().map(|fact| sheaf.words(fact.span)).collect();
        assert_eq!((&*words, reach), (&["300 sacks", "1921", "80 euros"][..], Reach::All));
        for (fact, word) in facts.iter().zip(["300", "1921", "80"]) {
            let source = sheaf.source(fact.span.start());
            assert_eq!(
                (source, source.and_then(|at| sheaf.word(at))),
                (MILL.find(word), Some(fact.span.start()))
            );
        }
        let under = |at: usize| sheaf.under(facts[at].span.start()).unwrap();
        assert_eq!(
            (under(0).1.titles.join(" › "), under(0).1.is_section),
            ("The mill".to_owned(), false)
        );
        assert_eq!(
            (under(2).1.titles.join(" › "), under(2).1.is_section),
            ("The mill › Later".to_owned(), true)
        );
        assert!(under(0).0 == under(1).0 && under(1).0 != under(2).0);
        assert_eq!((sheaf.len(), sheaf.word(MILL.len())), (3, None));
    }

    #[test]
    fn documents_come_in_their_order_and_what_cannot_be_read_is_told_as_nothing() {
        let files =
            [("a.md", MILL), ("b.txt", "\0\u{1}\u{2}"), ("!c.md", MILL), ("d.md", "No figure.\n")];
        let (reaped, reach) = harvested(&files, 0);
        let told: Vec<_> = reaped
            .iter()
            .map(|reaped| (reaped.document, reaped.sheaf.as_ref().map(Sheaf::len)))
            .collect();
        assert_eq!(told, [(0, Some(3)), (1, None), (2, None), (3, Some(0))]);
        assert_eq!(reach, Reach::All);
    }

    #[test]
    fn where_there_is_no_room_for_more_facts_the_rest_is_not_read() {
        let (reaped, reach) = harvested(&[("a.md", MILL), ("b.md", MILL)], MOST - 2);
        assert_eq!((reaped.len(), reach), (1, Reach::Enough));
    }

    #[test]
    fn landmarks_and_parts_of_a_long_text_are_those_of_the_document() {
        let paragraph = |n| format!("It had {n} masts, {}.\n\n", "and a keel of oak ".repeat(20));
        let long: String = (2..900).map(paragraph).collect();
        let (reaped, _) = harvested(&[("a.txt", &long)], 0);
        let sheaf = reaped.first().unwrap().sheaf.clone().unwrap();
        let facts = facts(&sheaf);
        assert_eq!((facts.len(), sheaf.len()), (898, 898));
        let masts = long.find("700 masts").unwrap();
        let word = sheaf.word(masts).unwrap();
        let fact = facts.iter().find(|fact| fact.span.start() == word).unwrap();
        assert_eq!((sheaf.words(fact.span), sheaf.source(word)), ("700 masts", Some(masts)));
        let titles = &sheaf.under(word).unwrap().1.titles;
        assert!(titles.last().is_some_and(|title| title.starts_with("It had ")), "{titles:?}");
    }
}
