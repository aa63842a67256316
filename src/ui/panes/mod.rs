//! Draws the panes.

mod amount;
mod axis;
mod chips;
mod document;
mod facts;
mod figures;
mod kindred;
mod listing;
mod map;
mod matches;
mod narrow;
mod none;
mod nothing;
mod outline;
mod overlay;
mod page;
mod panel;
mod passage;
mod pictures;
mod rail;
mod sheet;
mod timeline;
mod track;

pub(super) use facts::draw as facts;
pub(super) use page::draw as page;
pub(super) use passage::draw as passage;

use crate::app::{App, Area, View};

use super::canvas::Canvas;

/// The outline, or the map in its place.
pub(super) fn outline(canvas: &mut Canvas<'_>, app: &App, area: Area) {
    match app.map() {
        Some(_) => map::draw(canvas, app, area),
        None => outline::draw(canvas, app, area),
    }
}

/// What lies on the sheet in place of the text.
pub(super) fn view(canvas: &mut Canvas<'_>, app: &App, view: &View) {
    match view {
        View::Timeline(timeline) => timeline::draw(canvas, app, timeline),
        View::Figures(figures) => figures::draw(canvas, app, figures),
    }
}
