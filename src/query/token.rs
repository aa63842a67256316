//! A query in words, signs and parentheses.

use crate::source::Span;

use super::field::Operator;
use super::flaw::{Flaw, Wrong};

/// A piece of a query.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) struct Token {
    /// Its bytes.
    pub(super) span: Span,
    /// What it is.
    pub(super) what: What,
}

/// What a piece of a query is.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(super) enum What {
    Open,
    Close,
    Sign(Operator),
    And,
    Or,
    Not,
    Word,
    /// What stands between quotation marks, which are no part of it.
    Quoted(Span),
}

/// Marks that a quotation opens and closes with.
const QUOTES: [(char, char); 4] = [('"', '"'), ('\'', '\''), ('«', '»'), ('“', '”')];

/// Cuts a query into pieces.
pub(super) fn tokens(text: &str) -> Result<Vec<Token>, Flaw> {
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(first) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if first.is_whitespace() {
            at += first.len_utf8();
            continue;
        }
        let token = token(text, at, first)?;
        at = token.span.end();
        tokens.push(token);
    }
    Ok(tokens)
}

fn token(text: &str, at: usize, first: char) -> Result<Token, Flaw> {
    let rest = text.get(at..).unwrap_or_default();
    let here = |length: usize, what| Token { span: Span::new(at, at + length), what };
    if let Some((sign, length)) = sign(rest) {
        return Ok(here(length, What::Sign(sign)));
    }
    if let Some((_, close)) = QUOTES.iter().find(|(open, _)| *open == first) {
        let inner = rest.get(first.len_utf8()..).unwrap_or_default();
        let Some(end) = inner.find(*close) else {
            return Err(Flaw::new(Span::new(at, text.len()), Wrong::Unclosed(*close)));
        };
        let within = Span::new(at + first.len_utf8(), at + first.len_utf8() + end);
        return Ok(here(first.len_utf8() + end + close.len_utf8(), What::Quoted(within)));
    }
    Ok(match first {
        '(' => here(1, What::Open),
        ')' => here(1, What::Close),
        '!' => return Err(Flaw::new(Span::new(at, at + 1), Wrong::Exclamation)),
        _ => {
            let word = word(rest);
            here(word.len(), keyword(word))
        }
    })
}

/// The operator that a text begins with, and how long its sign is.
fn sign(rest: &str) -> Option<(Operator, usize)> {
    Operator::ALL.into_iter().find_map(|operator| {
        let spelling = operator.spellings().iter().find(|spelling| rest.starts_with(**spelling))?;
        Some((operator, spelling.len()))
    })
}

/// The word that a text begins with: an apostrophe inside is part of it.
fn word(rest: &str) -> &str {
    let ends = |c: char| {
        c.is_whitespace() || matches!(c, '(' | ')' | '=' | '!' | '<' | '>' | '~' | '≠' | '≤' | '≥')
    };
    let end = rest.char_indices().skip(1).find(|(_, c)| ends(*c));
    rest.get(..end.map_or(rest.len(), |(at, _)| at)).unwrap_or(rest)
}

fn keyword(word: &str) -> What {
    match word.to_ascii_lowercase().as_str() {
        "and" => What::And,
        "or" => What::Or,
        "not" => What::Not,
        _ => What::Word,
    }
}
