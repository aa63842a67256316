//! Sets one block: the blank rows above it, what stands left of it, and its text.

use crate::document::{
    AsideKind, Block, BlockId, BlockKind, Chunk, Document, FrameKind, Heading, HeldBlock, Language,
    Piece,
};
use crate::source::Span;
use crate::style::{Part, Role};

use super::clean;
use super::definitions;
use super::frames::{self, Margin, run};
use super::ribbon::Ribbon;
use super::wrap::Cut;
use super::{Ground, Known, Line, Run, Setting};
use super::{code, french, hyphens, justify, table, verbatim, wrap};

/// The dash under a title.
const DASH: &str = "━━━━━━";
/// A thematic break.
const BREAK: &str = "·  ·  ·";

/// The lines of a block, the blank rows above it included.
pub(super) fn lines(
    document: &Document,
    id: BlockId,
    setting: &Setting,
    pictures: &Known,
) -> Vec<Line> {
    let Some(block) = document.block(id) else { return Vec::new() };
    let setter = Setter { document, chunk: block.chunk(), block: &block, id, setting, pictures };
    let mut lines = setter.above();
    lines.extend(setter.content());
    lines.extend(setter.below());
    lines
}

/// All that the lines of a block depend on.
pub(super) struct Setter<'a> {
    pub(super) document: &'a Document,
    pub(super) chunk: &'a Chunk,
    pub(super) block: &'a Block,
    id: BlockId,
    pub(super) setting: &'a Setting,
    pub(super) pictures: &'a Known,
}

impl Setter<'_> {
    /// The text of the block, with its margin.
    fn content(&self) -> Vec<Line> {
        let begun = self.begun();
        let mut margin = Margin::new(self.document, &self.block.frames, begun, self.setting);
        if let Some(depth) = definitions::one_of_several(self.document, self.id, begun) {
            margin.mark_definition(depth);
        }
        let room = room(self.setting, &margin);
        let content = match &self.block.kind {
            BlockKind::Heading(heading) => self.heading(*heading, room),
            BlockKind::Paragraph => {
                self.pictured(self.prose(frames::part(&self.block.frames), room), room)
            }
            BlockKind::Byline => self.prose(Part::Quiet, room),
            BlockKind::Verbatim => verbatim::lines(self, frames::part(&self.block.frames), room),
            BlockKind::Code { language } => code::lines(self, language, room),
            BlockKind::Table(table) => table::lines(self, table, room),
            BlockKind::Rule => vec![Line { runs: centred(BREAK, room), ..Line::default() }],
        };
        let mut first = true;
        let framed = content.into_iter().map(|line| {
            let left = if std::mem::take(&mut first) { &margin.first } else { &margin.rest };
            frame(line, left, margin.ground)
        });
        framed.collect()
    }

    fn heading(&self, heading: Heading, room: usize) -> Vec<Line> {
        let in_aside = self.block.frames.iter().any(|f| matches!(f.kind, FrameKind::Aside(_)));
        let (part, hanging) = match heading.level {
            _ if in_aside => (Part::AsideTitle, None),
            0 | 1 => (Part::Title, None),
            2 => (Part::Heading2, Some("§")),
            3 => (Part::Heading3, Some("·")),
            _ => (Part::Heading4, None),
        };
        let ribbon = self.ribbon(&self.block.pieces, part);
        let set = |range| Line { runs: ribbon.runs(range), ..Line::default() };
        let mut lines: Vec<_> =
            wrap::even_lines(ribbon.text(), room).into_iter().map(set).collect();
        if let Some(first) = lines.first_mut().filter(|_| self.block.frames.is_empty()) {
            first.hanging = hanging.map(|sign| run(sign, Part::Hanging));
        }
        if part == Part::Title {
            lines.extend(self.under_title(room));
        }
        lines
    }

    /// The dash under a title and, once in a document, the row for what the screen says of it.
    fn under_title(&self, room: usize) -> impl Iterator<Item = Line> {
        let dash: String = DASH.chars().take(room).collect();
        let mut titles = self.document.outline().sections().iter().filter(|s| s.heading.level <= 1);
        let is_first = titles.next().is_none_or(|section| section.block == self.id);
        let note = is_first.then(|| run("", Part::TitleNote));
        let rows = [Some(run(&dash, Part::TitleDash)), note];
        rows.into_iter().flatten().map(|run| Line { runs: vec![run], ..Line::default() })
    }

    /// The running text of the block.
    fn prose(&self, part: Part, room: usize) -> Vec<Line> {
        let mut ribbon = self.ribbon(&self.block.pieces, part);
        if self.setting.composition.hyphenate {
            hyphens::find(&mut ribbon, self.setting.language);
        }
        let lines = wrap::hyphenated(&ribbon, room);
        if part == Part::Quote {
            name_the_source(&mut ribbon, &lines);
        }
        let is_even = self.setting.composition.justify && self.block.kind == BlockKind::Paragraph;
        let set = |(row, line): (usize, Cut)| {
            if is_even { justify::runs(line, &ribbon, room, row) } else { line.runs(&ribbon) }
        };
        let lines = lines.into_iter().enumerate().map(set);
        lines.map(|runs| Line { runs, ..Line::default() }).collect()
    }

    /// Pieces as a text to be cut into lines.
    pub(super) fn ribbon(&self, pieces: &[Piece], part: Part) -> Ribbon {
        let ribbon = Ribbon::of(self.document, self.chunk, pieces, part);
        match self.setting.language {
            Language::French => french::space(ribbon),
            Language::English | Language::Spanish | Language::Other => ribbon,
        }
    }

    fn previous(&self) -> Option<HeldBlock> {
        self.document.previous(self.id).and_then(|id| self.document.block(id))
    }

    /// How many containers around the block began before it.
    fn begun(&self) -> usize {
        frames::shared(self.block, self.previous().as_deref())
    }

    fn above(&self) -> Vec<Line> {
        let begun = self.begun();
        let count = if self.previous().is_some() { self.blanks() } else { 0 };
        let mut rows = vec![self.blank(begun); count];
        rows.extend(self.aside_begun(begun));
        rows
    }

    fn blanks(&self) -> usize {
        let level = match self.block.kind {
            BlockKind::Heading(heading) => heading.level,
            BlockKind::Paragraph
            | BlockKind::Byline
            | BlockKind::Verbatim
            | BlockKind::Code { .. }
            | BlockKind::Table(_)
            | BlockKind::Rule => u8::MAX,
        };
        match level {
            _ if self.block.joined || self.follows_title_of_aside() => 0,
            _ if !self.block.frames.is_empty() => 1,
            0..=2 if self.setting.airy => 2,
            _ => 1,
        }
    }

    /// The text of an aside follows its title without a blank row.
    fn follows_title_of_aside(&self) -> bool {
        let aside = |block: &Block| {
            block.frames.iter().rev().find(|f| matches!(f.kind, FrameKind::Aside(_))).cloned()
        };
        let heading = self.previous().filter(|p| matches!(p.kind, BlockKind::Heading(_)));
        heading.as_deref().and_then(aside).is_some_and(|title| aside(self.block) == Some(title))
    }

    /// A row that holds nothing but what runs along `depth` containers.
    fn blank(&self, depth: usize) -> Line {
        let frames = self.block.frames.get(..depth).unwrap_or_default();
        let margin = Margin::new(self.document, frames, depth, self.setting);
        frame(Line::default(), &margin.rest, margin.ground)
    }

    /// The row above the first text of an aside, and its title where its kind is one.
    fn aside_begun(&self, begun: usize) -> Vec<Line> {
        let mut rows = Vec::new();
        for (depth, frame) in self.block.frames.iter().enumerate().skip(begun) {
            if let FrameKind::Aside(kind) = frame.kind {
                rows.push(self.blank(depth + 1));
                rows.extend(self.aside_title(kind, depth + 1));
            }
        }
        rows
    }

    fn aside_title(&self, kind: AsideKind, depth: usize) -> Option<Line> {
        let mut row = self.blank(depth);
        let title = title(kind, self.setting.language)?;
        let used: usize = row.runs.iter().map(|run| clean::width(&run.text)).sum();
        if used + clean::width(title) > self.setting.measure {
            return None;
        }
        row.runs.push(run(title, Part::AsideTitle));
        Some(row)
    }

    /// The row below the last text of an aside.
    fn below(&self) -> Option<Line> {
        let next = self.document.next(self.id).and_then(|id| self.document.block(id));
        let going_on = frames::shared(self.block, next.as_deref());
        let is_aside = |depth: &usize| {
            let frame = self.block.frames.get(*depth);
            frame.is_some_and(|frame| matches!(frame.kind, FrameKind::Aside(_)))
        };
        let ended = (going_on..self.block.frames.len()).find(is_aside)?;
        Some(self.blank(ended + 1))
    }
}

