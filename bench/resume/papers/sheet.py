"""What stands on one paper, in its language's words and its own look, beside the truth that it says."""

import random
from dataclasses import replace
from typing import Any

from papers import contacts
from papers.citing import cited, words_of
from papers.dates import DASHES, in_truth, length_in, month_in, span_in
from papers.look import ACCENTS, DATES, LANGUAGE_NAMES, RIGHT_TO_LEFT, Look
from papers.people import TODAY, Month, Person

EXTRA = ("europass", "table_heads", "highlights")
"""words that only some layouts want"""


def sheet_of(person: Person, look: Look, seed: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """What a layout is given, and the truth of it."""
    return _Writing(person, look, random.Random(seed)).written()


class _Writing:
    def __init__(self, person: Person, look: Look, chance: random.Random) -> None:
        self.person = replace(person, jobs=person.jobs[::-1]) if look.oldest_first else person
        self.look, self.chance = look, chance
        self.words = words_of(person.language, is_fresh=look.is_fresh, is_wide=look.is_wide)
        self.dates = look.dates or chance.choice(DATES[person.language])
        self.study_dates = "year" if self._drawn(look.year_studies, 0.5) else self.dates
        since = "since" in self.words and self.dates in ("slash", "long", "dot") and chance.random() < 0.4
        self.joined = {
            "dash": look.dash or chance.choice((*DASHES, f" {self.words['to']} ")),
            "now": chance.choice(self.words["now"]) if look.now is None else look.now,
            "since": since if look.since is None else look.since,
        }
        self.cefr = self._drawn(look.cefr, 0.35)
        self.truth: dict[str, Any] = {}

    def written(self) -> tuple[dict[str, Any], dict[str, Any]]:
        person = self.person
        full = (
            f"{person.family} {person.given}"
            if person.language in ("ja", "zh", "ko")
            else f"{person.given} {person.family}"
        )
        full = full.replace(" ", "") if person.language in ("zh", "ko") else full
        self.truth = {
            "language": person.language,
            "name": full,
            "given": person.given,
            "family": person.family,
        }
        sheet = {
            "lang": person.language,
            "dir": "rtl" if person.language in RIGHT_TO_LEFT else "ltr",
            "accent": self.look.accent or self.chance.choice(ACCENTS),
            "title": self.chance.choice(self.words["title"]),
            "name": full,
            "given": person.given,
            "family": person.family,
            "initials": person.given[:1] + person.family[:1],
            "headline": person.headline,
            "contact_heading": self.chance.choice(self.words["contact"]),
            "personal_heading": self.chance.choice(self.words["personal"]),
            "labels": self.words["labels"],
            "contacts": self._contacts(),
            "personal": self._personal(),
        }
        self.truth["headline"] = person.headline
        sheet |= {key: self.words[key] for key in EXTRA if key in self.words}
        sheet["sections"] = self._sections()
        return sheet, self.truth

    def _contacts(self) -> list[dict[str, str]]:
        person, chance, labels = self.person, self.chance, self.words["labels"]
        email = contacts.email_of(person.slug, chance)
        number = contacts.number_of(person.country, chance)
        styles = ("international", "national", "international", "dots", "zeros", "slash")
        style = self.look.phone or chance.choice(styles)
        if style == "slash" and person.country not in contacts.SLASHED:
            style = "national"
        phone = contacts.written(number, style)
        links = contacts.links_of(person.slug, person.key.rsplit("-", 1)[0], chance)
        self.truth |= {
            "emails": [email],
            "phones": [number],
            "place": person.place,
            "links": [url for _, url in links],
        }
        rows = [
            {
                "kind": "email",
                "text": email,
                "url": f"mailto:{email}",
                "label": labels["email"],
                "icon": "\uf0e0",
            },
            {
                "kind": "phone",
                "text": phone,
                "url": f"tel:{number}",
                "label": labels["phone"],
                "icon": "\uf095",
            },
            {"kind": "place", "text": person.place, "url": "", "label": labels["place"], "icon": "\uf041"},
        ]
        icons = {"linkedin": "\uf0e1", "github": "\uf09b", "website": "\uf0ac"}
        for kind, url in links:
            shown = url.removeprefix("https://").removeprefix("www.")
            label = {"linkedin": "LinkedIn", "github": "GitHub"}.get(kind, labels["link"])
            rows.append({"kind": kind, "text": shown, "url": url, "label": label, "icon": icons[kind]})
        return rows

    def _personal(self) -> list[dict[str, str]]:
        if not self.look.personal:
            return []
        first = min((job.start for job in self.person.jobs), default=TODAY)
        labels, year = self.words["labels"], first[0] - self.chance.randint(19, 24)
        born = f"{self.chance.randint(1, 28):02}.{self.chance.randint(1, 12):02}.{year}"
        if self.person.language in ("ja", "zh"):
            born = f"{year}年{self.chance.randint(1, 12)}月{self.chance.randint(1, 28)}日"
        self.truth["licences"] = ["B"]
        return [{"label": labels["birth"], "text": born}, {"label": labels["licence"], "text": "B"}]

    def _sections(self) -> list[dict[str, Any]]:
        look, sections = self.look, []
        optional = {"summary": look.summary, "certificates": look.certificates, "projects": look.projects}
        for kind in look.order:
            if optional.get(kind, True) and kind not in look.leave_out:
                content = getattr(self, f"_{kind}")()
                if content:
                    sections.append({"kind": kind, "heading": self._heading(kind), **content})
        if self._drawn(look.interests, 0.3):
            sections.append({"kind": "text", "heading": self._heading("interests"), "text": self._hobbies()})
        if self._drawn(look.references, 0.25):
            text = self.words["references_text"]
            sections.append({"kind": "text", "heading": self._heading("references"), "text": text})
        return sections

    def _summary(self) -> dict[str, Any]:
        self.truth["summary"] = self.person.summary
        return {"text": self.person.summary}

    def _experience(self) -> dict[str, Any]:
        jobs = [
            {
                "title": job.title,
                "org": job.organisation,
                "place": job.place,
                "when": self._span(job.start, job.end, self.dates),
                "from": month_in(job.start, self.dates, self.words),
                "to": month_in(job.end, self.dates, self.words) if job.end else self.joined["now"],
                "length": self._length(job.start, job.end or TODAY),
                "points": job.points,
            }
            for job in self.person.jobs
        ]
        self.truth["positions"] = [
            {
                "title": job.title,
                "organisation": job.organisation,
                "place": job.place,
                "start": in_truth(job.start, self.dates),
                "end": in_truth(job.end, self.dates) if job.end else None,
                "is_current": job.end is None,
            }
            for job in self.person.jobs
        ]
        return {"jobs": jobs, "groups": self._groups(jobs)} if jobs else {}

    def _groups(self, jobs: list[dict[str, Any]]) -> list[dict[str, Any]]:
        """Jobs at one employer, one after the other, stand together where a layout shows it so."""
        groups: list[dict[str, Any]] = []
        for job, shown in zip(self.person.jobs, jobs, strict=True):
            if groups and groups[-1]["org"] == job.organisation:
                groups[-1]["jobs"].append(shown)
                groups[-1]["start"] = job.start
            else:
                ends = job.end or TODAY
                groups.append(
                    {
                        "org": job.organisation,
                        "place": job.place,
                        "start": job.start,
                        "end": ends,
                        "jobs": [shown],
                    }
                )
        for group in groups:
            group["length"] = self._length(group.pop("start"), group.pop("end"))
        return groups

    def _education(self) -> dict[str, Any]:
        style, joint = (
            self.study_dates,
            self.chance.choice((" ", ", ", " in " if self.person.language == "en" else ", ")),
        )
        studies, truth = [], []
        for study in self.person.studies:
            # 'Laurea| in |Fisica' is written so, whatever joins others.
            written = study.degree.replace("|", "")
            degree, *_, subject = [*study.degree.split("|"), study.subject][: 3 if "|" in study.degree else 2]
            what = f"{written}{joint}{study.subject}" if study.subject else written
            if style == "year":
                when = f"{study.start[0]}{self.joined['dash']}{study.end[0]}"
            else:
                when = self._span(study.start, study.end, style)
            shown = {
                "what": what,
                "degree": written,
                "subject": study.subject,
                "school": study.institution,
            }
            shown |= {"place": study.place, "when": when, "grade": study.grade}
            shown |= {
                "from": month_in(study.start, style, self.words),
                "to": month_in(study.end, style, self.words),
            }
            studies.append(shown)
            truth.append(
                {
                    "degree": degree,
                    "subject": subject or None,
                    "institution": study.institution,
                    "start": in_truth(study.start, style),
                    "end": in_truth(study.end, style),
                }
            )
        self.truth["studies"] = truth
        return {"studies": studies}

    def _skills(self) -> dict[str, Any]:
        skills = self.person.skills[: self.look.most_skills]
        self.truth["skills"] = skills
        return {"items": skills, "marks": [self.chance.randint(2, 5) for _ in skills]}

    def _languages(self) -> dict[str, Any]:
        items, truth = [], []
        for code, level in self.person.tongues:
            name = self.words["tongues"][code]
            word = self.chance.choice(self.words["levels"][level])
            shown = level if self.cefr and level != "native" else word
            items.append(
                {"name": name, "level": shown, "mark": 5 - LANGUAGE_NAMES["levels"].index(level) * 4 // 6}
            )
            known = level if self.cefr or level == "native" else None
            truth.append({"name": name, "code": code, "level": known})
        self.truth["languages"] = truth
        return {"items": items}

    def _certificates(self) -> dict[str, Any]:
        items = []
        for title, by, when in self.person.certificates:
            items.append({"title": title, "by": by, "when": str(when[0])})
        self.truth["certificates"] = [each["title"] for each in items]
        return {"items": items} if items else {}

    def _publications(self) -> dict[str, Any]:
        latest = self.person.jobs[0].start[0] - 2 if self.person.jobs else TODAY[0]
        items = [
            {"title": title, "line": cited(title, at, self.person, latest, self.look.cites)}
            for at, title in enumerate(self.person.publications)
        ]
        self.truth["publications"] = [each["title"] for each in items]
        return {"items": items} if items else {}

    def _projects(self) -> dict[str, Any]:
        items = [{"title": title, "text": text} for title, text in self.person.projects]
        self.truth["projects"] = [each["title"] for each in items]
        return {"items": items} if items else {}

    def _span(self, start: Month, end: Month | None, style: str) -> str:
        return span_in(start, end, style, self.words, self.joined)

    def _length(self, start: Month, end: Month) -> str:
        return length_in(start, end, self.words.get("lengths"))

    def _heading(self, kind: str) -> str:
        chosen: str = self.chance.choice(self.words[kind])
        return chosen

    def _hobbies(self) -> str:
        return ", ".join(self.words.get("hobbies", ["Volleyball", "Jazz", "Yoga"]))

    def _drawn(self, asked: bool | None, share: float) -> bool:
        drawn = self.chance.random() < share
        return drawn if asked is None else asked
