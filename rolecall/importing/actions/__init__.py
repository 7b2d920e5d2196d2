"""What can be done with runs; read at the call as `importing.bring_table(data, …, by=rae)`."""

from rolecall.importing.actions.exporting import export_applications, export_people
from rolecall.importing.actions.files import bring_files
from rolecall.importing.actions.many import act_on_many
from rolecall.importing.actions.stopped import end, take_over
from rolecall.importing.actions.tables import bring_table, check, commit, map_columns
from rolecall.importing.actions.undoing import undo

__all__ = [
    "act_on_many", "bring_files", "bring_table", "check", "commit", "end", "export_applications",
    "export_people", "map_columns", "take_over", "undo",
]  # fmt: skip
