//! Addresses of the web: a relative one made whole.

/// An address as it stands on a page that was found at another.
pub(super) fn joined(base: Option<&str>, to: &str) -> String {
    let Some((scheme, place)) = base.and_then(|base| base.split_once("://")) else {
        return to.to_owned();
    };
    if has_scheme(to) || to.is_empty() {
        return to.to_owned();
    }
    if to.starts_with("//") {
        return format!("{scheme}:{to}");
    }
    let end = place.find(['?', '#']).unwrap_or(place.len());
    let (place, _) = place.split_at_checked(end).unwrap_or((place, ""));
    let (host, path) = place.split_once('/').unwrap_or((place, ""));
    if to.starts_with('?') || to.starts_with('#') {
        return format!("{scheme}://{host}/{path}{to}");
    }
    let folder = path.rsplit_once('/').map_or("", |(folder, _)| folder);
    let tail = to.find(['?', '#']).unwrap_or(to.len());
    let (name, tail) = to.split_at_checked(tail).unwrap_or((to, ""));
    let path = if name.starts_with('/') { name.to_owned() } else { format!("{folder}/{name}") };
    format!("{scheme}://{host}/{}{tail}", straight(&path))
}

/// A path without `.` and `..`.
pub(super) fn straight(path: &str) -> String {
    let mut parts: Vec<&str> = Vec::new();
    let ends_open = path.ends_with('/') || path.ends_with("/.") || path.ends_with("/..");
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let end = if ends_open && !parts.is_empty() { "/" } else { "" };
    parts.join("/") + end
}

fn has_scheme(to: &str) -> bool {
    let is_letter = |c: char| c.is_ascii_alphanumeric() || "+-.".contains(c);
    to.split_once(':').is_some_and(|(scheme, _)| {
        scheme.starts_with(|c: char| c.is_ascii_alphabetic()) && scheme.chars().all(is_letter)
    })
}

#[cfg(test)]
mod tests {
    use super::joined;

    #[test]
    fn a_relative_address_is_made_whole() {
        let base = Some("https://example.org/a/b/page.html?x=1#y");
        for (to, whole) in [
            ("c.html", "https://example.org/a/b/c.html"),
            ("../c.html#d", "https://example.org/a/c.html#d"),
            ("../../../../c", "https://example.org/c"),
            ("/c/", "https://example.org/c/"),
            ("?p=2", "https://example.org/a/b/page.html?p=2"),
            ("//other.org/c", "https://other.org/c"),
            ("mailto:a@b.org", "mailto:a@b.org"),
            ("http://x.org/", "http://x.org/"),
        ] {
            assert_eq!(joined(base, to), whole);
        }
        assert_eq!(joined(Some("http://x.org"), "a"), "http://x.org/a");
        assert_eq!(joined(None, "a/b.html"), "a/b.html");
    }
}
