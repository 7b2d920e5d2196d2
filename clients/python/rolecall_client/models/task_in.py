from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TaskIn")


@_attrs_define
class TaskIn:
    """Something to be done about a person.

    Attributes:
        assignee_id (UUID): The member who is to do it; one who may see the person.
        candidate_id (UUID): The id of the candidate.
        title (str): The title.
        application_id (None | Unset | UUID): The id of the application.
        due_on (datetime.date | None | Unset): A day on the assignee's own calendar.
        note (str | Unset): A note about it, for members. Default: ''.
    """

    assignee_id: UUID
    candidate_id: UUID
    title: str
    application_id: None | Unset | UUID = UNSET
    due_on: datetime.date | None | Unset = UNSET
    note: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        assignee_id = str(self.assignee_id)

        candidate_id = str(self.candidate_id)

        title = self.title

        application_id: None | str | Unset
        if isinstance(self.application_id, Unset):
            application_id = UNSET
        elif isinstance(self.application_id, UUID):
            application_id = str(self.application_id)
        else:
            application_id = self.application_id

        due_on: None | str | Unset
        if isinstance(self.due_on, Unset):
            due_on = UNSET
        elif isinstance(self.due_on, datetime.date):
            due_on = self.due_on.isoformat()
        else:
            due_on = self.due_on

        note = self.note

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "assignee_id": assignee_id,
                "candidate_id": candidate_id,
                "title": title,
            }
        )
        if application_id is not UNSET:
            field_dict["application_id"] = application_id
        if due_on is not UNSET:
            field_dict["due_on"] = due_on
        if note is not UNSET:
            field_dict["note"] = note

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        assignee_id = UUID(d.pop("assignee_id"))

        candidate_id = UUID(d.pop("candidate_id"))

        title = d.pop("title")

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

        def _parse_due_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                due_on_type_0 = datetime.date.fromisoformat(data)

                return due_on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        due_on = _parse_due_on(d.pop("due_on", UNSET))

        note = d.pop("note", UNSET)

        task_in = cls(
            assignee_id=assignee_id,
            candidate_id=candidate_id,
            title=title,
            application_id=application_id,
            due_on=due_on,
            note=note,
        )

        return task_in
