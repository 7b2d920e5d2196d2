"""Schools as blind papers have them: what stands before them, in tables, and what was learned there."""

import pytest

from tests.candidates.reading.test_experience import profile
from tests.candidates.reading.test_web_studies import Study, studies

BEFORE_SCHOOL = {
    "the subject": (
        (
            "2018–2021 – BA (Hons) Acting, Clifton Conservatoire of Drama\n"
            "2017–18 – Foundation in Physical Theatre, École du Geste"
        ),
        [("Acting", "Clifton Conservatoire of Drama"), ("Physical Theatre", "École du Geste")],
    ),
    "the grade": (
        "2012 – 2015\tLaurea magistrale in Storia\n110 e lode, Università di Firenze",
        [("Storia", "Università di Firenze")],
    ),
    "several subjects": (
        "A Levels English, History, French\nWensum Sixth Form\t2004 – 2006",
        [("English, History, French", "Wensum Sixth Form")],
    ),
    "a part of the school is of it": (
        "2015\tDiploma in Cookery\nHarbour Community College, Akerley Campus",
        [("Cookery", "Harbour Community College, Akerley Campus")],
    ),
}


@pytest.mark.parametrize(("text", "said"), BEFORE_SCHOOL.values(), ids=BEFORE_SCHOOL)
def test_what_stands_before_a_school_is_told_from_it(text: str, said: list[tuple[str, str]]) -> None:
    found = studies(profile(f"Ada Example\nada@example.org\nEducation\n{text}\n"))

    assert [study[1:] for study in found] == said


TABLES = {
    "India": (
        (
            "Examination\tUniversity / Board\tYear of passing\t% of marks\n"
            "B.E. (Computer Science)\tNagar College of Engineering, Northern University\t2018\t8.1 CGPA\n"
            "HSC\tNorthern State Board\t2014\t91.2"
        ),
        [
            ("B.E.", "Nagar College of Engineering, Northern University"),
            ("HSC", "Northern State Board"),
        ],
    ),
    "a form of a portal": (
        (
            "School / University\tCollege of Marikina\nDegree / Level\tBachelor of Science\nYear\t2017\n"
            "School / University\tHoly Hill High School\nDegree / Level\tDiploma\nYear\t2013"
        ),
        [("Bachelor of Science", "College of Marikina"), ("Diploma", "Holy Hill High School")],
    ),
}


@pytest.mark.parametrize(("text", "said"), TABLES.values(), ids=TABLES)
def test_tables_and_forms_of_studies(text: str, said: list[tuple[str, str]]) -> None:
    found = studies(profile(f"Ada Example\nada@example.org\nEducation\n{text}\n"))

    assert [(degree, school) for degree, _, school in found] == said


def test_a_faculty_is_no_degree_where_the_other_studies_have_theirs() -> None:
    found = profile(
        "Ada Example\nada@example.org\nEducație\n"
        "2010 – 2014   Universitatea din Nord, Facultatea de Inginerie, specializarea Automatică\n"
        "2006 – 2010   Colegiul Național Mihai, diplomă de bacalaureat\n"
    )

    assert studies(found) == [
        (None, "Automatică", "Universitatea din Nord"),
        ("diplomă de bacalaureat", None, "Colegiul Național Mihai"),
    ]


def test_an_academic_career_of_posts_is_no_education() -> None:
    found = profile(
        "Ada Example\nada@example.org\n\nAkademischer Werdegang\n"
        "2012–2018\tWissenschaftliche Mitarbeiterin, Hochschule für Musik\n\nAusbildung\n"
        "2003–2008\tMagister Artium in Musikwissenschaft, Universität Lahnau\n"
    )

    assert [study[0] for study in studies(found)] == ["Magister Artium"]
    assert [job.title.value for job in found.experience if job.title] == ["Wissenschaftliche Mitarbeiterin"]


def test_training_whose_every_line_is_a_degree_of_a_school_is_a_study_though_a_year_is_all_it_says() -> None:
    found = profile(
        "Ada Example\nada@example.org\nTraining & qualifications\n"
        "Diploma of Early Childhood Education, Gordon TAFE, 2019\nVCE, Belmont High School, 2013\n"
        "Checks and certificates\nFood Handling Level 1, 2022\n"
    )

    assert [study[0] for study in studies(found)] == ["Diploma", "VCE"]
    assert [each.title.value for each in found.certificates] == ["Food Handling Level 1"]


