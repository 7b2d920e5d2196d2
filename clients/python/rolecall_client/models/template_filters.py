from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="TemplateFilters")


@_attrs_define
class TemplateFilters:
    """Which templates.

    Attributes:
        department (str | Unset): The department. Default: ''.
        q (str | Unset): Words of the title, its other names, family or department. Default: ''.
    """

    department: str | Unset = ""
    q: str | Unset = ""

    def to_dict(self) -> dict[str, Any]:
        department = self.department

        q = self.q

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if department is not UNSET:
            field_dict["department"] = department
        if q is not UNSET:
            field_dict["q"] = q

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        department = d.pop("department", UNSET)

        q = d.pop("q", UNSET)

        template_filters = cls(
            department=department,
            q=q,
        )

        return template_filters
