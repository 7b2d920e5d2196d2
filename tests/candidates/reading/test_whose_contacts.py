"""Whose a number and an address are: the person's, or those of referees, employers and papers."""

import pytest

from rolecall.candidates.reading.document import Document, Line, Mention
from rolecall.candidates.reading.facts.profiling import profile_of
from rolecall.candidates.reading.profile import Profile

PHONE, MAIL = "+15125550134", "maria.delgado@example.org"
TOP = ("Maria Delgado", "Austin, TX | (512) 555-0134 | maria.delgado@example.org")
JOBS = ("Experience", "Welder, Northwind Works, 2019 – 2023", "Built ships and mended them",
        "Rigger, Harbour Ltd, 2015 – 2019", "Moved loads", "Skills", "Welding, Rigging")  # fmt: skip
OTHERS = ("+44 20 7946 0999", "020 7946 0999", "(212) 555-0199")


def read(*texts: str, links: tuple[Mention, ...] = ()) -> Profile:
    return profile_of(Document([Line(text, 10.0) for text in texts], [*links]))


def reached(profile: Profile) -> tuple[list[str], list[str]]:
    return [each.value for each in profile.phones], [each.value for each in profile.emails]


@pytest.mark.parametrize("number", OTHERS)
@pytest.mark.parametrize(
    "lines",
    [
        (*JOBS, "Character witnesses", "John Roe, Manager", "Tel: {0}", "john.roe@example.com"),
        (*JOBS, "Reference: John Roe, Northwind Works, {0}, john.roe@example.com"),
        (*JOBS, "Contactable references", "John Roe\tManager\t{0}"),
        (*JOBS[:2], "Supervisor: John Roe ({0}), may contact", *JOBS[2:]),
        (*JOBS[:2], "Contact: John Roe, {0}, john.roe@example.com", *JOBS[2:]),
        (*JOBS[:2], "12 Quay Street, Hull, Tel. {0}", *JOBS[2:]),
        ("Next of kin: Joan Roe {0}", *JOBS),
        ("Emergency contact: Joan Roe {0}", *JOBS),
    ],
    ids=["witnesses", "inline", "in a row", "supervisor", "employer's man", "employer", "kin", "emergency"],
)  # fmt: skip
def test_others_are_reached_elsewhere(lines: tuple[str, ...], number: str) -> None:
    assert reached(read(*TOP, *(line.format(number) for line in lines))) == ([PHONE], [MAIL])


def test_a_second_number_of_ones_own_is_kept() -> None:
    own = read(*TOP, "Mobile: (512) 555-0177", *JOBS, "Contact", "Home: (512) 555-0178")

    assert reached(own)[0] == [PHONE, "+15125550177", "+15125550178"]


def test_the_only_number_there_is_is_read_wherever_it_stands() -> None:
    profile = read("Maria Delgado", "Austin, TX", *JOBS, "Tel: +1 512 555 0134", MAIL)

    assert reached(profile) == ([PHONE], [MAIL])


FORM = ("Gender\tFemale", "Marital status\tSingle", "Home language\tEnglish", "Other languages\tZulu",
        "Health\tExcellent", "Criminal record\tNone", "Drivers licence\tCode 08")  # fmt: skip


@pytest.mark.parametrize(
    "line",
    [
        "Cell\t082 123 4567",
        "Contact number: 082 123 4567",
        "Cell phone no.\t:\t082 123 4567",
        "(M) Mobile: 082 123 4567",
    ],
)
def test_a_number_far_down_in_a_form_is_told_by_its_label(line: str) -> None:
    head = ("CURRICULUM VITAE", "PERSONAL DETAILS", "Surname\tNkosi", "First names\tThandi", *FORM, *FORM)
    tail = (
        "Residential address\t12 Quay Street, Durban, South Africa",
        *FORM,
        "E-mail\tthandi@example.org",
        *JOBS,
    )

    assert reached(read(*head, line, *tail)) == (["+27821234567"], ["thandi@example.org"])


def test_a_number_under_its_label_in_a_box_at_the_end_is_read() -> None:
    box = ("Contact", "Address", "12 Quay Street", "Leeds", "Phone", "0113 496 0123", "Born", "1988",
           "Nationality", "Ruritanian", "Email", "maria.delgado@example.org")  # fmt: skip

    assert reached(read("Maria Delgado", "Welder", *JOBS, *JOBS, *box))[0] == ["+441134960123"]


@pytest.mark.parametrize(
    "line",
    [
        "Aadhaar 1234 5678 9012", "Seaman's book 123456789", "Visa: 123456789012",
        "Identity: 880312 5009 08 7", "Expected salary: 450 000 - 500 000 per annum",
        "Date of birth: 14-12-1968", "Gehaltswunsch 55.000 – 60.000 EUR",
    ],
)  # fmt: skip
def test_numbers_of_papers_and_money_are_no_phones(line: str) -> None:
    assert reached(read("Jonas Weber", "Berlin", "030 23125 123", "j.weber@example.org", line, *JOBS))[0] == [
        "+493023125123"
    ]


def test_a_state_that_is_written_out_says_of_which_country_a_town_is() -> None:
    assert reached(read("Dale Brubaker", "Toledo, Ohio | (512) 555-0134", *JOBS))[0] == [PHONE]


