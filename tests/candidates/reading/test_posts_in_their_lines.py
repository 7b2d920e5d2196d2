"""Positions as people write them in a line or two: paragraphs, departments, breaks, forms, short dates."""

import pytest

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.organisations import is_formed
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.layout import lines_on
from rolecall.candidates.reading.pieces import Piece
from tests.candidates.reading.test_experience import profile, short

Begun = tuple[str, str, str]


def begun(text: str) -> list[Begun]:
    """Title, employer and start of each position in a text."""
    told = [short(each) for each in profile(text).experience]
    return [(title, employer, dates.partition("/")[0]) for title, employer, dates in told]


POSTS = {
    "the last paragraph tells nothing": (
        """
        Erfaring
        aug. 2018 – nu:\tsyerske hos Midtby Trikotage A/S (Herning). lapper og knapper.
        feb. 2011 – dec. 2016:\tbutiksassistent hos Garnhuset (Ikast). kasse og varer.
        maj 1998 – juni 2010:\tdumperfører på Midtby Grus A/S (Herning)
        """,
        [
            ("syerske", "Midtby Trikotage A/S", "2018-08"),
            ("butiksassistent", "Garnhuset", "2011-02"),
            ("dumperfører", "Midtby Grus A/S", "1998-05"),
        ],
    ),
    "sentences beside dates go on behind the header": (
        """
        Experience
        2019 – 2023\tClerk, Harbour Bank, Hull. Kept the books of two branches.
        2015 – 2019\tPacker, Kestrel Foods, Leeds. Packed four thousand boxes a day.
        """,
        [("Clerk", "Harbour Bank", "2019"), ("Packer", "Kestrel Foods", "2015")],
    ),
    "a department is named with its house": (
        """
        Experience
        Lecturer\t2019 – 2023
        Fundy University, Department of Chemistry, Saint John, NB
        """,
        [("Lecturer", "Fundy University, Department of Chemistry", "2019")],
    ),
    "a unit and a rank behind a house are the title": (
        """
        職務経歴
        2021年4月 – 現在
        北上精工株式会社 生産技術部 主任
        """,
        [("生産技術部 主任", "北上精工株式会社", "2021-04")],
    ),
    "how long a course took is no employer": (
        """
        Expérience
        2019 – 2021\tChef de chantier – ETB SAHRAOUI
        Stages et formations
        2019\tRéhabilitation du bâti ancien, 10 jours
        """,
        [("Chef de chantier", "ETB SAHRAOUI", "2019")],
    ),
    "a stay abroad for its language and a time as a parent are none": (
        """
        Berufserfahrung
        08.2020 – heute\tTeamleiterin\tSäntis Liegenschaften AG
        03.2011 – 07.2011\tSprachaufenthalt\tBrighton
        02.2006 – 02.2011\tFull-time parent
        """,
        [("Teamleiterin", "Säntis Liegenschaften AG", "2020-08")],
    ),
    "behind a title a name may hold what stands before employers": (
        """
        Employment
        Senior Carer - Soar Valley Care Ltd - Leicester (Jan 2022 - Present)
        Home Carer - Bluebell at Home - Leicester (Sep 2018 - Dec 2021)
        """,
        [("Senior Carer", "Soar Valley Care Ltd", "2022-01"), ("Home Carer", "Bluebell at Home", "2018-09")],
    ),
    "how a post was held, behind a comma": (
        """
        Experience
        02/2016 – 09/2016\tLaboratory Technician, temporary
        Aare Diagnostics GmbH, Olten
        """,
        [("Laboratory Technician, temporary", "Aare Diagnostics GmbH", "2016-02")],
    ),
    "a bold title of two parts before an employer that nobody knows": (
        """
        Employment
        May 2023 – now
        **Chef de Partie, Sauce**\t• Swan & Anchor • Perth
        Feb 2020 – Apr 2023
        **Commis Chef**\t• Kingsbay Hotel • Singapore
        Jan 2017 – Dec 2019
        **Apprentice Chef**\t• Fremantle Fish House • Fremantle
        """,
        [
            ("Chef de Partie, Sauce", "Swan & Anchor", "2023-05"),
            ("Commis Chef", "Kingsbay Hotel", "2020-02"),
            ("Apprentice Chef", "Fremantle Fish House", "2017-01"),
        ],
    ),
    "three fields of many words under dates are no sentence": (
        """
        Expérience
        Septembre 2020 à aujourd’hui
        Conseillère principale, relations de travail • Centre de soins de la Capitale • Québec
        Mai 2016 à août 2020
        Conseillère en dotation • Quincailleries Laflamme inc. • Lévis
        """,
        [
            ("Conseillère principale, relations de travail", "Centre de soins de la Capitale", "2020-09"),
            ("Conseillère en dotation", "Quincailleries Laflamme inc.", "2016-05"),
        ],
    ),
    "houses and titles of Vietnam": (
        """
        Kinh nghiệm làm việc
        Công ty TNHH Điện tử Sao Biển\t04/2020 - Hiện tại
        Giám sát bảo trì
        Công ty CP Bao bì Bạch Đằng\t03/2017 - 03/2020
        Kỹ sư cơ điện
        """,
        [
            ("Giám sát bảo trì", "Công ty TNHH Điện tử Sao Biển", "2020-04"),
            ("Kỹ sư cơ điện", "Công ty CP Bao bì Bạch Đằng", "2017-03"),
        ],
    ),
}


