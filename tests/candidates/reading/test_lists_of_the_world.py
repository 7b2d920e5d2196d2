"""Publications, certificates and skills: titles whole, buttons and traits none."""

import pytest

from tests.candidates.reading.test_experience import profile

CITED = {
    "in a journal, after a question": (
        "L. Castellucci, Chi paga il ponte? Pedaggi e comunità, in «Quaderni», 58, 2023, pp. 101-138.",
        "Chi paga il ponte? Pedaggi e comunità",
    ),
    "a book with its town and publisher": (
        "L. Castellucci, Mulini, gualchiere e liti: l’acqua nel Trecento, Siena, Il Porrione, 2024.",
        "Mulini, gualchiere e liti: l’acqua nel Trecento",
    ),
    "a chapter": (
        "J. Weber, Zölle und Brücken, in Flüsse des Nordens, hrsg. von K. Beispiel, Kiel 2020, S. 12–30.",
        "Zölle und Brücken",
    ),
    "auf Französisch": (
        "M. Durand, Le pain, le sel et l’impôt, Rennes, Presses du Couchant, 2020.",
        "Le pain, le sel et l’impôt",
    ),
}


@pytest.mark.parametrize(("cited", "title"), CITED.values(), ids=CITED)
def test_titles_that_commas_part_from_where_they_stand(cited: str, title: str) -> None:
    found = profile(f"Ada Example\nada@example.org\nPublications\n{cited}\n").publications

    assert [each.title.value for each in found] == [title]


OTHER_CERTIFICATES = {
    "brackets with a post or a scope are of the title": (
        "Competent A (Blasting Assistant), 2017\nManager CPC (National), 2019\nCluster Admin (CNCF), 2021",
        ["Competent A (Blasting Assistant)", "Manager CPC (National)", "Cluster Admin"],
    ),
    "numbers and until when they hold": (
        (
            "Registered Nurse, Texas Board, License #555012 – Exp. 04/2028\n"
            "BLS, ACLS, PALS – American Heart Association – Exp. 11/2027"
        ),
        ["Registered Nurse", "BLS, ACLS, PALS"],
    ),
    "years in wide brackets": (
        "普通自動車第一種運転免許（2012年）\nフォークリフト運転技能講習修了（2018年）",
        ["普通自動車第一種運転免許", "フォークリフト運転技能講習修了"],
    ),
    "commas of Arabic": (
        "الإنعاش القلبي الرئوي BLS، 2023\nمكافحة العدوى، 2022",
        ["الإنعاش القلبي الرئوي BLS", "مكافحة العدوى"],
    ),
    "years with a point": (
        "2021.\tOpera PMS, napredni tečaj\n2005.\tVoditelj brodice kategorije B",
        ["Opera PMS, napredni tečaj", "Voditelj brodice kategorije B"],
    ),
}


@pytest.mark.parametrize(("text", "titles"), OTHER_CERTIFICATES.values(), ids=OTHER_CERTIFICATES)
def test_names_of_certificates_are_whole(text: str, titles: list[str]) -> None:
    found = profile(f"Ada Example\nada@example.org\nCertificates\n{text}\n").certificates

    assert [each.title.value for each in found] == titles


def test_papers_that_somebody_carries_are_certificates() -> None:
    found = profile("Ada Example\nada@example.org\nPapers\nFood Handler, Nova Scotia, 2023\nRed Seal, 2017\n")

    assert [each.title.value for each in found.certificates] == ["Food Handler", "Red Seal"]
    assert found.publications == []


def test_papers_that_cite_stay_publications() -> None:
    found = profile(
        "Ada Example\nada@example.org\nPapers\nExample A, Oak T. Kelp in water. Journal of Reefs 4, 2021.\n"
    )

    assert len(found.publications) == 1


def test_sentences_behind_a_list_are_none_of_its_skills() -> None:
    found = profile(
        "Ada Example\nada@example.org\nSkills\nJira, Confluence, Azure DevOps en Miro. En stiften.\n"
    )

    assert [skill.written.value for skill in found.skills] == ["Jira", "Confluence", "Azure DevOps", "Miro"]


def test_buttons_of_a_saved_page_are_no_skills() -> None:
    found = profile(
        "Ada Example\nada@example.org\nExperience\nEditar\nCook, Harbour Inn\t2019 – 2021\n"
        "Education\nEditar\nDiploma in Cookery, Harbour College\t2018\nSkills\nEditar\nneumática\nsoldadura\n"
    )

    assert [skill.written.value for skill in found.skills] == ["neumática", "soldadura"]


@pytest.mark.parametrize("heading", ["Qualités", "Persönliche Eigenschaften", "Особисті якості"])
def test_what_somebody_is_like_is_no_skill(heading: str) -> None:
    assert profile(f"Ada Example\nada@example.org\n{heading}\nPatiente\nPonctuelle\nDiscrète\n").skills == []


def test_where_white_space_alone_makes_the_headings_one_without_it_is_known_by_its_words() -> None:
    found = profile(
        "Ada Example\nada@example.org\n\nVzdělání\n2004–2008 Gymnázium, maturita\n\nPracovní zkušenosti\n"
        "2018–dosud Svářeč, Kotle Morava s.r.o.\n\nKurzy a školení\nSvářečský průkaz (2015)\nJazyky\n"
        "angličtina B2, němčina A2\nPráce na PC\nAutoCAD, Inventor\n"
    )

    assert [skill.written.value for skill in found.skills] == ["AutoCAD", "Inventor"]
    assert [language.code for language in found.languages] == ["en", "de"]
    assert [each.title.value for each in found.certificates] == ["Svářečský průkaz"]
