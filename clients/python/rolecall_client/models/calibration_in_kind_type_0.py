from ..open_enum import OpenEnum


class CalibrationInKindType0(OpenEnum):
    ON_SITE = "on_site"
    PHONE = "phone"
    TAKE_HOME = "take_home"
    VIDEO = "video"
    WORK_SAMPLE = "work_sample"

    def __str__(self) -> str:
        return str(self.value)
