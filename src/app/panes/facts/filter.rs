//! Which facts are listed, in which order: by hue, key figures and words, or a query.

use crate::document::Language;
use crate::style::Hue;

use super::asked::{self, Asked};
use super::listed::Listed;
use super::order::{Arranged, arranged};
use super::{FactsPane, Order, Witness, hue_of, place};

impl FactsPane {
    /// Lists facts as another list does: of the same kinds, in the same order.
    pub(in crate::app) fn list_as(&mut self, other: &Self) {
        (self.hue, self.only_keys, self.order) = (other.hue, other.only_keys, other.order);
        self.filter();
    }

    /// The same, and filters them by the same words.
    pub(in crate::app) fn list_alike(&mut self, witness: Witness<'_>, other: &Self) {
        (self.words, self.asked) = (other.words.clone(), other.asked.clone());
        (self.hue, self.only_keys, self.order) = (other.hue, other.only_keys, other.order);
        self.read_again(witness);
    }

    /// Lists only key figures, or all facts.
    pub fn toggle_keys(&mut self) {
        self.only_keys = !self.only_keys;
        self.filter();
    }

    /// Lists only facts of a hue, or of every hue; the same hue again lists every hue.
    pub fn only(&mut self, hue: Option<Hue>) {
        self.hue = if self.hue == hue { None } else { hue };
        self.filter();
    }

    /// Changes the words that the facts are filtered by: a query, where they are one (« amount>=1e6 »).
    pub fn look_for(
        &mut self,
        witness: Witness<'_>,
        language: Language,
        change: impl FnOnce(&mut String),
    ) {
        self.words.edit(change);
        self.asked = Asked::read(self.words.typed(), language);
        self.read_again(witness);
    }

    /// The sections have other names, or other places.
    pub fn read_again(&mut self, witness: Witness<'_>) {
        self.worded.clear();
        self.find_words(witness, 0);
        self.filter();
    }

    /// Lists the facts in the next order.
    pub fn reorder(&mut self) {
        self.order = self.order.next();
        self.arrange();
    }

    /// Looks for the words in what facts say, their labels and their sections.
    pub(super) fn find_words(&mut self, witness: Witness<'_>, from: u32) {
        if self.words.is_empty() {
            return;
        }
        let mut worded = std::mem::take(&mut self.worded);
        self.all.each_from(from, |index, fact| {
            let passes = match &self.asked {
                Some(asked) => asked.lets_through(witness, fact, || self.is_key(index)),
                None => asked::has_words(&self.words, witness, fact),
            };
            if passes {
                worded.push(index);
            }
        });
        self.worded = worded;
    }

    /// Whether the filter asks for key figures, which are known at the end only.
    pub fn asks_for_keys(&self) -> bool {
        self.asked.as_ref().is_some_and(Asked::names_keys)
    }

    pub(super) fn filter(&mut self) {
        self.counts = [0; 6];
        self.listed = if self.is_filtered() { Listed::Some(Vec::new()) } else { Listed::All(0) };
        self.list_from(0);
        self.current = self.current.filter(|index| self.lets_through(*index));
        self.arrange();
    }

    /// Counts and lists the facts from a place on.
    pub(super) fn list_from(&mut self, from: u32) {
        if !self.is_filtered() {
            self.listed = Listed::All(place(self.all.len()));
            self.counts = self.all.counts();
            return;
        }
        let mut counts = self.counts;
        let mut listed = Vec::new();
        self.all.each_from(from, |index, fact| {
            if !self.lets_any_hue(index) {
                return;
            }
            let hue = hue_of(fact);
            let at = Hue::ALL.iter().position(|of| Some(*of) == hue);
            if let Some(count) = at.and_then(|at| counts.get_mut(at)) {
                *count += 1;
            }
            if self.hue.is_none_or(|only| hue == Some(only)) {
                listed.push(index);
            }
        });
        self.counts = counts;
        if let Listed::Some(before) = &mut self.listed {
            before.extend(listed);
        }
    }

    pub(super) fn arrange(&mut self) {
        self.arranged = match self.order {
            Order::Text => Arranged::default(),
            Order::Value | Order::Date => arranged(self.order, &self.all, self.listed()),
        };
    }
}
