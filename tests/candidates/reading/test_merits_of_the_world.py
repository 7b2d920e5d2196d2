"""Skills, certificates, languages and links under the headings and in the forms that blind papers showed."""

import pytest

from rolecall.candidates.reading.facts.headings import SectionKind, kind_by_a_word, kind_of_heading
from tests.candidates.reading.test_experience import profile

HEADINGS: list[tuple[str, SectionKind]] = [
    ("IT", "skills"),
    ("IT & Languages", "skills"),
    ("Systemer", "skills"),
    ("RAD NA RAČUNALU", "skills"),
    ("Bureautique", "skills"),
    ("Areas of practice", "skills"),
    ("Field and laboratory skills", "skills"),
    ("Admissions", "certificates"),
    ("Beviser", "certificates"),
    ("Dodatno obrazovanje i svjedodžbe", "certificates"),
    ("Offshore certificates", "certificates"),
    ("Mandatory & further training", "certificates"),
    ("Strani jezici", "languages"),
    ("Altre lingue", "languages"),
    ("Speaks", "languages"),
    ("Works with", "skills"),
    ("Licenser och intyg", "certificates"),
    ("Cursos extracurriculares", "certificates"),
    ("Parlo", "languages"),
    ("Cizí jazyky", "languages"),
    ("Things I've built", "projects"),
    ("Project Profile:", "projects"),
    ("Talks & writing", "publications"),
    ("Schools attended", "education"),
    ("Naast het werk", "interests"),
]


@pytest.mark.parametrize(("text", "kind"), HEADINGS)
def test_sections_are_called_many_things(text: str, kind: SectionKind) -> None:
    assert kind_of_heading(text) == kind


@pytest.mark.parametrize(
    "text", ["IT Support at Acme", "Admissions Officer", "Cards and gifts", "It was good"]
)
def test_a_word_that_heads_a_section_alone_says_nothing_among_others(text: str) -> None:
    assert kind_of_heading(text) is None
    assert kind_by_a_word(text) is None


@pytest.mark.parametrize(
    ("line", "skills"),
    [
        ("Catheterisation (male and female)", ["Catheterisation (male and female)"]),
        ("Haul trucks (Bell B40), radio", ["Haul trucks (Bell B40)", "radio"]),
        ("Excel (advanced), Saxophon (Alt)", ["Excel", "Saxophon (Alt)"]),
        ("AWS (EC2, S3), Docker", ["AWS", "EC2", "S3", "Docker"]),
        ("Kresanie (basic), Auslan (fluent)", ["Kresanie", "Auslan"]),
        ("SAP (Anwender), Solidworks (especialista), Visma (grund)", ["SAP", "Solidworks", "Visma"]),
    ],
)
def test_brackets_that_say_which_are_of_the_skill_and_levels_are_not(line: str, skills: list[str]) -> None:
    found = profile(f"Ada Example\nada@example.org\nSkills\n{line}\n")

    assert [skill.written.value for skill in found.skills] == skills


def test_a_skill_with_brackets_is_known_by_its_name() -> None:
    (skill,) = profile("Ada Example\nada@example.org\nSkills\nMicrosoft Excel (VBA)\n").skills

    assert (skill.written.value, skill.known_as) == ("Microsoft Excel (VBA)", "Microsoft Excel")


