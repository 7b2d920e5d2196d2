"""Imports, many at once, and exports for programs."""

from rolecall.importing.api import bulk, imports
from rolecall.importing.api.door import door

__all__ = ["bulk", "door", "imports"]
