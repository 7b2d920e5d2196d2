"""Sealing a PDF (PAdES) with a certificate of the organization's own; nothing is asked of any network."""

import base64
import hashlib
from datetime import UTC, datetime, timedelta
from io import BytesIO
from typing import TYPE_CHECKING

from rolecall.accounts.models import Organization
from rolecall.kit import clock, crypto, locks
from rolecall.offers.models import Seal

if TYPE_CHECKING:
    from asn1crypto import x509 as asn1_x509  # type: ignore[import-untyped]
    from cryptography import x509

YEARS, RENEWED_BEFORE = 10, timedelta(days=90)
FIELD, PURPOSE = "Seal", "offers.seal"


def seal_of_today() -> Seal:
    """The organization's seal: made when it is first needed, and anew before it ends."""
    locks.hold("offer-seal")
    newest = Seal.objects.filter(ends_at__gt=clock.now() + RENEWED_BEFORE).order_by("-id").first()
    return newest if newest and _opens(newest) else _new_seal()


def sealed(pdf: bytes, seal: Seal, *, reason: str) -> bytes:
    """The PDF with a signature over all of it, made by the organization's seal."""
    # half a second to import, and most processes never seal anything
    from asn1crypto import keys
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import signers
    from pyhanko.sign.fields import SigSeedSubFilter
    from pyhanko_certvalidator.registry import SimpleCertificateStore

    opened = _private_key(seal)
    assert opened is not None, "seal_of_today gives none whose key is locked"  # noqa: S101
    signer = signers.SimpleSigner(
        signing_cert=_certificate(seal),
        signing_key=keys.PrivateKeyInfo.load(opened),
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]
    )
    about = signers.PdfSignatureMetadata(
        field_name=FIELD,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        reason=reason,
        name=_certificate(seal).subject.native["common_name"],
    )
    out = BytesIO()
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    signers.PdfSigner(about, signer=signer).sign_pdf(writer, output=out)
    return out.getvalue()


def fingerprint(seal: Seal) -> str:
    """The SHA-256 of the certificate, as tools print it."""
    digest = hashlib.sha256(_certificate(seal).dump()).hexdigest().upper()
    return ":".join(digest[at : at + 2] for at in range(0, len(digest), 2))


def _new_seal() -> Seal:
    # certificates are made once in years: no process loads them before
    from cryptography import x509
    from cryptography.hazmat.primitives import hashes, serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    # as strong as RSA of 3072 bits (NIST SP 800-57, table 2), and made and used at once
    key = ec.generate_private_key(ec.SECP256R1())
    name = _named(Organization.objects.get().name)
    # a day of grace for whoever's clock is behind ours; never the pinned clock of a built past
    starts = datetime.now(UTC) - timedelta(days=1)
    ends = starts + timedelta(days=365 * YEARS)
    public = key.public_key()
    built = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(starts)
        .not_valid_after(ends)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_for_signing(), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
        .sign(key, hashes.SHA256())
    )
    raw = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    seal = Seal(certificate=built.public_bytes(serialization.Encoding.PEM).decode(), ends_at=ends)
    seal.encrypted_key = crypto.seal(PURPOSE, str(seal.id), base64.b64encode(raw).decode())
    seal.save()
    return seal


def _named(organization: str) -> "x509.Name":
    from cryptography import x509
    from cryptography.x509.oid import NameOID

    # a name in a certificate has 64 characters at the most
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, organization[:64]),
            x509.NameAttribute(NameOID.COMMON_NAME, f"{organization[:48]}, seal"),
        ]
    )


def _for_signing() -> "x509.KeyUsage":
    from cryptography import x509

    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=False,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _certificate(seal: Seal) -> "asn1_x509.Certificate":
    from asn1crypto import x509 as asn1_x509
    from cryptography import x509
    from cryptography.hazmat.primitives import serialization

    loaded = x509.load_pem_x509_certificate(seal.certificate.encode())
    return asn1_x509.Certificate.load(loaded.public_bytes(serialization.Encoding.DER))


def _private_key(seal: Seal) -> bytes | None:
    opened = crypto.unseal(PURPOSE, str(seal.id), seal.encrypted_key)
    return base64.b64decode(opened) if opened else None


def _opens(seal: Seal) -> bool:
    """Whether its key can be unlocked: not after the installation's secret was changed."""
    return _private_key(seal) is not None
