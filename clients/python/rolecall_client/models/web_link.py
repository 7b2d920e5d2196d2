from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.fact import Fact


T = TypeVar("T", bound="WebLink")


@_attrs_define
class WebLink:
    """An address on the web, and what kind of place it is (as `results.LinkKind`).

    Attributes:
        kind (str): Which of the kinds it is.
        url (Fact): One thing the résumé says: in our form, with the lines that say it, and how sure we are (0 to 1).
    """

    kind: str
    url: Fact
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        kind = self.kind

        url = self.url.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "kind": kind,
                "url": url,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact import Fact  # noqa: PLC0415

        d = dict(src_dict)
        kind = d.pop("kind")

        url = Fact.from_dict(d.pop("url"))

        web_link = cls(
            kind=kind,
            url=url,
        )

        web_link.additional_properties = d
        return web_link

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
