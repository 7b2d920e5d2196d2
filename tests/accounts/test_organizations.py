import pytest

from rolecall.accounts import actions as accounts
from rolecall.accounts import directory, roles, slugs, world
from rolecall.accounts.actions.organizations import SlugReserved, SlugTaken
from rolecall.accounts.actions.places import NameTaken, StillUsedByJobs
from rolecall.accounts.models import Department, Location, Member, Organization, User
from rolecall.jobs.models import Job, JobLocation
from rolecall.kit import tenancy
from rolecall.kit.errors import NotAllowed
from rolecall.kit.models import EventRow
from rolecall.kit.pages import all_views


@pytest.fixture
def mara(db: None) -> User:
    return accounts.new_user("mara@example.org", name="Mara Okafor")


def test_an_organization_begins_with_its_administrator(mara: User) -> None:
    organization = accounts.create_organization("Halden Robotics", admin=mara, currency="NOK")

    with tenancy.acting_in(organization.id):
        member = Member.objects.get()
        row = EventRow.objects.get()
    assert (organization.slug, organization.currency) == ("halden-robotics", "NOK")
    assert (member.user_id, member.name, member.role) == (mara.id, "Mara Okafor", roles.ADMIN)
    assert (row.type, row.actor_id) == ("organization_created", member.id)


def test_the_address_is_made_from_the_name_and_is_free(mara: User) -> None:
    names = ["Halden Robotics", "Halden Robotics", "Careers", "Zürich & Söhne", "北風", "x" * 80]

    made = [accounts.create_organization(name, admin=mara).slug for name in names]

    assert made == [
        "halden-robotics",
        "halden-robotics-2",
        "careers-2",
        "zurich-sohne",
        "organization",
        "x" * 40,
    ]


def test_an_address_of_the_products_own_is_refused(mara: User) -> None:
    with pytest.raises(SlugReserved):
        accounts.create_organization("Careers", slug="careers", admin=mara)

    assert not directory.any_organization()


def test_an_address_that_somebody_has_is_refused(mara: User) -> None:
    accounts.create_organization("Halden", slug="halden", admin=mara)

    with pytest.raises(SlugTaken):
        accounts.create_organization("Halden Two", slug="halden", admin=mara)

    assert len(directory.every_organization()) == 1


def test_every_fixed_address_of_the_product_is_reserved() -> None:
    first_parts = {route.partition("/")[0] for route, _ in all_views()}

    fixed = {part for part in first_parts if part and not part.startswith(("<", "."))}
    assert fixed <= slugs.RESERVED


def test_the_organization_is_changed_by_administrators(ada: Member, organization: Organization) -> None:
    accounts.change_organization(organization, by=ada, name="Northwind", time_zone="Europe/Athens")

    assert Organization.objects.get().name == "Northwind"
    assert EventRow.objects.get().data["changes"] == {"name": ["Northwind Kites", "Northwind"]}


def test_the_organization_is_not_changed_by_recruiters(rae: Member, organization: Organization) -> None:
    with pytest.raises(NotAllowed):
        accounts.change_organization(organization, by=rae, name="Mine")

    assert Organization.objects.get().name == "Northwind Kites"


def test_departments_are_added_renamed_and_removed_by_recruiters(rae: Member) -> None:
    sails = accounts.add_department(by=rae, name="Sails")
    accounts.rename_department(sails, by=rae, name="Sail making")
    accounts.remove_department(sails, by=rae)

    assert not Department.objects.exists()
    assert [row.type for row in EventRow.objects.order_by("id")] == [
        "department_added",
        "department_changed",
        "department_removed",
    ]


def test_two_departments_of_one_name_are_refused(rae: Member) -> None:
    accounts.add_department(by=rae, name="Ingénierie")
    other = accounts.add_department(by=rae, name="Sails")

    with pytest.raises(NameTaken):
        accounts.add_department(by=rae, name="INGENIERIE")
    with pytest.raises(NameTaken):
        accounts.rename_department(other, by=rae, name="ingénierie")


def test_a_department_is_renamed_in_its_spelling_alone(rae: Member) -> None:
    sails = accounts.add_department(by=rae, name="sails")

    assert accounts.rename_department(sails, by=rae, name="Sails").name == "Sails"


def test_interviewers_arrange_no_places(rae: Member, ivo: Member) -> None:
    sails = accounts.add_department(by=rae, name="Sails")
    athens = accounts.add_location(by=rae, name="Athens", country="GR")

    for act in (
        lambda: accounts.add_department(by=ivo, name="Mine"),
        lambda: accounts.rename_department(sails, by=ivo, name="Mine"),
        lambda: accounts.remove_department(sails, by=ivo),
        lambda: accounts.add_location(by=ivo, name="Mine", country="GR"),
        lambda: accounts.change_location(athens, by=ivo, name="Mine"),
        lambda: accounts.remove_location(athens, by=ivo),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert [Department.objects.get().name, Location.objects.get().name] == ["Sails", "Athens"]


def test_places_that_jobs_use_stay(rae: Member) -> None:
    sails = accounts.add_department(by=rae, name="Sails")
    athens = accounts.add_location(by=rae, name="Athens", country="GR")
    job = Job.objects.create(title="Sail maker", department=sails)
    JobLocation.objects.create(job=job, location=athens)

    with pytest.raises(StillUsedByJobs):
        accounts.remove_department(sails, by=rae)
    with pytest.raises(StillUsedByJobs):
        accounts.remove_location(athens, by=rae)


def test_locations_are_added_changed_and_removed(rae: Member) -> None:
    athens = accounts.add_location(by=rae, name="Athens", country="GR", city="Athens")
    accounts.change_location(athens, by=rae, name="Athens", city="Piraeus", is_remote=False)
    accounts.remove_location(athens, by=rae)

    changed = EventRow.objects.get(type="location_changed")
    assert changed.data["changes"] == {"city": ["Athens", "Piraeus"]}
    assert not Location.objects.exists()


@pytest.mark.parametrize(
    ("language", "zone", "money"),
    [
        ("nb-NO,nb;q=0.9", "Europe/Oslo", "NOK"),
        ("ja-JP", "Asia/Tokyo", "JPY"),
        ("en-US,en;q=0.5", "America/New_York", "USD"),
        ("en", "UTC", "EUR"),
        ("", "UTC", "EUR"),
        ("*", "UTC", "EUR"),
        ("\x00;;--,,", "UTC", "EUR"),
        ("xx-ZZ", "UTC", "EUR"),
    ],
)
def test_a_browsers_language_suggests_zone_and_currency(language: str, zone: str, money: str) -> None:
    assert world.guess(language) == (zone, money)


@pytest.mark.parametrize(
    ("clock", "zone", "money"),
    [
        ("Europe/Oslo", "Europe/Oslo", "NOK"),
        ("Asia/Kolkata", "Asia/Kolkata", "INR"),
        ("Asia/Calcutta", "Asia/Kolkata", "INR"),
        ("Europe/Kiev", "Europe/Kyiv", "UAH"),
        ("UTC", "America/New_York", "USD"),
        ("Mars/Olympus", "America/New_York", "USD"),
        ("\x00", "America/New_York", "USD"),
        ("", "America/New_York", "USD"),
    ],
)
def test_a_browsers_clock_is_believed_before_its_language(clock: str, zone: str, money: str) -> None:
    assert world.guess("en-US,en;q=0.5", clock) == (zone, money)
