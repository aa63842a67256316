//! What only the whole document tells of its facts, gathered chunk by chunk.

use crate::document::{BlockKind, Chunk, Document};

use super::coherence::{Contradictions, Figure};
use super::rank::{Ranking, score};
use super::{Fact, Packed};

/// What only the whole document tells of its facts, by their places.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Standing {
    /// How many facts there are.
    count: usize,
    /// The key figures, rising.
    keys: Vec<usize>,
    /// Facts that give the same figure another value, each with the other; rising.
    others: Vec<(usize, usize)>,
}

impl Standing {
    /// Weighs the facts of a whole document against each other.
    #[must_use]
    pub fn of(document: &Document, facts: &[Fact]) -> Self {
        let (mut weigher, mut rest) = (Weigher::default(), facts);
        for chunk in (0..).map_while(|number| document.chunk(number)) {
            let here = rest.partition_point(|fact| fact.span.start() < chunk.span.end());
            let (facts, after) = rest.split_at(here);
            rest = after;
            weigher.add(&Weighed::of(&chunk, facts));
        }
        weigher.end()
    }

    /// Adds the facts of another document, which come after these.
    pub fn append(&mut self, other: &Self) {
        let first = self.count;
        self.keys.extend(other.keys.iter().map(|at| first + at));
        self.others.extend(other.others.iter().map(|(of, other)| (first + of, first + other)));
        self.count += other.count;
    }

    /// Whether a fact is a key figure; one of which nothing is known yet is taken for it.
    #[must_use]
    pub fn is_key(&self, at: usize) -> bool {
        at >= self.count || self.keys.binary_search(&at).is_ok()
    }

    /// The places of the key figures, rising.
    #[must_use]
    pub fn keys(&self) -> &[usize] {
        &self.keys
    }

    /// The place of the fact that gives the same figure another value.
    #[must_use]
    pub fn other(&self, at: usize) -> Option<usize> {
        let found = self.others.binary_search_by_key(&at, |(of, _)| *of).ok()?;
        self.others.get(found).map(|(_, other)| *other)
    }
}

/// The facts of a chunk as they weigh, and packed.
#[derive(Clone, Debug)]
pub struct Weighed {
    /// The facts.
    pub facts: Packed,
    /// The source byte that the chunk ends at.
    pub end: usize,
    weights: Vec<Weight>,
    /// Whether a section begins after its last fact.
    opens_after: bool,
}

#[derive(Clone, Copy, Debug)]
struct Weight {
    score: i32,
    figure: Option<Figure>,
    /// Whether a section begins between the fact before and this one.
    opens: bool,
}

impl Weighed {
    /// Weighs the facts of a chunk.
    #[must_use]
    pub fn of(chunk: &Chunk, facts: &[Fact]) -> Self {
        let is_first = chunk.span.start() == 0;
        let (blocks, opens, opens_after) = places(chunk, facts);
        let weight = |(at, fact): (usize, &Fact)| {
            let place = blocks.get(at).copied().unwrap_or_default();
            let from_top = if is_first { place } else { usize::MAX };
            Weight {
                score: chunk.blocks.get(place).map_or(0, |block| score(fact, block, from_top)),
                figure: Figure::of(chunk, facts, &blocks, at),
                opens: opens.get(at).copied().unwrap_or_default(),
            }
        };
        let weights = facts.iter().enumerate().map(weight).collect();
        let packed = Packed::new(facts, chunk.span.start());
        Self { facts: packed, end: chunk.span.end(), weights, opens_after }
    }
}

/// For each fact the place of its block in the chunk, and whether a section begins before it; and
/// whether one begins after all of them.
fn places(chunk: &Chunk, facts: &[Fact]) -> (Vec<usize>, Vec<bool>, bool) {
    let (mut blocks, mut opens) = (Vec::new(), Vec::new());
    let mut next = 0;
    let mut go_to = |offset: usize| {
        let mut is_opened = false;
        while let Some(block) = chunk.blocks.get(next).filter(|b| b.span.start() <= offset) {
            is_opened |= matches!(block.kind, BlockKind::Heading(_));
            next += 1;
        }
        (next.saturating_sub(1), is_opened)
    };
    for fact in facts {
        let (place, is_opened) = go_to(fact.span.start());
        blocks.push(place);
        opens.push(is_opened);
    }
    (blocks, opens, go_to(chunk.span.end()).1)
}

/// Weighs the facts of a document chunk by chunk, in little room.
#[derive(Clone, Debug, Default)]
pub struct Weigher {
    count: usize,
    ranking: Ranking,
    contradictions: Contradictions,
}

impl Weigher {
    /// Takes the facts of the next chunk.
    pub fn add(&mut self, weighed: &Weighed) {
        for weight in &weighed.weights {
            self.open(weight.opens);
            self.ranking.add(self.count, weight.score);
            if let Some(figure) = weight.figure {
                self.contradictions.add(self.count, figure);
            }
            self.count += 1;
        }
        self.open(weighed.opens_after);
    }

    fn open(&mut self, is_opened: bool) {
        if is_opened {
            self.ranking.end_section();
            self.contradictions.end_section();
        }
    }

    /// How the facts stand to each other, when there are no more of them.
    #[must_use]
    pub fn end(self) -> Standing {
        let count = self.count;
        Standing { count, keys: self.ranking.keys(self.count), others: self.contradictions.pairs() }
    }
}
