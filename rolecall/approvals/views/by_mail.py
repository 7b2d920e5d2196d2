"""The page that a link in a mail opens: it asks once more; only the button on it acts."""

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods

from rolecall.accounts import directory
from rolecall.accounts.models import Member
from rolecall.approvals import actions, kinds, letters
from rolecall.approvals.forms import AnswerForm
from rolecall.approvals.models import DECIDED, Approval, ApprovalStep
from rolecall.kit import pages, tenancy, throttle
from rolecall.kit.errors import RuleBroken

RATE = "60/10 minutes"
DONE = {
    "yes": "You approved it. Thank you.",
    "no": "You declined it. Whoever asked is told.",
    "ask": "Your question is sent. This mail's other links still work.",
}


@pages.public
@require_http_methods(["GET", "POST"])
def by_mail(request: HttpRequest, organization: str, token: str) -> HttpResponse:
    """Answer as the member to whom the mail was sent, without signing in."""
    throttle.spend(RATE, "approval-by-mail", str(request.META.get("REMOTE_ADDR")))
    place, link = directory.by_slug(organization), letters.opened_by(token)
    if place is None or link is None or place.id != link.organization_id:
        raise Http404
    try:
        with tenancy.acting_in(place.id):
            return pages.for_one_person(_answered(request, link))
    except RuleBroken as broken:
        return pages.for_one_person(pages.refusal(request, broken))


def _answered(request: HttpRequest, link: letters.Link) -> HttpResponse:
    step = ApprovalStep.objects.select_related("approval").filter(id=link.step_id, round=link.round).first()
    member = Member.objects.active().filter(id=link.member_id).first()
    if step is None or member is None:
        raise Http404
    if not Approval.objects.open_to(member).filter(id=step.approval_id).exists():
        raise Http404
    given = step.votes.filter(DECIDED, member=member).exists()
    is_over = not step.is_current or not step.approval.is_waiting or given
    form = AnswerForm(request.POST or None, answer=link.answer)
    context = {
        "approval": step.approval,
        "fields": kinds.in_words(step.approval.kind, step.approval.fields),
        "member": member,
        "answer": link.answer,
        "label": letters.BY_MAIL[link.answer],
        "form": form,
        "is_over": is_over,
        "done": "",
    }
    if is_over:
        # a used link shows no terms: whoever finds the mail later learns nothing
        return pages.render(request, "approvals/by_mail.html", context, status=410)
    if request.method == "POST" and form.is_valid():
        comment = form.cleaned_data["comment"]
        actions.vote(step.approval, link.answer, by=member, comment=comment, by_mail=True, step=step)
        context["done"] = DONE[link.answer]
    return pages.render(request, "approvals/by_mail.html", context, status=422 if form.errors else 200)
