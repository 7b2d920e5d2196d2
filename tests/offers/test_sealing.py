"""The sealed PDF: two verifiers that know nothing of us find it whole, and find a changed byte."""

import hashlib
import io
import subprocess
from pathlib import Path

import pypdfium2
import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding
from django.test import Client
from pyhanko.keys import load_cert_from_pemder
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext
from pytest_django.fixtures import Settings

from rolecall.accounts.models import Organization
from rolecall.kit import storage
from rolecall.offers import queries, sealing
from rolecall.offers.models import Offer, OfferPaper, Seal
from tests.errands import do_errands
from tests.offers.conftest import page_of, sign


@pytest.fixture
def signed(sent: Offer) -> bytes:
    sign(sent)
    do_errands("offers.seal")
    return storage.fetch(OfferPaper.objects.get(kind="signed").key)


def validated(pdf: bytes, folder: Path) -> PdfSignatureStatus:
    """What pyHanko says when it trusts our certificate alone and may ask no network."""
    pem = folder / "seal.pem"
    pem.write_text(Seal.objects.get().certificate)
    context = ValidationContext(trust_roots=[load_cert_from_pemder(str(pem))], allow_fetching=False)
    embedded = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[0]
    return validate_pdf_signature(embedded, context)


def openssl_says(pdf: bytes, folder: Path) -> subprocess.CompletedProcess[str]:
    """`openssl cms -verify` over the bytes that the signature names, as any reader of the PDF takes them."""
    embedded = PdfFileReader(io.BytesIO(pdf)).embedded_signatures[0]
    start, length, again, rest = (int(each) for each in embedded.byte_range)
    (folder / "signed.bin").write_bytes(pdf[start : start + length] + pdf[again : again + rest])
    (folder / "seal.cms").write_bytes(bytes(embedded.pkcs7_content))
    (folder / "seal.pem").write_text(Seal.objects.get().certificate)
    command = "openssl cms -verify -binary -inform DER -in seal.cms -content signed.bin -out out.bin"
    command += " -CAfile seal.pem -purpose any"
    return subprocess.run(command.split(), cwd=folder, capture_output=True, text=True, check=False)


def test_pyhanko_finds_the_seal_whole_over_all_pages(signed: bytes, tmp_path: Path) -> None:
    status = validated(signed, tmp_path)

    assert status.intact
    assert status.valid
    assert status.trusted
    assert status.coverage.name == "ENTIRE_FILE"


def test_openssl_finds_the_seal_whole(signed: bytes, tmp_path: Path) -> None:
    said = openssl_says(signed, tmp_path)

    assert said.returncode == 0, said.stderr


def test_a_changed_byte_is_noticed_by_both(signed: bytes, tmp_path: Path) -> None:
    at = signed.index(b"endobj") + 40
    changed = signed[:at] + bytes([signed[at] ^ 1]) + signed[at + 1 :]

    assert openssl_says(changed, tmp_path).returncode != 0
    assert not validated(changed, tmp_path).intact


def test_the_pages_are_the_letter_and_the_evidence(signed: bytes, sent: Offer) -> None:
    pages = pypdfium2.PdfDocument(io.BytesIO(signed))
    texts = [page.get_textpage().get_text_bounded() for page in pages]
    digest = queries.letter_of(sent).sha256

    assert hashlib.sha256(storage.fetch(queries.letter_of(sent).key)).hexdigest() == digest
    assert "Amara Nwosu" in texts[0]
    for told in ("Evidence of signature", "192.0.2.7", "A phone", digest[:20], "accepted the offer"):
        assert told in "".join(texts[1:]).replace("\r\n", " "), told


def test_the_key_is_strong_and_locked(signed: bytes, organization: Organization) -> None:
    seal = Seal.objects.get()

    key = x509.load_pem_x509_certificate(seal.certificate.encode()).public_key()
    assert isinstance(key, ec.EllipticCurvePublicKey)
    assert key.curve.name == "secp256r1"
    assert "PRIVATE" not in seal.encrypted_key
    assert sealing.seal_of_today().id == seal.id, "one key serves until it ends"


def test_another_secret_of_the_installation_needs_another_key(signed: bytes, settings: Settings) -> None:
    settings.SECRET_KEY = "another secret of this installation"

    assert sealing.seal_of_today().id != Seal.objects.earliest("id").id


def test_anybody_reads_how_to_verify(signed: bytes, client: Client) -> None:
    seal = Seal.objects.get()
    page = client.get("/northwind/offers/verify/").content.decode()
    pem = client.get(f"/northwind/offers/verify/{seal.id}.pem").content

    der = x509.load_pem_x509_certificate(pem).public_bytes(Encoding.DER)
    assert sealing.fingerprint(seal) in page
    assert hashlib.sha256(der).hexdigest().upper() == sealing.fingerprint(seal).replace(":", "")
    assert b"PRIVATE" not in pem


def test_the_candidate_gets_the_signed_pdf(signed: bytes, sent: Offer, client: Client) -> None:
    answer = client.get(f"{page_of(sent)}signed.pdf")

    assert answer.content == signed
    assert answer["Content-Disposition"].startswith("attachment")
    assert answer["Content-Security-Policy"].startswith("sandbox")
