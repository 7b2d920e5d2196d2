"""Logs as a host may keep and pass them on: without the keys that stand in addresses."""

import logging
import re

# an invitation, a way in, a candidate's own page: whoever has such an address is let in
KEYS = re.compile(r"(/(?:enter|join|digest|search-mail|my|times|feed|answer)/)[^/\s\"'?]+")


class Keyless(logging.Formatter):
    """Writes what happened as any formatter does, tracebacks included, and an ellipsis for each key."""

    def format(self, record: logging.LogRecord) -> str:
        return KEYS.sub(r"\1…", super().format(record))
