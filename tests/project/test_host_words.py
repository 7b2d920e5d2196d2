"""Addresses of mail servers, as hosts write them."""

import pytest
from environs import EnvError

from rolecall.project.host_words import mail_server


@pytest.mark.parametrize(
    ("address", "port", "starttls", "tls"),
    [
        ("submission://mail.example.org", 587, True, False),
        ("smtp+tls://mail.example.org:587", 587, True, False),
        ("smtps://mail.example.org", 465, False, True),
        ("smtps://mail.example.org:587", 587, True, False),
        ("smtp+ssl://mail.example.org:2465", 2465, False, True),
        ("smtp://mail.example.org", 25, False, False),
    ],
)
def test_the_word_before_says_whether_it_is_encrypted(
    address: str, port: int, starttls: bool, tls: bool
) -> None:
    server = mail_server(address)

    assert (server.host, server.port, server.starttls, server.tls) == (
        "mail.example.org", port, starttls, tls,
    )  # fmt: skip


def test_names_and_passwords_are_taken_as_they_are_meant() -> None:
    server = mail_server("submission://jobs%40example.org:p%2Fa%23s@mail.example.org")

    assert (server.user, server.password) == ("jobs@example.org", "p/a#s")


@pytest.mark.parametrize(
    "address",
    ["mail.example.org", "mail.example.org:587", "imap://mail.example.org", "smtp://", "smtp://a:b/c@mail"],
)
def test_what_names_no_mail_server_is_refused_with_what_to_write(address: str) -> None:
    with pytest.raises(EnvError, match="Write it like submission://"):
        mail_server(address)
