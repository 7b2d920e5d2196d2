"""Importing on screen and through the API."""

import json
from collections.abc import Callable
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from selectolax.lexbor import LexborHTMLParser

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles
from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.importing import actions as importing
from rolecall.importing import queries
from rolecall.importing.actions.tables import Choices
from rolecall.importing.models import Run
from rolecall.jobs.models import Job
from tests.errands import do_errands
from tests.importing.test_tables import bring, imported
from tests.pipeline.conftest import job

__all__ = ["job"]
ROWS = "Name,E-Mail,Notes\nHana Lind,hana@mail.example.org,=2+5\nNobody,nobody,=cmd|x\n"


def file_of(text: str) -> SimpleUploadedFile:
    return SimpleUploadedFile("people.csv", text.encode())


def test_whoever_sees_garbled_names_says_how_they_are_written(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    browser, address = signed_in(rae), reverse("importing:imports", args=["northwind"])

    def samples(encoding: str) -> str:
        data = "Name,E-mail\n山田太郎,yamada@mail.example.org\n".encode("euc-jp")
        file = SimpleUploadedFile("people.csv", data)
        brought = browser.post(address, {"file": file, "encoding": encoding})
        return str(browser.get(brought["Location"]).content.decode())

    assert "山田太郎" not in samples("")
    assert f'Are names garbled? <a href="{address}">Bring the file again</a>' in samples("")
    assert "山田太郎" in samples("euc-jp")
    refused = browser.post(address, {"file": file_of(ROWS), "encoding": "latin"})
    assert refused.status_code == 422


def test_a_program_says_how_a_table_is_written(client: Client, ada: Member) -> None:
    _, secret = accounts.create_key(by=ada, name="Program", role=roles.RECRUITER)
    headers = {"Authorization": f"Bearer {secret}"}

    def bring_in(query: str) -> Any:
        file = SimpleUploadedFile("people.csv", "Name\n山田太郎\n".encode("euc-jp"))
        return client.post(f"/api/v1/imports{query}", {"file": file}, headers=headers)

    brought = bring_in("?encoding=euc-jp")

    assert brought.status_code == 201
    assert queries.columns_of(Run.objects.get()).pop(0).samples == ("山田太郎",)
    assert bring_in("?encoding=runes").status_code == 422


def test_a_value_with_letters_beyond_ascii_is_among_the_first_shown(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    names = [*(f"Person {n}" for n in range(200)), "Jörg Größe"]
    table = "\n".join(["Name,E-mail", *(f"{name},p{n}@mail.example.org" for n, name in enumerate(names))])
    browser = signed_in(rae)

    brought = browser.post(
        reverse("importing:imports", args=["northwind"]),
        {"file": SimpleUploadedFile("people.csv", table.encode("cp1252")), "encoding": "koi8-r"},
    )

    shown = browser.get(brought["Location"]).content.decode()
    assert "Person 1" in shown
    assert table.splitlines()[-1].partition(",")[0].encode("cp1252").decode("koi8-r") in shown


def test_a_recruiter_imports_and_takes_back_on_screen(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    browser = signed_in(rae)
    brought = browser.post(reverse("importing:imports", args=["northwind"]), {"file": file_of(ROWS)})
    mapping = browser.get(brought["Location"]).content.decode()
    assert "hana@mail.example.org" in mapping
    assert '<option value="email" selected>' in mapping
    run = Run.objects.get()

    def page() -> str:
        return str(browser.get(reverse("importing:run", args=["northwind", run.id])).content.decode())

    checked = browser.post(brought["Location"], {"mapping": ["name", "email", "note"], "private": "on"})
    assert checked.status_code == 302
    assert "every 1s" in page()
    assert page().index('id="run"') < page().index("<h1>"), (
        "the head is looked at again, too: it says the state"
    )
    do_errands("importing.check_table")
    assert "Import 1 row" in page()
    assert "&#39;nobody&#39; is no e-mail address" in page()
    browser.post(reverse("importing:commit", args=["northwind", run.id]))
    do_errands("importing.commit_table")
    assert "Take it back" in page()
    assert Candidate.objects.get().name == "Hana Lind"
    browser.post(reverse("importing:undo", args=["northwind", run.id]))
    assert "0 of 1" in page()
    do_errands("importing.undo_import")
    assert "Taken back" in page()
    assert not Candidate.objects.exists()


def test_what_another_tab_said_of_a_table_is_kept_or_asked_about(
    rae: Member, job: Job, signed_in: Callable[[Member], Client]
) -> None:
    browser = signed_in(rae)
    mapping = browser.post(reverse("importing:imports", args=["northwind"]), {"file": file_of(ROWS)})[
        "Location"
    ]
    seen = {"seen": value_in(browser, mapping, "seen")}
    columns = {"mapping": ["name", "email", "note"]}
    stage = job.current_stages()[1]
    run = Run.objects.get()
    importing.map_columns(
        run, Choices(["name", "email", "tags"], "Fair", ["2026"], job_id=job.id, stage_id=stage.id), by=rae
    )

    # of what this tab left alone the other's stays; where both wrote, it is asked
    assert browser.post(mapping, {**seen, **columns, "private": "on", "system": "Old"}).status_code == 302
    run.refresh_from_db()
    said = ["mapping", "source", "tags", "system", "job_id", "stage_id"]
    assert [run.given[name] for name in said] == [
        ["name", "email", "tags"], "Fair", ["2026"], "Old", str(job.id), str(stage.id),
    ]  # fmt: skip
    do_errands("importing.check_table")
    asked = browser.post(
        mapping, {**seen, "mapping": ["name", "email", ""], "private": "on", "source": "Mine"}
    )
    assert asked.status_code == 422
    assert "somebody else changed this: what the columns hold; Source (now “Fair”)" in asked.content.decode()
    assert 'value="Mine"' in asked.content.decode()


def test_what_was_checked_anew_since_is_looked_at_before_it_is_imported(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    browser = signed_in(rae)
    run = bring(rae, ROWS)
    here = reverse("importing:run", args=["northwind", run.id])
    old = value_in(browser, here, "checked")
    importing.map_columns(run, Choices(["name", "", "note"]), by=rae)
    importing.check(run, by=rae)
    do_errands("importing.check_table")

    browser.post(reverse("importing:commit", args=["northwind", run.id]), {"checked": old})

    assert "It was checked anew" in browser.get(here).content.decode()
    assert Run.objects.get().state == "checked"


def test_a_first_row_that_is_a_person_is_told_of(rae: Member, signed_in: Callable[[Member], Client]) -> None:
    browser, here = signed_in(rae), reverse("importing:imports", args=["northwind"])
    for text, is_told in (
        ("Hana Lind,hana@mail.example.org\nBo Dahl,bo@mail.example.org\n", True),
        (ROWS, False),
    ):
        mapping = browser.post(here, {"file": file_of(text)})["Location"]
        assert ("The first row looks like a person." in browser.get(mapping).content.decode()) == is_told


def value_in(browser: Client, address: str, name: str) -> str:
    field = LexborHTMLParser(browser.get(address).content).css_first(f"[name={name}]")
    assert field is not None
    return str(field.attributes["value"])


def test_the_rows_to_look_at_leave_as_a_csv_that_runs_nothing(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    run = imported(rae, ROWS)

    answer = signed_in(rae).get(reverse("importing:problems", args=["northwind", run.id]))

    assert answer["Content-Disposition"].startswith("attachment")
    row = answer.content.decode("utf-8-sig").splitlines()[1]
    assert row.startswith('"3","\'nobody\' is no e-mail address.')
    assert row.endswith('"Nobody","nobody","\'=cmd|x"')


def test_what_is_wrong_with_a_file_or_a_mapping_stands_on_the_page(
    rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    browser = signed_in(rae)
    address = reverse("importing:imports", args=["northwind"])

    assert "The file is empty" in browser.post(address, {"file": file_of("")}).content.decode()
    brought = browser.post(address, {"file": file_of(ROWS)})["Location"]
    wrong = browser.post(brought, {"mapping": ["", "", ""], "source": "Fair"})

    assert wrong.status_code == 422
    assert "Say which column holds the name or the e-mail address." in wrong.content.decode()
    assert 'value="Fair"' in wrong.content.decode()


def test_pages_of_imports_are_for_recruiters(
    cleo: Member, rae: Member, signed_in: Callable[[Member], Client]
) -> None:
    run = imported(rae, ROWS)

    assert signed_in(cleo).get(reverse("importing:imports", args=["northwind"])).status_code == 403
    assert signed_in(cleo).get(reverse("importing:run", args=["northwind", run.id])).status_code == 404


def test_a_program_imports_checks_and_takes_back(ada: Member) -> None:
    _, secret = accounts.create_key(by=ada, name="Import", role=roles.RECRUITER)
    _, other = accounts.create_key(by=ada, name="Look", role=roles.INTERVIEWER)

    def call(method: str, path: str, body: Any = None, key: str = secret) -> Any:
        text = "" if body is None else json.dumps(body)
        headers = {"Authorization": f"Bearer {key}"}
        return Client().generic(
            method, f"/api/v1{path}", text, content_type="application/json", headers=headers
        )

    headers = {"Authorization": f"Bearer {secret}"}
    run = Client().post("/api/v1/imports", {"file": file_of(ROWS)}, headers=headers).json()
    path = f"/imports/{run['id']}"
    assert run["mapping"] == ["name", "email", "note"]
    assert call("POST", f"{path}/commit").status_code == 409
    assert call("PATCH", path, {"mapping": ["name"]}).status_code == 422
    assert call("PATCH", path, {"source": "Fair", "tags": ["2026"]}).json()["mapping"] == run["mapping"]
    assert call("POST", f"{path}/dry_run").json()["state"] == "checking"
    do_errands("importing.check_table")
    assert call("GET", path).json()["counts"] == {"added": 1, "refused": 1}
    assert call("POST", f"{path}/commit", key=other).status_code == 403
    call("POST", f"{path}/commit")
    do_errands("importing.commit_table")
    rows = call("GET", f"{path}/rows?outcome=added").json()["items"]
    assert [row["candidate_id"] for row in rows] == [str(Candidate.objects.get().id)]
    call("POST", f"{path}/undo")
    do_errands("importing.undo_import")
    assert call("GET", "/imports").json()["items"][0]["state"] == "undone"
    assert not Candidate.objects.exists()
