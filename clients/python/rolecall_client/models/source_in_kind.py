from ..open_enum import OpenEnum


class SourceInKind(OpenEnum):
    AGENCY = "agency"
    CAREERS_SITE = "careers_site"
    JOB_BOARD = "job_board"
    OTHER = "other"
    REFERRAL = "referral"
    SOURCED = "sourced"

    def __str__(self) -> str:
        return str(self.value)
