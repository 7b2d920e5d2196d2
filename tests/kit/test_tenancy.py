from uuid import UUID

import pytest

from rolecall.accounts.models import Member, Organization
from rolecall.kit import tenancy


def test_stepping_into_another_organization_and_back_restores_the_first(rae: Member, elsewhere: UUID) -> None:
    with tenancy.acting_in(elsewhere):
        names = list(Member.objects.values_list("name", flat=True))

    assert names == ["Olga Other"]
    assert list(Member.objects.values_list("name", flat=True)) == ["Rae Recruiter"]


def test_outside_of_any_organization_nothing_new_can_be_made() -> None:
    with pytest.raises(tenancy.NoOrganization):
        tenancy.current()


def test_the_organization_ends_with_its_block(organization: Organization, elsewhere: UUID) -> None:
    with tenancy.acting_in(elsewhere):
        pass

    assert tenancy.current() == organization.id
