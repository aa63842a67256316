//! What stands left of a block's text: bars, bullets, numbers, indents.

use crate::document::{Block, Document, Frame, FrameKind, Marker};
use crate::style::{Part, Role};

use super::clean;
use super::{Ground, Run, Setting};

/// The inner margin of an aside, on both sides.
const ASIDE: usize = 3;
/// The indent of a quotation.
const QUOTE: usize = 3;
/// The indent of a definition.
const DEFINITION: usize = 3;
/// The widest label of a footnote that still stands beside its text.
const LABEL: usize = 8;

/// What stands left of the rows of a block.
#[derive(Clone, Debug, Default)]
pub(super) struct Margin {
    /// Left of its first row.
    pub(super) first: Vec<Run>,
    /// Left of the other rows.
    pub(super) rest: Vec<Run>,
    /// The columns that both take, and the margin at the right.
    pub(super) columns: usize,
    /// What the rows stand on.
    pub(super) ground: Ground,
}

impl Margin {
    /// The margin of these containers, `begun` of which began before this block.
    pub(super) fn new(
        document: &Document,
        frames: &[Frame],
        begun: usize,
        setting: &Setting,
    ) -> Self {
        let mut margin = Self::default();
        // Containers that would leave no room for the text are not drawn.
        let room = setting.measure.saturating_sub((setting.measure / 2).clamp(2, 24));
        for (depth, frame) in frames.iter().enumerate() {
            let side = Side::of(document, &frame.kind);
            if margin.columns + side.columns > room {
                break;
            }
            margin.columns += side.columns;
            if matches!(frame.kind, FrameKind::Aside(_)) {
                margin.ground = Ground::Aside;
            }
            margin.first.extend(if depth < begun { side.rest.clone() } else { side.first });
            margin.rest.extend(side.rest);
        }
        margin
    }

    /// Puts a dash before the definition at this depth.
    pub(super) fn mark_definition(&mut self, depth: usize) {
        if let Some(indent) = self.first.get_mut(depth) {
            *indent = run("–  ", Part::Bullet);
        }
    }
}

/// What one container puts left of its rows.
struct Side {
    first: Vec<Run>,
    rest: Vec<Run>,
    columns: usize,
}

impl Side {
    fn of(document: &Document, kind: &FrameKind) -> Self {
        match kind {
            FrameKind::Quote => Self::bar("▏  ", Part::QuoteBar, QUOTE),
            FrameKind::Aside(_) => Self::bar("▎  ", Part::AsideBar, 2 * ASIDE),
            FrameKind::Item(marker) => Self::item(*marker),
            FrameKind::Note(label) => {
                Self::note(document.note(label).and_then(|n| n.number), label)
            }
            FrameKind::Definition => Self::sign(&" ".repeat(DEFINITION), Part::Bullet),
        }
    }

    fn bar(text: &str, part: Part, columns: usize) -> Self {
        let runs = vec![run(text, part)];
        Self { first: runs.clone(), rest: runs, columns }
    }

    fn item(marker: Marker) -> Self {
        match marker {
            Marker::Bullet(depth) => {
                let bullet = ["•", "–", "·"].get(usize::from(depth)).unwrap_or(&"·");
                Self::sign(&format!("{bullet} "), Part::Bullet)
            }
            Marker::Number(number, digits) => Self::sign(
                &format!("{number:>width$}. ", width = usize::from(digits)),
                Part::Bullet,
            ),
            Marker::Letter(letter) => Self::sign(&format!("{letter}) "), Part::Bullet),
            Marker::Task(false) => Self::sign("☐ ", Part::TaskOpen),
            Marker::Task(true) => Self::sign("☑ ", Part::TaskDone),
        }
    }

    /// The number of a note, or the label of one that the text never mentions.
    fn note(number: Option<usize>, label: &str) -> Self {
        let number = number.map_or_else(|| clean::line(label).into_owned(), |n| n.to_string());
        let shown = if clean::width(&number) <= LABEL { &*number } else { "*" };
        Self::sign(&format!("{shown}. "), Part::Bullet)
    }

    /// A sign on the first row, and as much space on the others.
    fn sign(sign: &str, part: Part) -> Self {
        let columns = clean::width(sign);
        let rest = vec![run(&" ".repeat(columns), Part::Text)];
        Self { first: vec![run(sign, part)], rest, columns }
    }
}

/// A run that shows no source.
pub(super) fn run(text: &str, part: Part) -> Run {
    Run { text: text.into(), role: Role::plain(part), span: None, verbatim: false }
}

/// How many containers, from the outside in, two blocks share.
pub(super) fn shared(block: &Block, other: Option<&Block>) -> usize {
    let others = other.map_or(&[] as &[Frame], |other| &other.frames);
    let same = |(a, b): &(&Frame, &Frame)| {
        // Starts tell containers apart; the kind of an item may be learnt after its start.
        a.start == b.start && std::mem::discriminant(&a.kind) == std::mem::discriminant(&b.kind)
    };
    block.frames.iter().zip(others).take_while(same).count()
}

/// The part of the page that running text in these containers plays.
pub(super) fn part(frames: &[Frame]) -> Part {
    let inner = frames.iter().rev().find_map(|frame| match &frame.kind {
        FrameKind::Quote => Some(Part::Quote),
        FrameKind::Note(_) | FrameKind::Item(Marker::Task(true)) => Some(Part::Quiet),
        FrameKind::Aside(_) | FrameKind::Definition | FrameKind::Item(_) => None,
    });
    inner.unwrap_or_default()
}
