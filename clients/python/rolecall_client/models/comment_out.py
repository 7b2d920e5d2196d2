from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

T = TypeVar("T", bound="CommentOut")


@_attrs_define
class CommentOut:
    """What was said about a person.

    Attributes:
        application_id (None | UUID): The id of the application.
        author (str): Who wrote it.
        author_id (None | UUID): The member who wrote it.
        body (str): The text, as HTML of the few kinds that are kept.
        candidate_id (UUID): The id of the candidate.
        created_at (datetime.datetime): When it was made.
        id (UUID): Its id.
        mentioned (list[UUID]): The members that it speaks to.
        private (bool): Whether only recruiters and the hiring manager see it.
    """

    application_id: None | UUID
    author: str
    author_id: None | UUID
    body: str
    candidate_id: UUID
    created_at: datetime.datetime
    id: UUID
    mentioned: list[UUID]
    private: bool
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        application_id: None | str
        if isinstance(self.application_id, UUID):
            application_id = str(self.application_id)
        else:
            application_id = self.application_id

        author = self.author

        author_id: None | str
        if isinstance(self.author_id, UUID):
            author_id = str(self.author_id)
        else:
            author_id = self.author_id

        body = self.body

        candidate_id = str(self.candidate_id)

        created_at = self.created_at.isoformat()

        id = str(self.id)

        mentioned = []
        for mentioned_item_data in self.mentioned:
            mentioned_item = str(mentioned_item_data)
            mentioned.append(mentioned_item)

        private = self.private

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_id": application_id,
                "author": author,
                "author_id": author_id,
                "body": body,
                "candidate_id": candidate_id,
                "created_at": created_at,
                "id": id,
                "mentioned": mentioned,
                "private": private,
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

        author = d.pop("author")

        def _parse_author_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                author_id_type_0 = UUID(data)

                return author_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        author_id = _parse_author_id(d.pop("author_id"))

        body = d.pop("body")

        candidate_id = UUID(d.pop("candidate_id"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        id = UUID(d.pop("id"))

        mentioned = []
        _mentioned = d.pop("mentioned")
        for mentioned_item_data in _mentioned:
            mentioned_item = UUID(mentioned_item_data)

            mentioned.append(mentioned_item)

        private = d.pop("private")

        comment_out = cls(
            application_id=application_id,
            author=author,
            author_id=author_id,
            body=body,
            candidate_id=candidate_id,
            created_at=created_at,
            id=id,
            mentioned=mentioned,
            private=private,
        )

        comment_out.additional_properties = d
        return comment_out

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
