//! How what is looked for is read.

/// How what is looked for is read.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Manner {
    /// As a regular expression; else letter by letter.
    pub is_regular: bool,
    /// Between the borders of words only.
    pub is_whole: bool,
}
