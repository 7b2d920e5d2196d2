"""Studies as half of the blind papers have them: degrees of many lands, and what is told beside a subject."""

import pytest

from tests.candidates.reading.test_experience import profile
from tests.candidates.reading.test_web_studies import Study, studies

DEGREES: dict[str, tuple[str, Study]] = {
    "a Swedish degree in one word": (
        "**Jägmästarexamen,** 2010–2014\nUmeå universitet",
        ("Jägmästarexamen", None, "Umeå universitet"),
    ),
    "a Croatian one with its field": (
        "2011. – 2014.\tVeleučilište u Šibeniku\nStručni prvostupnik, smjer Hotelijerstvo",
        ("Stručni prvostupnik", "Hotelijerstvo", "Veleučilište u Šibeniku"),
    ),
    "a Hungarian one": (
        "2014 – 2015\tSzakképesítés: Logisztikai ügyintéző\nSzéchenyi Felnőttképző",
        ("Szakképesítés", "Logisztikai ügyintéző", "Széchenyi Felnőttképző"),
    ),
    "a certificate of schools in Kenya with its grade": (
        "2003–2006\tKCSE, mean grade B+, Moi Ridge Girls High School",
        ("KCSE", None, "Moi Ridge Girls High School"),
    ),
    "the same said twice": (
        "2006\tGrade 12 (Senior Certificate)\nMmamethlake Secondary School",
        ("Grade 12 (Senior Certificate)", None, "Mmamethlake Secondary School"),
    ),
    "a remark that is of the degree": (
        "Matric with exemption, Inanda Hills Girls High School\t2006",
        ("Matric with exemption", None, "Inanda Hills Girls High School"),
    ),
    "a fachwirt": (
        "2004–2007\tHandelsfachwirtin, berufsbegleitend\nAkademie Nordhessen",
        ("Handelsfachwirtin", None, "Akademie Nordhessen"),
    ),
    "the kind of school in brackets": (
        "2000 – 2004\tDiplom Wirtschaftsinformatik (FH), Hochschule Konstanz",
        ("Diplom", "Wirtschaftsinformatik", "Hochschule Konstanz"),
    ),
    "a class and its certificate": (
        "2008 – 2012\tXII (HSC), Fergusson Road Junior College",
        ("XII (HSC)", None, "Fergusson Road Junior College"),
    ),
    "a certificate and its class": (
        "SSC (X)\t2008\nHill View High School",
        ("SSC (X)", None, "Hill View High School"),
    ),
    "what a subject is called for short": (
        "2010 – 2012\tBCom Accounting (CTA), University of Pretoria",
        ("BCom", "Accounting (CTA)", "University of Pretoria"),
    ),
    "another label ends a subject": (
        "2010 – 2012\tUniwersytet Rolniczy\nmagister\nkierunek: technologia żywności, tytuł: magister",
        ("magister", "technologia żywności", "Uniwersytet Rolniczy"),
    ),
    "a label before the degree": (
        "1997 – 2003\tRegelschule Nordtal, Abschluss: Realschulabschluss",
        ("Realschulabschluss", None, "Regelschule Nordtal"),
    ),
    "a subject of three words with hyphens": (
        "2003 – 2006\tAusbildung zum Anlagenmechaniker für Sanitär-, Heizungs- und Klimatechnik, Schule Nord",
        ("Ausbildung", "Anlagenmechaniker für Sanitär-, Heizungs- und Klimatechnik", "Schule Nord"),
    ),
    "a field without a colon": (
        "2008–2013\tUniverzita Svitava, Fakulta strojní, obor Energetické inženýrství (Ing.)",
        ("Ing.", "Energetické inženýrství", "Univerzita Svitava"),
    ),
    "labels inside a line": (
        "2011 – 2017\tUniwersytet Medyczny w Lublinie, kierunek: Farmacja, tytuł: magister farmacji",
        ("magister", "Farmacja", "Uniwersytet Medyczny w Lublinie"),
    ),
    "when it was completed": (
        "Técnico em Eletrônica – ETEC Bento Quirino – concluído em 2016",
        ("Técnico", "Eletrônica", "ETEC Bento Quirino"),
    ),
    "the school under degree and years": (
        "Grado en Enfermería (2015-2019). Universidade de Compostela",
        ("Grado", "Enfermería", "Universidade de Compostela"),
    ),
    "a French baccalaureate with its mention": (
        "2013\tBac L, mention assez bien\nLycée du Gave",
        ("Bac L", None, "Lycée du Gave"),
    ),
    "a class with its certificate": (
        "2010-2014\tKabulonga Secondary School\tGrade 12 School Certificate",
        ("Grade 12 School Certificate", None, "Kabulonga Secondary School"),
    ),
    "that it was ended": (
        "2005 – 2011\tVWO, Baudartius College, diploma",
        ("VWO", None, "Baudartius College"),
    ),
    "the degree in brackets behind its subject": (
        "Anadolu Üniversitesi, Okul Öncesi Öğretmenliği (Lisans), 2012-2016",
        ("Lisans", "Okul Öncesi Öğretmenliği", "Anadolu Üniversitesi"),
    ),
    "a field in quotes": (
        "2009–2012 Чернівецький медичний коледж, спеціальність «Сестринська справа», молодший спеціаліст",
        ("молодший спеціаліст", "Сестринська справа", "Чернівецький медичний коледж"),
    ),
    "a medal is no subject": (
        "2011-2015  Svendebrev med bronzemedalje, Rødekro Ungdomsskole",
        ("Svendebrev", None, "Rødekro Ungdomsskole"),
    ),
    "a department of Korea": (
        "2010.03 ~ 2014.02 한밭국립대학교 식품영양학과 졸업 (학사)",
        ("학사", "식품영양학과", "한밭국립대학교"),
    ),
    "March is a month": (
        "March 2014 – June 2016\tBA History\nUniversity of Leeds",
        ("BA", "History", "University of Leeds"),
    ),
    "an MArch is a degree": (
        "**MArch Architecture, Distinction**\t2015–17\nUniversity of Sheffield",
        ("MArch", "Architecture", "University of Sheffield"),
    ),
}


