from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define

if TYPE_CHECKING:
    from ..models.requirement_in import RequirementIn


T = TypeVar("T", bound="RequirementsIn")


@_attrs_define
class RequirementsIn:
    """The whole list, in order.

    Attributes:
        requirements (list[RequirementIn]): What the work needs, in order.
    """

    requirements: list[RequirementIn]

    def to_dict(self) -> dict[str, Any]:
        requirements = []
        for requirements_item_data in self.requirements:
            requirements_item = requirements_item_data.to_dict()
            requirements.append(requirements_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "requirements": requirements,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.requirement_in import RequirementIn  # noqa: PLC0415

        d = dict(src_dict)
        requirements = []
        _requirements = d.pop("requirements")
        for requirements_item_data in _requirements:
            requirements_item = RequirementIn.from_dict(requirements_item_data)

            requirements.append(requirements_item)

        requirements_in = cls(
            requirements=requirements,
        )

        return requirements_in
