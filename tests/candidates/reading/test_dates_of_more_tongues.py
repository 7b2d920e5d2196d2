"""Periods in the words of more languages, with vague words before a year, and with ends that are short."""

import pytest

from rolecall.candidates.reading.facts.dates import periods_in

LASTING = (
    "Jan 2019–Pres.",
    "ene 2019 – vigente",
    "Januari 2019 – sasa",
    "Ionawr 2019 – presennol",
    "Eanáir 2019 – faoi láthair",
    "Januarie 2019 – hede",
    "Enero 2019 – kasalukuyan",
    "Januari 2019 – hadi sasa",
    "urtarrila 2019 – gaur egun",
    "xaneiro 2019 – actualidade",
    "janar 2019 – aktualisht",
    "јануар 2019 – данас",
    "sij. 2019. – danas",
    "sausis 2019 – šiuo metu",
    "jaanuar 2019 – praeguseni",
    "od ledna 2019 dosud",
    "от януари 2019 г. до момента",
    "Jan 2019 – at present",
    "od siječnja 2019. do danas",
    "από τον Ιανουάριο 2019",
    "Jan. 2019 – (present)",
    "Jan 2019 – still employed",
)
SINCE = (
    "2019 óta",
    "2019-től",
    "vuodesta 2019",
    "od r. 2019",
    "2019'dan beri",
    "alates 2019",
    "fr.o.m. 2019",
)
ENDED = (
    ("2008-Jan to 2012-June", "2008-01", "2012-06"),
    ("2008/Jan – 2012/Jun", "2008-01", "2012-06"),
    ("2008. 1. ~ 2012. 6.", "2008-01", "2012-06"),
    ("T1/2008 - T6/2012", "2008-01", "2012-06"),
    ("Jan. 2008 bis einschl. Juni 2012", "2008-01", "2012-06"),
    ("Jan 2008 s.d. Jun 2012", "2008-01", "2012-06"),
    ("Jan 2008 › Jun 2012", "2008-01", "2012-06"),
    ("04.01.08 – 30.06.12", "2008-01", "2012-06"),
    ("2008. gada janvāris – 2012. gada jūnijs", "2008-01", "2012-06"),
    ("Chwefror 2019 – Gorffennaf 2021", "2019-02", "2021-07"),
    ("Feabhra 2019 – Lúnasa 2021", "2019-02", "2021-08"),
    ("vasario 2019 – rugpjūčio 2021", "2019-02", "2021-08"),
    ("veebruar 2019 – juuli 2021", "2019-02", "2021-07"),
    ("фебруар 2019 – јул 2021", "2019-02", "2021-07"),
    ("2019. 3. – 2021. 4.", "2019-03", "2021-04"),
    ("okt 2019 t.o.m. mar 2021", "2019-10", "2021-03"),
    ("2019 – 21", "2019", "2021"),
    ("2019 ➔ 2021", "2019", "2021"),
    ("Late 2019 – early 2021", "2019", "2021"),
    ("Anfang 2019 bis Ende 2021", "2019", "2021"),
    ("ca. 2019 – 2021", "2019", "2021"),
)


@pytest.mark.parametrize("text", [*LASTING, *SINCE])
def test_what_lasts_has_only_a_start(text: str) -> None:
    (period,) = periods_in(text)

    assert period.is_current
    assert str(period.start) in ("2019-01", "2019")
    assert text[period.finish :].strip(" .)") == ""


@pytest.mark.parametrize(("text", "start", "end"), ENDED)
def test_what_ended_has_both(text: str, start: str, end: str) -> None:
    (period,) = periods_in(text)

    assert (str(period.start), str(period.end)) == (start, end)
    assert text[: period.begin] + text[period.finish :].strip(".") == ""


@pytest.mark.parametrize("text", ["Oakland, CA 2019 – 2021", "Engineer, Meta 2019 – 2021"])
def test_a_name_before_a_year_is_no_vague_word(text: str) -> None:
    (period,) = periods_in(text)

    assert text[period.begin :] == "2019 – 2021"


def test_a_count_behind_a_dash_ends_no_period() -> None:
    (period,) = periods_in("2019 – 21 people")

    assert period.is_single


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Juill. 2019 à févr. 2021", "2019-07", "2021-02"),
        ("юни 2019 – септември 2021", "2019-06", "2021-09"),
        ("rugs. 2019 – spal. 2021", "2019-09", "2021-10"),
        ("јануари 2019 – јули 2021", "2019-01", "2021-07"),
        ("Thg 3 2019 – Thg 11 2021", "2019-03", "2021-11"),
        ("İyul 2019 – dekabr 2021", "2019-07", "2021-12"),
        ("қаңтар 2019 – маусым 2021", "2019-01", "2021-06"),
        ("oktobar 2019 – decembar 2021", "2019-10", "2021-12"),
        ("אוג׳ 2019 – דצמ׳ 2021", "2019-08", "2021-12"),
        ("جنوری 2019 – اگست 2021", "2019-01", "2021-08"),
        ("জানুয়ারি 2019 – আগস্ট 2021", "2019-01", "2021-08"),
        ("gush 2019 – nën 2021", "2019-08", "2021-11"),
    ],
)
def test_months_are_known_as_their_languages_shorten_them(text: str, start: str, end: str) -> None:
    (period,) = periods_in(text)

    assert (str(period.start), str(period.end)) == (start, end)
