"""Posts as lawyers' pages, forms of the East, copied profiles and margins have them."""

import pytest

from rolecall.candidates.reading import read
from rolecall.candidates.reading.facts.blocks import block_of
from rolecall.candidates.reading.facts.dates import periods_in
from rolecall.candidates.reading.facts.organisations import organisation_score
from rolecall.candidates.reading.facts.titles import title_score
from rolecall.candidates.reading.layout_tables import ends_in_table
from rolecall.candidates.reading.pieces import Piece, Row
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import line, profile, short


@pytest.mark.parametrize(
    ("written", "title"),
    [
        ("Archive Assistant (part-time)", "Archive Assistant (part-time)"),
        ("Segretaria (sostituzione maternità)", "Segretaria (sostituzione maternità)"),
        ("Électricien (intérim)", "Électricien (intérim)"),
        ("Scrum Master (Contract)", "Scrum Master"),
        ("Clerk (promoted from trainee)", "Clerk"),
        ("Clerk (2 years)", "Clerk"),
    ],
)
def test_how_a_post_was_held_is_told_in_brackets_behind_its_title(written: str, title: str) -> None:
    found = profile(f"""
        Experience
        **{written}**\tMay 2018 – June 2020
        Borders Record Office Ltd
    """).experience

    assert short(found[0])[:2] == (title, "Borders Record Office Ltd")


def test_a_part_of_the_house_behind_a_title_is_no_employer_where_that_stands_over_the_post_above() -> None:
    found = profile("""
        Experience
        **NORTHERN ARMY, 1ST BRIGADE**\tTromsø
        Supply Sergeant\tAug 2021 – Present
        • Supplies a battalion
        Team Leader, Distribution Platoon\tJun 2018 – Jul 2021
        • Ran convoys
    """).experience

    assert [short(each)[:2] for each in found] == [
        ("Supply Sergeant", "NORTHERN ARMY, 1ST BRIGADE"),
        ("Team Leader, Distribution Platoon", "NORTHERN ARMY, 1ST BRIGADE"),
    ]


def test_a_post_without_an_employer_was_at_the_one_above_on_pages_too() -> None:
    found = read(
        compiled("""
#text(size: 20pt)[Vera Haslam]\\
vera\\@example.org

== EMPLOYMENT
Project Administrator #h(1fr) June 2018 to October 2021\\
University of Trent Vale, Nottingham
- Organised workshops
Administrative Assistant #h(1fr) September 2016 to May 2018
- Student records
Retail Assistant #h(1fr) July 2013 to August 2016\\
Orchard Garden Centre, Ilkeston
- Tills
""")
    ).profile.experience

    assert [short(each)[1] for each in found] == [
        "University of Trent Vale",
        "University of Trent Vale",
        "Orchard Garden Centre",
    ]


def test_what_stands_for_a_picture_of_an_employer_says_nothing() -> None:
    found = profile("""
        Experience
        Lanternfish, Inc. logo
        Customer Success Manager
        Lanternfish, Inc. · Full-time
        Mar 2022 - Present · 4 yrs 9 mos
        Alta Peak Lodge logo
        Front Desk Agent
        Alta Peak Lodge · Seasonal
        Nov 2016 - Apr 2019 · 2 yrs 6 mos
    """).experience

    assert [short(each)[:2] for each in found] == [
        ("Customer Success Manager", "Lanternfish, Inc."),
        ("Front Desk Agent", "Alta Peak Lodge"),
    ]


def test_numbers_in_brackets_begin_points_and_a_label_names_the_post() -> None:
    chinese = profile("""
        工作简历
        2021年8月至今 锦里外国语学校 语文教师
        (1)担任两个班的语文教学;
        (2)组织校园话剧社
        2018年8月—2021年7月 涪城第三中学 语文教师
        ①从高一带到高三
    """).experience
    japanese = profile("""
        職 務 経 歴 書
        2026年11月10日現在
        職務経歴
        2020年10月~現在 筑紫ロジスティクス株式会社
        所属・役職\t人事部 主任
        ・採用
    """).experience

    assert [short(each)[1] for each in chinese] == ["锦里外国语学校", "涪城第三中学"]
    assert chinese[0].points == ["担任两个班的语文教学;", "组织校园话剧社"]
    assert [short(each)[:2] for each in japanese] == [("人事部 主任", "筑紫ロジスティクス株式会社")]


