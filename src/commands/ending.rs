//! How a command ends when it does not end well.

use std::backtrace::{Backtrace, BacktraceStatus};
use std::io::{self, Write};
use std::panic;
use std::process::ExitCode;

use crate::source::clean_lines;

/// Why a command stopped.
#[derive(Debug)]
pub(super) enum Failure {
    /// An article cannot be opened: the command was asked for what cannot be done.
    Open(anyhow::Error),
    /// Something failed on the way.
    Work(anyhow::Error),
}

impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        Self::Work(error.into())
    }
}

impl Failure {
    /// Whether it is only that nobody reads on (`… | head`).
    pub(super) fn is_closed_pipe(&self) -> bool {
        let (Self::Open(error) | Self::Work(error)) = self;
        let cause = error.chain().find_map(|cause| cause.downcast_ref::<io::Error>());
        cause.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
    }

    /// Prints the message for people, and says with which status the program ends.
    pub(super) fn report(&self) -> ExitCode {
        if self.is_closed_pipe() {
            return ExitCode::SUCCESS;
        }
        let (Self::Open(error) | Self::Work(error)) = self;
        say(&format!("lutrin: {error:#}\n"));
        match self {
            Self::Open(_) => ExitCode::from(2),
            Self::Work(_) => ExitCode::from(1),
        }
    }
}

/// Prints what is wrong with the command line, or the help that it asks for.
pub(super) fn tell(usage: &clap::Error) -> ExitCode {
    let text = usage.render().to_string();
    if usage.use_stderr() {
        say(&text);
        return ExitCode::from(2);
    }
    drop(io::stdout().write_all(text.as_bytes()));
    ExitCode::SUCCESS
}

/// Reports a fault of lutrin itself: like any other message, since it may quote the article.
pub(super) fn report_panics() {
    panic::set_hook(Box::new(|panic| {
        say(&format!(
            "lutrin {panic}\nhint: this is a fault of lutrin; please report these lines\n"
        ));
        let trace = Backtrace::capture();
        if trace.status() == BacktraceStatus::Captured {
            say(&format!("{trace}\n"));
        }
    }));
}

/// Prints a message for people. It may name what a stranger has named: a file, an argument that a
/// shell made of one.
pub(super) fn say(message: &str) {
    // Nothing is left to do when even the message cannot be written.
    drop(io::stderr().write_all(clean_lines(message).as_bytes()));
}
