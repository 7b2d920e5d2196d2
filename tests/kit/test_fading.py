"""What is to go says so on every answer and in its description, eighteen months before at the least."""

from datetime import date

import pytest
from django.http import HttpRequest, HttpResponse
from django.test import RequestFactory
from ninja import NinjaAPI

from rolecall.kit.fading import Fading
from rolecall.kit.rest import Door

GOING = Fading(since=date(2027, 1, 1), sunset=date(2028, 7, 1), successor="/api/v1/kettles")


def test_an_operation_that_is_to_go_says_so_in_its_headers_and_its_description() -> None:
    door, api = Door(), NinjaAPI(urls_namespace="fading")

    @door.get("/pots", roles=("public",), fading=GOING)
    def list_pots(request: HttpRequest) -> HttpResponse:
        """List pots."""
        return HttpResponse("[]", headers={"Link": '</pots?cursor=a>; rel="next"'})

    api.add_router("", door)
    answer = list_pots._ninja_operation.view_func(RequestFactory().get("/pots"))
    described = api.get_openapi_schema(path_prefix="")["paths"]["/pots"]["get"]

    assert answer.headers["Deprecation"] == "@1798761600"
    assert answer.headers["Sunset"] == "Sat, 01 Jul 2028 00:00:00 GMT"
    assert answer.headers["Link"] == (
        '</pots?cursor=a>; rel="next", </api/v1/kettles>; rel="successor-version"'
    )
    assert described["deprecated"] is True
    assert (described["x-sunset"], described["x-successor"]) == ("2028-07-01", "/api/v1/kettles")


@pytest.mark.parametrize("sunset", [date(2028, 6, 30), date(2027, 1, 1), date(2026, 1, 1)])
def test_nothing_goes_sooner_than_is_promised(sunset: date) -> None:
    with pytest.raises(ValueError, match="18 months"):
        Fading(since=date(2027, 1, 1), sunset=sunset)
