//! What grows out of sight is not drawn each time it does: over a slow line every drawing is a wait,
//! and a figure that runs is only noise.

use std::time::{Duration, Instant};

use crate::app::App;
use crate::source::Span;

/// How long what has grown out of sight waits to be drawn.
const CALM: Duration = Duration::from_millis(500);

/// No panel shows more entries than these at once.
const ROWS: usize = 200;

/// What an article that is still being read changes on the screen, but for its figures.
#[derive(PartialEq, Eq, Default)]
struct Sight {
    page: Span,
    rows: usize,
    /// The facts on the page.
    facts: usize,
    /// The entries of the panels, as many as may be seen.
    listed: usize,
    sections: usize,
}

impl Sight {
    fn of(app: &App) -> Self {
        let span = app.page().span();
        Self {
            page: span,
            rows: app.page().shown().len(),
            facts: app.facts().between(span).len(),
            listed: app.facts().entries().len().min(ROWS),
            sections: app.document().outline().sections().len().min(ROWS),
        }
    }
}

/// Tells what is drawn at once from what can wait.
#[derive(Default)]
pub(super) struct Calm {
    sight: Sight,
    /// When the screen was drawn last.
    drawn: Option<Instant>,
    /// Whether something has grown since.
    is_behind: bool,
}

impl Calm {
    /// Whether the state is drawn now, as it is if more than the article has grown; and takes it that it
    /// is.
    pub(super) fn lets_draw(&mut self, app: &App, has_only_grown: bool, now: Instant) -> bool {
        let sight = Sight::of(app);
        let is_out_of_sight = has_only_grown && sight == self.sight;
        let is_early = self.drawn.is_some_and(|drawn| now < drawn + CALM);
        self.is_behind = is_out_of_sight && is_early;
        if !self.is_behind {
            (self.sight, self.drawn) = (sight, Some(now));
        }
        !self.is_behind
    }

    /// When what waits to be drawn is drawn at the latest.
    pub(super) fn until(&self) -> Option<Instant> {
        self.drawn.filter(|_| self.is_behind).map(|drawn| drawn + CALM)
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::{CALM, Calm};
    use crate::app::{Action, App, Opening, Size};
    use crate::work::{Article, Begun, News};

    /// An app on which the beginning of an article stands.
    fn app() -> App {
        let mut app =
            App::new(Opening { screen: Size { width: 80, height: 24 }, ..Opening::default() });
        let begun = Begun::new(Article::carried("a.md", "# One\n\nIn 1998, 12 km.\n").unwrap());
        for news in begun.news() {
            if let News::Parts(parts) = news {
                app.update(Action::Append(parts));
            }
        }
        app
    }

    #[test]
    fn what_grows_out_of_sight_is_drawn_after_a_while_and_all_else_at_once() {
        let (app, empty) = (app(), App::new(Opening::default()));
        let (mut calm, start) = (Calm::default(), Instant::now());
        assert!(calm.lets_draw(&empty, true, start));
        assert!(calm.lets_draw(&app, true, start), "there is more to be seen");
        assert!(!calm.lets_draw(&app, true, start + CALM / 2), "there is not");
        assert_eq!(calm.until(), Some(start + CALM));
        assert!(calm.lets_draw(&app, false, start + CALM / 2), "a key");
        assert_eq!(calm.until(), None);
        assert!(!calm.lets_draw(&app, true, start + CALM));
        assert!(calm.lets_draw(&app, true, start + 2 * CALM));
    }
}
