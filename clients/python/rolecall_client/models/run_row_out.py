from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.run_row_out_outcome import RunRowOutOutcome

T = TypeVar("T", bound="RunRowOut")


@_attrs_define
class RunRowOut:
    """What came of one row.

    Attributes:
        candidate_id (None | UUID): The id of the candidate.
        id (UUID): Its id.
        number (int): The row of the file.
        outcome (RunRowOutOutcome): 'waiting' in a check for a row that would be taken without what its sentence names.
        sentence (str): What to do about it, or what was left out.
    """

    candidate_id: None | UUID
    id: UUID
    number: int
    outcome: RunRowOutOutcome
    sentence: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        candidate_id: None | str
        if isinstance(self.candidate_id, UUID):
            candidate_id = str(self.candidate_id)
        else:
            candidate_id = self.candidate_id

        id = str(self.id)

        number = self.number

        outcome = self.outcome.value

        sentence = self.sentence

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "candidate_id": candidate_id,
                "id": id,
                "number": number,
                "outcome": outcome,
                "sentence": sentence,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)

        def _parse_candidate_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                candidate_id_type_0 = UUID(data)

                return candidate_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        candidate_id = _parse_candidate_id(d.pop("candidate_id"))

        id = UUID(d.pop("id"))

        number = d.pop("number")

        outcome = RunRowOutOutcome(d.pop("outcome"))

        sentence = d.pop("sentence")

        run_row_out = cls(
            candidate_id=candidate_id,
            id=id,
            number=number,
            outcome=outcome,
            sentence=sentence,
        )

        run_row_out.additional_properties = d
        return run_row_out

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
