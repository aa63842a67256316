//! How a reading is shown: drawn on the whole screen, or told line by line.

use std::cell::RefCell;
use std::io::{self, Write};
use std::mem::{self, ManuallyDrop};
use std::rc::Rc;

use crossterm::queue;
use crossterm::terminal::{BeginSynchronizedUpdate, EndSynchronizedUpdate};
use ratatui::backend::CrosstermBackend;
use ratatui::layout::Rect;
use ratatui::{Terminal, TerminalOptions, Viewport};

use crate::app::{App, Point, Size, Target};
use crate::source::clean;
use crate::ui::{Look, Targets, Told, draw, tell};

use super::session::{Manner, take_screen};

/// How a reading is shown.
pub(super) enum Face {
    /// On the whole screen.
    Drawn(Canvas),
    /// As lines: what was told last.
    Told(Box<Told>),
}

/// The screen that is drawn on.
pub(super) struct Canvas {
    /// Never dropped: it would report that the cursor cannot be shown, and where the terminal has
    /// gone that report is a panic. The session shows the cursor.
    terminal: ManuallyDrop<Terminal<CrosstermBackend<Sheet>>>,
    sheet: Sheet,
    /// Where what is that the mouse can point at.
    targets: Targets,
    /// What is drawn on.
    area: Rect,
    /// Whether the terminal may show something else than what was drawn last.
    is_stale: bool,
}

impl Face {
    /// A face of a size, where it is drawn.
    pub(super) fn new(manner: Manner, size: Size) -> io::Result<Self> {
        if manner == Manner::Told {
            return Ok(Self::Told(Box::default()));
        }
        let (sheet, area) = (Sheet::default(), area(size));
        // Not fullscreen: the terminal would be asked for its size before every drawing.
        let options = TerminalOptions { viewport: Viewport::Fixed(area) };
        let terminal = Terminal::with_options(CrosstermBackend::new(sheet.clone()), options)?;
        let (terminal, targets) = (ManuallyDrop::new(terminal), Targets::default());
        Ok(Self::Drawn(Canvas { terminal, sheet, targets, area, is_stale: false }))
    }

    /// What stands at a cell.
    pub(super) fn at(&self, point: Point) -> Option<Target> {
        match self {
            Self::Drawn(canvas) => canvas.targets.at(point),
            Self::Told(_) => None,
        }
    }

    /// Whether nothing is drawn.
    pub(super) fn is_told(&self) -> bool {
        matches!(self, Self::Told(_))
    }

    /// Another document is shown from now on: nothing of it has been told.
    pub(super) fn begin_anew(&mut self) {
        if let Self::Told(told) = self {
            **told = Told::default();
        }
    }

    /// The terminal may show something else than what was drawn last.
    pub(super) fn go_stale(&mut self) {
        if let Self::Drawn(canvas) = self {
            canvas.is_stale = true;
        }
    }

    /// Shows the state as it is now.
    pub(super) fn show(&mut self, app: &App, look: &Look) -> io::Result<()> {
        match self {
            Self::Drawn(canvas) => canvas.draw(app, look),
            Self::Told(told) => {
                let mut out = io::stdout().lock();
                for line in tell(told, app, look) {
                    // In raw mode a line does not begin at the left by itself.
                    write!(out, "{}\r\n", clean(&line))?;
                }
                out.flush()
            }
        }
    }
}

impl Canvas {
    fn draw(&mut self, app: &App, look: &Look) -> io::Result<()> {
        let area = area(app.screen().size);
        if mem::take(&mut self.is_stale) || self.area != area {
            // Not `clear`, which asks the terminal where the cursor is: the answer would come as
            // keys, and be waited for in vain.
            self.terminal.resize(area)?;
            self.area = area;
        }
        let targets = &mut self.targets;
        self.terminal.draw(|frame| *targets = draw(frame, app, look))?;
        self.sheet.send()
    }
}

/// The whole of a screen.
fn area(size: Size) -> Rect {
    Rect::new(0, 0, size.width, size.height)
}

/// What a drawing writes, to be sent as one piece: a slow line shows no half of it, and a fast
/// terminal is woken once.
#[derive(Clone, Default)]
struct Sheet(Rc<RefCell<Vec<u8>>>);

impl Sheet {
    fn send(&self) -> io::Result<()> {
        let mut frame = Vec::new();
        queue!(frame, BeginSynchronizedUpdate)?;
        take_screen(&mut frame)?;
        frame.append(&mut self.0.borrow_mut());
        queue!(frame, EndSynchronizedUpdate)?;
        let mut out = io::stdout().lock();
        out.write_all(&frame)?;
        out.flush()
    }
}

impl Write for Sheet {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().write(bytes)
    }

    /// It is sent when all of it stands.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
