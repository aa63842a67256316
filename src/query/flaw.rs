//! What is wrong with a query.

use unicode_width::UnicodeWidthStr;

use crate::source::Span;

use super::field::{Field, Operator};

/// What is wrong with a query, where, and what may stand there.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Flaw {
    /// The bytes that are wrong; none at the end, where something is missing.
    pub at: Span,
    /// What is wrong with them.
    pub wrong: Wrong,
    /// What may stand there.
    pub may: Vec<&'static str>,
    /// What was likely meant.
    pub meant: Option<&'static str>,
}

/// What can be wrong with a query.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Wrong {
    /// There is nothing in it.
    Empty,
    /// It ends too soon.
    Ends,
    /// What stands here cannot stand here.
    Misplaced,
    /// No field has this name.
    Field,
    /// The field is not compared so.
    Operator(Field, Operator),
    /// There is no such kind of facts.
    Kind,
    /// It is no number.
    Number,
    /// It could be a thousand or one.
    Comma,
    /// It is no unit, and no currency either.
    Unit,
    /// It is no currency.
    Currency,
    /// It is no date.
    Date,
    /// It is neither yes nor no.
    Answer,
    /// A quotation that is opened is closed by this mark.
    Unclosed(char),
    /// A parenthesis that is opened is not closed.
    Open,
    /// A parenthesis that is closed was not opened.
    Closed,
    /// `!` stands alone.
    Exclamation,
    /// It is nested too deeply.
    Deep,
}

/// No more letters than this are wrong in a word that is taken for another.
const NEAR: usize = 2;

impl Flaw {
    pub(super) fn new(at: Span, wrong: Wrong) -> Self {
        Self { at, wrong, may: Vec::new(), meant: None }
    }

    pub(super) fn may(self, may: impl IntoIterator<Item = &'static str>) -> Self {
        Self { may: may.into_iter().collect(), ..self }
    }

    /// With the one of these words that is nearest to what stands there, if one is near.
    pub(super) fn near(self, word: &str, known: impl IntoIterator<Item = &'static str>) -> Self {
        let word = word.to_lowercase();
        let far = |known: &str| strsim::osa_distance(&word, known);
        let near = known.into_iter().min_by_key(|known| far(known));
        let is_near = |known: &&str| far(known) <= NEAR.min(known.len() / 2);
        Self { meant: near.filter(is_near), ..self }
    }

    /// The message for people: what is wrong, the query with a caret under it, and what to do.
    #[must_use]
    pub fn told(&self, query: &str) -> String {
        let line: String = query.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
        let before = Span::new(0, self.at.start()).cut(&line, 0).width();
        let carets = "^".repeat(self.at.cut(&line, 0).width().max(1));
        let what = self.what(self.at.cut(query, 0));
        format!("{what}\n  {line}\n  {:before$}{carets}\nhint: {}", "", self.hint())
    }

    fn what(&self, word: &str) -> String {
        match self.wrong {
            Wrong::Empty => "the query is empty".to_owned(),
            Wrong::Ends => "the query ends too soon".to_owned(),
            Wrong::Misplaced => format!("`{word}` cannot stand here"),
            Wrong::Field => format!("`{word}` is no field"),
            Wrong::Operator(field, _) => format!("`{word}` does not compare `{}`", field.name()),
            Wrong::Kind => format!("`{word}` is no kind of facts"),
            Wrong::Number => format!("`{word}` is no amount"),
            Wrong::Comma => format!("`{word}` may be a thousand or one"),
            Wrong::Unit => format!("`{word}` is no unit or currency"),
            Wrong::Currency => format!("`{word}` is no currency"),
            Wrong::Date => format!("`{word}` is no date"),
            Wrong::Answer => format!("`{word}` is neither yes nor no"),
            Wrong::Unclosed(mark) => format!("the quotation is not closed by {mark}"),
            Wrong::Open => "this parenthesis is not closed".to_owned(),
            Wrong::Closed => "this parenthesis was not opened".to_owned(),
            Wrong::Exclamation => "`!` alone is no word of a query".to_owned(),
            Wrong::Deep => "the query is nested too deeply".to_owned(),
        }
    }

    fn hint(&self) -> String {
        let meant = self.meant.map(|meant| format!("did you mean `{meant}`? ")).unwrap_or_default();
        let may = self.may.join(", ");
        let hint = match self.wrong {
            Wrong::Open => "write `)` where it ends".to_owned(),
            Wrong::Closed => "take it away, or write `(` where it begins".to_owned(),
            Wrong::Unclosed(mark) => format!("write {mark} where it ends"),
            Wrong::Exclamation => "write `not`, or `!=` between two words".to_owned(),
            Wrong::Deep => "write it with fewer parentheses".to_owned(),
            Wrong::Number | Wrong::Unit | Wrong::Currency | Wrong::Date => {
                format!("here may stand what is written like one of: {may}")
            }
            Wrong::Empty
            | Wrong::Ends
            | Wrong::Misplaced
            | Wrong::Field
            | Wrong::Operator(..)
            | Wrong::Kind
            | Wrong::Comma
            | Wrong::Answer => format!("here may stand: {may}"),
        };
        format!("{meant}{hint}")
    }
}
