from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.many_in_act import ManyInAct
from ..models.many_in_ground_type_0 import ManyInGroundType0
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.asked_in import AskedIn
    from ..models.people_filter_in import PeopleFilterIn


T = TypeVar("T", bound="ManyIn")


@_attrs_define
class ManyIn:
    """Something to be done to many people at once.

    Attributes:
        act (ManyInAct): What is done to each of them.
        body (None | str | Unset): The mail, as text or HTML with placeholders such as {name}.
        dry_run (bool | Unset): Only count the people; nothing is done. Default: False.
        expected (int | None | Unset): How many people they should be; else refused (409 `not_as_many`), and `count`
            says how many fit.
        filter_ (None | PeopleFilterIn | Unset): The people who fit all of it; `{}` is everybody whom the key sees.
        ground (ManyInGroundType0 | None | Unset): Of 'remove': on what request it is done.
        ids (list[UUID] | None | Unset): The ids of those that are meant.
        job_id (None | Unset | UUID): Of 'add', 'move', 'reject' and 'message': the job.
        note (None | str | Unset): Of 'reject' and 'pool': a note for colleagues.
        pool_id (None | Unset | UUID): Of 'pool': the talent pool, one that is filled by hand.
        reason_id (None | Unset | UUID): Of 'reject': the reason.
        reference (None | str | Unset): Of 'remove': the number of the request with you, such as DSR-2026-114. No names.
        saved_search_id (None | Unset | UUID): Everybody whom this shared search finds now.
        search (AskedIn | None | Unset): Everybody whom a question finds: `q` and filters as of `GET
            /search/candidates`.
        stage_id (None | Unset | UUID): Of 'add' and 'move': the stage of the job.
        subject (None | str | Unset): Of 'message', and of 'reject' when people are told: the subject of the mail.
        tag_id (None | Unset | UUID): Of 'untag': the tag to take off.
        tags (list[str] | None | Unset): Of 'tag': the tags to put on.
        talent_pool_id (None | Unset | UUID): Everybody who is in this talent pool now.
    """

    act: ManyInAct
    body: None | str | Unset = UNSET
    dry_run: bool | Unset = False
    expected: int | None | Unset = UNSET
    filter_: None | PeopleFilterIn | Unset = UNSET
    ground: ManyInGroundType0 | None | Unset = UNSET
    ids: list[UUID] | None | Unset = UNSET
    job_id: None | Unset | UUID = UNSET
    note: None | str | Unset = UNSET
    pool_id: None | Unset | UUID = UNSET
    reason_id: None | Unset | UUID = UNSET
    reference: None | str | Unset = UNSET
    saved_search_id: None | Unset | UUID = UNSET
    search: AskedIn | None | Unset = UNSET
    stage_id: None | Unset | UUID = UNSET
    subject: None | str | Unset = UNSET
    tag_id: None | Unset | UUID = UNSET
    tags: list[str] | None | Unset = UNSET
    talent_pool_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        from ..models.asked_in import AskedIn  # noqa: PLC0415
        from ..models.people_filter_in import PeopleFilterIn  # noqa: PLC0415

        act = self.act.value

        body: None | str | Unset
        if isinstance(self.body, Unset):
            body = UNSET
        else:
            body = self.body

        dry_run = self.dry_run

        expected: int | None | Unset
        if isinstance(self.expected, Unset):
            expected = UNSET
        else:
            expected = self.expected

        filter_: dict[str, Any] | None | Unset
        if isinstance(self.filter_, Unset):
            filter_ = UNSET
        elif isinstance(self.filter_, PeopleFilterIn):
            filter_ = self.filter_.to_dict()
        else:
            filter_ = self.filter_

        ground: None | str | Unset
        if isinstance(self.ground, Unset):
            ground = UNSET
        elif isinstance(self.ground, ManyInGroundType0):
            ground = self.ground.value
        else:
            ground = self.ground

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

        job_id: None | str | Unset
        if isinstance(self.job_id, Unset):
            job_id = UNSET
        elif isinstance(self.job_id, UUID):
            job_id = str(self.job_id)
        else:
            job_id = self.job_id

        note: None | str | Unset
        if isinstance(self.note, Unset):
            note = UNSET
        else:
            note = self.note

        pool_id: None | str | Unset
        if isinstance(self.pool_id, Unset):
            pool_id = UNSET
        elif isinstance(self.pool_id, UUID):
            pool_id = str(self.pool_id)
        else:
            pool_id = self.pool_id

        reason_id: None | str | Unset
        if isinstance(self.reason_id, Unset):
            reason_id = UNSET
        elif isinstance(self.reason_id, UUID):
            reason_id = str(self.reason_id)
        else:
            reason_id = self.reason_id

        reference: None | str | Unset
        if isinstance(self.reference, Unset):
            reference = UNSET
        else:
            reference = self.reference

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

        stage_id: None | str | Unset
        if isinstance(self.stage_id, Unset):
            stage_id = UNSET
        elif isinstance(self.stage_id, UUID):
            stage_id = str(self.stage_id)
        else:
            stage_id = self.stage_id

        subject: None | str | Unset
        if isinstance(self.subject, Unset):
            subject = UNSET
        else:
            subject = self.subject

        tag_id: None | str | Unset
        if isinstance(self.tag_id, Unset):
            tag_id = UNSET
        elif isinstance(self.tag_id, UUID):
            tag_id = str(self.tag_id)
        else:
            tag_id = self.tag_id

        tags: list[str] | None | Unset
        if isinstance(self.tags, Unset):
            tags = UNSET
        elif isinstance(self.tags, list):
            tags = self.tags

        else:
            tags = self.tags

        talent_pool_id: None | str | Unset
        if isinstance(self.talent_pool_id, Unset):
            talent_pool_id = UNSET
        elif isinstance(self.talent_pool_id, UUID):
            talent_pool_id = str(self.talent_pool_id)
        else:
            talent_pool_id = self.talent_pool_id

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "act": act,
            }
        )
        if body is not UNSET:
            field_dict["body"] = body
        if dry_run is not UNSET:
            field_dict["dry_run"] = dry_run
        if expected is not UNSET:
            field_dict["expected"] = expected
        if filter_ is not UNSET:
            field_dict["filter"] = filter_
        if ground is not UNSET:
            field_dict["ground"] = ground
        if ids is not UNSET:
            field_dict["ids"] = ids
        if job_id is not UNSET:
            field_dict["job_id"] = job_id
        if note is not UNSET:
            field_dict["note"] = note
        if pool_id is not UNSET:
            field_dict["pool_id"] = pool_id
        if reason_id is not UNSET:
            field_dict["reason_id"] = reason_id
        if reference is not UNSET:
            field_dict["reference"] = reference
        if saved_search_id is not UNSET:
            field_dict["saved_search_id"] = saved_search_id
        if search is not UNSET:
            field_dict["search"] = search
        if stage_id is not UNSET:
            field_dict["stage_id"] = stage_id
        if subject is not UNSET:
            field_dict["subject"] = subject
        if tag_id is not UNSET:
            field_dict["tag_id"] = tag_id
        if tags is not UNSET:
            field_dict["tags"] = tags
        if talent_pool_id is not UNSET:
            field_dict["talent_pool_id"] = talent_pool_id

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.asked_in import AskedIn  # noqa: PLC0415
        from ..models.people_filter_in import PeopleFilterIn  # noqa: PLC0415

        d = dict(src_dict)
        act = ManyInAct(d.pop("act"))

        def _parse_body(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        body = _parse_body(d.pop("body", UNSET))

        dry_run = d.pop("dry_run", UNSET)

        def _parse_expected(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(int | None | Unset, data)

        expected = _parse_expected(d.pop("expected", UNSET))

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

        def _parse_ground(data: object) -> ManyInGroundType0 | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                ground_type_0 = ManyInGroundType0(data)

                return ground_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(ManyInGroundType0 | None | Unset, data)

        ground = _parse_ground(d.pop("ground", UNSET))

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

        def _parse_note(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        note = _parse_note(d.pop("note", UNSET))

        def _parse_pool_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                pool_id_type_0 = UUID(data)

                return pool_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        pool_id = _parse_pool_id(d.pop("pool_id", UNSET))

        def _parse_reason_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                reason_id_type_0 = UUID(data)

                return reason_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        reason_id = _parse_reason_id(d.pop("reason_id", UNSET))

        def _parse_reference(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        reference = _parse_reference(d.pop("reference", UNSET))

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

        def _parse_subject(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        subject = _parse_subject(d.pop("subject", UNSET))

        def _parse_tag_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                tag_id_type_0 = UUID(data)

                return tag_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        tag_id = _parse_tag_id(d.pop("tag_id", UNSET))

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

        many_in = cls(
            act=act,
            body=body,
            dry_run=dry_run,
            expected=expected,
            filter_=filter_,
            ground=ground,
            ids=ids,
            job_id=job_id,
            note=note,
            pool_id=pool_id,
            reason_id=reason_id,
            reference=reference,
            saved_search_id=saved_search_id,
            search=search,
            stage_id=stage_id,
            subject=subject,
            tag_id=tag_id,
            tags=tags,
            talent_pool_id=talent_pool_id,
        )

        return many_in
