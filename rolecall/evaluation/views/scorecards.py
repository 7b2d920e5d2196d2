"""Writing a scorecard, with the kit beside it; what others found, once one's own is in."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods, require_POST

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.evaluation import access, actions, queries
from rolecall.evaluation.forms import ScorecardForm, explain
from rolecall.evaluation.models import PlannedInterview
from rolecall.evaluation.views.finding import address
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotFound
from rolecall.pipeline import blind
from rolecall.pipeline.models import Application


@require_http_methods(["GET", "POST"])
@members(*roles.EVERYONE)
def scorecard(request: MemberRequest, application_id: UUID, planned_id: UUID) -> HttpResponse:
    application, planned = _found(request, application_id, planned_id)
    kit = queries.kit_of(planned)
    mine = queries.own_draft(application, planned, request.member)
    form = ScorecardForm(request.POST or None, criteria=kit.criteria, initial=ScorecardForm.initial_of(mine))
    if request.method == "POST" and form.is_valid() and _submitted(request, application, planned, form):
        return pages.go(request, address(request, "scorecard", application_id, planned_id))
    context = {
        "application": application,
        "planned": planned,
        "kit": kit,
        "mine": mine,
        "who": blind.shown_name(request.member, application),
        "reviews": _reviews(request, application),
        "sees_person": Application.objects.visible_to(request.member).filter(id=application.id).exists(),
        "form": form,
        "told": queries.versions_of(application, planned, request.member),
    }
    return pages.render(request, "evaluation/scorecard.html", context, 422 if form.errors else 200)


@require_POST
@members(*roles.EVERYONE)
def draft(request: MemberRequest, application_id: UUID, planned_id: UUID) -> HttpResponse:
    application, planned = _found(request, application_id, planned_id)
    form = ScorecardForm(request.POST, criteria=queries.kit_of(planned).criteria)
    form.is_valid()  # whatever is there so far is kept
    actions.save_draft(application, planned, form.said(), by=request.member)
    if pages.wants_part(request):
        return HttpResponse("Saved")
    pages.toast(request, "Your draft is saved. Nobody else sees it.")
    return pages.go(request, address(request, "scorecard", application_id, planned_id))


def _reviews(request: MemberRequest, application: Application) -> bool:
    """Whether the way leads back to the page on which they review the person blind."""
    return Application.objects.blind_to(request.member).filter(id=application.id).exists()


def _found(
    request: MemberRequest, application_id: UUID, planned_id: UUID
) -> tuple[Application, PlannedInterview]:
    application = Application.objects.select_related("job", "candidate").filter(id=application_id).first()
    planned = PlannedInterview.objects.current().filter(id=planned_id).first()
    if application is None or planned is None or planned.job_id != application.job_id:
        raise NotFound
    if not access.can_score(request.member, application, planned):
        raise NotFound
    return application, planned


def _submitted(
    request: MemberRequest, application: Application, planned: PlannedInterview, form: ScorecardForm
) -> bool:
    try:
        actions.submit(application, planned, form.said(), by=request.member)
    except Invalid as invalid:
        explain(form, invalid)
        return False
    pages.toast(request, "Your scorecard is submitted.")
    return True
