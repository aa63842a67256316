//! The reading pane: where the reader is, and the rows that are on the screen.

use crate::app::screen::Screen;
use crate::document::{Document, Language};
use crate::layout::{Anchor, Composition, Layout, Place, Setting, Wide};
use crate::pictures::Means;
use crate::source::Span;

use super::Row;

/// The rows after the end of the text: one empty, the mark of the end, one empty.
const END: usize = 3;

/// The rows that stay on the screen when the page is turned.
const OVERLAP: usize = 2;

/// The reading pane.
#[derive(Clone, Debug, Default)]
pub struct Page {
    pub(super) layout: Layout,
    /// What the reader asked of the lines.
    composition: Composition,
    /// The row of the document that stands in the first row of text.
    top: Place,
    rows: usize,
    lead: usize,
    shown: Vec<Row>,
    /// How many of the shown rows stand above the first row of text.
    above: usize,
    /// The column from which wide tables and long code are seen.
    aside: usize,
    ends: bool,
    /// Whether the beginning of the text is on the screen.
    begins: bool,
    /// The last row that was read before the page was turned.
    last_read: Option<Place>,
    /// Where the last jump led, as long as the reader has not scrolled away.
    landing: Option<usize>,
    /// The source byte that resizes hold one third down, as long as the reader has not moved: else a
    /// row of resizes would carry the reader away by the half line each.
    held: Option<usize>,
    /// Whether the page stays at the end while more of the text comes.
    holds_end: bool,
    /// What was on the screen when nothing was left to prepare.
    prepared: Option<Sight>,
}

/// The first and the last row on the screen, and the document's revision.
type Sight = (Place, Place, usize);

impl Page {
    /// An empty pane whose lines will be made as asked.
    pub(in crate::app) fn new(composition: Composition) -> Self {
        Self { composition, ..Self::default() }
    }

    /// What the reader asked of the lines.
    pub(in crate::app) fn composition(&self) -> Composition {
        self.composition
    }

    /// The rows on the screen; the first [`above`](Self::above) of them stand in the rows of the
    /// running head.
    #[must_use]
    pub fn shown(&self) -> &[Row] {
        &self.shown
    }

    /// How many of the shown rows stand above the first row of text: the article's title, at its
    /// very beginning.
    #[must_use]
    pub fn above(&self) -> usize {
        self.above
    }

    /// Whether the end of the text so far is on the screen.
    #[must_use]
    pub fn ends(&self) -> bool {
        self.ends
    }

    /// The source byte that the first row with any text begins with, and how many rows without any
    /// stand above it.
    #[must_use]
    pub fn first(&self) -> Option<(usize, usize)> {
        let rows = self.shown.iter().skip(self.above).map(Row::span);
        rows.zip(0..).find_map(|(span, blank)| Some((span?.start(), blank)))
    }

    /// Puts the row that shows a source byte first, below as many rows without text.
    pub fn begin_with(&mut self, document: &Document, offset: usize, blank: usize) {
        let Some(block) = document.block_at(offset) else { return };
        self.leave();
        let place = self.layout.place(document, Anchor { block, byte: offset });
        let above = isize::try_from(blank.min(self.rows / 2)).unwrap_or(0);
        self.top = self.layout.step(document, place, -above);
    }

    /// Whether the beginning of the text is on the screen.
    #[must_use]
    pub fn begins(&self) -> bool {
        self.begins
    }

    /// The last row that was read before the page was turned, as long as nothing else moves it.
    #[must_use]
    pub fn last_read(&self) -> Option<Place> {
        self.last_read
    }

    /// How its lines are made.
    #[must_use]
    pub fn setting(&self) -> Setting {
        self.layout.setting()
    }

    /// How many blocks were laid out since the width last changed.
    #[must_use]
    pub fn laid_out(&self) -> usize {
        self.layout.laid_out()
    }

    /// The source byte that the reader is at: where the last jump led, else the row one third down.
    #[must_use]
    pub fn here(&self) -> usize {
        self.landing.unwrap_or_else(|| self.eye())
    }

    fn eye(&self) -> usize {
        let third = (self.above + self.third()).min(self.shown.len());
        let (above, below) = self.shown.split_at(third);
        // A blank row belongs to what it follows: the heading below it has not been reached.
        let here = below.first().and_then(Row::span);
        let here = here.or_else(|| above.iter().rev().find_map(Row::span));
        here.or_else(|| below.iter().find_map(Row::span)).map_or(0, Span::start)
    }

    /// Where the last jump led, as long as the reader has not scrolled away.
    #[must_use]
    pub fn landing(&self) -> Option<usize> {
        self.landing
    }

