"""What programs get about a résumé that was read for them."""

from typing import Any, Literal

from ninja import Field, Schema

from rolecall.candidates.reading import Profile


class ResumeReadOut(Schema):
    """What one file says. An unreadable file has a reason, and an empty profile."""

    state: Literal["read", "unreadable"]
    reason: str | None = Field(description="Why the file could not be read, in words for people.")
    kind: str | None = Field(description="What the file is by its content: 'pdf', 'docx', 'txt' …")
    page_count: int = Field(description="How many pages the file has; 0 in files without pages.")
    text: str = Field(description="The text in reading order, without what the page does not show.")
    profile: Profile = Field(
        description="Every fact with the lines that say it and how sure it is (0 to 1); below 0.75, ask."
    )
    json_resume: dict[str, Any] = Field(
        description="The facts that are sure, as JSON Resume 1.0.0 (https://jsonresume.org/schema)."
    )
