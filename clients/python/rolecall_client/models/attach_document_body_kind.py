from ..open_enum import OpenEnum


class AttachDocumentBodyKind(OpenEnum):
    ANSWER = "answer"
    COVER_LETTER = "cover_letter"
    OTHER = "other"
    RESUME = "resume"

    def __str__(self) -> str:
        return str(self.value)
