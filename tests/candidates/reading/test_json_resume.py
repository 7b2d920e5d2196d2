import re
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft7Validator, FormatChecker

from rolecall.candidates.reading.jsonresume import to_json_resume
from rolecall.candidates.reading.profile import (
    Entry,
    Fact,
    Language,
    Position,
    Profile,
    Skill,
    Study,
    WebLink,
)

TEXT = {"type": "string"}
TEXTS = {"type": "array", "items": TEXT}
DATE = {"type": "string", "pattern": r"^([1-2][0-9]{3}(-[0-1][0-9](-[0-3][0-9])?)?)$"}
URL = {"type": "string", "format": "uri", "pattern": "^https?://"}
EMAIL = {"type": "string", "format": "email"}


def record(**properties: Any) -> dict[str, Any]:
    return {"type": "object", "additionalProperties": False, "properties": properties}


def records(**properties: Any) -> dict[str, Any]:
    return {"type": "array", "items": record(**properties)}


PLACE = record(address=TEXT, postalCode=TEXT, city=TEXT, countryCode=TEXT, region=TEXT)
SCHEMA = record(
    **{"$schema": URL},
    basics=record(
        name=TEXT, label=TEXT, image=TEXT, email=EMAIL, phone=TEXT, url=URL, summary=TEXT, location=PLACE,
        profiles=records(network=TEXT, username=TEXT, url=URL),
    ),
    work=records(
        name=TEXT, position=TEXT, location=TEXT, description=TEXT, url=URL, startDate=DATE, endDate=DATE,
        summary=TEXT, highlights=TEXTS,
    ),
    education=records(
        institution=TEXT, url=URL, area=TEXT, studyType=TEXT, startDate=DATE, endDate=DATE, score=TEXT,
        courses=TEXTS,
    ),
    skills=records(name=TEXT, level=TEXT, keywords=TEXTS),
    languages=records(language=TEXT, fluency=TEXT),
    certificates=records(name=TEXT, date=DATE, url=URL, issuer=TEXT),
    publications=records(name=TEXT, publisher=TEXT, releaseDate=DATE, url=URL, summary=TEXT),
    projects=records(
        name=TEXT, description=TEXT, highlights=TEXTS, keywords=TEXTS, startDate=DATE, endDate=DATE, url=URL,
        roles=TEXTS, entity=TEXT, type=TEXT,
    ),
)  # fmt: skip
VALIDATOR = Draft7Validator(SCHEMA, format_checker=FormatChecker())
"""JSON Resume 1.0.0 in our own words, stricter: no field of another name is let through."""

ADA = Profile(
    name=Fact("Ada Example"),
    emails=[Fact("ada@example.org")],
    phones=[Fact("0731 5550142", 0.6), Fact("+493055500142")],
    links=[
        WebLink(Fact("https://www.linkedin.com/in/ada-example/"), "linkedin"),
        WebLink(Fact("https://ada.example.org"), "website"),
    ],
    place=Fact("Lisbon, Portugal"),
    headline=Fact("Engineer", 0.5),
    experience=[
        Position(
            Fact("Engineer"), Fact("Example Works"), None, Fact("2019-03"), None, True, ["Built things"]
        ),
        Position(Fact("Trainee"), Fact("Example School", 0.3), None, Fact("2017"), Fact("spring"), False),
    ],
    education=[Study(Fact("BSc"), Fact("Physics"), Fact("Example University"), end=Fact("2016"))],
    skills=[Skill(Fact("k8s"), "Kubernetes"), Skill(Fact("Python"), "Python"), Skill(Fact("Guess", 0.4))],
    languages=[Language(Fact("English"), "en", "C1"), Language(Fact("Spanish", 0.7), "es", "B1")],
    certificates=[Entry(Fact("CKA"), Fact("Example Foundation"), Fact("2021-03"))],
    publications=[Entry(Fact("On counting"), None, Fact("2019"))],
    projects=[Entry(Fact("Tide tables"), text="Predicts tides")],
)


def test_a_profile_becomes_json_resume() -> None:
    resume = to_json_resume(ADA)

    VALIDATOR.validate(resume)
    assert resume["basics"] == {
        "name": "Ada Example", "email": "ada@example.org", "phone": "+493055500142",
        "url": "https://ada.example.org", "location": {"address": "Lisbon, Portugal"},
        "profiles": [
            {
                "network": "LinkedIn", "username": "ada-example",
                "url": "https://www.linkedin.com/in/ada-example/",
            }
        ],
    }  # fmt: skip
    assert resume["work"][0] == {
        "name": "Example Works", "position": "Engineer", "startDate": "2019-03",
        "highlights": ["Built things"],
    }  # fmt: skip
    assert resume["work"][1] == {"position": "Trainee", "startDate": "2017"}
    assert resume["skills"] == [{"name": "Kubernetes", "keywords": ["k8s"]}, {"name": "Python"}]
    assert resume["languages"] == [{"language": "English", "fluency": "C1"}, {"language": "Spanish"}]
    assert resume["certificates"] == [{"name": "CKA", "issuer": "Example Foundation", "date": "2021-03"}]


def test_a_profile_that_says_nothing_is_valid_too() -> None:
    assert set(to_json_resume(Profile())) == {"$schema"}


facts = st.builds(Fact, st.text(max_size=12), st.floats(0, 1))
maybe = st.none() | facts
profiles = st.builds(
    Profile,
    name=maybe,
    place=maybe,
    headline=maybe,
    summary=maybe,
    experience=st.lists(st.builds(Position, maybe, maybe, maybe, maybe, maybe, st.booleans()), max_size=2),
    education=st.lists(st.builds(Study, maybe, maybe, maybe, maybe, maybe, maybe, maybe), max_size=2),
    skills=st.lists(st.builds(Skill, facts, st.none() | st.text(max_size=5)), max_size=2),
    certificates=st.lists(st.builds(Entry, facts, maybe, maybe), max_size=2),
    projects=st.lists(st.builds(Entry, facts, maybe, maybe, st.text(max_size=9)), max_size=2),
)


@settings(max_examples=60, deadline=None)
@given(profile=profiles)
def test_any_profile_becomes_valid_json_resume(profile: Profile) -> None:
    resume = to_json_resume(profile)

    VALIDATOR.validate(resume)
    assert not re.search(r"None", repr(resume).replace("'None'", ""))
