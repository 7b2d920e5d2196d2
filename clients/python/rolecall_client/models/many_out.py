from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.run_out import RunOut


T = TypeVar("T", bound="ManyOut")


@_attrs_define
class ManyOut:
    """How many people are meant, and the run that does it; no run when it was only tried.

    Attributes:
        count (int): How many.
        run (None | RunOut): The work that goes on, to be read again; null where it was only counted.
    """

    count: int
    run: None | RunOut
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.run_out import RunOut  # noqa: PLC0415

        count = self.count

        run: dict[str, Any] | None
        if isinstance(self.run, RunOut):
            run = self.run.to_dict()
        else:
            run = self.run

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "run": run,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.run_out import RunOut  # noqa: PLC0415

        d = dict(src_dict)
        count = d.pop("count")

        def _parse_run(data: object) -> None | RunOut:
            if data is None:
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                run_type_0 = RunOut.from_dict(data)

                return run_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | RunOut, data)

        run = _parse_run(d.pop("run"))

        many_out = cls(
            count=count,
            run=run,
        )

        many_out.additional_properties = d
        return many_out

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
