//! Parts the lines of a text into passages.
//!
//! A blank line always ends a passage, and so does a page where no sentence goes on. Inside a run of lines marks come first (underlines, bullets,
//! notes), then the look of the lines tells running text from lines that end where they should.
//! What is decided here depends on the lines at hand and the page's layout only, so the survey and
//! any later reading part a text at the same places.

use crate::document::Marker;

use super::flow;
use super::lines::Sheet;
use super::marks::{mark, note, starred};
use super::number::is_decimal;
use super::page::Page;
use super::passage::{Form, Passage};
use super::shape::{is_rule, underline};
use super::words::mail_label;

/// The passages of a text.
pub(super) fn passages(sheet: &Sheet<'_>, page: &Page) -> Vec<Passage> {
    let mut splitter = Splitter { sheet, page, found: Vec::new(), item: None };
    let mut at = 0;
    while at < sheet.lines.len() {
        if sheet.is_blank(at) {
            at += 1;
            continue;
        }
        let ends = |line: &usize| sheet.is_blank(*line) || sheet.begins_apart(*line);
        let end = (at + 1..sheet.lines.len()).find(ends);
        let end = end.unwrap_or(sheet.lines.len());
        splitter.group(at, end);
        at = end;
    }
    splitter.found
}

/// The item that a set-in paragraph may go on.
#[derive(Clone, Copy)]
struct OpenItem {
    start: usize,
    marker: Marker,
    indent: usize,
}

struct Splitter<'a> {
    sheet: &'a Sheet<'a>,
    page: &'a Page,
    found: Vec<Passage>,
    item: Option<OpenItem>,
}

