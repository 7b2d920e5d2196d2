"""Pages of letters: writing, taking back, rejecting with a letter, templates, the outbox."""

from email.message import EmailMessage
from uuid import UUID

from django.conf import settings
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.candidates.models import Candidate
from rolecall.kit import mail, pages, tenancy
from rolecall.kit.errors import Invalid
from rolecall.messaging import actions, letters, queries
from rolecall.messaging.access import can_read_kept_mail
from rolecall.messaging.forms import LetterForm, RejectForm, TemplateForm
from rolecall.messaging.models import Message, MessageTemplate
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.access import candidates_visible_to
from rolecall.pipeline.models import Application, ApplicationQuerySet


@members(*roles.DECIDERS)
def messages(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = _candidate(request, candidate_id)
    application = _application_of(request, candidate)
    form = LetterForm(request.POST or None, initial=_initial(request, candidate, application))
    if request.method == "POST" and form.is_valid() and _write(request, form, candidate, application):
        return pages.go(request, _here("messages", request, candidate.id))
    context = {
        "candidate": candidate,
        "application": application,
        "form": form,
        "messages_sent": queries.messages_of(candidate.id, before=_before(request)),
        "templates": queries.templates(),
        "placeholders": letters.PLACEHOLDERS,
    }
    return pages.render(request, "messaging/messages.html", context, status=422 if form.errors else 200)


@require_POST
@members(*roles.DECIDERS)
def take_back(request: MemberRequest, message_id: UUID) -> HttpResponse:
    message = _message(request, message_id)
    actions.take_back(message, by=request.member)
    pages.toast(request, f"“{message.subject}” was taken back and will not be sent.")
    return pages.go(request, _here("messages", request, message.candidate_id))


@require_POST
@members(*roles.DECIDERS)
def send_again(request: MemberRequest, message_id: UUID) -> HttpResponse:
    message = _message(request, message_id)
    actions.send_again(message, by=request.member)
    pages.toast(request, f"“{message.subject}” is being sent again.")
    return pages.go(request, _here("messages", request, message.candidate_id))


@members(*roles.DECIDERS)
def reject(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = get_object_or_404(_applications(request), id=application_id)
    return _reject(request, [application], reverse("messaging:reject", args=[_slug(request), application.id]))


@members(*roles.DECIDERS)
def reject_many(request: MemberRequest) -> HttpResponse:
    chosen = _uuids(request.POST.getlist("application") or request.GET.getlist("application"))
    applications = list(_applications(request).filter(id__in=chosen).order_by("id"))
    if not applications:
        raise Http404
    return _reject(request, applications, reverse("messaging:reject_many", args=[_slug(request)]))


@members(*roles.RECRUITERS)
def templates(request: MemberRequest) -> HttpResponse:
    return pages.render(request, "messaging/templates.html", {"templates": queries.templates()})


@members(*roles.RECRUITERS)
def template(request: MemberRequest, template_id: UUID | None = None) -> HttpResponse:
    kept = get_object_or_404(queries.templates(), id=template_id) if template_id else None
    form = TemplateForm(request.POST or None, instance=kept)
    if request.method == "POST" and form.is_valid() and _keep(request, form, template_id):
        pages.toast(request, "The template is saved.")
        return pages.go(request, reverse("messaging:templates", args=[_slug(request)]))
    context = {"form": form, "template": kept, "placeholders": letters.PLACEHOLDERS}
    return pages.render(request, "messaging/template.html", context, status=422 if form.errors else 200)


@require_POST
@members(*roles.RECRUITERS)
def remove_template(request: MemberRequest, template_id: UUID) -> HttpResponse:
    kept = get_object_or_404(queries.templates(), id=template_id)
    actions.remove_template(kept, by=request.member)
    pages.toast(request, f"“{kept.name}” is out of use.")
    return pages.go(request, reverse("messaging:templates", args=[_slug(request)]))


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


def _reject(request: MemberRequest, applications: list[Application], address: str) -> HttpResponse:
    posted = request.method == "POST" and "reject" in request.POST
    form = RejectForm(request.POST if posted else None, initial=_kind_words())
    board = reverse("pipeline:board", args=[_slug(request), applications[0].job_id])
    back = pages.behind(request, board)
    if posted and form.is_valid() and _reject_and_write(request, form, applications):
        return pages.go(request, back)
    context = {
        "form": form,
        "applications": applications,
        "address": address,
        "back": back,
        "placeholders": letters.PLACEHOLDERS,
    }
    return pages.render(request, "messaging/reject.html", context, status=422 if form.errors else 200)


def _reject_and_write(request: MemberRequest, form: RejectForm, applications: list[Application]) -> bool:
    data = form.cleaned_data
    try:
        if data["with_letter"]:
            letters.check(data["subject"], data["body"])
    except Invalid as invalid:
        _explain(form, invalid)
        return False
    batch = pipeline.reject_many(applications, by=request.member, reason=data["reason"], note=data["note"])
    rejected = {rejection.application_id for rejection in batch.rejections}
    if data["with_letter"]:
        people = [(a.candidate, a) for a in applications if a.id in rejected]
        actions.write_many(
            people,
            by=request.member,
            subject=data["subject"],
            body=data["body"],
            purpose="rejected",
            after=form.after,
        )
    if not rejected:
        form.add_error(None, next(iter(batch.refused.values())).sentence)
        return False
    who = applications[0].candidate.name if len(applications) == 1 else _people(batch.count)
    left = f" {_people(len(batch.refused))} had been decided before." if batch.refused else ""
    undo = reverse("messaging:undo_reject", args=[_slug(request), batch.batch_id])
    pages.toast(request, f"Rejected {who}.{left}", undo=undo)
    return True


def _people(count: int) -> str:
    return "1 person" if count == 1 else f"{count} people"


@require_POST
@members(*roles.DECIDERS)
def undo_reject(request: MemberRequest, batch_id: UUID) -> HttpResponse:
    undone = pipeline.undo(batch_id, by=request.member)
    letters_waiting = Message.objects.filter(application__in=list(undone.applications), purpose="rejected")
    stopped = actions.take_back_many(letters_waiting, by=request.member)
    words = (
        f" {stopped} waiting {'mail was' if stopped == 1 else 'mails were'} taken back." if stopped else ""
    )
    pages.toast(request, f"{_people(undone.count)} brought back.{words}")
    return pages.go(request, pages.behind(request, reverse("home")))


def _kind_words() -> dict[str, str]:
    kept = queries.template_for("rejected")
    return {"subject": kept.subject, "body": kept.body} if kept else {}


def _write(
    request: MemberRequest, form: LetterForm, candidate: Candidate, application: Application | None
) -> bool:
    try:
        message = actions.write(
            candidate,
            application=application,
            by=request.member,
            subject=form.cleaned_data["subject"],
            body=form.cleaned_data["body"],
            after=form.after,
        )
    except Invalid as invalid:
        _explain(form, invalid)
        return False
    undo = reverse("messaging:take_back", args=[_slug(request), message.id])
    pages.toast(request, f"Your mail to {candidate.name} is on its way.", undo=undo)
    return True


def _keep(request: MemberRequest, form: TemplateForm, template_id: UUID | None) -> bool:
    kept = get_object_or_404(queries.templates(), id=template_id) if template_id else None
    try:
        actions.keep_template(kept, by=request.member, **form.cleaned_data)
    except Invalid as invalid:
        _explain(form, invalid)
        return False
    return True


def _explain(form: LetterForm | RejectForm | TemplateForm, invalid: Invalid) -> None:
    for field, sentence in invalid.fields.items():
        form.add_error(field, sentence)


def _initial(request: MemberRequest, candidate: Candidate, application: Application | None) -> dict[str, str]:
    chosen = _uuids([request.GET.get("template", "")])
    kept: MessageTemplate | None = queries.templates().filter(id__in=chosen).first()
    return {"subject": kept.subject, "body": kept.body} if kept else {}


def _candidate(request: MemberRequest, candidate_id: UUID) -> Candidate:
    return get_object_or_404(
        candidates_visible_to(request.member).select_related("organization"), id=candidate_id
    )


def _applications(request: MemberRequest) -> ApplicationQuerySet:
    rows = Application.objects.visible_to(request.member)
    return rows.select_related("job", "candidate__organization")


def _application_of(request: MemberRequest, candidate: Candidate) -> Application | None:
    rows = _applications(request).filter(candidate=candidate)
    chosen = _uuids([request.GET.get("application", "")])
    return rows.filter(id__in=chosen).first() if chosen else rows.order_by("-id").first()


def _message(request: MemberRequest, message_id: UUID) -> Message:
    visible = candidates_visible_to(request.member)
    return get_object_or_404(Message.objects.filter(candidate__in=visible), id=message_id)


def _here(name: str, request: MemberRequest, *args: object) -> str:
    return reverse(f"messaging:{name}", args=[_slug(request), *args])


def _slug(request: MemberRequest) -> str:
    return str(request.organization.slug)


def _before(request: MemberRequest) -> UUID | None:
    return next(iter(_uuids([request.GET.get("before", "")])), None)


def _uuids(words: list[str]) -> list[UUID]:
    found = []
    for word in words:
        try:
            found.append(UUID(word))
        except ValueError:
            continue
    return found


def _only_where_mail_is_kept() -> None:
    if not settings.KEEPS_MAIL_HERE:
        raise Http404
