"""Posts for machines: schema.org JobPosting, RSS, JSON Feed, sitemap."""

import json
from collections.abc import Iterable
from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import escape

from markupsafe import Markup

from rolecall.accounts.models import Location
from rolecall.careers.addresses import Addresses
from rolecall.jobs.models import Job, JobPost
from rolecall.kit import richtext

EMPLOYMENT = {
    "full_time": "FULL_TIME",
    "part_time": "PART_TIME",
    "fixed_term": "TEMPORARY",
    "temporary": "TEMPORARY",
    "internship": "INTERN",
    "apprenticeship": "OTHER",
    "freelance": "CONTRACTOR",
}
UNITS = {"year": "YEAR", "month": "MONTH", "day": "DAY", "hour": "HOUR"}


def html_of(post: JobPost) -> str:
    """The whole text of a post as sanitised HTML."""
    sections = (f"<h2>{escape(s['heading'])}</h2>{s['html']}" for s in post.sections)
    return richtext.clean(post.summary_html + "".join(sections))


def job_posting(post: JobPost, organization: str, addresses: Addresses, logo: bool, website: str) -> Markup:
    """The JobPosting of a post as JSON-LD, safe inside a script element."""
    job = post.job
    data: dict[str, Any] = {
        "@context": "https://schema.org/",
        "@type": "JobPosting",
        "title": post.title,
        "description": html_of(post),
        "identifier": {"@type": "PropertyValue", "name": organization, "value": str(job.id)},
        "datePosted": post.published_at.date().isoformat() if post.published_at else None,
        "employmentType": EMPLOYMENT[job.contract],
        "hiringOrganization": {
            "@type": "Organization",
            "name": organization,
            "sameAs": website or None,
            "logo": addresses.absolute(addresses.logo) if logo else None,
        },
        "directApply": True,
        "url": addresses.absolute(addresses.post(post.slug)),
        **_where(job),
        **_salary(job),
    }
    return Markup(_without_gaps_json(data))  # noqa: S704  (every < is written as \u003c)


def rss(posts: Iterable[JobPost], organization: str, addresses: Addresses) -> str:
    """The posts as RSS 2.0."""
    items = "".join(
        f"<item><title>{escape(post.title)}</title>"
        f"<link>{escape(addresses.absolute(addresses.post(post.slug)))}</link>"
        f'<guid isPermaLink="false">{post.id}</guid>'
        f"<pubDate>{format_datetime(post.published_at)}</pubDate>"
        f"<category>{escape(str(post.job.department or ''))}</category>"
        f"<description>{escape(html_of(post))}</description></item>"
        for post in posts
        if post.published_at
    )
    home = escape(addresses.absolute(addresses.site))
    head = f"<title>{escape(organization)}: open roles</title><link>{home}</link>"
    return (
        '<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel>'
        f"{head}<description>Open roles at {escape(organization)}</description>{items}</channel></rss>"
    )


def json_feed(posts: Iterable[JobPost], organization: str, addresses: Addresses) -> dict[str, Any]:
    """The posts as JSON Feed 1.1."""
    return {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{organization}: open roles",
        "home_page_url": addresses.absolute(addresses.site),
        "items": [
            {
                "id": str(post.id),
                "url": addresses.absolute(addresses.post(post.slug)),
                "title": post.title,
                "language": post.language,
                "content_html": html_of(post),
                "date_published": post.published_at,
                "date_modified": post.updated_at,
                "tags": [str(post.job.department)] if post.job.department else [],
            }
            for post in posts
        ],
    }


def sitemap(posts: Iterable[JobPost], addresses: Addresses) -> str:
    """The site and its posts as a sitemap."""
    urls = [f"<url><loc>{escape(addresses.absolute(addresses.site))}</loc></url>"]
    urls += [
        f"<url><loc>{escape(addresses.absolute(addresses.post(post.slug)))}</loc>"
        f"<lastmod>{post.updated_at.date().isoformat()}</lastmod></url>"
        for post in posts
    ]
    body = "".join(urls)
    return (
        '<?xml version="1.0" encoding="utf-8"?>'
        f'<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{body}</urlset>'
    )


def place_words(job: Job) -> str:
    """Where the work is, in words: 'Athens or remote in the EU'."""
    names = [place.location.name for place in job.job_locations.all()]
    if not names and job.workplace == "remote":
        return "Remote"
    return " or ".join(names)


def _where(job: Job) -> dict[str, Any]:
    places = [place.location for place in job.job_locations.all()]
    offices = [_place(place) for place in places if not place.is_remote]
    found: dict[str, Any] = {"jobLocation": offices} if offices else {}
    if job.workplace == "remote" or any(place.is_remote for place in places):
        found["jobLocationType"] = "TELECOMMUTE"
        countries = sorted({place.country for place in places if place.country})
        found["applicantLocationRequirements"] = [{"@type": "Country", "name": name} for name in countries]
    return found


def _place(place: Location) -> dict[str, Any]:
    address = {
        "@type": "PostalAddress",
        "streetAddress": place.address or None,
        "addressLocality": place.city or place.name,
        "addressRegion": place.region or None,
        "addressCountry": place.country,
    }
    return {"@type": "Place", "address": address}


def _salary(job: Job) -> dict[str, Any]:
    if not job.salary_shown or (job.salary_low is None and job.salary_high is None):
        return {}
    value = {
        "@type": "QuantitativeValue",
        "minValue": _number(job.salary_low),
        "maxValue": _number(job.salary_high),
        "unitText": UNITS[job.salary_period],
    }
    return {"baseSalary": {"@type": "MonetaryAmount", "currency": job.salary_currency, "value": value}}


def _number(amount: Any) -> float | None:
    return None if amount is None else float(amount)


def _without_gaps_json(data: dict[str, Any]) -> str:
    text = json.dumps(_without_gaps(data), ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _without_gaps(node: Any) -> Any:
    if isinstance(node, dict):
        return {key: _without_gaps(value) for key, value in node.items() if value is not None}
    return [_without_gaps(item) for item in node] if isinstance(node, list) else node
