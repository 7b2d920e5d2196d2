"""Applications as pages written for others send them: JSON or a form, and what of it is ours."""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest

from rolecall.candidates import contacts
from rolecall.careers.facades.boards import options_of
from rolecall.careers.facades.numbers import number_of
from rolecall.careers.public import Shopfront
from rolecall.jobs.models import JobPost
from rolecall.kit import text
from rolecall.kit.errors import Invalid
from rolecall.kit.text import printable
from rolecall.pipeline.submission import CAREERS_SITE, File, Submission
from rolecall.questions.kinds import FILE_BYTES, BadAnswer, Value
from rolecall.questions.models import Question
from rolecall.questions.queries import every_question

CONSENTS = ("gdpr_consent_given", "gdpr_processing_consent_given")
NO_FETCHING = "Send the file itself: addresses are not fetched."
NESTED = re.compile(r"(\w+)\[(\w+)\]")


@dataclass(frozen=True)
class Sent:
    """The fields and files of a request, whichever way they came."""

    fields: Mapping[str, Any]
    files: Mapping[str, "UploadedFile[Any]"]

    @classmethod
    def of(cls, request: HttpRequest) -> "Sent":
        """What a request holds; a form's `a[b]` is the `b` of `a`, as in JSON."""
        if request.content_type == "application/json":
            return cls(_json(request.body), {})
        fields: dict[str, Any] = {}
        for name, values in request.POST.lists():
            nested = NESTED.fullmatch(name)
            if nested:
                fields.setdefault(nested[1], {})[nested[2]] = values[-1]
            else:
                fields[name.removesuffix("[]")] = values if name.endswith("[]") else values[-1]
        files = {name: file for name, file in request.FILES.items() if isinstance(file, UploadedFile)}
        return cls(fields, files)

    def words(self, name: str, most: int = 10_000) -> str:
        """A field as text; empty where it is not there."""
        value = self.fields.get(name)
        return text.block(str(value))[:most] if isinstance(value, (str, int, float)) else ""

    def file(self, name: str) -> File | None:
        """A file: uploaded, inside JSON, or written out."""
        if (upload := self.files.get(name)) is not None:
            return upload.name or "file", upload.read()
        if self.words(f"{name}_url"):
            raise Invalid({f"{name}_url": NO_FETCHING})
        if content := self.fields.get(f"{name}_content"):
            return self.words(f"{name}_content_filename", 255) or "file", _bytes(f"{name}_content", content)
        words = self.words(f"{name}_text", 200_000)
        return (f"{name}.txt", words.encode()) if words else None


def to_board(sent: Sent, post: JobPost, front: Shopfront) -> Submission:
    """An application that was sent to a job board."""
    name = text.line(f"{sent.words('first_name', 255)} {sent.words('last_name', 255)}")
    missing = [field for field in ("first_name", "last_name", "email") if not sent.words(field)]
    if missing:
        raise Invalid(dict.fromkeys(missing, "This field is required."))
    answers, files = _answers(sent, post)
    compliance = sent.fields.get("data_compliance")
    agreed = isinstance(compliance, dict) and any(_is_true(compliance.get(each)) for each in CONSENTS)
    return Submission(
        name=name[:200],
        email=_email(sent),
        phone=_phone(sent),
        cover_letter=_letter(sent.words("cover_letter_text"), _unfit_phone(sent)),
        answers=answers,
        files=files,
        resume=sent.file("resume"),
        consent_text=front.consent_text if agreed else "",
        consent_ends_at=front.consent_ends_at if agreed else None,
    )


def to_site(sent: Sent, front: Shopfront) -> Submission:
    """An application that was sent to a site of postings."""
    name = text.line(sent.words("name", 200))
    if not name:
        raise Invalid({"name": "This field is required."})
    consent = sent.fields.get("consent")
    agreed = isinstance(consent, dict) and any(_is_true(value) for value in consent.values())
    source = text.line(sent.words("source", 120))
    return Submission(
        name=name,
        email=_email(sent),
        phone=_phone(sent),
        cover_letter=_letter(sent.words("comments"), *_about(sent), _unfit_phone(sent)),
        resume=sent.file("resume"),
        consent_text=front.consent_text if agreed else "",
        consent_ends_at=front.consent_ends_at if agreed else None,
        source_name=source or CAREERS_SITE,
    )


def letter_file(sent: Sent) -> File | None:
    """A cover letter that came as a file."""
    return None if sent.words("cover_letter_text") else sent.file("cover_letter")


def _letter(said: str, *lines: str) -> str:
    """What the person said, and below it what has no field here: nothing that was sent is lost."""
    return text.block("\n\n".join(part for part in (said, "\n".join(filter(None, lines))) if part))


def _about(sent: Sent) -> list[str]:
    urls = sent.fields.get("urls")
    organization = text.line(sent.words("org", 300))
    lines = [f"Current organization: {organization}"] if organization else []
    return lines + ([f"{name}: {url}" for name, url in urls.items()] if isinstance(urls, dict) else [])


def _unfit_phone(sent: Sent) -> str:
    return f"Phone: {text.line(sent.words('phone', 40))}" if sent.words("phone") and not _phone(sent) else ""


def _answers(sent: Sent, post: JobPost) -> tuple[dict[UUID, Value | None], dict[UUID, File]]:
    """The answers to the post's questions; one that is missing turns nobody away, as pages expect there.

    Pages keep the form that they read, so what it asked before counts too.
    """
    answers: dict[UUID, Value | None] = {}
    files: dict[UUID, File] = {}
    for question in every_question(post.question_set):
        name = f"question_{number_of(question.id)}"
        if question.kind == "file":
            if (file := sent.file(name)) is not None:
                files[question.id] = file
        elif sent.fields.get(name) not in (None, "", []):
            try:
                answers[question.id] = question.take(_chosen(question, sent.fields[name]))
            except BadAnswer as bad:
                raise Invalid({name: str(bad)}) from None
    return answers, files


def _chosen(question: Question, raw: Any) -> Any:
    """An answer in our words: where numbers stand for options, the options."""
    options = options_of(question)
    if not options:
        return raw if isinstance(raw, (int, float)) and question.kind == "number" else str(raw)
    several = [_option(options, each) for each in (raw if isinstance(raw, list) else [raw])]
    if question.kind == "several_of":
        return several
    return several[0].lower() if question.kind == "yes_no" else several[0]


def _option(options: list[str], raw: Any) -> str:
    number = str(raw)
    return options[int(number)] if number.isdecimal() and int(number) < len(options) else number


def _email(sent: Sent) -> str:
    try:
        return contacts.written_email(sent.words("email", 254))
    except contacts.Malformed as malformed:
        raise Invalid({"email": str(malformed)}) from None


def _phone(sent: Sent) -> str:
    """A number, if it is one; nobody is turned away for another."""
    try:
        return contacts.written_phone(sent.words("phone", 40)) if sent.words("phone") else ""
    except contacts.Malformed:
        return ""


def _json(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body)
    except ValueError:
        raise Invalid({"body": "Send a JSON object."}) from None
    if not isinstance(found, dict):
        raise Invalid({"body": "Send a JSON object."})
    return dict(printable(found))


def _bytes(field: str, content: Any) -> bytes:
    try:
        data = base64.b64decode(str(content), validate=True)
    except (binascii.Error, ValueError):
        raise Invalid({field: "Send the bytes of the file in base64."}) from None
    if len(data) > FILE_BYTES:
        raise Invalid({field: "This file is larger than 10 MB."})
    return data


def _is_true(value: Any) -> bool:
    return value is True or str(value).lower() in ("true", "1", "yes", "on")
