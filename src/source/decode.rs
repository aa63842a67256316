//! Bytes of a file into text.
