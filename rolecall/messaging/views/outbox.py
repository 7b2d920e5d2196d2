"""The outbox: what would have been mailed, where no mail server is set up."""

from email.message import EmailMessage

from django.conf import settings
from django.http import Http404, HttpResponse

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.kit import mail, pages, tenancy
from rolecall.messaging.access import can_read_kept_mail


@members(*roles.RECRUITERS)
def outbox(request: MemberRequest) -> HttpResponse:
    _only_where_mail_is_kept()
    kept = mail.outbox(str(tenancy.current()))
    found = [(name, each, mail.sent_at(each)) for name, each in kept if _may_read(request, each)]
    return pages.render(request, "messaging/outbox.html", {"mails": found})


@members(*roles.RECRUITERS)
def outbox_mail(request: MemberRequest, name: str) -> HttpResponse:
    _only_where_mail_is_kept()
    found = mail.outbox_mail(name, str(tenancy.current()))
    if found is None or not _may_read(request, found):
        raise Http404
    html, plain = found.get_body(("html",)), found.get_body(("plain",))
    context = {
        "mail": found,
        "html": html.get_content() if html else "",
        "plain": plain.get_content() if plain else "",
    }
    return pages.render(request, "messaging/outbox_mail.html", context)


def _may_read(request: MemberRequest, kept: EmailMessage) -> bool:
    return can_read_kept_mail(request.member, to=str(kept["To"]), is_private=mail.is_private(kept))


def _only_where_mail_is_kept() -> None:
    if not settings.KEEPS_MAIL_HERE:
        raise Http404