def test_since_when_a_house_was_opened_dates_no_second_post() -> None:
    found = profile("""
        Career
        Director of Rooms\tAug 2022 – Present
        Marina Lantern Hotel, Singapore
        Pre-opening from August 2022
        • 412 keys
        Front Office Manager\tMay 2018 – Jul 2022
        Al Sadd Grand Hotel, Doha
    """).experience

    assert [short(each)[0] for each in found] == ["Director of Rooms", "Front Office Manager"]


def test_a_word_behind_the_slash_of_each_title_is_a_town_and_one_behind_a_single_title_is_not() -> None:
    towns = profile("""
        Stationen
        **Strandhotel Möwenruf**
        Schichtleiterin Empfang / Warnemünde
        Mai 2022 – jetzt
        **Alpengasthof Zirbel**
        Empfangsmitarbeiterin / Oberstdorf
        Dez. 2019 – Apr. 2022
        **Hotel Speicherhof GmbH**
        Rezeptionistin / Wismar
        Aug. 2017 – Nov. 2019
    """).experience
    parts = profile("""
        Stationen
        **Strandhotel Möwenruf**
        Mitarbeiterin Empfang / Reservierung
        Mai 2022 – jetzt
        **Alpengasthof Zirbel**
        Empfangsmitarbeiterin
        Dez. 2019 – Apr. 2022
    """).experience

    assert [(short(each)[0], each.place.value if each.place else "") for each in towns] == [
        ("Schichtleiterin Empfang", "Warnemünde"),
        ("Empfangsmitarbeiterin", "Oberstdorf"),
        ("Rezeptionistin", "Wismar"),
    ]
    assert short(parts[0])[0] == "Mitarbeiterin Empfang / Reservierung"


def test_seasons_of_two_years_are_a_period_and_two_years_are_not() -> None:
    both = [(str(each.start), str(each.end), each.begin) for each in periods_in("stagioni 2012 e 2013")]

    assert both == [("2012", "2013", 0)]
    assert [each.is_single for each in periods_in("premiata nel 2012 e 2013")] == [True, True]


def test_headings_at_the_right_margin_head_what_stands_left_of_them() -> None:
    parts = [
        (
            "Work",
            "*Paintings conservator*, Kelvin Museums Trust, Perth\\ _January 2012 to March 2019_\n- Did",
        ),
        ("Training", "*MA History of Art*, University of Strathearn, Perth\\ _2003 to 2007_"),
        ("Languages", "English (native), Italian (native)"),
    ]
    cells = ", ".join(f"[{text}], [#text(fill: red)[*{heading}*]]" for heading, text in parts)
    found = read(
        compiled(f"""
#text(size: 22pt)[Francesca Reid]\\
francesca\\@example.org
#grid(columns: (1fr, 3cm), gutter: 14pt, {cells})
""")
    ).profile

    assert [short(each) for each in found.experience] == [
        ("Paintings conservator", "Kelvin Museums Trust", "2012-01/2019-03")
    ]
    assert len(found.education) == 1
    assert [each.code for each in found.languages] == ["en", "it"]


def test_capitals_below_white_space_are_headings_though_most_are_in_words_of_ones_own() -> None:
    found = profile("""
        Leonie Rautenberg
        leonie@example.org

        **KURZ ZU MIR**
        Seit neun Jahren an Rezeptionen.

        **STATIONEN**
        Rezeptionistin\t2017 – 2019
        Hotel Speicherhof GmbH

        **GELERNT**
        Hotelfachfrau
        Hotel am Markt
        2014 – 2017

        **MAG ICH**
        Segeln, Sauerteig

        **KANN ICH**
        Kassen und Menschen

        **SPRACHEN**
        Deutsch
    """)

    assert [short(each)[0] for each in found.experience] == ["Rezeptionistin"]


