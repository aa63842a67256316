//! The document that is measured: Markdown with headings, lists, tables, links and figures.

/// A section with a little of everything.
fn section(n: usize) -> String {
    format!(
        "## {n}. The harbour in {}\n\nIn May {}, the harbour office counted **{n} ships**, and *not one* \
         of them paid the 12 % that [the council](https://example.org/{n}) had asked for.\n\n\
         - the first cost 4.5 million euros\n- the second was `never` built\n\n\
         | quay | ships | tons |\n|---|--:|--:|\n| north | {n} | 1,200 |\n| south | 3 | 40 |\n\n\
         Nobody expected the figure to hold, and few noticed when it did: the sample was small, the \
         winter long, and the keeper of the books had left for the hills with his daughter.\n\n",
        1800 + n % 200,
        1900 + n % 100,
    )
}

/// A document of so many bytes.
pub(crate) fn text(size: usize) -> String {
    let mut text = String::from("# Harbours\n\n");
    let mut n = 1;
    while text.len() < size {
        text.push_str(&section(n));
        n += 1;
    }
    text
}
