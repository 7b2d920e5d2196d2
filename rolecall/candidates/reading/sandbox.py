"""The process that forks one confined child per file. It never sees a file itself, so nothing can spoil it.

Run by `owner` as a program of its own. Its input is a socket; each message is a ticket (seconds, memory,
whether others go first) with a socket for one child. It ends when the owner is gone (end of input) or when
nothing was asked for a while.
"""

import gc
import os
import selectors
import signal
import socket
import sys
import time
from types import FrameType

from rolecall.candidates.reading import confinement, wire
from rolecall.candidates.reading.readers import answer, warm_up
from rolecall.candidates.reading.results import PATIENCE

IDLE_SECONDS = 60.0
NICE = 10
"""How far a child that nobody waits for stands back."""


def main() -> None:
    """Serve tickets until the owner is gone or nothing is asked for the idle time."""
    idle = float(sys.argv[1]) if len(sys.argv) > 1 else IDLE_SECONDS
    os.chdir("/")
    warm_up()
    gc.collect()
    gc.freeze()
    Sandbox(socket.socket(fileno=0), idle).serve()


class Sandbox:
    """The children under way and when each must be done."""

    def __init__(self, owner: socket.socket, idle: float) -> None:
        self.owner = owner
        self.idle = idle
        self.deadlines: dict[int, float] = {}
        self.ruleset = confinement.prepare_ruleset()
        self.selector = selectors.DefaultSelector()
        self.selector.register(owner, selectors.EVENT_READ)
        self.wake_on_child_end()

    def wake_on_child_end(self) -> None:
        bell, self.rung = socket.socketpair()
        bell.setblocking(False)
        self.rung.setblocking(False)
        self.bell = bell
        signal.signal(signal.SIGCHLD, ignore)
        signal.set_wakeup_fd(bell.fileno())
        self.selector.register(self.rung, selectors.EVENT_READ)

    def serve(self) -> None:
        while True:
            events = self.selector.select(self.patience())
            if not events and not self.deadlines:
                return None
            for key, _ in events:
                if key.fileobj is self.rung:
                    self.rung.recv(4096)
                elif not self.take_ticket():
                    return self.end_children(list(self.deadlines))
            self.reap()
            self.end_children(
                [pid for pid, deadline in self.deadlines.items() if deadline <= time.monotonic()]
            )

    def patience(self) -> float:
        if not self.deadlines:
            return self.idle
        return max(0.0, min(self.deadlines.values()) - time.monotonic())

    def take_ticket(self) -> bool:
        ticket, descriptors, _, _ = socket.recv_fds(self.owner, wire.TICKET.size, 1)
        if not descriptors:
            return False
        seconds, memory, others_first = wire.TICKET.unpack(ticket)
        child = os.fork()
        if child == 0:
            if others_first:
                os.nice(NICE)
            live_as_child(descriptors[0], seconds, memory, self.ruleset)
        os.close(descriptors[0])
        self.deadlines[child] = time.monotonic() + seconds * (PATIENCE if others_first else 1)
        return True

    def reap(self) -> None:
        while self.deadlines:
            child, _ = os.waitpid(-1, os.WNOHANG)
            if child == 0:
                return
            self.deadlines.pop(child, None)

    def end_children(self, children: list[int]) -> None:
        for child in children:
            os.kill(child, signal.SIGKILL)
            os.waitpid(child, 0)
            del self.deadlines[child]


def live_as_child(descriptor: int, seconds: float, memory: int, ruleset: int | None) -> None:
    code = 1
    try:
        gc.disable()
        signal.set_wakeup_fd(-1)
        held = confinement.confine(seconds=seconds, memory=memory, keep=descriptor, ruleset=ruleset)
        os.write(0, wire.HELLO)
        request, data = wire.take_frame(wire.Request, lambda count: os.read(0, count), 2**40)
        for header, body in answer(request, data, held):
            wire.write_all(0, wire.frame(header, body))
        code = 0
    finally:
        # Whatever was raised, this process must not go on as a second parent.
        os._exit(code)


def ignore(signum: int, stack: FrameType | None) -> None:
    pass


if __name__ == "__main__":
    main()
