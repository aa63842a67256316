//! How the screen is shared out between the panes, by its width and height.

/// The size of the terminal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Size {
    /// Columns.
    pub width: u16,
    /// Rows.
    pub height: u16,
}

impl Default for Size {
    /// That of the first terminals.
    fn default() -> Self {
        Self { width: 80, height: 24 }
    }
}

/// A rectangle of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Area {
    /// The first column.
    pub x: u16,
    /// The first row.
    pub y: u16,
    /// How many columns.
    pub width: u16,
    /// How many rows.
    pub height: u16,
}

impl Area {
    /// The column after the last.
    #[must_use]
    pub fn right(self) -> u16 {
        self.x + self.width
    }

    /// The row after the last.
    #[must_use]
    pub fn bottom(self) -> u16 {
        self.y + self.height
    }
}

/// The panes.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub enum Pane {
    /// The article.
    #[default]
    Page,
    /// The sections.
    Outline,
    /// The facts.
    Facts,
}

/// What the reader asked of the screen.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wishes {
    /// The columns of text, where the reader chose them.
    pub measure: Option<u16>,
    /// Whether the outline is shown where there is room for it.
    pub outline: bool,
    /// Whether the facts are shown where there is room for them.
    pub facts: bool,
    /// The panel that lies over the page where there is no room beside it.
    pub drawer: Option<Pane>,
    /// Whether the text is shown alone.
    pub zen: bool,
}

impl Default for Wishes {
    fn default() -> Self {
        Self { measure: None, outline: true, facts: true, drawer: None, zen: false }
    }
}

/// The narrowest and the widest text that a reader may ask for.
pub const MEASURES: std::ops::RangeInclusive<u16> = 44..=80;

/// Where everything stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Screen {
    /// The whole terminal.
    pub size: Size,
    /// The sheet.
    pub page: Area,
    /// The outline, beside the sheet or over it.
    pub outline: Option<Area>,
    /// The facts, beside the sheet or over it.
    pub facts: Option<Area>,
    /// The panel that lies over the sheet.
    pub drawer: Option<Pane>,
    /// The column that the text begins in.
    pub text: u16,
    /// The columns of text.
    pub measure: u16,
    /// The columns right of the text that a wide table may use.
    pub overhang: u16,
    /// The columns left of the text that it may use as well, two columns and the bar apart.
    pub outhang: u16,
    /// The row of the running head and of the panels' titles.
    pub head: Option<u16>,
    /// The row that the text begins in.
    pub top: u16,
    /// The column of the scroll track; the marks are left of it.
    pub track: Option<u16>,
    /// The row of the status line.
    pub status: Option<u16>,
    /// Whether the text is shown alone: the status line then speaks only when it has to.
    pub zen: bool,
}

/// The width that a drawer has where the page is wide enough for it.
const DRAWER: u16 = 36;

/// From this width on the outline has a column of its own.
const WIDE: u16 = 132;

/// From this width on the facts have a column of their own.
const MIDDLE: u16 = 96;

impl Screen {
    /// Shares out a terminal of this size.
    #[must_use]
    pub fn new(size: Size, wishes: Wishes) -> Self {
        let Size { width, height } = size;
        let (outline_width, facts_width) = if wishes.zen { (0, 0) } else { columns(width) };
        let left = if wishes.outline { outline_width } else { 0 };
        let right = if wishes.facts { facts_width } else { 0 };
        let status = (height >= 10).then(|| height - 1);
        let body = status.unwrap_or(height);
        let page = Area { x: left, y: 0, width: width - left - right, height: body };
        let (margin, measure) = margins(width, page.width, wishes.measure);
        let (head, top) = if wishes.zen { (None, height.min(2) / 2) } else { head_and_top(size) };
        let track = (width >= 40 && !wishes.zen)
            .then(|| page.right() - if is_middle(width) { 1 } else { 2 });
        let text = page.x + margin;
        let free = track.map_or(page.right(), |track| track - 1).saturating_sub(text + measure);
        let panel = |x, width| (width > 0).then_some(Area { x, y: 0, width, height: body });
        let mut screen = Self {
            size,
            page,
            outline: panel(0, left),
            facts: panel(page.right(), right),
            drawer: None,
            text,
            measure,
            overhang: free.saturating_sub(2),
            outhang: margin.saturating_sub(4),
            head,
            top,
            track,
            status,
            zen: wishes.zen,
        };
        screen.open_drawer(wishes.drawer);
        screen
    }

    /// Lays a panel over the page, if it has no column of its own.
    fn open_drawer(&mut self, drawer: Option<Pane>) {
        let Size { width, .. } = self.size;
        let drawer_width = if width < 72 { width } else { DRAWER };
        let area = |x| Area { x, y: 0, width: drawer_width, height: self.page.height };
        match drawer {
            Some(Pane::Outline) if self.outline.is_none() => self.outline = Some(area(0)),
            Some(Pane::Facts) if self.facts.is_none() => {
                self.facts = Some(area(width - drawer_width));
            }
            Some(Pane::Page | Pane::Outline | Pane::Facts) | None => return,
        }
        self.drawer = drawer;
    }

