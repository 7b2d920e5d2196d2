"""The candidate's own page: where it stands, one more file, withdraw; and the mail that brings the links."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from functools import cached_property, wraps
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.http import content_disposition_header
from django.views.decorators.csrf import csrf_exempt

from rolecall.accounts.models import Organization
from rolecall.candidates import actions as candidates
from rolecall.candidates.models import Candidate, Document
from rolecall.candidates.queries import refuses_comparison
from rolecall.careers import limits, own_page, queries, tasks
from rolecall.careers.forms import FileForm, OwnPageForm, WordsForm
from rolecall.careers.public import Shopfront, entered, shopfront
from rolecall.interviews.queries.candidates import to_choose_for, to_come_for
from rolecall.kit import pages, storage, tenancy, throttle
from rolecall.kit.events import Visitor
from rolecall.kit.text import block
from rolecall.messaging import actions as messaging
from rolecall.offers import queries as offers
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import NotActive
from rolecall.pipeline.models import Application
from rolecall.pipeline.queries.merging import goes_on_as

FILE_RATE = "20/10 minutes"
ASKED_OFTEN = (
    "This was asked often just now. Look into your mail and its spam folder, "
    "or ask again in a quarter of an hour."
)
WROTE_OFTEN = "You wrote often just now. Your words are still here: send them in ten minutes."
View = Callable[..., HttpResponse]


@dataclass(frozen=True)
class Visit:
    """A candidate on their own page."""

    token: str
    front: Shopfront
    application: Application
    opened: Application
    """What the link was made for, instead of which another may go on."""

    @property
    def address(self) -> str:
        return f"/careers/my/{self.token}/"

    @property
    def visitor(self) -> Visitor:
        return Visitor(self.application.candidate.name, self.application.candidate_id)

    @cached_property
    def record(self) -> Candidate:
        """For whom the link was made."""
        return queries.record_of(self.opened)

    @property
    def documents(self) -> list[Document]:
        """The files that the candidate sent themselves."""
        return queries.sent_files(self.record)


def own(view: View) -> View:
    """Declare a view that a candidate's signed link opens; the link alone lets it act, and no cookie."""

    @wraps(view)
    def enter(request: HttpRequest, token: str, *args: Any, **kwargs: Any) -> HttpResponse:
        with _visited(request, token) as visit:
            return pages.for_one_person(view(request, visit, *args, **kwargs))

    return pages.public(csrf_exempt(enter))


@csrf_exempt
@shopfront
def ask_for_link(request: HttpRequest, front: Shopfront) -> HttpResponse:
    form = OwnPageForm(request.POST or None)
    status = 200
    if request.method == "POST" and not form.is_valid():
        status = 422
    elif request.method == "POST" and not limits.may_ask_for_link(request, form.cleaned_data["email"]):
        form.add_error(None, ASKED_OFTEN)
        status = 429
    elif request.method == "POST":
        tasks.ask_for_own_pages(form.cleaned_data["email"])
    sent = request.method == "POST" and not form.errors
    context = {"front": front, "site": front.frame, "form": form, "sent": sent}
    return pages.for_one_person(pages.render(request, "careers/ask_for_link.html", context, status=status))


@own
def my_application(request: HttpRequest, visit: Visit) -> HttpResponse:
    return _page(request, visit, FileForm())


@pages.form_only
@own
def add_file(request: HttpRequest, visit: Visit) -> HttpResponse:
    throttle.spend(FILE_RATE, "own-file", str(visit.application.id))
    form = FileForm(request.POST, request.FILES)
    if not form.is_valid():
        return _page(request, visit, form, status=422)
    file = form.cleaned_data["file"]
    candidates.attach(
        visit.application.candidate,
        by=Visitor(visit.record.name, visit.record.id),
        data=file.read(),
        file_name=file.name,
        kind="other",
    )
    return HttpResponseRedirect(f"{visit.address}?added=1")


