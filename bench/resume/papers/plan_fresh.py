"""The half that is looked at for its figure only: people, words and layouts of its own."""

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


def _held(layout: str, trade: str, number: int = 0, career: str = "", **look: Any) -> Paper:
    return Paper("held", layout, trade, number, career, Look(is_fresh=True, **look))


HELD = [
    _held("typst:bankers", "analyst", 0, dates="comma"),
    _held("typst:bankers", "geometra", 1),
    _held("typst:bankers", "chargeprojet", 0, "long"),
    _held("typst:awesome", "devops", 0, dates="apostrophe", order=SKILLS_FIRST),
    _held("typst:awesome", "programista", 0),
    _held("typst:alta", "graphiste", 0),
    _held("typst:alta", "planner", 1),
    _held("typst:deedy", "graduate", 0, "short", order=STUDIES_FIRST),
    _held("typst:deedy", "devops", 1, "one", dates="short"),
    _held("typst:jakes", "programista", 1, order=STUDIES_FIRST),
    _held("typst:jakes", "biologist", 1, order=STUDIES_FIRST, dates="season"),
    _held("typst:casual", "arzt", 0),
    _held("typst:casual", "ucetni", 0),
    _held("typst:vitae", "biologist", 0, "long thorough", order=PUBLISHED, cites="vancouver", dates="year"),
    _held("typst:vitae", "arzt", 1, "thorough", order=PUBLISHED, cites="ieee"),
    _held("typst:nenpyo", "sekkei", 0, dates="cjk", **BARE),
    _held("typst:nenpyo", "sekkei", 1, dates="cjk_slash", oldest_first=True, **BARE),
    _held("typst:duplex", "cameriere", 1),
    _held("typst:duplex", "midwife", 0, dates="upper"),
    _held("html:jobsite", "hvac", 0, dates="long", dash=" to "),
    _held("html:jobsite", "vendedor", 1, dates="long", dash=" a "),
    _held("html:jobsite", "retail", 1, "gaps", dates="long", dash=" to "),
    _held("html:panel", "film", 0, "overlaps", dates="year"),
    _held("html:panel", "docente", 1),
    _held("html:panel", "muhendis", 1),
    _held("html:pastel", "film", 1),
    _held("html:pastel", "professora", 0),
    _held("html:triptych", "graphiste", 1, dates="year"),
    _held("html:triptych", "retail", 0, dates="two"),
    _held("html:gdocs", "analyst", 1, dates="long"),
    _held("html:gdocs", "mecanico", 1, dates="long"),
    _held("html:coral", "graduate", 1, "none", order=STUDIES_FIRST),
    _held("html:coral", "michanikos", 0),
    _held("html:lebenslauf", "einkauf", 0, dates="upright", personal=True, oldest_first=True),
    _held("html:lebenslauf", "mechatroniker", 0, dates="day", personal=True, order=PUBLISHED),
    _held("html:parcours", "soignante", 0, interests=True, personal=True),
    _held("html:parcours", "chargeprojet", 1, interests=True, dates="season", now="aujourd’hui"),
    _held("html:hairline", "inzhener", 0),
    _held("html:hairline", "sjukskoterska", 0, dates="year", now="", dash=" –"),
    _held("html:gridsheet", "caiwu", 0, dates="cjk_dot", personal=True, **BARE),
    _held("html:gridsheet", "mudarris", 0, dates="long", **BARE),
    _held("html:gridsheet", "caiwu", 1, dates="cjk_slash", **BARE),
    _held("html:biodata", "bpo", 0, personal=True, dates="apostrophe"),
    _held("html:biodata", "bpo", 1, "long", personal=True, dates="short"),
    _held("html:themes", "docente", 0, "gaps", order=SKILLS_FIRST, dates="year"),
    _held("html:themes", "payroll", 1, "gaps", order=SKILLS_FIRST),
    _held("html:memoir", "midwife", 1, dates="year"),
    _held("html:memoir", "soignante", 1),
    _held("html:dossier", "einkauf", 1, "long thorough", dates="slash", personal=True),
    _held("html:dossier", "airforce", 0, "one long thorough", dates="short"),
    _held("html:oldpass", "geometra", 0, dates="slash", personal=True),
    _held("html:oldpass", "professora", 1, dates="slash"),
    _held("html:oldpass", "ucetni", 1, personal=True),
    _held("html:oldpass", "michanikos", 1),
    _held("html:netprint", "retail", 0, "one long", **NETWORK),
    _held("html:netprint", "mechatroniker", 1, "one", **NETWORK),
    _held("html:netprint", "chargeprojet", 0, "one", **NETWORK),
    _held("html:chips", "planner", 0, dates="upright"),
    _held("html:chips", "cameriere", 0),
    _held("html:klauzula", "magazynier", 0, personal=True),
    _held("html:klauzula", "magazynier", 1, "overlaps", personal=True, dates="year"),
    _held("web:homepage", "vendedor", 0),
    _held("web:homepage", "inzhener", 1),
    _held("word:invisible", "payroll", 0, dates="short"),
    _held("word:invisible", "sjukskoterska", 1),
    _held("word:chronological", "airforce", 1, dates="long"),
    _held("word:chronological", "muhendis", 0),
    _held("word:boxed", "hvac", 1, dates="us"),
    _held("word:boxed", "mudarris", 1, dates="slash", **BARE),
    _held("word:shaded", "mecanico", 0),
    _held("word:shaded", "film", 0, "one", dates="short"),
    _held("word:hanging", "arzt", 0, "long", personal=True, dates="dot"),
    _held("word:hanging", "seafarer", 0, dates="upper"),
    _held("word:ruled", "seafarer", 1, "overlaps", dates="day"),
    _held("word:ruled", "docente", 0),
    _held("text:artful", "devops", 0, "long"),
    _held("text:columns", "einkauf", 0, dates="slash"),
    _held("text:leaders", "graphiste", 0),
    _held("rich:dated", "planner", 0),
    _held("odt:dated", "magazynier", 0, "long"),
]
