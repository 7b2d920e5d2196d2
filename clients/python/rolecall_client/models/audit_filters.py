from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.audit_filters_actor_kind_type_0 import AuditFiltersActorKindType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="AuditFilters")


@_attrs_define
class AuditFilters:
    """Which events.

    Attributes:
        actor_id (None | Unset | UUID): Whose: the id of a member or a key.
        actor_kind (AuditFiltersActorKindType0 | None | Unset): What kind of actor did it: a member, a key, a candidate,
            the system.
        created_after (datetime.datetime | None | Unset): Only what was made at this moment or later.
        created_before (datetime.datetime | None | Unset): Only what was made before this moment.
        cursor (None | str | Unset): The `next_cursor` of the page before.
        per_page (int | Unset): How many rows at the most. Default: 100.
        subject_id (None | Unset | UUID): About what: a candidate, an application, a job, …
        type_ (None | str | Unset): Such as 'application_moved'.
        updated_after (datetime.datetime | None | Unset): Only what was changed at this moment or later.
        updated_before (datetime.datetime | None | Unset): Only what was changed before this moment.
    """

    actor_id: None | Unset | UUID = UNSET
    actor_kind: AuditFiltersActorKindType0 | None | Unset = UNSET
    created_after: datetime.datetime | None | Unset = UNSET
    created_before: datetime.datetime | None | Unset = UNSET
    cursor: None | str | Unset = UNSET
    per_page: int | Unset = 100
    subject_id: None | Unset | UUID = UNSET
    type_: None | str | Unset = UNSET
    updated_after: datetime.datetime | None | Unset = UNSET
    updated_before: datetime.datetime | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        actor_id: None | str | Unset
        if isinstance(self.actor_id, Unset):
            actor_id = UNSET
        elif isinstance(self.actor_id, UUID):
            actor_id = str(self.actor_id)
        else:
            actor_id = self.actor_id

        actor_kind: None | str | Unset
        if isinstance(self.actor_kind, Unset):
            actor_kind = UNSET
        elif isinstance(self.actor_kind, AuditFiltersActorKindType0):
            actor_kind = self.actor_kind.value
        else:
            actor_kind = self.actor_kind

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

        per_page = self.per_page

        subject_id: None | str | Unset
        if isinstance(self.subject_id, Unset):
            subject_id = UNSET
        elif isinstance(self.subject_id, UUID):
            subject_id = str(self.subject_id)
        else:
            subject_id = self.subject_id

        type_: None | str | Unset
        if isinstance(self.type_, Unset):
            type_ = UNSET
        else:
            type_ = self.type_

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

        field_dict.update({})
        if actor_id is not UNSET:
            field_dict["actor_id"] = actor_id
        if actor_kind is not UNSET:
            field_dict["actor_kind"] = actor_kind
        if created_after is not UNSET:
            field_dict["created_after"] = created_after
        if created_before is not UNSET:
            field_dict["created_before"] = created_before
        if cursor is not UNSET:
            field_dict["cursor"] = cursor
        if per_page is not UNSET:
            field_dict["per_page"] = per_page
        if subject_id is not UNSET:
            field_dict["subject_id"] = subject_id
        if type_ is not UNSET:
            field_dict["type"] = type_
        if updated_after is not UNSET:
            field_dict["updated_after"] = updated_after
        if updated_before is not UNSET:
            field_dict["updated_before"] = updated_before

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_actor_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actor_id_type_0 = UUID(data)

                return actor_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        actor_id = _parse_actor_id(d.pop("actor_id", UNSET))

        def _parse_actor_kind(
            data: object,
        ) -> AuditFiltersActorKindType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actor_kind_type_0 = AuditFiltersActorKindType0(data)

                return actor_kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AuditFiltersActorKindType0 | None | Unset, data)

        actor_kind = _parse_actor_kind(d.pop("actor_kind", UNSET))

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

        def _parse_type_(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        type_ = _parse_type_(d.pop("type", UNSET))

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

        audit_filters = cls(
            actor_id=actor_id,
            actor_kind=actor_kind,
            created_after=created_after,
            created_before=created_before,
            cursor=cursor,
            per_page=per_page,
            subject_id=subject_id,
            type_=type_,
            updated_after=updated_after,
            updated_before=updated_before,
        )

        return audit_filters
