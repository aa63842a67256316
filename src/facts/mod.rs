//! Finds the numbers, quantities and dates that a piece of prose states.
//!
//! What comes out is a list of [`Fact`]s in reading order, disjoint; each keeps the span of source
//! bytes it was read from, so that a panel, a pipe and a highlight all point at the same place.
//!
//! The way: the text is cut into tokens (`token`), what states nothing is masked (`mask`), and at
//! each place where a fact may begin the families of `rules` are tried. They parse the number once
//! (`number`), join two into a range (`range`), and let the words beside it decide what kind of
//! fact it is (`unit`, `noun`). What the words mean is in `assets/lexicons/`, read by `lexicon`.
//!
//! Whether a fact is true is not decided here.

mod clue;
mod coherence;
mod currency;
mod cut;
mod decimal;
mod dimension;
mod edtf;
mod label;
mod lexicon;
mod list;
mod mask;
mod memo;
mod noun;
mod number;
mod packed;
mod range;
mod rank;
mod rules;
mod sheaf;
mod standing;
mod token;
mod unit;
mod value;

#[cfg(test)]
mod properties;
#[cfg(test)]
mod tests;

pub use clue::Clue;
pub use decimal::Decimal;
pub use dimension::{Measure, seconds};
pub use edtf::Precision;
pub use lexicon::{Flaw, OwnWords};
pub use list::{FactList, HeldFact};
pub use packed::Packed;
pub use sheaf::{Binder, Sheaf, Under};
pub use standing::{Standing, Weighed, Weigher};
pub use value::{Amount, Bound, Edtf, Fact, Kind, Value};

use crate::document::{Language, Prose};
use crate::source::Span;
use lexicon::{Lexicons, Role};
use rules::{Day, Found, Reader};
use token::{Shape, Text};

/// Reads facts in the languages that lutrin knows.
#[derive(Debug)]
pub struct Recogniser {
    lexicons: &'static Lexicons,
    language: Option<Language>,
    published: Option<Day>,
}

/// A text of this many bytes is long enough to be in a language of its own.
const LONG: usize = 160;

/// So many words show whether a text is in a language.
const FIRST_WORDS: usize = 60;

/// So many letters tell a language.
const SAMPLE: usize = 300;

impl Recogniser {
    /// A recogniser with the lexicons that lutrin carries.
    ///
    /// `language` overrides what is detected; `date` is the day of publication (`YYYY-MM-DD`),
    /// against which « l’an dernier » is resolved.
    #[must_use]
    pub fn new(language: Option<Language>, date: Option<&str>) -> Self {
        Self { lexicons: Lexicons::carried(), language, published: date.and_then(day) }
    }

    /// The facts of one piece of prose, in reading order and disjoint.
    ///
    /// `language` is the article's; a long paragraph in another one is read with its own lexicon.
    #[must_use]
    pub fn extract(&self, prose: &Prose<'_>, language: Language) -> Vec<Fact> {
        let Some(mut text) = self.cut(prose.text(), language) else { return Vec::new() };
        self.read(prose, &mut text)
    }

    /// What a phrase says in the language of the recogniser, where all of it is one figure or date:
    /// « 6 kilomètres », « cent millions d’euros », « mars 2024 ».
    #[must_use]
    pub fn phrase(&self, phrase: &str) -> Option<Value> {
        let language = self.language.unwrap_or(Language::English);
        let facts = self.extract(&Prose::plain(phrase, 0), language);
        let [fact] = <[Fact; 1]>::try_from(facts).ok()?;
        (fact.span == Span::new(0, phrase.len())).then_some(fact.value)
    }

    /// The language of a text that is too short to tell by its letters: the one whose small words
    /// it has most of; English where it has none.
    #[must_use]
    pub fn guess(&self, text: &str) -> Language {
        let known = [Language::English, Language::French, Language::Spanish];
        let counted = known.map(|language| (self.small_words(text, language), language));
        let most = counted.iter().map(|(count, _)| *count).max().unwrap_or(0);
        counted.iter().find(|(count, _)| *count == most).map_or(Language::English, |(_, l)| *l)
    }

    /// The text in tokens; none where it can hold no fact.
    fn cut<'a>(&'a self, text: &'a str, article: Language) -> Option<Text<'a>> {
        let read = |language| Text::new(text, self.lexicons.get(language)?);
        if let Some(language) = self.language {
            return read(language);
        }
        // Detection costs more than reading: only where the words could be another language's.
        if text.len() < LONG || !text.bytes().any(|byte| byte.is_ascii_digit()) {
            return read(article);
        }
        let cut = read(article);
        if cut.as_ref().is_some_and(is_fluent) {
            return cut;
        }
        let own = Self::language_of(text).unwrap_or(article);
        let is_other = own != article && own != Language::Other;
        // A French paragraph full of English names is French still: its small words tell.
        let other = if is_other { read(own) } else { None };
        if other.as_ref().map_or(0, small_words) > cut.as_ref().map_or(0, small_words) {
            other
        } else {
            cut
        }
    }

