"""The mails of offers. None says a term: mails are read by more people than offers are."""

from django.conf import settings
from django.utils.html import escape

from rolecall.accounts.models import Organization
from rolecall.messaging.letters import own_page_url
from rolecall.offers import terms
from rolecall.offers.models import Offer


def page_for_candidate(offer: Offer) -> str:
    """The address of the offer on the candidate's own page."""
    return f"{own_page_url(offer.application)}offer/"


def sent(offer: Offer, organization: Organization, message: str = "") -> tuple[str, str]:
    """The mail that brings the offer."""
    own = f"<p>{_said(message.strip())}</p>" if message.strip() else ""
    body = (
        f"<p>Dear {_name(offer)},</p><p>we would like to work with you: here is our offer for the position "
        f"{_title(offer)}.</p>{own}{_link(offer, 'Read and answer the offer')}"
        f"<p>Please answer by {terms.last_day(offer.expires_at, organization)}. You can ask us anything on "
        f"the same page.</p><p>{_said(offer.made_by_name)}, {_said(organization.name)}</p>"
    )
    return f"Our offer: {_plain(offer.title)}", body


def reminder(offer: Offer, organization: Organization) -> tuple[str, str]:
    """The mail that reminds of the offer."""
    body = (
        f"<p>Dear {_name(offer)},</p><p>our offer for the position {_title(offer)} waits for your answer "
        f"until {terms.last_day(offer.expires_at, organization)}. If you need more time, tell us.</p>"
        f"{_link(offer, 'Read and answer the offer')}<p>{_said(organization.name)}</p>"
    )
    return f"Our offer waits for your answer: {_plain(offer.title)}", body


def extended(offer: Offer, organization: Organization) -> tuple[str, str]:
    """The mail that gives more time."""
    body = (
        f"<p>Dear {_name(offer)},</p><p>you have more time to answer our offer for the position "
        f"{_title(offer)}: until {terms.last_day(offer.expires_at, organization)}.</p>"
        f"{_link(offer, 'Read and answer the offer')}<p>{_said(organization.name)}</p>"
    )
    return f"More time for our offer: {_plain(offer.title)}", body


def withdrawn(offer: Offer, organization: Organization) -> tuple[str, str]:
    """The mail that takes the offer back."""
    body = (
        f"<p>Dear {_name(offer)},</p><p>we have to withdraw our offer for the position {_title(offer)}. "
        f"We are sorry. Write to us if you have questions.</p><p>{_said(organization.name)}</p>"
    )
    return f"About our offer: {_plain(offer.title)}", body


def accepted(offer: Offer, organization: Organization) -> tuple[str, str]:
    """The mail that confirms the signature."""
    body = (
        f"<p>Dear {_name(offer)},</p><p>you accepted our offer for the position {_title(offer)}. Welcome! "
        f"We look forward to {terms.day(offer.starts_on)}.</p>"
        f"{_link(offer, 'Your signed offer as PDF is on your own page')}<p>{_said(organization.name)}</p>"
    )
    return f"You accepted our offer: {_plain(offer.title)}", body


def to_members(what: str, offer: Offer, organization: Organization, text: str = "") -> tuple[str, str]:
    """A mail to colleagues: what the candidate did."""
    page = f"{settings.PUBLIC_URL}/{organization.slug}/offers/{offer.id}/"
    quote = f"<blockquote>{escape(text)}</blockquote>" if text else ""
    after = ""
    if offer.accepted_at:
        told = f"{settings.PUBLIC_URL}/{organization.slug}/jobs/{offer.application.job_id}/after-hire/"
        after = f'<p><a href="{told}">Who is still to be told</a></p>'
    body = f'<p>{_name(offer)} {what}.</p>{quote}<p><a href="{page}">Open the offer</a></p>{after}'
    return f"{_plain(offer.application.candidate.name)} {what}", body


def _name(offer: Offer) -> str:
    return _said(offer.application.candidate.name)


def _title(offer: Offer) -> str:
    return _said(offer.title)


def _said(text: str) -> str:
    return escape(_plain(text))


def _plain(text: str) -> str:
    # messages fill {placeholders}: what a person wrote in braces is no placeholder
    return text.replace("{", "(").replace("}", ")")


def _link(offer: Offer, words: str) -> str:
    return f'<p><a href="{page_for_candidate(offer)}">{words}</a></p>'
