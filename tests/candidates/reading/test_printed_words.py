"""What word processors make of a résumé when they print it: items far from their signs, narrow cells."""

from rolecall.candidates.reading import read
from tests.candidates.reading.papers import compiled
from tests.candidates.reading.test_experience import short

ITEMS_APART = r"""
#set text(size: 10pt)
#let item(words) = grid(columns: (14pt, 1fr), [•], words)
#text(size: 20pt)[Kaylee Birdsong] \
kaylee\@example.org

*WORK EXPERIENCE*

*JULY 2022 - OCTOBER 2023*

*Maintenance Superintendent / Miami Valley Depot, Dayton, OH*
#item[Led 84 people who keep 22 aircraft flying.]
#item[Managed a contract to within a hundredth of its baseline.]

*OCTOBER 2017 - JUNE 2022*

*Section Chief / Alamo Rotor Works LLC, San Antonio, TX*
#item[Built a maintenance unit from eleven shipping containers.]

*AUGUST 2013 - AUGUST 2017*

*Flight Line Expediter / Kestrel Air Lines, San Antonio, TX*
#item[Rewrote the tool control program.]
#item[Managed the spares of two hangars.]
"""
NARROW = r"""
#set text(size: 10pt)
#text(size: 20pt)[Marta Escobedo]

#grid(columns: (4.4cm, 1fr), column-gutter: 20pt,
[*CONTACT* \ escobedo-m\@escobedo.example.org \ Zaragoza \ *LANGUAGES* \ Spanish \ Catalan],
[*PROFILE* \ Heating engineer who keeps old boilers alive and finds new homes for them. \ Has looked after
four hundred flats in the last ten years. \ *SKILLS* \ Heat pumps, Soldering, Balancing \ Gas fitting])
"""


def test_the_sign_of_an_item_is_no_cell_however_far_its_text_is() -> None:
    profile = read(compiled(ITEMS_APART)).profile

    assert [short(each) for each in profile.experience] == [
        ("Maintenance Superintendent", "Miami Valley Depot", "2022-07/2023-10"),
        ("Section Chief", "Alamo Rotor Works LLC", "2017-10/2022-06"),
        ("Flight Line Expediter", "Kestrel Air Lines", "2013-08/2017-08"),
    ]
    assert profile.experience[1].points == ["Built a maintenance unit from eleven shipping containers."]


def test_an_address_that_breaks_after_its_hyphen_keeps_it() -> None:
    assert [each.value for each in read(compiled(NARROW)).profile.emails] == [
        "escobedo-m@escobedo.example.org"
    ]
