from collections.abc import Callable

from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member
from rolecall.careers.models import CareersSite
from rolecall.jobs.models import JobPost
from rolecall.kit.models import EventRow


def form(**changes: object) -> dict[str, object]:
    return {"headline": "Kites for everyone", "accent": "#3f46b5", "consent_months": 12, **changes}


def test_a_recruiter_changes_how_the_site_looks(rae: Member, signed_in: Callable[[Member], Client]) -> None:
    signed_in(rae).post(reverse("careers:site_settings", args=["northwind"]), form())

    assert CareersSite.objects.get().headline == "Kites for everyone"
    assert EventRow.objects.filter(type="careers_site_changed").exists()


def test_a_pale_accent_is_explained_and_the_rest_is_kept(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    answer = signed_in(rae).post(reverse("careers:site_settings", args=["northwind"]), form(accent="#ffee88"))

    assert answer.status_code == 422
    assert "Choose a darker one" in answer.content.decode()
    assert "Kites for everyone" in answer.content.decode()


def test_a_draft_is_previewed_as_the_public_will_see_it(
    rae: Member, post: JobPost, signed_in: Callable[[Member], Client]
) -> None:
    post.published_at = None
    post.save()

    page = signed_in(rae).get(reverse("careers:preview", args=["northwind", post.id]))

    assert page.status_code == 200
    assert "Nothing can be sent from here" in page.content.decode()


def test_the_preview_is_not_for_strangers_to_the_job(
    cleo: Member, post: JobPost, signed_in: Callable[[Member], Client]
) -> None:
    assert signed_in(cleo).get(reverse("careers:preview", args=["northwind", post.id])).status_code == 404
