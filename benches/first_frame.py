#!/usr/bin/env python3
"""How soon a program shows the first words of a file, beside others in the same run.

    first_frame.py WORDS 'less FILE' 'lutrin FILE' ...

Each command is started in a pseudo-terminal of 120 columns and 40 rows, in turn, until it has written WORDS: by the
clock and by its processor time, median (least and nine tenths), of forty runs. Python's own library is enough.
"""
import fcntl
import os
import shlex
import shutil
import statistics
import struct
import sys
import termios
import time

RUNS = 40


def frame(argv, words):
    """Seconds by the clock and of the processor, from the exec to the words."""
    master, slave = os.openpty()
    fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
    told, tell = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()
        fcntl.ioctl(slave, termios.TIOCSCTTY, 0)
        for fd in (0, 1, 2):
            os.dup2(slave, fd)
        os.write(tell, f"{time.monotonic_ns()} {time.process_time_ns()}".encode())
        os.execv(shutil.which(argv[0]) or argv[0], argv)
    os.close(slave)
    seen = b""
    while words not in seen:
        seen += os.read(master, 65536)
    clock, spent = time.monotonic_ns(), time.clock_gettime_ns((~child << 3) | 2)
    begun, before = map(int, os.read(told, 64).split())
    os.kill(child, 9)
    os.waitpid(child, 0)
    for fd in (master, told, tell):
        os.close(fd)
    return (clock - begun) / 1e6, (spent - before) / 1e6


def shown(times):
    times = sorted(times)
    return f"{statistics.median(times):5.2f} ({times[0]:.2f}-{times[int(len(times) * .9)]:.2f})"


def main(words, *commands):
    os.environ["TERM"] = "xterm-256color"
    runs = {command: [] for command in commands}
    for _ in range(RUNS):
        for command in commands:
            runs[command].append(frame(shlex.split(command), words.encode()))
    for command, times in runs.items():
        clock, spent = zip(*times)
        print(f"{shown(clock)} ms, {shown(spent)} ms of processor: {command}")


main(*sys.argv[1:])
