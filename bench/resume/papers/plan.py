"""Which papers there are: who, in which layout, in which half. Layouts of `HELD_ONLY` are never tuned to."""

from dataclasses import dataclass, field

from papers.sheet import Look

TYPESET = {"classic", "margin", "tabular", "scholar", "europa"}
PRINTED = {"darkside", "rightbar", "timeline", "network"}
WORD = {"plain", "cells", "letterhead", "boxes"}
FLOWING = {"text": ("underlined", "dashed"), "rich": ("tabs", "simple"), "odt": ("simple", "tabs")}
HELD_ONLY: set[str] = set()
SKILLS_FIRST = (
    "summary",
    "skills",
    "experience",
    "projects",
    "education",
    "languages",
    "certificates",
    "publications",
)
STUDIES_FIRST = ("education", "experience", "publications", "projects", "certificates", "skills", "languages")


@dataclass(frozen=True)
class Paper:
    half: str
    layout: str
    """as `engine:layout`"""
    trade: str
    number: int = 0
    career: str = ""
    look: Look = field(default_factory=Look)

    @property
    def name(self) -> str:
        """The file's name without its ending."""
        return f"{self.trade}-{self.number}-{self.layout.replace(':', '-')}"


def _tuning(layout: str, trade: str, number: int = 0, career: str = "", **look: object) -> Paper:
    return Paper("tuning", layout, trade, number, career, Look(**look))  # type: ignore[arg-type]


def _held(layout: str, trade: str, number: int = 0, career: str = "", **look: object) -> Paper:
    return Paper("held", layout, trade, number, career, Look(**look))  # type: ignore[arg-type]


NETWORK = {"leave_out": ("projects",), "most_skills": 5, "references": False, "interests": False}
TUNING = [
    _tuning("typst:classic", "software", 0),
    _tuning("typst:classic", "sales", 1, "overlaps", dates="short"),
    _tuning("typst:classic", "consultant", 2, "one", summary=False),
    _tuning("typst:margin", "nurse", 1),
    _tuning("typst:margin", "developpeur", 0),
    _tuning("typst:margin", "ingenieur", 2, "long"),
    _tuning("typst:tabular", "ingenieur", 1, dates="slash", personal=True),
    _tuning("typst:tabular", "buero", 0, dates="dot", personal=True, order=STUDIES_FIRST),
    _tuning("typst:scholar", "academic", 0, "long", order=STUDIES_FIRST),
    _tuning("typst:scholar", "academic", 2, dates="year"),
    _tuning("typst:europa", "architetto", 0, dates="slash"),
    _tuning("typst:europa", "logistica", 0, personal=True),
    _tuning("typst:europa", "comptable", 1),
    _tuning("html:darkside", "mercadeo", 0),
    _tuning("html:darkside", "electrician", 0, "gaps"),
    _tuning("html:darkside", "comptable", 2, phone="national"),
    _tuning("html:rightbar", "sales", 2, dates="short"),
    _tuning("html:rightbar", "mercadeo", 2),
    _tuning("html:timeline", "software", 3),
    _tuning("html:timeline", "logistica", 1),
    _tuning("html:network", "consultant", 0, "one", dates="long", dash=" - ", **NETWORK),
    _tuning("html:network", "software", 1, "one long", dates="long", dash=" - ", **NETWORK),
    _tuning("word:plain", "nurse", 0),
    _tuning("word:plain", "comptable", 0),
    _tuning("word:plain", "electrician", 1, "overlaps"),
    _tuning("word:cells", "buero", 1),
    _tuning("word:cells", "architetto", 1),
    _tuning("word:letterhead", "consultant", 1),
    _tuning("word:letterhead", "ingenieur", 3),
    _tuning("word:boxes", "nurse", 2, "gaps"),
    _tuning("word:boxes", "mercadeo", 1),
    _tuning("text:underlined", "electrician", 2),
    _tuning("text:dashed", "software", 2, order=SKILLS_FIRST),
    _tuning("rich:tabs", "logistica", 2),
    _tuning("odt:simple", "developpeur", 1),
    _tuning("odt:tabs", "sales", 0, dates="us"),
]
HELD: list[Paper] = []
PAPERS = TUNING + HELD
