from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="FileIn")


@_attrs_define
class FileIn:
    """A file inside JSON.

    Attributes:
        content (str): The bytes in base64.
        file_name (str): The name of the file.
    """

    content: str
    file_name: str

    def to_dict(self) -> dict[str, Any]:
        content = self.content

        file_name = self.file_name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "content": content,
                "file_name": file_name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        content = d.pop("content")

        file_name = d.pop("file_name")

        file_in = cls(
            content=content,
            file_name=file_name,
        )

        return file_in
