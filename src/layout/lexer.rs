//! Tells the comments and the key words of code, for a page that colours nothing else.
//!
//! One lexer for all languages, told by a row of data how each writes comments, strings and key
//! words. It needs no loading and cannot fail; a grammar for each language would cost a quarter of a
//! second at the first block and megabytes in the binary, for colours that the page does not use.

use std::ops::Range;

use crate::style::Part;

use super::languages::{Grammar, Keys, Kind, Quote};

/// A longer line was not written by hand, and every sign of it might open a string that never ends.
const LONGEST: usize = 4096;

/// What stands between two texts that colour ends at, over several lines.
#[derive(Clone, Copy, Debug)]
enum Inside {
    Comment(&'static str),
    String(Quote),
}

/// A lexer at a place in some code.
#[derive(Clone, Debug)]
pub(super) struct Lexer {
    grammar: &'static Grammar,
    /// What is open at the end of the line before.
    inside: Option<Inside>,
}

impl Lexer {
    /// The lexer of a language by the name that a fence gives.
    pub(super) fn of(language: &str) -> Self {
        Self { grammar: Grammar::of(language), inside: None }
    }

    /// The parts of a line that are coloured, in order.
    pub(super) fn parts(&mut self, line: &str) -> Vec<(Range<usize>, Part)> {
        let mut parts = Vec::new();
        let mut at = if line.len() > LONGEST { line.len() } else { 0 };
        while let Some((before, rest)) = line.split_at_checked(at).filter(|(_, r)| !r.is_empty()) {
            let (length, part) = self.token(before, rest);
            if let Some(part) = part {
                parts.push((at..at + length, part));
            }
            at += length;
        }
        parts
    }

    /// The first token of the rest of a line: how long it is, and what it is.
    fn token(&mut self, before: &str, rest: &str) -> (usize, Option<Part>) {
        if let Some(inside) = self.inside.take() {
            return self.go_on(inside, rest, 0);
        }
        if let Some((open, close)) = self.grammar.block.filter(|(open, _)| rest.starts_with(open)) {
            return self.go_on(Inside::Comment(close), rest, open.len());
        }
        if self.is_comment(before, rest) {
            return (rest.len(), Some(Part::CodeComment));
        }
        let quotes = self.grammar.strings.iter();
        if let Some(quote) = quotes.copied().find(|quote| rest.starts_with(quote.open)) {
            let (length, _) = self.go_on(Inside::String(quote), rest, quote.open.len());
            return (length, self.key(before, rest, length));
        }
        if let Some(length) = self.header(before, rest) {
            return (length, Some(Part::CodeKey));
        }
        let length = self.word(rest);
        let first = rest.chars().next().map_or(1, char::len_utf8);
        (length.max(first), self.key(before, rest, length))
    }

    /// What is open, up to its end or the end of the line; `from` is the first byte inside.
    fn go_on(&mut self, inside: Inside, rest: &str, from: usize) -> (usize, Option<Part>) {
        let text = rest.get(from..).unwrap_or_default();
        let (end, part) = match inside {
            Inside::Comment(close) => {
                (text.find(close).map(|at| at + close.len()), Some(Part::CodeComment))
            }
            Inside::String(quote) => (end_of_string(text, quote), None),
        };
        if let Some(end) = end {
            return (from + end, part);
        }
        match inside {
            // A string that does not end on its line is only a sign.
            Inside::String(Quote { kind: Kind::Line | Kind::Letter, .. }) => (from.max(1), part),
            Inside::Comment(_) | Inside::String(_) => {
                self.inside = Some(inside);
                (rest.len(), part)
            }
        }
    }

    /// Whether a comment begins here that ends with the line.
    fn is_comment(&self, before: &str, rest: &str) -> bool {
        let is_apart = |c: char| c.is_whitespace() || matches!(c, ';' | '(');
        let last = before.chars().next_back();
        let is_free = if self.grammar.is_apart {
            last.is_none_or(is_apart)
        } else {
            // `http://` and `50\%` begin none.
            last.is_none_or(|c| !matches!(c, ':' | '\\'))
        };
        is_free && self.grammar.line.iter().any(|sign| rest.starts_with(sign))
    }

