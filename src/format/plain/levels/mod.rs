//! How deep each heading stands.
//!
//! Numbers and marks say it, and the questions of an interview stand below what announces it. Where
//! all headings look alike they stand on one level, but for what their words tell (`worded`).

mod parts;
mod worded;
mod wording;

use crate::document::SectionKind;

use super::candidate::Style;
use super::kinds::Announced;
use super::number::{LARGE, Scheme};
use super::view::View;
use super::words::{is_usual, opens_interview, opens_usual};

/// Gives each heading its level, from 2.
pub(super) fn assign(view: &View<'_>, headings: &mut [Announced]) {
    let depths = depths(view, headings);
    let smallest = depths.iter().min().copied().unwrap_or(0);
    for (heading, depth) in headings.iter_mut().zip(&depths) {
        heading.level = u8::try_from(depth - smallest).unwrap_or(u8::MAX).saturating_add(2);
    }
    boxes(headings);
    interviews(view, headings);
    let is_level = |heading: &Announced| heading.level == headings.first().map_or(2, |h| h.level);
    let numbered = headings.iter().filter(|heading| heading.candidate.style.is_numbered()).count();
    // What numbers do not say is not said by words either: chapters stand beside each other.
    if headings.iter().all(is_level) && numbered * 2 <= headings.len() {
        worded::assign(view, headings);
    }
}

/// A mark in the order of its first use.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Rank {
    Part(u8),
    Mark(Style),
    Decimal(u8),
    Worded,
}

/// The depth of each heading by its mark: parts by their word, marks by first use.
fn depths(view: &View<'_>, headings: &[Announced]) -> Vec<usize> {
    let ranks: Vec<Rank> = headings.iter().map(rank).collect();
    // « Annexe A » after sections with numbers stands beside them; a part comes before its sections.
    let is_mark = |rank: &Rank| matches!(rank, Rank::Mark(_) | Rank::Decimal(_));
    let first_mark = ranks.iter().position(is_mark).unwrap_or(ranks.len());
    let parts: Vec<u8> = ranks
        .iter()
        .take(first_mark)
        .filter_map(|rank| if let Rank::Part(rank) = rank { Some(*rank) } else { None })
        .collect();
    let parts = in_order(&parts);
    let mut marks: Vec<Style> = Vec::new();
    for rank in &ranks {
        if let Rank::Mark(style) = rank
            && !marks.contains(style)
        {
            marks.push(*style);
        }
    }
    let loud = capitals_lead(view, headings);
    let over = parts.len();
    let (worded, marked) = if words_lead(view, headings, &marks) {
        (over, over + 1 + usize::from(loud))
    } else {
        (over + marks.len(), over)
    };
    let depth = |(rank, heading): (&Rank, &Announced)| match rank {
        Rank::Part(rank) => parts.iter().position(|part| part == rank).unwrap_or(over),
        Rank::Mark(style) => marked + marks.iter().position(|mark| mark == style).unwrap_or(0),
        Rank::Decimal(depth) => {
            marked + usize::from(*depth).saturating_sub(1) + marks.len().saturating_sub(1)
        }
        Rank::Worded if is_top(view, heading) => 0,
        Rank::Worded if loud && !is_loud(view, heading) => worded + 1,
        Rank::Worded => worded,
    };
    ranks.iter().zip(headings).map(depth).collect()
}

/// The ranks of parts, the largest first. Volumes, books and parts hold each other as their author
/// wants: the one that comes first is the larger.
fn in_order(parts: &[u8]) -> Vec<u8> {
    let mut order = parts.to_vec();
    order.sort_unstable();
    order.dedup();
    let first = |part: &u8| parts.iter().position(|other| other == part);
    let large = order.partition_point(|part| *part <= LARGE);
    if let Some(order) = order.get_mut(..large) {
        order.sort_by_key(first);
    }
    order
}

