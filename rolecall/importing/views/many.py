"""Doing something to many people: who they are, exactly how many, and what the act needs."""

from typing import Any
from urllib.parse import urlencode

from django.http import HttpResponse, HttpResponseRedirect, QueryDict
from django.urls import reverse

from rolecall.accounts import roles
from rolecall.accounts.doors import MemberRequest, members
from rolecall.importing import access
from rolecall.importing import actions as importing
from rolecall.importing.many.results import LABELS, MESSAGE, REJECT, REMOVE
from rolecall.importing.many_forms import ManyForm
from rolecall.importing.selecting import NotAsMany, Selection, found, pooled
from rolecall.importing.views.finding import to_run
from rolecall.kit import pages
from rolecall.kit.errors import Invalid, NotFound
from rolecall.messaging import letters
from rolecall.messaging import queries as messaging
from rolecall.messaging.models import MessageTemplate
from rolecall.pipeline.forms.filters import ids_of
from rolecall.pipeline.forms.people import chosen
from rolecall.pipeline.models import STATES
from rolecall.pipeline.queries.people import NAME, NEWEST, NO_APPLICATION, Wanted
from rolecall.search.forms import asked_of_text
from rolecall.search.models import TalentPool
from rolecall.search.saved import pools_for

NAMED = 12
POOL, FIND = "pool", "find"
"""What the search page asks, in the address of what is to be done to those who are found."""


@members(*roles.DECIDERS)
def many(request: MemberRequest) -> HttpResponse:
    act = request.GET.get("act", "")
    if act == "export":
        address = reverse("importing:export", args=[request.organization.slug])
        return HttpResponseRedirect(f"{address}?{request.GET.urlencode()}")
    if act not in LABELS:
        raise NotFound
    access.must_act(request.member, act)
    selection = selection_of(request)
    form = ManyForm(act=act, by=request.member, wanted=wanted_of(request.GET), initial=_words(request, act))
    if request.method == "POST":
        form = ManyForm(request.POST, act=act, by=request.member, wanted=wanted_of(request.GET))
        if form.is_valid() and (answer := _begun(request, selection, act, form)):
            return answer
    context = {
        "act": act,
        "label": LABELS[act],
        "form": form,
        "is_for_good": act == REMOVE,
        "writes": act in (MESSAGE, REJECT),
        "placeholders": letters.PLACEHOLDERS,
        "templates": _templates(request, act),
        **selection_context(request, selection),
    }
    return pages.render(request, "importing/many.html", context, status=422 if form.errors else 200)


def selection_of(request: MemberRequest) -> Selection:
    """Whom a page means: those that were ticked, those that it showed, or all that fit; else nobody."""
    given = request.GET
    match given.get("scope"):
        case "found":
            asked = asked_of_text(given.get(FIND, ""))
            return found(asked, by=request.member, zone=request.organization.time_zone)
        case "pool":
            pool = _pool(request)
            if pool is None:
                raise NotFound
            return pooled(pool, by=request.member, zone=request.organization.time_zone)
        case "all":
            return Selection(wanted=wanted_of(given))
        case "page":
            return Selection(ids=ids_of(given.get("shown", "").split(",")[:500]))
    return Selection(ids=ids_of(given.getlist("person")[:500]))


def selection_context(request: MemberRequest, selection: Selection) -> dict[str, Any]:
    """What is said of the people that are meant."""
    kept: dict[str, Any] = {
        name: request.GET[name]
        for name in ("q", "job", "state", "tag", "source", "sort")
        if request.GET.get(name)
    }
    back = reverse("pipeline:candidates", args=[request.organization.slug])
    if FIND in request.GET:
        back = reverse("search:search", args=[request.organization.slug])
        kept = asked_of_text(request.GET[FIND])
    if pool := _pool(request):
        back = reverse("search:pool", args=[request.organization.slug, pool.id])
    count = selection.count(request.member)
    names = (
        selection.people(request.member).order_by("-id").values_list("name", flat=True)[:NAMED]
        if count
        else []
    )
    return {
        "count": count,
        "names": list(names),
        "is_all": selection.wanted is not None or bool(selection.found_by),
        "of_pool": pool,
        "is_filtered": pool is None
        and bool(selection.found_by or (selection.wanted and selection.wanted.is_filtered)),
        "address": f"{request.path}?{request.GET.urlencode()}",
        "back": f"{back}?{urlencode(kept, doseq=True)}" if kept else back,
    }


def _pool(request: MemberRequest) -> TalentPool | None:
    """The talent pool that an address begins at, if it names one."""
    id_ = chosen(request.GET.get(POOL))
    return pools_for(request.member).filter(id=id_).first() if id_ else None


def wanted_of(given: QueryDict) -> Wanted:
    """The filters that an address names; what cannot be understood filters nothing."""
    states = {*dict(STATES), NO_APPLICATION}
    return Wanted(
        q=given.get("q", "")[:200],
        tag=chosen(given.get("tag")),
        source=chosen(given.get("source")),
        job=chosen(given.get("job")),
        state=given.get("state", "") if given.get("state") in states else "",
        sort=NAME if given.get("sort") == NAME else NEWEST,
    )


def _begun(request: MemberRequest, selection: Selection, act: str, form: ManyForm) -> HttpResponse | None:
    expected = request.POST.get("expected", "")
    try:
        run = importing.act_on_many(
            selection,
            act,
            form.given(),
            by=request.member,
            expected=int(expected) if expected.isdecimal() and len(expected) < 9 else 0,
        )
    except Invalid as invalid:
        for name, sentence in invalid.fields.items():
            form.add_error(name if name in form.fields else None, sentence)
        return None
    except NotAsMany as other:
        form.add_error(None, other.sentence)
        return None
    return to_run(request, run)


def _words(request: MemberRequest, act: str) -> dict[str, str]:
    """What a letter begins with: the template that was chosen, or the one for rejections."""
    template = None
    if act == MESSAGE and (wanted := chosen(request.GET.get("template"))):
        template = MessageTemplate.objects.in_use().filter(id=wanted).first()
    elif act == REJECT:
        template = messaging.template_for("rejected")
    return {"subject": template.subject, "body": template.body} if template else {}


def _templates(request: MemberRequest, act: str) -> list[tuple[str, str, bool]]:
    if act != MESSAGE:
        return []
    here = request.GET.copy()
    shown = []
    for template in MessageTemplate.objects.in_use().order_by("name", "id")[:50]:
        here["template"] = str(template.id)
        shown.append((template.name, f"?{here.urlencode()}", request.GET.get("template") == str(template.id)))
    return shown
