from ..open_enum import OpenEnum


class RunOutState(OpenEnum):
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
