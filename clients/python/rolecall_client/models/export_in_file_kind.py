from ..open_enum import OpenEnum


class ExportInFileKind(OpenEnum):
    CSV = "csv"
    JSON = "json"
    XLSX = "xlsx"

    def __str__(self) -> str:
        return str(self.value)
