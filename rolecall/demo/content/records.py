"""An invented person, as the application form and the résumé know them."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Position:
    title: str
    employer: str
    place: str
    start: date
    end: date | None
    """the first day of a month; None for a position that goes on"""
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Education:
    degree: str
    school: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Spoken:
    """A language and how well it is spoken: 'first language' or A1 to C2."""

    name: str
    level: str


@dataclass(frozen=True, slots=True)
class Person:
    key: str
    name: str
    """as the person writes it, in whatever script"""
    latin_name: str
    given: str
    """the name by which others call them, in Latin letters"""
    script: str
    """of `name`: latin, greek, cyrillic, japanese, chinese, korean, arabic, hebrew or devanagari"""
    email: str
    phone: str
    city: str
    country: str
    headline: str
    summary: str
    positions: tuple[Position, ...]
    """the latest first"""
    education: tuple[Education, ...]
    skills: tuple[str, ...]
    languages: tuple[Spoken, ...]
    links: tuple[str, ...]
    jobs: tuple[str, ...]
    """keys of the jobs the person applies for; the first is the one they are made for"""
    layout: str
    """the résumé layout they use"""
    source: str
    years: int
    language: str = "en"
    """in which the résumé is written: en, de or el"""
    stage: str = ""
    """where the person stands in the first job, when the guide says so"""
    twin_of: str = ""
    """the key of the person whom this one really is, written a little differently"""

    @property
    def place(self) -> str:
        """Where the person lives, as a headline says it."""
        return f"{self.city}, {COUNTRIES[self.country]}"


COUNTRIES = {
    "BG": "Bulgaria", "BR": "Brazil", "CN": "China", "CZ": "Czechia", "DE": "Germany", "ES": "Spain",
    "ET": "Ethiopia", "FI": "Finland", "FR": "France", "GB": "United Kingdom", "GE": "Georgia", "GH": "Ghana",
    "GR": "Greece", "ID": "Indonesia", "IE": "Ireland", "IL": "Israel", "IN": "India", "IR": "Iran",
    "IS": "Iceland", "IT": "Italy", "JO": "Jordan", "JP": "Japan", "KE": "Kenya", "KR": "South Korea",
    "LB": "Lebanon", "NG": "Nigeria", "NL": "Netherlands", "PH": "Philippines", "PL": "Poland",
    "PT": "Portugal", "RS": "Serbia", "SE": "Sweden", "TR": "Türkiye", "UA": "Ukraine", "VN": "Vietnam",
}  # fmt: skip
