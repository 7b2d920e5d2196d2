"""Résumés for programs: one is read and answered, and nothing of it is kept."""

from django.http import HttpResponse
from ninja import File
from ninja.files import UploadedFile

from rolecall.accounts import roles
from rolecall.accounts.doors import KeyRequest
from rolecall.candidates import reading
from rolecall.candidates.reading.jsonresume import to_json_resume
from rolecall.candidates.reading.results import DEFAULT_LIMITS
from rolecall.candidates.schemas import ResumeReadOut
from rolecall.kit import throttle
from rolecall.kit.rest import Door, answer

RATE = "120/minute"

door = Door(tags=["candidates"], heeds_reach=True)


@door.post("/resumes/read", roles=roles.RECRUITERS, response=ResumeReadOut)
def read_resume(request: KeyRequest, file: File[UploadedFile]) -> HttpResponse:
    """Read a résumé of up to 10 MB and answer what it says; nothing is stored."""
    throttle.spend(RATE, "resume-read", str(request.key.id))
    found = reading.read(file.read(DEFAULT_LIMITS.file_bytes + 1))
    return answer(
        {
            "state": found.state,
            "reason": found.reason,
            "kind": found.kind,
            "page_count": found.page_count,
            "text": found.text,
            "profile": found.profile,
            "json_resume": to_json_resume(found.profile),
        }
    )
