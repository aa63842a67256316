//! The passages that may be headings, and the style each is set in.

use crate::document::Marker;
use crate::source::Span;

use super::flow::has_leaders;
use super::front::is_edge_of_book;
use super::lines::Sheet;
use super::number::{Number, Scheme, number};
use super::other::is_other_line;
use super::page::Page;
use super::passage::{Form, Passage};
use super::set_in::is_set_in_heading;
use super::shape::{Case, Ending, Opening, Shape};
use super::words::opens_turn;

/// More characters than any heading has, the longest question of an interview too.
const WIDEST: usize = 300;

/// The style a heading is set in: what its author would repeat in the next one.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(super) enum Style {
    /// A line of this sign below it.
    Underlined(char),
    /// Between signs.
    Starred(char),
    /// With a number before it, and the sign after the number.
    Numbered(Scheme, char),
    /// At the margin, where all the text is set in.
    Outdented,
    /// In the middle of the page.
    Centred,
    /// ALL CAPITALS.
    Capitals,
    /// A short line without a stop.
    Plain,
    /// A line that asks.
    Question,
    /// A short line that ends with a colon.
    Colon,
    /// A sentence alone, with its stop.
    Sentence,
}

impl Style {
    /// Whether a number stands before it.
    pub(super) fn is_numbered(self) -> bool {
        matches!(self, Self::Numbered(..))
    }

    /// Whether the style is a mark that no line of prose has by chance.
    pub(super) fn is_strong(self) -> bool {
        match self {
            Self::Underlined(_) | Self::Starred(_) | Self::Numbered(..) | Self::Outdented => true,
            Self::Centred
            | Self::Capitals
            | Self::Plain
            | Self::Question
            | Self::Colon
            | Self::Sentence => false,
        }
    }
}

/// A passage that may be a heading.
#[derive(Clone, Copy, Debug)]
pub(super) struct Candidate {
    /// Its place among the passages.
    pub(super) passage: usize,
    /// What it says, ornaments and labels apart.
    pub(super) title: Span,
    /// What that looks like.
    pub(super) shape: Shape,
    /// Its style.
    pub(super) style: Style,
    /// The number before it.
    pub(super) number: Option<Number>,
    /// Whether it begins with a name of a program, small letter and all.
    pub(super) is_code_name: bool,
    /// Whether it begins with a word that turns what was said: « Mais », "But".
    pub(super) opens_turn: bool,
    /// Whether its text follows without a blank line.
    pub(super) is_tight: bool,
    /// In which column it begins.
    pub(super) indent: usize,
}

/// The passage as a heading, if its form and its words allow for one.
pub(super) fn candidate(
    sheet: &Sheet<'_>,
    page: &Page,
    index: usize,
    passage: &Passage,
) -> Option<Candidate> {
    if is_wide(sheet, passage) {
        return None;
    }
    let title = title_span(sheet, passage)?;
    let said = sheet.cut(title);
    if has_leaders(said) {
        return None;
    }
    let shape = Shape::of(said);
    let found = number(said);
    let style = style(sheet, page, passage, said, &shape, found)?;
    let is_code_name = is_code_name(said);
    let opens_turn = said.split_whitespace().next().is_some_and(opens_turn);
    let indent = sheet.lines.get(passage.first).map_or(0, |line| line.indent);
    let is_tight = !passage.is_closed && !matches!(passage.form, Form::Underlined { .. });
    Some(Candidate {
        passage: index,
        title,
        shape,
        style,
        number: found,
        is_code_name,
        opens_turn,
        is_tight,
        indent,
    })
}

/// Whether a passage is longer than any heading: nearly all text is passed over here, before any of
/// its words is looked at.
fn is_wide(sheet: &Sheet<'_>, passage: &Passage) -> bool {
    let lines = sheet.range(passage.first, passage.end);
    lines.len() > 4 || lines.iter().map(|line| line.width).sum::<usize>() > WIDEST
}

/// What a passage would say as a heading.
fn title_span(sheet: &Sheet<'_>, passage: &Passage) -> Option<Span> {
    let line = |index: usize| sheet.lines.get(index).map(|line| line.text);
    match passage.form {
        Form::Underlined { line: text, .. } => line(text),
        Form::Starred { title, .. } => Some(title),
        Form::Item { marker: Marker::Number(..) | Marker::Letter(_), .. }
            if passage.count() == 1 =>
        {
            line(passage.first)
        }
        Form::Text | Form::Centred if passage.is_apart && passage.count() <= 3 => {
            Some(line(passage.first)?.cover(line(passage.end - 1)?))
        }
        Form::Lines | Form::Inset | Form::Code if passage.is_apart && passage.count() <= 3 => {
            let title = line(passage.first)?.cover(line(passage.end - 1)?);
            is_set_in_heading(sheet, passage).then_some(title)
        }
        Form::Item { .. }
        | Form::More { .. }
        | Form::Quote
        | Form::Inset
        | Form::Lines
        | Form::Code
        | Form::Table
        | Form::Note { .. }
        | Form::Rule
        | Form::Headers
        | Form::Furniture
        | Form::Text
        | Form::Centred => None,
    }
}