    fn third(&self) -> usize {
        self.rows / 3
    }

    /// The source bytes on the screen, from the first to the last.
    #[must_use]
    pub fn span(&self) -> Span {
        self.shown.iter().filter_map(Row::span).reduce(Span::cover).unwrap_or_default()
    }

    /// Whether a place is on the screen and not in its last two rows.
    fn is_in_sight(&self, offset: usize) -> bool {
        let rows = self.shown.len();
        let at = self.shown.iter().position(|row| row.span().is_some_and(|s| s.contains(offset)));
        at.is_some_and(|at| at + 2 < rows || self.ends)
    }

    /// Takes the shape that the screen has; the sentence one third down stays where it is.
    pub fn reshape(
        &mut self,
        document: &Document,
        screen: &Screen,
        language: Language,
        pictures: Option<Means>,
    ) {
        let setting = Setting {
            measure: usize::from(screen.measure),
            overhang: usize::from(screen.overhang),
            outhang: usize::from(screen.outhang),
            airy: screen.size.height >= 24,
            language,
            composition: self.composition,
            wide: Wide::From(self.aside),
            // Half a screen of picture leaves half a screen of what is said of it.
            pictures: pictures.map(|means| (means, screen.size.height / 2)),
        };
        let (rows, lead) = (screen.rows(), screen.lead());
        if setting != self.layout.setting() || rows != self.rows || lead != self.lead {
            self.prepared = None;
            let ceiling = self.ceiling(document);
            let is_at_top = self.top <= ceiling;
            let eye = self.held_or_eye();
            self.layout.set(setting);
            (self.rows, self.lead) = (rows, lead);
            if is_at_top {
                self.top = self.ceiling(document);
            } else {
                self.put(document, eye);
                self.held = Some(eye);
            }
        }
    }

    /// The source byte that nothing but the reader moves.
    pub(super) fn held_or_eye(&self) -> usize {
        self.held.unwrap_or_else(|| self.eye())
    }

    /// Puts a row of the document first, and nothing else changes.
    pub(super) fn put_top(&mut self, top: Place) {
        self.top = top;
    }

    /// The very beginning stays in sight.
    pub(super) fn stay_at_top(&mut self, document: &Document) {
        self.top = self.ceiling(document);
    }

    /// The top at the very beginning: the first rows then stand in the rows of the running head.
    fn ceiling(&mut self, document: &Document) -> Place {
        let lead = isize::try_from(self.lead).unwrap_or(0);
        self.layout.step(document, Place::default(), lead)
    }

    /// Whether the rows below the top do not fill the page: only then is the end of the document laid
    /// out.
    fn is_near_the_end(&mut self, document: &Document) -> bool {
        !self.layout.has_rows(document, self.top, self.rows.saturating_sub(1 + END))
    }

    /// The top at the very end.
    fn floor(&mut self, document: &Document) -> Place {
        let Some(last) = self.layout.last(document) else { return Place::default() };
        let back = self.rows.saturating_sub(1 + END);
        self.layout.step(document, last, -isize::try_from(back).unwrap_or(0))
    }

    /// Puts the row that shows a source byte one third down.
    fn put(&mut self, document: &Document, offset: usize) {
        let Some(block) = document.block_at(offset) else { return };
        let place = self.layout.place(document, Anchor { block, byte: offset });
        let third = isize::try_from(self.third()).unwrap_or(0);
        self.top = self.layout.step(document, place, -third);
    }

    /// The reader moves: nothing is held any more.
    fn leave(&mut self) {
        (self.landing, self.held, self.last_read) = (None, None, None);
        self.holds_end = false;
    }

    /// The document has changed under the page.
    pub fn forget(&mut self) {
        self.prepared = None;
        self.layout.forget();
    }

    /// Scrolls by lines.
    pub fn scroll(&mut self, document: &Document, lines: isize) {
        self.leave();
        self.top = self.layout.step(document, self.top, lines);
    }

    /// Scrolls by hundredths of a screen; a whole screen keeps two lines of overlap.
    pub fn scroll_screen(&mut self, document: &Document, hundredths: isize) {
        let rows = isize::try_from(self.rows.saturating_sub(OVERLAP).max(1)).unwrap_or(1);
        let last = self.shown.iter().rev().find(|row| row.span().is_some()).map(|row| row.place);
        self.scroll(document, rows * hundredths / 100);
        self.last_read = last.filter(|_| hundredths == 100);
    }

