from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.fact_add_in import FactAddIn
    from ..models.fact_change_in import FactChangeIn


T = TypeVar("T", bound="ProfileChangeIn")


@_attrs_define
class ProfileChangeIn:
    """Corrections of a profile, all of them or none; they win over every later reading.

    Attributes:
        add (list[FactAddIn] | Unset): What is new.
        change (list[FactChangeIn] | Unset): What is to be otherwise.
        comparison_refused (bool | None | Unset): Whether the person refused to be compared with what the work needs.
        confirm (list[UUID] | Unset): Facts of which everything that is asked is right.
        remove (list[UUID] | Unset): Facts that are wrong: they stay away.
    """

    add: list[FactAddIn] | Unset = UNSET
    change: list[FactChangeIn] | Unset = UNSET
    comparison_refused: bool | None | Unset = UNSET
    confirm: list[UUID] | Unset = UNSET
    remove: list[UUID] | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        add: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.add, Unset):
            add = []
            for add_item_data in self.add:
                add_item = add_item_data.to_dict()
                add.append(add_item)

        change: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.change, Unset):
            change = []
            for change_item_data in self.change:
                change_item = change_item_data.to_dict()
                change.append(change_item)

        comparison_refused: bool | None | Unset
        if isinstance(self.comparison_refused, Unset):
            comparison_refused = UNSET
        else:
            comparison_refused = self.comparison_refused

        confirm: list[str] | Unset = UNSET
        if not isinstance(self.confirm, Unset):
            confirm = []
            for confirm_item_data in self.confirm:
                confirm_item = str(confirm_item_data)
                confirm.append(confirm_item)

        remove: list[str] | Unset = UNSET
        if not isinstance(self.remove, Unset):
            remove = []
            for remove_item_data in self.remove:
                remove_item = str(remove_item_data)
                remove.append(remove_item)

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if add is not UNSET:
            field_dict["add"] = add
        if change is not UNSET:
            field_dict["change"] = change
        if comparison_refused is not UNSET:
            field_dict["comparison_refused"] = comparison_refused
        if confirm is not UNSET:
            field_dict["confirm"] = confirm
        if remove is not UNSET:
            field_dict["remove"] = remove

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.fact_add_in import FactAddIn  # noqa: PLC0415
        from ..models.fact_change_in import FactChangeIn  # noqa: PLC0415

        d = dict(src_dict)
        _add = d.pop("add", UNSET)
        add: list[FactAddIn] | Unset = UNSET
        if _add is not UNSET:
            add = []
            for add_item_data in _add:
                add_item = FactAddIn.from_dict(add_item_data)

                add.append(add_item)

        _change = d.pop("change", UNSET)
        change: list[FactChangeIn] | Unset = UNSET
        if _change is not UNSET:
            change = []
            for change_item_data in _change:
                change_item = FactChangeIn.from_dict(change_item_data)

                change.append(change_item)

        def _parse_comparison_refused(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        comparison_refused = _parse_comparison_refused(
            d.pop("comparison_refused", UNSET)
        )

        _confirm = d.pop("confirm", UNSET)
        confirm: list[UUID] | Unset = UNSET
        if _confirm is not UNSET:
            confirm = []
            for confirm_item_data in _confirm:
                confirm_item = UUID(confirm_item_data)

                confirm.append(confirm_item)

        _remove = d.pop("remove", UNSET)
        remove: list[UUID] | Unset = UNSET
        if _remove is not UNSET:
            remove = []
            for remove_item_data in _remove:
                remove_item = UUID(remove_item_data)

                remove.append(remove_item)

        profile_change_in = cls(
            add=add,
            change=change,
            comparison_refused=comparison_refused,
            confirm=confirm,
            remove=remove,
        )

        return profile_change_in
