from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..models.source_in_kind import SourceInKind
from ..types import UNSET, Unset

T = TypeVar("T", bound="SourceIn")


@_attrs_define
class SourceIn:
    """A source to be known.

    Attributes:
        name (str): What it, or who they, are called.
        kind (SourceInKind | Unset): Which of the kinds it is. Default: SourceInKind.OTHER.
    """

    name: str
    kind: SourceInKind | Unset = SourceInKind.OTHER

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        kind: str | Unset = UNSET
        if not isinstance(self.kind, Unset):
            kind = self.kind.value

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "name": name,
            }
        )
        if kind is not UNSET:
            field_dict["kind"] = kind

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        name = d.pop("name")

        _kind = d.pop("kind", UNSET)
        kind: SourceInKind | Unset
        if isinstance(_kind, Unset):
            kind = UNSET
        else:
            kind = SourceInKind(_kind)

        source_in = cls(
            name=name,
            kind=kind,
        )

        return source_in
