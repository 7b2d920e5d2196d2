from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rolecall.candidates.reading.facts.dates import date_in, periods_in

PERIODS = {
    "2019-03 →": """
        Mar 2019 – Present; 03/2019 - heute; 2019年3月～現在; depuis mars 2019; 03.2019–; od 03.2019 do nadal;
        Μαρτίου 2019 - σήμερα; مارس ٢٠١٩ – حتى الآن; с марта 2019 по настоящее время; 2019.03 ~ 현재;
        desde março de 2019 até o momento; mrt 2019 t/m heden; mars 2019 – nu; ממרץ 2019 עד היום;
        मार्च 2019 से अब तक; 2019. március – jelenleg; Mart 2019 – Halen;
        maaliskuu 2019 – nykyinen; 平成31年3月～現職;
        marzo de 2019 – actualidad; березень 2019 — дотепер; 2019年3月 – 至今;
        mar 2019 – oggi; marec 2019 – súčasnosť; martie 2019 – prezent; since March 2019;
        seit 03/2019; 2019-03-; März 2019 bis heute; 03/2019 – bis heute; 03/2019 / à ce jour;
        March 2019 onwards; sedan mar '19;
    """,
    "2019-03 → 2021-07": """
        Mar 2019 – Jul 2021; März 2019 bis Juli 2021; 01.03.2019-31.07.2021; 2019-03 - 2021-07; 03/19 – 07/21;
        March 1, 2019 to July 31, 2021; 1er mars 2019 – 31 juillet 2021; 2019/03–2021/07;
        03.2019 r. – 07.2021 r.;
        2019年3月から2021年7月まで; 平成31年3月～令和3年7月;
        2019년 3월 - 2021년 7월; Μάρτιος 2019 έως Ιούλιος 2021;
        marzec 2019 – lipiec 2021; Mar '19 – Jul '21; 2019.3-2021.7; mars 2019 à juillet 2021;
        Mar 2019-Jul 2021;
        dal marzo 2019 al luglio 2021; mars 2019–juli 2021; březen 2019 až červenec 2021;
        2019-03-01 – 2021-07-31;
        03 2019 – 07 2021;
        Mar. 2019 — Jul. 2021 (2 yrs 5 mos)
    """,
    "2015 → 2019": """
        2015 - 2019; 2015–19; '15 – '19; 2015 to 2019; de 2015 à 2019; od 2015 do 2019;
        ٢٠١٥ - ٢٠١٩; 2015~2019;
        Fall 2015 – Spring 2019; 2015年 - 2019年; 2015 bis 2019; 2015 — 2019 гг.
    """,
    "2022 →": "desde '22; 2022 bis heute; Summer 2022 / oggi",
    "2018-11 → 2019-02": "Nov – Feb 2019; Nov 2018 – Feb 2019",
    "2010 → 2011": "2010–11; 2010/11; 2010/2011",
    "→ 2019-03": "bis 03/2019; until March 2019; jusqu'en mars 2019",
}
EXAMPLES = [
    (text.strip(), said) for said, texts in PERIODS.items() for text in texts.split(";") if text.strip()
]
SINGLE = """
2019-03: 2019/03, 2019-03, Mar 2019, mars 2019, 10.3.2019, marca 2019 r., 令和元年3月, 03.2019 r.
2019-09: Sept '19, Sep 2019, wrzesień 2019, 9/2019, Σεπτεμβρίου 2019, syyskuu 2019, 2019年9月
2018: Summer 2018, Q3 2018, 2018, 2018年, WS 2018/19
"""


def said_of(text: str) -> str:
    *_, period = periods_in(text)
    return f"{period.start or ''} → {'' if period.is_current else period.end}".strip()


@pytest.mark.parametrize(("text", "said"), EXAMPLES)
def test_period_is_read_in_any_style(text: str, said: str) -> None:
    assert said_of(text) == said
    assert not periods_in(text)[-1].is_single


def test_single_dates_are_read_to_the_month_that_they_give() -> None:
    for line in SINGLE.strip().splitlines():
        date, _, texts = line.partition(": ")
        for text in texts.split(", "):
            assert (text, date_in(text)) == (text, date)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "555-0142",
        "ISO 9001",
        "May I help",
        "12345 Berlin",
        "1,999 users",
        "3.14",
        "10 to 12 people",
        "38 %",
    ],
)
def test_what_is_no_date_is_none(text: str) -> None:
    assert periods_in(text) == []


def test_period_tells_where_it_stands() -> None:
    text = "Engineer, seit März 2019, Berlin"

    (period,) = periods_in(text)

    assert text[period.begin : period.finish].strip() == "seit März 2019"


@given(st.text(st.sampled_from("0123456789 -–/.'年月日到marMär bis to.present\t"), max_size=300))
def test_any_text_has_periods_in_order(text: str) -> None:
    periods = periods_in(text)

    assert all(one.finish <= other.begin for one, other in pairwise(periods))
    assert periods == periods_in(text)


def test_a_number_before_a_year_is_a_month_in_a_period_only() -> None:
    assert date_in("Top 10 2018") == "2018"
    assert said_of("Rigger, 10 2018 – heute") == "2018-10 →"
