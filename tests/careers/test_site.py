import io
import json
import re
from xml.etree import ElementTree as ET

import pytest
from django.test import Client
from PIL import Image
from pytest_django.fixtures import Settings
from selectolax.lexbor import LexborHTMLParser

from rolecall.accounts.models import Location, Member
from rolecall.careers import actions as careers
from rolecall.jobs.models import Job, JobLocation, JobPost
from rolecall.kit.errors import Invalid, NotAllowed
from tests.pipeline.conftest import open_job


@pytest.fixture
def placed(job: Job) -> Job:
    """The job, in Athens, with a salary that is shown."""
    athens = Location.objects.create(name="Athens", city="Athens", country="GR", time_zone="Europe/Athens")
    JobLocation.objects.create(job=job, location=athens)
    Job.objects.filter(id=job.id).update(salary_low=70000, salary_high=95000, salary_currency="EUR")
    return job


def posting_on(page: str) -> dict[str, object]:
    found = re.search(r'<script type="application/ld\+json">(.*?)</script>', page, re.DOTALL)
    assert found
    return dict(json.loads(found[1]))


def test_the_site_lists_what_is_open(post: JobPost, client: Client) -> None:
    open_job("Product Designer")

    page = client.get("/careers/northwind/").content.decode()

    assert "Senior Backend Engineer" in page
    assert "Product Designer" in page


@pytest.mark.parametrize(("words", "found"), [("backend", True), ("ATHENS", True), ("nurse", False)])
def test_the_site_finds_roles_by_words_of_title_and_place(
    placed: Job, client: Client, words: str, found: bool
) -> None:
    page = client.get("/careers/northwind/", {"q": words}).content.decode()

    assert ("Senior Backend Engineer" in page) is found


def test_a_post_says_for_machines_what_it_says_for_people(placed: Job, client: Client) -> None:
    page = client.get(f"/careers/northwind/jobs/{placed.post.slug}/").content.decode()

    posting = posting_on(page)
    assert posting["title"] == "Senior Backend Engineer"
    assert posting["baseSalary"] == {
        "@type": "MonetaryAmount",
        "currency": "EUR",
        "value": {"@type": "QuantitativeValue", "minValue": 70000.0, "maxValue": 95000.0, "unitText": "YEAR"},
    }
    assert "Athens" in json.dumps(posting["jobLocation"])


def test_a_fixed_term_is_employment_to_search_engines(placed: Job, client: Client) -> None:
    Job.objects.update(contract="fixed_term")

    page = client.get(f"/careers/northwind/jobs/{placed.post.slug}/").content.decode()

    assert posting_on(page)["employmentType"] == "TEMPORARY"


def test_a_post_is_read_aloud_in_its_own_language(post: JobPost, client: Client) -> None:
    JobPost.objects.update(language="el")

    role = LexborHTMLParser(client.get(f"/careers/northwind/jobs/{post.slug}/").content)
    site = LexborHTMLParser(client.get("/careers/northwind/").content)
    feed = client.get("/careers/northwind/feed.json").json()

    said = [role.css_first("h1").parent, role.css_first("article"), site.css_first(".openings strong")]
    assert [part.attributes["lang"] for part in said if part] == ["el"] * 3
    assert [item["language"] for item in feed["items"]] == ["el"]


def test_a_role_is_found_by_what_its_text_says(organization: object, client: Client) -> None:
    texts = {"Designer": "We draw in <b>C++</b> &amp; Figma.", "Figma Teacher": "You maintain it."}
    for title, text in texts.items():
        post = open_job(title).posts.get()
        post.sections = [{"heading": "About the role", "html": f"<p>{text}</p>"}]
        post.save()

    def found(words: str) -> list[str]:
        page = client.get("/careers/northwind/", {"q": words}).content.decode()
        return re.findall(r"/jobs/[^\"]*\"><strong[^>]*>([^<]+)", page)

    assert found("figma") == ["Figma Teacher", "Designer"]
    assert found("c++ draw") == ["Designer"]
    assert found("designer figma") == ["Designer"]
    assert found("main") == ["Figma Teacher"]
    assert found("ai") == found("b") == []