fn rank(heading: &Announced) -> Rank {
    match heading.candidate.style {
        Style::Numbered(Scheme::Part(rank), _) => Rank::Part(rank),
        Style::Numbered(Scheme::Decimal(depth), _) => Rank::Decimal(depth),
        Style::Numbered(scheme, _) => Rank::Mark(Style::Numbered(scheme, ' ')),
        Style::Underlined(sign) => Rank::Mark(Style::Underlined(sign)),
        Style::Starred(sign) => Rank::Mark(Style::Starred(sign)),
        Style::Outdented
        | Style::Centred
        | Style::Capitals
        | Style::Plain
        | Style::Question
        | Style::Colon
        | Style::Sentence => Rank::Worded,
    }
}

/// Whether numbers stand below headings in words: they count from 1 inside the section of one, again
/// inside others or beside as many sections in words.
fn words_lead(view: &View<'_>, headings: &[Announced], marks: &[Style]) -> bool {
    let Some(first_style @ Style::Numbered(..)) = marks.first() else { return false };
    let (mut sections, mut numbers, mut runs) = (0, 0, 0);
    // What the next number must be; only 1 may follow a heading in words, and none come before all.
    let mut next = None;
    for heading in headings.iter().filter(|heading| heading.kind != SectionKind::Aside) {
        match rank(heading) {
            Rank::Worded if is_top(view, heading) => next = None,
            Rank::Worded => {
                sections += 1;
                next = Some(1);
            }
            Rank::Mark(style) if style == *first_style => {
                let value = heading.candidate.number.map(|number| number.value);
                if value.is_none() || value != next {
                    return false;
                }
                numbers += 1;
                runs += usize::from(next == Some(1));
                next = next.map(|value| value + 1);
            }
            Rank::Part(_) => next = None,
            Rank::Mark(Style::Underlined(_) | Style::Starred(_)) => return false,
            Rank::Mark(_) | Rank::Decimal(_) => {}
        }
    }
    numbers >= 2 && (runs >= 2 || sections >= numbers)
}

/// Unmarked headings that stand beside the marked ones of the first level.
fn is_top(view: &View<'_>, heading: &Announced) -> bool {
    let title = view.sheet.cut(heading.candidate.title);
    heading.candidate.style == Style::Outdented
        || is_usual(title)
        || heading.candidate.style == Style::Capitals && opens_usual(title)
        || heading.kind == SectionKind::Aside
}

/// Whether headings in capitals stand over those that are not: there are several, and the first
/// comes first.
fn capitals_lead(view: &View<'_>, headings: &[Announced]) -> bool {
    let worded =
        || headings.iter().filter(|h| rank(h) == Rank::Worded && h.kind != SectionKind::Aside);
    let loud = worded().filter(|h| is_loud(view, h)).count();
    let calm = worded().count() - loud;
    let first = worded().next().is_some_and(|h| is_loud(view, h));
    loud >= 2 && calm >= 2 && first
}

/// Whether a heading has no small letter: beside others in capitals a short one is no acronym.
fn is_loud(view: &View<'_>, heading: &Announced) -> bool {
    let title = view.sheet.cut(heading.candidate.title);
    title.contains(char::is_uppercase) && !title.contains(char::is_lowercase)
}

/// A box stands on the level of the headings around it.
fn boxes(headings: &mut [Announced]) {
    let mut around = headings.iter().find(|h| h.kind != SectionKind::Aside).map_or(2, |h| h.level);
    for heading in headings {
        if heading.kind == SectionKind::Aside {
            heading.level = around;
        } else {
            around = heading.level;
        }
    }
}

/// The questions of an interview stand below the heading that announces it.
fn interviews(view: &View<'_>, headings: &mut [Announced]) {
    let mut above = None;
    for heading in headings {
        if heading.kind == SectionKind::Question {
            if let Some(level) = above {
                heading.level = level + 1;
            }
        } else {
            let opens = opens_interview(view.sheet.cut(heading.candidate.title));
            above = opens.then_some(heading.level);
        }
    }
}
