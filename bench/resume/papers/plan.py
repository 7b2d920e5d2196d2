"""Which papers there are: who, in which layout, in which part of the set."""

from typing import Any

from papers.look import Look, Paper
from papers.plan_fresh import OPENED
from papers.plan_wide import NO_HEADLINE, WIDE

SKILLS_FIRST = (
    "summary", "skills", "experience", "projects", "education", "languages", "certificates", "publications",
)  # fmt: skip
STUDIES_FIRST = (
    "education", "experience", "publications", "projects", "certificates", "skills", "languages",
)  # fmt: skip
PROJECTS_FIRST = ("summary", "projects", "experience", "education", "skills", "certificates", "languages")
BARE = {"references": False, "interests": False}
NETWORK: dict[str, Any] = {
    "leave_out": ("projects",),
    "most_skills": 5,
    "dates": "long",
    "dash": " - ",
    **BARE,
}


WITHOUT_HEADLINE = {
    "typst:tabular", "typst:europa", "typst:rirekisho", "word:federal",
    "html:lebenslauf", "html:gridsheet", "html:oldpass", *NO_HEADLINE,
}  # fmt: skip


def _tuning(layout: str, trade: str, number: int = 0, career: str = "", **look: Any) -> Paper:
    return Paper("tuning", layout, trade, number, career, Look(**look))


def _seen(layout: str, trade: str, number: int = 0, career: str = "", **look: Any) -> Paper:
    return Paper("seen", layout, trade, number, career, Look(**look))


