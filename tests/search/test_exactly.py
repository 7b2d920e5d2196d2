"""Sixty questions and more, each answered by the index as by reading everything (issue 5)."""

import os
from collections import Counter
from collections.abc import Iterable

import pytest
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Member
from rolecall.kit import tenancy
from rolecall.kit.db import normalised
from rolecall.search import feeding
from rolecall.search.queries import Choice, Wanted, asked_of_engine, facets_of, find
from tests.search.crowd import Maker
from tests.search.reference import Reference

PEOPLE = int(os.environ.get("SEARCH_PEOPLE", "500"))
"""`bench/search --check` asks among 10,000."""
QUESTIONS = """
python
Python DJANGO
python AND (django OR flask) -intern
python AND (django OR flask) AND NOT interns
intern
internal
international
-international
develops
developer
-developing
"developing"
"machine learning engineer"
"machine learning" -"learning engineer"
machine learning
learning machine
C++
c#
.net
net
R&D
r&d -ci/cd
CI/CD OR node.js
node
js
3.11
AT&T
data-driven
e-mail
develop*
deve* -developer
"machine learn*"
pyth* OR "ich habe"
(java OR kotlin) (harpsichord OR secretly)
secretly
harpsichord
windmill
lighthouse
invite
harbour thursday
NOT (python OR java)
NOT (NOT python)
-python -java -kotlin
entwicklung
maschine
équipes
equipe
ομάδα
ΕΡΓΟ
東京
東京大学
学
機械学習
разработка
фрик* OR команде
فريق
name:jonson
name:Johnsson
name:"jonson"
-name:jonson
name:zoe
name:mueller
obrien
o'brien
jon*
jonahtan
name:Παπαδοπουλου
name:田中
김
محمد
title:engineer
title:"machine learning"
title:intern
title:internal
location:athens
location:"sao paulo"
location:αθηνα
location:東京
tag:silver
tag:"speaks greek"
tag:r&d -source:referral
source:"job board"
job:nurse
job:ελλαδα stage:applied
stage:phone
stage:rejected
stage:"Phone scr*"
-stage:hired
email:person12
email:post.example.org
person77@mail.example.org
phone:"5550 0042"
+49 30 5550 0042
+493055500042
030 5550-0042
(030) 5550/0042
2019 2020 2021
after:2025-12-15
after:2025-12 before:2026
title:(engineer OR nurse) -title:learning
name:anna (python OR "machine learning") -tag:relocates
the
zzzzunheard
-zzzzunheard
reason:far
reason:"pay, too high" -stage:hired
-reason:far
has:resume
-has:resume
has:consent -has:licence
licence:b
licence:"cdl a"
language:german
language:deutsch>=b2
language:elvish -language:greek
language:greek>=native
employer:acme
company:bolt -employer:"bolt & sons"
employer:light*
years:>=5
years:0
years:3..8
years:<2.5
years:>100 OR years:>=12
-years:>=1
applied:2025-11
applied:>=2025-11-15 -applied:>2025-11-18
applied:2025-11-03..2025-11-05
activity:<2025-11-12
activity:>=2025-12
activity:2025-11-10..2025-11-20
consent:<2026-06
consent:2026..2027-03 python
field:"Notice period"<=3
field:"Notice period, in weeks"=2.5
field:notice>4
field:notice=-1
field:"notice period"=1..3
field:permit=yes
-field:permit=yes
field:shifts=night field:shifts=early
field:seniority=senior python
field:"first day">=2026
field:"first day"=2025-12
field:why=windmills
field:why
field:shifts
field:"salary wish"<=3
field:salary>2 -field:office=athens
field:office="port linden" python
field:office -field:certificates
field:certificates=welding field:certificates="first aid"
field:certificates=first*
field:"free from">=2026
field:"free from"=2025-12
field:night=yes
field:seniority=junior
-field:seniority=senior
field:weight
forklift OR welding
"first aid" -"port linden"
"""
ASKED = [line for line in QUESTIONS.splitlines() if line]


@pytest.fixture
def everybody(rae: Member, cleo: Member, ivo: Member, settings: Settings) -> dict[str, Member]:
    settings.SEARCH_MAKERS = 1  # other processes do not see what is in this transaction
    Maker(PEOPLE, cleo, ivo).make()
    feeding.rebuild(tenancy.current())
    return {"rae": rae, "cleo": cleo, "ivo": ivo}


def test_each_question_finds_exactly_whom_reading_everything_finds(everybody: dict[str, Member]) -> None:
    assert len(ASKED) >= 60
    wrong = []
    references = {reader: Reference(member) for reader, member in everybody.items()}
    for reader, member in everybody.items():
        reference = references[reader]
        answered = 0
        for q in ASKED:
            expected = reference.answer(q)
            found = asked_of_engine(member, Wanted(q, order="newest", limit=PEOPLE)).ids
            answered += bool(expected)
            if len(found) != len(set(found)) or set(found) != expected:
                missing, surplus = len(expected - set(found)), len(set(found) - expected)
                wrong.append(f"{reader}: {q}: {missing} missing, {surplus} too many of {len(expected)}")
        assert answered > len(ASKED) * 0.7, f"too few of the questions find anybody for {reader}"
    assert wrong == []
    _pages_hold_everybody_once(everybody["rae"])
    for reader, member in everybody.items():
        _facets_count_exactly(member, references[reader])


def _pages_hold_everybody_once(member: Member) -> None:
    for order in ("newest", "name", "relevance"):
        seen, cursor = [], ""
        while True:
            page = find(member, Wanted("python -java", order=order, cursor=cursor, limit=30))
            seen += [(normalised(hit.person.name), hit.person.id) for hit in page.hits]
            cursor = page.next
            if not cursor:
                break
        assert len(seen) == page.total == len(set(seen))
        if order == "newest":
            assert seen == sorted(seen, key=lambda each: each[1], reverse=True)
        if order == "name":
            assert seen == sorted(seen)


def _facets_count_exactly(member: Member, reference: Reference) -> None:
    found = [reference.people[id_] for id_ in reference.answer("python")]
    facets = facets_of(member, Wanted("python"))
    stages = [{stage for _, stage in person.jobs} for person in found]
    jobs = [{job for job, _ in person.jobs} for person in found]
    assert _shown(facets["stage"]) == _counted(stage for some in stages for stage in some)
    assert _shown(facets["job"]) == _counted(job for some in jobs for job in some)
    assert _shown(facets["tag"]) == _counted(tag for person in found for tag in person.tags)
    assert _shown(facets["source"]) == _counted(person.source for person in found)
    assert _shown(facets["location"]) == _counted(person.place for person in found)
    chosen = find(member, Wanted("python", chosen=(("stage", ("Applied",)),)))
    assert chosen.total == sum("Applied" in some for some in stages)


def _shown(choices: list[Choice]) -> dict[str, int]:
    return {choice.name: choice.count for choice in choices}


def _counted(values: Iterable[str]) -> dict[str, int]:
    return dict(Counter(value for value in values if value))