    /// How many rows of text there are.
    #[must_use]
    pub fn rows(&self) -> usize {
        usize::from(self.page.height.saturating_sub(self.top))
    }

    /// The rows between the running head and the text: the title of the article may stand there.
    #[must_use]
    pub fn lead(&self) -> usize {
        self.head.map_or(0, |head| usize::from(self.top - head))
    }

    /// Whether there is room for blank rows between entries.
    #[must_use]
    pub fn is_tall(&self) -> bool {
        self.size.height >= 36
    }

    /// Whether a panel has a column of its own at this width.
    #[must_use]
    pub fn has_column(width: u16, pane: Pane) -> bool {
        match pane {
            Pane::Page => true,
            Pane::Outline => width >= WIDE,
            Pane::Facts => width >= MIDDLE,
        }
    }
}

fn is_middle(width: u16) -> bool {
    (MIDDLE..WIDE).contains(&width)
}

/// The widths of the outline's and the facts' columns.
fn columns(width: u16) -> (u16, u16) {
    match width {
        180.. => (34, 44),
        WIDE.. => (28, 34),
        MIDDLE.. => (0, 32),
        _ => (0, 0),
    }
}

/// The left margin of the page and the measure.
fn margins(width: u16, page: u16, wish: Option<u16>) -> (u16, u16) {
    let (least_left, least_right, usual) = match width {
        180.. => (6, 8, 68),
        WIDE.. => (6, 8, 64),
        MIDDLE.. => (3, 5, 60.max(page.saturating_sub(8)).min(64)),
        72.. => (4, 4, 64),
        40.. => (3, 5, 64),
        _ => (1, 1, u16::MAX),
    };
    let room = page.saturating_sub(least_left + least_right).max(1);
    let measure = wish.unwrap_or(usual).min(room);
    let extra = page.saturating_sub(measure + least_left + least_right);
    (least_left.min(page.saturating_sub(1)) + extra / 2, measure)
}

/// The row of the running head, if there is one, and the first row of the text.
fn head_and_top(size: Size) -> (Option<u16>, u16) {
    match size.height {
        24.. if size.width >= MIDDLE => (Some(1), 3),
        24.. => (Some(0), 2),
        20.. => (None, 1),
        _ => (None, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::{Pane, Screen, Size, Wishes};

    fn screen(width: u16, height: u16) -> Screen {
        Screen::new(Size { width, height }, Wishes::default())
    }

    #[test]
    fn a_wide_terminal_has_three_panes_where_the_design_puts_them() {
        let screen = screen(140, 40);
        assert_eq!((screen.page.x, screen.page.width), (28, 78));
        assert_eq!((screen.text, screen.measure, screen.track), (34, 64, Some(104)));
        assert_eq!((screen.head, screen.top, screen.status), (Some(1), 3, Some(39)));
    }

    #[test]
    fn a_middling_terminal_has_the_facts_beside_the_page() {
        let screen = screen(100, 30);
        assert_eq!((screen.text, screen.measure, screen.track), (3, 60, Some(67)));
        assert!(screen.outline.is_none() && screen.facts.is_some());
    }

    #[test]
    fn a_small_terminal_has_the_page_alone() {
        let eighty = screen(80, 24);
        assert_eq!((eighty.text, eighty.measure, eighty.track), (8, 64, Some(78)));
        assert_eq!((eighty.head, eighty.top), (Some(0), 2));
        let sixty = screen(60, 20);
        assert_eq!((sixty.text, sixty.measure, sixty.track), (3, 52, Some(58)));
        assert_eq!((sixty.head, sixty.top), (None, 1));
    }

    #[test]
    fn a_drawer_lies_over_the_page_and_does_not_move_it() {
        let wishes = Wishes { drawer: Some(Pane::Facts), ..Wishes::default() };
        let open = Screen::new(Size { width: 80, height: 24 }, wishes);
        assert_eq!((open.text, open.measure), (8, 64));
        assert_eq!(open.facts.map(|area| (area.x, area.width)), Some((44, 36)));
    }

    #[test]
    fn the_text_alone_has_no_panels_and_the_same_measure() {
        let wishes = Wishes { zen: true, ..Wishes::default() };
        let alone = Screen::new(Size { width: 140, height: 40 }, wishes);
        assert_eq!((alone.outline, alone.facts, alone.head, alone.track), (None, None, None, None));
        assert_eq!((alone.measure, alone.text), (64, 37));
    }

    #[test]
    fn every_size_has_room_for_a_column_of_text() {
        for width in 1..220 {
            for height in 1..60 {
                let screen = screen(width, height);
                assert!(screen.measure >= 1 && screen.text < width.max(1), "{width}×{height}");
                assert!(screen.text + screen.measure <= width, "{width}×{height}");
            }
        }
    }
}
