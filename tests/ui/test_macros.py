from datetime import UTC, datetime
from typing import Any

import jinja2
import pytest
from django import forms
from django.http import HttpRequest
from django.template import engines
from django.test import override_settings
from django.urls import path
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from rolecall.ui import widgets
from rolecall.ui.jinja import environment


class Pages:
    slug = "halden"


def show(source: str, **context: Any) -> HTMLParser:
    template = engines["jinja2"].env.from_string('{% import "ui/all.html" as ui %}' + source)
    return HTMLParser(template.render(context))


class Application(forms.Form):
    name = forms.CharField(help_text="As you write it.")
    team = forms.ChoiceField(choices=[("a", "A"), ("b", "B")], widget=forms.RadioSelect, required=False)
    photo = forms.FileField(required=False, widget=widgets.Upload(accept=".png", max_mb=2))
    text = forms.CharField(widget=widgets.RichText(), required=False)
    agree = forms.BooleanField()
    secret = forms.CharField(widget=forms.HiddenInput())


def test_field_binds_label_hint_and_error_to_its_input() -> None:
    page = show("{{ ui.field(form['name']) }}", form=Application({"name": ""}))

    field = page.css_first("input")
    assert page.css_first("label").attributes["for"] == field.attributes["id"]
    assert field.attributes["aria-describedby"] == "id_name_hint id_name_error"
    assert page.css_first("#id_name_error").text(strip=True) == "Fill this in."
    assert field.attributes["aria-invalid"] == "true"


def test_field_keeps_what_was_typed_and_escapes_it() -> None:
    page = show("{{ ui.field(form['name']) }}", form=Application({"name": "<b>'\"&"}))

    assert page.css_first("input").attributes["value"] == "<b>'\"&"
    assert page.css("b") == []


def test_field_knows_every_kind() -> None:
    page = show("{{ ui.fields(form) }}", form=Application())

    assert page.css_first("fieldset legend").text(strip=True) == "Teamoptional"
    assert len(page.css("label.choice input[type=radio]")) == 2
    assert page.css_first("rc-upload").attributes["max-mb"] == "2"
    assert page.css_first("rc-upload input").attributes["accept"] == ".png"
    assert page.css_first("rc-richtext textarea").attributes["name"] == "text"
    assert page.css_first("input[type=hidden]").attributes["name"] == "secret"
    assert page.css_first("label.choice input[type=checkbox]").attributes["name"] == "agree"


def test_error_summary_links_to_the_fields() -> None:
    page = show("{{ ui.form_errors(form) }}", form=Application({"secret": "x"}))

    assert page.css_first(".form-errors").attributes["role"] == "alert"
    assert [link.attributes["href"] for link in page.css("a")] == ["#id_name", "#id_agree"]


def test_summary_is_silent_without_errors() -> None:
    assert show("{{ ui.form_errors(form) }}", form=Application()).body.text(strip=True) == ""


def test_names_are_escaped_everywhere() -> None:
    hostile = "<img src=x onerror=alert(1)>"
    page = show(
        "{{ ui.person_card('1', n, '/x', n, [(n, '')], 3, note=n, move_url='/m', move_page='/p') }}"
        "{{ ui.avatars([(n, n)]) }}{{ ui.tag(n) }}{{ ui.page_head(n, crumbs=[(n, '/')], sub=n) }}"
        "{{ ui.facts([(n, n)]) }}{{ ui.timeline_item(n, by=n, by_id=n, body=n) }}{{ ui.toast(n, undo='/u') }}"
        "{{ ui.funnel([(n, 2)]) }}{{ ui.bars([(n, 2, n)], n, n) }}{{ ui.empty_state(n, n, n, '/') }}"
        "{{ ui.tabs([(n, '/', True)], n) }}"
        "{{ ui.button(n, name=n, value=n, key=n) }}{{ ui.icon_button(n, 'x') }}"
        "{{ ui.post_button(n, '/', '', {n: n}) }}",
        n=hostile,
    )

    assert page.css("img") == []
    assert page.css("[onerror]") == []


def test_no_component_needs_a_style_attribute() -> None:
    charts = "{{ ui.funnel([('A', 3), ('B', 0)]) }}{{ ui.bars([('A', 3)], 'c') }}"

    page = show(charts + "{{ ui.avatar('x') }}{{ ui.progress(3) }}")

    assert page.css("[style], script, style") == []


def test_funnel_fills_its_width() -> None:
    bars = show("{{ ui.funnel([('A', 18), ('B', 9), ('C', 0)]) }}").css("rect")

    last = bars[-1].attributes
    assert float(last["x"]) + float(last["width"]) == pytest.approx(220, abs=0.1)


def test_empty_funnel_and_empty_chart_are_drawn() -> None:
    assert len(show("{{ ui.funnel([('A', 0), ('B', 0)]) }}").css("rect")) == 2
    assert show("{{ ui.bars([], 'Nothing yet') }}").css("rect") == []


def test_undo_is_a_form_with_its_token() -> None:
    page = show("{{ ui.toast('Moved.', undo='/undo/1', csrf=csrf) }}", csrf=Markup("<input name=t>"))

    assert page.css_first("form").attributes["action"] == "/undo/1"
    assert page.css_first("form input").attributes["name"] == "t"


def view(request: HttpRequest) -> None:
    """Only here to be reversed."""


urlpatterns = [
    path("<slug:organization>/jobs/<int:number>/", view, name="job"),
    path("about/", view, name="about"),
]


@override_settings(ROOT_URLCONF=__name__)
def test_url_stays_in_the_organization() -> None:
    request = HttpRequest()
    request.organization = Pages()  # type: ignore[attr-defined]
    env = environment(autoescape=True)
    source = (
        "{{ url('job', 7) }} {{ url('job', number=7) }} "
        "{{ url('job', organization='other', number=7) }} {{ url('about') }}"
    )

    said = env.from_string(source).render(request=request)

    assert said == "/halden/jobs/7/ /halden/jobs/7/ /other/jobs/7/ /about/"


def test_a_forgotten_variable_is_an_error_in_tests() -> None:
    with pytest.raises(jinja2.UndefinedError):
        show("{{ nothing_of_that_name }}")


@pytest.mark.parametrize("code", [400, 403, 404, 410, 429, 500])
def test_error_pages_need_no_context(code: int) -> None:
    html = engines["jinja2"].env.get_template(f"ui/errors/{code}.html").render()

    assert f"Error {code}" in html


def test_a_moment_says_by_which_clock_it_is_told() -> None:
    at = datetime(2031, 3, 2, 22, 30, tzinfo=UTC)

    page = show("{{ ui.when(at, absolute=True) }}{{ ui.when(at) }}{{ ui.when(at.date()) }}", at=at)

    absolute, ago, day = page.css("time")
    assert absolute.text() == ago.attributes["title"] == "2 Mar 2031, 22:30 UTC"
    assert (day.text(), day.attributes.get("title")) == ("2 Mar 2031", None)
