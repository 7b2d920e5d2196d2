from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define

from ..types import UNSET, Unset

T = TypeVar("T", bound="CommentIn")


@_attrs_define
class CommentIn:
    """Something to say about a person.

    Attributes:
        body (str): Text; @first.last speaks to a member.
        application_id (None | Unset | UUID): The id of the application.
        private (bool | Unset): For administrators and recruiters only. Default: False.
    """

    body: str
    application_id: None | Unset | UUID = UNSET
    private: bool | Unset = False

    def to_dict(self) -> dict[str, Any]:
        body = self.body

        application_id: None | str | Unset
        if isinstance(self.application_id, Unset):
            application_id = UNSET
        elif isinstance(self.application_id, UUID):
            application_id = str(self.application_id)
        else:
            application_id = self.application_id

        private = self.private

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "body": body,
            }
        )
        if application_id is not UNSET:
            field_dict["application_id"] = application_id
        if private is not UNSET:
            field_dict["private"] = private

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        body = d.pop("body")

        def _parse_application_id(data: object) -> None | Unset | UUID:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                application_id_type_0 = UUID(data)

                return application_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | Unset | UUID, data)

        application_id = _parse_application_id(d.pop("application_id", UNSET))

        private = d.pop("private", UNSET)

        comment_in = cls(
            body=body,
            application_id=application_id,
            private=private,
        )

        return comment_in