@pytest.mark.parametrize(("text", "study"), DEGREES.values(), ids=DEGREES)
def test_degrees_of_many_lands(text: str, study: Study) -> None:
    assert studies(profile(f"Ada Example\nada@example.org\nEducation\n{text}\n")) == [study]


REMARKS = [
    ("Laurea magistrale in Scienze storiche, con lode", "Scienze storiche"),
    ("Laurea in Economia aziendale (110 e lode)", "Economia aziendale"),
    ("BTS Comptabilité et gestion (en alternance)", "Comptabilité et gestion"),
    ("Bachelor Soziale Arbeit, berufsbegleitend", "Soziale Arbeit"),
    ("Kandidatexamen i samhällsplanering, 180 hp", "samhällsplanering"),
    ("BSc Nursing, part-time", "Nursing"),
    ("Licenciatura em Gestão (pós-laboral)", "Gestão"),
    ("BSc Landscape Architecture and Forestry", "Landscape Architecture and Forestry"),
]


@pytest.mark.parametrize(("degree", "subject"), REMARKS)
def test_how_a_study_was_attended_is_no_part_of_its_subject(degree: str, subject: str) -> None:
    found = profile(f"Ada Example\nada@example.org\nEducation\n{degree}\t2009 – 2012\nUniversity of Leeds\n")

    assert [study[1] for study in studies(found)] == [subject]


def test_what_heads_an_entry_above_its_school_is_asked_as_its_degree() -> None:
    found = profile(
        "Ada Example\nada@example.org\nUddannelse\n"
        "**Agrotekniker,** 2018 – 2020\nVestjysk Landbrugsskole\n"
        "**Brolægger,** 2011 – 2015\nHerning Landbrugsskole\n"
    )

    assert [study[0] for study in studies(found)] == ["Agrotekniker", "Brolægger"]
    assert not any(each.degree and each.degree.is_asserted for each in found.education)


def test_a_school_by_itself_has_no_degree() -> None:
    found = profile(
        "Ada Example\nada@example.org\nEducation\n"
        "University of Leeds\t2010 – 2013\nLeeds Grammar School\t2003 – 2010\n"
    )

    assert [study[0] for study in studies(found)] == [None, None]


TRAININGS = {
    "an actor's training": "2018–2021 – BA (Hons) Acting, Clifton Conservatoire of Drama",
    "a cook's training": "Diploma in Culinary Arts · Atlantic Institute of Hospitality\n2012–2014",
    "Kurse an einer Schule": "2012–2014\tDiplom Restaurierung, Hochschule Nordtal",
}


@pytest.mark.parametrize("text", TRAININGS.values(), ids=TRAININGS)
def test_training_at_schools_is_a_study_where_nothing_else_is_called_so(text: str) -> None:
    found = profile(f"Ada Example\nada@example.org\nTraining\n{text}\n")

    assert len(found.education) == 1
    assert found.certificates == []


def test_training_of_days_stays_certificates() -> None:
    found = profile("Ada Example\nada@example.org\nTraining\nFirst Aid, Red Cross\t2019\nForklift\t2020\n")

    assert [each.title.value for each in found.certificates] == ["First Aid", "Forklift"]
    assert found.education == []


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
