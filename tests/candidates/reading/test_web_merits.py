"""Skills, certificates, links and places as HTML themes print them; lines that the edge of a page cut."""

from dataclasses import replace

from rolecall.candidates.reading.document import Document, Line, Mention, Span, clean
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.layout_margins import mark_margins
from tests.candidates.reading.test_experience import line, profile, short
from tests.candidates.reading.test_web_themes import MAIN, SIDEBAR, at, on_page, sized


def test_what_is_set_stronger_than_the_list_below_it_names_a_group_of_skills() -> None:
    found = profile("""
        Skills
        **Sales\tTools**
        Expert\tIntermediate
        Negotiation · Tendering\tSalesforce · Excel

        **Kitchen**
        Sauces
        Pastry
    """)

    written = [each.written.value for each in found.skills]
    assert written == ["Negotiation", "Tendering", "Salesforce", "Excel", "Sauces", "Pastry"]


def test_a_skill_in_bold_above_its_level_or_a_sentence_stays() -> None:
    found = profile("""
        Skills
        **Python**
        Expert
        **Negotiation**
        Closed contracts with three of the five largest canneries on the coast.
    """)

    assert {"Python", "Negotiation"} <= {each.written.value for each in found.skills}


def test_a_group_of_skills_that_is_worded_as_a_heading_of_contacts_ends_no_skills() -> None:
    found = sized("""
        # Work
        **Designer, Estudio Moncayo**
        2015 – 2019
        Brands of twelve vineyards and museums, with two juniors, and a hundred posters for the town.
        # Skills
        **Web**
        Figma
        Typesetting
        # Languages
        Spanish
    """)

    assert [each.written.value for each in found.skills] == ["Figma", "Typesetting"]


def test_the_issuer_beside_a_certificate_in_bold_is_no_part_of_it() -> None:
    spans = [Span("Immediate Life Support", 12.0, bold=True), Span("Resuscitation Council", 12.0)]
    certificate = Line(
        "Immediate Life Support Resuscitation Council\tFeb 2024", 12.0, spans=[*spans, Span("Feb 2024", 10.0)]
    )

    (found,) = profile_of(Document([line("Certificates"), certificate])).certificates

    assert found.title.value == "Immediate Life Support"
    assert found.by is not None
    assert found.by.value == "Resuscitation Council"


def test_an_employers_address_is_no_link_of_the_persons() -> None:
    lines = [line(each) for each in ("Ravi Kulasekara", "ravi@example.org", "https://ravi.example.net", "")]
    work = [line(each) for each in ("Experience", "Ledgerline Inc.\t2019 – 2022", "Engineer", "Wrote Go.")]
    urls = ("https://ledgerline.example.com", "https://github.com/ravi/ledger")
    mentions = [Mention(url, len(lines) + 20) for url in urls]

    found = profile_of(Document([*lines, work[0], *work[1:] * 8], mentions))

    assert [each.url.value for each in found.links] == [
        "https://ravi.example.net",
        "https://github.com/ravi/ledger",
    ]


def test_a_label_below_the_label_of_a_place_is_no_place() -> None:
    found = profile(
        "Ravi Kulasekara\nravi@example.org\tNetherby\nLocation\tRegion\tWest Shire\n\nSummary\nLikes it."
    )

    assert found.place is not None
    assert found.place.value == "Netherby"


def test_without_dates_a_name_above_a_headline_is_no_position() -> None:
    assert profile("Callum Strand\nMechanical Engineering Student\n\nSkills\nAutoCAD").experience == []


def page_of(number: int, *texts: str) -> list[Line]:
    return [
        replace(line(text), page=number, box=(40.0, 60.0 + 20 * row, 400.0, 70.0 + 20 * row))
        for row, text in enumerate(texts)
    ]


