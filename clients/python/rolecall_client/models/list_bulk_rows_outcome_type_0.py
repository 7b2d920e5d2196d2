from ..open_enum import OpenEnum


class ListBulkRowsOutcomeType0(OpenEnum):
    ADDED = "added"
    COMPLETED = "completed"
    DONE = "done"
    KEPT = "kept"
    KNOWN = "known"
    REFUSED = "refused"
    UNDONE = "undone"
    WAITING = "waiting"

    def __str__(self) -> str:
        return str(self.value)
