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