def test_who_searches_is_led_to_what_was_found_and_told_how_much(post: JobPost, client: Client) -> None:
    """On a phone the roles stand below what the organization says of itself."""
    found = client.get("/careers/northwind/?q=backend").content.decode()
    nothing = client.get("/careers/northwind/?q=xyzzy").content.decode()

    assert 'id="roles" method="get" action="/careers/northwind/#roles"' in found
    assert "1 role fits" in found
    assert 'href="/careers/northwind/#roles"' in nothing
    assert "Search 0 open roles" not in nothing
    assert "fits" not in client.get("/careers/northwind/").content.decode()


@pytest.mark.parametrize("name", ["q", "department", "location", "workplace"])
def test_a_filter_that_nobody_could_choose_finds_nothing_and_breaks_nothing(
    post: JobPost, client: Client, name: str
) -> None:
    page = client.get("/careers/northwind/", {name: "a\0b"})

    assert (page.status_code, post.title in page.content.decode()) == (200, False)


@pytest.mark.parametrize("path", ["northwind/posts/a%00b", "a%00b/posts", "a%00b/posts/a"])
def test_an_address_of_posts_that_can_be_nobodys_is_not_found(
    post: JobPost, client: Client, path: str
) -> None:
    answer = client.get(f"/api/v1/careers/{path}")

    assert (answer.status_code, answer.json()["code"]) == (404, "not_found")


def test_a_salary_that_is_hidden_is_nowhere(placed: Job, client: Client) -> None:
    Job.objects.filter(id=placed.id).update(salary_shown=False)

    page = client.get(f"/careers/northwind/jobs/{placed.post.slug}/").content.decode()

    assert "95,000" not in page
    assert "baseSalary" not in page


def test_script_in_a_post_stays_out_of_the_page(post: JobPost, client: Client) -> None:
    post.title = "</script><script>alert(1)</script>"
    post.summary = '<p onclick="alert(1)">Hello</p><script>alert(1)</script>'
    post.save()

    page = client.get(f"/careers/northwind/jobs/{post.slug}/").content.decode()

    assert "<script>alert" not in page
    assert "onclick" not in page


def test_a_summary_is_read_as_it_was_typed(post: JobPost, client: Client) -> None:
    post.summary = "For whom 3 < 4 is news.\n\nAnd R&D is home."
    post.save()

    page = client.get(f"/careers/northwind/jobs/{post.slug}/").content.decode()
    told = client.get(f"/api/v1/careers/northwind/posts/{post.slug}").json()

    as_typed = "<p>For whom 3 &lt; 4 is news.</p><p>And R&amp;D is home.</p>"
    assert as_typed in page
    assert told["summary_html"] == as_typed


def test_the_feeds_and_the_sitemap_hold_the_open_posts(post: JobPost, client: Client) -> None:
    rss = ET.fromstring(client.get("/careers/northwind/feed.xml").content)  # noqa: S314
    feed = client.get("/careers/northwind/feed.json").json()
    sitemap = client.get("/careers/northwind/sitemap.xml").content.decode()

    assert [item.findtext("title") for item in rss.iter("item")] == ["Senior Backend Engineer"]
    assert [item["title"] for item in feed["items"]] == ["Senior Backend Engineer"]
    assert f"/careers/northwind/jobs/{post.slug}/" in sitemap


def test_public_pages_set_no_cookie_and_are_asked_for_again(post: JobPost, client: Client) -> None:
    page = client.get("/careers/northwind/")

    assert not page.cookies
    assert page["Cache-Control"] == "public, no-cache"


def test_an_accent_that_cannot_be_read_is_refused_in_words(rae: Member) -> None:
    with pytest.raises(Invalid) as refused:
        careers.change_site(by=rae, accent="#ffee88")

    assert "Choose a darker one" in refused.value.fields["accent"]


def test_a_logo_is_drawn_anew_so_that_nothing_else_comes_along(rae: Member, client: Client) -> None:
    png = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(png, "PNG")

    careers.change_site(by=rae, logo=png.getvalue() + b"<script>alert(1)</script>")

    logo = client.get("/careers/northwind/logo")
    assert logo["Content-Type"] == "image/webp"
    assert b"script" not in logo.content


