from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.table_out_month_first_item_type_0 import TableOutMonthFirstItemType0

T = TypeVar("T", bound="TableOut")


@_attrs_define
class TableOut:
    """What was read of a table, and what was said of it with `PATCH`.

    Attributes:
        headings (list[str]): What stands above each column, in the order of `mapping`; nothing once the file is no
            longer kept.
        job_id (None | UUID): Onto which job people are put whose row names none.
        month_first (list[str | TableOutMonthFirstItemType0]): Which columns hold dates that were read with the month
            first, as far as a check found any.
        no_headings (bool): Whether the first row looks like a person, who is left out then: add headings, and bring it
            again.
        private (bool): Whether notes are for administrators and recruiters only.
        sheet (None | str): Which sheet of a workbook is read.
        sheets_left_out (list[str]): The other sheets of it that hold rows: bring each as a file of its own.
        source (str): Where people come from whose row says nothing of it.
        stage_id (None | UUID): In which stage of it; null where people arrive.
        system (str): Of which system the numbers are, if a column holds them.
        tags (list[str]): Put on everybody.
    """

    headings: list[str]
    job_id: None | UUID
    month_first: list[str | TableOutMonthFirstItemType0]
    no_headings: bool
    private: bool
    sheet: None | str
    sheets_left_out: list[str]
    source: str
    stage_id: None | UUID
    system: str
    tags: list[str]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        headings = self.headings

        job_id: None | str
        if isinstance(self.job_id, UUID):
            job_id = str(self.job_id)
        else:
            job_id = self.job_id

        month_first = []
        for month_first_item_data in self.month_first:
            month_first_item: str
            if isinstance(month_first_item_data, TableOutMonthFirstItemType0):
                month_first_item = month_first_item_data.value
            else:
                month_first_item = month_first_item_data
            month_first.append(month_first_item)

        no_headings = self.no_headings

        private = self.private

        sheet: None | str
        sheet = self.sheet

        sheets_left_out = self.sheets_left_out

        source = self.source

        stage_id: None | str
        if isinstance(self.stage_id, UUID):
            stage_id = str(self.stage_id)
        else:
            stage_id = self.stage_id

        system = self.system

        tags = self.tags

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "headings": headings,
                "job_id": job_id,
                "month_first": month_first,
                "no_headings": no_headings,
                "private": private,
                "sheet": sheet,
                "sheets_left_out": sheets_left_out,
                "source": source,
                "stage_id": stage_id,
                "system": system,
                "tags": tags,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        headings = cast(list[str], d.pop("headings"))

        def _parse_job_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                job_id_type_0 = UUID(data)

                return job_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        job_id = _parse_job_id(d.pop("job_id"))

        month_first = []
        _month_first = d.pop("month_first")
        for month_first_item_data in _month_first:

            def _parse_month_first_item(
                data: object,
            ) -> str | TableOutMonthFirstItemType0:
                try:
                    if not isinstance(data, str):
                        raise TypeError()
                    month_first_item_type_0 = TableOutMonthFirstItemType0(data)

                    return month_first_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                return cast(str | TableOutMonthFirstItemType0, data)

            month_first_item = _parse_month_first_item(month_first_item_data)

            month_first.append(month_first_item)

        no_headings = d.pop("no_headings")

        private = d.pop("private")

        def _parse_sheet(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        sheet = _parse_sheet(d.pop("sheet"))

        sheets_left_out = cast(list[str], d.pop("sheets_left_out"))

        source = d.pop("source")

        def _parse_stage_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                stage_id_type_0 = UUID(data)

                return stage_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        stage_id = _parse_stage_id(d.pop("stage_id"))

        system = d.pop("system")

        tags = cast(list[str], d.pop("tags"))

        table_out = cls(
            headings=headings,
            job_id=job_id,
            month_first=month_first,
            no_headings=no_headings,
            private=private,
            sheet=sheet,
            sheets_left_out=sheets_left_out,
            source=source,
            stage_id=stage_id,
            system=system,
            tags=tags,
        )

        table_out.additional_properties = d
        return table_out

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
