"""PDFs locked by the oldest of its ciphers, truly: with a password, or with an empty one."""

import hashlib
import struct

from tests.candidates.reading.hostile import one_page, said

PADDING = bytes.fromhex("28BF4E5E4E758A4164004E56FFFA01082E2E00B6D0683E802F0CA9FE6453697A")
IDENTITY = b"\x01" * 16
ALLOWED = -4


def locked(password: bytes, text: bytes) -> bytes:
    """A page that says the text to whoever knows the password."""
    owner = rc4(md5(padded(b"owner"))[:5], padded(password))
    secret = padded(password) + owner + struct.pack("<i", ALLOWED) + IDENTITY
    key = md5(secret)[:5]
    content = rc4(md5(key + b"\x04\0\0\0\0")[:10], said(text))
    lock = b"<</Filter/Standard/V 1/R 2/P %d/O<%s>/U<%s>>>" % (
        ALLOWED,
        owner.hex().encode(),
        rc4(key, PADDING).hex().encode(),
    )
    trailer = b"trailer<</Encrypt 6 0 R/ID[<%s><%s>]" % (IDENTITY.hex().encode(), IDENTITY.hex().encode())
    return one_page(content, lock).replace(b"trailer<<", trailer)


def md5(data: bytes) -> bytes:
    return hashlib.md5(data, usedforsecurity=False).digest()


def padded(password: bytes) -> bytes:
    return (password + PADDING)[:32]


def rc4(key: bytes, data: bytes) -> bytes:
    state, j = list(range(256)), 0
    for i in range(256):
        j = (j + state[i] + key[i % len(key)]) % 256
        state[i], state[j] = state[j], state[i]
    out, i, j = bytearray(), 0, 0
    for each in data:
        i = (i + 1) % 256
        j = (j + state[i]) % 256
        state[i], state[j] = state[j], state[i]
        out.append(each ^ state[(state[i] + state[j]) % 256])
    return bytes(out)
