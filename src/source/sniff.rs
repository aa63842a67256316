//! What is no text.
