"""A question that cannot be read, told where and how."""

from rolecall.kit.errors import Invalid


class Mistake(Invalid):
    """What is wrong between two places of the question, and what to do about it."""

    def __init__(self, sentence: str, start: int, end: int) -> None:
        super().__init__({"q": sentence}, sentence)
        self.start = start
        self.end = max(end, start)

    def parts(self, question: str) -> tuple[str, str, str]:
        """The question before the mistake, the mistake, and what follows it."""
        return question[: self.start], question[self.start : self.end], question[self.end :]
