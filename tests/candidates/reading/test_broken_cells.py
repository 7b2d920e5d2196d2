"""Cells that a narrow column broke: dates in three, and names that the dates at the right left no room."""

from rolecall.candidates.reading import read
from rolecall.candidates.reading.document import Block, Run, document_of
from rolecall.candidates.reading.facts.profiling import profile_of
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

HINTS = r"""
#set text(size: 10pt)
#text(size: 20pt)[Morwenna Boase] \
morwenna\@example.org

*Employment*
#let job(when, what, told) = grid(columns: (58pt, 1fr), column-gutter: 9pt,
  align(right)[#when], [#what \ #told])
#job[Sept 2021–][*Principal Engineer*, _Kernow Lithium Ltd_, Redruth][Lead of six engineers.]
#job[Apr \ 2016–Aug \ 2021][*Process Engineer*, _Wheal Hope Minerals_, Camborne][
  Tungsten and tin concentrator, \ dewatering and tailings.]
#job[Sept 2013 – July \ 2015][*Graduate Engineer*, _Severn Water_, Bristol][
  Phosphorus removal at eleven works.]
"""
RIGHT = r"""
#set text(size: 11pt)
#set page(width: 400pt, margin: 1cm)
#text(size: 20pt)[Ludovico Ferrari] \
ludovico\@example.org

#let entry(what, when) = grid(columns: (1fr, 70pt), what, align(right)[#when])
*Esperienza*
#entry[Viola di fila, Orchestra Filarmonica del Po, Cremona.][2017–2021]
#entry[Prima viola, Orchestra Giovanile della Lunigiana e della Garfagnana, Massa.][2011–2014]

*Formazione*
#entry[Diploma accademico di II livello in Viola, Conservatorio Bottesini-Ferrari, Parma.][2010–2012]
#entry[Diploma accademico di I livello in Viola, Conservatorio Bottesini-Ferrari, Parma.][2006–2010]
"""


def test_dates_that_a_narrow_column_broke_in_three_are_one_period() -> None:
    found = read(compiled(HINTS)).profile

    assert [short(each) for each in found.experience] == [
        ("Principal Engineer", "Kernow Lithium Ltd", "2021-09/now"),
        ("Process Engineer", "Wheal Hope Minerals", "2016-04/2021-08"),
        ("Graduate Engineer", "Severn Water", "2013-09/2015-07"),
    ]


def test_what_the_dates_at_the_right_left_no_room_for_is_of_the_cell_above() -> None:
    found = read(compiled(RIGHT)).profile

    assert [short(each)[:2] for each in found.experience] == [
        ("Viola di fila", "Orchestra Filarmonica del Po"),
        ("Prima viola", "Orchestra Giovanile della Lunigiana e della Garfagnana"),
    ]
    assert [each.institution.value for each in found.education if each.institution] == [
        "Conservatorio Bottesini-Ferrari",
        "Conservatorio Bottesini-Ferrari",
    ]


def cell(*texts: str) -> list[Block]:
    return [Block("paragraph", [Run(text)]) for text in texts]


def test_a_cell_of_two_eastern_jobs_stands_behind_its_label() -> None:
    """Their names are so short that the cell was taken for one of dates, which is read before its label."""
    rows = [
        [cell("姓 名"), cell("欧阳承志"), cell("性 别"), cell("男")],
        [cell("学 历"), cell("本科"), cell("专 业"), cell("土木工程")],
        [
            cell("教育经历"),
            cell("2009.09—2013.06 长江理工学院 土木工程 本科", "2006.09—2009.06 黄陂第七中学 高中"),
        ],
        [
            cell("工作经历"),
            cell("2017.07—至今 江城三建集团有限公司 土建工程师", "2013.07—2017.06 荆楚路桥工程公司 施工员"),
        ],
        [cell("证书"), cell("二级建造师(2018)", "安全员C证(2015)")],
    ]
    found = profile_of(document_of([Block("table", rows=rows)]))

    assert [short(each) for each in found.experience] == [
        ("土建工程师", "江城三建集团有限公司", "2017-07/now"),
        ("施工员", "荆楚路桥工程公司", "2013-07/2017-06"),
    ]
    assert [
        (each.institution.value, each.end.value) for each in found.education if each.institution and each.end
    ] == [
        ("长江理工学院", "2013-06"),
        ("黄陂第七中学", "2009-06"),
    ]
    assert [each.title.value for each in found.certificates] == ["二级建造师", "安全员C证"]
