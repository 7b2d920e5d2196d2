"""Addresses that somebody typed: judged when connecting, on real sockets."""

import gzip
import socket
import ssl
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address
from pathlib import Path
from threading import Event, Thread
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pytest_django.fixtures import Settings

from rolecall.kit import calling_out, clock, outbound
from rolecall.kit.networks import is_public
from rolecall.kit.outbound import AddressRefused, Limits, TooBig, TooSlow, Unreachable

Answering = Callable[[BaseHTTPRequestHandler], None]

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

NAMED = [x509.IPAddress(ip_address("127.0.0.1")), x509.DNSName("intranet.example.org")]

LOOPBACK_SPELLED = [
    *("127.0.0.1", "127.1", "2130706433", "0x7f000001", "0x7f.1", "0177.0.0.1", "017700000001", "127.0.0.1."),
    *("localhost", "LOCALHOST.", "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]", "[0:0:0:0:0:0:0:1]", "0"),
    *("127。0。0。1", "127.0.0.1", "ⓛocalhost", "①②⑦.⓪.⓪.①", "%6cocalhost", "127%2e0.0.1"),
]


class Server:
    """One on 127.0.0.1 that counts who asks."""

    def __init__(self, answering: Answering, tls: ssl.SSLContext | None = None) -> None:
        self.asked: list[tuple[str, str, dict[str, str]]] = []
        server = self

        class Handler(BaseHTTPRequestHandler):
            def handle_any(self) -> None:
                headers = {name.lower(): value for name, value in self.headers.items()}
                server.asked.append((self.command, self.path, headers))
                answering(self)

            def __getattr__(self, name: str) -> Callable[[], None]:
                if name.startswith("do_"):
                    return self.handle_any
                raise AttributeError(name)

            def log_message(self, *args: object) -> None:
                pass

        self.http = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        if tls:
            self.http.socket = tls.wrap_socket(self.http.socket, server_side=True)
        self.port = self.http.server_address[1]

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}/calendar.ics"


