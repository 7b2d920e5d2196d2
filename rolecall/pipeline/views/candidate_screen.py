"""What a person's page shows, for the page itself and for each of its parts."""

from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, QueryDict
from django.urls import reverse

from rolecall.accounts.doors import MemberRequest
from rolecall.candidates import access as candidates_access
from rolecall.candidates.actions import MergedIntoAnother
from rolecall.candidates.models import Candidate, Document
from rolecall.kit import clock, live
from rolecall.kit.ahead import Asking, ahead
from rolecall.kit.events import Actor
from rolecall.pipeline import access
from rolecall.pipeline.forms.people import CommentForm, FileForm, chosen, empty_comment
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries import candidate as queries
from rolecall.pipeline.queries import finding, paper, people, profile
from rolecall.pipeline.queries.comments import asking_handles, know_handles, readers_of
from rolecall.pipeline.queries.merging import merged_into
from rolecall.pipeline.queries.timeline import asking_newest, timeline_for
from rolecall.pipeline.views.people import wanted_of
from rolecall.ui.navigation import asking_with_navigation
from rolecall.ui.slots import filled

APPLICATION, RESUME, FILES = "application", "resume", "files"
Tab = tuple[str, str, bool] | tuple[str, str, bool, int]


def person_or_404(request: MemberRequest, candidate_id: UUID) -> Candidate:
    """The person, if the member may see them."""
    candidate = queries.candidate_for(request.member, candidate_id)
    if candidate is None:
        if into := merged_into(request.member, candidate_id):
            raise MergedIntoAnother(into)
        raise Http404
    return candidate


def address_of(request: MemberRequest, candidate_id: UUID, **query: object) -> str:
    """The address of a person's page, with the list and the application that the member came by."""
    given = request.POST if request.method == "POST" else request.GET
    kept = {name: given.get(name) for name in ("application", "list")}
    return address(request.organization.slug, candidate_id, **{**kept, **query})


def address(slug: str, candidate_id: UUID, **query: object) -> str:
    """The address of a person's page; what is None is left out."""
    asked = QueryDict(mutable=True)
    asked.update({name: str(value) for name, value in query.items() if value not in (None, "")})
    path = reverse("pipeline:candidate", args=[slug, candidate_id])
    return f"{path}?{asked.urlencode()}" if asked else path


def screen_of(
    request: MemberRequest,
    candidate: Candidate,
    *,
    tab: str = "",
    document: Document | None = None,
    comment_form: CommentForm | None = None,
    upload: FileForm | None = None,
) -> dict[str, Any]:
    """Everything that a person's page shows."""
    know_handles(candidate)
    applications = queries.applications_of(candidate, request.member)
    tab, application = _open_tab(request, applications, tab)
    if application:
        ahead(*_asked_of(request, candidate, application))
    beside = _beside(request, candidate, application)
    then = beside["after"][1] if "after" in beside else None
    documents = queries.documents_of(candidate)
    context = application_part(request, candidate, application, documents, then=then)
    sent = context["sent"]
    resume = paper.current_resume(documents)
    shown = document or (sent[0].resume if sent and tab == APPLICATION else None) or resume
    return context | {
        "tab": tab,
        "tabs": _tabs(request, candidate, applications, tab, application, len(documents)),
        "documents": documents,
        "current_resume": resume.id if resume else None,
        "paper": paper.paper_of(shown, _wanted(request, shown)) if shown else None,
        "tags": queries.tags_of(candidate),
        "cards": filled("candidate.cards", request, candidate=candidate, application=application),
        "timeline": timeline_for(
            request.member,
            candidate,
            before=chosen(request.GET.get("before")),
            jobs={each.job_id: each.job.title for each in applications},
        ),
        "many_jobs": len(applications) > 1,
        "comment_form": comment_form or comment_form_of(request, candidate),
        "upload": upload or (FileForm() if tab == FILES else None),
        "beside": {side: where for side, (where, _) in beside.items()},
        "then": then,
        "live": live.ticket(request.organization.id, candidate.id),
    }


def asked_first(request: HttpRequest, reader: Actor, candidate_id: UUID) -> list[Asking]:
    """What a person's page asks by the id in its address alone."""
    about = queries.asking_person(reader, candidate_id)
    return asking_with_navigation(reader, *about, asking_handles(candidate_id))


def _asked_of(request: MemberRequest, candidate: Candidate, application: Application) -> list[Asking]:
    """What the page asks about the application that is open on it."""
    asked = queries.asking_application(request.member, application)
    if "list" not in request.GET:
        asked.append(queries.asking_beside(request.member, application))
    return asked if request.GET.get("before") else [*asked, *asking_newest(candidate)]


def _wanted(request: MemberRequest, document: Document) -> paper.Wanted:
    """What an address asks to be lit on a document: words, and where a fact stands."""
    find = request.GET.get("find", "").strip()[: finding.LONGEST]
    fact = chosen(request.GET.get("mark"))
    return paper.Wanted(find, profile.boxes_of(document, fact) if fact else {})


