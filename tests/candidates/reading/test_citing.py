"""Lists of publications as trades and tongues write them: the title of each, and what in them is none."""

import pytest

from rolecall.candidates.reading.document import Line, Span
from rolecall.candidates.reading.facts.citing import title_and_venue
from rolecall.candidates.reading.facts.headings import kind_of_heading
from rolecall.candidates.reading.facts.publications import publications_in
from rolecall.candidates.reading.facts.sections import Section


def titles(*lines: Line | str) -> list[str]:
    shown = [Line(line) if isinstance(line, str) else line for line in lines]
    return [each.title.value for each in publications_in([Section("publications", None, shown)])]


def set_in(text: str) -> Line:
    """A line whose words between underscores are set in italics."""
    parts = [part for part in enumerate(text.split("_")) if part[1]]
    return Line(text.replace("_", ""), spans=[Span(part.strip(), italic=at % 2 == 1) for at, part in parts])


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Ash, V. & Oak-Ross, T., 2020. Tanks and trust. Water Letters, 5(2), pp.88–101.", "Tanks and trust"),
        ("T. Ash and I. Oak. 2021. Friendly errors. In Proceedings of Kind Computing.", "Friendly errors"),
        ("Ash, E. / Oak, H.: Haftung bei Schall, in: Baurecht 2019, S. 412.", "Haftung bei Schall"),
        ("Ash M., Piec na pelet. Poradnik, Iskra, Rzeszów 2018.", "Piec na pelet. Poradnik"),
        ("Ash Á. – Oak B.: Kisvasutak a hegyen. Vasúti Szemle, 2019/4.", "Kisvasutak a hegyen"),
        ("Ash Á.: A sín és a sár. Zemplén Kiadó, Sárospatak, 2021.", "A sín és a sár"),
        ("ASHBY, Jana. Průvodce nočním městem. Brno: Lampa, 2018.", "Průvodce nočním městem"),
        ("Лаптева Н. В., Строев К. А. Бетон зимой // Материалы. — 2020. — № 3.", "Бетон зимой"),
        ("卢思远, 何敬之. 配电网故障定位[J]. 电力学报, 2021, 41(6): 112.", "配电网故障定位"),
        ("森本佳苗・大沢亮『駅のかたち』海鳴社、2022年", "駅のかたち"),
        ("Ash A, Oak B, on behalf of the Group. Burns: a consensus. Burns. 2020.", "Burns: a consensus"),
        ("Ash Veronika (2019): Die Kuh als Pflegerin. Dissertation, Hohenfels.", "Die Kuh als Pflegerin"),
        ("Amara Ash, Luis Oak: Solar drying of okra. Food Letters 12 (2022)", "Solar drying of okra"),
        ("Ash, Y., The Right to a Window, 12 J. Tenant L. 77 (2017)", "The Right to a Window"),
        ("Accepted: Ash R., Oak F. Harbours as a seed bank. Estuaries, 2024.", "Harbours as a seed bank"),
        ("2022 Lagern auf Vorrat (mit J. Pohl), Verlag Weserufer, Bremen", "Lagern auf Vorrat"),
        ("How we cut our builds – Tinmill blog, 2022 – https://t.example.org", "How we cut our builds"),
        ("Journal of Sauces, 2023 – Why mayonnaise separates", "Why mayonnaise separates"),
        ("Author, Hiring Without Guesswork (Plainpress, 2022)", "Hiring Without Guesswork"),
        ("DOI: 10.5555/aa.1 – Comfort in old barns (2022)", "Comfort in old barns"),
        ("Savings of Groups, International Journal of Money, Vol. 5, 2022", "Savings of Groups"),
        ("Ash, O. ‘A yard of one’s own’, Journal of Cloth 12 (2021).", "A yard of one’s own"),
    ],
)  # fmt: skip
def test_the_title_is_told_in_any_style(text: str, title: str) -> None:
    assert title_and_venue(text)[0] == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Ash A., _Tailler court, tailler long_, Narbonne, Sarment, 2018", "Tailler court, tailler long"),
        ("Ash, L. (2021). Whose river? A history. _Water Review_, 12, 88.", "Whose river? A history"),
        ("Feb 2022 The Case for Boring Contracts _Counsel Monthly_", "The Case for Boring Contracts"),
        ("Ash R, Diet of _Larus audax_ in winter. _Polar Birds_ 3, 2020.", "Diet of Larus audax in winter"),
        ("_The Rain Collector_, novel by Ana Brito, translated, 2021", "The Rain Collector"),
    ],
)
def test_italics_tell_a_title_from_the_journal_it_stands_in(line: str, title: str) -> None:
    assert titles(set_in(line)) == [title]