@contextmanager
def serving(answering: Answering, tls: ssl.SSLContext | None = None) -> Iterator[Server]:
    server = Server(answering, tls)
    thread = Thread(target=server.http.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.http.shutdown()
        server.http.server_close()
        thread.join()


def says(body: bytes = b"hello", status: int = 200, **headers: str) -> Answering:
    def answering(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        for name, value in headers.items():
            handler.send_header(name.replace("_", "-"), value)
        handler.send_header("Content-Length", str(len(body)))
        handler.end_headers()
        handler.wfile.write(body)

    return answering


@contextmanager
def allowed(settings: Settings, answering: Answering) -> Iterator[Server]:
    with serving(answering) as server:
        settings.OUTBOUND_ALLOW = [f"127.0.0.1:{server.port}"]
        yield server


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


def names(monkeypatch: pytest.MonkeyPatch, *answers: list[str]) -> list[str]:
    """A name server that gives one answer after the other; what it was asked."""
    asked: list[str] = []
    left = list(answers)
    real = socket.getaddrinfo

    def getaddrinfo(host: Any, port: Any, *args: Any, **kwargs: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host
        if not name.endswith("example.org"):
            return real(host, port, *args, **kwargs)
        asked.append(name)
        if not left:
            raise socket.gaierror("no such name")
        return [
            (socket.AF_INET6 if ":" in each else socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port))
            for each in left.pop(0)
        ]

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    return asked


def test_a_redirect_is_an_answer_and_is_not_followed(settings: Settings) -> None:
    with serving(says()) as inner, allowed(settings, says(b"", 302, Location=inner.url)) as server:
        settings.OUTBOUND_ALLOW = [*settings.OUTBOUND_ALLOW, f"127.0.0.1:{inner.port}"]
        answer = outbound.ask("GET", server.url)
        assert (answer.status, answer.headers["location"]) == (302, inner.url)
        assert inner.asked == []


def test_a_proxy_of_the_environment_is_not_used(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    with serving(says(b"proxy")) as proxy, allowed(settings, says(b"server")) as server:
        for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY", "HTTPS_PROXY"):
            monkeypatch.setenv(name, f"http://127.0.0.1:{proxy.port}")
        assert outbound.ask("GET", server.url).body == b"server"
        assert proxy.asked == []


def test_a_netrc_of_the_environment_is_not_read(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    file = tmp_path / "netrc"
    file.write_text("default login anna password secret\n")
    monkeypatch.setenv("NETRC", str(file))
    with allowed(settings, says()) as server:
        outbound.ask("GET", server.url)
        assert "authorization" not in server.asked[0][2]


def test_an_answer_as_large_as_agreed_is_read_and_a_byte_more_is_not(settings: Settings) -> None:
    with allowed(settings, says(b"x" * 1000)) as server:
        assert len(outbound.ask("GET", server.url, limits=Limits(size=1000)).body) == 1000
        with pytest.raises(TooBig):
            outbound.ask("GET", server.url, limits=Limits(size=999))


def test_a_packed_answer_is_unpacked(settings: Settings) -> None:
    with allowed(settings, says(gzip.compress(b"hello" * 100), Content_Encoding="gzip")) as server:
        assert outbound.ask("GET", server.url).body == b"hello" * 100


def test_a_few_bytes_that_unpack_to_very_many_are_not_unpacked(settings: Settings) -> None:
    bomb = gzip.compress(bytes(20_000_000))
    assert len(bomb) < 25_000
    with allowed(settings, says(bomb, Content_Encoding="gzip")) as server:
        tracemalloc.start()
        with pytest.raises(TooBig):
            outbound.ask("GET", server.url, limits=Limits(size=100_000))
        peak = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
    assert peak < 4_000_000


def test_a_packing_that_was_not_asked_for_or_breaks_off_is_refused(settings: Settings) -> None:
    packed = gzip.compress(b"hello" * 1000)
    for body, coding in ((packed, "br"), (packed, "gzip, gzip"), (packed[:-9], "gzip"), (b"plain", "gzip")):
        answering = says(body, Content_Encoding=coding)
        with allowed(settings, answering) as server, pytest.raises(Unreachable):
            outbound.ask("GET", server.url)


def test_a_server_that_sends_a_byte_now_and_then_is_left_at_the_end_of_the_time(
    settings: Settings,
) -> None:
    over = Event()

    def dribbling(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nX-Long: ")
        while not over.wait(0.02):
            try:
                handler.wfile.write(b"x")
                handler.wfile.flush()
            except OSError:
                return

    with allowed(settings, dribbling) as server:
        with pytest.raises(TooSlow):
            outbound.ask("GET", server.url, limits=Limits(seconds=0.3))
        over.set()
        assert len(server.asked) == 1


def test_an_answer_that_breaks_off_or_is_no_answer_is_said_so(settings: Settings) -> None:
    def broken(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\nContent-Length: 50\r\n\r\nshort")

    def other(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"220 mail.example.org ESMTP\r\n")

    for answering in (broken, other):
        with (
            allowed(settings, answering) as server,
            pytest.raises(Unreachable, match="broke off"),
        ):
            outbound.ask("GET", server.url)


def test_a_port_where_nobody_listens_is_said_so(settings: Settings) -> None:
    with allowed(settings, says()) as server:
        pass
    with pytest.raises(Unreachable, match="no answer from this address"):
        outbound.ask("GET", server.url)


def test_a_certificate_is_checked_for_the_name_though_the_connection_goes_to_an_address(
    settings: Settings, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    tls = _self_signed(tmp_path)
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "server.pem"))
    with serving(says(b"secret"), tls=tls) as server, trust_anew():
        settings.OUTBOUND_ALLOW = [f"{name}.example.org:{server.port}" for name in ("intranet", "other")]
        names(monkeypatch, ["127.0.0.1"], ["127.0.0.1"])
        assert outbound.ask("GET", f"https://intranet.example.org:{server.port}/").body == b"secret"
        with pytest.raises(Unreachable, match="certificate"):
            outbound.ask("GET", f"https://other.example.org:{server.port}/")
        assert len(server.asked) == 1


@contextmanager
def trust_anew() -> Iterator[None]:
    """Authorities are loaded once in a process; here from what the environment names now."""
    calling_out._trust.cache_clear()
    yield
    calling_out._trust.cache_clear()


def test_a_certificate_that_nobody_vouches_for_is_refused_and_nothing_is_sent(
    settings: Settings, tmp_path: Path
) -> None:
    with serving(says(), tls=_self_signed(tmp_path)) as server:
        settings.OUTBOUND_ALLOW = [f"127.0.0.1:{server.port}"]
        with pytest.raises(Unreachable, match="certificate"):
            outbound.ask("GET", f"https://127.0.0.1:{server.port}/", headers={"Authorization": "Basic eDp5"})
        assert server.asked == []


def _self_signed(folder: Path) -> ssl.SSLContext:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    certificate = (
        x509.CertificateBuilder(name, name, key.public_key(), x509.random_serial_number())
        .not_valid_before(clock.now() - timedelta(days=1))
        .not_valid_after(clock.now() + timedelta(days=1))
        .add_extension(x509.SubjectAlternativeName(NAMED), critical=False)
        .sign(key, hashes.SHA256())
    )
    plain = serialization.NoEncryption()
    pem = key.private_bytes(serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, plain)
    file = folder / "server.pem"
    file.write_bytes(pem + certificate.public_bytes(serialization.Encoding.PEM))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(file)
    return context
