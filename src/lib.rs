//! lutrin: a terminal reader that finds the sections, the numbers and the dates of any article.
//!
//! The page, the outline and the facts are made without a terminal; threads and the terminal live
//! at the top, in two rooms; everything between is values. `ARCHITECTURE.md` has the map, and
//! `tests/house.rs` holds it against the code.

pub mod app;
pub mod cli;
pub mod commands;
pub mod compare;
pub mod config;
pub mod document;
pub mod export;
pub mod facts;
pub mod folders;
pub mod format;
pub mod gather;
pub mod intake;
pub mod keys;
pub mod layout;
pub mod memory;
pub mod pictures;
pub mod query;
pub mod source;
pub mod style;
pub mod terminal;
pub mod ui;
pub mod work;