    fn read(&self, prose: &Prose<'_>, text: &mut Text<'_>) -> Vec<Fact> {
        mask::apply(text);
        let found = Reader::new(text, self.published).facts();
        for fact in &found {
            let tokens = text.tokens.get_mut(fact.start..fact.end).into_iter().flatten();
            tokens.for_each(|token| token.stated = true);
        }
        found.into_iter().map(|found| fact(prose, text, found)).collect()
    }

    /// The language that the first letters of a text tell.
    fn language_of(text: &str) -> Option<Language> {
        let sample = text.char_indices().nth(SAMPLE).and_then(|(end, _)| text.get(..end));
        Language::detect(sample.unwrap_or(text))
    }

    /// How many function words of a language a text has.
    fn small_words(&self, text: &str, language: Language) -> usize {
        let text = self.lexicons.get(language).and_then(|lexicon| Text::new(text, lexicon));
        text.as_ref().map_or(0, small_words)
    }
}

/// How many function words of its language a text has.
fn small_words(text: &Text<'_>) -> usize {
    text.tokens.iter().filter(|token| token.roles.contains(Role::FUNCTION)).count()
}

/// Whether a text is surely in the language it was cut in: a third of its first words are function
/// words of that language. Half of the paragraphs are, in French and English; of the other of the two
/// one word in ten passes for one, of Spanish one in five.
fn is_fluent(text: &Text<'_>) -> bool {
    let words = text.tokens.iter().filter(|token| token.shape == Shape::Word).take(FIRST_WORDS);
    let (count, small) = words.fold((0, 0), |(count, small), word| {
        (count + 1, small + usize::from(word.roles.contains(Role::FUNCTION)))
    });
    count >= FIRST_WORDS / 3 && small * 3 >= count
}

fn fact(prose: &Prose<'_>, text: &Text<'_>, found: Found) -> Fact {
    let (start, end) = (start_of(text, found.start), end_of(text, found.end));
    let (from, to) = label::unmarked(prose, text, label::of(text, &found));
    let bound = match found.bound {
        Some(Bound::Exact) => Bound::Exact,
        // « plus d’une trentaine »: what a word before says goes before what the number says.
        rough => bound(text, &found).or(rough).unwrap_or_default(),
    };
    Fact {
        span: prose.source(Span::new(start, end)),
        value: found.value,
        bound,
        label: prose.source(Span::new(from, to)),
    }
}

fn start_of(text: &Text<'_>, at: usize) -> usize {
    text.token(at).map_or(0, |token| token.start)
}

fn end_of(text: &Text<'_>, at: usize) -> usize {
    at.checked_sub(1).and_then(|last| text.token(last)).map_or(0, |token| token.end)
}

/// How exact the words around a figure say it is.
fn bound(text: &Text<'_>, found: &Found) -> Option<Bound> {
    // A quotation mark may stand between: within “ten days”.
    let start = match text.before(found.start) {
        Some(before) if matches!(text.sign(before), Some('"' | '«')) => before,
        _ => found.start,
    };
    let modifier =
        |start: usize| text.lexicon.before.longest(|i| text.element(start.checked_sub(i + 1)?));
    // « plus de la moitié », « dépasser les 2 milliards »
    let is_part = found.value.kind() == Kind::Ratio || text.lexicon.noun_first;
    let article = text.before(start).filter(|article| is_part && text.is(*article, Role::THE));
    // « dans les 24 heures » sets a limit, « dans les deux sens » is where.
    let is_place = found.value.kind() == Kind::Count && article.is_some();
    let own = modifier(start).filter(|(bound, length)| {
        let is_other = is_place && *bound == Bound::Max;
        !(is_other || is_spread(text, found, start - length))
    });
    let before = own.or_else(|| modifier(article?));
    // « 14 salas y más de 200 camas »: what goes on speaks of the next figure.
    let after = text.lexicon.after.longest(|i| text.element(found.end + i));
    let after = after.filter(|(_, length)| !text.is(found.end + length, Role::OF));
    before.or(after).map(|(bound, _)| bound)
}

/// Whether an amount is spread over a time: “£110 million over three seasons” lasts no longer.
fn is_spread(text: &Text<'_>, found: &Found, modifier: usize) -> bool {
    let follows_figure =
        text.before(modifier).and_then(|at| text.token(at)).is_some_and(|token| token.stated);
    let lasts = matches!(found.value.kind(), Kind::Duration | Kind::Count);
    lasts && follows_figure && text.is(modifier, Role::FUNCTION)
}

/// A day written `YYYY-MM-DD`.
fn day(text: &str) -> Option<Day> {
    let mut parts = text.splitn(3, '-');
    let year = parts.next()?.parse().ok()?;
    let month = parts.next()?.parse().ok().filter(|month| (1..=12).contains(month))?;
    let day = parts.next()?.get(..2)?.parse().ok().filter(|day| (1..=31).contains(day))?;
    Some(Day { year, month, number: day })
}
