//! How languages write comments, strings and key words: the data of the lexer.
//!
//! A language is a row of [`GRAMMARS`]; one that writes like another shares its row, as far as the
//! key words of the two do not mislead.

use super::key_words as words;

/// What a reader of code must know of a language.
#[derive(Debug)]
pub(super) struct Grammar {
    /// The names that a fence gives, in lower case.
    names: &'static [&'static str],
    /// What a comment to the end of the line begins with.
    pub(super) line: &'static [&'static str],
    /// Whether only white space, or the beginning of the line, may stand before that.
    pub(super) is_apart: bool,
    /// What a comment of several lines stands between.
    pub(super) block: Option<(&'static str, &'static str)>,
    /// Its strings; one that begins like another comes before it.
    pub(super) strings: &'static [Quote],
    pub(super) keys: Keys,
}

/// What a string stands between.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Quote {
    pub(super) open: &'static str,
    pub(super) close: &'static str,
    pub(super) kind: Kind,
}

/// What may stand in a string.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    /// One line, with escapes.
    Line,
    /// Several lines, with escapes.
    Lines,
    /// Several lines, a backslash being a backslash.
    Raw,
    /// One character or escape; else the sign is something else (the lifetimes of Rust).
    Letter,
}

/// What is coloured besides comments.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Keys {
    /// These words.
    Words(&'static str),
    /// These words, in any case.
    Caseless(&'static str),
    /// What stands before one of these signs, where a setting may begin.
    Settings(&'static [char]),
    /// The names of tags.
    Tags,
    /// Nothing.
    None,
}

impl Grammar {
    /// The grammar of a language, by the name that a fence gives.
    pub(super) fn of(language: &str) -> &'static Self {
        let name = language.to_ascii_lowercase();
        GRAMMARS.iter().find(|grammar| grammar.names.contains(&name.as_str())).unwrap_or(&NONE)
    }
}

const fn quote(open: &'static str, close: &'static str, kind: Kind) -> Quote {
    Quote { open, close, kind }
}

const DOUBLE: Quote = quote("\"", "\"", Kind::Line);
const SINGLE: Quote = quote("'", "'", Kind::Line);
const LETTER: Quote = quote("'", "'", Kind::Letter);
const TICKS: Quote = quote("`", "`", Kind::Lines);
const THREE: Quote = quote("\"\"\"", "\"\"\"", Kind::Lines);
const THREE_SINGLE: Quote = quote("'''", "'''", Kind::Lines);

const SLASHES: &[&str] = &["//"];
const HASH: &[&str] = &["#"];
const STARS: Option<(&str, &str)> = Some(("/*", "*/"));

const NONE: Grammar =
    Grammar { names: &[], line: &[], is_apart: false, block: None, strings: &[], keys: Keys::None };

/// Languages whose comments are those of C.
const C_LIKE: Grammar = Grammar { line: SLASHES, block: STARS, strings: &[DOUBLE, LETTER], ..NONE };

/// Languages whose comments are those of a shell.
const HASHED: Grammar = Grammar { line: HASH, strings: &[DOUBLE, SINGLE], ..NONE };

static GRAMMARS: [Grammar; 31] = [
    Grammar {
        names: &["rust", "rs"],
        strings: &[
            quote("r##\"", "\"##", Kind::Raw),
            quote("r#\"", "\"#", Kind::Raw),
            quote("r\"", "\"", Kind::Raw),
            quote("\"", "\"", Kind::Lines),
            LETTER,
        ],
        keys: Keys::Words(words::RUST),
        ..C_LIKE
    },
    Grammar {
        names: &["c", "h", "cpp", "c++", "cc", "hpp", "cxx", "objc", "arduino", "glsl", "hlsl"],
        keys: Keys::Words(words::C),
        ..C_LIKE
    },
    Grammar {
        names: &["java", "cs", "csharp", "c#", "kotlin", "kt", "scala", "dart", "groovy"],
        strings: &[THREE, DOUBLE, SINGLE],
        keys: Keys::Words(words::JAVA),
        ..C_LIKE
    },
    Grammar {
        names: &["go", "golang"],
        strings: &[DOUBLE, LETTER, quote("`", "`", Kind::Raw)],
        keys: Keys::Words(words::GO),
        ..C_LIKE
    },
    Grammar {
        names: &["js", "javascript", "mjs", "jsx", "ts", "typescript", "tsx", "vue", "svelte"],
        strings: &[DOUBLE, SINGLE, TICKS],
        keys: Keys::Words(words::SCRIPT),
        ..C_LIKE
    },
    Grammar {
        names: &["swift", "zig"],
        strings: &[THREE, DOUBLE],
        keys: Keys::Words(words::SWIFT),
        ..C_LIKE
    },
    Grammar {
        names: &["php"],
        line: &["//", "#"],
        strings: &[DOUBLE, SINGLE],
        keys: Keys::Words(words::PHP),
        ..C_LIKE
    },
    Grammar {
        names: &["python", "py", "python3", "pycon", "starlark"],
        strings: &[THREE, THREE_SINGLE, DOUBLE, SINGLE],
        keys: Keys::Words(words::PYTHON),
        ..HASHED
    },
    Grammar {
        names: &["sh", "bash", "zsh", "shell", "fish", "ksh", "console", "shellsession"],
        is_apart: true,
        strings: &[quote("\"", "\"", Kind::Lines), quote("'", "'", Kind::Raw)],
        keys: Keys::Words(words::SHELL),
        ..HASHED
    },
    Grammar {
        names: &["powershell", "ps1", "pwsh"],
        block: Some(("<#", "#>")),
        keys: Keys::Caseless(words::POWERSHELL),
        ..HASHED
    },
    Grammar {
        names: &["ruby", "rb", "crystal"],
        is_apart: true,
        keys: Keys::Words(words::RUBY),
        ..HASHED
    },
    Grammar {
        names: &["elixir", "ex", "exs", "julia", "jl"],
        strings: &[THREE, DOUBLE],
        keys: Keys::Words(words::ELIXIR),
        ..HASHED
    },
    Grammar {
        names: &["perl", "pl", "r", "awk", "tcl", "gdscript", "nim"],
        is_apart: true,
        keys: Keys::Words(words::PERL),
        ..HASHED
    },
    Grammar {
        names: &["make", "makefile", "cmake", "just", "justfile"],
        keys: Keys::Words(words::MAKE),
        ..HASHED
    },
    Grammar {
        names: &["dockerfile", "docker", "containerfile"],
        is_apart: true,
        keys: Keys::Words(words::DOCKERFILE),
        ..HASHED
    },
    Grammar {
        names: &["nix"],
        block: STARS,
        strings: &[DOUBLE, quote("''", "''", Kind::Raw)],
        keys: Keys::Words(words::NIX),
        ..HASHED
    },
    Grammar {
        names: &["sql", "psql", "mysql", "postgresql", "sqlite", "plsql"],
        line: &["--"],
        block: STARS,
        strings: &[SINGLE, DOUBLE],
        keys: Keys::Caseless(words::SQL),
        ..NONE
    },
    Grammar {
        names: &["lua"],
        line: &["--"],
        block: Some(("--[[", "]]")),
        strings: &[DOUBLE, SINGLE, quote("[[", "]]", Kind::Raw)],
        keys: Keys::Words(words::LUA),
        ..NONE
    },
    Grammar {
        names: &["haskell", "hs", "elm", "purescript", "agda", "idris"],
        line: &["--"],
        block: Some(("{-", "-}")),
        strings: &[DOUBLE, LETTER],
        keys: Keys::Words(words::HASKELL),
        ..NONE
    },
    Grammar {
        names: &["ocaml", "ml", "fsharp", "fs", "f#", "sml"],
        block: Some(("(*", "*)")),
        strings: &[DOUBLE, LETTER],
        keys: Keys::Words(words::OCAML),
        ..NONE
    },
    Grammar {
        names: &["ada", "vhdl", "pascal", "delphi"],
        line: &["--", "//"],
        block: Some(("{", "}")),
        strings: &[DOUBLE, LETTER],
        keys: Keys::Caseless(words::ADA),
        ..NONE
    },
    Grammar { names: &["yaml", "yml"], is_apart: true, keys: Keys::Settings(&[':']), ..HASHED },
    Grammar {
        names: &["toml"],
        strings: &[THREE, quote("'''", "'''", Kind::Raw), DOUBLE, SINGLE],
        keys: Keys::Settings(&['=']),
        ..HASHED
    },
    Grammar {
        names: &["ini", "conf", "cfg", "properties", "desktop", "systemd", "editorconfig", "env"],
        line: &["#", ";"],
        is_apart: true,
        keys: Keys::Settings(&['=', ':']),
        ..NONE
    },
    Grammar {
        names: &["hcl", "terraform", "tf", "nginx"],
        line: &["#", "//"],
        is_apart: true,
        block: STARS,
        keys: Keys::Settings(&['=']),
        ..HASHED
    },
    Grammar {
        names: &["json", "jsonc", "json5", "jsonl"],
        line: SLASHES,
        block: STARS,
        strings: &[DOUBLE, SINGLE],
        keys: Keys::Settings(&[':']),
        ..NONE
    },
    Grammar {
        names: &["css", "scss", "less", "sass"],
        block: STARS,
        strings: &[DOUBLE, SINGLE],
        keys: Keys::Settings(&[':']),
        ..NONE
    },
    Grammar {
        names: &["lisp", "clojure", "clj", "scheme", "racket", "el", "elisp", "emacs-lisp"],
        line: &[";"],
        strings: &[quote("\"", "\"", Kind::Lines)],
        keys: Keys::Words(words::LISP),
        ..NONE
    },
    Grammar {
        names: &["tex", "latex", "erlang", "erl", "matlab", "octave", "prolog"],
        line: &["%"],
        ..NONE
    },
    Grammar {
        names: &["html", "xml", "svg", "xhtml", "rss", "atom", "plist"],
        block: Some(("<!--", "-->")),
        keys: Keys::Tags,
        ..NONE
    },
    Grammar { names: &["vim", "viml"], line: &["\""], is_apart: true, ..NONE },
];
