//! The `lutrin` program.

fn main() {}
