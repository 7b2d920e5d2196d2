from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..models.people_filter_in_state import PeopleFilterInState
from ..types import UNSET, Unset

T = TypeVar("T", bound="PeopleFilterIn")


@_attrs_define
class PeopleFilterIn:
    """All people who fit; an empty filter is everybody whom the key sees.

    Attributes:
        job_id (None | Unset | UUID): With an application for this job.
        q (str | Unset): The beginnings of words of the name, an e-mail address or a phone number. Default: ''.
        source_id (None | Unset | UUID): The id of the source.
        state (PeopleFilterInState | Unset): With an application in this state; 'none' for people on no job. Default:
            PeopleFilterInState.VALUE_0.
        tag_id (None | Unset | UUID): The id of the tag.
    """

    job_id: None | Unset | UUID = UNSET
    q: str | Unset = ""
    source_id: None | Unset | UUID = UNSET
    state: PeopleFilterInState | Unset = PeopleFilterInState.VALUE_0
    tag_id: None | Unset | UUID = UNSET

    def to_dict(self) -> dict[str, Any]:
        job_id: None | str | Unset
        if isinstance(self.job_id, Unset):
            job_id = UNSET
        elif isinstance(self.job_id, UUID):
            job_id = str(self.job_id)
        else:
            job_id = self.job_id

        q = self.q

        source_id: None | str | Unset
        if isinstance(self.source_id, Unset):
            source_id = UNSET
        elif isinstance(self.source_id, UUID):
            source_id = str(self.source_id)
        else:
            source_id = self.source_id

        state: str | Unset = UNSET
        if not isinstance(self.state, Unset):
            state = self.state.value

        tag_id: None | str | Unset
        if isinstance(self.tag_id, Unset):
            tag_id = UNSET
        elif isinstance(self.tag_id, UUID):
            tag_id = str(self.tag_id)
        else:
            tag_id = self.tag_id

        field_dict: dict[str, Any] = {}

        field_dict.update({})
        if job_id is not UNSET:
            field_dict["job_id"] = job_id
        if q is not UNSET:
            field_dict["q"] = q
        if source_id is not UNSET:
            field_dict["source_id"] = source_id
        if state is not UNSET:
            field_dict["state"] = state
        if tag_id is not UNSET:
            field_dict["tag_id"] = tag_id

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

        q = d.pop("q", UNSET)

        def _parse_source_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                source_id_type_0 = UUID(data)

                return source_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        source_id = _parse_source_id(d.pop("source_id", UNSET))

        _state = d.pop("state", UNSET)
        state: PeopleFilterInState | Unset
        if isinstance(_state, Unset):
            state = UNSET
        else:
            state = PeopleFilterInState(_state)

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

        people_filter_in = cls(
            job_id=job_id,
            q=q,
            source_id=source_id,
            state=state,
            tag_id=tag_id,
        )

        return people_filter_in
