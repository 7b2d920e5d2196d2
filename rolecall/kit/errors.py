"""Errors that a person can act on: each has a status and a sentence."""

from http import HTTPStatus


class RuleBroken(Exception):
    """A rule of the domain refused what was asked. Subclasses are named after the rule."""

    status: int = HTTPStatus.CONFLICT
    sentence: str = "This cannot be done."
    count: int | None = None
    """How many there are, where a number was expected."""

    def __init__(self, sentence: str | None = None, *, field: str | None = None) -> None:
        self.sentence = sentence or self.sentence
        self.field = field
        super().__init__(self.sentence)

    @property
    def code(self) -> str:
        """A stable snake_case name for programs, from the class name."""
        name = type(self).__name__
        return "".join(f"_{c.lower()}" if c.isupper() else c for c in name).lstrip("_")


class NotAllowed(RuleBroken):
    """The role of whoever asks does not reach this far."""

    status = HTTPStatus.FORBIDDEN
    sentence = "Your role does not allow this. Ask an administrator of your organization."


class NotFound(RuleBroken):
    """It does not exist, or not for whoever asks: the two are told apart nowhere."""

    status = HTTPStatus.NOT_FOUND
    sentence = "There is nothing here, or you may not see it."


class Invalid(RuleBroken):
    """What was sent is malformed; `fields` names each field and what to do about it."""

    status = HTTPStatus.UNPROCESSABLE_ENTITY
    sentence = "Some of what you sent needs another look."

    def __init__(self, fields: dict[str, str], sentence: str | None = None) -> None:
        super().__init__(sentence)
        self.fields = fields


class TooMany(RuleBroken):
    """Asked too often in too short a time."""

    status = HTTPStatus.TOO_MANY_REQUESTS
    sentence = "That was a lot at once. Wait a minute, then try again."