@pytest.mark.parametrize("side", [5_000, 10_000, 16_000])
def test_a_logo_of_too_many_pixels_is_refused_whatever_its_bytes(rae: Member, side: int) -> None:
    png = io.BytesIO()
    Image.new("1", (side, side)).save(png, "PNG")

    with pytest.raises(Invalid) as refused:
        careers.change_site(by=rae, logo=png.getvalue())

    assert "too large" in refused.value.fields["logo"]


def test_a_logo_that_is_no_picture_is_refused(rae: Member) -> None:
    with pytest.raises(Invalid) as refused:
        careers.change_site(by=rae, logo=b"<svg onload=alert(1)>")

    assert "PNG, JPEG or WebP" in refused.value.fields["logo"]


def test_a_hiring_manager_does_not_change_the_site(cleo: Member) -> None:
    with pytest.raises(NotAllowed):
        careers.change_site(by=cleo, headline="Mine")


def test_a_mapped_domain_shows_the_site_at_its_root(rae: Member, post: JobPost) -> None:
    careers.change_site(by=rae, domain="jobs.kites.example.org")
    browser = Client(headers={"host": "jobs.kites.example.org"})

    site, page = browser.get("/"), browser.get(f"/jobs/{post.slug}/")

    assert f'href="/jobs/{post.slug}/"' in site.content.decode()
    assert page.status_code == 200
    assert f"jobs.kites.example.org/jobs/{post.slug}/" in page.content.decode()
    assert browser.get("/northwind/jobs/").status_code == 404


@pytest.mark.parametrize("host", ["jobs.kites.example.org.", "Jobs.Kites.example.ORG.:8443"])
def test_a_domain_is_the_same_with_the_dot_at_its_end(rae: Member, post: JobPost, host: str) -> None:
    careers.change_site(by=rae, domain="jobs.kites.example.org")
    browser = Client(headers={"host": host})

    page = browser.get(f"/jobs/{post.slug}/")
    missing = browser.get("/jobs/nothing-here/").content.decode()

    assert page.status_code == 200
    assert (
        f"jobs.kites.example.org{':8443' if ':' in host else ''}/jobs/{post.slug}/" in page.content.decode()
    )
    assert "Northwind Kites" in missing


def test_the_address_of_rolecall_itself_is_nobodys_own(rae: Member, settings: Settings) -> None:
    settings.PUBLIC_URL = "https://rolecall.kites.example.org"

    with pytest.raises(Invalid) as refused:
        careers.change_site(by=rae, domain="rolecall.kites.example.org")

    assert "Rolecall itself" in refused.value.fields["domain"]


@pytest.mark.parametrize("domain", ["not a domain", "http://a.example.org/", "localhost", "a..example.org"])
def test_what_is_no_domain_is_refused(rae: Member, domain: str) -> None:
    with pytest.raises(Invalid) as refused:
        careers.change_site(by=rae, domain=domain)

    assert "domain" in refused.value.fields


def test_where_nothing_is_a_visitor_stays_on_the_site(post: JobPost, client: Client) -> None:
    nothing = client.get("/careers/northwind/jobs/no-such-role/")
    page = nothing.content.decode()

    assert nothing.status_code == 404
    assert 'href="/careers/northwind/"' in page
    assert 'href="/careers/northwind/my-application/"' in page
    assert 'href="/"' not in page


def test_the_slash_at_the_end_may_be_left_out(post: JobPost, client: Client) -> None:
    answer = client.get("/careers/northwind?q=kite")

    assert (answer.status_code, answer.headers["Location"]) == (301, "/careers/northwind/?q=kite")
    assert client.get("//careers/northwind").headers.get("Location", "/")[:2] != "//"
    assert client.get("/careers/northwind/nowhere").status_code == 404
    assert client.post("/careers/northwind").status_code == 404


def test_search_engines_are_led_to_careers_sites_alone(rae: Member, post: JobPost, client: Client) -> None:
    careers.change_site(by=rae, domain="jobs.kites.example.org")

    ours = client.get("/robots.txt").content.decode()
    theirs = client.get("/robots.txt", headers={"host": "jobs.kites.example.org"}).content.decode()

    assert "Allow: /careers/" in ours
    assert "Disallow: /careers/my/" in ours
    assert "Disallow: /\n" in ours
    assert "northwind" not in ours
    assert "Sitemap: http://jobs.kites.example.org/sitemap.xml" in theirs
