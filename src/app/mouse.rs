//! The mouse: what is pointed at is read, chosen or copied.

use crate::layout::Line;
use crate::source::Span;
use crate::style::Hue;

use super::{App, Area, Effect, Message, Pane};

/// How many lines a notch of the wheel scrolls.
const NOTCH: isize = 3;

/// A cell of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Point {
    /// The column.
    pub x: u16,
    /// The row.
    pub y: u16,
}

/// What a part of a panel stands for; the drawing says where each is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// A section of the outline.
    Section(usize),
    /// A fact, by its place among all.
    Fact(u32),
    /// A match of the search.
    Match(usize),
    /// The chip of a hue.
    Hue(Hue),
    /// A source byte: a row of the map.
    Place(usize),
    /// A row of a card.
    Row(usize),
}

/// What the mouse does.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Gesture {
    /// Its button goes down, on this if on anything.
    Press(Point, Option<Target>),
    /// Its button goes down on the same cell again, at once.
    PressTwice(Point, Option<Target>),
    /// It moves with its button down.
    Drag(Point),
    /// Its button comes up.
    Release,
    /// Its wheel turns: down where `true`.
    Wheel(Point, bool),
}

impl Gesture {
    /// The same, where a second press means no more than a first.
    pub(super) fn once(self) -> Self {
        match self {
            Self::PressTwice(point, target) => Self::Press(point, target),
            Self::Press(..) | Self::Drag(_) | Self::Release | Self::Wheel(..) => self,
        }
    }
}

/// What is being selected on the page.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Selection {
    /// The byte under the mouse when its button went down.
    anchor: Option<usize>,
    /// The letter that the mouse pointed at then; none beside the text.
    letter: Option<usize>,
    /// The source bytes that are selected.
    span: Option<Span>,
    /// What else is held while the button is down.
    grip: Option<Grip>,
}

/// What is dragged, and the text with it.
#[derive(Clone, Copy, Debug)]
enum Grip {
    /// The thumb of the scroll track.
    Track,
    /// The map: its row under the mouse when the button went down, and that row of the screen.
    Map(usize, Option<u16>),
}

impl Selection {
    /// The source bytes that are selected.
    pub(super) fn span(self) -> Option<Span> {
        self.span
    }
}

impl App {
    /// The source bytes that the mouse has selected.
    #[must_use]
    pub fn selection(&self) -> Option<Span> {
        self.selection.span
    }

    pub(super) fn point(&mut self, gesture: Gesture) -> Option<Effect> {
        if self.card.is_some() {
            return self.point_at_card(gesture);
        }
        self.asks_form = false;
        // What is pointed at elsewhere takes the proposal back; a note that is typed is not lost so.
        let is_press = matches!(gesture, Gesture::Press(..) | Gesture::PressTwice(..));
        if is_press && self.draft.as_ref().is_some_and(|draft| draft.note.is_some()) {
            return None;
        }
        self.draft = self.draft.take().filter(|_| !is_press);
        match gesture {
            Gesture::Press(point, Some(target)) | Gesture::PressTwice(point, Some(target)) => {
                let effect = self.act_on(target);
                if let Some(Grip::Map(_, y)) = &mut self.selection.grip {
                    *y = Some(point.y);
                }
                return effect;
            }
            Gesture::Press(point, None) => self.press_on_page(point),
            Gesture::PressTwice(point, None) => self.press_twice(point),
            Gesture::Drag(point) => self.drag(point),
            Gesture::Release => return self.release(),
            Gesture::Wheel(point, is_down) => self.turn(point, is_down),
        }
        None
    }

    fn act_on(&mut self, target: Target) -> Option<Effect> {
        self.selection = Selection::default();
        match target {
            Target::Section(at) => {
                let start = self.section_at(at).map(|section| section.span.start());
                self.view = None;
                if let Some(start) = start {
                    self.jump(start);
                }
                self.wishes.drawer = None;
            }
            Target::Fact(index) => return self.point_at_fact(index),
            Target::Match(at) => {
                if let Some(hit) = self.search.choose(at) {
                    self.page.look_at(&self.document, hit.start());
                }
            }
            Target::Hue(hue) => {
                self.refilter(|facts| facts.only(Some(hue)));
            }
            Target::Place(start) => {
                self.view = None;
                self.jump(start);
                let row = self.map().and_then(|map| map.row_of(start));
                self.selection.grip = row.map(|row| Grip::Map(row, None));
            }
            // Cards are asked before the panels.
            Target::Row(_) => {}
        }
        None
    }

    /// The first click chooses an entry of a view, the second reads it; elsewhere one does both.
    fn point_at_fact(&mut self, index: u32) -> Option<Effect> {
        let is_chosen = self.listed_facts().current() == Some(index);
        self.select_listed(index);
        if self.view.is_some() && !is_chosen {
            return None;
        }
        self.read_entry()
    }

    fn press_on_page(&mut self, point: Point) {
        self.selection = Selection::default();
        let screen = &self.screen;
        let panel = [(Pane::Outline, screen.outline), (Pane::Facts, screen.facts)];
        let pane = panel.into_iter().find(|(_, area)| area.is_some_and(|area| holds(area, point)));
        let is_track = screen.track.is_some_and(|track| (track..track + 2).contains(&point.x));
        if let Some((pane, _)) = pane {
            self.focus = pane;
        } else if self.view.is_none() && is_track {
            self.trail.leave(self.page.top());
            self.go_to_row_of_track(point.y);
            self.selection.grip = Some(Grip::Track);
        } else if holds(screen.page, point) {
            (self.focus, self.wishes.drawer) = (Pane::Page, None);
            self.selection.anchor = self.byte_at(point);
            self.selection.letter = self.letter_at(point);
        }
    }

