from __future__ import annotations

from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="EventFilters")


@_attrs_define
class EventFilters:
    """From where on, and which.

    Attributes:
        after (Literal['latest'] | None | Unset | UUID): The `after` of the answer before, or the id of any event.
            Without it the log begins; `latest` answers no events and where it ends now.
        per_page (int | Unset): How many events at the most. Default: 100.
        subject_id (None | Unset | UUID): About what: a candidate, an application, a job, …
        type_ (list[str] | Unset): Only these types, such as 'application_moved'; may be repeated.
    """

    after: Literal["latest"] | None | Unset | UUID = UNSET
    per_page: int | Unset = 100
    subject_id: None | Unset | UUID = UNSET
    type_: list[str] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        after: Literal["latest"] | None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        elif isinstance(self.after, UUID):
            after = str(self.after)
        else:
            after = self.after

        per_page = self.per_page

        subject_id: None | str | Unset
        if isinstance(self.subject_id, Unset):
            subject_id = UNSET
        elif isinstance(self.subject_id, UUID):
            subject_id = str(self.subject_id)
        else:
            subject_id = self.subject_id

        type_: list[str] | Unset = UNSET
        if not isinstance(self.type_, Unset):
            type_ = self.type_

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if after is not UNSET:
            field_dict["after"] = after
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if subject_id is not UNSET:
            field_dict["subject_id"] = subject_id
        if type_ is not UNSET:
            field_dict["type"] = type_

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_after(data: object) -> Literal["latest"] | None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                after_type_0 = UUID(data)

                return after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            after_type_1 = cast(Literal["latest"], data)
            if after_type_1 != "latest":
                raise ValueError(
                    f"after_type_1 must match const 'latest', got '{after_type_1}'"
                )
            return after_type_1
            return cast(Literal["latest"] | None | Unset | UUID, data)

        after = _parse_after(d.pop("after", UNSET))

        per_page = d.pop("per_page", UNSET)

        def _parse_subject_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                subject_id_type_0 = UUID(data)

                return subject_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        subject_id = _parse_subject_id(d.pop("subject_id", UNSET))

        type_ = cast(list[str], d.pop("type", UNSET))

        event_filters = cls(
            after=after,
            per_page=per_page,
            subject_id=subject_id,
            type_=type_,
        )

        return event_filters
