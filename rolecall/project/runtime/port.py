"""The port that the pages are answered at: whether it is free, and whether anybody answers there."""

import contextlib
import errno
import socket
import time

from rolecall.project.runtime import Fault


def answers(port: int) -> bool:
    """Whether the web process answers anything at all."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(b"GET /healthz HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n")
            return connection.recv(5) == b"HTTP/"
    except OSError:
        return False


def refuse_a_taken_port(port: int, *, patience: float) -> None:
    """Name the port that somebody else uses before anything is started.

    With patience: of a process that was killed the last thread may hold it for a moment still.
    """
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        with contextlib.suppress(Fault):
            return refuse_a_taken_port(port, patience=0.0)
        time.sleep(0.05)
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError as error:
            if error.errno == errno.EACCES:
                raise Fault(f"Only root may use port {port}. Choose one above 1023: --port 8000") from None
            raise Fault(
                f"Port {port} is taken by another program. Choose another one: --port {port + 1}"
            ) from None
