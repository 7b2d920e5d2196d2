"""All scorecards of an application side by side, and the decision that follows."""

from uuid import UUID

from django.http import HttpResponse
from django.views.decorators.http import require_http_methods

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.models import Member
from rolecall.evaluation import access, actions, meeting
from rolecall.evaluation.decision_form import DecisionForm
from rolecall.evaluation.forms import explain
from rolecall.evaluation.views.finding import address
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotFound
from rolecall.pipeline.models import Application


@require_http_methods(["GET", "POST"])
@members(*roles.EVERYONE)
def matrix(request: MemberRequest, application_id: UUID) -> HttpResponse:
    application = _application(request, application_id)
    if not access.can_compare(request.member, application):
        missing = meeting.missing_for(application, request.member)
        context = {"application": application, "missing": missing}
        return pages.render(request, "evaluation/matrix_closed.html", context, 403)
    form = DecisionForm(request.POST or None, people=_people(request, application))
    if request.method == "POST" and form.is_valid() and _decided(request, application, form):
        return pages.go(request, address(request, "matrix", application_id) + "#decision")
    return _page(request, application, form)


def _page(request: MemberRequest, application: Application, form: DecisionForm) -> HttpResponse:
    context = {
        "application": application,
        "matrix": meeting.matrix_of(application, request.member),
        "decisions": list(meeting.decisions_of(application, request.member)),
        "can_decide": application.is_active and access.can_decide(request.member, application),
        "form": form,
    }
    return pages.render(request, "evaluation/matrix.html", context, 422 if form.errors else 200)


def _application(request: MemberRequest, application_id: UUID) -> Application:
    seen = Application.objects.visible_to(request.member).select_related("job", "candidate", "stage")
    application = seen.filter(id=application_id).first()
    if application is None:
        raise NotFound
    return application


def _people(request: MemberRequest, application: Application) -> list[Member]:
    """Whoever may have taken part, and whoever records it."""
    found = meeting.those_who_decide(application)
    return found if request.member in found else [*found, request.member]


def _decided(request: MemberRequest, application: Application, form: DecisionForm) -> bool:
    try:
        actions.decide(application, by=request.member, **form.decision())
    except Invalid as invalid:
        explain(form, invalid)
        return False
    pages.toast(request, "The decision is recorded.")
    return True
