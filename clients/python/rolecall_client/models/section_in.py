from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define

T = TypeVar("T", bound="SectionIn")


@_attrs_define
class SectionIn:
    """One section of the post.

    Attributes:
        heading (str): The heading of the section.
        html (str): The text of the section, as HTML of the few kinds that are kept.
    """

    heading: str
    html: str

    def to_dict(self) -> dict[str, Any]:
        heading = self.heading

        html = self.html

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "heading": heading,
                "html": html,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        heading = d.pop("heading")

        html = d.pop("html")

        section_in = cls(
            heading=heading,
            html=html,
        )

        return section_in
