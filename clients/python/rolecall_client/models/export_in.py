from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.export_in_file_kind import ExportInFileKind
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asked_in import AskedIn
    from ..models.people_filter_in import PeopleFilterIn


T = TypeVar("T", bound="ExportIn")


@_attrs_define
class ExportIn:
    """People whose data are to be written into a file.

    Attributes:
        columns (list[str] | Unset): Some of `name`, `headline`, `location`, `emails`, `phones`, `links`, `source`,
            `tags`, `applications`, `created_at`, `updated_at`, `id` and, of a custom field, `field:` and its id, in the
            order in which they are to stand; none for all of them.
        file_kind (ExportInFileKind | Unset): The kind of file. Default: ExportInFileKind.CSV.
        filter_ (None | PeopleFilterIn | Unset): The people who fit all of it; `{}` is everybody whom the key sees.
        ids (list[UUID] | None | Unset): The ids of those that are meant.
        saved_search_id (None | Unset | UUID): Everybody whom this shared search finds now.
        search (AskedIn | None | Unset): Everybody whom a question finds: `q` and filters as of `GET
            /search/candidates`.
        talent_pool_id (None | Unset | UUID): Everybody who is in this talent pool now.
    """

    columns: list[str] | Unset = UNSET
    file_kind: ExportInFileKind | Unset = ExportInFileKind.CSV
    filter_: None | PeopleFilterIn | Unset = UNSET
    ids: list[UUID] | None | Unset = UNSET
    saved_search_id: None | Unset | UUID = UNSET
    search: AskedIn | None | Unset = UNSET
    talent_pool_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.asked_in import AskedIn  # noqa: PLC0415
        from ..models.people_filter_in import PeopleFilterIn  # noqa: PLC0415

        columns: list[str] | Unset = UNSET
        if not isinstance(self.columns, Unset):
            columns = self.columns

        file_kind: str | Unset = UNSET
        if not isinstance(self.file_kind, Unset):
            file_kind = self.file_kind.value

        filter_: dict[str, Any] | None | Unset
        if isinstance(self.filter_, Unset):
            filter_ = UNSET
        elif isinstance(self.filter_, PeopleFilterIn):
            filter_ = self.filter_.to_dict()
        else:
            filter_ = self.filter_

        ids: list[str] | None | Unset
        if isinstance(self.ids, Unset):
            ids = UNSET
        elif isinstance(self.ids, list):
            ids = []
            for ids_type_0_item_data in self.ids:
                ids_type_0_item = str(ids_type_0_item_data)
                ids.append(ids_type_0_item)

        else:
            ids = self.ids

        saved_search_id: None | str | Unset
        if isinstance(self.saved_search_id, Unset):
            saved_search_id = UNSET
        elif isinstance(self.saved_search_id, UUID):
            saved_search_id = str(self.saved_search_id)
        else:
            saved_search_id = self.saved_search_id

        search: dict[str, Any] | None | Unset
        if isinstance(self.search, Unset):
            search = UNSET
        elif isinstance(self.search, AskedIn):
            search = self.search.to_dict()
        else:
            search = self.search

        talent_pool_id: None | str | Unset
        if isinstance(self.talent_pool_id, Unset):
            talent_pool_id = UNSET
        elif isinstance(self.talent_pool_id, UUID):
            talent_pool_id = str(self.talent_pool_id)
        else:
            talent_pool_id = self.talent_pool_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if columns is not UNSET:
            field_dict["columns"] = columns
        if file_kind is not UNSET:
            field_dict["file_kind"] = file_kind
        if filter_ is not UNSET:
            field_dict["filter"] = filter_
        if ids is not UNSET:
            field_dict["ids"] = ids
        if saved_search_id is not UNSET:
            field_dict["saved_search_id"] = saved_search_id
        if search is not UNSET:
            field_dict["search"] = search
        if talent_pool_id is not UNSET:
            field_dict["talent_pool_id"] = talent_pool_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_in import AskedIn  # noqa: PLC0415
        from ..models.people_filter_in import PeopleFilterIn  # noqa: PLC0415

        d = dict(src_dict)
        columns = cast(list[str], d.pop("columns", UNSET))

        _file_kind = d.pop("file_kind", UNSET)
        file_kind: ExportInFileKind | Unset
        if isinstance(_file_kind, Unset):
            file_kind = UNSET
        else:
            file_kind = ExportInFileKind(_file_kind)

        def _parse_filter_(data: object) -> None | PeopleFilterIn | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                filter_type_0 = PeopleFilterIn.from_dict(data)

                return filter_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | PeopleFilterIn | Unset, data)

        filter_ = _parse_filter_(d.pop("filter", UNSET))

        def _parse_ids(data: object) -> list[UUID] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                ids_type_0 = []
                _ids_type_0 = data
                for ids_type_0_item_data in _ids_type_0:
                    ids_type_0_item = UUID(ids_type_0_item_data)

                    ids_type_0.append(ids_type_0_item)

                return ids_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(list[UUID] | None | Unset, data)

        ids = _parse_ids(d.pop("ids", UNSET))

        def _parse_saved_search_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                saved_search_id_type_0 = UUID(data)

                return saved_search_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        saved_search_id = _parse_saved_search_id(d.pop("saved_search_id", UNSET))

        def _parse_search(data: object) -> AskedIn | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                search_type_0 = AskedIn.from_dict(data)

                return search_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(AskedIn | None | Unset, data)

        search = _parse_search(d.pop("search", UNSET))

        def _parse_talent_pool_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                talent_pool_id_type_0 = UUID(data)

                return talent_pool_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        talent_pool_id = _parse_talent_pool_id(d.pop("talent_pool_id", UNSET))

        export_in = cls(
            columns=columns,
            file_kind=file_kind,
            filter_=filter_,
            ids=ids,
            saved_search_id=saved_search_id,
            search=search,
            talent_pool_id=talent_pool_id,
        )

        return export_in
