"""Made-up people and jobs for the gallery."""

from datetime import UTC, datetime, timedelta
from typing import NamedTuple

from django.http import HttpRequest

from rolecall.ui.navigation import Member, Navigation, Place, Site

NOW = datetime.now(UTC)


class Card(NamedTuple):
    name: str
    sub: str
    tags: list[tuple[str, str]]
    rating: int | None
    hours: int

    @property
    def when(self) -> datetime:
        return NOW - timedelta(hours=self.hours)

    @property
    def id(self) -> str:
        return self.name.lower().replace(" ", "-")


class Column(NamedTuple):
    id: str
    name: str
    people: int
    over: str
    cards: list[Card]


BOARD = [
    Column(
        "applied",
        "Applied",
        18,
        "",
        [
            Card(
                "Amara Nwosu",
                "Backend lead · Kivra",
                [("Careers site", ""), ("4 of 4 must-haves", "good")],
                None,
                2,
            ),
            Card("Jonas Lindqvist", "Software engineer · Spinnaker", [("Referral", "")], None, 5),
            Card(
                "Priya Raman",
                "Platform engineer · Ostrom",
                [("LinkedIn", ""), ("Possible duplicate", "warn")],
                None,
                26,
            ),
            Card("Tomas Bauer", "Senior developer · Helio", [("Indeed", "")], None, 30),
        ],
    ),
    Column(
        "screen",
        "Phone screen",
        9,
        "3 over 2 days",
        [
            Card("Sofia Kallis", "Backend engineer · Lumen", [("Today 14:30", "")], 4, 50),
            Card("Diego Marín", "Staff engineer · Quanta", [], 3, 100),
        ],
    ),
    Column(
        "technical",
        "Technical",
        6,
        "",
        [
            Card("Hana Tanaka", "Distributed systems · Fold", [("Scorecard due", "accent")], 5, 27),
            Card("Eli Osei", "Backend engineer · Perch", [], 4, 75),
        ],
    ),
    Column(
        "panel",
        "Panel",
        3,
        "",
        [
            Card("Lena Weiss", "Senior engineer · Talon", [("Thu, 4 interviewers", "")], 5, 49),
        ],
    ),
    Column(
        "offer",
        "Offer",
        1,
        "",
        [
            Card("Ravi Chandran", "Principal engineer · Axle", [("Awaiting signature", "good")], 5, 28),
        ],
    ),
]
STAGES = [(column.id, column.name) for column in BOARD]
TEAM = [("Mara Okafor", "190"), ("Jonah Klein", "41")]
JOBS = [
    (
        "Senior Backend Engineer",
        "Engineering · Athens · Remote EU",
        ("Published", "good"),
        [18, 9, 6, 3, 1],
        7,
        "12 d",
    ),
    ("Product Designer", "Design · Berlin", ("Published", "good"), [14, 8, 6, 2, 1], 4, "20 d"),
    ("Account Executive, DACH", "Sales · Remote Germany", ("Published", "good"), [12, 6, 3, 1, 0], 2, "33 d"),
    (
        "Embedded Firmware Engineer",
        "Engineering · Gothenburg",
        ("Awaiting approval", "warn"),
        [0, 0, 0, 0, 0],
        None,
        "1 d",
    ),
    ("People Operations Partner", "People · Athens", ("Confidential", ""), [6, 3, 1, 0, 0], None, "41 d"),
    (
        "Warehouse Robotics Technician",
        "Field · Rotterdam",
        ("Published", "good"),
        [42, 11, 4, 2, 2],
        15,
        "9 d",
    ),
]
NAMES = [
    "Amara Nwosu",
    "李小龙",
    "محمد الفارسي",
    "Åsa Öberg",
    "Ravi",
    "Jean-Luc Moreau",
    "Олена Шевченко",
    "Ngô Thị Hà",
    "Kwame O. Mensah",
    "佐藤 健",
    "María José Ruiz",
    "Zoë van den Berg",
]
SITE = Site(
    name="Halden Robotics",
    url="site.html",
    css_url="accent.css",
    links=[("About", "#about"), ("Open roles", "site.html"), ("My application", "#mine")],
    foot_links=[("Privacy", "#privacy"), ("Accessibility", "#access")],
)


def ago(**length: int) -> datetime:
    """Return a moment in the past."""
    return NOW - timedelta(**length)


def navigation(request: HttpRequest) -> Navigation:
    """Return the frame of the gallery's screens."""
    at = request.path.strip("/")
    return Navigation(
        places=[
            Place("Components", "components.html", "layout-grid", current=at == "components.html"),
            Place("Jobs", "jobs.html", "briefcase", 14, current=at in ("jobs.html", "board.html"), key="g"),
            Place("Candidates", "candidate.html", "users", current=at == "candidate.html"),
            Place("Settings", "settings.html", "settings", current=at == "settings.html"),
            Place("Careers site", "site.html", "globe", on_phone=False),
        ],
        pinned=[
            Place("Senior Backend Engineer", "board.html", count=48, current=at == "board.html"),
            Place("Product Designer", "board.html", count=31),
            Place("Account Executive, DACH", "board.html", count=22),
        ],
        member=Member("Mara Okafor", "190"),
        organization="Halden Robotics",
        home_url="components.html",
        search_url="candidate.html",
        sign_out_url="#",
        menu=[
            Place("Your profile", "#profile", "user"),
            Place("Switch organization", "#switch", "arrow-left-right"),
        ],
    )