/// The columns that a margin leaves.
pub(super) fn room(setting: &Setting, margin: &Margin) -> usize {
    setting.measure.saturating_sub(margin.columns).max(1)
}

/// Puts what stands left of a line before it.
fn frame(line: Line, left: &[Run], ground: Ground) -> Line {
    let mut runs = left.to_vec();
    runs.extend(line.runs);
    let ground = if line.ground == Ground::Page { ground } else { line.ground };
    Line { runs, ground, ..line }
}

/// A sign in the middle of the measure.
fn centred(sign: &str, room: usize) -> Vec<Run> {
    let left = room.saturating_sub(clean::width(sign)) / 2;
    let sign: String = sign.chars().take(room).collect();
    vec![run(&" ".repeat(left), Part::Text), run(&sign, Part::Break)]
}

/// In a quotation, what follows a dash at the start of a line names who is quoted.
fn name_the_source(ribbon: &mut Ribbon, lines: &[Cut]) {
    let text = ribbon.text();
    let is_name = |range: &Span| {
        let before = range.start().checked_sub(1).and_then(|at| text.as_bytes().get(at));
        let begins = before.is_none_or(|byte| *byte == b'\n');
        begins && range.cut(text, 0).starts_with(['—', '–', '―'])
    };
    if let Some(start) = lines.iter().map(|line| line.range).find(is_name).map(Span::start) {
        ribbon.set_part(Span::new(start, usize::MAX), Part::Attribution);
    }
}

/// The title of an aside whose kind says it.
fn title(kind: AsideKind, language: Language) -> Option<&'static str> {
    let (french, spanish, other) = match kind {
        AsideKind::Box => return None,
        AsideKind::Note => ("À noter", "Nota", "Note"),
        AsideKind::Tip => ("Conseil", "Consejo", "Tip"),
        AsideKind::Important => ("Important", "Importante", "Important"),
        AsideKind::Warning => ("Attention", "Atención", "Warning"),
        AsideKind::Caution => ("Prudence", "Precaución", "Caution"),
    };
    Some(match language {
        Language::French => french,
        Language::Spanish => spanish,
        Language::English | Language::Other => other,
    })
}

/// A role without marks, for the rooms beside.
pub(super) fn plain(part: Part) -> Role {
    Role::plain(part)
}
