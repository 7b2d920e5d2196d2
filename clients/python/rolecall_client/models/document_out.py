from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.document_out_kind import DocumentOutKind
from ..models.document_out_reading_state import DocumentOutReadingState

T = TypeVar("T", bound="DocumentOut")


@_attrs_define
class DocumentOut:
    """A file about a person; its bytes are at `content_url`.

    Attributes:
        added_by (str): Who added it.
        candidate_id (UUID): The id of the candidate.
        content_kind (str): What it is by its content: 'pdf', 'docx' … or 'other'.
        content_url (str): Where its bytes are, with the same key.
        created_at (datetime.datetime): When it was made.
        file_name (str): The name of the file.
        id (UUID): Its id.
        is_current_resume (bool): Whether it is the résumé that is shown.
        kind (DocumentOutKind): Which of the kinds it is.
        page_count (int | None): How many pages it has; null until it is read.
        reading_reason (str): Why it could not be read; empty when it could.
        reading_state (DocumentOutReadingState): How far reading it has come.
        sha256 (str): The SHA-256 of its bytes.
        size (int): How many bytes it has.
    """

    added_by: str
    candidate_id: UUID
    content_kind: str
    content_url: str
    created_at: datetime.datetime
    file_name: str
    id: UUID
    is_current_resume: bool
    kind: DocumentOutKind
    page_count: int | None
    reading_reason: str
    reading_state: DocumentOutReadingState
    sha256: str
    size: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        added_by = self.added_by

        candidate_id = str(self.candidate_id)

        content_kind = self.content_kind

        content_url = self.content_url

        created_at = self.created_at.isoformat()

        file_name = self.file_name

        id = str(self.id)

        is_current_resume = self.is_current_resume

        kind = self.kind.value

        page_count: int | None
        page_count = self.page_count

        reading_reason = self.reading_reason

        reading_state = self.reading_state.value

        sha256 = self.sha256

        size = self.size

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "added_by": added_by,
                "candidate_id": candidate_id,
                "content_kind": content_kind,
                "content_url": content_url,
                "created_at": created_at,
                "file_name": file_name,
                "id": id,
                "is_current_resume": is_current_resume,
                "kind": kind,
                "page_count": page_count,
                "reading_reason": reading_reason,
                "reading_state": reading_state,
                "sha256": sha256,
                "size": size,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        added_by = d.pop("added_by")

        candidate_id = UUID(d.pop("candidate_id"))

        content_kind = d.pop("content_kind")

        content_url = d.pop("content_url")

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        file_name = d.pop("file_name")

        id = UUID(d.pop("id"))

        is_current_resume = d.pop("is_current_resume")

        kind = DocumentOutKind(d.pop("kind"))

        def _parse_page_count(data: object) -> int | None:
            if data is None:
                return data
            return cast(int | None, data)

        page_count = _parse_page_count(d.pop("page_count"))

        reading_reason = d.pop("reading_reason")

        reading_state = DocumentOutReadingState(d.pop("reading_state"))

        sha256 = d.pop("sha256")

        size = d.pop("size")

        document_out = cls(
            added_by=added_by,
            candidate_id=candidate_id,
            content_kind=content_kind,
            content_url=content_url,
            created_at=created_at,
            file_name=file_name,
            id=id,
            is_current_resume=is_current_resume,
            kind=kind,
            page_count=page_count,
            reading_reason=reading_reason,
            reading_state=reading_state,
            sha256=sha256,
            size=size,
        )

        document_out.additional_properties = d
        return document_out

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
