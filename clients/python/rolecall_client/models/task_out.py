from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="TaskOut")


@_attrs_define
class TaskOut:
    """Something that a member is to do about a person.

    Attributes:
        application_id (None | UUID): The id of the application.
        assignee (str): Who is to do it.
        assignee_id (UUID): The id of the assignee.
        author (str): Who wrote it.
        candidate_id (UUID): The id of the candidate.
        created_at (datetime.datetime): When it was made.
        done_at (datetime.datetime | None): When it was done; null while it is open.
        done_by (str): Who did it.
        due_on (datetime.date | None): A day on the assignee's own calendar.
        id (UUID): Its id.
        is_late (bool): Whether that day has passed where the assignee is.
        note (str): A note about it, for members.
        title (str): The title.
    """

    application_id: None | UUID
    assignee: str
    assignee_id: UUID
    author: str
    candidate_id: UUID
    created_at: datetime.datetime
    done_at: datetime.datetime | None
    done_by: str
    due_on: datetime.date | None
    id: UUID
    is_late: bool
    note: str
    title: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        application_id: None | str
        if isinstance(self.application_id, UUID):
            application_id = str(self.application_id)
        else:
            application_id = self.application_id

        assignee = self.assignee

        assignee_id = str(self.assignee_id)

        author = self.author

        candidate_id = str(self.candidate_id)

        created_at = self.created_at.isoformat()

        done_at: None | str
        if isinstance(self.done_at, datetime.datetime):
            done_at = self.done_at.isoformat()
        else:
            done_at = self.done_at

        done_by = self.done_by

        due_on: None | str
        if isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        id = str(self.id)

        is_late = self.is_late

        note = self.note

        title = self.title

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_id": application_id,
                "assignee": assignee,
                "assignee_id": assignee_id,
                "author": author,
                "candidate_id": candidate_id,
                "created_at": created_at,
                "done_at": done_at,
                "done_by": done_by,
                "due_on": due_on,
                "id": id,
                "is_late": is_late,
                "note": note,
                "title": title,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_application_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                application_id_type_0 = UUID(data)

                return application_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        application_id = _parse_application_id(d.pop("application_id"))

        assignee = d.pop("assignee")

        assignee_id = UUID(d.pop("assignee_id"))

        author = d.pop("author")

        candidate_id = UUID(d.pop("candidate_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_done_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                done_at_type_0 = datetime.datetime.fromisoformat(data)

                return done_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        done_at = _parse_done_at(d.pop("done_at"))

        done_by = d.pop("done_by")

        def _parse_due_on(data: object) -> datetime.date | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None, data)

        due_on = _parse_due_on(d.pop("due_on"))

        id = UUID(d.pop("id"))

        is_late = d.pop("is_late")

        note = d.pop("note")

        title = d.pop("title")

        task_out = cls(
            application_id=application_id,
            assignee=assignee,
            assignee_id=assignee_id,
            author=author,
            candidate_id=candidate_id,
            created_at=created_at,
            done_at=done_at,
            done_by=done_by,
            due_on=due_on,
            id=id,
            is_late=is_late,
            note=note,
            title=title,
        )

        task_out.additional_properties = d
        return task_out

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
