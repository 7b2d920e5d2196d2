"""Runs in another parser's own environment: reads files with it and prints what it said, as lines of JSON.

Nothing of Rolecall is imported here. What the parser would download from elsewhere is given where a package
has it (spaCy's small English model, a list of stop words); `extract_experience`, which needs NLTK's taggers,
gives back nothing, and none of the fields that are compared comes from it.
"""

import contextlib
import functools
import io
import json
import sys
import time
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any


def main(parser: str, paths: list[str]) -> None:
    out = sys.stdout
    try:
        with contextlib.redirect_stdout(io.StringIO()):
            ask = PARSERS[parser]()
    except BaseException as error:  # noqa: BLE001 whatever it is, it is the answer
        print(
            json.dumps({"failed": f"{type(error).__name__}: {str(error).strip().splitlines()[0]}"[:200]}),
            file=out,
        )
        return
    for path in paths:
        began = time.perf_counter()
        try:
            with contextlib.redirect_stdout(io.StringIO()):
                said = ask(path)
        except BaseException as error:  # noqa: BLE001 the same
            said = {"error": f"{type(error).__name__}: {error}"[:200]}
        print(
            json.dumps({"file": path, "said": said, "ms": (time.perf_counter() - began) * 1000}),
            file=out,
            flush=True,
        )


def stop_words() -> None:
    """NLTK's list of English stop words, in the words of spaCy's."""
    import nltk
    from spacy.lang.en.stop_words import STOP_WORDS

    folder = Path("nltk_data/corpora/stopwords")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "english").write_text("\n".join(sorted(STOP_WORDS)))
    nltk.data.path.insert(0, str(Path("nltk_data").resolve()))


def descendants_of_omkar(module: str) -> Callable[[str], dict[str, Any]]:
    """pyresparser and its forks; they load their models anew for each file, which is not counted here."""
    import spacy

    spacy.load = functools.cache(spacy.load)
    stop_words()
    package = __import__(module)
    utils = __import__(f"{module}.utils", fromlist=["utils"])
    utils.extract_experience = lambda _: []
    package.ResumeParser(str(next(Path().glob("first.*")).resolve()))

    def ask(path: str) -> dict[str, Any]:
        said = package.ResumeParser(path).get_extracted_data()
        return {
            "name": said.get("name"),
            "email": said.get("email"),
            "phone": said.get("mobile_number"),
            "skill": said.get("skills"),
            "institution": said.get("college_name"),
            "degree": said.get("degree"),
            "title": said.get("designation"),
            "organisation": said.get("company_names"),
        }

    return ask


def leverparser() -> Callable[[str], dict[str, Any]]:
    from pyresume import ResumeParser

    parser = ResumeParser()

    def ask(path: str) -> dict[str, Any]:
        said = parser.parse(path)
        person = said.contact_info
        return {
            "name": person.name,
            "email": person.email,
            "phone": person.phone,
            "link": [person.linkedin, person.github, person.website],
            "place": person.address,
            "skill": [each.name for each in said.skills],
            "institution": [each.institution for each in said.education],
            "degree": [each.degree for each in said.education],
            "jobs": [
                [
                    each.title,
                    each.company,
                    month(each.start_date),
                    "now" if each.current else month(each.end_date),
                ]
                for each in said.experience
            ],
        }

    return ask


def openresume() -> Callable[[str], dict[str, Any]]:
    import openresume as package

    def ask(path: str) -> dict[str, Any]:
        is_pdf = path.endswith(".pdf")
        parse = package.parse_resume_from_pdf if is_pdf else package.parse_resume_from_docx
        said = parse(path)["resume"]
        jobs = said["experience"]["work_history"]
        return {
            "name": said["full_name"],
            "email": said["email"],
            "phone": said["phone"],
            "link": said["url"],
            "place": said["location"].get("city"),
            "headline": said["current_designation"],
            "skill": said["skills"],
            "degree": said["education"].get("degree_course"),
            "jobs": [
                [
                    each["title"],
                    each["company"],
                    month(each["start_date"]),
                    "now" if each["current"] else month(each["end_date"]),
                ]
                for each in jobs
            ],
        }

    return ask


def month(written: Any) -> str | None:
    """A date as the truth has it."""
    if hasattr(written, "strftime"):
        return str(written.strftime("%Y-%m"))
    for form in ("%B %Y", "%b %Y", "%m/%Y", "%m.%Y", "%Y-%m"):
        with contextlib.suppress(ValueError):
            return datetime.strptime(written or "", form).strftime("%Y-%m")  # noqa: DTZ007 only the month
    return written or None


def resume_parser() -> Callable[[str], dict[str, Any]]:
    stop_words()
    from resume_parser import resumeparse

    def ask(path: str) -> dict[str, Any]:
        said = resumeparse.read_file(path)
        return {
            "name": said.get("name"),
            "email": said.get("email"),
            "phone": said.get("phone"),
            "skill": said.get("skills"),
            "institution": said.get("university"),
            "degree": said.get("degree"),
            "title": said.get("designition"),
            "organisation": said.get("Companies worked at"),
        }

    return ask


PARSERS: dict[str, Callable[[], Callable[[str], dict[str, Any]]]] = {
    "pyresparser": lambda: descendants_of_omkar("pyresparser"),
    "pydparser": lambda: descendants_of_omkar("pydparser"),
    "resume-parser": resume_parser,
    "leverparser": leverparser,
    "openresume-parser": openresume,
}

if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
