//! Lines far from the margin that may be headings all the same.

use super::lines::Sheet;
use super::number::{Scheme, number, roman_value};
use super::passage::{Form, Passage};

/// Whether set-in lines are a numeral, a part with its title, or a section whose number has parts.
pub(super) fn is_set_in_heading(sheet: &Sheet<'_>, passage: &Passage) -> bool {
    let (first, last) = (passage.first, passage.end - 1);
    let hangs = || {
        let indent = |line: usize| sheet.lines.get(line).map_or(0, |line| line.indent);
        first == last || passage.count() == 2 && indent(last) > indent(first)
    };
    let is_part = |line: usize| is_scheme(sheet.said(line), |s| matches!(s, Scheme::Part(_)));
    let is_decimal = || is_scheme(sheet.said(first), |s| matches!(s, Scheme::Decimal(_)));
    // A numeral alone is set near the middle by eye; its row will tell whether it opens a chapter.
    let is_numeral = first == last && roman_value(sheet.said(first)).is_some();
    is_numeral
        || is_part(first) && (first == last || !is_part(last)) && passage.form != Form::Code
        || is_decimal() && hangs()
}

fn is_scheme(said: &str, test: fn(Scheme) -> bool) -> bool {
    number(said).is_some_and(|found| test(found.scheme))
}
