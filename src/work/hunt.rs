//! Looks for a pattern in all documents of a library.

use std::sync::Arc;

use crate::document::{Block, Chunk, Excerpt, Prose};
use crate::source::{Manner, Span};

use super::job::start;
use super::{Article, Errand, Latest, Library, Parts, Pattern, cores, in_order};

/// So many matches of one document are told of, and so many of all: nobody reads more of them, and
/// whoever finds more says more.
const OF_ONE: usize = 50;
const OF_ALL: usize = 1_000;

/// So many letters before a match, and after it, tell what it is about.
const BEFORE: usize = 60;
const AFTER: usize = 120;

/// What was found in one document.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Hunted {
    /// Its number.
    pub document: usize,
    /// The first matches, in reading order.
    pub excerpts: Vec<Excerpt>,
    /// Whether there are more.
    pub has_more: bool,
}

/// How far a search of all documents has come.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reach {
    /// There is more to look through.
    Running,
    /// All documents have been looked through.
    All,
    /// So much has been found that the rest is not looked through.
    Enough,
    /// The pattern is no regular expression yet.
    Unfinished,
}

/// Starts to look for a pattern in all documents that may be opened unasked, in their order; whatever
/// was looked for before is not wanted any more. `send` gets the number of the search, what was found
/// and how far it has come, and answers whether anybody listens.
pub fn hunt<Tell>(errand: Errand, library: Arc<dyn Library>, latest: &Latest, send: Tell)
where
    Tell: Fn(u64, Vec<Hunted>, Reach) -> bool + Send + 'static,
{
    let latest = latest.clone();
    latest.set(errand.number);
    let Errand { number, pattern, manner, .. } = errand;
    if pattern.trim().is_empty() {
        return;
    }
    let search = move || {
        let tell = |hunted, reach| send(number, hunted, reach);
        hunt_all(&pattern, manner, &library, move || latest.is(number), tell);
    };
    start("hunt", |_| false, search);
}

fn hunt_all(
    pattern: &str,
    manner: Manner,
    library: &Arc<dyn Library>,
    is_wanted: impl Fn() -> bool + Send + Sync + 'static,
    tell: impl Fn(Vec<Hunted>, Reach) -> bool,
) {
    let Some(pattern) = Pattern::new(pattern, manner) else {
        tell(Vec::new(), Reach::Unfinished);
        return;
    };
    let (of, count) = (Arc::clone(library), library.count());
    let look = move |document: usize| {
        if !is_wanted() {
            return None;
        }
        // What cannot be read is told of in the list of documents.
        let article = of.open(document).and_then(Result::ok);
        let found = article.map(|article| find_in(article, &pattern, &is_wanted));
        let (excerpts, has_more) = found.unwrap_or_default();
        Some(Hunted { document, excerpts, has_more })
    };
    let mut found = 0;
    for hunted in in_order(0..count, cores().saturating_sub(1), look) {
        let Some(hunted) = hunted else { return };
        found += hunted.excerpts.len();
        let is_enough = found >= OF_ALL;
        if !hunted.excerpts.is_empty() || is_enough {
            let reach = if is_enough { Reach::Enough } else { Reach::Running };
            if !tell(vec![hunted], reach) || is_enough {
                return;
            }
        }
    }
    tell(Vec::new(), Reach::All);
}

/// The first matches in an article, and whether there are more.
fn find_in(
    article: Article,
    pattern: &Pattern,
    is_wanted: &impl Fn() -> bool,
) -> (Vec<Excerpt>, bool) {
    let mut excerpts = Vec::new();
    let parts = Parts::new(article);
    if parts.is_passed_over(pattern.sieve()) {
        return (excerpts, false);
    }
    // What can be read of a file that is cut short is looked through.
    for part in parts.map_while(Result::ok) {
        if !is_wanted() {
            break;
        }
        if pattern.sieve().lets_through(&part) {
            push_excerpts(&part.read(), pattern, &mut excerpts);
        }
        if excerpts.len() > OF_ONE {
            excerpts.truncate(OF_ONE);
            return (excerpts, true);
        }
    }
    (excerpts, false)
}

fn push_excerpts(chunk: &Chunk, pattern: &Pattern, excerpts: &mut Vec<Excerpt>) {
    for pieces in chunk.blocks.iter().flat_map(Block::texts) {
        let prose = Prose::unmasked(chunk, pieces);
        if !pattern.sieve().lets_text_through(prose.text()) {
            continue;
        }
        let folded = pattern.folded(prose.text());
        let missing = (OF_ONE + 1).saturating_sub(excerpts.len());
        for span in pattern.find_in(&folded).take(missing) {
            let start = prose.source(span).start();
            excerpts.push(excerpt(prose.text(), span, start));
        }
    }
}

/// A match with what stands around it, on one line.
fn excerpt(text: &str, span: Span, start: usize) -> Excerpt {
    let before = text.get(..span.start()).unwrap_or_default();
    let skipped = before.chars().count().saturating_sub(BEFORE);
    let before: String = before.chars().skip(skipped).collect();
    let matched = text.get(span.start()..span.end()).unwrap_or_default();
    let after = text.get(span.end()..).unwrap_or_default().chars().take(AFTER).collect::<String>();
    let line = |text: &str| text.replace(char::is_whitespace, " ");
    let matched: String = matched.chars().take(AFTER).collect();
    Excerpt { start, before: line(&before), matched: line(&matched), after: line(&after) }
}
