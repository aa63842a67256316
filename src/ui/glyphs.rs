//! The glyphs of the screen, and the ASCII characters that stand for them.

use std::borrow::Cow;

use crate::style::Hue;

/// One set of glyphs.
#[derive(Clone, Copy, Debug)]
pub struct Glyphs {
    /// For each hue of facts, in the order of [`Hue::ALL`].
    pub hues: [&'static str; 6],
    /// Money where no amount is in euros.
    pub money: &'static str,
    /// A fact without a hue.
    pub other: &'static str,
    /// Focus, the current row, the current fact in the margin.
    pub bar: &'static str,
    /// The thumb of a track, the current section.
    pub thumb: &'static str,
    /// A track.
    pub track: &'static str,
    /// A fact on the track.
    pub mark: &'static str,
    /// The current fact on the track.
    pub current_mark: &'static str,
    /// Where the reader was before the last jump, on the track.
    pub left: &'static str,
    /// A highlighted passage on the track and in a list.
    pub highlight: &'static str,
    /// A heading on the track.
    pub heading_mark: &'static str,
    /// A dash under a title.
    pub dash: &'static str,
    /// Text that is cut.
    pub cut: &'static str,
    /// The end of the text.
    pub end: &'static str,
    /// The arrow keys and Enter: left, right, up, down, Enter.
    pub arrows: [&'static str; 5],
    /// Bounds: about, at least, at most.
    pub bounds: [&'static str; 3],
    /// The cursor of the prompt.
    pub caret: &'static str,
    /// A date told by its day, its month, its year.
    pub nodes: [&'static str; 3],
    /// Years that nothing is said of.
    pub gap: &'static str,
    /// A ruler: its line, a tick on it, a tick above a number.
    pub ruler: [&'static str; 3],
    /// A figure that is given otherwise elsewhere.
    pub differs: &'static str,
    /// What a figure was in the version before, that it is new, what is gone.
    pub changes: [&'static str; 3],
    /// A bar: a full column, half a column, the rest of its rail.
    pub bars: [&'static str; 3],
    /// A section that hides its subsections.
    pub folded: &'static str,
    /// Between the counts under the title.
    pub dot: &'static str,
    /// Whether text itself must be ASCII.
    pub is_ascii: bool,
}

impl Glyphs {
    /// Latin-1, box drawing, blocks, geometric shapes and arrows.
    pub const UNICODE: Self = Self {
        hues: ["◆", "€", "%", "#", "◔", "°"],
        money: "¤",
        other: "·",
        bar: "▌",
        thumb: "┃",
        track: "│",
        mark: "•",
        current_mark: "●",
        left: "◦",
        highlight: "▪",
        heading_mark: "╴",
        dash: "━",
        cut: "…",
        end: "·  ·  ·",
        arrows: ["←", "→", "↑", "↓", "⏎"],
        bounds: ["≈", "≥", "≤"],
        caret: "▏",
        folded: "▸",
        dot: "·",
        nodes: ["●", "◐", "○"],
        gap: "┆",
        ruler: ["─", "┬", "╵"],
        differs: "≠",
        changes: ["←", "+", "−"],
        bars: ["━", "╾", "─"],
        is_ascii: false,
    };

    /// What is drawn on the page beside the source's own text, with these glyphs.
    #[must_use]
    pub fn drawn<'a>(&self, text: &'a str) -> Cow<'a, str> {
        if !self.is_ascii || text.is_ascii() {
            return text.into();
        }
        text.chars().map(plain).collect::<String>().into()
    }

    /// ASCII only.
    pub const ASCII: Self = Self {
        hues: ["@", "$", "%", "#", "~", "o"],
        money: "$",
        other: "-",
        bar: ">",
        thumb: "#",
        track: "|",
        mark: ".",
        current_mark: "*",
        left: "o",
        highlight: "=",
        heading_mark: "-",
        dash: "=",
        cut: "...",
        end: "*  *  *",
        arrows: ["<-", "->", "^", "v", "Enter"],
        bounds: ["~", ">=", "<="],
        caret: "_",
        folded: "+",
        dot: "-",
        nodes: ["*", "o", "."],
        gap: ":",
        ruler: ["-", "+", "'"],
        differs: "!",
        changes: ["<-", "+", "-"],
        bars: ["=", "-", "."],
        is_ascii: true,
    };

    /// The glyph of a hue.
    #[must_use]
    pub fn of(&self, hue: Option<Hue>) -> &'static str {
        let at = hue.and_then(|hue| Hue::ALL.iter().position(|of| *of == hue));
        at.and_then(|at| self.hues.get(at)).copied().unwrap_or(self.other)
    }
}

/// The ASCII character that stands for a drawn one, as wide.
fn plain(drawn: char) -> char {
    match drawn {
        '\u{202F}' | '\u{A0}' => ' ',
        '━' => '=',
        '─' | '–' | '·' => '-',
        '•' | '☑' => '*',
        '§' | '▢' => '#',
        '▏' | '▎' | '│' => '|',
        '┼' | '┬' | '┴' => '+',
        '☐' => 'o',
        '‹' => '<',
        '›' => '>',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁰' | '⁴'..='⁹' => char::from_digit(u32::from(drawn) & 0xF, 10).unwrap_or(drawn),
        other => other,
    }
}