    /// Moves sideways over wide tables and long code; gives whether there was anything to move over.
    pub fn move_aside(&mut self, columns: isize) -> bool {
        let hidden = self.shown.iter().filter_map(|row| Some(row.line()?.hidden)).max();
        let most = self.aside + hidden.unwrap_or(0);
        let before = self.aside;
        self.aside = self.aside.saturating_add_signed(columns).min(most);
        self.aside != before
    }

    /// Goes to the very beginning.
    pub fn go_to_top(&mut self, document: &Document) {
        self.leave();
        self.top = self.ceiling(document);
    }

    /// Goes to the very end, as far as it has been read.
    pub fn go_to_bottom(&mut self, document: &Document) {
        self.leave();
        self.top = self.floor(document);
    }

    /// Whether it stays at the end while more of the text comes.
    #[must_use]
    pub fn holds_end(&self) -> bool {
        self.holds_end
    }

    /// Goes to the end, and stays there while more of the text comes, until the reader moves.
    pub fn hold_end(&mut self, document: &Document) {
        self.go_to_bottom(document);
        self.holds_end = true;
    }

    /// Jumps to a source byte: one third down, wherever it was.
    pub fn jump(&mut self, document: &Document, offset: usize) {
        self.leave();
        self.put(document, offset);
        self.landing = Some(offset);
    }

    /// Jumps to a source byte; the page does not move when it is well in sight.
    pub fn look_at(&mut self, document: &Document, offset: usize) {
        if !self.is_in_sight(offset) {
            self.leave();
            self.put(document, offset);
        }
        self.landing = Some(offset);
    }

    /// Goes to where a source byte stands in the last row.
    pub fn read_to(&mut self, document: &Document, offset: usize) {
        self.leave();
        let Some(block) = document.block_at(offset) else { return };
        let place = self.layout.place(document, Anchor { block, byte: offset });
        let back = isize::try_from(self.rows.saturating_sub(1)).unwrap_or(0);
        self.top = self.layout.step(document, place, -back);
    }

    /// The source byte that stands at the top: what a search goes back to.
    #[must_use]
    pub fn top(&self) -> Place {
        self.top
    }

    /// Puts the row of a source byte at the top; at the very beginning, the beginning.
    pub fn return_to_byte(&mut self, document: &Document, byte: usize) {
        if self.begins {
            self.top = Place::default();
        } else if let Some(block) = document.block_at(byte) {
            self.top = self.layout.place(document, Anchor { block, byte });
        }
    }

    /// Puts the page back to where it was.
    pub fn return_to(&mut self, top: Place) {
        self.leave();
        self.top = top;
    }

    /// Lays out one more block of the screen after this one, of the one before it, or of the last one.
    pub fn prepare(&mut self, document: &Document) {
        let Some(sight) = self.sight(document) else { return };
        let rows = isize::try_from(self.rows).unwrap_or(0);
        let (first, last) = (document.next(sight.1.block), document.previous(sight.0.block));
        let wanted = [(first, rows), (last, -rows), (document.last(), -rows)];
        let mut wanted = wanted.into_iter().filter_map(|(block, rows)| Some((block?, rows)));
        let is_busy = wanted.any(|(block, rows)| self.layout.prepare(document, block, rows));
        self.prepared = (!is_busy).then_some(sight);
    }

    /// Whether nothing is left to prepare.
    #[must_use]
    pub fn is_prepared(&self, document: &Document) -> bool {
        self.sight(document).is_none_or(|sight| self.prepared == Some(sight))
    }

    fn sight(&self, document: &Document) -> Option<Sight> {
        let (first, last) = (self.shown.first()?, self.shown.last()?);
        Some((first.place, last.place, document.revision()))
    }

    /// Lays out the rows that are on the screen, and no others.
    pub fn settle(&mut self, document: &Document) {
        let ceiling = self.ceiling(document);
        if self.is_near_the_end(document) {
            self.top = self.top.min(self.floor(document));
        }
        self.top = self.top.max(ceiling);
        self.begins = self.top == ceiling;
        self.above = if self.begins { self.lead } else { 0 };
        let above = isize::try_from(self.above).unwrap_or(0);
        let mut place = self.layout.step(document, self.top, -above);
        self.shown.clear();
        self.ends = false;
        while self.shown.len() < self.rows + self.above {
            let lines = self.layout.lines(document, place.block);
            if place.row < lines.len() {
                self.shown.push(Row { place, lines });
                place.row += 1;
            } else if let Some(next) = document.next(place.block) {
                place = Place { block: next, row: 0 };
            } else {
                self.ends = true;
                break;
            }
        }
        let span = self.span();
        self.landing = self.landing.filter(|offset| span.contains(*offset));
    }
}
