"""The worker's part of runs: each task does one batch in one transaction and asks for the next.

However often a worker dies, a batch is done whole or not at all, and the run goes on where it stood.
"""

from rolecall.importing.tasks.acting import act_batch, undo_acts
from rolecall.importing.tasks.exporting import write_export
from rolecall.importing.tasks.files import commit_files
from rolecall.importing.tasks.leaving import take_out
from rolecall.importing.tasks.tables import check_table, commit_table, forget_file
from rolecall.importing.tasks.undoing import undo_import

__all__ = [
    "act_batch", "check_table", "commit_files", "commit_table", "forget_file", "take_out", "undo_acts",
    "undo_import", "write_export",
]  # fmt: skip
