//! Tells the comments and the key words of code, for a page that colours nothing else.
//!
//! One lexer for all languages, told only how a language writes comments, strings and keys: what it
//! takes for a key word in the wrong language costs little, a grammar for each costs a second of
//! loading and megabytes.

use std::ops::Range;

use crate::style::Part;

/// How a language writes what is coloured.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lexer {
    /// What a comment to the end of the line begins with.
    line: &'static [&'static str],
    /// What a comment of several lines stands between.
    block: Option<(&'static str, &'static str)>,
    words: Words,
    /// Whether a block comment is open.
    is_inside: bool,
}

/// What is coloured besides comments.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
enum Words {
    /// The key words of programs.
    Program,
    /// The key words of queries, in any case.
    Query,
    /// The keys of settings: what stands before `:` or `=`.
    Keys,
    /// Nothing.
    #[default]
    None,
}

const C: Option<(&str, &str)> = Some(("/*", "*/"));

impl Lexer {
    /// The lexer of a language by the name that a fence gives.
    pub(super) fn of(language: &str) -> Self {
        let (line, block, words): (&'static [&'static str], _, _) =
            match language.to_ascii_lowercase().as_str() {
                "rust" | "rs" | "c" | "h" | "cpp" | "c++" | "cc" | "cs" | "csharp" | "java"
                | "go" | "js" | "javascript" | "jsx" | "ts" | "typescript" | "tsx" | "kotlin"
                | "kt" | "swift" | "scala" | "dart" | "zig" | "php" => (&["//"], C, Words::Program),
                "python" | "py" | "sh" | "bash" | "zsh" | "shell" | "fish" | "ruby" | "rb"
                | "perl" | "r" | "julia" | "make" | "makefile" | "dockerfile" | "elixir" => {
                    (&["#"], None, Words::Program)
                }
                "sql" => (&["--"], C, Words::Query),
                "lua" | "haskell" | "hs" | "elm" | "ada" => (&["--"], None, Words::Program),
                "yaml" | "yml" | "toml" | "conf" | "properties" => (&["#"], None, Words::Keys),
                "ini" => (&["#", ";"], None, Words::Keys),
                "json" | "jsonc" | "json5" => (&["//"], C, Words::Keys),
                "css" | "scss" | "less" => (&[], C, Words::Keys),
                "lisp" | "clojure" | "clj" | "scheme" | "el" => (&[";"], None, Words::Program),
                "tex" | "latex" | "erlang" | "matlab" => (&["%"], None, Words::None),
                "html" | "xml" | "svg" => (&[], Some(("<!--", "-->")), Words::None),
                _ => (&[], None, Words::None),
            };
        Self { line, block, words, is_inside: false }
    }

    /// The parts of a line that are coloured, in order.
    pub(super) fn parts(&mut self, line: &str) -> Vec<(Range<usize>, Part)> {
        let mut parts = Vec::new();
        let mut at = 0;
        while let Some(rest) = line.get(at..).filter(|rest| !rest.is_empty()) {
            let (length, part) = self.token(rest, line, at);
            if let Some(part) = part {
                parts.push((at..at + length, part));
            }
            at += length;
        }
        parts
    }

    /// The first token of the rest of a line: how long it is, and what it is.
    fn token(&mut self, rest: &str, line: &str, at: usize) -> (usize, Option<Part>) {
        if self.is_inside || self.block.is_some_and(|(open, _)| rest.starts_with(open)) {
            return (self.comment(rest), Some(Part::CodeComment));
        }
        let is_apart = line.get(..at).is_none_or(|before| !before.ends_with(is_word));
        if is_apart && self.line.iter().any(|sign| rest.starts_with(sign)) {
            return (rest.len(), Some(Part::CodeComment));
        }
        let Some(first) = rest.chars().next() else { return (rest.len(), None) };
        if matches!(first, '"' | '\'' | '`') {
            let length = string(rest, first);
            let part = self.key(length, rest).then_some(Part::CodeKey);
            return (length, part);
        }
        if !is_word(first) {
            return (first.len_utf8(), None);
        }
        let length = rest.find(|c| !is_word(c)).unwrap_or(rest.len());
        let word = rest.get(..length).unwrap_or_default();
        let is_key = match self.words {
            Words::Program => PROGRAM.contains(&word),
            Words::Query => QUERY.contains(&word.to_ascii_lowercase().as_str()),
            Words::Keys => self.key(length, rest),
            Words::None => false,
        };
        (length, is_key.then_some(Part::CodeKey))
    }

    /// How long a block comment is, up to the end of the line at most.
    fn comment(&mut self, rest: &str) -> usize {
        let Some((open, close)) = self.block else { return rest.len() };
        let from = if self.is_inside { 0 } else { open.len() };
        let end = rest.get(from..).and_then(|inside| inside.find(close));
        self.is_inside = end.is_none();
        end.map_or(rest.len(), |end| from + end + close.len())
    }

    /// Whether a word is the key of a setting.
    fn key(&self, length: usize, rest: &str) -> bool {
        let after = rest.get(length..).unwrap_or_default().trim_start();
        self.words == Words::Keys && after.starts_with([':', '='])
    }
}

/// How long a string is; one that does not end on its line is only a sign.
fn string(rest: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, c) in rest.char_indices().skip(1) {
        if c == quote && !is_escaped {
            return at + c.len_utf8();
        }
        is_escaped = c == '\\' && !is_escaped;
    }
    quote.len_utf8()
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '-' | '.')
}

const PROGRAM: [&str; 78] = [
    "abstract",
    "and",
    "as",
    "async",
    "await",
    "begin",
    "break",
    "case",
    "catch",
    "class",
    "const",
    "continue",
    "def",
    "default",
    "defer",
    "del",
    "do",
    "done",
    "elif",
    "else",
    "end",
    "enum",
    "except",
    "export",
    "extends",
    "false",
    "fi",
    "finally",
    "fn",
    "for",
    "from",
    "func",
    "function",
    "goto",
    "if",
    "impl",
    "implements",
    "import",
    "in",
    "interface",
    "is",
    "lambda",
    "let",
    "loop",
    "match",
    "mod",
    "module",
    "move",
    "mut",
    "new",
    "nil",
    "not",
    "null",
    "or",
    "package",
    "pass",
    "private",
    "protected",
    "pub",
    "public",
    "raise",
    "return",
    "select",
    "self",
    "static",
    "struct",
    "switch",
    "then",
    "this",
    "throw",
    "trait",
    "true",
    "try",
    "type",
    "use",
    "var",
    "while",
    "yield",
];

const QUERY: [&str; 40] = [
    "all", "alter", "and", "as", "asc", "begin", "between", "by", "case", "commit", "create",
    "delete", "desc", "distinct", "drop", "else", "end", "exists", "from", "group", "having", "in",
    "insert", "into", "is", "join", "left", "like", "limit", "not", "null", "on", "or", "order",
    "outer", "select", "set", "update", "values", "where",
];

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
    fn an_unknown_language_is_left_alone() {
        check("", &["if # a // b"], &["if # a // b"]);
    }
}