@pytest.mark.parametrize(("text", "posts"), POSTS.values(), ids=POSTS)
def test_posts_are_read_as_they_are_written(text: str, posts: list[tuple[str, str, str]]) -> None:
    assert begun(text) == posts


def test_the_rows_of_a_ruled_form_have_their_own_headings_and_what_is_entered_in_brackets() -> None:
    text = """
        氏\t名\t本村 航平
        年\t月\t学歴・職歴
        学歴
        2013\t3\t福岡県立若戸工業高等学校 機械科 卒業
        職歴
        2013\t4\t響灘精機株式会社 入社(製造部 組立班)
        2019\t6\t響灘精機株式会社 退社
        2019\t8\t株式会社門司倉庫 入社(物流センター オペレーター)
        現在に至る
        以上
        年\t月\t免許・資格
        2013\t2\t普通自動車第一種運転免許 取得
    """
    found = profile(text)

    assert begun(text) == [
        ("製造部 組立班", "響灘精機株式会社", "2013-04"),
        ("物流センター オペレーター", "株式会社門司倉庫", "2019-08"),
    ]
    assert found.experience[1].is_current
    assert found.name
    assert found.name.value == "本村 航平"


@pytest.mark.parametrize(
    "text", ["Worked as clerk", "Kỹ sư cơ điện", "Help me out", "Me Too Café", "Limited Term"]
)
def test_a_word_of_a_sentence_is_no_legal_form(text: str) -> None:
    assert not is_formed(text)


@pytest.mark.parametrize(
    "text", ["Nordbygg as", "Acme Co", "Brown & Co Estate Agents", "Acme Co., Ltd.", "Fabbrica Spa"]
)
def test_a_legal_form_may_be_small_or_a_word(text: str) -> None:
    assert is_formed(text)


def test_a_heading_under_the_sign_of_a_point_is_one() -> None:
    lines = [
        "Ada Example",
        "Objective\tA post",
        "Experience",
        "2019 – 2021\tHarbour Bank",
        "Clerk",
        "▪\tKept books",
    ]
    lines += ["Education", "2015 – 2019\tFundy University", "B.A., History"]

    found = profile_of(Document([Line(text, 11.0) for text in lines]))

    assert len(found.experience) == 1
    assert len(found.education) == 1


def test_years_beside_a_list_and_dates_beside_posts_are_no_column() -> None:
    left = [
        "Licenses",
        "Journeyman license",
        "Gas installer",
        "Site card",
        "Hot works",
        "Experience",
        "Plumber",
    ]
    left += ["Harbour Mechanical", "Laid out gas", "Clerk", "Kestrel Foods", "Sold pipe"]
    right = [
        "",
        "2014",
        "2017",
        "2022",
        "2024",
        "",
        "March 2018 – Present",
        "Boston, MA",
        "",
        "2014 – 2018",
        "Hull",
        "",
    ]
    pieces = []
    for row, (one, other) in enumerate(zip(left, right, strict=True)):
        for words, x0 in ((one, 40.0), (other, 550.0 - 5.2 * len(other))):
            for place, word in enumerate(words.split()):
                at = x0 + 5.2 * len(" ".join(words.split()[:place])) + (5.2 if place else 0.0)
                pieces.append(Piece(word, at, 40.0 + 14 * row, at + 5.2 * len(word), 50.0 + 14 * row, 10.0))

    shown = [line.text for _, line in lines_on(pieces, 1) if line.text]

    assert "Plumber\tMarch 2018 – Present" in shown
    assert "Hot works\t2024" in shown