@pytest.mark.parametrize(
    "line",
    [
        "Ash, T. (2018, June). The lift that never comes [Paper presentation]. Hospital Work, Leeds.",
        "Ash, T. (2019). Schnell schalten. Föredrag, Skogsveckan, Sundsvall.",
        "Ash J. Netopýři a lidé (přednáška), Zoologické dny, Olomouc 2019.",
        "2024 | Talk | “Your queue is lying to you”, QueueConf, Lisbon",
        "Ash, V., 2016. ‘Fetching water, fetching votes’, seminar, Institute of Rivers, Blantyre.",
        "‘Who owned the bushel?’, Economic History Seminar, Utrecht, March 2025.",
        "US Patent Application 2020/0123456, “Lid with integrated strainer” (pending)",
        "Патент РФ № 2700000. Способ укладки бетона / Лаптева Н. В. — 2019.",
        "何敬之, 卢思远. 一种配电终端[P]. 中国专利: CN201910000000.1, 2019-08-06.",
        "Ash, G., recensione a M. Rui, Torrenti, in «L’Indice delle valli», 4, 2019.",
        "Ash, S. Review of “Crumbs”, by Daniel Oakes. Food & Past 9 (2020): 118–19.",
        "Interviewed on “Farm Hour,” Radio Plains, July 2021",
        "Fachlektorat „Handbuch Parkett“ (2018)",
        "Solo: “Salt and Rust”, Galerie Quai Nord, Antwerp, 2022",
        "Editor, Tideline: a magazine of the coast, 2018–2021",
        "Winner, Estuary Prize for Fiction, 2019",
        "“The Noisy Comb,” blog, weekly since 2019",
        "Ash, R. (2020): discussion of “Sticky Ice Creams” by Y. Frost",
        "Presented a paper on “Digital wallets in rural markets” at National Conference, Erode, 2020",
        "12 publications, h-index 7 (Google Scholar)",
        "Zahlreiche weitere Beiträge in Fachzeitschriften, 2012",
        "Summer research student, Polymer Lab, University of Eastmoor, 2021",
        "A. Ash, B. Oak, “, ” 2020. , ,",
    ],
)
def test_what_was_said_shown_held_or_reviewed_is_none(line: str) -> None:
    assert titles(line) == []


def test_a_title_on_a_line_of_its_own_has_its_authors_or_its_journal_below() -> None:
    lines = [
        Line("Robust Timetabling for Ferries", bold=True), Line("Ash, P., Oak, A. — Transport Puzzles, 2022"),
        Line("Crew Pairing When It Snows", bold=True), Line("Winter Letters, October 2020"),
    ]  # fmt: skip

    assert titles(*lines) == ["Robust Timetabling for Ferries", "Crew Pairing When It Snows"]


def test_a_label_of_a_group_is_no_part_of_the_reference_below_it() -> None:
    lines = ("Guidelines", "Ash A, Oak B. Burns in districts: a consensus. Burn Care. 2020;12:101.",
             "Case reports", "Oak B, Ash A. Hot oil and a hand. Case Rep Burns. 2018;4:7.")  # fmt: skip

    assert titles(*lines) == ["Burns in districts: a consensus", "Hot oil and a hand"]


def test_what_begins_left_of_a_numbered_reference_is_none_of_it() -> None:
    rows = [(170, "1. L. Ash, Una gabella, in «Carte», 12, 2021, pp. 5-29."),
            (170, "2. L. Ash, Le donne nei registri, in «Quaderni», 53,"), (182, "2018, pp. 211-230."),
            (113, "Didattica e relatori al convegno di Siena")]  # fmt: skip
    lines = [
        Line(text, 10.0, band=(110.0, 540.0), box=(float(left), 100.0 + 12 * at, 500.0, 110.0 + 12 * at))
        for at, (left, text) in enumerate(rows)
    ]

    assert titles(*lines) == ["Una gabella", "Le donne nei registri"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("Exhibitions and Publications", "publications"),
        ("Selected journalism", "publications"),
        ("Scholarly works", "publications"),
        ("Schriftenverzeichnis", "publications"),
        ("著書・論文", "publications"),
        ("Invited papers", "other"),
    ],
)
def test_headings_of_writings(heading: str, kind: str) -> None:
    assert kind_of_heading(heading) == kind
