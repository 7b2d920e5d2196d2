from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, BinaryIO, TextIO, TYPE_CHECKING, Generator

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset







T = TypeVar("T", bound="FileIn")



@_attrs_define
class FileIn:
    """ A file inside JSON.

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

        field_dict.update({
            "content": content,
            "file_name": file_name,
        })

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

