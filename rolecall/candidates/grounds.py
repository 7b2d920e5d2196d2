"""On what request somebody is removed for good: what an organization can show of it, without who it was."""

import re
from dataclasses import dataclass
from uuid import UUID

from rolecall.kit import text
from rolecall.kit.errors import Invalid

GROUNDS = {
    "asked": "They asked for it",
    "retention": "Kept for as long as it may be",
    "consent": "Their consent ended or was taken back",
    "mistake": "They should never have been here",
    "other": "Another reason",
}
"""What can be said, and in which words."""
TAKEN_BACK = "import_taken_back"
LABELS = {**GROUNDS, TAKEN_BACK: "The import that brought them was taken back", "": "Not said"}
LONGEST_REFERENCE = 40
REFERENCE = re.compile(r"(?=.*\d)[A-Za-z0-9][A-Za-z0-9._/#-]*")
"""A number of a request, not a name: it stays in the log when the person is gone from it."""


@dataclass(frozen=True)
class Ground:
    """Why, by which number the request is known elsewhere, and by which run it was done."""

    why: str = ""
    reference: str = ""
    run_id: UUID | None = None

    def must_fit(self) -> None:
        """Refuse what cannot be kept of somebody who is gone."""
        if self.why and self.why not in GROUNDS:
            raise Invalid({"ground": f"Say one of these: {', '.join(GROUNDS)}."})
        if self.reference and not (
            len(self.reference) <= LONGEST_REFERENCE and REFERENCE.fullmatch(self.reference)
        ):
            raise Invalid(
                {
                    "reference": "Write the number of the request, such as DSR-2026-114: letters, digits and "
                    f"- . / # _, at most {LONGEST_REFERENCE}. No names, as it stays when they are gone."
                }
            )


UNSAID = Ground()


def ground_of(given: object, reference: object, run_id: UUID | None = None) -> Ground:
    """What was said, well-formed, or what is wrong with it."""
    ground = Ground(text.line(str(given or "")), text.line(str(reference or "")), run_id)
    ground.must_fit()
    return ground
