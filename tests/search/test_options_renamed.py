"""An option of a custom field that is renamed is found under its new name by all that was kept."""

from typing import Any

import pytest

from rolecall.accounts.models import Member
from rolecall.candidates.actions import custom_fields as fields
from rolecall.candidates.models import Candidate
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from rolecall.pipeline.models import Application, ApplicationVersion
from rolecall.questions.models import Answer, Question
from rolecall.search import feeding
from tests.errands import do_errands
from tests.search.conftest import Fed
from tests.search.own import Own, counted, filled, names, own, say
from tests.search.test_custom_fields_renamed import found, keep

__all__ = ["filled", "own"]
OFFICE = [
    ({"answer": ["Favourite office → Port Linden"]}, {"answer": ["Favourite office → Harbour"]}),
    ({"field": ['"Favourite office"="Port Linden"']}, {"field": ['"Favourite office"="Harbour"']}),
    ({"q": ["amara field:office=linden"]}, {"q": ['amara field:"Favourite office"="Harbour"']}),
    ({"q": ["-(field:office=athens OR field:notice>5)"], "answer": ["Shifts → Night"]}, None),
    ({"q": ["field:office"], "field": ["notice<=3"]}, None),
    ({"q": ["field:office=lind*"]}, {"q": ['field:"Favourite office"="Harbour"']}),
    ({"q": ["field:office=po* OR zebra"]}, {"q": ['field:"Favourite office"="Harbour" OR zebra']}),
    ({"q": ["field:office=linden (not closed"]}, None),
]
SHIFTS = [
    ({"answer": ["Shifts → Night", "Shifts → Late"]}, {"answer": ["Shifts → Small hours", "Shifts → Late"]}),
    ({"q": ["field:shifts=night"]}, {"q": ['field:"Shifts"="Small hours"']}),
    ({"q": ["field:shifts=early -field:shifts=late"]}, None),
]


@pytest.mark.parametrize(
    ("field", "renamed", "kept"),
    [("Favourite office", {"Port Linden": "Harbour"}, OFFICE), ("Shifts", {"Night": "Small hours"}, SHIFTS)],
)
def test_searches_that_name_it_go_on_finding(
    field: str, renamed: Any, kept: Any, own: Own, ada: Member, rae: Member, filled: Candidate, fed: Fed
) -> None:
    saved = [keep(number, asked, rae) for number, (asked, _) in enumerate(kept)]
    readable = [each for each in saved if "not closed" not in str(each.asked)]
    before = [found(each, rae) for each in readable]
    assert all(filled.id in each for each in before)

    fields.change_field(own[field], by=ada, renamed_options=renamed)
    for each in saved:
        each.refresh_from_db()
    for each, (asked, after) in zip(saved, kept, strict=True):
        assert each.asked == (after or asked)
    do_errands("search.reactions.tell_of_renamed_options")
    fed()

    assert [found(each, rae) for each in readable] == before
    assert feeding.drift(tenancy.current()).is_none


def test_it_is_counted_and_found_by_its_new_name_and_whoever_has_another_is_not_written_anew(
    own: Own, ada: Member, rae: Member, filled: Candidate, fed: Fed
) -> None:
    bela = Candidate.objects.get(name="Bela Quist")
    say(bela, own, rae, Shifts=["Late"])
    fed()
    fields.change_field(own["Shifts"], by=ada, renamed_options={"Night": "Small hours"})
    do_errands("search.reactions.tell_of_renamed_options")
    assert fed() == 1

    shifts = {name: count for name, count in counted(rae).items() if name.startswith("Shifts")}
    assert shifts == {"Shifts → Early": 1, "Shifts → Late": 1, "Shifts → Small hours": 1}
    assert names(rae, 'field:shifts="small hours"') == ["Amara Nwosu"]


def test_a_question_of_a_form_that_is_called_so_still_means_what_it_did(
    own: Own, ada: Member, rae: Member, filled: Candidate, amara: Application, job: Job, fed: Fed
) -> None:
    sheet = ApplicationVersion.objects.get(application=amara)
    text, options = "Favourite office", ["Athens", "Port Linden"]
    asked = Question.objects.create(
        question_set=job.posts.get().question_set, text=text, kind="one_of", options=options
    )
    Answer.objects.create(
        sheet_id=sheet.id, question=asked, question_text=text, kind="one_of", value="Port Linden"
    )
    fields.fill(filled, {own[text].id: "Athens"}, by=rae)
    say(Candidate.objects.get(name="Bela Quist"), own, rae, **{text: "Port Linden"})
    fed()
    saved = [
        keep(0, {"answer": ["Favourite office → Port Linden"]}, rae),
        keep(1, {"q": ["field:office=linden"]}, rae),
        keep(2, {"field": ["office=linden"]}, rae),
    ]
    before = [found(each, rae) for each in saved]
    assert [len(each) for each in before] == [2, 2, 2]

    fields.change_field(own[text], by=ada, renamed_options={"Port Linden": "Harbour"})
    do_errands("search.reactions.tell_of_renamed_options")
    fed()
    for each in saved:
        each.refresh_from_db()

    assert [found(each, rae) for each in saved] == before
