//! A terminal with lutrin in it: a pseudo-terminal, the session that owns it, and an emulator that
//! knows what a reader would see.
//!
//! Nothing here sleeps: every wait is for a condition, and gives up after [`PATIENCE`].

use std::env;
use std::fs::File;
use std::io::{Read, Write};
use std::num::NonZeroU16;
use std::os::fd::OwnedFd;
use std::path::Path;
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use rustix::event::{PollFd, PollFlags, Timespec, poll};
use rustix::io::ioctl_fionread;
use rustix::process::{Pid, Signal, kill_process};
use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use rustix::termios::{
    LocalModes, OptionalActions, Termios, Winsize, tcgetattr, tcsetattr, tcsetwinsize,
};

use crate::leader::{ARGUMENTS, PIPED, REPORT, SHELL, TERMINAL};

/// How long a condition is waited for; much, since a busy machine is no fault of lutrin.
const PATIENCE: Duration = Duration::from_mins(1);

/// What begins and ends the drawing of one frame.
const FRAME: (&[u8], &[u8]) = (b"\x1b[?2026h", b"\x1b[?2026l");

/// How lutrin is started.
#[derive(Default)]
pub(crate) struct Start<'a> {
    pub(crate) arguments: &'a [&'a str],
    /// A file whose content comes through a pipe on standard input.
    pub(crate) piped: Option<&'a Path>,
    /// What is typed before lutrin has started.
    pub(crate) typed: &'a str,
    /// The folder it is started in, where that matters.
    pub(crate) folder: Option<&'a Path>,
    /// The line of a shell that becomes `"$0" "$@"`, if it is not started directly.
    pub(crate) shell: Option<&'a str>,
    /// The points of a cell, where the terminal says them.
    pub(crate) cell: (u16, u16),
    /// Environment variables beside those of a plain terminal.
    pub(crate) variables: &'a [(&'a str, &'a str)],
}

/// A terminal with lutrin in it.
pub(crate) struct Tty {
    /// The emulator's side of the terminal; `None` once it was closed.
    master: Option<File>,
    /// The program's side, to ask for its modes.
    slave: OwnedFd,
    first_modes: Termios,
    leader: Child,
    reports: ChildStdout,
    reported: String,
    emulator: vt100::Parser,
    /// Everything that was sent to the terminal.
    pub(crate) sent: Vec<u8>,
}

impl Tty {
    /// Starts lutrin on a new terminal of this size.
    pub(crate) fn start(width: u16, height: u16, start: &Start<'_>) -> Self {
        let master =
            openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY | OpenptFlags::CLOEXEC).unwrap();
        grantpt(&master).unwrap();
        unlockpt(&master).unwrap();
        let path = ptsname(&master, Vec::new()).unwrap().into_string().unwrap();
        let slave = rustix::fs::open(
            &*path,
            rustix::fs::OFlags::RDWR | rustix::fs::OFlags::NOCTTY | rustix::fs::OFlags::CLOEXEC,
            rustix::fs::Mode::empty(),
        );
        let slave = slave.unwrap();
        let mut master = File::from(master);
        let size = Winsize {
            ws_xpixel: width * start.cell.0,
            ws_ypixel: height * start.cell.1,
            ..winsize(width, height)
        };
        tcsetwinsize(&master, size).unwrap();
        master.write_all(start.typed.as_bytes()).unwrap();

