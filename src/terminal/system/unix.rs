//! POSIX: signals from a thread of their own, job control, a terminal that hangs up.

use std::{fs, io, thread};

use rustix::event::{PollFd, PollFlags, poll};
use rustix::process::{Pid, getpgrp, getsid};
use signal_hook::consts::{SIGCONT, SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGWINCH, SIGXFSZ};
use signal_hook::iterator::Signals;
use signal_hook::low_level::{emulate_default_handler, raise};

use crate::terminal::event::Event;
use crate::terminal::keyboard::is_lent;
use crate::terminal::mailbox::Sender;
use crate::terminal::session::{give_back, size, take};

/// Whether a new size comes with the keys. Here it is a signal: crossterm forgets a resize that comes
/// together with a key, and tells of one after a stop only with the next key.
pub(in crate::terminal) const RESIZES_ARE_KEYS: bool = false;

/// Catches resizes and signals: from now on they wait for who listens.
///
/// # Errors
/// When signals cannot be caught.
pub(in crate::terminal) fn catch_signals() -> io::Result<Signals> {
    Signals::new([SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT, SIGWINCH, SIGXFSZ])
}

/// Starts to listen for resizes and signals.
///
/// # Errors
/// When a thread cannot be started.
pub(in crate::terminal) fn listen_for_signals(
    signals: Signals,
    events: &Sender,
) -> anyhow::Result<()> {
    let to_loop = events.clone();
    thread::Builder::new().name("signals".to_owned()).spawn(move || hear(signals, &to_loop))?;
    let to_loop = events.clone();
    thread::Builder::new().name("end".to_owned()).spawn(move || wait_for_the_end(&to_loop))?;
    Ok(())
}

fn hear(mut signals: Signals, events: &Sender) {
    for signal in signals.forever() {
        let event = match signal {
            // The editor that has the terminal is spoken to, and has heard it too. One that stops itself
            // stops its whole group: the shell waits for all of it.
            SIGINT | SIGQUIT if is_lent() => continue,
            SIGTSTP if is_lent() => {
                drop(emulate_default_handler(SIGTSTP));
                continue;
            }
            SIGTSTP => Event::Stop,
            SIGCONT => Event::Continue,
            SIGWINCH => Event::Resize(size()),
            // A file has come to the limit that a shell has set: the writing fails, and is told of.
            SIGXFSZ => continue,
            _ => Event::Leave(signal),
        };
        if events.send(event).is_err() {
            return;
        }
    }
}

/// Waits until the terminal goes away: a shell that outlives it need not pass the signal on, and
/// the thread that reads the keys would then turn round and round.
fn wait_for_the_end(events: &Sender) {
    let out = io::stdout();
    let mut terminal = [PollFd::new(&out, PollFlags::empty())];
    while let Err(rustix::io::Errno::INTR) = poll(&mut terminal, None) {}
    let [terminal] = terminal;
    if terminal.revents().intersects(PollFlags::HUP | PollFlags::ERR) {
        drop(events.send(Event::Leave(SIGHUP)));
    }
}

/// Wakes who waits for a key: a new size is one that he has no use for.
///
/// # Errors
/// When he cannot be woken.
pub(in crate::terminal) fn wake_the_keys() -> io::Result<()> {
    raise(SIGWINCH)
}

/// Gives the terminal back, stops until the shell says to go on, and takes it again; whether it did.
///
/// # Errors
/// When the terminal cannot be taken again.
pub(in crate::terminal) fn stop_until_told() -> anyhow::Result<bool> {
    if is_orphaned() {
        return Ok(false);
    }
    give_back();
    emulate_default_handler(SIGTSTP)?;
    take()?;
    Ok(true)
}

/// Whether nobody would ever bring the program back: its process group has no job-control shell
/// above it in its session (POSIX, "orphaned process group"), so a stop would be for ever.
fn is_orphaned() -> bool {
    let group = getpgrp();
    let stat = fs::read_to_string(format!("/proc/{}/stat", group.as_raw_nonzero()));
    // The fields after the command's name, which is in parentheses: the state, then the parent.
    let parent = stat.ok().and_then(|stat| {
        let (_, fields) = stat.rsplit_once(')')?;
        Pid::from_raw(fields.split_whitespace().nth(1)?.parse().ok()?)
    });
    parent.is_some_and(|parent| getsid(Some(parent)).ok() != getsid(None).ok())
}
