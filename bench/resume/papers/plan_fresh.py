"""The half that was blind until it was opened on 2026-11-29: people, words and layouts of its own."""

from typing import Any

from papers.look import Look, Paper

SKILLS_FIRST = (
    "summary", "skills", "experience", "education", "certificates", "languages", "projects", "publications",
)  # fmt: skip
STUDIES_FIRST = (
    "summary", "education", "skills", "projects", "experience", "publications", "certificates", "languages",
)  # fmt: skip
PUBLISHED = ("education", "experience", "publications", "skills", "certificates", "languages")
BARE: dict[str, Any] = {"references": False, "interests": False}
NETWORK: dict[str, Any] = {
    "leave_out": ("projects",),
    "most_skills": 3,
    "dates": "long",
    "dash": " - ",
    **BARE,
}


def _opened(layout: str, trade: str, number: int = 0, career: str = "", **look: Any) -> Paper:
    return Paper("opened", layout, trade, number, career, Look(is_fresh=True, **look))


OPENED = [
    _opened("typst:bankers", "analyst", 0, dates="comma"),
    _opened("typst:bankers", "geometra", 1),
    _opened("typst:bankers", "chargeprojet", 0, "long"),
    _opened("typst:awesome", "devops", 0, dates="apostrophe", order=SKILLS_FIRST),
    _opened("typst:awesome", "programista", 0),
    _opened("typst:alta", "graphiste", 0),
    _opened("typst:alta", "planner", 1),
    _opened("typst:deedy", "graduate", 0, "short", order=STUDIES_FIRST),
    _opened("typst:deedy", "devops", 1, "one", dates="short"),
    _opened("typst:jakes", "programista", 1, order=STUDIES_FIRST),
    _opened("typst:jakes", "biologist", 1, order=STUDIES_FIRST, dates="season"),
    _opened("typst:casual", "arzt", 0),
    _opened("typst:casual", "ucetni", 0),
    _opened("typst:vitae", "biologist", 0, "long thorough", order=PUBLISHED, cites="vancouver", dates="year"),
    _opened("typst:vitae", "arzt", 1, "thorough", order=PUBLISHED, cites="ieee"),
    _opened("typst:nenpyo", "sekkei", 0, dates="cjk", **BARE),
    _opened("typst:nenpyo", "sekkei", 1, dates="cjk_slash", oldest_first=True, **BARE),
    _opened("typst:duplex", "cameriere", 1),
    _opened("typst:duplex", "midwife", 0, dates="upper"),
    _opened("html:jobsite", "hvac", 0, dates="long", dash=" to "),
    _opened("html:jobsite", "vendedor", 1, dates="long", dash=" a "),
    _opened("html:jobsite", "retail", 1, "gaps", dates="long", dash=" to "),
    _opened("html:panel", "film", 0, "overlaps", dates="year"),
    _opened("html:panel", "docente", 1),
    _opened("html:panel", "muhendis", 1),
    _opened("html:pastel", "film", 1),
    _opened("html:pastel", "professora", 0),
    _opened("html:triptych", "graphiste", 1, dates="year"),
    _opened("html:triptych", "retail", 0, dates="two"),
    _opened("html:gdocs", "analyst", 1, dates="long"),
    _opened("html:gdocs", "mecanico", 1, dates="long"),
    _opened("html:coral", "graduate", 1, "none", order=STUDIES_FIRST),
    _opened("html:coral", "michanikos", 0),
    _opened("html:lebenslauf", "einkauf", 0, dates="upright", personal=True, oldest_first=True),
    _opened("html:lebenslauf", "mechatroniker", 0, dates="day", personal=True, order=PUBLISHED),
    _opened("html:parcours", "soignante", 0, interests=True, personal=True),
    _opened("html:parcours", "chargeprojet", 1, interests=True, dates="season", now="aujourd’hui"),
    _opened("html:hairline", "inzhener", 0),
    _opened("html:hairline", "sjukskoterska", 0, dates="year", now="", dash=" –"),
    _opened("html:gridsheet", "caiwu", 0, dates="cjk_dot", personal=True, **BARE),
    _opened("html:gridsheet", "mudarris", 0, dates="long", **BARE),
    _opened("html:gridsheet", "caiwu", 1, dates="cjk_slash", **BARE),
    _opened("html:biodata", "bpo", 0, personal=True, dates="apostrophe"),
    _opened("html:biodata", "bpo", 1, "long", personal=True, dates="short"),
    _opened("html:themes", "docente", 0, "gaps", order=SKILLS_FIRST, dates="year"),
    _opened("html:themes", "payroll", 1, "gaps", order=SKILLS_FIRST),
    _opened("html:memoir", "midwife", 1, dates="year"),
    _opened("html:memoir", "soignante", 1),
    _opened("html:dossier", "einkauf", 1, "long thorough", dates="slash", personal=True),
    _opened("html:dossier", "airforce", 0, "one long thorough", dates="short"),
    _opened("html:oldpass", "geometra", 0, dates="slash", personal=True),
    _opened("html:oldpass", "professora", 1, dates="slash"),
    _opened("html:oldpass", "ucetni", 1, personal=True),
    _opened("html:oldpass", "michanikos", 1),
    _opened("html:netprint", "retail", 0, "one long", **NETWORK),
    _opened("html:netprint", "mechatroniker", 1, "one", **NETWORK),
    _opened("html:netprint", "chargeprojet", 0, "one", **NETWORK),
    _opened("html:chips", "planner", 0, dates="upright"),
    _opened("html:chips", "cameriere", 0),
    _opened("html:klauzula", "magazynier", 0, personal=True),
    _opened("html:klauzula", "magazynier", 1, "overlaps", personal=True, dates="year"),
    _opened("web:homepage", "vendedor", 0),
    _opened("web:homepage", "inzhener", 1),
    _opened("word:invisible", "payroll", 0, dates="short"),
    _opened("word:invisible", "sjukskoterska", 1),
    _opened("word:chronological", "airforce", 1, dates="long"),
    _opened("word:chronological", "muhendis", 0),
    _opened("word:boxed", "hvac", 1, dates="us"),
    _opened("word:boxed", "mudarris", 1, dates="slash", **BARE),
    _opened("word:shaded", "mecanico", 0),
    _opened("word:shaded", "film", 0, "one", dates="short"),
    _opened("word:hanging", "arzt", 0, "long", personal=True, dates="dot"),
    _opened("word:hanging", "seafarer", 0, dates="upper"),
    _opened("word:ruled", "seafarer", 1, "overlaps", dates="day"),
    _opened("word:ruled", "docente", 0),
    _opened("text:artful", "devops", 0, "long"),
    _opened("text:columns", "einkauf", 0, dates="slash"),
    _opened("text:leaders", "graphiste", 0),
    _opened("rich:dated", "planner", 0),
    _opened("odt:dated", "magazynier", 0, "long"),
]