impl Splitter<'_> {
    fn push(&mut self, form: Form, first: usize, end: usize) {
        let is_apart = self.sheet.begins_apart(first);
        let is_closed = self.sheet.is_blank(end) || self.sheet.begins_apart(end);
        self.found.push(Passage { form, first, end, is_apart, is_closed });
    }

    /// Parts the lines between two blank lines.
    fn group(&mut self, first: usize, end: usize) {
        if let Some(OpenItem { start, marker, .. }) = self.goes_on_with_item(first, end) {
            self.push(Form::More { item: start, marker }, first, end);
            return;
        }
        if self.is_mail(first, end) {
            self.headers(first, end);
            return;
        }
        let whole = self.whole(first, end);
        if let Some(form) = whole {
            self.item = None;
            self.push(form, first, end);
            return;
        }
        self.walk(first, end);
    }

    fn is_mail(&self, first: usize, end: usize) -> bool {
        let labelled = |line: usize| mail_label(self.sheet.said(line)).is_some();
        end - first >= 2 && (first..end).all(labelled)
    }

    /// Parts the headers of an e-mail: what it is about stands alone.
    fn headers(&mut self, first: usize, end: usize) {
        self.item = None;
        let is_subject =
            |line: &usize| mail_label(self.sheet.said(*line)).is_some_and(|label| label.is_subject);
        let Some(subject) = (first..end).find(is_subject) else {
            self.push(Form::Headers, first, end);
            return;
        };
        if subject > first {
            self.push(Form::Headers, first, subject);
        }
        self.push(Form::Text, subject, subject + 1);
        if subject + 1 < end {
            self.push(Form::Headers, subject + 1, end);
        }
    }

    fn goes_on_with_item(&self, first: usize, end: usize) -> Option<OpenItem> {
        let item = self.item?;
        let lines = self.sheet.range(first, end);
        let inside = lines.iter().all(|line| line.indent > item.indent);
        let near = lines.first().is_some_and(|line| line.indent <= item.indent + 6);
        // "2.1 Bells" below "2. Sounds" is a section; a paragraph of an item has more lines.
        let is_section = || end - first == 1 && is_decimal(self.sheet.said(first));
        let is_item = mark(self.sheet.said(first)).is_some() || is_section();
        (inside && near && !is_item && !flow::is_code(self.sheet, first, end)).then_some(item)
    }

    /// The form of a group all lines of which are of one sort.
    fn whole(&self, first: usize, end: usize) -> Option<Form> {
        let (sheet, page) = (self.sheet, self.page);
        let lines = sheet.range(first, end);
        let all = |test: fn(&str) -> bool| (first..end).all(|line| test(sheet.said(line)));
        if (first..end).all(|line| self.is_furniture(line)) {
            return Some(Form::Furniture);
        }
        if all(|said| said.starts_with('>')) {
            return Some(Form::Quote);
        }
        if flow::is_table(sheet, first, end) {
            return Some(Form::Table);
        }
        if let Some((line, sign, after)) = self.underlined(first, end)
            && after == end
        {
            return Some(Form::Underlined { line, sign });
        }
        let margin = lines.iter().map(|line| line.indent).min().unwrap_or(0);
        let marked = mark(sheet.said(first)).is_some() || note(sheet.said(first)).is_some();
        // One item or rule set in is still an item; the first line of a paragraph is no quotation
        // in a text that parts its paragraphs so.
        let set_in = margin >= page.body + 2 && !marked && !page.is_indented;
        (set_in && !is_rule(sheet.said(first))).then(|| flow::set_in(sheet, page, first, end))
    }

    /// Parts a group line by line.
    fn walk(&mut self, first: usize, end: usize) {
        let mut at = first;
        while at < end {
            at = self.step(at, end);
        }
    }

    /// Takes the next passage of a group, and returns the line after it.
    fn step(&mut self, at: usize, end: usize) -> usize {
        let sheet = self.sheet;
        let said = sheet.said(at);
        let base = sheet.lines.get(at).map_or(0, |line| line.text.start());
        if let Some((line, sign, after)) = self.underlined(at, end) {
            self.item = None;
            self.push(Form::Underlined { line, sign }, at, after);
            return after;
        }
        if self.is_furniture(at) {
            self.push(Form::Furniture, at, at + 1);
            return at + 1;
        }
        if is_rule(said) {
            self.item = None;
            self.push(Form::Rule, at, at + 1);
            return at + 1;
        }
        if let Some((title, sign)) = starred(said) {
            self.item = None;
            self.push(Form::Starred { title: title.shift(base), sign }, at, at + 1);
            return at + 1;
        }
        if let Some((label, text)) = note(said) {
            let after = self.hanging_end(at, end);
            self.push(Form::Note { label: label.shift(base), text: base + text }, at, after);
            return after;
        }
        if self.is_item(at, at, end) { self.item(at, end) } else { self.text(at, end) }
    }

    /// Whether a line is printed on every page; where a text begins with it, it is the title as well.
    fn is_furniture(&self, line: usize) -> bool {
        let said = self.sheet.said(line);
        let is_first = self.found.is_empty() && self.sheet.begins_text();
        let is_numbered = || said.contains(|c: char| c.is_ascii_digit());
        self.page.is_furniture(said) && (!is_first || is_numbered())
    }

    /// A line with a line of signs below it: its line, the sign, and the line after both.
    fn underlined(&self, at: usize, end: usize) -> Option<(usize, char, usize)> {
        let sheet = self.sheet;
        if let Some(sign) = underline(sheet.said(at)) {
            let boxed = at + 2 < end && underline(sheet.said(at + 2)) == Some(sign);
            let said = sheet.said(at + 1);
            let says = said.chars().any(char::is_alphanumeric) && !flow::is_row(said);
            return (boxed && says).then_some((at + 1, sign, at + 3));
        }
        let sign = (at + 1 < end).then(|| underline(sheet.said(at + 1))).flatten()?;
        let (line, rule) = (sheet.lines.get(at)?, sheet.lines.get(at + 1)?);
        // An author may miss the length by a few signs; a rule across the page is no underline.
        let fits = rule.width.abs_diff(line.width) <= 3 + line.width / 4
            || rule.width.abs_diff(line.width) <= 8 && rule.width * 2 >= line.width;
        let says = sheet.said(at).chars().any(char::is_alphanumeric);
        (fits && says && !flow::is_row(sheet.said(at)) && line.width <= 100).then_some((
            at,
            sign,
            at + 2,
        ))
    }

    /// Whether a line of a group is an item; `from` is where its run of text began.
    fn is_item(&self, at: usize, from: usize, end: usize) -> bool {
        let sheet = self.sheet;
        let Some(found) = mark(sheet.said(at)) else { return false };
        if found.may_be_speech {
            return flow::is_dash_list(sheet, at, end);
        }
        let number = matches!(found.marker, Marker::Number(..) | Marker::Letter(_));
        // "In 1890 there were\n12. The" is no item: its line before is full, and no item.
        at == from || !number || flow::breaks_after(sheet, self.page, at - 1)
    }

    fn item(&mut self, at: usize, end: usize) -> usize {
        let sheet = self.sheet;
        let (Some(found), Some(line)) = (mark(sheet.said(at)), sheet.lines.get(at)) else {
            return at + 1;
        };
        let after = self.hanging_end(at, end);
        let marker = found.marker;
        self.push(Form::Item { marker, text: line.text.start() + found.rest }, at, after);
        self.item = Some(OpenItem { start: line.start, marker, indent: line.indent });
        after
    }

    /// The line after the last that hangs from an item or a note.
    fn hanging_end(&self, at: usize, end: usize) -> usize {
        let sheet = self.sheet;
        let indent = sheet.lines.get(at).map_or(0, |line| line.indent);
        let goes_on = |line: &usize| {
            let deeper = sheet.lines.get(*line).is_some_and(|line| line.indent > indent);
            let said = sheet.said(*line);
            let starts = mark(said).is_some_and(|m| !m.may_be_speech) || note(said).is_some();
            !starts
                && !is_rule(said)
                && (deeper || !flow::breaks_after(sheet, self.page, *line - 1))
        };
        (at + 1..end).find(|line| !goes_on(line)).unwrap_or(end)
    }

    /// Takes a run of lines without marks.
    fn text(&mut self, at: usize, end: usize) -> usize {
        self.item = None;
        let stops = |line: &usize| {
            let said = self.sheet.said(*line);
            self.underlined(*line, end).is_some()
                || is_rule(said)
                || self.is_furniture(*line)
                || note(said).is_some()
                || self.is_item(*line, at, end)
        };
        let after = (at + 1..end).find(stops).unwrap_or(end);
        for (form, first, end) in flow::runs(self.sheet, self.page, at, after) {
            self.push(form, first, end);
        }
        after
    }
}
