"""The calling process's side: starts the sandbox when first needed, hands it files, outlives its deaths."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import msgspec

from rolecall.candidates.reading import wire
from rolecall.candidates.reading.results import Limits

AT_ONCE = 2
GRACE = 2.0
START_SECONDS = 30.0
# Nothing of the caller's is there to be read. Huge pages for large blocks draw a page in a third less time.
ENVIRONMENT = {"GLIBC_TUNABLES": "glibc.malloc.hugetlb=1"}
ROOT = Path(__file__).parents[3]


class TookTooLong(Exception):
    """The time for the file was over before the answer was complete."""


class Unavailable(Exception):
    """The sandbox does not start here. That says nothing of the file: ask again later."""


class Died(Exception):
    """The confined process ended without a complete answer, by a limit or by a fault in a reader."""


class SandboxEnded(Died):
    """The sandbox was ended from outside in the middle of a file, which is not to blame."""


class Owner:
    """One sandbox for this process, shared by its threads; never more than a few files at once."""

    def __init__(self, idle: float | None = None) -> None:
        self.idle = idle
        self.forget()

    def forget(self) -> None:
        """Start anew: after a fork the sandbox belongs to the other process."""
        self.lock = threading.Lock()
        self.slots = threading.BoundedSemaphore(AT_ONCE)
        self.program: subprocess.Popen[bytes] | None = None
        self.tickets: socket.socket | None = None

    def ask(self, request: wire.Request, data: bytes) -> Iterator[tuple[wire.Header, bytes]]:
        """The messages about a file, as they come; TookTooLong or Died where they break off."""
        with self.slots:
            try:
                yield from self.attempt(request, data)
            except SandboxEnded:
                yield from self.attempt(request, data)

    def attempt(self, request: wire.Request, data: bytes) -> Iterator[tuple[wire.Header, bytes]]:
        limits = request.limits
        # Before the sandbox's own clock begins, so that what it stops for being late is late here too.
        begun, has_answered = time.monotonic(), False
        line, program = self.open_line(limits)
        with line:
            line.settimeout(limits.clock_seconds + GRACE)
            try:
                for message in converse(line, wire.frame(request, data), limits):
                    has_answered = True
                    yield message
            except (EOFError, OSError, wire.Overlong, msgspec.MsgspecError) as end:
                if program.poll() is not None and not has_answered:
                    raise SandboxEnded from end
                late = time.monotonic() - begun >= limits.seconds
                raise (TookTooLong if late else Died) from end

    def open_line(self, limits: Limits) -> tuple[socket.socket, subprocess.Popen[bytes]]:
        # The sandbox may be leaving for idleness at this very moment; the next one will not.
        for _ in range(3):
            with self.lock:
                tickets, program = self.running()
            line = send_ticket(tickets, limits)
            if line is not None:
                return line, program
            self.stop(tickets)
        raise Unavailable

    def running(self) -> tuple[socket.socket, subprocess.Popen[bytes]]:
        if self.program is None or self.tickets is None or self.program.poll() is not None:
            self.tickets, self.program = start(self.idle)
        return self.tickets, self.program

    def stop(self, tickets: socket.socket | None = None) -> None:
        """Let the sandbox end, unless another thread has replaced this one; the next file starts another."""
        with self.lock:
            if self.tickets is not None and tickets in (self.tickets, None):
                self.tickets.close()
                self.tickets = None


def start(idle: float | None) -> tuple[socket.socket, subprocess.Popen[bytes]]:
    tickets, theirs = socket.socketpair()
    command = [sys.executable, "-E", "-s", "-X", "utf8", "-m", f"{__package__}.sandbox"]
    with theirs:
        program = subprocess.Popen(
            command + ([str(idle)] if idle is not None else []),
            stdin=theirs.fileno(),
            stdout=subprocess.DEVNULL,
            env=ENVIRONMENT,
            cwd=ROOT,
            start_new_session=True,  # Ctrl-C is not meant for it
        )
    threading.Thread(target=program.wait, name="sandbox-end", daemon=True).start()
    return tickets, program


def send_ticket(tickets: socket.socket, limits: Limits) -> socket.socket | None:
    ours, theirs = socket.socketpair()
    try:
        with theirs:
            ticket = wire.TICKET.pack(limits.seconds, limits.memory, limits.lets_others_first)
            socket.send_fds(tickets, [ticket], [theirs.fileno()])
        ours.settimeout(START_SECONDS)
        if ours.recv(1) == wire.HELLO:
            return ours
    except OSError:
        pass
    ours.close()
    return None


def converse(line: socket.socket, message: bytes, limits: Limits) -> Iterator[tuple[wire.Header, bytes]]:
    line.sendall(message)
    line.shutdown(socket.SHUT_WR)
    left = limits.answer_bytes
    while True:
        header, body = wire.take_frame(wire.Header, line.recv, left)
        yield header, body
        left -= len(body)
        if header.is_last:
            return


shared = Owner()
os.register_at_fork(after_in_child=shared.forget)
