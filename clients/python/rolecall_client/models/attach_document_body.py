from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from .. import types
from ..models.attach_document_body_kind import AttachDocumentBodyKind
from ..types import UNSET, File, Unset

T = TypeVar("T", bound="AttachDocumentBody")


@_attrs_define
class AttachDocumentBody:
    """
    Attributes:
        file (File):
        kind (AttachDocumentBodyKind | Unset):  Default: AttachDocumentBodyKind.RESUME.
    """

    file: File
    kind: AttachDocumentBodyKind | Unset = AttachDocumentBodyKind.RESUME
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        file = self.file.to_tuple()

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "file": file,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind

        return field_dict

    def to_multipart(self) -> types.RequestFiles:
        files: types.RequestFiles = []

        files.append(("file", self.file.to_tuple()))

        if not isinstance(self.kind, Unset):
            files.append(("kind", (None, str(self.kind.value).encode(), "text/plain")))

        for prop_name, prop in self.additional_properties.items():
            files.append((prop_name, (None, str(prop).encode(), "text/plain")))

        return files

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        file = File(payload=BytesIO(d.pop("file")))

        _kind = d.pop("kind", UNSET)
        kind: AttachDocumentBodyKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = AttachDocumentBodyKind(_kind)

        attach_document_body = cls(
            file=file,
            kind=kind,
        )

        attach_document_body.additional_properties = d
        return attach_document_body

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
