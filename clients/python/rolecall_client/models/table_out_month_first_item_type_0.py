from ..open_enum import OpenEnum


class TableOutMonthFirstItemType0(OpenEnum):
    APPLIED = "applied"
    EMAIL = "email"
    EXTERNAL_ID = "external_id"
    FAMILY = "family"
    GIVEN = "given"
    HEADLINE = "headline"
    JOB = "job"
    LINK = "link"
    LOCATION = "location"
    NAME = "name"
    NOTE = "note"
    PHONE = "phone"
    SOURCE = "source"
    STAGE = "stage"
    TAGS = "tags"
    VALUE_0 = ""

    def __str__(self) -> str:
        return str(self.value)
