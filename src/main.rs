//! The `lutrin` program.

use std::process::ExitCode;

fn main() -> ExitCode {
    lutrin::commands::run()
}
