from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.mapping_in_mapping_type_0_item_type_0 import (
    MappingInMappingType0ItemType0,
)
from ..types import UNSET, Unset

T = TypeVar("T", bound="MappingIn")


@_attrs_define
class MappingIn:
    """What the columns hold and what holds for all rows; what is left out stays as it was.

    Attributes:
        job_id (None | Unset | UUID): Onto which job people are put whose row names none; null for none.
        mapping (list[MappingInMappingType0ItemType0 | str] | None | Unset): One for each column, in their order;
            `field:` and its id for a custom field.
        private (bool | None | Unset): Whether notes are for administrators and recruiters only.
        source (None | str | Unset): Where people come from whose row says nothing of it.
        stage_id (None | Unset | UUID): In which stage of it; null where people arrive.
        system (None | str | Unset): Of which system the numbers are, if a column holds them.
        tags (list[str] | None | Unset): Put on everybody.
    """

    job_id: None | Unset | UUID = UNSET
    mapping: list[MappingInMappingType0ItemType0 | str] | None | Unset = UNSET
    private: bool | None | Unset = UNSET
    source: None | str | Unset = UNSET
    stage_id: None | Unset | UUID = UNSET
    system: None | str | Unset = UNSET
    tags: list[str] | None | Unset = UNSET

    def to_dict(self) -> dict[str, Any]:
        job_id: None | str | Unset
        if isinstance(self.job_id, Unset):
            job_id = UNSET
        elif isinstance(self.job_id, UUID):
            job_id = str(self.job_id)
        else:
            job_id = self.job_id

        mapping: list[str] | None | Unset
        if isinstance(self.mapping, Unset):
            mapping = UNSET
        elif isinstance(self.mapping, list):
            mapping = []
            for mapping_type_0_item_data in self.mapping:
                mapping_type_0_item: str
                if isinstance(mapping_type_0_item_data, MappingInMappingType0ItemType0):
                    mapping_type_0_item = mapping_type_0_item_data.value
                else:
                    mapping_type_0_item = mapping_type_0_item_data
                mapping.append(mapping_type_0_item)

        else:
            mapping = self.mapping

        private: bool | None | Unset
        if isinstance(self.private, Unset):
            private = UNSET
        else:
            private = self.private

        source: None | str | Unset
        if isinstance(self.source, Unset):
            source = UNSET
        else:
            source = self.source

        stage_id: None | str | Unset
        if isinstance(self.stage_id, Unset):
            stage_id = UNSET
        elif isinstance(self.stage_id, UUID):
            stage_id = str(self.stage_id)
        else:
            stage_id = self.stage_id

        system: None | str | Unset
        if isinstance(self.system, Unset):
            system = UNSET
        else:
            system = self.system

        tags: list[str] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if job_id is not UNSET:
            field_dict["job_id"] = job_id
        if mapping is not UNSET:
            field_dict["mapping"] = mapping
        if private is not UNSET:
            field_dict["private"] = private
        if source is not UNSET:
            field_dict["source"] = source
        if stage_id is not UNSET:
            field_dict["stage_id"] = stage_id
        if system is not UNSET:
            field_dict["system"] = system
        if tags is not UNSET:
            field_dict["tags"] = tags

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_job_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                job_id_type_0 = UUID(data)

                return job_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        job_id = _parse_job_id(d.pop("job_id", UNSET))

        def _parse_mapping(
            data: object,
        ) -> list[MappingInMappingType0ItemType0 | str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                mapping_type_0 = []
                _mapping_type_0 = data
                for mapping_type_0_item_data in _mapping_type_0:

                    def _parse_mapping_type_0_item(
                        data: object,
                    ) -> MappingInMappingType0ItemType0 | str:
                        try:
                            if not isinstance(data, str):
                                raise TypeError()
                            mapping_type_0_item_type_0 = MappingInMappingType0ItemType0(
                                data
                            )

                            return mapping_type_0_item_type_0
                        except (TypeError, ValueError, AttributeError, KeyError):
                            pass
                        return cast(MappingInMappingType0ItemType0 | str, data)

                    mapping_type_0_item = _parse_mapping_type_0_item(
                        mapping_type_0_item_data
                    )

                    mapping_type_0.append(mapping_type_0_item)

                return mapping_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[MappingInMappingType0ItemType0 | str] | None | Unset, data)

        mapping = _parse_mapping(d.pop("mapping", UNSET))

        def _parse_private(data: object) -> bool | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(bool | None | Unset, data)

        private = _parse_private(d.pop("private", UNSET))

        def _parse_source(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        source = _parse_source(d.pop("source", UNSET))

        def _parse_stage_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                stage_id_type_0 = UUID(data)

                return stage_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        stage_id = _parse_stage_id(d.pop("stage_id", UNSET))

        def _parse_system(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        system = _parse_system(d.pop("system", UNSET))

        def _parse_tags(data: object) -> list[str] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                tags_type_0 = cast(list[str], data)

                return tags_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[str] | None | Unset, data)

        tags = _parse_tags(d.pop("tags", UNSET))

        mapping_in = cls(
            job_id=job_id,
            mapping=mapping,
            private=private,
            source=source,
            stage_id=stage_id,
            system=system,
            tags=tags,
        )

        return mapping_in
