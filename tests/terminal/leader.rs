//! The session that a tested lutrin runs in: what a shell is to a program.
//!
//! A terminal belongs to a session, and is put back to its first state when the session's leader
//! ends: were lutrin itself the leader, nothing could be said about the state it leaves. So the
//! test program starts itself once more, as a leader that starts lutrin, tells what becomes of it,
//! and stays until it is let go.

use std::env;
use std::fs::{self, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::process::CommandExt;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use rustix::process::{
    Pid, Signal, WaitOptions, WaitStatus, ioctl_tiocsctty, kill_process, setsid, waitpid,
};
use rustix::termios::tcsetpgrp;

/// The path of the terminal; the leader leads only where this is set.
pub(crate) const TERMINAL: &str = "LUTRIN_TEST_TERMINAL";

/// The arguments of lutrin, one a line.
pub(crate) const ARGUMENTS: &str = "LUTRIN_TEST_ARGUMENTS";

/// The file that is piped into lutrin, if any.
pub(crate) const PIPED: &str = "LUTRIN_TEST_PIPED";

/// The line of a shell that starts lutrin, which is `"$0" "$@"` in it, if any.
pub(crate) const SHELL: &str = "LUTRIN_TEST_SHELL";

/// Begins every report, to tell it from what the test runner prints on the same stream.
pub(crate) const REPORT: &str = "@ ";

/// Starts lutrin on the terminal and reports, until standard input ends.
pub(crate) fn lead() -> io::Result<()> {
    let Some(path) = env::var_os(TERMINAL) else { return Ok(()) };
    // Taking the terminal away from a session kills its leader: but this one has to report.
    signal_hook::flag::register(signal_hook::consts::SIGHUP, Arc::new(AtomicBool::new(false)))?;
    setsid()?;
    let terminal = OpenOptions::new().read(true).write(true).open(path)?;
    ioctl_tiocsctty(&terminal)?;

    let arguments = env::var(ARGUMENTS).unwrap_or_default();
    let mut lutrin = command();
    lutrin.args(arguments.lines());
    lutrin.env_remove(TERMINAL).env_remove(ARGUMENTS).env_remove(PIPED).env_remove(SHELL);
    lutrin.stdout(terminal.try_clone()?).stderr(terminal.try_clone()?);
    let piped = env::var_os(PIPED);
    lutrin.stdin(if piped.is_some() { Stdio::piped() } else { terminal.try_clone()?.into() });
    // In a group of its own, and that in the foreground, as a shell does it.
    let mut lutrin = lutrin.process_group(0).spawn()?;
    let process = Pid::from_child(&lutrin);
    tcsetpgrp(&terminal, process)?;
    // It may already have stopped for asking for keys from the background.
    kill_process(process, Signal::CONT)?;
    report(&format!("started {}", lutrin.id()))?;
    if let Some((mut pipe, file)) = lutrin.stdin.take().zip(piped) {
        pipe.write_all(&fs::read(file)?)?;
    }
    watch(process)?;
    io::stdin().read_to_end(&mut Vec::new())?;
    Ok(())
}

/// Lutrin itself, or the shell that becomes lutrin.
fn command() -> Command {
    let lutrin = env!("CARGO_BIN_EXE_lutrin");
    let Some(line) = env::var_os(SHELL) else { return Command::new(lutrin) };
    let mut shell = Command::new("/bin/sh");
    shell.arg("-c").arg(line).arg(lutrin);
    shell
}

/// Reports every stop and go, and the end.
fn watch(lutrin: Pid) -> io::Result<()> {
    loop {
        let options = WaitOptions::UNTRACED | WaitOptions::CONTINUED;
        match waitpid(Some(lutrin), options) {
            Ok(Some((_, status))) => {
                report(&described(status))?;
                if status.exited() || status.signaled() {
                    return Ok(());
                }
            }
            Ok(None) | Err(rustix::io::Errno::INTR) => {}
            Err(error) => return Err(error.into()),
        }
    }
}

fn described(status: WaitStatus) -> String {
    match (status.exit_status(), status.terminating_signal()) {
        (Some(code), _) => format!("exited {code}"),
        (None, Some(signal)) => format!("killed {signal}"),
        (None, None) if status.stopped() => "stopped".to_owned(),
        (None, None) => "continued".to_owned(),
    }
}

fn report(what: &str) -> io::Result<()> {
    let mut out = io::stdout();
    writeln!(out, "{REPORT}{what}")?;
    out.flush()
}
