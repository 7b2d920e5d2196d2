from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..models.terms_in_contract import TermsInContract
from ..models.terms_in_salary_period import TermsInSalaryPeriod
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.terms_in_own import TermsInOwn


T = TypeVar("T", bound="TermsIn")


@_attrs_define
class TermsIn:
    """What is offered.

    Attributes:
        contract (TermsInContract): The kind of contract.
        expires_at (datetime.datetime): Until when the candidate can answer.
        location (str): Where the work is.
        salary_amount (float | str): Of one period.
        salary_currency (str): Like EUR.
        starts_on (datetime.date): The first day of work.
        title (str): The title of the position.
        letter (str | Unset): The letter with placeholders; empty is the template's. Default: ''.
        own (TermsInOwn | Unset): The template's own fields, by their keys; days as 2026-11-30.
        salary_period (TermsInSalaryPeriod | Unset): What the amount is for. Default: TermsInSalaryPeriod.YEAR.
    """

    contract: TermsInContract
    expires_at: datetime.datetime
    location: str
    salary_amount: float | str
    salary_currency: str
    starts_on: datetime.date
    title: str
    letter: str | Unset = ""
    own: TermsInOwn | Unset = UNSET
    salary_period: TermsInSalaryPeriod | Unset = TermsInSalaryPeriod.YEAR

    def to_dict(self) -> dict[str, Any]:
        contract = self.contract.value

        expires_at = self.expires_at.isoformat()

        location = self.location

        salary_amount: float | str
        salary_amount = self.salary_amount

        salary_currency = self.salary_currency

        starts_on = self.starts_on.isoformat()

        title = self.title

        letter = self.letter

        own: dict[str, Any] | Unset = UNSET
        if not isinstance(self.own, Unset):
            own = self.own.to_dict()

        salary_period: str | Unset = UNSET
        if not isinstance(self.salary_period, Unset):
            salary_period = self.salary_period.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "contract": contract,
                "expires_at": expires_at,
                "location": location,
                "salary_amount": salary_amount,
                "salary_currency": salary_currency,
                "starts_on": starts_on,
                "title": title,
            }
        )
        if letter is not UNSET:
            field_dict["letter"] = letter
        if own is not UNSET:
            field_dict["own"] = own
        if salary_period is not UNSET:
            field_dict["salary_period"] = salary_period

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.terms_in_own import TermsInOwn  # noqa: PLC0415

        d = dict(src_dict)
        contract = TermsInContract(d.pop("contract"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        location = d.pop("location")

        def _parse_salary_amount(data: object) -> float | str:
            return cast(float | str, data)

        salary_amount = _parse_salary_amount(d.pop("salary_amount"))

        salary_currency = d.pop("salary_currency")

        starts_on = datetime.date.fromisoformat(d.pop("starts_on"))

        title = d.pop("title")

        letter = d.pop("letter", UNSET)

        _own = d.pop("own", UNSET)
        own: TermsInOwn | Unset
        if isinstance(_own, Unset):
            own = UNSET
        else:
            own = TermsInOwn.from_dict(_own)

        _salary_period = d.pop("salary_period", UNSET)
        salary_period: TermsInSalaryPeriod | Unset
        if isinstance(_salary_period, Unset):
            salary_period = UNSET
        else:
            salary_period = TermsInSalaryPeriod(_salary_period)

        terms_in = cls(
            contract=contract,
            expires_at=expires_at,
            location=location,
            salary_amount=salary_amount,
            salary_currency=salary_currency,
            starts_on=starts_on,
            title=title,
            letter=letter,
            own=own,
            salary_period=salary_period,
        )

        return terms_in
