//! The containers that are open while the text is read.

use crate::document::{AsideKind, Block, Frame, FrameKind, Marker};

use super::DEEPEST;

/// The containers that are open, and the lists among them.
#[derive(Debug, Default)]
pub(super) struct Containers {
    frames: Vec<Frame>,
    /// The boxes written in HTML among them: how many frames stand around each, and the byte where
    /// each is closed.
    boxes: Vec<(usize, usize)>,
    /// How many more are open than are kept.
    beyond: usize,
    lists: Vec<List>,
    /// How many of the lists have bullets.
    bullets: usize,
}

#[derive(Debug)]
struct List {
    /// The number of the next item, if items are numbered.
    number: Option<u64>,
    /// Whether a block of it has been read.
    has_blocks: bool,
    /// The first of its blocks.
    first: usize,
    /// How many containers stand around it.
    depth: usize,
}

impl Containers {
    /// A container begins.
    pub(super) fn push(&mut self, start: usize, kind: FrameKind) {
        if self.frames.len() < DEEPEST {
            self.frames.push(Frame { start, kind });
        } else {
            self.beyond += 1;
        }
    }

    /// The last container ends, and the boxes of HTML in it that were never closed.
    pub(super) fn pop(&mut self) {
        if self.beyond > 0 {
            self.beyond -= 1;
            return;
        }
        while self.is_box() {
            self.close_last_html();
        }
        self.frames.pop();
    }

    /// A box written in HTML begins, which is closed at the byte `until`.
    pub(super) fn open_html(&mut self, start: usize, until: usize) {
        if self.frames.len() < DEEPEST {
            self.boxes.push((self.frames.len(), until));
            self.push(start, FrameKind::Aside(AsideKind::Box));
        }
    }

    /// Whether the last container is a box of HTML.
    fn is_box(&self) -> bool {
        self.boxes.last().is_some_and(|(around, _)| around + 1 == self.frames.len())
    }

    /// The last container ends, if it is a box of HTML.
    pub(super) fn close_last_html(&mut self) {
        if self.beyond == 0 && self.is_box() {
            self.boxes.pop();
            self.frames.pop();
        }
    }

    /// Boxes of HTML end that are closed before this byte, though their tag was not seen as one.
    pub(super) fn close_html(&mut self, at: usize) {
        while self.boxes.last().is_some_and(|(_, until)| *until < at) && self.is_box() {
            self.close_last_html();
        }
    }

    /// A list begins; `first` is the number of blocks before it, `follows_text` whether it belongs
    /// to the text just above it.
    pub(super) fn open_list(&mut self, number: Option<u64>, first: usize, follows_text: bool) {
        let depth = self.frames.len() + self.beyond;
        self.bullets += usize::from(number.is_none());
        self.lists.push(List { number, has_blocks: follows_text, first, depth });
    }

    /// The last list ends: its numbers learn how wide the widest is.
    pub(super) fn close_list(&mut self, blocks: &mut [Block]) {
        let Some(list) = self.lists.pop() else { return };
        let Some(next) = list.number else {
            self.bullets -= 1;
            return;
        };
        if list.depth >= DEEPEST {
            return;
        }
        let width = digits(next.saturating_sub(1));
        for block in blocks.get_mut(list.first..).unwrap_or_default() {
            if let Some(Frame { kind: FrameKind::Item(Marker::Number(_, digits)), .. }) =
                block.frames.get_mut(list.depth)
            {
                *digits = width;
            }
        }
    }

    /// An item of the last list begins.
    pub(super) fn open_item(&mut self, start: usize) {
        let marker = match self.lists.last_mut().and_then(|list| list.number.as_mut()) {
            Some(number) => {
                *number = number.saturating_add(1);
                Marker::Number(*number - 1, digits(*number - 1))
            }
            None => Marker::Bullet(u8::try_from(self.bullets.saturating_sub(1)).unwrap_or(u8::MAX)),
        };
        self.push(start, FrameKind::Item(marker));
    }

    /// The item that is open turns out to be a task.
    pub(super) fn make_task(&mut self, done: bool) {
        if let Some(Frame { kind: FrameKind::Item(marker), .. }) = self.frames.last_mut()
            && self.beyond == 0
        {
            *marker = Marker::Task(done);
        }
    }

    /// Whether the next block, if it has no paragraph of its own, follows without a blank row.
    pub(super) fn is_joined(&self) -> bool {
        let defines = matches!(self.frames.last(), Some(Frame { kind: FrameKind::Definition, .. }));
        defines || self.lists.last().is_some_and(|list| list.has_blocks)
    }

    /// Tells the lists that a block of theirs was read.
    pub(super) fn note_block(&mut self) {
        if let Some(list) = self.lists.last_mut() {
            list.has_blocks = true;
        }
    }

    /// Whether a list is open.
    pub(super) fn is_in_list(&self) -> bool {
        !self.lists.is_empty()
    }

    /// The containers around the next block.
    pub(super) fn frames(&self) -> Box<[Frame]> {
        self.frames.as_slice().into()
    }
}

fn digits(number: u64) -> u8 {
    u8::try_from(number.checked_ilog10().unwrap_or(0) + 1).unwrap_or(u8::MAX)
}
