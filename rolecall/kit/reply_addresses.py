"""Signed addresses that answers go to: each names one thing, for one purpose, and cannot be guessed."""

import re
from base64 import b32decode, b32encode
from binascii import Error
from email.message import Message
from uuid import UUID

from django.conf import settings
from django.utils.crypto import salted_hmac

from rolecall.kit import crypto, incoming

RECIPIENTS = ("To", "Cc", "Delivered-To", "X-Original-To")
OURS = re.compile(r"([a-z]+)-([a-z2-7]{26})-([a-z2-7]{26})@", re.IGNORECASE)


def address_for(purpose: str, about: UUID) -> str:
    """The address that answers about one thing go to."""
    return f"{purpose}-{_letters(about.bytes)}-{_signature(purpose, about)}@{settings.MAIL_DOMAIN}"


def addressed(mail: Message, purpose: str) -> UUID | None:
    """What a mail was sent about, or None when its address is not one that we gave for this purpose."""
    for address in incoming.addresses(mail, *RECIPIENTS):
        found = OURS.match(address)
        about = _id_of(found[2]) if found and found[1].lower() == purpose else None
        if found and about and crypto.same(found[3].lower(), _signature(purpose, about)):
            return about
    return None


def masked(text: str) -> str:
    """A text without the secret of such addresses: they are for whom they were given to."""
    return OURS.sub(r"\1-…@", text)


def _letters(raw: bytes) -> str:
    return b32encode(raw).decode().rstrip("=").lower()


def _id_of(letters: str) -> UUID | None:
    try:
        return UUID(bytes=b32decode(letters.upper() + "======"))
    except (Error, ValueError):
        return None


def _signature(purpose: str, about: UUID) -> str:
    signed = salted_hmac(f"rolecall.{purpose}-by-mail", about.hex, algorithm="sha256").digest()
    return _letters(signed[:16])