TUNING = [
    _tuning("typst:classic", "software", 0),
    _tuning("typst:classic", "sales", 1, "overlaps", dates="short"),
    _tuning("typst:classic", "consultant", 2, "one", summary=False),
    _tuning("typst:classic", "larare", 0),
    _tuning("typst:margin", "nurse", 1),
    _tuning("typst:margin", "developpeur", 0),
    _tuning("typst:margin", "ingenieur", 2, "long"),
    _tuning("typst:tabular", "ingenieur", 1, dates="slash", personal=True),
    _tuning("typst:tabular", "buero", 0, dates="dot", personal=True, order=STUDIES_FIRST),
    _tuning("typst:tabular", "ksiegowa", 0, personal=True),
    _tuning("typst:scholar", "academic", 0, "long thorough", order=STUDIES_FIRST),
    _tuning("typst:scholar", "academic", 2, dates="year"),
    _tuning("typst:europa", "architetto", 0, dates="slash"),
    _tuning("typst:europa", "logistica", 0, personal=True),
    _tuning("typst:europa", "comptable", 1),
    _tuning("typst:europa", "xenodocheio", 0),
    _tuning("typst:gutter", "larare", 1),
    _tuning("typst:gutter", "comptable", 3, "long"),
    _tuning("typst:mandates", "consultant", 3, "long thorough", order=PROJECTS_FIRST),
    _tuning("typst:mandates", "ingenieur", 0, "gaps"),
    _tuning("typst:rirekisho", "eigyo", 0, dates="cjk", personal=True, order=STUDIES_FIRST, **BARE),
    _tuning("html:darkside", "mercadeo", 0),
    _tuning("html:darkside", "electrician", 0, "gaps"),
    _tuning("html:darkside", "comptable", 2, phone="national"),
    _tuning("html:darkside", "muhandis", 0, **BARE),
    _tuning("html:rightbar", "sales", 2, dates="short"),
    _tuning("html:rightbar", "mercadeo", 2),
    _tuning("html:rightbar", "personeel", 0),
    _tuning("html:timeline", "software", 3),
    _tuning("html:timeline", "logistica", 1),
    _tuning("html:timeline", "chanpin", 0, **BARE),
    _tuning("html:network", "consultant", 0, "one", **NETWORK),
    _tuning("html:network", "software", 1, "one long", **NETWORK),
    _tuning("word:plain", "nurse", 0),
    _tuning("word:plain", "comptable", 0),
    _tuning("word:plain", "electrician", 1, "overlaps"),
    _tuning("word:plain", "chanpin", 2, dates="cjk_dot", **BARE),
    _tuning("word:cells", "buero", 1, personal=True),
    _tuning("word:cells", "architetto", 1),
    _tuning("word:letterhead", "consultant", 1),
    _tuning("word:letterhead", "ingenieur", 3),
    _tuning("word:boxes", "nurse", 2, "gaps"),
    _tuning("word:boxes", "mercadeo", 1),
    _tuning("web:saved", "software", 5),
    _tuning("web:saved", "muhandis", 1, **BARE),
    _tuning("text:underlined", "electrician", 2),
    _tuning("text:dashed", "software", 2, order=SKILLS_FIRST),
    _tuning("rich:tabs", "logistica", 2),
    _tuning("odt:simple", "developpeur", 1),
    _tuning("odt:tabs", "sales", 0, dates="us"),
]
SEEN = [
    # layouts that are here alone
    _seen("typst:banner", "datascience", 0),
    _seen("typst:banner", "vertrieb", 1),
    _seen("typst:banner", "enfermeria", 0),
    _seen("typst:sidehead", "lawyer", 0, dates="year"),
    _seen("typst:sidehead", "academic", 1, "long thorough", order=STUDIES_FIRST),
    _seen("typst:rows", "gongchengshi", 0, dates="cjk_dot", personal=True, **BARE),
    _seen("typst:rows", "gongchengshi", 1, dates="cjk", **BARE),
    _seen("typst:mirror", "muhasib", 0, dates="long", **BARE),
    _seen("typst:mirror", "muhasib", 1, dates="slash", **BARE),
    _seen("typst:ladder", "lawyer", 1, "one"),
    _seen("typst:ladder", "datascience", 1, "one long"),
    _seen("typst:ward", "infermiera", 0),
    _seen("typst:ward", "driver", 0, "overlaps"),
    _seen("typst:numbered", "pflege", 0),
    _seen("typst:numbered", "spawacz", 0),
    _seen("typst:numbered", "tester", 0, "thorough"),
    _seen("html:infographic", "design", 0),
    _seen("html:infographic", "cuisine", 0),
    _seen("html:infographic", "kok", 0),
    _seen("html:swiss", "design", 1),
    _seen("html:swiss", "natverk", 0),
    _seen("html:swiss", "vertrieb", 0, "long"),
    _seen("html:cards", "teacher", 0, order=SKILLS_FIRST),
    _seen("html:cards", "desenvolvedor", 0),
    _seen("html:cards", "backend-il", 0, **BARE),
    _seen("word:federal", "military", 0, "long thorough", dates="slash", **BARE),
    _seen("word:federal", "military", 1, "overlaps", dates="slash"),
    _seen("word:thirds", "infermiera", 1),
    _seen("word:thirds", "student", 0, "short"),
    _seen("word:thirds", "kangoshi", 0, dates="cjk", **BARE),
    _seen("word:functional", "teacher", 1, "gaps", order=SKILLS_FIRST),
    _seen("word:functional", "driver", 1, order=SKILLS_FIRST),
    _seen("text:narrow", "military", 2),
    _seen("text:narrow", "cuisine", 1),
    _seen("rich:apart", "desenvolvedor", 1),
    _seen("rich:apart", "kok", 1),
    _seen("odt:table", "pflege", 1, personal=True),
    _seen("odt:table", "farmakeio", 0),
    _seen("web:definitions", "student", 1),
    _seen("web:definitions", "kangoshi", 1, **BARE),
    # layouts of the tuning half, with people of other trades
    _seen("typst:classic", "design", 2),
    _seen("typst:margin", "enfermeria", 1),
    _seen("typst:tabular", "muhasebe", 0, personal=True),
    _seen("typst:europa", "spawacz", 1, personal=True),
    _seen("html:darkside", "teacher", 2),
    _seen("html:timeline", "student", 2, "short"),
    _seen("html:network", "datascience", 2, "one", **NETWORK),
    _seen("word:plain", "natverk", 1, dates="iso"),
]
PAPERS = TUNING + SEEN + WIDE + OPENED
