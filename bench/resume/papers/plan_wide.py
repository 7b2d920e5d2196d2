"""The wide world's papers, of 2026-11-29: most to tune on, a part with layouts of its own kept as a check."""

from typing import Any
from zlib import crc32

from papers.look import Look, Paper

BARE = {"references": False, "interests": False}
NETWORK: dict[str, Any] = {
    "leave_out": ("projects",),
    "most_skills": 3,
    "dates": "long",
    "dash": " - ",
    **BARE,
}
STUDIES_FIRST = (
    "education", "experience", "publications", "projects", "certificates", "skills", "languages",
)  # fmt: skip
SKILLS_FIRST = (
    "summary", "skills", "experience", "education", "languages", "certificates", "projects",
)  # fmt: skip
FORMS = {"dates": "slash", "personal": True}


def _paper(layout: str, trade: str, number: int = 0, career: str = "", **look: Any) -> Paper:
    # A coin for each layout and for each trade: what is kept has the one or the other to itself.
    is_kept = any(crc32(f"coin {each}".encode()) % 5 == 0 for each in (layout, trade))
    half = "kept" if is_kept else "tuning"
    return Paper(half, layout, trade, number, career, Look(is_wide=True, **look))


WIDE = [
    _paper("wide:linked", "success", 0, "one", **NETWORK),
    _paper("wide:linked", "brand", 1, **NETWORK),
    _paper("wide:linked", "communication", 0, **NETWORK),
    _paper("wide:indeed", "counter", 0, dates="long", dash=" to "),
    _paper("wide:indeed", "icu", 0, dates="long", dash=" to ", now="Present"),
    _paper("wide:docswiss", "brand", 0, dates="upper", dash=" - "),
    _paper("wide:docswiss", "vendas", 0),
    _paper("wide:spear", "people-ops", 0, dates="short"),
    _paper("wide:spear", "kasvatus", 0, dates="us"),
    _paper("wide:canva", "success", 1, dates="year"),
    _paper("wide:canva", "meccanico", 0, dates="year"),
    _paper("wide:canva", "contabil-ro", 0),
    _paper("wide:zed", "audit", 0, dates="iso"),
    _paper("wide:zed", "magazyn", 0, dates="slash"),
    _paper("wide:rio", "galley", 0, dates="long", dash=" — "),
    _paper("wide:rio", "zorg", 0, dates="season", since=False),
    _paper("wide:mod", "civil", 0, dates="apostrophe"),
    _paper("wide:mod", "ekonom", 0),
    _paper("wide:marvel", "fullstack", 0, dates="apostrophe"),
    _paper("wide:marvel", "chambers", 1, dates="comma"),
    _paper("wide:alto", "people-ops", 1, dates="long"),
    _paper("wide:alto", "abogada", 0),
    _paper("wide:dee", "fullstack", 1, dates="short"),
    _paper("wide:jake", "success", 2, dates="short", dash=" -- "),
    _paper("wide:jake", "fullstack", 2, "short", dates="season"),
    _paper("wide:dons", "postdoc", 0, "long thorough", order=STUDIES_FIRST, dates="year"),
    _paper("wide:dons", "postdoc", 1, order=STUDIES_FIRST, cites="vancouver"),
    _paper("wide:usajobs", "analyst-fed", 0, "thorough", dates="slash"),
    _paper("wide:usajobs", "sergeant", 0, dates="us"),
    _paper("wide:ruled", "technolozka", 0, **FORMS),
    _paper("wide:ruled", "muhasip", 0, dates="upright"),
    _paper("wide:ruled", "lorry", 1, dates="two"),
    _paper("wide:amt", "industrie", 0, since=True, **FORMS),
    _paper("wide:amt", "controlling", 1, dates="dot"),
    _paper("wide:comp", "chantier", 0, dates="year", order=SKILLS_FIRST),
    _paper("wide:comp", "chantier", 2, order=SKILLS_FIRST),
    _paper("wide:ladders", "audit", 1, "one long", dates="short"),
    _paper("wide:bracket", "classroom", 0, dates="year"),
    _paper("wide:bracket", "almacen", 0, dates="slash"),
    _paper("wide:under", "chambers", 0, dates="short"),
    _paper("wide:under", "regnskab", 0),
    _paper("wide:europ", "abogada", 2, dates="slash"),
    _paper("wide:europ", "galley", 2, dates="slash", dash=" – "),
    _paper("page:shokumu", "eigyo-it", 0, dates="cjk", **BARE),
    _paper("page:row3", "yunying", 0, dates="cjk_dot", **BARE),
    _paper("page:row3", "gaebal", 0, dates="cjk_dot", **BARE),
    _paper("wide:gulf", "taswiq", 0, **BARE),
    _paper("wide:gulf", "audit", 2, dates="long"),
    _paper("wide:xing", "controlling", 0, dates="slash", dash=" - "),
    _paper("wide:xing", "industrie", 1, dates="slash", dash=" - "),
    _paper("wide:listy", "logist-ru", 0),
    _paper("wide:listy", "counter", 1, dates="short"),
    _paper("wide:wards", "icu", 1, dates="slash", order=SKILLS_FIRST),
    _paper("wide:wards", "icu", 2, since=True, dates="long"),
    _paper("mail:mailed", "millwork", 0, dates="short"),
    _paper("mail:mailed", "civil", 1, dates="short", now="Till date"),
    _paper("mail:plainest", "classroom", 1),
    _paper("mail:plainest", "meccanico", 1),
    _paper("mail:starred", "sergeant", 1),
    _paper("mail:starred", "zorg", 1),
    _paper("word:chronicle", "people-ops", 2),
    _paper("word:chronicle", "chambers", 2, dates="year"),
    _paper("word:aside", "classroom", 2),
    _paper("word:aside", "communication", 1),
    _paper("word:abilities", "millwork", 1, order=SKILLS_FIRST),
    _paper("word:abilities", "lorry", 0, "gaps", order=SKILLS_FIRST, since=True, dates="long"),
    _paper("word:gridded", "civil", 2, dates="long"),
    _paper("word:gridded", "magazyn", 1, dates="dot", personal=True),
    _paper("word:stepped", "galley", 1),
    _paper("word:stepped", "vendas", 1, dates="slash"),
]
NO_HEADLINE = {"wide:jake", "wide:amt", "word:gridded"}