    /// Selects the word; where there is none, or a link, which a second click follows, it is one more
    /// click.
    fn press_twice(&mut self, point: Point) {
        self.press_on_page(point);
        let is_link = self.selection.letter.is_some_and(|at| self.link_at(at).is_some());
        if self.selection.anchor.is_some() && !is_link {
            self.selection.span = self.word_at(point);
        }
    }

    fn go_to_row_of_track(&mut self, y: u16) {
        let rows = self.screen.rows().max(1);
        let row = usize::from(y.saturating_sub(self.screen.top)).min(rows);
        let offset = (self.size() * row / rows).min(self.document.len().saturating_sub(1));
        self.page.jump(&self.document, offset);
    }

    fn drag(&mut self, point: Point) {
        match self.selection.grip {
            Some(Grip::Track) => return self.go_to_row_of_track(point.y),
            Some(Grip::Map(row, Some(y))) => return self.drag_on_map(row, y, point.y),
            Some(Grip::Map(_, None)) | None => {}
        }
        let Some((anchor, here)) = self.selection.anchor.zip(self.byte_at(point)) else { return };
        let (from, to) = (anchor.min(here), anchor.max(here));
        self.selection.span = Some(Span::new(from, self.after_letter(to)));
    }

    /// Shows what the row of the map under the mouse stands for.
    fn drag_on_map(&mut self, row: usize, from: u16, to: u16) {
        let row = row.saturating_add_signed(isize::from(to.cast_signed() - from.cast_signed()));
        let start = self.map().and_then(|map| map.place(row.min(map.rows().len().max(1) - 1)));
        if let Some(start) = start {
            self.page.jump(&self.document, start);
        }
    }

    /// The byte after the letter that begins at this one.
    fn after_letter(&self, offset: usize) -> usize {
        let rest = self.document.text(Span::new(offset, offset + 4));
        offset + rest.chars().next().map_or(1, char::len_utf8)
    }

    /// What was selected is copied; where nothing was, the fact or the link there becomes current.
    fn release(&mut self) -> Option<Effect> {
        self.selection.grip = None;
        let pressed = self.selection.anchor.take();
        if let Some(span) = self.selection.span {
            let text = self.document.texts(span);
            self.message = Some(Message::Copied(text.clone()));
            return Some(Effect::Copy(text));
        }
        pressed.and_then(|_| self.choose_letter())
    }

    /// The first click on a link tells where it leads, the second follows it.
    fn choose_letter(&mut self) -> Option<Effect> {
        let before = self.link.take();
        let at = self.selection.letter?;
        let there = self.facts.between(Span::new(at, at + 1)).next();
        if let Some(fact) = there.filter(|index| self.facts.lets_through(*index)) {
            self.facts.select(fact);
            self.choose_in_list();
        }
        self.link = self.link_at(at);
        if self.link.is_some() {
            // What was said last would hide where the link leads.
            self.message = None;
        }
        if self.link.is_some() && self.link == before { self.follow() } else { None }
    }

    fn turn(&mut self, point: Point, is_down: bool) {
        let step = if is_down { 1 } else { -1 };
        let over = |area: Option<Area>| area.is_some_and(|area| holds(area, point));
        if over(self.screen.outline) {
            self.focus = Pane::Outline;
            self.move_by(step);
        } else if over(self.screen.facts) && self.passage_area().is_none() {
            self.focus = Pane::Facts;
            self.move_by(step);
        } else if self.view.is_some() {
            self.choose_entry(step);
        } else {
            self.page.scroll(&self.document, step * NOTCH);
        }
    }

    /// The source byte that a cell of the page shows, or the nearest of its row.
    fn byte_at(&self, point: Point) -> Option<usize> {
        let line = self.line_at(point)?;
        line.byte_at(self.column_of(line, point).unwrap_or(0))
    }

    fn letter_at(&self, point: Point) -> Option<usize> {
        let line = self.line_at(point)?;
        line.letter_at(self.column_of(line, point)?)
    }

    fn word_at(&self, point: Point) -> Option<Span> {
        let line = self.line_at(point)?;
        let word = line.word_at(self.column_of(line, point)?)?;
        self.document.text(word).chars().any(char::is_alphanumeric).then_some(word)
    }

    /// The column of a row's text that is under the mouse; none left of it.
    fn column_of(&self, line: &Line, point: Point) -> Option<usize> {
        (usize::from(point.x) + line.outdent).checked_sub(usize::from(self.screen.text))
    }

    /// The row of text under the mouse; a view lies over the page, and its rows are no text.
    fn line_at(&self, point: Point) -> Option<&Line> {
        let first = usize::from(self.screen.top).checked_sub(self.page.above())?;
        let row = usize::from(point.y).checked_sub(first).filter(|_| self.view.is_none())?;
        self.page.shown().get(row)?.line()
    }
}

pub(super) fn holds(area: Area, point: Point) -> bool {
    (area.x..area.right()).contains(&point.x) && (area.y..area.bottom()).contains(&point.y)
}
