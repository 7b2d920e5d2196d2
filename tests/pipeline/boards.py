"""What the tests of boards read off them."""

import re
from collections.abc import Callable

from django.http import HttpResponse
from django.test import Client
from django.urls import reverse

from rolecall.accounts.models import Member

SignedIn = Callable[[Member], Client]
LIVE = {"HX-Request": "true"}


def address(name: str, *args: object) -> str:
    return reverse(f"pipeline:{name}", args=["northwind", *args])


def shown(answer: HttpResponse) -> dict[str, list[str]]:
    """The names on the cards of each column that an answer has."""
    columns = answer.content.decode().split('<section class="column')[1:]
    return {
        re.search(r"<h2>(.*?)</h2>", column)[1]: re.findall(r'person__link"[^>]*>(.*?)</a>', column)  # type: ignore[index]
        for column in columns
    }


def inputs(answer: HttpResponse, name: str) -> list[str]:
    return re.findall(f'name="{name}" value="([^"]+)"', answer.content.decode())
