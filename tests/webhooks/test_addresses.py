"""A webhook never reaches into the host's own network, however the address is spelled or the name behaves."""

import socket
from collections.abc import Callable
from typing import Any

import pytest
from pytest_django.fixtures import Settings

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member
from rolecall.kit.outbound import AddressRefused
from rolecall.webhooks import actions as webhooks
from rolecall.webhooks.models import Delivery, Endpoint
from tests.errands import do_errands
from tests.webhooks.conftest import Receiver

SPELLINGS = [
    # this machine, in numbers of every base and length
    *("127.0.0.1", "127.0.0.1.", "127.1", "127.0.1", "2130706433", "0x7f000001", "0x7f.0.0.1", "0177.0.0.1"),
    *("017700000001", "127.00.00.01", "0", "0.0.0.0", "127.255.255.254"),  # noqa: S104
    # this machine in IPv6, by itself, around an IPv4 address, with a zone
    *("[::1]", "[0:0:0:0:0:0:0:1]", "[::]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[::127.0.0.1]"),
    *("[64:ff9b::7f00:1]", "[2002:7f00:1::]", "[fe80::1%25lo]"),
    # by name, and in letters and dots that only look like others
    *("localhost", "LOCALHOST.", "localhost.localdomain", "①②⑦.⓪.⓪.①", "127。0。0。1", "ⓛocalhost"),
    # names and passwords in front, networks of others, servers of secrets
    *("hooks.example.org@127.0.0.1", "169.254.169.254", "[fd00:ec2::254]", "10.0.0.1", "192.168.1.1"),
]


def test_there_are_at_least_thirty_one_spellings() -> None:
    assert len(set(SPELLINGS)) >= 31


@pytest.mark.parametrize("host", SPELLINGS)
def test_no_spelling_of_a_private_address_is_sent_anything(
    host: str, ada: Member, receiver: Receiver, settings: Settings
) -> None:
    """Refused when it is added or, where only calling tells, when it is called."""
    settings.OUTBOUND_ALLOW = []
    for scheme in ("https", "http"):
        url = f"{scheme}://{host}:{receiver.port}/"
        try:
            webhooks.add(by=ada, url=url)
        except AddressRefused:
            # as if it had been let in, by an older version or behind our back
            endpoint, _ = webhooks.add(by=ada, url="https://hooks.example.org/")
            Endpoint.objects.filter(id=endpoint.id).update(url=url)
    accounts.add_department(by=ada, name="Sails")
    do_errands("webhooks.send")

    assert receiver.got == []
    assert [each.state for each in Delivery.objects.all()] == ["failed", "failed"]
    assert {each.code for each in Delivery.objects.all()} == {None}


def test_an_allowance_is_for_one_host_and_port_as_it_is_spelled(
    ada: Member, start: Callable[[], Receiver], settings: Settings
) -> None:
    allowed, other = start(), start()
    settings.OUTBOUND_ALLOW = [f"127.0.0.1:{allowed.port}"]
    for url in (allowed.url, other.url, allowed.url.replace("127.0.0.1", "localhost")):
        endpoint, _ = webhooks.add(by=ada, url="https://hooks.example.org/", event_types=["location_added"])
        Endpoint.objects.filter(id=endpoint.id).update(url=url)
    accounts.add_location(by=ada, name="Athens", country="GR", time_zone="Europe/Athens")
    do_errands("webhooks.send")

    assert (len(allowed.got), other.got) == (1, [])
    assert sorted(each.state for each in Delivery.objects.all()) == ["delivered", "failed", "failed"]


def test_a_name_that_leads_elsewhere_the_second_time_is_asked_for_once_an_attempt(
    ada: Member, receiver: Receiver, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    """What was checked is what is connected to; on the next attempt it is checked again."""
    settings.OUTBOUND_ALLOW = []
    asked, connected = [], []
    leads = ["93.184.215.14", "127.0.0.1", "127.0.0.1"]

    def getaddrinfo(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        asked.append(host.decode() if isinstance(host, bytes) else host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (leads.pop(0), port))]

    def connect(address: tuple[str, int], *args: Any, **kwargs: Any) -> Any:
        connected.append(address[0])
        raise ConnectionRefusedError

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    monkeypatch.setattr(socket, "create_connection", connect)
    endpoint, _ = webhooks.add(by=ada, url=f"https://rebinding.example.org:{receiver.port}/")
    webhooks.ping(endpoint, by=ada)
    for attempt in (1, 2):
        do_errands("webhooks.send")
        webhooks.redeliver(Delivery.objects.get(), by=ada)
        assert len(asked) == attempt

    assert connected == ["93.184.215.14"]
    assert receiver.got == []
    assert "does not call this address" in Delivery.objects.get().problem
