from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.asked_in import AskedIn


T = TypeVar("T", bound="SavedSearchIn")


@_attrs_define
class SavedSearchIn:
    """A question that is to be kept under a name, for everybody who searches.

    Attributes:
        asked (AskedIn): What a saved search asks for: the question and the filters of the search page, together.
        name (str): What it is called.
    """

    asked: AskedIn
    name: str

    def to_dict(self) -> dict[str, Any]:
        asked = self.asked.to_dict()

        name = self.name

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "asked": asked,
                "name": name,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_in import AskedIn  # noqa: PLC0415

        d = dict(src_dict)
        asked = AskedIn.from_dict(d.pop("asked"))

        name = d.pop("name")

        saved_search_in = cls(
            asked=asked,
            name=name,
        )

        return saved_search_in
