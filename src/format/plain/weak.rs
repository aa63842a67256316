//! Weighs short lines without any mark: whether their style is that of headings in this text.

use std::collections::{HashMap, HashSet};

use super::candidate::{Candidate, Style};
use super::flow::opens_speech;
use super::number::number;
use super::passage::{Form, Passage};
use super::shape::{Ending, Opening, ending};
use super::spoken::Spoken;
use super::view::View;

/// Whether the text is one where people speak: short lines are speech there.
pub(super) fn is_dialogue(view: &View<'_>) -> bool {
    let texts =
        || (0..view.passages.len()).filter(|p| view.passages.get(*p).is_some_and(Passage::is_text));
    let speech = texts().filter(|passage| speaks(view.said(*passage))).count();
    speech >= 6 && speech * 10 > texts().count() || is_play(view)
}

/// Whether the names of those who speak stand over what they say, in capitals and with a stop, and
/// come again.
fn is_play(view: &View<'_>) -> bool {
    let lines = view.passages.iter().filter(|found| found.is_apart).map(|found| found.first);
    let names = lines.map(|line| view.sheet.said(line)).filter(|said| is_speaker(said));
    let mut count = 0;
    let distinct: HashSet<&str> = names.inspect(|_| count += 1).collect();
    count >= 6 && distinct.len() * 2 <= count
}

fn is_speaker(said: &str) -> bool {
    said.len() <= 40
        && said.ends_with('.')
        && !said.contains(char::is_lowercase)
        && said.contains(char::is_uppercase)
        && number(said).is_none()
}

/// The places of the candidates of a style.
fn places(all: &[Candidate], style: &dyn Fn(&Candidate) -> bool) -> Vec<usize> {
    (0..all.len()).filter(|place| all.get(*place).is_some_and(style)).collect()
}

/// A line of speech: unlike the name under a quotation it ends as a sentence does.
fn speaks(said: &str) -> bool {
    opens_speech(said) && !matches!(ending(said), Ending::Word | Ending::Colon)
}

/// The short lines that are headings, by their place among the candidates.
pub(super) fn choose(view: &View<'_>, all: &[Candidate]) -> Vec<usize> {
    let dialogue = is_dialogue(view);
    let places = |style: &dyn Fn(&Candidate) -> bool| places(all, style);
    if dialogue {
        let is_loud =
            |c: &Candidate| matches!(c.style, Style::Capitals | Style::Centred) && !c.is_tight;
        let loud = without_signs(view, all, places(&is_loud));
        return if loud.len() >= 2 { with_short_ones(view, all, loud) } else { Vec::new() };
    }
    let spoken = Spoken::of(view);
    let mut kept = places(&|c| is_short_line(view, &spoken, c));
    kept.extend(repeated(view, all));
    kept.extend(questions(view, &spoken, all));
    drop_lone_shouts(all, &mut kept);
    drop_lone_question(view, all, &mut kept);
    let tight = places(&|c| c.is_tight && is_short_style(c) && reads_below(view, c));
    if tight.len() >= 2 || (kept.len() >= 3 && !tight.is_empty()) {
        kept.extend(tight);
    }
    let colons = places(&|c| c.style == Style::Colon && is_label(view, c));
    if colons.len() >= 2 && colons.len() >= kept.len() {
        kept.extend(colons);
    }
    let sentences = sentences(view, all);
    if sentences.len() >= 4 && sentences.len() >= kept.len() * 2 {
        kept.extend(sentences);
    }
    kept
}

/// Adds lines of one short word in capitals to those of more: alone it could be an acronym.
fn with_short_ones(view: &View<'_>, all: &[Candidate], mut loud: Vec<usize>) -> Vec<usize> {
    let is_short = |c: &Candidate| {
        let said = view.sheet.cut(c.title);
        let loud = !said.contains(char::is_lowercase) && c.shape.ending == Ending::Word;
        c.style == Style::Plain && !c.is_tight && c.shape.letters >= 3 && loud
    };
    let is_capitals = |place: &usize| all.get(*place).is_some_and(|c| c.style == Style::Capitals);
    if loud.iter().all(is_capitals) {
        loud.extend(without_signs(view, all, places(all, &is_short)));
    }
    loud
}

/// Leaves out what somebody reads in a story: « Il lut : », then the words of a sign, line by line.
fn without_signs(view: &View<'_>, all: &[Candidate], loud: Vec<usize>) -> Vec<usize> {
    let mut sign = None;
    let mut is_sign = |place: &usize| {
        let Some(above) = all.get(*place).and_then(|c| c.passage.checked_sub(1)) else {
            return false;
        };
        let is_read = ending(view.said(above)) == Ending::Colon || sign == Some(above);
        sign = is_read.then_some(above + 1);
        is_read
    };
    loud.into_iter().filter(|place| !is_sign(place)).collect()
}

/// A short line between blank lines, as most headings are.
fn is_short_line(view: &View<'_>, spoken: &Spoken, candidate: &Candidate) -> bool {
    !candidate.is_tight && is_short_style(candidate) && !is_pull_quote(view, spoken, candidate)
}

