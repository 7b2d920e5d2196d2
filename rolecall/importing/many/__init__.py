"""What can be done to many people at once: for each act what it does to a batch, and how it is taken back."""

from rolecall.importing.many.doing import DOING
from rolecall.importing.many.undoing import UNDOING

__all__ = ["DOING", "UNDOING"]
