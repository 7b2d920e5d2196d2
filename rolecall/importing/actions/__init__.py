"""What can be done with runs; read at the call as `importing.bring_table(data, …, by=rae)`."""

from rolecall.importing.actions.tables import bring_table, check, commit, map_columns, undo

__all__ = ["bring_table", "check", "commit", "map_columns", "undo"]
