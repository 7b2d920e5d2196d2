from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.offer_out_salary_period import OfferOutSalaryPeriod
from ..models.offer_out_state import OfferOutState

if TYPE_CHECKING:
    from ..models.offer_out_own import OfferOutOwn


T = TypeVar("T", bound="OfferOut")


@_attrs_define
class OfferOut:
    """An offer.

    Attributes:
        accepted_at (datetime.datetime | None): When it was accepted.
        application_id (UUID): The id of the application.
        approval_id (None | UUID): The id of the approval.
        contract (str): The kind of contract.
        countersigned (bool): Whether the organization signs after the candidate.
        created_at (datetime.datetime): When it was made.
        decline_reason (str): Why it was declined, in the candidate's words.
        declined_at (datetime.datetime | None): When it was declined.
        expired_at (datetime.datetime | None): When it ran out.
        expires_at (datetime.datetime): When it runs out.
        id (UUID): Its id.
        location (str): The place, in words.
        made_by_name (str): The name of whoever made it.
        offer_template_id (UUID): The id of the offer template.
        own (OfferOutOwn): The fields of your own, by name.
        salary_amount (str): The salary offered, for each period.
        salary_currency (str): The currency of the salary, as its three letters (ISO 4217).
        salary_period (OfferOutSalaryPeriod): What the salary is for: a year, a month, an hour.
        sent_at (datetime.datetime | None): When it was sent.
        starts_on (datetime.date): The first day of work.
        state (OfferOutState): Where it stands.
        title (str): The title.
        viewed_at (datetime.datetime | None): When the candidate first looked at it.
        withdrawn_at (datetime.datetime | None): When it was withdrawn.
    """

    accepted_at: datetime.datetime | None
    application_id: UUID
    approval_id: None | UUID
    contract: str
    countersigned: bool
    created_at: datetime.datetime
    decline_reason: str
    declined_at: datetime.datetime | None
    expired_at: datetime.datetime | None
    expires_at: datetime.datetime
    id: UUID
    location: str
    made_by_name: str
    offer_template_id: UUID
    own: OfferOutOwn
    salary_amount: str
    salary_currency: str
    salary_period: OfferOutSalaryPeriod
    sent_at: datetime.datetime | None
    starts_on: datetime.date
    state: OfferOutState
    title: str
    viewed_at: datetime.datetime | None
    withdrawn_at: datetime.datetime | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        accepted_at: None | str
        if isinstance(self.accepted_at, datetime.datetime):
            accepted_at = self.accepted_at.isoformat()
        else:
            accepted_at = self.accepted_at

        application_id = str(self.application_id)

        approval_id: None | str
        if isinstance(self.approval_id, UUID):
            approval_id = str(self.approval_id)
        else:
            approval_id = self.approval_id

        contract = self.contract

        countersigned = self.countersigned

        created_at = self.created_at.isoformat()

        decline_reason = self.decline_reason

        declined_at: None | str
        if isinstance(self.declined_at, datetime.datetime):
            declined_at = self.declined_at.isoformat()
        else:
            declined_at = self.declined_at

        expired_at: None | str
        if isinstance(self.expired_at, datetime.datetime):
            expired_at = self.expired_at.isoformat()
        else:
            expired_at = self.expired_at

        expires_at = self.expires_at.isoformat()

        id = str(self.id)

        location = self.location

        made_by_name = self.made_by_name

        offer_template_id = str(self.offer_template_id)

        own = self.own.to_dict()

        salary_amount = self.salary_amount

        salary_currency = self.salary_currency

        salary_period = self.salary_period.value

        sent_at: None | str
        if isinstance(self.sent_at, datetime.datetime):
            sent_at = self.sent_at.isoformat()
        else:
            sent_at = self.sent_at

        starts_on = self.starts_on.isoformat()

        state = self.state.value

        title = self.title

        viewed_at: None | str
        if isinstance(self.viewed_at, datetime.datetime):
            viewed_at = self.viewed_at.isoformat()
        else:
            viewed_at = self.viewed_at

        withdrawn_at: None | str
        if isinstance(self.withdrawn_at, datetime.datetime):
            withdrawn_at = self.withdrawn_at.isoformat()
        else:
            withdrawn_at = self.withdrawn_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "accepted_at": accepted_at,
                "application_id": application_id,
                "approval_id": approval_id,
                "contract": contract,
                "countersigned": countersigned,
                "created_at": created_at,
                "decline_reason": decline_reason,
                "declined_at": declined_at,
                "expired_at": expired_at,
                "expires_at": expires_at,
                "id": id,
                "location": location,
                "made_by_name": made_by_name,
                "offer_template_id": offer_template_id,
                "own": own,
                "salary_amount": salary_amount,
                "salary_currency": salary_currency,
                "salary_period": salary_period,
                "sent_at": sent_at,
                "starts_on": starts_on,
                "state": state,
                "title": title,
                "viewed_at": viewed_at,
                "withdrawn_at": withdrawn_at,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.offer_out_own import OfferOutOwn  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_accepted_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                accepted_at_type_0 = datetime.datetime.fromisoformat(data)

                return accepted_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        accepted_at = _parse_accepted_at(d.pop("accepted_at"))

        application_id = UUID(d.pop("application_id"))

        def _parse_approval_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                approval_id_type_0 = UUID(data)

                return approval_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        approval_id = _parse_approval_id(d.pop("approval_id"))

        contract = d.pop("contract")

        countersigned = d.pop("countersigned")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        decline_reason = d.pop("decline_reason")

        def _parse_declined_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                declined_at_type_0 = datetime.datetime.fromisoformat(data)

                return declined_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        declined_at = _parse_declined_at(d.pop("declined_at"))

        def _parse_expired_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                expired_at_type_0 = datetime.datetime.fromisoformat(data)

                return expired_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        expired_at = _parse_expired_at(d.pop("expired_at"))

        expires_at = datetime.datetime.fromisoformat(d.pop("expires_at"))

        id = UUID(d.pop("id"))

        location = d.pop("location")

        made_by_name = d.pop("made_by_name")

        offer_template_id = UUID(d.pop("offer_template_id"))

        own = OfferOutOwn.from_dict(d.pop("own"))

        salary_amount = d.pop("salary_amount")

        salary_currency = d.pop("salary_currency")

        salary_period = OfferOutSalaryPeriod(d.pop("salary_period"))

        def _parse_sent_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                sent_at_type_0 = datetime.datetime.fromisoformat(data)

                return sent_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        sent_at = _parse_sent_at(d.pop("sent_at"))

        starts_on = datetime.date.fromisoformat(d.pop("starts_on"))

        state = OfferOutState(d.pop("state"))

        title = d.pop("title")

        def _parse_viewed_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                viewed_at_type_0 = datetime.datetime.fromisoformat(data)

                return viewed_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        viewed_at = _parse_viewed_at(d.pop("viewed_at"))

        def _parse_withdrawn_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                withdrawn_at_type_0 = datetime.datetime.fromisoformat(data)

                return withdrawn_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        withdrawn_at = _parse_withdrawn_at(d.pop("withdrawn_at"))

        offer_out = cls(
            accepted_at=accepted_at,
            application_id=application_id,
            approval_id=approval_id,
            contract=contract,
            countersigned=countersigned,
            created_at=created_at,
            decline_reason=decline_reason,
            declined_at=declined_at,
            expired_at=expired_at,
            expires_at=expires_at,
            id=id,
            location=location,
            made_by_name=made_by_name,
            offer_template_id=offer_template_id,
            own=own,
            salary_amount=salary_amount,
            salary_currency=salary_currency,
            salary_period=salary_period,
            sent_at=sent_at,
            starts_on=starts_on,
            state=state,
            title=title,
            viewed_at=viewed_at,
            withdrawn_at=withdrawn_at,
        )

        offer_out.additional_properties = d
        return offer_out

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
