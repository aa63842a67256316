//! Draws the state; reads only.
//!
//! The page is made by the layout, the look by the theme, the words by the messages; here they are
//! put into ratatui's buffer. Facts and matches are laid over the lines by their source bytes, so
//! that those which arrive late move nothing.

mod canvas;
mod cards;
mod glyphs;
mod linear;
mod manual;
mod message;
mod panes;
mod prompt;
mod standing;
mod status;
mod words;

pub use glyphs::Glyphs;
pub use linear::{Told, WIDTH as LINEAR_WIDTH, has_words, tell};
pub use manual::manual;
pub use words::{WORDS, Words};

use ratatui::Frame;

use crate::app::{App, Area, Card, Pane, Point, Target};
use crate::keys::KeyMap;
use crate::style::{Theme, Token};

use canvas::Canvas;

/// What a drawing needs beside the state.
#[derive(Clone, Debug)]
pub struct Look {
    /// The colours.
    pub theme: Theme,
    /// All the themes there are.
    pub themes: Vec<Theme>,
    /// The words of the interface.
    pub words: Words,
    /// The keys, to name them.
    pub keys: KeyMap,
    /// The glyphs.
    pub glyphs: Glyphs,
}

/// How much the page fades under a drawer, and everything under a card, in hundredths.
const UNDER_DRAWER: u8 = 55;
const UNDER_CARD: u8 = 60;

/// Where the parts of the panels are: what the mouse points at.
#[derive(Clone, Debug, Default)]
pub struct Targets(Vec<(Area, Target)>);

impl Targets {
    /// What stands at a cell.
    #[must_use]
    pub fn at(&self, point: Point) -> Option<Target> {
        let holds = |area: &Area| {
            (area.x..area.right()).contains(&point.x) && (area.y..area.bottom()).contains(&point.y)
        };
        self.0.iter().rev().find(|(area, _)| holds(area)).map(|(_, target)| *target)
    }
}

/// Draws the whole screen, and says where what is.
pub fn draw(frame: &mut Frame<'_>, app: &App, look: &Look) -> Targets {
    let mut canvas = Canvas::new(frame.buffer_mut(), look);
    let screen = *app.screen();
    canvas.fill(canvas.whole(), look.theme.ground(Token::Desk));
    match app.view() {
        Some(view) => panes::view(&mut canvas, app, view),
        None => panes::page(&mut canvas, app),
    }
    if screen.drawer.is_some() {
        canvas.fade(screen.page, UNDER_DRAWER, Token::Page);
    }
    if let Some(area) = screen.outline {
        ground_of_panel(&mut canvas, app, Pane::Outline, area);
        panes::outline(&mut canvas, app, area);
    }
    if let Some(area) = screen.facts {
        ground_of_panel(&mut canvas, app, Pane::Facts, area);
        match app.passage_area() {
            Some(_) => panes::passage(&mut canvas, app, area),
            None => panes::facts(&mut canvas, app, area),
        }
    }
    // A small screen has no status line until something must be said.
    let last = screen.size.height.checked_sub(1).filter(|_| status::has_to_speak(app));
    if let Some(row) = screen.status.or(last) {
        status::draw(&mut canvas, app, row);
    }
    if let Some(card) = app.card() {
        // The rest shows the theme that is tried on.
        if !matches!(card, Card::Themes(_)) {
            let whole = canvas.whole();
            canvas.fade(whole, UNDER_CARD, Token::Desk);
        }
        cards::draw(&mut canvas, app, card);
    }
    Targets(canvas.targets)
}

/// A drawer lies on the desk's ground; with sixteen colours or none, a line parts it from the page.
fn ground_of_panel(canvas: &mut Canvas<'_>, app: &App, pane: Pane, area: crate::app::Area) {
    canvas.clear(area, Token::Desk);
    let is_drawer = app.screen().drawer == Some(pane);
    // Beside the facts the scroll track may part the panes already.
    let is_parted = app.screen().track.is_some_and(|track| track + 1 == area.x);
    if !is_drawer && (canvas.has_grounds() || is_parted) {
        return;
    }
    let x = if pane == Pane::Facts { area.x } else { area.right().saturating_sub(1) };
    let style = canvas.look.theme.ink(Token::Rule);
    for y in area.y..area.bottom() {
        canvas.write(x, y, 1, canvas.look.glyphs.track, style);
    }
}
