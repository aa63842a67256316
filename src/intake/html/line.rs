//! A paragraph of Markdown while it is being written.
//!
//! What is text in the page must be text in the Markdown, and no more signs are masked than that
//! takes: a fact is quoted as its source has it.

/// A paragraph of Markdown while it is being written.
#[derive(Debug, Default)]
pub(super) struct Line {
    text: String,
}

/// How a line ends before its paragraph does.
pub(super) const BREAK: &str = "\\\n";

impl Line {
    /// Adds text of the page: white space is one space, as the page shows it.
    pub(super) fn text(&mut self, text: &str) {
        let mut letters = text.chars();
        while let Some(c) = letters.next() {
            if c.is_ascii_whitespace() {
                self.space();
                continue;
            }
            let before = self.text.chars().next_back();
            if is_masked(c, before, letters.as_str()) {
                self.text.push('\\');
            }
            self.text.push(c);
        }
    }

    /// Adds a space, unless one stands there already.
    pub(super) fn space(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with([' ', '\n']) {
            self.text.push(' ');
        }
    }

    /// Ends the line.
    pub(super) fn break_line(&mut self) {
        let end = self.text.trim_end_matches(' ').len();
        self.text.truncate(end);
        if !self.text.is_empty() && !self.text.ends_with(BREAK) {
            self.text.push_str(BREAK);
        }
    }

    /// Adds Markdown as it is.
    pub(super) fn raw(&mut self, markdown: &str) {
        self.text.push_str(markdown);
    }

    /// Adds what was written apart between two marks, or between tags where Markdown would not see
    /// the marks for what they are.
    pub(super) fn marked(&mut self, inner: &str, mark: &str, tag: &str) {
        let trimmed = inner.trim();
        if trimmed.is_empty() {
            return self.space();
        }
        if inner.starts_with(' ') {
            self.space();
        }
        let is_alone = !self.text.ends_with(['*', '_', '~', '\\', '`']);
        let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        let is_clear = is_word(trimmed.chars().next()) && is_word(trimmed.chars().next_back());
        if is_alone && is_clear && !mark.is_empty() {
            self.text.extend([mark, trimmed, mark]);
        } else {
            self.text.extend(["<", tag, ">", trimmed, "</", tag, ">"]);
        }
        if inner.ends_with(' ') {
            self.space();
        }
    }

    /// What was written, as a part of another line.
    pub(super) fn inner(self) -> String {
        self.text
    }

    /// The paragraph; what would begin another thing than a paragraph is masked.
    pub(super) fn paragraph(&self) -> Option<String> {
        let text = self.text.trim_matches(' ');
        let text = text.strip_suffix(BREAK).unwrap_or(text).trim_end();
        let lines: Vec<String> = text.split('\n').map(|line| masked(line.trim_start())).collect();
        Some(lines.join("\n")).filter(|text| !text.is_empty())
    }
}

/// Whether a sign of the page would be one of Markdown here.
fn is_masked(c: char, before: Option<char>, rest: &str) -> bool {
    let after = rest.chars().next();
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    match c {
        '\\' | '`' | '*' | '[' | ']' | '~' => true,
        '_' => !(is_word(before) && is_word(after)),
        '<' => after.is_some_and(|c| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?')),
        '&' => is_reference(rest),
        // A sum is never a formula.
        '$' => after.is_some_and(|c| !c.is_ascii_digit() && !c.is_whitespace()),
        _ => false,
    }
}

/// Whether the name of a character stands after `&`.
fn is_reference(rest: &str) -> bool {
    let is_name = |byte: &u8| byte.is_ascii_alphanumeric() || *byte == b'#';
    let length = rest.bytes().take(32).take_while(is_name).count();
    length > 1 && rest.as_bytes().get(length) == Some(&b';')
}

/// A line that would begin a heading, a list, a quotation or a rule, masked.
fn masked(line: &str) -> String {
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let after = |at: usize| line.as_bytes().get(at).copied();
    let ends = |at: usize| after(at).is_none_or(|byte| byte == b' ');
    let is_rule = |sign: char| line.trim_end().chars().all(|c| c == sign || c == ' ');
    let at = match after(0) {
        Some(b'#') if ends(line.bytes().take_while(|byte| *byte == b'#').count()) => Some(0),
        Some(b'>' | b'|') => Some(0),
        Some(b'+' | b':') if ends(1) => Some(0),
        Some(b'-') if ends(1) || is_rule('-') => Some(0),
        Some(b'=') if is_rule('=') => Some(0),
        Some(b'0'..=b'9') if digits < 10 && matches!(after(digits), Some(b'.' | b')')) => {
            ends(digits + 1).then_some(digits)
        }
        Some(_) | None => None,
    };
    let Some((start, end)) = at.and_then(|at| line.split_at_checked(at)) else {
        return line.to_owned();
    };
    format!("{start}\\{end}")
}

#[cfg(test)]
mod tests {
    use super::Line;

    fn line(text: &str) -> String {
        let mut line = Line::default();
        line.text(text);
        line.paragraph().unwrap_or_default()
    }

    #[test]
    fn signs_of_markdown_are_masked_where_they_would_be_some() {
        assert_eq!(
            line("a*b _c_ d_e [f] 1<2 <b> AT&T R&D &amp;"),
            r"a\*b \_c\_ d_e \[f\] 1<2 \<b> AT&T R&D \&amp;"
        );
        assert_eq!(line("It cost $10 to $20, US$5."), "It cost $10 to $20, US$5.");
        assert_eq!(line("# 5"), r"\# 5");
        assert_eq!(line("1984. A year"), r"1984\. A year");
        assert_eq!(line("#5 and 3.5 - 2"), "#5 and 3.5 - 2");
        assert_eq!(line("---"), r"\---");
    }

    #[test]
    fn white_space_is_one_space_and_hard_spaces_stay() {
        assert_eq!(line("  a \n\t b\u{A0}%  "), "a b\u{A0}%");
    }
}