def test_the_last_columns_of_a_table_are_no_column_of_the_page() -> None:
    def row(top: float, *cells: tuple[str, float]) -> Row:
        pieces = [Piece(text, left, top, left + 5.0 * len(text), top + 10, 10.0) for text, left in cells]
        return Row(pieces)

    told = [row(100.0 + 12 * at, ("Ran", 45.0), ("a", 64.0), ("cluster", 73.0)) for at in range(8)]
    table = [
        row(40.0 + 12 * at, ("Linux", 45.0), ("17", 150.0), ("Expert", 200.0), ("Advanced", 480.0))
        for at in range(4)
    ]
    beside = [row(40.0 + 12 * at, ("Ran", 45.0), ("it", 64.0), ("Rust", 480.0)) for at in range(4)]

    assert ends_in_table([*table, *told], 460.0)
    assert not ends_in_table([*beside, *told], 460.0)
    assert not ends_in_table([*table, *told[:2]], 460.0)


def test_a_word_that_begins_a_hair_before_its_column_is_in_it() -> None:
    def word(text: str, left: float) -> Piece:
        return Piece(text, left, 0.0, left + 6.0 * len(text), 10.0, 10.0)

    row = Row([word("July", 174.98), word("2011).", 201.0)], breaks=[175.0])

    assert row.text == "July 2011)."
    assert Row(row.pieces, breaks=[200.0]).text == "July\t2011)."


def test_a_title_under_its_employer_is_no_end_of_its_line() -> None:
    lines = [line("Heidehof Resort GmbH & Co. KG, Bispingen"), line("Reservierungsleiterin")]
    for number, each in enumerate(lines):
        each.box = (51.0, 200.0 + 13 * number, 51.0 + 5 * len(each.text), 210.0 + 13 * number)
        each.band = (51.0, 260.0)
        each.spans = [type(span)(span.text, 10.0, box=each.box) for span in each.spans]

    assert [each.text for each in block_of(lines).lines] == [each.text for each in lines]


def test_two_titles_that_a_slash_joins_are_one_post() -> None:
    found = profile("""
        Experience
        Boilermaker / Welder
        Ironbark Fabrication
        2016 – 2020
    """).experience

    assert short(found[0])[:2] == ("Boilermaker / Welder", "Ironbark Fabrication")


@pytest.mark.parametrize(
    "title",
    ["Rezeptionistin", "facchino", "téléconseillère", "almoxarife", "kapster", "lakiernik", "kirvesmies",
     "svářeč", "маляр", "perukář", "marangoz", "φύλακας", "kőműves", "zugrav", "bogholder", "support worker"],
)  # fmt: skip
def test_trades_of_every_day_are_known(title: str) -> None:
    assert title_score(title) >= 2


@pytest.mark.parametrize(
    "name",
    ["Ljekarna Sveti Rok", "Knjižara Neven", "Trattoria da Nicolino", "Bäckerei Huber", "Lékárna U Lva",
     "Boulangerie Petit", "Cukrászda Ibolya", "Spitalul Municipal", "Аптека Ромашка", "Huzurevi Güneş",
     "Padaria Estrela", "Slagerij Verhoeven", "Panimo Hiisi", "Glenmore Guesthouse"],
)  # fmt: skip
def test_houses_of_every_day_are_known_by_their_kind(name: str) -> None:
    assert organisation_score(name) >= 2.4


def test_what_a_house_is_in_small_letters_is_not_its_name() -> None:
    assert organisation_score("online boutique for garden tools") < organisation_score("Copper Finch")
    assert organisation_score("brewery and tavern in the hills") < organisation_score("Copper Finch")


def test_a_company_is_no_school_whatever_its_kind_is() -> None:
    found = profile("""
        Imogen Fernsby
        imogen@example.org

        **Summary**
        Architect with a leaning towards old buildings.
        Associate\t04.2023 – now
        Mudlark Architects LLP, Bristol
        Architect\t10.2019 – 03.2023
        Mudlark Architects LLP, Bristol
    """).experience

    assert [short(each)[1] for each in found] == ["Mudlark Architects LLP"] * 2
