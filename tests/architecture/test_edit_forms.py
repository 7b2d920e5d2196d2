"""Every form that shows what is kept says what its writer saw: nobody overwrites what they have not seen."""

import html
from collections.abc import Callable, Iterator

import pytest
from django.test import Client

from rolecall.accounts.models import Member
from rolecall.evaluation import actions as evaluation
from rolecall.evaluation.models import PlannedInterview
from rolecall.importing import actions as importing
from rolecall.interviews import actions as interviews
from rolecall.jobs import actions as jobs
from rolecall.kit import tenancy
from rolecall.kit.models import EventRow
from rolecall.offers import actions as offers
from rolecall.pipeline.models import Application
from tests.architecture.edit_forms import TYPED, EditForm, edit_forms
from tests.offers.conftest import some_terms, write_template
from tests.worlds import furnished

SLUG = "halden"
ASKED = ("somebody else changed this", "Somebody changed this interview")
NEW = "it adds something; the values in it are suggestions"
ACT = "it does something once, with what was chosen for it; nothing that is kept is written over"
OVERWRITES_NOTHING = {
    "jobs/new/": NEW,
    "jobs/new/<slug:key>/": NEW,
    "requisitions/new/": NEW,
    "jobs/<uuid:job_id>/interviews/new/": NEW,
    "settings/approval-rules/new/": NEW,
    "settings/apps/new/": NEW,
    "settings/custom-fields/new/": NEW,
    "settings/keys/new/": NEW,
    "settings/locations/new/": NEW,
    "settings/mail-templates/new/": NEW,
    "settings/members/invite/": NEW,
    "settings/offer-templates/new/": NEW,
    "settings/rooms/new/": NEW,
    "settings/webhooks/new/": NEW,
    "applications/<uuid:application_id>/interview/": NEW,
    "applications/<uuid:application_id>/offers/new/": NEW,
    "applications/<uuid:application_id>/panel/": NEW,
    "applications/<uuid:application_id>/scheduling-link/": NEW,
    "candidates/<uuid:candidate_id>/": NEW,  # a task about somebody
    "candidates/<uuid:candidate_id>/tasks/": NEW,
    "documents/<uuid:document_id>/": NEW,  # the same beside a file
    "candidates/<uuid:candidate_id>/messages/": NEW,
    "applications/<uuid:application_id>/reject/": ACT,
    "jobs/<uuid:job_id>/export/": ACT,
    "requisitions/<uuid:requisition_id>/close/": ACT,
    "requisitions/<uuid:requisition_id>/seats/": ACT,
    "settings/keys/<uuid:key_id>/rotate/": ACT,
    "duplicates/<uuid:pair_id>/": "who decides a pair that was decided meanwhile is told how",
    "applications/<uuid:application_id>/scorecards/<uuid:planned_id>/": "a scorecard is its writer's alone",
    "interviews/calendars/": "one choice about a calendar of one's own",
    "settings/requisitions/": "one switch: whoever turns it means what they turn it to",
}
"""Pages whose forms show values and write over nothing, and why. A page may have other forms too."""
ALONE = {"jobs/<uuid:job_id>/stages/": NEW}
"""Pages with both: a form that adds something, which has no mark, beside those that change."""


@pytest.fixture
def browser(db: None, signed_in: Callable[[Member], Client]) -> Iterator[Client]:
    with tenancy.acting_in(furnished(SLUG)):
        admin = Member.objects.filter(role="admin").first()
        assert admin is not None
        _add_what_the_demo_lacks(admin)
        yield signed_in(admin)


def test_every_form_that_shows_what_is_kept_asks_whoever_did_not_see_it(browser: Client) -> None:
    found = list(edit_forms(browser, SLUG))
    changing = [form for form in found if _page(form) not in OVERWRITES_NOTHING]
    marked = [form for form in changing if form.marks]
    unmarked = {_page(form) for form in changing if not form.marks} - ALONE.keys()

    assert unmarked == set(), "these show what is kept, and do not say what their writer saw"
    assert {_page(form): wrong for form in marked if (wrong := _what_is_wrong(form, browser))} == {}
    assert len(marked) >= MARKED
    assert {_page(form) for form in found} >= {*OVERWRITES_NOTHING, *ALONE}, "these are reasons for nothing"


def _add_what_the_demo_lacks(admin: Member) -> None:
    interviews.keep_app("google", by=admin, client_id="rolecall-at-halden", client_secret="secret")
    interviews.keep_meeting_template(by=admin, place="The map room", meeting_link="")
    importing.bring_table(b"Name,E-mail\nAda Berg,ada.berg@example.org\n", "people.csv", by=admin)
    planned = PlannedInterview.objects.order_by("pk").last()
    assert planned is not None
    jobs.need_requisitions(True, by=admin)
    waiting = Application.objects.active().filter(offers=None).order_by("pk").last()
    assert waiting is not None
    offers.make(waiting, template=write_template(admin), terms=some_terms(), by=admin)
    evaluation.set_criteria(planned, [evaluation.CriterionRow("Splices rope")], by=admin)


MARKED = 37
"""So many forms are found; fewer means that the walk does not get there any more."""


def _page(form: EditForm) -> str:
    return form.route.removeprefix("<slug:organization>/")


def _what_is_wrong(form: EditForm, browser: Client) -> str:
    """How it treats whoever saw other values, if not as it should: asked, nothing done, nothing lost."""
    before = EventRow.objects.count()
    answer = form.sent_by_who_saw_others(browser)
    said = answer.content.decode()
    if answer.status_code != 422 or not any(each in said for each in ASKED):
        return f"saved unasked: {answer.status_code}"
    if form.texts and f"{form.fields[form.texts[0]][0]}{TYPED}" not in html.unescape(said):
        return "what was typed is lost"
    return "done all the same" if EventRow.objects.count() != before else ""
