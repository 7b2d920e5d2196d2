"""Whatever is asked in the language of the search is answered, or refused in words: the engine never breaks.

What Schemathesis makes up of a question is hardly ever of its language; here it is made of its parts.
"""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rolecall.accounts.models import Member
from rolecall.kit.errors import Invalid
from rolecall.pipeline.models import Application
from rolecall.search.asking import FIELDS
from rolecall.search.narrowing import wanted_in
from rolecall.search.queries import ORDERS, find
from rolecall.search.schemas import SearchFilters
from rolecall.search.sent import plain
from tests.search.conftest import Fed

PLAIN = """
python c++ C# .net node.js R&D CI/CD py* 李* 山田太郎 한국* ß İ ﬁ 𝒜 “y” >=5 <2 3..8 ..5 5.. .. 999999999999
-5 0 0001 9999-12-31 <9999 >=9999-12-31 today today+99999 <today-99999 german>=b2 german>=native german<b2
resume Start>=2026 x=1 x>=today = * ** - –a @ a@b a@b.c* % _ \\ ^@ a:b http://x.example 1/2 ٣ 😀 NOT and
"""
SPACED = ['"a b"', '"a b*"', '"Notice period"', '"Notice period"=3', "+49 30 1234567", "a" * 300, "\u200b"]
VALUES = [*PLAIN.split(), *SPACED]
words = st.sampled_from(VALUES) | st.text(max_size=12)
parts = words | st.builds("{}:{}".format, st.sampled_from(sorted(FIELDS)), words)
questions = st.recursive(
    parts,
    lambda inner: (
        st.builds("({} {} {})".format, inner, st.sampled_from(["", "AND", "OR", "NOT", "-"]), inner)
        | st.builds("{}:({})".format, st.sampled_from(sorted(FIELDS)), inner)
        | st.builds("-{}".format, inner)
    ),
    max_leaves=6,
)
comparisons = st.builds('"{}"{}"{}"'.format, words, st.sampled_from(["=", "<="]), words)
filters = st.fixed_dictionaries(
    {},
    optional={
        "order": st.sampled_from(sorted(ORDERS)),
        "stage": st.lists(words, max_size=2),
        "language": st.lists(words, max_size=2),
        "language_level": st.sampled_from(["A1", "B2", "native"]),
        "employer": words,
        "answer": st.lists(words, max_size=2),
        "field": st.lists(comparisons, max_size=2),
        "years_min": st.floats(0, 100),
        "added_after": st.dates(),
        "applied_before": st.dates(),
        "has_resume": st.booleans(),
    },
)  # fmt: skip

TRIES = settings(
    derandomize=True, deadline=None, max_examples=120, database=None, suppress_health_check=[*HealthCheck]
)


@pytest.mark.parametrize("everybody", [True, False])
def test_whatever_is_asked_is_answered_or_refused_in_words(
    amara: Application, rae: Member, cleo: Member, fed: Fed, everybody: bool
) -> None:
    fed()
    reader = rae if everybody else cleo

    @settings(TRIES)
    @given(questions, filters)
    def ask(q: str, narrowed: dict[str, object]) -> None:
        asked = plain(SearchFilters(q=q[:2000], **narrowed))
        try:
            page = find(reader, wanted_in(asked, reader))
        except Invalid as refused:
            said = refused.fields
        else:
            said = {"found": f"{page.total} people"}
        assert all(said.values())

    ask()
