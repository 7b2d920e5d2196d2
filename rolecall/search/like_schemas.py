"""What programs get of people who are near in meaning."""

from uuid import UUID

from ninja import Field, Schema


class NearPersonOut(Schema):
    """Somebody who is near."""

    id: UUID = Field(description="The id of the candidate.")
    name: str = Field(description="Their name.")
    headline: str = Field(description="Their headline.")
    location: str = Field(description="Where they are.")
    shared: list[str] = Field(description="Skills that they have and that are asked for.")
    passage: str | None = Field(description="What they wrote of it, if a text of theirs does.")


class NearOut(Schema):
    """Who is near, the nearest first; nearness alone makes nobody better than others."""

    people: list[NearPersonOut] = Field(description="A dozen at the most, each of whom shares something.")
