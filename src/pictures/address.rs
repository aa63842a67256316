//! Which addresses of pictures are files, and which files they are.

/// The file that an address names, as a path; none where it is no file of this machine.
///
/// Nothing is ever fetched: who reads is not told of to anybody.
#[must_use]
pub fn local(address: &str) -> Option<String> {
    let path = match address.split_once(':') {
        Some((scheme, rest)) if scheme.eq_ignore_ascii_case("file") => file(rest)?,
        // One letter is a drive.
        Some((scheme, _)) if scheme.len() > 1 && !scheme.contains(['/', '\\']) => return None,
        Some(_) | None => address,
    };
    // Two of them begin the name of another machine.
    let is_elsewhere = path.starts_with("//") || path.starts_with("\\\\");
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let path = decoded(path).filter(|path| !path.is_empty() && !path.contains('\0'))?;
    let is_elsewhere = is_elsewhere || path.starts_with("//") || path.starts_with("\\\\");
    (!is_elsewhere).then_some(path)
}

/// What follows `file:`, of this machine only.
fn file(rest: &str) -> Option<&str> {
    let Some(named) = rest.strip_prefix("//") else { return Some(rest) };
    let path = named.strip_prefix("localhost").unwrap_or(named);
    path.starts_with('/').then_some(path)
}

/// A path without its percent signs.
fn decoded(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let digits = after.get(..2).filter(|_| *first == b'%');
        let digits = digits.and_then(|digits| std::str::from_utf8(digits).ok());
        let code = digits.filter(|digits| digits.bytes().all(|b| b.is_ascii_hexdigit()));
        if let Some(code) = code.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            bytes.push(code);
            rest = after.get(2..).unwrap_or_default();
        } else {
            bytes.push(*first);
            rest = after;
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::local;

    #[test]
    fn files_are_named_by_their_paths_and_nothing_else_is_looked_for() {
        let file = |address| local(address).unwrap();
        assert_eq!(file("b.jpg"), "b.jpg");
        assert_eq!(file("../a/my%20boat%C3%A9.png?raw=true#x"), "../a/my boaté.png");
        assert_eq!(file("/home/b.png"), "/home/b.png");
        assert_eq!(file("file:///b.png"), "/b.png");
        assert_eq!(file("FILE://localhost/b%.png"), "/b%.png");
        assert_eq!(file("C:\\b.png"), "C:\\b.png");
        assert_eq!(file("a/12:30.png"), "a/12:30.png");
        let elsewhere = [
            "",
            "#x",
            "http://a.org/b.png",
            "HTTPS://a.org/b.png",
            "//a.org/b.png",
            "data:image/png,x",
            "\\\\machine\\b.png",
            "file://machine/b.png",
            "%2F/machine/b.png",
            "b%00.png",
            "%FF.png",
        ];
        for address in elsewhere {
            assert_eq!(local(address), None, "{address}");
        }
    }
}
