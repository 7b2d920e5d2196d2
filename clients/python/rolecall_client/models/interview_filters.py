from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.interview_filters_state_type_0 import InterviewFiltersStateType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="InterviewFilters")


@_attrs_define
class InterviewFilters:
    """Which interviews are listed.

    Attributes:
        application_id (None | Unset | UUID): Only those of this application.
        created_after (datetime.datetime | None | Unset): Only what was made at this moment or later.
        created_before (datetime.datetime | None | Unset): Only what was made before this moment.
        cursor (None | str | Unset): The `next_cursor` of the page before.
        member_id (None | Unset | UUID): Only those in which this member sits.
        per_page (int | Unset): How many rows at the most. Default: 100.
        starts_after (datetime.datetime | None | Unset): Only those that begin at this moment or later.
        starts_before (datetime.datetime | None | Unset): Only those that begin before this moment.
        state (InterviewFiltersStateType0 | None | Unset): Only those that stand so.
        updated_after (datetime.datetime | None | Unset): Only what was changed at this moment or later.
        updated_before (datetime.datetime | None | Unset): Only what was changed before this moment.
    """

    application_id: None | Unset | UUID = UNSET
    created_after: datetime.datetime | None | Unset = UNSET
    created_before: datetime.datetime | None | Unset = UNSET
    cursor: None | str | Unset = UNSET
    member_id: None | Unset | UUID = UNSET
    per_page: int | Unset = 100
    starts_after: datetime.datetime | None | Unset = UNSET
    starts_before: datetime.datetime | None | Unset = UNSET
    state: InterviewFiltersStateType0 | None | Unset = UNSET
    updated_after: datetime.datetime | None | Unset = UNSET
    updated_before: datetime.datetime | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        application_id: None | str | Unset
        if isinstance(self.application_id, Unset):
            application_id = UNSET
        elif isinstance(self.application_id, UUID):
            application_id = str(self.application_id)
        else:
            application_id = self.application_id

        created_after: None | str | Unset
        if isinstance(self.created_after, Unset):
            created_after = UNSET
        elif isinstance(self.created_after, datetime.datetime):
            created_after = self.created_after.isoformat()
        else:
            created_after = self.created_after

        created_before: None | str | Unset
        if isinstance(self.created_before, Unset):
            created_before = UNSET
        elif isinstance(self.created_before, datetime.datetime):
            created_before = self.created_before.isoformat()
        else:
            created_before = self.created_before

        cursor: None | str | Unset
        if isinstance(self.cursor, Unset):
            cursor = UNSET
        else:
            cursor = self.cursor

        member_id: None | str | Unset
        if isinstance(self.member_id, Unset):
            member_id = UNSET
        elif isinstance(self.member_id, UUID):
            member_id = str(self.member_id)
        else:
            member_id = self.member_id

        per_page = self.per_page

        starts_after: None | str | Unset
        if isinstance(self.starts_after, Unset):
            starts_after = UNSET
        elif isinstance(self.starts_after, datetime.datetime):
            starts_after = self.starts_after.isoformat()
        else:
            starts_after = self.starts_after

        starts_before: None | str | Unset
        if isinstance(self.starts_before, Unset):
            starts_before = UNSET
        elif isinstance(self.starts_before, datetime.datetime):
            starts_before = self.starts_before.isoformat()
        else:
            starts_before = self.starts_before

        state: None | str | Unset
        if isinstance(self.state, Unset):
            state = UNSET
        elif isinstance(self.state, InterviewFiltersStateType0):
            state = self.state.value
        else:
            state = self.state

        updated_after: None | str | Unset
        if isinstance(self.updated_after, Unset):
            updated_after = UNSET
        elif isinstance(self.updated_after, datetime.datetime):
            updated_after = self.updated_after.isoformat()
        else:
            updated_after = self.updated_after

        updated_before: None | str | Unset
        if isinstance(self.updated_before, Unset):
            updated_before = UNSET
        elif isinstance(self.updated_before, datetime.datetime):
            updated_before = self.updated_before.isoformat()
        else:
            updated_before = self.updated_before

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if application_id is not UNSET:
            field_dict["application_id"] = application_id
        if created_after is not UNSET:
            field_dict["created_after"] = created_after
        if created_before is not UNSET:
            field_dict["created_before"] = created_before
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
        if member_id is not UNSET:
            field_dict["member_id"] = member_id
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if starts_after is not UNSET:
            field_dict["starts_after"] = starts_after
        if starts_before is not UNSET:
            field_dict["starts_before"] = starts_before
        if state is not UNSET:
            field_dict["state"] = state
        if updated_after is not UNSET:
            field_dict["updated_after"] = updated_after
        if updated_before is not UNSET:
            field_dict["updated_before"] = updated_before

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_application_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                application_id_type_0 = UUID(data)

                return application_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        application_id = _parse_application_id(d.pop("application_id", UNSET))

        def _parse_created_after(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_after_type_0 = datetime.datetime.fromisoformat(data)

                return created_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        created_after = _parse_created_after(d.pop("created_after", UNSET))

        def _parse_created_before(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                created_before_type_0 = datetime.datetime.fromisoformat(data)

                return created_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        created_before = _parse_created_before(d.pop("created_before", UNSET))

        def _parse_cursor(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        cursor = _parse_cursor(d.pop("cursor", UNSET))

        def _parse_member_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                member_id_type_0 = UUID(data)

                return member_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        member_id = _parse_member_id(d.pop("member_id", UNSET))

        per_page = d.pop("per_page", UNSET)

        def _parse_starts_after(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                starts_after_type_0 = datetime.datetime.fromisoformat(data)

                return starts_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        starts_after = _parse_starts_after(d.pop("starts_after", UNSET))

        def _parse_starts_before(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                starts_before_type_0 = datetime.datetime.fromisoformat(data)

                return starts_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        starts_before = _parse_starts_before(d.pop("starts_before", UNSET))

        def _parse_state(data: object) -> InterviewFiltersStateType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                state_type_0 = InterviewFiltersStateType0(data)

                return state_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(InterviewFiltersStateType0 | None | Unset, data)

        state = _parse_state(d.pop("state", UNSET))

        def _parse_updated_after(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                updated_after_type_0 = datetime.datetime.fromisoformat(data)

                return updated_after_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        updated_after = _parse_updated_after(d.pop("updated_after", UNSET))

        def _parse_updated_before(data: object) -> datetime.datetime | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                updated_before_type_0 = datetime.datetime.fromisoformat(data)

                return updated_before_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None | Unset, data)

        updated_before = _parse_updated_before(d.pop("updated_before", UNSET))

        interview_filters = cls(
            application_id=application_id,
            created_after=created_after,
            created_before=created_before,
            cursor=cursor,
            member_id=member_id,
            per_page=per_page,
            starts_after=starts_after,
            starts_before=starts_before,
            state=state,
            updated_after=updated_after,
            updated_before=updated_before,
        )

        interview_filters.additional_properties = d
        return interview_filters

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
