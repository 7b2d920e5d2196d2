"""One résumé, saved in six formats, says the same each time; and reading it twice is reading it once."""

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolecall.candidates.reading import Profile, read
from tests.bench import resume  # noqa: F401 the scripts' folder

from papers import flowing, printed, typeset, word  # isort: skip
from papers.look import Look  # isort: skip
from papers.people import person  # isort: skip
from papers.sheet import sheet_of  # isort: skip

NO_FONTS = Path("/nonexistent")
PLAIN = {"phone": "international", "since": False, "interests": False, "references": False, "dash": " – "}
TRADES = ("software", "nurse", "sales", "comptable", "architetto", "logistica")
FEW = settings(deadline=None, max_examples=3, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@FEW
@given(trade=st.sampled_from(TRADES), number=st.integers(0, 2), dates=st.sampled_from(["long", "slash"]))
def test_the_same_document_in_another_format_says_the_same(trade: str, number: int, dates: str) -> None:
    sheet, _ = sheet_of(person(trade, number), Look(dates=dates, **PLAIN), f"{trade} {number}")

    told = {kind: facts_of(read(data).profile) for kind, data in saved(sheet).items()}

    assert told["docx"]["positions"]
    assert [kind for kind in told if told[kind] != told["docx"]] == []


def test_reading_twice_is_reading_once() -> None:
    sheet, _ = sheet_of(person("nurse", 0), Look(**PLAIN), "twice")

    for data in saved(sheet).values():
        assert read(data).to_json() == read(data).to_json()


def saved(sheet: dict[str, Any]) -> dict[str, bytes]:
    """The sheet in every format that we read."""
    return {
        "pdf": typeset.document(sheet, "europa", NO_FONTS),
        "docx": word.document(sheet, "plain"),
        "odt": flowing.open_document(sheet, "simple"),
        "rtf": flowing.rich(sheet, "simple"),
        "html": printed.page(sheet, "saved").encode(),
        "txt": flowing.text(sheet, "underlined"),
    }


def facts_of(profile: Profile) -> dict[str, Any]:
    """Who it is, how to reach them, where they worked and what they studied."""
    return {
        "name": value(profile.name),
        "emails": sorted(each.value for each in profile.emails),
        "phones": sorted(each.value for each in profile.phones),
        "positions": [
            (value(each.title), value(each.organisation), value(each.start), value(each.end), each.is_current)
            for each in profile.experience
        ],
        "studies": [
            (value(each.degree), value(each.institution), value(each.start), value(each.end))
            for each in profile.education
        ],
    }


def value(fact: Any) -> str | None:
    return fact.value if fact else None
