//! How a terminal shows pictures: told by its name in the environment and the size of its cells.
//!
//! Kitty alone is asked for its version, once the first screen stands, and nobody waits for the answer:
//! before 0.28 it knows no placeholders, and shows a box for each cell of a picture.

use std::env;

use crossterm::terminal::window_size;

use crate::app::Pictures;
use crate::pictures::{Means, Pixels, Way};
use crate::style::Depth;

use super::world::Naming;

/// What the reader wants of pictures.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Wish {
    /// They are shown where the terminal can.
    #[default]
    Auto,
    /// They are shown, and in this way.
    In(Way),
    /// They are not shown.
    Off,
}

/// How pictures are shown on this terminal, by what the reader wants and the colours there are; and
/// whether the terminal is to be asked for its version.
#[must_use]
pub fn pictures(wish: Wish, depth: Depth) -> (Pictures, Naming) {
    if depth == Depth::None || cfg!(not(feature = "images")) {
        return (Pictures::default(), Naming::Known);
    }
    let blocks = blocks(depth);
    let (known, naming) = match known() {
        Some((way, Naming::Known)) => (with_cell(way), Naming::Known),
        Some((_, Naming::Ask)) => (None, Naming::Ask),
        None => (None, Naming::Known),
    };
    // Where none are shown, the reader may still ask for half blocks.
    let shown = |means: Option<Means>| match means {
        Some(_) => Pictures::new(means, None),
        None => Pictures::new(None, blocks),
    };
    match wish {
        Wish::Auto => (shown(known), naming),
        Wish::In(Way::Blocks) => (shown(blocks), Naming::Known),
        Wish::In(way) => (shown(with_cell(way)), Naming::Known),
        Wish::Off => (Pictures::new(None, known.or(blocks)), Naming::Known),
    }
}

/// How the terminal shows pictures that has told this name and version, when it was asked.
pub(super) fn of_named(name: &str) -> Option<Means> {
    let version = name.strip_prefix("kitty(")?.trim_end_matches(')');
    let mut numbers = version.split('.').map_while(|number| number.parse::<u32>().ok());
    let version = (numbers.next()?, numbers.next()?);
    with_cell(Way::Kitty).filter(|_| version >= (0, 28))
}

/// The points of a cell, where the terminal says them.
pub(super) fn cell() -> Option<Pixels> {
    let size = window_size().ok()?;
    let cell = |points: u16, cells: u16| points.checked_div(cells).filter(|points| *points > 0);
    let (width, height) = (cell(size.width, size.columns)?, cell(size.height, size.rows)?);
    Some(Pixels { width: width.into(), height: height.into() })
}

/// Pictures in points need the size of a cell.
fn with_cell(way: Way) -> Option<Means> {
    cell().map(|cell| Means { way, cell })
}

/// Half blocks are as wide as letters, whatever those have.
fn blocks(depth: Depth) -> Option<Means> {
    let way = match depth {
        Depth::True => Way::Blocks,
        Depth::Indexed => Way::FewerBlocks,
        Depth::Sixteen | Depth::None => return None,
    };
    Some(Means { way, cell: cell().unwrap_or(Means::USUAL) })
}

/// The way of a terminal that is known by its name, and whether its version matters.
fn known() -> Option<(Way, Naming)> {
    way_of(|name| env::var(name).ok().filter(|value| !value.is_empty()))
}

/// The way of the terminal that these variables name; none within another that shows no pictures or
/// does not hand them on.
fn way_of(variable: impl Fn(&str) -> Option<String>) -> Option<(Way, Naming)> {
    let said = |name| variable(name).unwrap_or_default().to_ascii_lowercase();
    let (term, program) = (said("TERM"), said("TERM_PROGRAM"));
    let is_within = ["TMUX", "STY", "ZELLIJ"].iter().any(|name| variable(name).is_some());
    if is_within || term.starts_with("screen") || term.starts_with("tmux") {
        return None;
    }
    if term == "xterm-ghostty" || program == "ghostty" {
        return Some((Way::Kitty, Naming::Known));
    }
    // A program within another has the variables of both.
    let is_kitty = variable("KITTY_WINDOW_ID").is_some() && program.is_empty();
    if is_kitty || term == "xterm-kitty" {
        return Some((Way::Kitty, Naming::Ask));
    }
    let is_iterm = said("LC_TERMINAL") == "iterm2" && program.is_empty();
    if is_iterm || matches!(&*program, "iterm.app" | "wezterm" | "rio") {
        return Some((Way::Iterm, Naming::Known));
    }
    // Others know sixels too and leave them where a text comes after.
    let is_sixel = term.starts_with("foot") || term.starts_with("mlterm");
    is_sixel.then_some((Way::Sixel, Naming::Known))
}

#[cfg(test)]
mod tests {
    use super::super::world::Naming;
    use super::way_of;
    use crate::pictures::Way;

    fn way(variables: &[(&str, &str)]) -> Option<(Way, Naming)> {
        let value = |name: &str| variables.iter().find(|(of, _)| *of == name);
        way_of(|name| value(name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn a_terminal_is_known_by_its_name() {
        let kitty = Some((Way::Kitty, Naming::Ask));
        assert_eq!(way(&[("TERM", "xterm-kitty")]), kitty);
        assert_eq!(way(&[("TERM", "xterm-256color"), ("KITTY_WINDOW_ID", "1")]), kitty);
        assert_eq!(way(&[("TERM_PROGRAM", "ghostty")]), Some((Way::Kitty, Naming::Known)));
        assert_eq!(way(&[("TERM_PROGRAM", "iTerm.app")]), Some((Way::Iterm, Naming::Known)));
        assert_eq!(way(&[("TERM_PROGRAM", "WezTerm")]), Some((Way::Iterm, Naming::Known)));
        assert_eq!(way(&[("TERM", "foot-extra")]), Some((Way::Sixel, Naming::Known)));
        assert_eq!(way(&[("TERM", "xterm-256color")]), None);
        assert_eq!(way(&[("TERM_PROGRAM", "Apple_Terminal")]), None);
    }

    #[test]
    fn within_another_there_are_no_pictures() {
        assert_eq!(way(&[("TERM", "xterm-kitty"), ("TMUX", "/tmp/tmux")]), None);
        assert_eq!(way(&[("TERM", "screen-256color"), ("KITTY_WINDOW_ID", "1")]), None);
        assert_eq!(way(&[("TERM_PROGRAM", "vscode"), ("KITTY_WINDOW_ID", "1")]), None);
    }
}
