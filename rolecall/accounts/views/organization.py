"""Settings: the organization itself, its departments and locations."""

from functools import partial
from uuid import UUID

from django.db.models import Count
from django.forms.models import model_to_dict
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.views.decorators.http import require_POST

from rolecall.accounts import actions as accounts
from rolecall.accounts import roles, world
from rolecall.accounts.doors import MemberRequest, members
from rolecall.accounts.forms import DepartmentForm, LocationForm, OrganizationForm
from rolecall.accounts.models import Department, Location
from rolecall.kit.pages import behind, go, render, toast
from rolecall.kit.seen import Seen


@members(*roles.EVERYONE)
def home(request: MemberRequest) -> HttpResponse:
    return HttpResponseRedirect(_address(request, "jobs:jobs"))


@members(*roles.RECRUITERS)
def settings(request: MemberRequest) -> HttpResponse:
    return render(request, "accounts/settings.html")


@members(*roles.ADMINS)
def organization_page(request: MemberRequest) -> HttpResponse:
    organization = request.organization
    form = OrganizationForm.of(request, initial=model_to_dict(organization))
    seen = Seen(form.shown, request.POST)
    change = partial(accounts.change_organization, organization, by=request.member)
    if form.try_to(change, seen=seen):
        toast(request, "Saved.")
        return go(request, request.path)
    return render(request, "accounts/organization.html", {"form": form, "seen": seen}, form.status)


@members(*roles.RECRUITERS)
def departments(request: MemberRequest) -> HttpResponse:
    rows = Department.objects.annotate(used_by=Count("jobs"))
    return render(request, "accounts/departments.html", {"departments": rows})


@members(*roles.RECRUITERS)
def add_department(request: MemberRequest) -> HttpResponse:
    form = DepartmentForm.of(request)
    if form.try_to(partial(accounts.add_department, by=request.member)):
        toast(request, f"Added {form.cleaned_data['name']}.")
        return go(request, _address(request, "accounts:departments"))
    return render(request, "accounts/department.html", {"form": form}, form.status)


@members(*roles.RECRUITERS)
def edit_department(request: MemberRequest, department_id: UUID) -> HttpResponse:
    department = get_object_or_404(Department, id=department_id)
    form = DepartmentForm.of(request, initial=model_to_dict(department))
    seen = Seen(form.shown, request.POST)
    rename = partial(accounts.rename_department, department, by=request.member, name=department.name)
    if form.try_to(rename, seen=seen):
        toast(request, "Saved.")
        return go(request, _address(request, "accounts:departments"))
    context = {"form": form, "department": department, "seen": seen}
    return render(request, "accounts/department.html", context, form.status)


@require_POST
@members(*roles.RECRUITERS)
def remove_department(request: MemberRequest, department_id: UUID) -> HttpResponse:
    department = get_object_or_404(Department, id=department_id)
    accounts.remove_department(department, by=request.member)
    toast(request, f"Removed {department.name}.")
    return go(request, _address(request, "accounts:departments"))


@members(*roles.RECRUITERS)
def locations(request: MemberRequest) -> HttpResponse:
    rows = Location.objects.annotate(used_by=Count("jobs"))
    context = {"locations": rows, "country_names": dict(world.countries())}
    return render(request, "accounts/locations.html", context)


@members(*roles.RECRUITERS)
def add_location(request: MemberRequest) -> HttpResponse:
    form = LocationForm.of(request, initial={"time_zone": request.organization.time_zone})
    back = behind(request, _address(request, "accounts:locations"))
    if form.try_to(partial(accounts.add_location, by=request.member)):
        toast(request, f"Added {form.cleaned_data['name']}.")
        return go(request, back)
    return render(request, "accounts/location.html", {"form": form, "back": back}, form.status)


@members(*roles.RECRUITERS)
def edit_location(request: MemberRequest, location_id: UUID) -> HttpResponse:
    location = get_object_or_404(Location, id=location_id)
    form = LocationForm.of(request, initial=model_to_dict(location))
    seen = Seen(form.shown, request.POST)
    back = behind(request, _address(request, "accounts:locations"))
    if form.try_to(partial(accounts.change_location, location, by=request.member), seen=seen):
        toast(request, "Saved.")
        return go(request, back)
    context = {"form": form, "location": location, "seen": seen, "back": back}
    return render(request, "accounts/location.html", context, form.status)


@require_POST
@members(*roles.RECRUITERS)
def remove_location(request: MemberRequest, location_id: UUID) -> HttpResponse:
    location = get_object_or_404(Location, id=location_id)
    accounts.remove_location(location, by=request.member)
    toast(request, f"Removed {location.name}.")
    return go(request, _address(request, "accounts:locations"))


def _address(request: MemberRequest, name: str) -> str:
    return reverse(name, args=[request.organization.slug])
