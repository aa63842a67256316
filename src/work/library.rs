//! Documents that can be opened by their number: surveyed for a list, and searched all together.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::document::Brief;

use super::job::start;
use super::{Article, Choices, Chunks, FactFinder, cores};

/// So long what has been learnt waits for more to be told with it.
const TOGETHER: Duration = Duration::from_millis(100);

/// Documents that can be opened by their number.
pub trait Library: Send + Sync + 'static {
    /// How many there are.
    fn count(&self) -> usize;

    /// Opens a document; `None` where that is not to be done unasked, as for an address of the web.
    fn open(&self, document: usize) -> Option<anyhow::Result<Article>>;

    /// Whether nothing is known of a document yet.
    fn is_unknown(&self, document: usize) -> bool;

    /// Where a document was left the last time.
    fn left(&self, article: &Article) -> Option<Left>;
}

/// Where a document was left.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Left {
    /// So many hundredths of it had been read.
    Percent(u8),
    /// The page began with this source byte.
    At(usize),
}

/// What a survey tells of a document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Surveyed {
    /// Its number.
    pub document: usize,
    /// What a list tells of it, or why it cannot be read.
    pub told: Result<Brief, String>,
    /// How much of it has been read, in hundredths.
    pub percent: Option<u8>,
}

/// Starts to read every document of which nothing is known, on all cores but the one that answers the
/// keys; `send` gets what is learnt, and answers whether anybody listens.
pub fn survey<Tell>(library: &Arc<dyn Library>, choices: &Choices, send: &Tell)
where
    Tell: Fn(Vec<Surveyed>) -> bool + Clone + Send + 'static,
{
    let next = Arc::new(AtomicUsize::new(0));
    for _ in 0..cores().saturating_sub(1).max(1) {
        let (library, choices) = (Arc::clone(library), choices.clone());
        let (next, send) = (Arc::clone(&next), send.clone());
        // A thread that fails leaves the rest of the list as it is.
        start("survey", |_| false, move || survey_on(&*library, &choices, &next, &send));
    }
}

fn survey_on(
    library: &dyn Library,
    choices: &Choices,
    next: &AtomicUsize,
    send: &impl Fn(Vec<Surveyed>) -> bool,
) {
    let (mut waiting, mut since) = (Vec::new(), Instant::now());
    loop {
        let document = next.fetch_add(1, Ordering::Relaxed);
        if document >= library.count() {
            break;
        }
        waiting.extend(surveyed(library, document, choices));
        if since.elapsed() >= TOGETHER && !waiting.is_empty() {
            since = Instant::now();
            if !send(std::mem::take(&mut waiting)) {
                return;
            }
        }
    }
    if !waiting.is_empty() {
        send(waiting);
    }
}

fn surveyed(library: &dyn Library, document: usize, choices: &Choices) -> Option<Surveyed> {
    if !library.is_unknown(document) {
        return None;
    }
    let work = || {
        let opened = library.open(document)?;
        Some(opened.and_then(|article| {
            let left = library.left(&article);
            brief(article, choices, left)
        }))
    };
    // One document that cannot be read is no reason to leave out all others.
    let told = catch_unwind(AssertUnwindSafe(work))
        .unwrap_or_else(|_| Some(Err(anyhow::anyhow!("something in it stopped the reader"))))?;
    let why = |error: anyhow::Error| reason(&error);
    let (told, percent) = match told {
        Ok((brief, percent)) => (Ok(brief), percent),
        Err(error) => (Err(why(error)), None),
    };
    Some(Surveyed { document, told, percent })
}

/// Why a document cannot be read, on one line.
#[must_use]
pub fn reason(error: &anyhow::Error) -> String {
    format!("{error:#}").lines().next().unwrap_or_default().to_owned()
}

/// What a list tells of an article, and how much of it has been read.
fn brief(
    article: Article,
    choices: &Choices,
    left: Option<Left>,
) -> anyhow::Result<(Brief, Option<u8>)> {
    let mut finder = FactFinder::new(choices.language, choices.date.clone());
    let (mut brief, mut size) = (None, 0);
    for chunk in Chunks::new(article) {
        let chunk = chunk?;
        let brief = brief.get_or_insert_with(|| Brief::begun(&chunk));
        brief.words += chunk.count_words();
        brief.facts += finder.find(&chunk).len();
        size = chunk.span.end();
    }
    let percent = left.map(|left| match left {
        Left::Percent(percent) => percent,
        Left::At(start) => hundredths(start, size),
    });
    Ok((brief.unwrap_or_default(), percent))
}

fn hundredths(start: usize, size: usize) -> u8 {
    let share = start.saturating_mul(100).checked_div(size).unwrap_or(0);
    u8::try_from(share.min(100)).unwrap_or(100)
}

#[cfg(test)]
pub(super) mod tests {
    use std::path::Path;
    use std::sync::mpsc::channel;
    use std::sync::{Arc, Mutex};

    use super::{Article, Choices, Left, Library, Surveyed, survey};
    use crate::source::Manner;
    use crate::work::{Errand, Hunted, Latest, Reach, hunt};