        // Before anybody makes the keys raw.
        let first_modes = tcgetattr(&slave).unwrap();
        let mut leader = Command::new(env::current_exe().unwrap());
        leader.args(["--exact", "the_session_that_lutrin_runs_in", "--ignored", "--nocapture"]);
        leader.env_clear().env("TERM", "xterm-256color").env("LANG", "en_US.UTF-8");
        leader.env(TERMINAL, path).env(ARGUMENTS, start.arguments.join("\n"));
        leader.envs(start.variables.iter().copied());
        start.folder.map(|folder| leader.current_dir(folder));
        leader.envs(start.shell.map(|line| (SHELL, line)));
        leader.envs(start.piped.map(|file| (PIPED, file)));
        let mut leader = leader.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
        let reports = leader.stdout.take().unwrap();
        Self {
            master: Some(master),
            first_modes,
            slave,
            leader,
            reports,
            reported: String::new(),
            emulator: vt100::Parser::new(cells(height), cells(width), 0),
            sent: Vec::new(),
        }
    }

    /// Opens a file in a terminal of this size, and waits until its text is there.
    pub(crate) fn open(file: &Path, width: u16, height: u16, text: &str) -> Self {
        let arguments = [file.to_str().unwrap()];
        let start = Start { arguments: &arguments, ..Start::default() };
        let mut tty = Self::start(width, height, &start);
        tty.wait_for(text);
        tty
    }

    /// Presses keys, parted by spaces and named as in the key file; each is read before the next
    /// is pressed, so that Escape and a letter are never taken for Alt and that letter.
    pub(crate) fn press(&mut self, keys: &str) {
        for key in keys.split(' ') {
            self.send(match key {
                "Esc" => "\x1b",
                "Space" => " ",
                "Tab" => "\t",
                "Enter" => "\r",
                "Right" => "\x1b[C",
                "Left" => "\x1b[D",
                "C-c" => "\x03",
                "C-n" => "\x0e",
                "C-o" => "\x0f",
                "A-y" => "\x1by",
                "A-p" => "\x1bp",
                "C-t" => "\x14",
                "C-z" => "\x1a",
                key => key,
            });
        }
    }

    /// Sends what a terminal sends for one key or a paste, and waits for the frame that answers:
    /// lutrin draws one after every key, also where nothing has changed.
    pub(crate) fn send(&mut self, bytes: &str) {
        let frames = self.frames();
        self.master.as_ref().unwrap().write_all(bytes.as_bytes()).unwrap();
        let is_read = |tty: &Self| ioctl_fionread(&tty.slave).is_ok_and(|left| left == 0);
        self.wait("a key is answered", |tty| {
            let is_left = tty.ending().is_some() || !tty.screen().alternate_screen();
            is_left || (tty.frames() > frames && is_read(tty))
        });
        self.settle();
    }

    /// Takes what still comes: a frame of what has been read meanwhile may stand before the one that
    /// answers.
    fn settle(&mut self) {
        for _ in 0..20 {
            if !self.listen(Duration::from_millis(20)) {
                break;
            }
        }
    }

    /// Sends what a terminal sends for keys, and goes on: they may meet a new size on their way.
    pub(crate) fn send_at_once(&mut self, bytes: &str) {
        self.master.as_ref().unwrap().write_all(bytes.as_bytes()).unwrap();
    }

    /// How many frames have been drawn.
    fn frames(&self) -> usize {
        self.sent.windows(FRAME.1.len()).filter(|bytes| *bytes == FRAME.1).count()
    }

    /// Gives the terminal another size, and waits for the frame that answers.
    ///
    /// Press no key after it: of one that comes at the same moment as a signal, crossterm may hear
    /// only when the next one comes.
    pub(crate) fn resize(&mut self, width: u16, height: u16) {
        let frames = self.frames();
        self.resize_at_once(width, height);
        self.wait("a new size is answered", |tty| tty.frames() > frames);
        self.settle();
    }

    /// Gives the terminal another size, and goes on.
    pub(crate) fn resize_at_once(&mut self, width: u16, height: u16) {
        self.emulator.set_size(cells(height), cells(width));
        tcsetwinsize(self.master.as_ref().unwrap(), winsize(width, height)).unwrap();
    }

    /// Sends lutrin a signal.
    pub(crate) fn signal(&mut self, signal: Signal) {
        let pid = self.pid();
        kill_process(pid, signal).unwrap();
    }

    /// Sends a signal to lutrin and to what it has started.
    pub(crate) fn signal_group(&mut self, signal: Signal) {
        let pid = self.pid();
        let group = rustix::process::getpgid(Some(pid)).unwrap();
        rustix::process::kill_process_group(group, signal).unwrap();
    }

    /// Takes the terminal away, as when its window is closed.
    pub(crate) fn close(&mut self) {
        self.master = None;
    }

    /// Makes the terminal as a shell has it, as shells do when a program stops.
    pub(crate) fn make_as_the_shell_has_it(&mut self) {
        tcsetattr(&self.slave, OptionalActions::Now, &self.first_modes).unwrap();
    }

    /// What the terminal shows.
    pub(crate) fn screen(&self) -> &vt100::Screen {
        self.emulator.screen()
    }

    /// The rows that the terminal shows, without the space at their ends.
    pub(crate) fn rows(&self) -> Vec<String> {
        let (_, width) = self.screen().size();
        let rows = self.screen().rows(0, width.get());
        rows.map(|row| row.trim_end().to_owned()).collect()
    }

    /// Whether a text stands in one row.
    pub(crate) fn shows(&self, text: &str) -> bool {
        self.row_of(text).is_some()
    }

    /// The row that a text stands in.
    pub(crate) fn row_of(&self, text: &str) -> Option<usize> {
        self.rows().iter().position(|row| row.contains(text))
    }

    /// Whether lutrin has the terminal: its own screen, no cursor, pastes marked, keys as they come.
    pub(crate) fn is_taken(&self) -> bool {
        let screen = self.screen();
        screen.alternate_screen() && screen.hide_cursor() && screen.bracketed_paste() && {
            let modes = tcgetattr(&self.slave).unwrap().local_modes;
            !modes.intersects(LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG)
        }
    }

    /// Asserts that the terminal is as lutrin found it.
    pub(crate) fn assert_given_back(&self) {
        let screen = self.screen();
        assert!(!screen.alternate_screen(), "the alternate screen was not left");
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert!(!screen.bracketed_paste(), "pastes are still marked");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        let plain = vt100::Color::Default;
        assert_eq!((screen.fgcolor(), screen.bgcolor()), (plain, plain), "a colour was left on");
        let modes = tcgetattr(&self.slave).unwrap();
        assert_eq!(modes.local_modes, self.first_modes.local_modes);
        assert_eq!(modes.input_modes, self.first_modes.input_modes);
        assert_eq!(modes.output_modes, self.first_modes.output_modes);
    }

    /// The process of lutrin.
    fn pid(&mut self) -> Pid {
        self.wait("lutrin is started", |tty| tty.report("started ").is_some());
        let pid = self.report("started ").unwrap();
        Pid::from_raw(pid.parse().unwrap()).unwrap()
    }

    fn report(&self, begin: &str) -> Option<&str> {
        let mut reports = self.reported.lines().filter_map(|line| line.strip_prefix(REPORT));
        reports.find_map(|report| report.strip_prefix(begin))
    }

    /// How often lutrin has been reported as `stopped`, or as `continued`.
    pub(crate) fn times(&self, what: &str) -> usize {
        let reports = self.reported.lines().filter_map(|line| line.strip_prefix(REPORT));
        reports.filter(|report| *report == what).count()
    }

    /// The code that lutrin has ended with; minus the number of the signal that killed it.
    pub(crate) fn ending(&self) -> Option<i32> {
        let code = self.report("exited ").map(|code| code.parse::<i32>().unwrap());
        code.or_else(|| self.report("killed ").map(|signal| -signal.parse::<i32>().unwrap()))
    }

    /// Waits until lutrin ends, and gives its code.
    pub(crate) fn end(&mut self) -> i32 {
        self.wait("lutrin ends", |tty| tty.ending().is_some());
        // What it wrote last may still be on its way.
        while self.listen(Duration::ZERO) {}
        self.ending().unwrap()
    }

    /// Waits until a text stands in one row.
    pub(crate) fn wait_for(&mut self, text: &str) {
        self.wait(&format!("`{text}` is shown"), |tty| tty.shows(text));
    }

    /// Waits until something is so, looking only at whole frames.
    pub(crate) fn wait(&mut self, what: &str, is_so: impl Fn(&Self) -> bool) {
        let deadline = Instant::now() + PATIENCE;
        while !(self.is_whole() && is_so(self)) {
            let rows = || self.rows().join("\n");
            assert!(Instant::now() < deadline, "waited in vain until {what}:\n{}", rows());
            self.listen(Duration::from_millis(5));
        }
    }

    /// Whether no frame is half drawn.
    fn is_whole(&self) -> bool {
        let last = |mark: &[u8]| self.sent.windows(mark.len()).rposition(|bytes| bytes == mark);
        // Who was stopped in the middle of a frame ends it when it goes on.
        let is_stopped = self.times("stopped") > self.times("continued");
        last(FRAME.0) <= last(FRAME.1) || is_stopped || self.ending().is_some()
    }

    /// Takes what was sent to the terminal and what was reported; `false` where nothing came.
    fn listen(&mut self, patience: Duration) -> bool {
        let timeout = Timespec::try_from(patience).unwrap();
        let mut waiting = vec![PollFd::new(&self.reports, PollFlags::IN)];
        waiting.extend(self.master.as_ref().map(|master| PollFd::new(master, PollFlags::IN)));
        poll(&mut waiting, Some(&timeout)).unwrap();
        let has_come: Vec<bool> =
            waiting.iter().map(|fd| fd.revents().contains(PollFlags::IN)).collect();
        let mut bytes = vec![0; 64 * 1024];
        if has_come.first() == Some(&true) {
            let count = self.reports.read(&mut bytes).unwrap();
            self.reported.push_str(std::str::from_utf8(&bytes[..count]).unwrap());
        }
        if let Some(master) = self.master.as_mut().filter(|_| has_come.get(1) == Some(&true)) {
            let count = master.read(&mut bytes).unwrap();
            self.emulator.process(&bytes[..count]);
            self.sent.extend_from_slice(&bytes[..count]);
        }
        has_come.contains(&true)
    }
}

impl Drop for Tty {
    /// Ends what a failed test has left running.
    fn drop(&mut self) {
        if self.ending().is_none() {
            let pid = self.report("started ").and_then(|pid| Pid::from_raw(pid.parse().ok()?));
            pid.map(|pid| kill_process(pid, Signal::KILL));
        }
        drop(self.leader.stdin.take());
        drop(self.leader.wait());
    }
}

fn winsize(width: u16, height: u16) -> Winsize {
    Winsize { ws_col: width, ws_row: height, ws_xpixel: 0, ws_ypixel: 0 }
}

fn cells(count: u16) -> NonZeroU16 {
    NonZeroU16::new(count).unwrap()
}