@pytest.mark.parametrize(
    ("line", "url", "said"),
    [
        ("maria.delgado@example.org", "mailto:your.name@example.com", ([], [MAIL])),
        ("Write to me", "mailto:maria.delgado@example.org", ([], [MAIL])),
        ("Write to me", "mailto:%20maria.delgado@example.org?subject=Hi", ([], [MAIL])),
        ("maria.delg…", "mailto:maria.delgado@example.org", ([], [MAIL])),
        ("(512) 555-0134", "tel:+15125550100", ([PHONE], [])),
        ("Call me", "tel:+1%20512%20555%200134", ([PHONE], [])),
        ("+1 555 0134 512", "tel:+15125550134", ([PHONE], [])),
    ],
)
def test_a_link_left_from_an_older_paper_says_nothing(
    line: str, url: str, said: tuple[list[str], list[str]]
) -> None:
    profile = read("Maria Delgado", "Austin, TX", line, *JOBS, links=(Mention(url, 2),))

    assert reached(profile) == said


def test_lines_to_write_on_part_what_was_written() -> None:
    profile = read(
        "Name: ____Maria Delgado____", "Phone: ____(512) 555-0134____",
        "E-mail: ____maria.delgado@example.org____", "Address: ____Austin, TX____", *JOBS,
    )  # fmt: skip

    assert profile.name
    assert (profile.name.value, *reached(profile)) == ("Maria Delgado", [PHONE], [MAIL])


@pytest.mark.parametrize(
    "name",
    ["Name- Maria Delgado", "Name = Maria Delgado", "Name > Maria Delgado", "1. Name: Maria Delgado",
     "Maria Delgado (b. 1988)", "Maria\tDelgado", "Maria Delgado Tel: (512) 555-0134"],
)  # fmt: skip
def test_a_name_is_read_without_what_stands_around_it(name: str) -> None:
    profile = read(name, TOP[1], *JOBS)

    assert profile.name
    assert profile.name.value == "Maria Delgado"


def test_one_word_of_a_name_gives_way_to_the_whole() -> None:
    for first in ("Delgado", "delgado"):
        lines = [Line(first, 24.0), *(Line(text, 10.0) for text in (*TOP, *JOBS))]
        name = profile_of(Document(lines)).name

        assert name
        assert name.value == "Maria Delgado"


@pytest.mark.parametrize(
    "lines",
    [
        (*JOBS, *JOBS, "References", "Available on request", "Contact details", "(512) 555-0134", MAIL),
        ("Tel/Fax: (512) 555-0134", MAIL, *JOBS),
        ("Tel. & Fax (512) 555-0134", MAIL, *JOBS),
        ("Tel: (512) 555-0134  Fax: (512) 555-0100", MAIL, *JOBS),
        ("https://example.org/people/5125550199", "(512) 555-0134", MAIL, *JOBS),
    ],
    ids=["contacts behind referees", "one for both", "both", "fax beside", "digits of a page"],
)
def test_the_one_number_is_found(lines: tuple[str, ...]) -> None:
    assert reached(read("Maria Delgado", "Austin, TX", *lines)) == ([PHONE], [MAIL])


def test_a_country_whose_numbers_have_another_form_gives_way_to_the_language() -> None:
    lines = (
        "Caio Bittencourt",
        "(48) 95550-1926 | caio@example.org | Florianópolis, SC",
        "Experiência",
        "Desenvolvedor, Pagou Tecnologia, 2019 – 2023",
        "Serviço de pagamentos com quatro milhões de transações",
    )

    assert reached(read(*lines))[0] == ["+5548955501926"]


@pytest.mark.parametrize("label", ["Surname, given names", "Name in full", "NAME AND SURNAME", "Full names"])
def test_more_labels_of_names_are_known(label: str) -> None:
    name = read(
        "APPLICATION FORM", f"{label}\tDelgado, Maria\tPosition applied for\tWelder", *TOP[1:], *JOBS
    ).name

    assert name
    assert sorted(name.value.replace(",", "").split()) == ["Delgado", "Maria"]


def test_the_labels_of_a_leftward_form_are_no_names() -> None:
    labels = (
        "السيرة الذاتية",
        "الاسم",
        "البريد الإلكتروني",
        "العنوان",
        "هدى الزهراني\tالهاتف\t055.055.3728",
        "huda_alzahrani81@example.org",
        "الرياض",
    )
    name = read(*labels, "الخبرات العملية", "معلمة رياضيات, 2019 – 2023").name

    assert name is None or name.value == "هدى الزهراني"


@pytest.mark.parametrize("end", ["Kind regards,", "Mit freundlichen Grüßen", "Cordialement", "Z poważaniem"])
def test_who_signed_a_letter_lives_and_is_called_below_its_end(end: str) -> None:
    mail = (
        "From: Maria Delgado <maria.delgado@example.org>",
        "To: Jobs <jobs@harbour.example.org>",
        "Hello,",
    )
    below = (end, "Maria Delgado", "14 Quay Street, Austin, TX 78701", "(512) 555-0134")

    found = read(*mail, *JOBS, *("Sewing", "Rope work") * 4, "Languages", "English, Spanish", *below)

    assert reached(found)[0] == [PHONE]
    assert found.place
    assert found.place.value == "Austin, TX"


@pytest.mark.parametrize(
    ("sender", "recipient"), [("From", "To"), ("De", "Para"), ("Von", "An"), ("De", "À"), ("Da", "A")]
)
def test_whom_a_mail_went_to_is_not_its_writer(sender: str, recipient: str) -> None:
    head = (f"{sender}: Maria Delgado <{MAIL}>", f"{recipient}: jobs@example.org")
    sent = read(*head, "Dear all,", *TOP, *JOBS)

    assert reached(sent)[1] == [MAIL]
    assert reached(read(*head[::-1], *JOBS))[1] == [MAIL]
    assert reached(read(head[1], *JOBS))[1] == ["jobs@example.org"]