def test_a_line_that_the_edge_of_a_page_cut_counts_once() -> None:
    above = page_of(
        1, "Experience", "Oakwell Home\t2015 – 2016", "Cook", "Told.", "Calder Hospice\t2017 01 2020 06"
    )
    below = page_of(2, "Calder Hospice\t2017-01 — 2020-06", "Bank Nurse", "Told.", "Told again.")

    mark_margins(lines := [*above, *below])

    assert [short(each)[1:] for each in profile_of(Document(lines)).experience] == [
        ("Oakwell Home", "2015/2016"),
        ("Calder Hospice", "2017-01/2020-06"),
    ]


def test_an_employer_that_comes_again_on_the_next_page_counts_twice() -> None:
    lines = [*page_of(1, "Cook", "Mainland Freightways"), *page_of(2, "Mainland Freightways", "Dispatcher")]

    mark_margins(lines)

    assert sum(each.text == "Mainland Freightways" for each in lines) == 2


def test_letters_that_were_escaped_twice_are_read_as_they_were_meant() -> None:
    assert clean("St Oswald&#39;s Primary School &amp; Nursery, R&D; H&M") == (
        "St Oswald's Primary School & Nursery, R&D; H&M"
    )


def test_a_line_across_both_columns_ends_those_that_begin_in_a_row_of_headings() -> None:
    foot = [*at("Words-that-reach-far-over-the-white-between-both-columns", 40, 300), *at("1/2", 440, 300)]

    lines = on_page([*at("Clerk", 40, 60), *SIDEBAR, *MAIN, *foot])

    assert "Senior clerk" in lines
    assert "University of Wansbeck\t10/2002 – 06/2007" in lines


def wrapping(title: str, name: str, dates: str, rest: str, y: float) -> list[Line]:
    """A title in italics and a name in a cell that dates beside it left no room, and the rest of the name."""
    spans = [
        Span(title, 16.0, italic=True, box=(40, y, 200, y + 16)),
        Span(name, 16.0, box=(205, y, 330, y + 16)),
        Span(dates, 9.0, box=(490, y + 3, 570, y + 12)),
    ]
    return [
        Line(f"{title} {name}\t{dates}", 16.0, box=(40, y, 570, y + 16), spans=spans),
        Line(
            rest, 16.0, box=(40, y + 20, 120, y + 36), spans=[Span(rest, 16.0, box=(40, y + 20, 120, y + 36))]
        ),
    ]


def test_a_name_that_dates_beside_it_left_no_room_goes_on_below() -> None:
    told = replace(line("Led eighteen drivers."), box=(60.0, 140.0, 300.0, 150.0))
    found = profile_of(
        Document(
            [
                line("Experience"),
                *wrapping("Buyer,", "Transports", "2014-02 – 2019-09", "Kervella", 100),
                told,
                *wrapping("Clerk,", "Conserveries de", "2010-09 – 2014-01", "l'Erdre", 160),
            ]
        )
    )

    assert [short(each)[:2] for each in found.experience] == [
        ("Buyer", "Transports Kervella"),
        ("Clerk", "Conserveries de l'Erdre"),
    ]


def test_what_stands_under_writing_is_published_where_that_heads_no_skills() -> None:
    found = sized("""
        # Writing
        Kelp recovery after urchin removal in three fjords, 2023

        Grazing thresholds under warming water, 2018
        # Skills
        **Writing**
        Copyediting
    """)

    assert len(found.publications) == 2
    assert [each.written.value for each in found.skills] == ["Copyediting"]


def test_a_level_alone_above_a_list_says_that_an_unknown_heading_is_of_skills() -> None:
    found = sized("""
        # Work
        **Nurse, Thornbridge Hospital**
        2015 – 2019
        Planned rotas for fourteen nurses, and ran a ward through two winters and a move of house.
        # Education
        BSc Nursing, University of Airedale, 2012
        # Ward life
        **Advanced**
        Rostering
        Calming people
        # Village matters
        Choir on Thursdays
    """)

    assert [each.written.value for each in found.skills] == ["Rostering", "Calming people"]