    /// How long the name of a group of settings is that begins here: `[name]` alone on its line.
    fn header(&self, before: &str, rest: &str) -> Option<usize> {
        let Keys::Settings(signs) = self.grammar.keys else { return None };
        let end = rest.rfind(']').filter(|_| signs.contains(&'=') && before.trim().is_empty())?;
        let (name, after) = rest.split_at_checked(end + 1)?;
        let is_name = |c: char| c.is_alphanumeric() || " _-.[]:/".contains(c);
        let is_alone = after.trim().is_empty() || self.is_comment(" ", after.trim_start());
        (rest.starts_with('[') && name.chars().all(is_name) && is_alone).then_some(name.len())
    }

    /// How long the word is that begins here.
    fn word(&self, rest: &str) -> usize {
        let more = match self.grammar.keys {
            Keys::Settings(_) | Keys::Tags => "_-.",
            Keys::Words(_) | Keys::Caseless(_) | Keys::None => "_",
        };
        let is_inside = |c: char| c.is_alphanumeric() || more.contains(c);
        // `#include` is one word.
        let end = rest.char_indices().find(|(at, c)| !is_inside(*c) && (*at, *c) != (0, '#'));
        end.map_or(rest.len(), |(at, _)| at)
    }

    /// Whether the token of so many bytes is coloured.
    fn key(&self, before: &str, rest: &str, length: usize) -> Option<Part> {
        let word = rest.get(..length).unwrap_or_default();
        let after = rest.get(length..).unwrap_or_default();
        let is_one_of = |words: &str| words.split(' ').any(|known| known == word);
        // The member of something is its own name, whatever it is called.
        let is_member = before.ends_with('.') && !before.ends_with("..");
        let is_key = match self.grammar.keys {
            Keys::Words(words) => !is_member && is_one_of(words),
            Keys::Caseless(words) => {
                let word = word.to_ascii_lowercase();
                !is_member && words.split(' ').any(|known| known == word)
            }
            Keys::Settings(signs) => is_setting(before, word, after, signs),
            Keys::Tags => before.ends_with('<') || before.ends_with("</"),
            Keys::None => false,
        };
        (is_key && !word.is_empty()).then_some(Part::CodeKey)
    }
}

/// How long the rest of a string is, its end included.
fn end_of_string(text: &str, quote: Quote) -> Option<usize> {
    let close = quote.close;
    match quote.kind {
        Kind::Raw => text.find(close).map(|at| at + close.len()),
        Kind::Line | Kind::Lines => unescaped(text, close).map(|at| at + close.len()),
        Kind::Letter => {
            let at = unescaped(text, close)?;
            let letters = text.get(..at)?;
            let is_letter = letters.starts_with('\\') || letters.chars().count() == 1;
            is_letter.then_some(at + close.len())
        }
    }
}

/// Where a text stands first without a backslash before it.
fn unescaped(text: &str, wanted: &str) -> Option<usize> {
    let mut is_escaped = false;
    for (at, c) in text.char_indices() {
        if !is_escaped && text.get(at..).is_some_and(|rest| rest.starts_with(wanted)) {
            return Some(at);
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    None
}

/// Whether a word or a string is the name of a setting: it stands where one begins, before `=` or
/// `:`, and what follows the colon is apart from it (`a: b`, not `a:hover` or `http://`).
fn is_setting(before: &str, word: &str, after: &str, signs: &[char]) -> bool {
    let before = before.trim_end();
    let begins = before.is_empty() || before.ends_with(['{', '[', ',', ';', '-', '}']);
    let after = after.trim_start();
    let rest = after.strip_prefix(signs);
    let is_apart = |rest: &str| rest.is_empty() || rest.starts_with(char::is_whitespace);
    let is_quoted = word.starts_with(['"', '\'']);
    begins && rest.is_some_and(|rest| is_quoted || after.starts_with('=') || is_apart(rest))
}

#[cfg(test)]
mod tests {
    use super::Lexer;
    use crate::source::Span;
    use crate::style::Part;

    /// The lines with comments in `()` and key words in `<>`.
    #[track_caller]
    fn check(language: &str, lines: &[&str], expected: &[&str]) {
        let mut lexer = Lexer::of(language);
        for (line, expected) in lines.iter().zip(expected) {
            let cut = |from, to| Span::new(from, to).cut(line, 0);
            let mut shown = String::new();
            let mut at = 0;
            for (range, part) in lexer.parts(line) {
                let (open, close) = if part == Part::CodeComment { ("(", ")") } else { ("<", ">") };
                let parts = [cut(at, range.start), open, cut(range.start, range.end), close];
                shown.push_str(&parts.concat());
                at = range.end;
            }
            shown.push_str(cut(at, line.len()));
            assert_eq!(shown, *expected);
        }
    }

    #[test]
    fn comments_end_where_they_end() {
        check(
            "rust",
            &["let a = 1; // one", "/* a", "b */ fn c", "\"// no\""],
            &["<let> a = 1; (// one)", "(/* a)", "(b */) <fn> c", "\"// no\""],
        );
        check("sh", &["if x#y; then # z"], &["<if> x#y; <then> (# z)"]);
    }

    #[test]
    fn settings_have_keys() {
        check("yaml", &["a-b: c # d"], &["<a-b>: c (# d)"]);
        check("json", &["{\"a\": \"b\"}"], &["{<\"a\">: \"b\"}"]);
    }

    #[test]
    fn comments_are_no_strings_and_strings_no_comments() {
        check("sh", &["echo $# ${#a} # b"], &["echo $# ${#a} (# b)"]);
        check("yaml", &["url: http://a/#b # c"], &["<url>: http://a/#b (# c)"]);
        check(
            "python",
            &["\"\"\"A # no", "if # no", "\"\"\"; x = 1 # yes"],
            &["\"\"\"A # no", "if # no", "\"\"\"; x = 1 (# yes)"],
        );
        check("js", &["`// no", "if` // yes"], &["`// no", "if` (// yes)"]);
        check("rust", &["r#\"a\" // no\"# // yes"], &["r#\"a\" // no\"# (// yes)"]);
        check("go", &["a := `\\` // yes"], &["a := `\\` (// yes)"]);
        check("tex", &["50\\% of it % yes"], &["50\\% of it (% yes)"]);
        check("lua", &["--[[ a", "end ]] end -- b"], &["(--[[ a)", "(end ]]) <end> (-- b)"]);
        check(
            "c",
            &["'\"' // yes", "x = '\\''; // yes"],
            &["'\"' (// yes)", "x = '\\''; (// yes)"],
        );
    }

    #[test]
    fn a_lifetime_is_no_string() {
        check("rust", &["fn a<'a>(b: &'a str) -> 'c'"], &["<fn> a<'a>(b: &'a str) -> 'c'"]);
    }

    #[test]
    fn key_words_are_those_of_the_language() {
        check(
            "python",
            &["def a(self): return self.match"],
            &["<def> a(<self>): <return> <self>.match"],
        );
        check("c", &["#include <a.h>", "int end = 1;"], &["<#include> <a.h>", "<int> end = 1;"]);
        check("ts", &["type A = { of: string }"], &["<type> A = { <of>: <string> }"]);
        check("sql", &["SELECT a FROM t -- all"], &["<SELECT> a <FROM> t (-- all)"]);
        check(
            "rust",
            &["#[derive(Debug)] for i in 0..if"],
            &["#[derive(Debug)] <for> i <in> 0..<if>"],
        );
    }

    #[test]
    fn tags_have_names() {
        check("html", &["<p class=a>x</p><!-- p -->"], &["<<p> class=a>x</<p>>(<!-- p -->)"]);
    }

    #[test]
    fn every_setting_of_a_line_has_its_key() {
        check(
            "toml",
            &["a = { b = 1, c-d = \"e = f\" }"],
            &["<a> = { <b> = 1, <c-d> = \"e = f\" }"],
        );
        check("yaml", &["- a: b:c", "  d:", "\"e\": f"], &["- <a>: b:c", "  <d>:", "<\"e\">: f"]);
        check("css", &["a:hover { color: red; top: 0 }"], &["a:hover { <color>: red; <top>: 0 }"]);
        check("ini", &["; a = b", "c = d"], &["(; a = b)", "<c> = d"]);
        check("toml", &["[[a.b]] # c", "  [1, 2],"], &["<[[a.b]]> (# c)", "  [1, 2],"]);
    }

    #[test]
    fn an_unknown_language_is_left_alone() {
        check("", &["if # a // b"], &["if # a // b"]);
    }
}
