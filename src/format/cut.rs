//! Where a Markdown text may be cut so that both parts can be read alone.

/// The last place where a Markdown text may be cut.
pub(super) fn last_cut(text: &str) -> Option<usize> {
    text.rfind("\n\n").map(|at| at + 2).filter(|at| *at < text.len())
}
