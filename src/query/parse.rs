//! Understands a query: `or` binds weakest, then `and`, then `not`.

use crate::document::Language;
use crate::source::Span;

use super::expression::{Expression, Test};
use super::field::{Field, Operator};
use super::flaw::{Flaw, Wrong};
use super::token::{Token, What, tokens};
use super::value::{self, Words};

/// Parentheses and `not` within each other; nobody reads more.
const DEEPEST: usize = 64;

/// What joins two tests.
const JOINTS: [&str; 2] = ["and", "or"];

/// Understands a query.
pub(super) fn parse(text: &str, language: Language) -> Result<Expression, Flaw> {
    let tokens = tokens(text)?;
    let mut parser = Parser { text, language, tokens: &tokens, at: 0, depth: 0 };
    if tokens.is_empty() {
        return Err(Flaw::new(parser.end(), Wrong::Empty).may(beginnings()));
    }
    let query = parser.any()?;
    match parser.tokens.get(parser.at) {
        None => Ok(query),
        Some(Token { span, what: What::Close }) => Err(Flaw::new(*span, Wrong::Closed)),
        Some(token) => Err(Flaw::new(token.span, Wrong::Misplaced).may(JOINTS)),
    }
}

/// What a test may begin with.
fn beginnings() -> impl Iterator<Item = &'static str> {
    let signs = ["not", "(", ">= 5 km"];
    Field::ALL.into_iter().map(Field::name).chain(signs)
}

/// What `key` alone asks.
fn yes() -> Test {
    let (field, operator) = (Field::Key, Operator::Is);
    Test { field, operator, wanted: value::yes(), written: "yes".into() }
}

struct Parser<'a> {
    text: &'a str,
    language: Language,
    tokens: &'a [Token],
    at: usize,
    depth: usize,
}

impl Parser<'_> {
    fn any(&mut self) -> Result<Expression, Flaw> {
        self.joined(&What::Or, Self::all, Expression::Any)
    }

    fn all(&mut self) -> Result<Expression, Flaw> {
        self.joined(&What::And, Self::one, Expression::All)
    }

    fn joined(
        &mut self,
        joint: &What,
        part: fn(&mut Self) -> Result<Expression, Flaw>,
        join: fn(Vec<Expression>) -> Expression,
    ) -> Result<Expression, Flaw> {
        let first = part(self)?;
        let mut parts = vec![first];
        while self.take(joint).is_some() {
            parts.push(part(self)?);
        }
        Ok(if parts.len() > 1 { join(parts) } else { parts.remove(0) })
    }

    fn one(&mut self) -> Result<Expression, Flaw> {
        if let Some(span) = self.take(&What::Not) {
            let inner = self.deeper(span, Self::one)?;
            return Ok(Expression::Not(Box::new(inner)));
        }
        if let Some(span) = self.take(&What::Open) {
            let inner = self.deeper(span, Self::any)?;
            return match self.tokens.get(self.at) {
                Some(Token { what: What::Close, .. }) => {
                    self.at += 1;
                    Ok(inner)
                }
                Some(token) => Err(Flaw::new(token.span, Wrong::Misplaced).may(["and", "or", ")"])),
                None => Err(Flaw::new(span, Wrong::Open)),
            };
        }
        self.test().map(Expression::Test)
    }

    fn deeper(
        &mut self,
        at: Span,
        part: fn(&mut Self) -> Result<Expression, Flaw>,
    ) -> Result<Expression, Flaw> {
        if self.depth == DEEPEST {
            return Err(Flaw::new(at, Wrong::Deep));
        }
        self.depth += 1;
        let inner = part(self);
        self.depth -= 1;
        inner
    }

    /// `field operator value`; without a field it is the amount, and `key` alone is yes.
    fn test(&mut self) -> Result<Test, Flaw> {
        let field = match self.tokens.get(self.at) {
            None => return Err(Flaw::new(self.end(), Wrong::Ends).may(beginnings())),
            Some(Token { what: What::Sign(_), .. }) => Field::Amount,
            Some(Token { what: What::Word, span }) => self.field(*span)?,
            Some(token) => {
                return Err(Flaw::new(token.span, Wrong::Misplaced).may(beginnings()));
            }
        };
        let signs = field.operators().iter().map(|operator| operator.sign());
        let operator = match self.tokens.get(self.at) {
            Some(Token { what: What::Sign(operator), span }) => {
                self.at += 1;
                if !field.operators().contains(operator) {
                    return Err(Flaw::new(*span, Wrong::Operator(field, *operator)).may(signs));
                }
                *operator
            }
            _ if field == Field::Key => return Ok(yes()),
            None => return Err(Flaw::new(self.end(), Wrong::Ends).may(signs)),
            Some(token) => return Err(Flaw::new(token.span, Wrong::Misplaced).may(signs)),
        };
        let words = self.words(field)?;
        let wanted = value::read(field, &words, self.language)?;
        Ok(Test { field, operator, wanted, written: words.text.into() })
    }

    fn field(&mut self, span: Span) -> Result<Field, Flaw> {
        let word = span.cut(self.text, 0);
        let names = || Field::ALL.into_iter().map(Field::name);
        let unknown = || Flaw::new(span, Wrong::Field).may(beginnings()).near(word, names());
        let field = Field::of(word).ok_or_else(unknown)?;
        self.at += 1;
        Ok(field)
    }

    /// All words and quotations that follow, up to what joins tests.
    fn words(&mut self, field: Field) -> Result<Words, Flaw> {
        let mut found: Option<(Span, usize, String)> = None;
        while let Some(token) = self.tokens.get(self.at) {
            let inner = match token.what {
                // A word before an operator is a field: `and` was forgotten.
                What::Word if found.is_some() && self.is_sign(self.at + 1) => break,
                What::Word => token.span,
                What::Quoted(within) => within,
                What::Open | What::Close | What::Sign(_) | What::And | What::Or | What::Not => {
                    break;
                }
            };
            let text = inner.cut(self.text, 0);
            found = Some(match found {
                None => (token.span, inner.start(), text.to_owned()),
                // Words keep the spaces between them as one.
                Some((span, start, words)) => {
                    (span.cover(token.span), start, format!("{words} {text}"))
                }
            });
            self.at += 1;
        }
        match (found, self.tokens.get(self.at)) {
            (Some((span, start, text)), _) => {
                let written = Span::new(start, start + text.len()).cut(self.text, 0);
                let is_as_written = written == text;
                Ok(Words { text, span, start, is_as_written })
            }
            (None, Some(token)) => {
                Err(Flaw::new(token.span, Wrong::Misplaced).may(value::examples(field)))
            }
            (None, None) => Err(Flaw::new(self.end(), Wrong::Ends).may(value::examples(field))),
        }
    }

    fn is_sign(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| matches!(token.what, What::Sign(_)))
    }

    fn take(&mut self, wanted: &What) -> Option<Span> {
        let token = self.tokens.get(self.at).filter(|token| token.what == *wanted)?;
        self.at += 1;
        Some(token.span)
    }

    /// Where the query ends: what is missing is missing after its last word.
    fn end(&self) -> Span {
        let end = self.text.trim_end().len();
        Span::new(end, end)
    }
}
