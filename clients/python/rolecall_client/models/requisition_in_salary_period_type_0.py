from enum import StrEnum


class RequisitionInSalaryPeriodType0(StrEnum):
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