SCHOOLS: dict[str, tuple[str, list[Study]]] = {
    "a full stop before the school": (
        "Ph.D., Plant Pathology. Yolo Valley University. 2020",
        [("Ph.D.", "Plant Pathology", "Yolo Valley University")],
    ),
    "a chamber in brackets, and where it was learned": (
        "2014 – 2017\tHansehotel an der Ilmenau, Lüneburg\nAusbildung zur Hotelfachfrau (IHK)",
        [("Ausbildung", "Hotelfachfrau", "Hansehotel an der Ilmenau")],
    ),
    "a level is no school": (
        "Certificate in Te Ara Reo Māori, Level 4\t2018\nTe Whare Wānanga o Manawatū",
        [("Certificate", "Te Ara Reo Māori", "Te Whare Wānanga o Manawatū")],
    ),
    "school and years above, degree and the last year below": (
        "Winam College of Health\t2014 – 2016\nDiploma in Community Health\t2016",
        [("Diploma", "Community Health", "Winam College of Health")],
    ),
    "a name that an edge broke": (
        "M.Arch\nDelaware Valley University of\nArts, Philadelphia\n2013 – 2015",
        [("M.Arch", None, "Delaware Valley University of Arts")],
    ),
    "from a school": (
        "Bachelor of Commerce (B.Com) from University of Upper Chenab, Gujranwala (2010)",
        [("Bachelor of Commerce (B.Com)", None, "University of Upper Chenab")],
    ),
    "a degree in small letters under a long school": (
        "2009 – 2013\nZespół Szkół Mechanicznych nr 7, Rzeszów\ntechnik mechanik",
        [("technik mechanik", None, "Zespół Szkół Mechanicznych nr 7")],
    ),
    "many subjects of a school": (
        "A levels: Health and Social Care, Biology, St. Brecan's Grammar, Derry, 2016",
        [("A levels", None, "St. Brecan's Grammar")],
    ),
    "a line of fourteen words with dashes": (
        "Tecnólogo em Gestão de Recursos Humanos – Faculdade Rudge Ramos – concluído em 2015",
        [("Tecnólogo", "Gestão de Recursos Humanos", "Faculdade Rudge Ramos")],
    ),
    "a thesis ends the subject": (
        "2001–2006\tPhD, Nursing Science. Dissertation: Turning, Lifting, Waiting\nUniversity of Lake",
        [("PhD", "Nursing Science", "University of Lake")],
    ),
    "a broad field in the degree's name": (
        "Great Lakes University\nBachelor of Science in Engineering, Mechanical Engineering\tMay 2027",
        [("Bachelor of Science in Engineering", "Mechanical Engineering", "Great Lakes University")],
    ),
    "what only says that it ended": (
        "2014年3月 南九州農業大学 農学部 応用生命科学科 卒業",
        [(None, "農学部 応用生命科学科", "南九州農業大学")],
    ),
    "the level behind what says that it ended": (
        "2011.03 ~ 2016.02\t낙동강폴리텍대학\t금속재료과\t졸업 (전문학사)",
        [("전문학사", "금속재료과", "낙동강폴리텍대학")],
    ),
}


@pytest.mark.parametrize(("text", "found"), SCHOOLS.values(), ids=SCHOOLS)
def test_schools_and_what_was_learned_there(text: str, found: list[Study]) -> None:
    assert studies(profile(f"Ada Example\nada@example.org\nEducation\n{text}\n")) == found


def test_a_grade_is_no_month() -> None:
    found = profile(
        "Ada Example\nada@example.org\nEducation\nLake University\n"
        "BSc in Economics, GPA: 3.78/4.00\tExpected May 2027\n"
    )

    assert [(each.start, each.end and each.end.value) for each in found.education] == [(None, "2027-05")]


def test_what_somebody_did_or_won_besides_is_no_school_and_dates_no_study() -> None:
    found = profile(
        "Ada Example\nada@example.org\nEducation\n"
        "BSc Physics\nLSE, Leeds\nDean's List, 2012 and 2013\n\n"
        "Licence en Géographie\nTallow Hall\nCaptain of the rowing club\n\n"
        "BA Economics\nKTH, Lyon\nStudy abroad: Kyoto, spring 2012\n"
    )

    assert studies(found) == [
        ("BSc", "Physics", "LSE"),
        ("Licence", "Géographie", "Tallow Hall"),
        ("BA", "Economics", "KTH"),
    ]
    assert [each.end for each in found.education] == [None, None, None]


def test_a_faculty_is_not_where_somebody_studied_where_a_school_is_named() -> None:
    found = profile(
        "Ada Example\nada@example.org\nEducation\nBachelor of Science (Logistics)\t2016\n"
        "St Brannock’s (Nairobi, Kenya)\nFaculty of Arts\n"
    )

    assert studies(found) == [("Bachelor of Science", "Logistics", "St Brannock’s")]


@pytest.mark.parametrize(
    ("written", "study"),
    [
        ("BEng (Hons) Civil Engineering (2:2)", ("BEng (Hons)", "Civil Engineering")),
        ("B.S. in Mechanical Engineering, GPA 3.7/4.0", ("B.S.", "Mechanical Engineering")),
        ("PhD Theoretical Physics. Thesis: Noise in small rings", ("PhD", "Theoretical Physics")),
        ("Lähihoitaja. Sint-Brannock, Göteborg", ("Lähihoitaja", None)),
    ],
)
def test_a_school_that_no_list_knows_stands_apart_from_fields_grades_and_theses(
    written: str, study: tuple[str, str | None]
) -> None:
    name = written.partition(". ")[2].partition(",")[0] if "Sint" in written else "Tallow Hall"
    below = "" if "Sint" in written else f"\n{name}"

    found = studies(profile(f"Ada Example\nada@example.org\nEducation\n{written}\t2011 – 2014{below}\n"))

    assert found == [(*study, name)]


def test_a_degree_in_history_is_no_heading_of_a_history_of_work() -> None:
    found = profile(
        "Ada Example\nada@example.org\nEducation\nBSc Physics\nLSE, Leeds\n\nMA History\nKTH, Lyon\n\n"
        "Skills\nPython, SQL, Excel\n"
    )

    assert [study[:2] for study in studies(found)] == [("BSc", "Physics"), ("MA", "History")]