def application_part(
    request: MemberRequest,
    candidate: Candidate,
    application: Application | None,
    documents: list[Document],
    *,
    then: UUID | None = None,
) -> dict[str, Any]:
    """What the head and the card of an application show; `then` is who comes next after an act."""
    member = request.member
    asked = {
        "application": application.id if application else None,
        "list": request.GET.get("list"),
        "then": then or chosen(request.GET.get("then")),
    }
    here = address(request.organization.slug, candidate.id, **asked)
    return {
        "candidate": candidate,
        "application": application,
        "acts": queries.acts_for(member, application) if application else queries.Acts(),
        "more_acts": filled("candidate.acts", request, candidate=candidate, application=application),
        "outcome": queries.outcome_of(application) if application else None,
        "sent": queries.sent_of(application, documents) if application else [],
        "is_over": application is not None and application.is_active and _is_over(application),
        "may": may(request),
        "here": here,
        "asked": here.partition("?")[2],
        **queries.contacts_of(candidate),
    }


def may(request: MemberRequest) -> dict[str, bool]:
    """What the member may do on a person's page, whoever the person is."""
    return {
        "edit": candidates_access.can_edit(request.member),
        "write": access.can_write_letters(request.member),
        "see_private": access.can_see_private(request.member),
    }


def comment_form_of(
    request: MemberRequest, candidate: Candidate, data: QueryDict | None = None
) -> CommentForm:
    """The form for a comment, with the members that it can speak to."""
    handles = tuple((handle, member.name) for handle, member in readers_of(candidate))
    private = access.can_see_private(request.member)
    if data is None:
        return empty_comment(handles, may_be_private=private)
    return CommentForm(data, handles=handles, may_be_private=private)


def application_asked_for(request: MemberRequest, candidate: Candidate) -> Application | None:
    """The application that an address names, if it is this person's and the member may see it."""
    applications = queries.applications_of(candidate, request.member)
    return _open_tab(request, applications, "")[1]


def _open_tab(
    request: MemberRequest, applications: list[Application], tab: str
) -> tuple[str, Application | None]:
    """Which tab is open: what was asked for, else the application under way, else the résumé."""
    tab = tab or request.GET.get("tab", "")
    given = request.POST if request.method == "POST" else request.GET
    wanted = chosen(given.get("application"))
    application = next((each for each in applications if each.id == wanted), None)
    application = application or next(iter(applications), None)
    if tab in (RESUME, FILES):
        return tab, application
    return (APPLICATION, application) if application else (RESUME, None)


def _tabs(
    request: MemberRequest,
    candidate: Candidate,
    applications: list[Application],
    tab: str,
    application: Application | None,
    files: int,
) -> list[Tab]:
    tabs: list[Tab] = [
        (
            each.job.title if each.is_active else f"{each.job.title} ({each.get_state_display().lower()})",
            address_of(request, candidate.id, application=each.id),
            tab == APPLICATION and each == application,
        )
        for each in applications
    ]
    tabs.append(("Résumé", address_of(request, candidate.id, tab=RESUME), tab == RESUME))
    if access.can_write_letters(request.member):
        messages = reverse("messaging:messages", args=[request.organization.slug, candidate.id])
        tabs.append(("Messages", messages, False))
    tabs.extend(filled("candidate.tabs", request, candidate=candidate, application=application))
    tabs.append(("Files", address_of(request, candidate.id, tab=FILES), tab == FILES, files))
    return tabs


def _beside(
    request: MemberRequest, candidate: Candidate, application: Application | None
) -> dict[str, tuple[str, UUID | None]]:
    """The people before and after, in the list or the column that the member came from."""
    pairs = _pairs(request, candidate, application)
    if then := _then(request):
        pairs["after"] = (then.candidate_id, then.id)
    came_by = request.GET.get("list")
    return {
        side: (address(request.organization.slug, person, application=each, list=came_by), each)
        for side, (person, each) in pairs.items()
    }


def _pairs(
    request: MemberRequest, candidate: Candidate, application: Application | None
) -> dict[str, tuple[UUID, UUID | None]]:
    if "list" in request.GET:
        wanted = wanted_of(QueryDict(request.GET["list"].encode()))
        before, after = people.beside(request.member, wanted, candidate)
        return {side: (found, None) for side, found in (("before", before), ("after", after)) if found}
    if application is None:
        return {}
    column = queries.beside_in_column(request.member, application)
    return {side: found for side, found in (("before", column.before), ("after", column.after)) if found}


def _then(request: MemberRequest) -> Application | None:
    """Who stood next in the column before the person in front of us was moved out of it."""
    wanted = chosen(request.GET.get("then"))
    return Application.objects.visible_to(request.member).filter(id=wanted).first() if wanted else None


def _is_over(application: Application) -> bool:
    limit = application.stage.days_limit
    return limit is not None and (clock.now() - application.stage_entered_at).days >= limit