/// Lines that come again, word for word, over other texts: whatever they begin with, they are
/// headings of one rank.
fn repeated(view: &View<'_>, all: &[Candidate]) -> Vec<usize> {
    let mut seen: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, candidate) in all.iter().enumerate() {
        if candidate.style == Style::Plain && candidate.shape.words <= 5 && !candidate.is_tight {
            seen.entry(view.sheet.cut(candidate.title)).or_default().push(place);
        }
    }
    let over_text = |place: &&usize| {
        all.get(**place).is_some_and(|candidate| view.is_content(candidate.passage + 1))
    };
    let often = |places: &Vec<usize>| places.iter().filter(over_text).count() >= 3;
    seen.into_values().filter(often).flatten().collect()
}

/// Whether what stands right below a line is text or a list, not the second line of an address.
fn reads_below(view: &View<'_>, candidate: &Candidate) -> bool {
    let next = candidate.passage + 1;
    let stops = matches!(
        ending(view.said(next)),
        Ending::Stop | Ending::Question | Ending::Exclamation | Ending::Colon | Ending::Ellipsis
    );
    let reads = stops && view.words(next) >= 8;
    view.passages
        .get(next)
        .is_some_and(|found| matches!(found.form, Form::Item { .. }) || (found.is_text() && reads))
}

/// Whether a line is as short as a heading, and begins as one.
pub(super) fn is_short_style(candidate: &Candidate) -> bool {
    let shape = &candidate.shape;
    let opens =
        !matches!(shape.opening, Opening::Quote | Opening::Other | Opening::Dash | Opening::Lower)
            || candidate.is_code_name;
    let short = match candidate.style {
        Style::Plain if shape.ending == Ending::Exclamation => shape.words <= 6,
        Style::Plain => shape.words <= 14 && shape.width <= 90,
        Style::Question => shape.width <= 90 && !shape.has_inner_stop,
        Style::Capitals | Style::Centred => shape.words <= 16,
        Style::Underlined(_)
        | Style::Starred(_)
        | Style::Numbered(..)
        | Style::Outdented
        | Style::Colon
        | Style::Sentence => false,
    };
    opens && short && !(shape.words <= 2 && candidate.opens_turn)
}

/// A line that the text itself says again: it was set larger to break up a column.
fn is_pull_quote(view: &View<'_>, spoken: &Spoken, candidate: &Candidate) -> bool {
    candidate.shape.words >= 4
        && candidate.style != Style::Capitals
        && spoken.elsewhere(view, candidate.passage, view.sheet.cut(candidate.title))
}

/// Long questions: in an interview they are as long as they need to be.
fn questions(view: &View<'_>, spoken: &Spoken, all: &[Candidate]) -> Vec<usize> {
    let asks = places(all, &|c| c.style == Style::Question && !c.is_tight && is_answered(view, c));
    let short = asks.iter().filter(|place| all.get(**place).is_some_and(is_short_style)).count();
    let lines = places(all, &|c| c.style == Style::Plain && is_short_line(view, spoken, c)).len();
    // Where most headings do not ask, a long question is a paragraph.
    if asks.len() < 3 || short == 0 || short < lines * 2 {
        return Vec::new();
    }
    // Among them some are answered in a word.
    places(all, &|c| c.style == Style::Question && !c.is_tight && view.is_content(c.passage + 1))
}

fn is_answered(view: &View<'_>, candidate: &Candidate) -> bool {
    let next = candidate.passage + 1;
    view.is_content(next) && view.words(next) >= 8 && candidate.shape.width <= 300
}

/// A heading may end with `!` in a text that has others; alone it is a cry.
fn drop_lone_shouts(all: &[Candidate], kept: &mut Vec<usize>) {
    let shouts =
        |place: &usize| all.get(*place).is_some_and(|c| c.shape.ending == Ending::Exclamation);
    let calm = kept.iter().filter(|place| !shouts(place)).count();
    if calm < 2 {
        kept.retain(|place| !shouts(place));
    }
}

/// One line that asks, in a text whose other headings are in capitals or none, is what somebody says.
fn drop_lone_question(view: &View<'_>, all: &[Candidate], kept: &mut Vec<usize>) {
    let is_question =
        |place: &usize| all.get(*place).is_some_and(|candidate| candidate.style == Style::Question);
    let has_small = |c: &Candidate| view.sheet.cut(c.title).contains(char::is_lowercase);
    let is_calm = |place: &&usize| all.get(**place).is_some_and(has_small);
    if kept.iter().filter(is_calm).count() == 1 {
        kept.retain(|place| !is_question(place));
    }
}

/// A label such as « Préparation : », with what it announces below.
fn is_label(view: &View<'_>, candidate: &Candidate) -> bool {
    candidate.shape.words <= 4
        && candidate.shape.opening == Opening::Upper
        && view.is_content(candidate.passage + 1)
}

/// Headings that are sentences with their stop, where nearly all lone sentences are.
fn sentences(view: &View<'_>, all: &[Candidate]) -> Vec<usize> {
    let of_style = |place: &usize| {
        all.get(*place).is_some_and(|c| {
            c.style == Style::Sentence && !c.is_tight && c.shape.opening == Opening::Upper
        })
    };
    let (good, bad): (Vec<usize>, Vec<usize>) =
        (0..all.len()).filter(of_style).partition(|place| {
            all.get(*place).is_some_and(|candidate| {
                let next = candidate.passage + 1;
                let single = view.passages.get(candidate.passage).is_some_and(|p| p.count() == 1);
                let is_text = view.passages.get(next).is_some_and(|p| matches!(p.form, Form::Text));
                single && is_text && view.words(next) >= 20
            })
        });
    if bad.len() * 3 <= good.len() { good } else { Vec::new() }
}
