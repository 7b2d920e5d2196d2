from enum import StrEnum


class RunOutState(StrEnum):
    CHECKED = "checked"
    CHECKING = "checking"
    FINISHED = "finished"
    NEW = "new"
    RUNNING = "running"
    STOPPED = "stopped"
    UNDOING = "undoing"
    UNDONE = "undone"

    def __str__(self) -> str:
        return str(self.value)
