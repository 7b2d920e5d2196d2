"""Addresses that somebody typed: judged when connecting, on real sockets."""

import pytest
from pytest_django.fixtures import Settings

from rolecall.kit import outbound
from rolecall.kit.networks import is_public
from rolecall.kit.outbound import AddressRefused, Unreachable
from tests.kit.outbound_servers import allowed, names, says, serving

NOT_PUBLIC = [
    *("127.0.0.1", "127.9.9.9", "0.0.0.1", "10.1.2.3", "172.16.0.1", "172.31.255.255", "192.168.1.1"),
    *("169.254.169.254", "100.64.0.1", "100.127.255.255", "192.0.0.8", "198.18.0.1", "224.0.0.1"),
    *("240.0.0.1", "255.255.255.255", "192.88.99.1", "203.0.113.7", "::", "::1", "fe80::1", "fe80::1%eth0"),
    *("fc00::1", "fd12:3456::1", "ff02::1", "fec0::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1"),
    *("64:ff9b::127.0.0.1", "64:ff9b::a00:1", "64:ff9b:1::1", "2002:7f00:1::", "2001:0:7f00:1::"),
    *("2001:db8::1", "100::1", "5f00::1", "3fff::1", "not an address"),
]
PUBLIC = ["93.184.215.14", "100.63.255.255", "100.128.0.1", "172.32.0.1", "2a00:1450:4001:81b::200e"]
PUBLIC += ["::ffff:93.184.215.14", "64:ff9b::93.184.215.14"]

LOOPBACK_SPELLED = [
    *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "127.0.0.1."),
    *("localhost", "LOCALHOST.", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "0"),
    *("127。0。0。1", "127.0.0.1", "ⓛocalhost", "①②⑦.⓪.⓪.①", "%6cocalhost", "127%2e0.0.1"),
]


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_addresses_that_a_host_keeps_to_itself_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", PUBLIC)
def test_addresses_of_the_internet_are_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("host", LOOPBACK_SPELLED)
@pytest.mark.parametrize("scheme", ["http", "https"])
def test_no_spelling_of_this_machine_is_called(host: str, scheme: str) -> None:
    with serving(says()) as server:
        with pytest.raises((AddressRefused, Unreachable)):
            outbound.ask("GET", f"{scheme}://{host}:{server.port}/")
        assert server.asked == []


def test_the_usual_spellings_of_this_machine_are_refused_by_name() -> None:
    for host in ("127.0.0.1", "localhost", "[::1]", "2130706433", "0x7f.1"):
        with pytest.raises(AddressRefused):
            outbound.ask("GET", f"https://{host}:1/")


@pytest.mark.parametrize(
    "url",
    [
        *("", "calendar.ics", "//example.org/", "ftp://example.org/", "file:///etc/passwd", "https://"),
        *("https://exa mple.org/", "https://example.org\\@127.0.0.1/", "https://example.org/\r\nX: y"),
        *("https://anna:secret@example.org/", "https://example.org@127.0.0.1/", "http://example.org/"),
        *("https://example.org:99999/", "https://[::1", "https://example.org/" + "a" * 2000),
    ],
)
def test_addresses_that_are_none_or_not_https_are_refused_before_anything_is_sent(url: str) -> None:
    with pytest.raises(AddressRefused):
        outbound.checked(url)


def test_a_calendar_of_the_internet_may_be_called() -> None:
    assert outbound.checked("https://calendars.example.org/a/b.ics?key=1").host == "calendars.example.org"
    assert outbound.checked("https://bücher.example.org/").raw_host == b"xn--bcher-kva.example.org"


def test_a_host_and_port_that_the_operator_named_is_called_though_it_is_neither_public_nor_https(
    settings: Settings,
) -> None:
    with allowed(settings, says(b"hello", ETag='"1"')) as server:
        answer = outbound.ask("REPORT", server.url, headers={"Depth": "1"}, body=b"<x/>")
    assert (answer.status, answer.body, answer.headers["etag"]) == (200, b"hello", '"1"')
    assert server.asked[0][0] == "REPORT"
    assert server.asked[0][2]["depth"] == "1"


def test_an_allowance_is_for_that_port_and_that_spelling_alone(settings: Settings) -> None:
    with allowed(settings, says()) as server, serving(says()) as other:
        for url in (other.url, server.url.replace("127.0.0.1", "localhost")):
            with pytest.raises(AddressRefused):
                outbound.ask("GET", url)
        assert server.asked == other.asked == []


def test_a_name_is_asked_for_once_and_the_connection_goes_where_the_check_looked(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(says()) as server:
        asked = names(monkeypatch, ["127.0.0.1"], ["192.0.2.1"])
        settings.OUTBOUND_ALLOW = [f"rebinding.example.org:{server.port}"]
        answer = outbound.ask("GET", f"http://rebinding.example.org:{server.port}/")
    assert answer.status == 200
    assert asked == ["rebinding.example.org"]
    assert server.asked[0][2]["host"] == f"rebinding.example.org:{server.port}"


def test_a_name_that_leads_into_a_private_network_is_refused_even_beside_a_public_address(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with serving(says()) as server:
        for found in (["127.0.0.1"], ["93.184.215.14", "127.0.0.1"], ["::ffff:127.0.0.1"]):
            names(monkeypatch, found)
            with pytest.raises(AddressRefused):
                outbound.ask("GET", f"https://sly.example.org:{server.port}/")
        assert server.asked == []


def test_a_name_that_nobody_knows_is_said_so(monkeypatch: pytest.MonkeyPatch) -> None:
    names(monkeypatch)
    with pytest.raises(Unreachable, match="no server of this name"):
        outbound.ask("GET", "https://nobody.example.org/")


def test_the_next_address_of_a_name_is_tried_when_the_first_does_not_answer(
    settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with serving(says()) as server:
        settings.OUTBOUND_ALLOW = [f"two.example.org:{server.port}"]
        names(monkeypatch, ["127.0.0.2", "127.0.0.1"])
        assert outbound.ask("GET", f"http://two.example.org:{server.port}/").status == 200
