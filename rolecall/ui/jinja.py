"""The Jinja2 environment behind Django's template backend."""

import secrets
from functools import cache, cached_property
from typing import Any

import jinja2
from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.middleware.csrf import CSRF_ALLOWED_CHARS, CSRF_SECRET_LENGTH
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.utils.html import format_html
from jinja2.runtime import Context
from markupsafe import Markup

from rolecall.kit.addresses import address_of, known_address
from rolecall.kit.crypto import letters
from rolecall.ui import filters
from rolecall.ui.compiled import kept_in
from rolecall.ui.icons import dots, icon
from rolecall.ui.navigation import Navigation
from rolecall.ui.navigation import navigation as navigation_of
from rolecall.ui.pieces import avatar, when
from rolecall.ui.remembered import remembered, remembered_run
from rolecall.ui.runtime import QuickContext, let_go_of, of_request, with_ours
from rolecall.ui.slots import filled
from rolecall.ui.widgets import control, options, widget_kind

FORMS_FIELD = '<input type="hidden" name="csrfmiddlewaretoken" value="{}">'
_PLACES = {letter: place for place, letter in enumerate(CSRF_ALLOWED_CHARS)}
_ANY_TOKEN = secrets.token_hex(16)
"""Stands for the token of whoever asks, in what is remembered for all of their pages."""


def environment(**settings_options: Any) -> jinja2.Environment:
    """Make the environment of every template; settings name it."""
    asset = static
    if settings.DEBUG or getattr(settings, "TESTING", False):
        settings_options["undefined"] = jinja2.StrictUndefined
    else:
        settings_options["bytecode_cache"] = kept_in(settings.TEMPLATES_DIR)
        asset = cache(static)  # they are collected before a process begins
    made = _Environment(**(settings_options | {"trim_blocks": True, "lstrip_blocks": True}))
    made.filters.update(filters.ALL, with_token=with_token)
    made.globals.update(
        static=asset,
        url=url,
        icon=icon,
        rating_dots=dots,
        written_avatar=avatar,
        written_moment=when,
        messages=messages,
        navigation=navigation,
        slot=slot,
        remembered=remembered,
        remembered_run=remembered_run,
        now=timezone.now,
        widget_kind=widget_kind,
        control=control,
        options=options,
        csrf_input="",
        csrf_token="",
        csrf_stand_in=format_html(FORMS_FIELD, _ANY_TOKEN),
        request=None,
    )
    return made


def with_token(piece: Markup, token: object) -> Markup:
    """A remembered piece with a form in it, made with `csrf_stand_in`, for whoever has this token."""
    return Markup(piece.replace(_ANY_TOKEN, str(token)))  # noqa: S704  a token has letters and digits only


def forms_of(request: HttpRequest) -> dict[str, Any]:
    """Context processor: the token of a page's forms, masked once for all of them."""
    return {"csrf_token": _Token(request), "csrf_input": _Field(request)}


class _Token:
    """The token when it is written: a page without forms has none, and sets no cookie.

    Django's `lazy` makes a class for each, at twice what a short template takes.
    """

    def __init__(self, request: HttpRequest) -> None:
        self.request = request

    def __str__(self) -> str:
        return _token_of(self.request)


class _Field(_Token):
    """The hidden field with the token."""

    def __str__(self) -> str:
        return self.__html__()

    def __html__(self) -> str:
        return format_html(FORMS_FIELD, _token_of(self.request))


def _token_of(request: HttpRequest) -> str:
    secret, token = getattr(request, "masked_token", ("", ""))
    if not token or secret != request.META.get("CSRF_COOKIE"):  # who signs in gets another one
        token = _masked(request)
        request.masked_token = request.META["CSRF_COOKIE"], token  # type: ignore[attr-defined]
    return token


def _masked(request: HttpRequest) -> str:
    """As Django's `get_token`: a mask of random letters, and the secret moved on by them."""
    if "CSRF_COOKIE" not in request.META:
        request.META["CSRF_COOKIE"] = letters(CSRF_SECRET_LENGTH)
    request.META["CSRF_COOKIE_NEEDS_UPDATE"] = True
    mask = letters(CSRF_SECRET_LENGTH)
    moved = [_PLACES[one] + _PLACES[by] for one, by in zip(request.META["CSRF_COOKIE"], mask, strict=True)]
    return mask + "".join([CSRF_ALLOWED_CHARS[place % len(CSRF_ALLOWED_CHARS)] for place in moved])


class _Template(jinja2.Template):
    """Macros that are imported without the page's context are made once, not looked into at each import.

    And what a page was written from is let go of as it is written.
    """

    def render(self, *args: Any, **kwargs: Any) -> str:
        with let_go_of([]):
            return super().render(*args, **kwargs)

    def written_block(self, name: str, values: dict[str, Any]) -> str:
        """One named block of a page, without the rest of it."""
        with let_go_of([]):
            context = self.new_context(values)
            # the page up to its first output: by then its imports are made, which its blocks rely on
            next(self.root_render_func(context), None)
            return "".join(self.blocks[name](context))

    def _get_default_module(self, ctx: Context | None = None) -> Any:
        if ctx is not None and not ctx.globals_keys <= self.known:
            return super()._get_default_module(ctx)
        if self._module is None:
            with let_go_of(None):  # it is kept
                return super()._get_default_module()
        return self._module

    @cached_property
    def known(self) -> frozenset[str]:
        """The names of what is there for every template."""
        return frozenset(self.globals)


class _Environment(jinja2.Environment):
    template_class = _Template
    context_class = QuickContext

    def _generate(self, *source: Any, **options: Any) -> str:
        return with_ours(super()._generate(*source, **options))


@of_request
def url(context: Context, name: str, *args: object, **kwargs: object) -> str:
    """Reverse a URL; a page of the organization stays in the organization."""
    organization = getattr(context.get("request"), "organization", None)
    if organization is None or "organization" in kwargs:
        return reverse(name, args=args, kwargs=kwargs) if kwargs else address_of(name, *args)
    if not kwargs:
        return known_address(name, organization.slug, *args) or _reverse_within(organization.slug, name, args)
    try:
        return reverse(name, kwargs={"organization": organization.slug, **kwargs})
    except NoReverseMatch:
        return reverse(name, kwargs=kwargs)


def _reverse_within(slug: str, name: str, args: tuple[object, ...]) -> str:
    try:
        return reverse(name, args=(slug, *args))
    except NoReverseMatch:
        return reverse(name, args=args)


@of_request
def messages(context: Context) -> list[dict[str, str]]:
    """Return the messages waiting for this person, each with its tone and the address of its undo."""
    request: HttpRequest | None = context.get("request")
    if request is None or not hasattr(request, "_messages"):
        return []
    return [
        _as_toast(str(each.message), each.extra_tags or "", each.level_tag) for each in get_messages(request)
    ]


def _as_toast(text: str, extra: str, level: str) -> dict[str, str]:
    tones = {"success": "good", "warning": "warn", "error": "bad"}
    undo = extra.removeprefix("undo:") if extra.startswith("undo:") else ""
    return {"text": text, "tone": tones.get(level, ""), "undo": undo}


@of_request
def navigation(context: Context) -> Navigation:
    """Return what the project puts around this page."""
    return navigation_of(context["request"])


@of_request
def slot(context: Context, name: str, **about: Any) -> list[Any]:
    """Return what contexts above put into a place of this page (`rolecall.ui.slots`)."""
    return filled(name, context["request"], **about)
