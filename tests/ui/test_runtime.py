"""What templates put out is escaped, whatever it is, and macros are called as Jinja calls them."""

from types import SimpleNamespace
from uuid import UUID

import pytest
from django.template import engines
from django.test import RequestFactory
from django.utils.functional import lazystr
from django.utils.safestring import mark_safe
from jinja2 import Environment, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from rolecall.ui.runtime import with_ours

HOSTILE, HARMLESS = '<b title="x">\'&', "&lt;b title=&#34;x&#34;&gt;&#39;&amp;"


class Word(str):
    """A text of another type."""

    __slots__ = ()


class Told:
    """What says itself how it stands in HTML."""

    def __html__(self) -> str:
        return "<i>told</i>"


class Spoken:
    """What is put out as the text that it is turned into."""

    def __str__(self) -> str:
        return HOSTILE


def shown(source: str, **context: object) -> str:
    """What a template says in the environment of every page."""
    return engines["jinja2"].from_string(source).render(context)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (HOSTILE, HARMLESS),
        (Word(HOSTILE), HARMLESS),
        (lazystr(HOSTILE), HARMLESS),
        (Spoken(), HARMLESS),
        (Markup("<b>"), "<b>"),
        (mark_safe("<b>"), "<b>"),
        (Told(), "<i>told</i>"),
        (7, "7"),
        (None, "None"),
    ],
)
def test_what_is_put_out_is_escaped_once(value: object, expected: str) -> None:
    assert shown("{{ value }}", value=value) == expected
    assert shown("{% macro m(v) %}{{ v }}{% endmacro %}{{ m(value) }}", value=value) == expected
    assert shown("{% set s %}{{ value }}{% endset %}{{ s }}|{{ s ~ '<' }}", value=value) == (
        f"{expected}|{expected}&lt;"
    )
    assert shown("{% for v in [value] %}{{ v }}{% endfor %}", value=value) == expected


def test_what_is_joined_before_it_is_put_out_is_escaped() -> None:
    assert shown("{{ value ~ '<' }}{{ '%s' % value }}", value=HOSTILE) == f"{HARMLESS}&lt;{HARMLESS}"
    assert shown("{{ ('<i>' | safe) ~ value }}", value=HOSTILE) == f"<i>{HARMLESS}"
    assert shown("{{ [value] | join('<') }}{{ value | upper }}", value="<b>") == "&lt;b&gt;&lt;B&gt;"


def test_macros_are_called_with_what_they_are_given() -> None:
    macro = "{% macro m(a, b='<') %}{{ a }}{{ b }}{% endmacro %}"
    assert shown(macro + "{% for x in '12' %}{{ m(x, b='!') }}{% endfor %}{{ m('3') }}") == "1!2!3&lt;"
    around = "{% macro around(a) %}{{ a }}{{ caller() }}{% endmacro %}"
    assert shown(around + "{% call around('<') %}<b>{{ v }}{% endcall %}", v="<") == "&lt;<b>&lt;"
    with pytest.raises(TypeError, match="takes no keyword argument 'c'"):
        shown(macro + "{{ m('1', c=2) }}")


def test_functions_are_called_with_what_they_are_given_in_loops_too() -> None:
    def said(*args: object, **kwargs: object) -> str:
        return f"{args}{kwargs}"

    assert shown("{% for x in [1] %}{{ said(x, a=2) }}{% endfor %}", said=said) == "(1,){&#39;a&#39;: 2}"

    @pass_context
    def around(context: Context) -> object:
        return context["y"]

    assert shown("{% for x in [1] %}{% set y = x %}{{ around() }}{% endfor %}", around=around) == "1"


def test_addresses_in_a_loop_stay_in_the_organization(rf: RequestFactory) -> None:
    request, person = rf.get("/"), UUID(int=7)
    request.organization = SimpleNamespace(slug="kites")  # type: ignore[attr-defined]
    listed = "{% for each in people %}{{ url('pipeline:candidate', each) }}{% endfor %}"

    assert shown(listed, request=request, people=[person]) == f"/kites/candidates/{person}/"
    assert shown("{{ url('pipeline:candidates') }}", request=request) == "/kites/candidates/"


def test_a_jinja_that_writes_templates_otherwise_is_not_taken_for_this_one() -> None:
    generated = Environment(autoescape=True).compile("{{ x }}", raw=True)
    assert "from rolecall.ui.runtime import " in with_ours(generated)
    with pytest.raises(RuntimeError, match=r"rolecall\.ui\.runtime"):
        with_ours(generated.replace("jinja2.runtime", "jinja2.other"))
