from enum import StrEnum


class JobOutSalaryPeriod(StrEnum):
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
