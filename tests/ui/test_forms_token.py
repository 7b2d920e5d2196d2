"""The token of a page's forms: masked once for all of them, and anew for whoever has signed in."""

import re

from django.middleware.csrf import CSRF_ALLOWED_CHARS, _does_token_match, get_token, rotate_token
from django.test import RequestFactory

from rolecall.ui.jinja import forms_of


def test_all_forms_of_a_page_carry_the_same_token_and_each_page_another() -> None:
    asked = [RequestFactory().get("/") for _ in range(2)]
    for request in asked:
        request.META["CSRF_COOKIE"] = "s" * 32
    tokens = [
        {re.findall(r'value="(\w+)"', str(forms_of(each)["csrf_input"]))[0] for _ in range(3)}
        for each in asked
    ]

    assert [len(each) for each in tokens] == [1, 1]
    assert tokens[0] != tokens[1]
    assert str(forms_of(asked[0])["csrf_token"]) in tokens[0]


def test_who_signs_in_gets_another() -> None:
    request = RequestFactory().get("/")
    before = str(forms_of(request)["csrf_token"])
    rotate_token(request)
    assert str(forms_of(request)["csrf_token"]) != before


def test_the_cookie_is_set_only_where_a_form_is_shown() -> None:
    request = RequestFactory().get("/")
    given = forms_of(request)
    assert "CSRF_COOKIE" not in request.META

    assert str(given["csrf_input"])
    assert request.META["CSRF_COOKIE_NEEDS_UPDATE"]
    assert len(get_token(request)) == len(str(given["csrf_token"]))


def test_it_is_as_django_makes_it() -> None:
    seen = set()
    for _ in range(200):
        request = RequestFactory().get("/")
        token = str(forms_of(request)["csrf_token"])
        assert _does_token_match(token, request.META["CSRF_COOKIE"])
        seen.update(token)
    assert seen == {*CSRF_ALLOWED_CHARS}