FORMS = {
    "a row of two cells each": (
        (
            "Certificate\tConfined Space Entry\nIssuing Body\tHarbour Academy\nYear\t2023\n"
            "Certificate\tRigger Level 1\nIssuing Body\tTESDA\nYear\t2016"
        ),
        [("Confined Space Entry", "Harbour Academy", "2023"), ("Rigger Level 1", "TESDA", "2016")],
    ),
    "labels with colons, the year first": (
        (
            "Jahr: 2019\nBezeichnung: Brandschutzhelfer\nAussteller: Feuerwehr Nordtal\n"
            "Jahr: 2022\nBezeichnung: Ersthelfer"
        ),
        [("Brandschutzhelfer", "Feuerwehr Nordtal", "2019"), ("Ersthelfer", None, "2022")],
    ),
    "numbers and validities are left out": (
        (
            "Kurs\tHeta arbeten\nNummer\t5550-21\nUtfärdare\tBrandskolan Norr\nDatum\t2021\n"
            "Kurs\tFallskydd\nNummer\t5551-22\nDatum\t2022"
        ),
        [("Heta arbeten", "Brandskolan Norr", "2021"), ("Fallskydd", None, "2022")],
    ),
    "a label above its value": (
        "Certificado\nManipulador de alimentos\nEntidad\tCámara del Sur\nAño\t2020",
        [("Manipulador de alimentos", "Cámara del Sur", "2020")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.values(), ids=FORMS)
def test_certificates_of_forms(text: str, expected: list[tuple[str, str | None, str]]) -> None:
    found = profile(f"Ada Example\nada@example.org\nCertificates\n{text}\n").certificates

    assert [
        (each.title.value, each.by.value if each.by else None, each.date.value if each.date else None)
        for each in found
    ] == expected


def test_names_in_a_narrow_column_are_closed_by_their_years() -> None:
    found = profile(
        "Ada Example\nada@example.org\nCertificates\n"
        "Neonatal Life\nSupport\n2025\nK2 Monitoring\n2024\nBaby Friendly 20-hour\ncourse\n2022\n"
    ).certificates

    assert [(each.title.value, each.date and each.date.value) for each in found] == [
        ("Neonatal Life Support", "2025"),
        ("K2 Monitoring", "2024"),
        ("Baby Friendly 20-hour course", "2022"),
    ]


def test_names_and_who_issued_them_stay_two_lines_above_the_year() -> None:
    found = profile(
        "Ada Example\nada@example.org\nCertificates\n"
        "Neonatal Life Support\nHarbour Trust\n2025\nFetal Monitoring\nK2 Institute\n2024\n"
    ).certificates

    assert [each.title.value for each in found] == ["Neonatal Life Support", "Fetal Monitoring"]


QUALIFIED = {
    "professional qualifications beside an education": (
        (
            "Education\nBachelor of Business Administration, University of Leeds\t2013 – 2017\n"
            "Professional qualifications\nCFA charterholder, CFA Institute, 2021\nPRINCE2 Practitioner, 2020"
        ),
        ["CFA charterholder", "PRINCE2 Practitioner"],
    ),
    "habilitações, one of them worded as a degree": (
        (
            "Formação\n2012 – 2015\tLicenciatura em Gestão, Universidade do Porto\n"
            "Habilitações\n2018\tTécnico responsável por redes de gás\n2023\tTrabalhos em altura"
        ),
        ["Técnico responsável por redes de gás", "Trabalhos em altura"],
    ),
    "degrees under qualifications are none": (
        (
            "Education\nA levels, Leeds Grammar School\t2003 – 2010\n"
            "Professional qualifications\nMSc Midwifery, University of Leeds\t2011 – 2012"
        ),
        [],
    ),
}


@pytest.mark.parametrize(("text", "titles"), QUALIFIED.values(), ids=QUALIFIED)
def test_qualifications_of_a_day_beside_studies_are_certificates(text: str, titles: list[str]) -> None:
    found = profile(f"Ada Example\nada@example.org\n{text}\n")

    assert [each.title.value for each in found.certificates] == titles


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Nordsamiska: grunder", "se"),
        ("Sepedi\tgood", "nso"),
        ("Kapampangan: native", "pam"),
        ("Nigerian Pidgin: fluent", "pcm"),
        ("talijanski\tvrlo dobro", "it"),
        ("Maghiară: nivel mediu", "hu"),
        ("Dholuo (mother tongue)", "luo"),
        ("Tonga: fluent", "toi"),
        ("angličtina – B2", "en"),
    ],
)
def test_languages_of_every_continent_have_their_code(line: str, code: str) -> None:
    (found,) = profile(f"Ada Example\nada@example.org\nLanguages\n{line}\n").languages

    assert found.code == code


LINKS = {
    "beside the address": ("ada@adaexample.org | adaexample.org", ["https://adaexample.org"]),
    "behind a label": ("E-Mail: ada@adaexample.org · Web: adaexample.org", ["https://adaexample.org"]),
    "the host of an address is none": ("Write to ada@adaexample.org", []),
}


@pytest.mark.parametrize(("line", "links"), LINKS.values(), ids=LINKS)
def test_the_site_that_an_address_is_at_is_the_persons_own_where_it_stands_by_itself(
    line: str, links: list[str]
) -> None:
    found = profile(f"Ada Example\n{line}\nExperience\nCook, Harbour Kitchen\t2019 – 2021\n")

    assert [link.url.value for link in found.links] == links


def test_addresses_of_articles_are_nobodys_own() -> None:
    told = "Many more words about kelp and the sea.\n" * 12
    found = profile(
        f"Ada Example\nada@example.org\nPublications\n{told}"
        "Kelp in warm water. https://mel.example.org/kelp\nhttps://profiles.example.org/ada-example\n"
    )

    assert [link.url.value for link in found.links] == ["https://profiles.example.org/ada-example"]


def test_an_address_at_the_foot_of_a_page_is_no_skill() -> None:
    found = profile(
        "Ada Example\nada@example.org\nSkills\nDiving, Boat handling\n"
        "Portobello Road, Dunedin 9014 · ada@example.org\nLarval culture\n"
    )

    assert [skill.written.value for skill in found.skills] == ["Diving", "Boat handling", "Larval culture"]


def test_a_group_of_skills_that_is_worded_as_a_section_groups_them_all_the_same() -> None:
    found = profile(
        "Ada Example\nada@example.org\n**DOMAINES DE COMPÉTENCES**\n**Comptabilité**\n- Lettrage\n- Saisie\n"
        "**Social**\n- Bulletins de salaire\n- DSN\n**FORMATION**\nBTS Gestion\n"
    )

    assert [skill.written.value for skill in found.skills] == [
        "Lettrage",
        "Saisie",
        "Bulletins de salaire",
        "DSN",
    ]


def test_a_number_of_an_article_is_no_page_of_a_person() -> None:
    found = profile(
        "Ada Example\na@example.org · https://doi.example.org/10 · orcid.org/0000-0001-5555-0144\n"
    )

    assert [link.url.value for link in found.links] == ["https://orcid.org/0000-0001-5555-0144"]
