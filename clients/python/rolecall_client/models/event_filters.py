from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import (
    Any,
    Literal,
    TypeVar,
    cast,
)
from uuid import UUID

from attrs import define as _attrs_define

from ..models.event_filters_actor_kind_type_0 import EventFiltersActorKindType0
from ..types import UNSET, Unset

T = TypeVar("T", bound="EventFilters")


@_attrs_define
class EventFilters:
    """From where on, and which.

    Attributes:
        actor_id (None | Unset | UUID): Whose: the id of a member or a key.
        actor_kind (EventFiltersActorKindType0 | None | Unset): What they are who did it.
        after (Literal['latest'] | None | Unset | UUID): The `after` of the answer before, or the id of any event.
            Without it the log begins; `latest` answers no events and where it ends now.
        created_after (datetime.datetime | None | Unset): Not before this moment.
        created_before (datetime.datetime | None | Unset): Before this moment.
        per_page (int | Unset): How many events at the most. Default: 100.
        subject_id (None | Unset | UUID): About what: a candidate, an application, a job, …
        type_ (list[str] | Unset): Only these types, such as 'application_moved'; may be repeated. One that there is not
            is refused, with the names of all.
    """

    actor_id: None | Unset | UUID = UNSET
    actor_kind: EventFiltersActorKindType0 | None | Unset = UNSET
    after: Literal["latest"] | None | Unset | UUID = UNSET
    created_after: datetime.datetime | None | Unset = UNSET
    created_before: datetime.datetime | None | Unset = UNSET
    per_page: int | Unset = 100
    subject_id: None | Unset | UUID = UNSET
    type_: list[str] | Unset = UNSET

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
        elif isinstance(self.actor_kind, EventFiltersActorKindType0):
            actor_kind = self.actor_kind.value
        else:
            actor_kind = self.actor_kind

        after: Literal["latest"] | None | str | Unset
        if isinstance(self.after, Unset):
            after = UNSET
        elif isinstance(self.after, UUID):
            after = str(self.after)
        else:
            after = self.after

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
        if actor_id is not UNSET:
            field_dict["actor_id"] = actor_id
        if actor_kind is not UNSET:
            field_dict["actor_kind"] = actor_kind
        if after is not UNSET:
            field_dict["after"] = after
        if created_after is not UNSET:
            field_dict["created_after"] = created_after
        if created_before is not UNSET:
            field_dict["created_before"] = created_before
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
        ) -> EventFiltersActorKindType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                actor_kind_type_0 = EventFiltersActorKindType0(data)

                return actor_kind_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(EventFiltersActorKindType0 | None | Unset, data)

        actor_kind = _parse_actor_kind(d.pop("actor_kind", UNSET))

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
            actor_id=actor_id,
            actor_kind=actor_kind,
            after=after,
            created_after=created_after,
            created_before=created_before,
            per_page=per_page,
            subject_id=subject_id,
            type_=type_,
        )

        return event_filters
