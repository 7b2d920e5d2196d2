from ..open_enum import OpenEnum


class TemplateDetailOutContract(OpenEnum):
    APPRENTICESHIP = "apprenticeship"
    FIXED_TERM = "fixed_term"
    FREELANCE = "freelance"
    FULL_TIME = "full_time"
    INTERNSHIP = "internship"
    PART_TIME = "part_time"
    TEMPORARY = "temporary"

    def __str__(self) -> str:
        return str(self.value)
