from collections.abc import Callable

import pytest
from django.test import Client
from django.urls import reverse

from rolecall.accounts.events import OrganizationCreated
from rolecall.accounts.models import Member, Organization
from rolecall.audit.queries import Wanted, trail
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Automatic
from rolecall.kit.models import EventRow
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline import reactions
from rolecall.pipeline.actions.reasons import DEFAULTS, begin_with_defaults
from rolecall.pipeline.errors import ReasonExists
from rolecall.pipeline.models import Application, Rejection, RejectionReason

SignedIn = Callable[[Member], Client]


def names() -> list[str]:
    return [reason.name for reason in RejectionReason.objects.current()]


def test_a_new_organization_begins_with_the_usual_reasons(organization: Organization) -> None:
    created = OrganizationCreated(organization.id, organization.slug, organization.name)

    reactions.begin_with_reasons(created, EventRow())
    reactions.begin_with_reasons(created, EventRow())

    assert names() == list(DEFAULTS)


def test_an_administrator_adds_renames_orders_and_removes(ada: Member) -> None:
    first, second = pipeline.add_reason("Skills", by=ada), pipeline.add_reason("  Salary  too far ", by=ada)
    pipeline.rename_reason(first, name="Skills do not match", by=ada)
    pipeline.reorder_reasons([second.id], by=ada)
    third = pipeline.add_reason("Other", by=ada)
    pipeline.remove_reason(third, by=ada)

    assert names() == ["Salary too far", "Skills do not match"]
    changes = [entry.data["changes"] for entry in trail(Wanted(type="rejection_reasons_changed"))]
    assert changes == [
        {"Other": ["Other", None]},
        {"Other": [None, "Other"]},
        {"order": ["Skills do not match; Salary too far", "Salary too far; Skills do not match"]},
        {"Skills": ["Skills", "Skills do not match"]},
        {"Salary too far": [None, "Salary too far"]},
        {"Skills": [None, "Skills"]},
    ]


def test_two_reasons_have_two_names(ada: Member) -> None:
    pipeline.add_reason("Skills", by=ada)

    with pytest.raises(ReasonExists):
        pipeline.add_reason("skills", by=ada)
    with pytest.raises(Invalid):
        pipeline.add_reason("   ", by=ada)
    with pytest.raises(Invalid):
        pipeline.add_reason("x" * 121, by=ada)


def test_only_administrators_change_reasons(ada: Member, rae: Member) -> None:
    reason = pipeline.add_reason("Skills", by=ada)

    for act in (
        lambda: pipeline.add_reason("Other", by=rae),
        lambda: pipeline.rename_reason(reason, name="Other", by=rae),
        lambda: pipeline.reorder_reasons([], by=rae),
        lambda: pipeline.remove_reason(reason, by=rae),
    ):
        with pytest.raises(NotAllowed):
            act()

    assert names() == ["Skills"]


def test_who_was_rejected_for_a_removed_reason_keeps_it(amara: Application, ada: Member) -> None:
    reason = pipeline.add_reason("Skills", by=ada)
    pipeline.reject(amara, by=ada, reason=reason)

    pipeline.remove_reason(reason, by=ada)

    assert Rejection.objects.get().reason == reason


def test_the_settings_page_does_it_all(ada: Member, signed_in: SignedIn) -> None:
    begin_with_defaults(by=Automatic("Rolecall"))
    client, page = signed_in(ada), reverse("pipeline:reasons", args=["northwind"])
    first = RejectionReason.objects.current()[0]

    client.post(page, {"name": "Moved abroad"})
    client.post(reverse("pipeline:reasons_order", args=["northwind"]), {"down": first.id})
    client.post(reverse("pipeline:reason", args=["northwind", first.id]), {"name": "Closer"})
    gone = RejectionReason.objects.current()[0]
    client.post(reverse("pipeline:remove_reason", args=["northwind", gone.id]))
    again = client.post(page, {"name": "closer"})

    assert names() == ["Closer", *DEFAULTS[2:], "Moved abroad"]
    assert (again.status_code, "There is a reason with this name already." in again.content.decode()) == (
        422,
        True,
    )


def test_the_settings_page_is_for_administrators(rae: Member, signed_in: SignedIn) -> None:
    assert signed_in(rae).get(reverse("pipeline:reasons", args=["northwind"])).status_code == 403
