//! The marks at the beginning of a line: bullets, numbers, notes, ornaments.

use crate::document::Marker;
use crate::source::Span;

use super::number::{Number, Scheme, number};
use super::shape::is_rule;

/// A mark of a list item, and where the text after it begins, in bytes of the line.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Mark {
    /// What is shown for it.
    pub(super) marker: Marker,
    /// Where the text begins.
    pub(super) rest: usize,
    /// Whether it is a dash that may also open speech.
    pub(super) may_be_speech: bool,
}

/// The mark of a list item at the beginning of a line.
pub(super) fn mark(line: &str) -> Option<Mark> {
    bullet(line).or_else(|| numbered(line))
}

fn bullet(line: &str) -> Option<Mark> {
    let sign = line.chars().next()?;
    if !"-*•·▪◦‣●○■□–—+".contains(sign) {
        return None;
    }
    let after = line.get(sign.len_utf8()..)?;
    let text = after.trim_start();
    if text.is_empty() || text.len() == after.len() || is_rule(line) {
        return None;
    }
    let (task, text) = task(text);
    Some(Mark {
        marker: task.map_or(Marker::Bullet(0), Marker::Task),
        rest: line.len() - text.len(),
        may_be_speech: matches!(sign, '–' | '—'),
    })
}

/// `[ ]` and `[x]` before an item's text.
fn task(text: &str) -> (Option<bool>, &str) {
    for (box_, is_done) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)] {
        if let Some(rest) = text.strip_prefix(box_) {
            return (Some(is_done), rest.trim_start());
        }
    }
    (None, text)
}

fn numbered(line: &str) -> Option<Mark> {
    let bytes = line.as_bytes();
    // Asked of every line: most are told by their first two letters.
    let may = bytes.first().is_some_and(|first| first.is_ascii_digit() || *first == b'(')
        || bytes.get(1) == Some(&b')');
    let found = may.then(|| number(line)).flatten()?;
    let is_mark = match found.scheme {
        Scheme::Arabic => matches!(found.sign, '.' | ')'),
        // Initials of a name are capitals with a stop: "J. Smith".
        Scheme::Letter => found.sign == ')',
        Scheme::Decimal(_) | Scheme::Roman | Scheme::Part(_) => false,
    };
    (is_mark && found.rest < line.len()).then_some(Mark {
        marker: item_marker(line, found),
        rest: found.rest,
        may_be_speech: false,
    })
}

fn item_marker(line: &str, found: Number) -> Marker {
    let letter = line.chars().find(char::is_ascii_alphabetic);
    if let Some(letter) = letter.filter(|_| found.scheme == Scheme::Letter) {
        return Marker::Letter(letter);
    }
    let width = found.value.checked_ilog10().unwrap_or(0) + 1;
    Marker::Number(found.value, u8::try_from(width).unwrap_or(1))
}

/// The label of a footnote, `[1]` or `[a]`, and where its text begins, in bytes of the line.
pub(super) fn note(line: &str) -> Option<(Span, usize)> {
    let inner = line.strip_prefix('[')?;
    let close = inner.find(']')?;
    let label = inner.get(..close)?;
    let is_label = !label.is_empty()
        && label.len() <= 12
        && label.chars().all(|c| c.is_ascii_alphanumeric() || "-.*".contains(c))
        && label.chars().any(|c| c.is_ascii_digit() || c == '*');
    let after = inner.get(close + 1..)?;
    let text = after.trim_start_matches(':').trim_start();
    let is_apart = !text.is_empty() && text.len() < after.len();
    (is_label && is_apart).then(|| (Span::new(1, 1 + close), line.len() - text.len()))
}

/// What stands between ornaments, `*** TITLE ***`, in bytes of the line, and the sign.
pub(super) fn starred(line: &str) -> Option<(Span, char)> {
    const SIGNS: &str = "*=#~-_+•◆■░█─━═—–|";
    let sign = line.chars().next().filter(|c| SIGNS.contains(*c))?;
    let is_ornament = |c: char| c == sign || c.is_whitespace();
    let from = line.trim_start_matches(is_ornament);
    let title = from.trim_end_matches(is_ornament);
    let before = line.len() - from.len();
    let span = Span::new(before, before + title.len());
    let after = line.get(span.end()..)?;
    let count = |ornament: &str| ornament.chars().filter(|c| *c == sign).count();
    let (left, right) = (count(line.get(..before)?), count(after));
    let is_balanced = right >= 1 && left >= 1 && left.abs_diff(right) <= left.max(right) / 2 + 1;
    // One sign on each side is emphasis unless it stands apart; a dash may be an aside.
    let is_spaced = line.get(..before)?.ends_with(' ') && after.starts_with(' ');
    // "--boundary--" is a mark of a program.
    let is_loud = left >= 2 && right >= 2 && (is_spaced || sign != '-')
        || is_spaced && "*~=#|".contains(sign);
    let says = title.chars().any(char::is_alphanumeric) && !title.contains(sign);
    (is_balanced && is_loud && says && title.chars().count() <= 80).then_some((span, sign))
}

#[cfg(test)]
mod tests {
    use super::{Marker, mark, note, starred};

    #[test]
    fn marks_of_items_are_told_from_rules_and_speech() {
        assert!(mark("- un").is_some());
        assert!(mark("12) douze").is_some());
        assert_eq!(mark("(b) deux").map(|mark| mark.marker), Some(Marker::Letter('b')));
        assert!(mark("— Viens").is_some_and(|mark| mark.may_be_speech));
        for line in ["-- Viens", "* * *", "-", "1.", "2024. Une année", "J. Smith"] {
            assert!(mark(line).is_none(), "{line}");
        }
    }

    #[test]
    fn ornaments_and_notes_give_what_they_hold() {
        let line = "*** PATHS ***";
        assert_eq!(starred(line).map(|(span, _)| span.cut(line, 0)), Some("PATHS"));
        assert!(starred("-- well --").is_some());
        assert!(starred("*word* and *word*").is_none());
        assert_eq!(note("[12] See above.").map(|(_, text)| text), Some(5));
        assert!(note("[sic] that").is_none());
    }
}
