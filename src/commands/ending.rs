//! How a command ends when it does not end well.

use std::io::{self, Write};
use std::process::ExitCode;

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
        let message = format!("lutrin: {error:#}\n");
        // Nothing is left to do when even the message cannot be written.
        drop(io::stderr().write_all(message.as_bytes()));
        match self {
            Self::Open(_) => ExitCode::from(2),
            Self::Work(_) => ExitCode::from(1),
        }
    }
}
