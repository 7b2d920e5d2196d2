from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="OpenSeatsIn")


@_attrs_define
class OpenSeatsIn:
    """Which job gets how many of its seats.

    Attributes:
        job_id (UUID): See /jobs.
        seats (int | Unset): No more than are approved and on no job yet. Default: 1.
    """

    job_id: UUID
    seats: int | Unset = 1

    def to_dict(self) -> dict[str, Any]:
        job_id = str(self.job_id)

        seats = self.seats

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "job_id": job_id,
            }
        )
        if seats is not UNSET:
            field_dict["seats"] = seats

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        job_id = UUID(d.pop("job_id"))

        seats = d.pop("seats", UNSET)

        open_seats_in = cls(
            job_id=job_id,
            seats=seats,
        )

        return open_seats_in