    /// Files of a folder; one that begins with `!` is not to be opened.
    pub(in crate::work) struct Files(tempfile::TempDir, Vec<&'static str>);

    impl Files {
        pub(in crate::work) fn of(files: &[(&'static str, &str)]) -> Arc<dyn Library> {
            let folder = tempfile::tempdir().unwrap();
            for (name, text) in files {
                std::fs::write(folder.path().join(name), text).unwrap();
            }
            Arc::new(Self(folder, files.iter().map(|(name, _)| *name).collect()))
        }
    }

    impl Library for Files {
        fn count(&self) -> usize {
            self.1.len()
        }

        fn open(&self, document: usize) -> Option<anyhow::Result<Article>> {
            let name = self.1.get(document).filter(|name| !name.starts_with('!'))?;
            Some(Article::open(&self.0.path().join(Path::new(name))))
        }

        fn is_unknown(&self, _: usize) -> bool {
            true
        }

        fn left(&self, _: &Article) -> Option<Left> {
            Some(Left::At(40))
        }
    }

    fn surveyed(library: &Arc<dyn Library>) -> Vec<Surveyed> {
        let (sender, receiver) = channel();
        survey(library, &Choices::default(), &move |news| sender.send(news).is_ok());
        let mut all: Vec<Surveyed> = receiver.into_iter().flatten().collect();
        all.sort_by_key(|surveyed| surveyed.document);
        all
    }

    #[test]
    fn a_survey_tells_title_words_facts_date_and_how_far() {
        let text =
            "---\ndate: 2025-04-24\n---\n# The mill\n\nIt ground 300 sacks in 1921, or about.\n";
        let files = Files::of(&[("a.md", text), ("b.txt", "\0\u{1}\u{2}"), ("!c.md", text)]);
        let told = surveyed(&files);
        assert_eq!(told.iter().map(|told| told.document).collect::<Vec<_>>(), [0, 1]);
        let brief = told.first().unwrap().told.clone().unwrap();
        assert_eq!(brief.title.as_deref(), Some("The mill"));
        assert_eq!(brief.date.as_deref(), Some("2025-04-24"));
        assert_eq!(brief.facts, 2, "{brief:?}");
        assert!(brief.words >= 8);
        assert_eq!(told.first().unwrap().percent, u8::try_from(4000 / text.len()).ok());
        let why = told.get(1).unwrap().told.clone().unwrap_err();
        assert!(why.contains("b.txt") && !why.contains('\n'), "{why}");
    }

    fn hunted(library: &Arc<dyn Library>, pattern: &str, manner: Manner) -> (Vec<Hunted>, Reach) {
        let all = Arc::new(Mutex::new((Vec::new(), Reach::Running)));
        let (sender, receiver) = channel();
        let into = Arc::clone(&all);
        let errand = Errand { number: 1, pattern: pattern.to_owned(), manner, parts: Vec::new() };
        hunt(errand, Arc::clone(library), &Latest::default(), move |_, hunted, reach| {
            let mut into = into.lock().unwrap();
            into.0.extend(hunted);
            into.1 = reach;
            if reach == Reach::Running { true } else { sender.send(()).is_ok() }
        });
        receiver.recv().unwrap();
        let all = all.lock().unwrap();
        all.clone()
    }

    #[test]
    fn all_documents_are_searched_in_their_order_with_what_stands_around() {
        let files = Files::of(&[
            ("a.md", "# One\n\nNothing of it.\n"),
            ("b.md", "# Two\n\nThe *old*\nmill turned, the old mill stood.\n"),
            ("c.md", "An old Mill.\n"),
        ]);
        let (found, reach) = hunted(&files, "old mill", Manner::default());
        assert_eq!(reach, Reach::All);
        assert_eq!(found.iter().map(|found| found.document).collect::<Vec<_>>(), [1, 2]);
        let excerpts = &found.first().unwrap().excerpts;
        assert_eq!(excerpts.len(), 2);
        let first = excerpts.first().unwrap();
        assert_eq!((&*first.before, &*first.matched), ("The ", "old mill"));
        assert_eq!(first.after, " turned, the old mill stood.");
        assert_eq!(first.start, "# Two\n\nThe *".len());
        let regular = Manner { is_regular: true, is_whole: false };
        assert_eq!(hunted(&files, "(", regular).1, Reach::Unfinished);
        assert_eq!(hunted(&files, "zzz", regular), (Vec::new(), Reach::All));
    }

    #[test]
    fn what_is_found_everywhere_is_found_as_far_as_a_reader_can_use_it() {
        let many = "word ".repeat(3_000);
        let files: Vec<(&str, &str)> = (0..60).map(|_| ("a.md", &*many)).collect();
        let (found, reach) = hunted(&Files::of(&files), "word", Manner::default());
        assert_eq!(reach, Reach::Enough);
        assert!(found.iter().all(|found| found.has_more));
        let count: usize = found.iter().map(|found| found.excerpts.len()).sum();
        assert!((1_000..1_100).contains(&count), "{count}");
    }
}