@pages.form_only
@own
def choose_comparison(request: HttpRequest, visit: Visit) -> HttpResponse:
    choose = candidates.refuse_comparison if "refuse" in request.POST else candidates.allow_comparison
    choose(visit.application.candidate, by=visit.visitor)
    return HttpResponseRedirect(f"{visit.address}#comparison")


@pages.form_only
@own
def write(request: HttpRequest, visit: Visit) -> HttpResponse:
    """Words to the organization, into the thread of the last letter, where somebody is told of them."""
    form = WordsForm(request.POST)
    letter = next((each for each in queries.letters_of(visit.application) if each.direction == "out"), None)
    if letter is None:
        raise Http404
    if not form.is_valid():
        return _page(request, visit, FileForm(), words=form, status=422)
    if not limits.may_write(visit.application.id):
        form.add_error(None, WROTE_OFTEN)
        return _page(request, visit, FileForm(), words=form, status=429)
    by = Visitor(visit.record.name, visit.record.id)
    messaging.take_words(letter, words=form.cleaned_data["words"], by=by)
    return HttpResponseRedirect(f"{visit.address}?written=1#write")


@own
def withdraw(request: HttpRequest, visit: Visit) -> HttpResponse:
    if request.method != "POST" and not queries.standing_of(visit.application).is_open:
        return HttpResponseRedirect(visit.address)
    if request.method != "POST":
        context = {"visit": visit, "front": visit.front, "site": visit.front.frame}
        return pages.render(request, "careers/withdraw.html", context)
    note = block(request.POST.get("note", ""))[:2000]
    with suppress(NotActive):  # pressed twice, or decided in this moment: their page says where it stands
        if visit.application.is_active:
            pipeline.withdraw(visit.application, by=visit.visitor, note=note)
        elif queries.is_untold(visit.application):
            pipeline.withdraw_untold(visit.application, by=visit.visitor, note=note)
    return HttpResponseRedirect(visit.address)


@own
def own_file(request: HttpRequest, visit: Visit, document_id: Any) -> HttpResponse:
    document = next((each for each in visit.documents if each.id == document_id), None)
    if document is None:
        raise Http404
    return _attachment(document)


def _page(
    request: HttpRequest, visit: Visit, form: FileForm, *, words: WordsForm | None = None, status: int = 200
) -> HttpResponse:
    standing = queries.standing_of(visit.application)
    context = {
        "visit": visit,
        "front": visit.front,
        "site": visit.front.frame,
        "standing": standing,
        "to_come": to_come_for(visit.application) if standing.is_open else [],
        "to_choose": to_choose_for(visit.application) if standing.is_open else [],
        "letters": queries.letters_of(visit.application),
        "form": form,
        "words": words or WordsForm(),
        "written": "written" in request.GET,
        "added": "added" in request.GET,
        "refuses_comparison": refuses_comparison(visit.application.candidate_id),
        "offer": offers.offer_for_candidate(visit.application.id),
    }
    return pages.render(request, "careers/my_application.html", context, status=status)


def _attachment(document: Document) -> HttpResponse:
    answer = HttpResponse(storage.fetch(document.key), content_type="application/octet-stream")
    answer.headers["Content-Disposition"] = (
        content_disposition_header(True, document.file_name) or "attachment"
    )
    answer.headers["X-Content-Type-Options"] = "nosniff"
    answer.headers["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return answer


@contextmanager
def _visited(request: HttpRequest, token: str) -> Iterator[Visit]:
    opened = own_page.opened_by(token)
    if opened is None:
        raise Http404
    with tenancy.acting_in(opened.organization_id):
        slug = Organization.objects.values_list("slug", flat=True).first()
    with entered(request, slug or "") as front:
        applications = Application.objects.select_related("job", "stage", "candidate")
        application = applications.filter(id=opened.application_id).first()
        if application is None:
            raise Http404
        # of two applications of one person for one job the one that goes on is theirs
        goes_on = goes_on_as(application) or queries.applied_anew(application) or application
        yield Visit(token, front, goes_on, application)
