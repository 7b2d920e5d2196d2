from ..open_enum import OpenEnum


class JobChangeInSalaryPeriodType0(OpenEnum):
    DAY = "day"
    HOUR = "hour"
    MONTH = "month"
    YEAR = "year"

    def __str__(self) -> str:
        return str(self.value)
