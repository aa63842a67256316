//! Draws the panes.

mod facts;
mod listing;
mod matches;
mod outline;
mod overlay;
mod page;
mod panel;
mod track;

pub(super) use facts::draw as facts;
pub(super) use outline::draw as outline;
pub(super) use page::{PACE, draw as page};