fn style(
    sheet: &Sheet<'_>,
    page: &Page,
    passage: &Passage,
    said: &str,
    shape: &Shape,
    found: Option<Number>,
) -> Option<Style> {
    if let Form::Underlined { sign, .. } = passage.form {
        return Some(Style::Underlined(sign));
    }
    if let Form::Starred { sign, .. } = passage.form {
        return (!is_edge_of_book(said)).then_some(Style::Starred(sign));
    }
    if let Some(number) = found.filter(|found| is_numbered_title(said, *found)) {
        return Some(Style::Numbered(number.scheme, number.sign));
    }
    if matches!(passage.form, Form::Item { .. })
        || passage.count() > 1 && !is_wrapped_title(sheet, page, passage, shape)
    {
        return None;
    }
    let fallback = worded_style(shape)?;
    if is_other_line(said, shape) {
        return None;
    }
    let indent = sheet.lines.get(passage.first).map_or(0, |line| line.indent);
    let is_short = matches!(fallback, Style::Plain | Style::Capitals | Style::Question);
    let is_outdented = passage.is_text()
        && page.body >= 2
        && indent + 2 <= page.body
        && shape.opening != Opening::Other;
    Some(if is_short && passage.form == Form::Centred {
        Style::Centred
    } else if is_short && is_outdented {
        Style::Outdented
    } else {
        fallback
    })
}

/// Whether a number stands before words that may be a title.
fn is_numbered_title(said: &str, found: Number) -> bool {
    let title = said.get(found.rest..).unwrap_or_default();
    if title.is_empty() {
        // An arabic number alone is a page or a year; its sequence will tell.
        return !matches!(found.scheme, Scheme::Letter);
    }
    let shape = Shape::of(title);
    let is_part = matches!(found.scheme, Scheme::Part(_));
    let is_decimal = matches!(found.scheme, Scheme::Decimal(_));
    let begins = match shape.opening {
        Opening::Dash => false,
        Opening::Lower => is_decimal && is_name(title, &shape, found.sign),
        Opening::Upper | Opening::Digit | Opening::Ellipsis | Opening::Quote | Opening::Other => {
            title.chars().any(char::is_alphabetic)
        }
    };
    let ends = match shape.ending {
        Ending::Word | Ending::Question | Ending::Exclamation | Ending::Ellipsis => true,
        Ending::Stop => is_part || is_decimal && shape.words <= 10 && !shape.has_inner_stop,
        Ending::Colon | Ending::Open => false,
    };
    let signed = found.sign != ' ' || is_part || is_decimal;
    // The scene of a play says where it is set: "Scene I. Calais. A quay."
    let is_scene = matches!(found.scheme, Scheme::Part(rank) if rank <= 4) && found.value > 0;
    // Questions of readers are numbered as they were asked: "It broke. What now?"
    let is_asked = is_decimal && shape.ending == Ending::Question;
    let widest = match is_asked {
        true => 220,
        false if is_scene => 160,
        false => 110,
    };
    let is_one = is_scene || is_asked || !shape.has_inner_stop;
    begins && ends && signed && shape.width <= widest && is_one
}

/// Whether a title that begins small is a name of a program or a field.
fn is_name(title: &str, shape: &Shape, sign: char) -> bool {
    let is_odd = |c: char| c.is_uppercase() || c.is_ascii_digit() || "_/:.()-".contains(c);
    let first = title.split_whitespace().next().unwrap_or_default().trim_end_matches('.');
    sign == '.' && shape.words <= 2 || shape.words <= 6 && first.contains(is_odd)
}

/// Whether two or three lines are one heading that did not fit on a line.
fn is_wrapped_title(sheet: &Sheet<'_>, page: &Page, passage: &Passage, shape: &Shape) -> bool {
    let last = sheet.lines.get(passage.end - 1).map_or(0, |line| line.width);
    let asks = shape.ending == Ending::Question;
    let ends = matches!(shape.ending, Ending::Word | Ending::Question | Ending::Stop);
    // Three lines are a paragraph unless they ask; the last line must leave the measure unused.
    let short = passage.count() == 2 || asks;
    ends && short && last * 10 <= page.width() * 9 && shape.width <= 180 && !shape.has_inner_stop
}

/// Whether a line begins with a name of a program, which keeps its small letter.
fn is_code_name(said: &str) -> bool {
    let mut words = said.split_whitespace();
    let first = words.next().unwrap_or_default();
    let odd = first.chars().skip(1).any(|c| c.is_uppercase() || "_:.()".contains(c));
    odd && first.starts_with(char::is_lowercase) && words.next().is_some()
}

fn worded_style(shape: &Shape) -> Option<Style> {
    if shape.opening == Opening::Dash || shape.letters == 0 {
        return None;
    }
    match shape.ending {
        Ending::Open => None,
        Ending::Colon => (shape.words <= 6).then_some(Style::Colon),
        Ending::Question => {
            Some(if shape.case == Case::Capitals { Style::Capitals } else { Style::Question })
        }
        Ending::Stop => (!shape.has_inner_stop && shape.words <= 20).then_some(Style::Sentence),
        Ending::Word | Ending::Exclamation | Ending::Ellipsis => {
            let short = shape.words <= 16 && shape.width <= 100 && !shape.has_inner_stop;
            short.then_some(if shape.case == Case::Capitals {
                Style::Capitals
            } else {
                Style::Plain
            })
        }
    }
}
