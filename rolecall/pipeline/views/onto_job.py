"""Putting a person who is known onto another job."""

from uuid import UUID

from django.http import HttpResponse

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.jobs.models import Job
from rolecall.kit import pages
from rolecall.kit.errors import RuleBroken
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.forms.people import ToJobForm, chosen
from rolecall.pipeline.queries.choices import stages_to_arrive_in
from rolecall.pipeline.views.candidate_screen import address_of, person_or_404


@members(*roles.RECRUITERS)
def onto_job(request: MemberRequest, candidate_id: UUID) -> HttpResponse:
    candidate = person_or_404(request, candidate_id)
    given = request.POST if request.method == "POST" else request.GET
    jobs = {
        each.id: each
        for each in Job.objects.visible_to(request.member).current().order_by("title_normalised")
    }
    job = jobs.get(chosen(given.get("job")))  # type: ignore[arg-type]
    form = ToJobForm(
        request.POST if request.method == "POST" else None,
        initial=request.GET.dict(),
        jobs=[(each.id, each.title) for each in jobs.values()],
        stages=stages_to_arrive_in(job),
    )
    if job is not None and form.is_valid():
        try:
            application = pipeline.add(job, candidate, by=request.member, stage=form.cleaned_data["stage"])
        except RuleBroken as broken:
            form.add_error("job", broken.sentence)
        else:
            pages.toast(request, f"{candidate.name} is on {job.title}.")
            return pages.go(request, address_of(request, candidate.id, application=application.id))
    context = {"candidate": candidate, "form": form}
    return pages.render(
        request, "pipeline/candidate_onto_job.html", context, status=422 if form.errors else 200
    )
