//! Tells Markdown from plain text by what stands in it, when the name does not tell.
//!
//! One witness is not enough, save for a few that no plain text has. What plain text uses as well
//! (titles underlined with `===`, `* * *`, items after `-`, `_words_`) says nothing at all: reading
//! plain text as Markdown would reflow its verse and lose its layout.

/// From this on it is Markdown.
const ENOUGH: usize = 2;

/// Whether a text without a telling name is Markdown.
pub(in crate::format) fn is_likely(beginning: &str) -> bool {
    let mut witnesses = Witnesses::default();
    if super::front::end(beginning) > '\u{FEFF}'.len_utf8() {
        return true;
    }
    let mut before = "";
    let mut lines = beginning.lines().peekable();
    while let Some(line) = lines.next() {
        witnesses.hear(before, line, lines.peek().copied().unwrap_or_default());
        if witnesses.weight() >= ENOUGH {
            return true;
        }
        before = line;
    }
    false
}

/// How often each sign of Markdown was seen.
#[derive(Debug, Default)]
struct Witnesses {
    headings: usize,
    fences: usize,
    tables: usize,
    tasks: usize,
    links: usize,
    definitions: usize,
    strong: usize,
    code: usize,
}

impl Witnesses {
    fn hear(&mut self, before: &str, line: &str, after: &str) {
        let bare = line.trim_start_matches([' ', '>']);
        // Comments of a script come in runs.
        let is_alone = !before.starts_with('#') && !after.starts_with('#');
        self.headings += usize::from(is_alone && is_heading(line));
        self.fences += usize::from(bare.starts_with("```") || bare.starts_with("~~~"));
        self.tables += usize::from(is_table_rule(bare) && before.contains('|'));
        self.tasks += usize::from(is_task(bare));
        self.links += count_links(line);
        self.definitions += usize::from(is_definition(line));
        self.strong += count_pairs(line, "**");
        self.code += count_pairs(line, "`");
    }

    fn weight(&self) -> usize {
        2 * (self.headings.min(1) + self.fences / 2 + self.tables + self.tasks / 2 + self.links)
            + self.definitions.min(1)
            + (self.strong / 2).min(1)
            + (self.code / 2).min(1)
    }
}

fn is_heading(line: &str) -> bool {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    (1..=6).contains(&level)
        && text.starts_with(' ')
        && text.trim_start().starts_with(|c: char| c.is_alphanumeric() || "«“\"…[*`¿".contains(c))
}

/// `|---|:-:|`, of at least two columns.
fn is_table_rule(bare: &str) -> bool {
    let rule = bare.trim();
    rule.contains("--")
        && rule.trim_matches('|').contains('|')
        && rule.chars().all(|c| matches!(c, '|' | '-' | ':' | ' '))
}

fn is_task(bare: &str) -> bool {
    let item = bare.strip_prefix("- ").or_else(|| bare.strip_prefix("* ")).unwrap_or_default();
    ["[ ] ", "[x] ", "[X] "].iter().any(|mark| item.starts_with(mark))
}

/// `[words](address)`; a call in code has no words in brackets before its parentheses.
fn count_links(line: &str) -> usize {
    let mut links = 0;
    for (at, _) in line.match_indices("](") {
        let address = line.get(at + 2..).and_then(|rest| rest.split([')', ' ']).next());
        let is_address = address.is_some_and(|address| address.contains(['/', '.', '#']));
        links += usize::from(is_address && line.get(..at).is_some_and(|words| words.contains('[')));
    }
    links
}

/// `[label]: address`
fn is_definition(line: &str) -> bool {
    let rest = line.strip_prefix('[').and_then(|line| line.split_once("]: "));
    rest.is_some_and(|(label, to)| {
        !label.is_empty() && (label.starts_with('^') || to.contains('/'))
    })
}

/// How many words or phrases of the line stand between two such marks.
fn count_pairs(line: &str, mark: &str) -> usize {
    let parts: Vec<_> = line.split(mark).collect();
    let inside = parts.iter().skip(1).step_by(2).take(parts.len().saturating_sub(1) / 2);
    let is_phrase = |text: &&&str| !text.is_empty() && text.trim().len() == text.len();
    inside.filter(is_phrase).count()
}

#[cfg(test)]
mod tests {
    use super::is_likely;

    #[track_caller]
    fn check(text: &str, is_markdown: bool) {
        assert_eq!(is_likely(text), is_markdown, "{text}");
    }

    #[test]
    fn what_only_markdown_has_tells() {
        check("# A title\n\nText.\n", true);
        check("Text.\n\n```\ncode\n```\n", true);
        check("a | b\n--|--\n1 | 2\n", true);
        check("See [the site](https://a.org/b) for more.\n", true);
        check("- [ ] one\n- [x] two\n", true);
        check("---\ntitle: A day\n---\nText\n", true);
        check("Both **one** and **two**, and `a` or `b`.\n", true);
    }

    #[test]
    fn what_plain_text_has_too_says_nothing() {
        check("A TITLE\n=======\n\nText.\n\n* * *\n\n- one\n- two\n", false);
        check("1.  Introduction\n\n   The key words \"MUST\", _never_ read [RFC2119].\n", false);
        check("# a comment\n# of a script\nset x=1\n", false);
        check("+---+---+\n| a | b |\n+---+---+\n", false);
        check("He said ``no'' and it's * not * bold; a[i](x) is C.\n", false);
        check("> quoted\n> mail\n\n-- \nJoe\n", false);
        check("--\ntitle\n--\n", false);
    }
}
