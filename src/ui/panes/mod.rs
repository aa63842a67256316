//! Draws the panes.

mod amount;
mod axis;
mod facts;
mod figures;
mod listing;
mod matches;
mod outline;
mod overlay;
mod page;
mod panel;
mod passage;
mod rail;
mod sheet;
mod timeline;
mod track;

pub(super) use facts::draw as facts;
pub(super) use outline::draw as outline;
pub(super) use page::{PACE, draw as page};
pub(super) use passage::draw as passage;

use crate::app::{App, View};

use super::canvas::Canvas;

/// What lies on the sheet in place of the text.
pub(super) fn view(canvas: &mut Canvas<'_>, app: &App, view: &View) {
    match view {
        View::Timeline(timeline) => timeline::draw(canvas, app, timeline),
        View::Figures(figures) => figures::draw(canvas, app, figures),
    }
}
