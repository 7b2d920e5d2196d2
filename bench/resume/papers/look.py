"""How one paper differs from others of its layout."""

from dataclasses import dataclass, field

ACCENTS = ("#1f4e79", "#7a2048", "#0f6b6b", "#3d405b", "#8a3b12", "#2b6340", "#5b3f8c", "#222222")
RIGHT_TO_LEFT = {"ar", "he"}
DATES = {
    "en": ("long", "short", "slash", "year", "short", "us"),
    "de": ("slash", "dot", "long", "short", "slash"),
    "fr": ("long", "slash", "short", "year"),
    "es": ("long", "slash", "short", "year"),
    "it": ("long", "slash", "short"),
    "pt": ("long", "slash", "short"),
    "nl": ("long", "short", "slash"),
    "pl": ("dot", "long", "slash"),
    "el": ("slash", "short", "long"),
    "sv": ("iso", "short", "long"),
    "zh": ("cjk", "cjk_dot", "cjk_slash"),
    "ja": ("cjk", "cjk", "cjk_slash"),
    "ar": ("long", "arabic", "slash"),
    "he": ("slash", "long"),
    "tr": ("slash", "long"),
    "cs": ("slash", "long"),
    "uk": ("dot", "slash"),
    "da": ("slash", "long", "short"),
    "fi": ("us", "slash"),
    "ro": ("long", "slash"),
    "ru": ("long", "slash"),
    "ko": ("cjk_dot", "cjk_dot"),
}
ORDER = (
    "summary",
    "experience",
    "education",
    "skills",
    "languages",
    "certificates",
    "publications",
    "projects",
)
LANGUAGE_NAMES = {"levels": ("native", "C2", "C1", "B2", "B1", "A2", "A1")}


@dataclass
class Look:
    """How one paper differs from others of its layout; whatever is not given is drawn."""

    dates: str = ""
    dash: str = ""
    since: bool | None = None
    phone: str = ""
    cefr: bool | None = None
    summary: bool = True
    certificates: bool = True
    projects: bool = True
    personal: bool = False
    interests: bool | None = None
    references: bool | None = None
    order: tuple[str, ...] = ORDER
    name: str = ""
    accent: str = ""
    year_studies: bool | None = None
    leave_out: tuple[str, ...] = field(default=())
    most_skills: int = 99
    now: str | None = None
    oldest_first: bool = False
    cites: str = ""
    is_fresh: bool = False
    """whether its headings are the words of the fresh half"""
    is_wide: bool = False
    """whether they are those of the wide world"""


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
