"""Addresses lead where they lead, however often they are asked for."""

import pytest
from django.urls import Resolver404, get_resolver, resolve

from rolecall.kit.db import uuid7
from rolecall.project.resolving import remember_addresses


def test_what_was_found_once_is_found_again_and_nothing_else() -> None:
    resolver = get_resolver()
    try:
        remember_addresses()
        job, other = uuid7(), uuid7()
        first, second = (resolve(f"/northwind/jobs/{each}/board/") for each in (job, other))
        assert (first.kwargs["job_id"], second.kwargs["job_id"]) == (job, other)
        assert resolve(f"/northwind/jobs/{job}/board/") is first
        assert resolve(f"/brightwater/jobs/{job}/board/").kwargs["organization"] == "brightwater"
        for _ in range(2):
            with pytest.raises(Resolver404):
                resolve("/northwind/jobs/nowhere/at/all/")
    finally:
        del resolver.resolve  # type: ignore[attr-defined]
