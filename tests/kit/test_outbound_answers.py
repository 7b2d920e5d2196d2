"""What servers answer to us, or do not: sizes, packing, time, certificates, on real sockets."""

import gzip
import ssl
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from http.server import BaseHTTPRequestHandler
from ipaddress import ip_address
from pathlib import Path
from threading import Event

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID
from pytest_django.fixtures import Settings

from rolecall.kit import calling_out, clock, outbound
from rolecall.kit.outbound import Limits, TooBig, TooSlow, Unreachable
from tests.kit.outbound_servers import allowed, names, says, serving

NAMED = [x509.IPAddress(ip_address("127.0.0.1")), x509.DNSName("intranet.example.org")]


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
