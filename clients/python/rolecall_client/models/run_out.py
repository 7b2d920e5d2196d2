from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.run_out_kind import RunOutKind
from ..models.run_out_mapping_item_type_0 import RunOutMappingItemType0
from ..models.run_out_state import RunOutState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.run_out_counts import RunOutCounts
    from ..models.table_out import TableOut


T = TypeVar("T", bound="RunOut")


@_attrs_define
class RunOut:
    """Work on many people that was begun once and goes on by itself.

    Attributes:
        author (str): Who wrote it.
        counts (RunOutCounts): How many rows came out how: 'added', 'completed', 'known', 'refused' …; of a check what
            would come.
        created_at (datetime.datetime): When it was made.
        finished_at (datetime.datetime | None): When it was finished.
        id (UUID): Its id.
        kind (RunOutKind): Which of the kinds it is.
        mapping (list[RunOutMappingItemType0 | str]): Of a table, what each column holds; `field:` and its id for a
            custom field.
        name (str): What it, or who they, are called.
        progress (int): How many of them are done.
        state (RunOutState): Where it stands.
        total (int): How many rows there are.
        act (None | str | Unset): Of an act for many at once, which it is.
        table (None | TableOut | Unset): What was read of a table and said of it, else null.
    """

    author: str
    counts: RunOutCounts
    created_at: datetime.datetime
    finished_at: datetime.datetime | None
    id: UUID
    kind: RunOutKind
    mapping: list[RunOutMappingItemType0 | str]
    name: str
    progress: int
    state: RunOutState
    total: int
    act: None | str | Unset = UNSET
    table: None | TableOut | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.table_out import TableOut  # noqa: PLC0415

        author = self.author

        counts = self.counts.to_dict()

        created_at = self.created_at.isoformat()

        finished_at: None | str
        if isinstance(self.finished_at, datetime.datetime):
            finished_at = self.finished_at.isoformat()
        else:
            finished_at = self.finished_at

        id = str(self.id)

        kind = self.kind.value

        mapping = []
        for mapping_item_data in self.mapping:
            mapping_item: str
            if isinstance(mapping_item_data, RunOutMappingItemType0):
                mapping_item = mapping_item_data.value
            else:
                mapping_item = mapping_item_data
            mapping.append(mapping_item)

        name = self.name

        progress = self.progress

        state = self.state.value

        total = self.total

        act: None | str | Unset
        if isinstance(self.act, Unset):
            act = UNSET
        else:
            act = self.act

        table: dict[str, Any] | None | Unset
        if isinstance(self.table, Unset):
            table = UNSET
        elif isinstance(self.table, TableOut):
            table = self.table.to_dict()
        else:
            table = self.table

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "author": author,
                "counts": counts,
                "created_at": created_at,
                "finished_at": finished_at,
                "id": id,
                "kind": kind,
                "mapping": mapping,
                "name": name,
                "progress": progress,
                "state": state,
                "total": total,
            }
        )
        if act is not UNSET:
            field_dict["act"] = act
        if table is not UNSET:
            field_dict["table"] = table

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.run_out_counts import RunOutCounts  # noqa: PLC0415
        from ..models.table_out import TableOut  # noqa: PLC0415

        d = dict(src_dict)
        author = d.pop("author")

        counts = RunOutCounts.from_dict(d.pop("counts"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        def _parse_finished_at(data: object) -> datetime.datetime | None:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                finished_at_type_0 = datetime.datetime.fromisoformat(data)

                return finished_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.datetime | None, data)

        finished_at = _parse_finished_at(d.pop("finished_at"))

        id = UUID(d.pop("id"))

        kind = RunOutKind(d.pop("kind"))

        mapping = []
        _mapping = d.pop("mapping")
        for mapping_item_data in _mapping:

            def _parse_mapping_item(data: object) -> RunOutMappingItemType0 | str:
                try:
                    if not isinstance(data, str):
                        raise TypeError()
                    mapping_item_type_0 = RunOutMappingItemType0(data)

                    return mapping_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(RunOutMappingItemType0 | str, data)

            mapping_item = _parse_mapping_item(mapping_item_data)

            mapping.append(mapping_item)

        name = d.pop("name")

        progress = d.pop("progress")

        state = RunOutState(d.pop("state"))

        total = d.pop("total")

        def _parse_act(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        act = _parse_act(d.pop("act", UNSET))

        def _parse_table(data: object) -> None | TableOut | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                table_type_0 = TableOut.from_dict(data)

                return table_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | TableOut | Unset, data)

        table = _parse_table(d.pop("table", UNSET))

        run_out = cls(
            author=author,
            counts=counts,
            created_at=created_at,
            finished_at=finished_at,
            id=id,
            kind=kind,
            mapping=mapping,
            name=name,
            progress=progress,
            state=state,
            total=total,
            act=act,
            table=table,
        )

        run_out.additional_properties = d
        return run_out

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
