//! Any text: facts in order, disjoint, on character boundaries.

use lutrin::document::{Language, Prose};
use lutrin::facts::Recogniser;

thread_local! {
    static RECOGNISER: Recogniser = Recogniser::new(None, Some("2025-05-20"));
}

/// Reads a text in every language.
pub(crate) fn check(text: &str) {
    RECOGNISER.with(|recogniser| {
        for language in [Language::French, Language::English, Language::Spanish, Language::Other] {
            check_in(recogniser, language, text);
        }
    });
}

fn check_in(recogniser: &Recogniser, language: Language, text: &str) {
    let mut floor = 0;
    for fact in recogniser.extract(&Prose::plain(text, 0), language) {
        let (start, end) = (fact.span.start(), fact.span.end());
        assert!(start >= floor && start < end, "{fact:?}");
        assert!(text.get(start..end).is_some(), "{fact:?}");
        assert!(text.get(fact.label.start()..fact.label.end()).is_some(), "{fact:?}");
        floor = end;
    }
}
