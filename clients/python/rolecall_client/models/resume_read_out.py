from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.resume_read_out_state import ResumeReadOutState

if TYPE_CHECKING:
    from ..models.profile import Profile
    from ..models.resume_read_out_json_resume import ResumeReadOutJsonResume


T = TypeVar("T", bound="ResumeReadOut")


@_attrs_define
class ResumeReadOut:
    """What one file says. An unreadable file has a reason, and an empty profile.

    Attributes:
        json_resume (ResumeReadOutJsonResume): The facts that are sure, as JSON Resume 1.0.0
            (https://jsonresume.org/schema).
        kind (None | str): What the file is by its content: 'pdf', 'docx', 'txt' …
        page_count (int): How many pages the file has; 0 in files without pages.
        profile (Profile): Everything that a résumé says. What it does not say is None or absent, never a guess.

            `years` is the time in work in years, overlapping positions counted once; None without dated positions.
        reason (None | str): Why the file could not be read, in words for people.
        state (ResumeReadOutState): Where it stands.
        text (str): The text in reading order, without what the page does not show.
    """

    json_resume: ResumeReadOutJsonResume
    kind: None | str
    page_count: int
    profile: Profile
    reason: None | str
    state: ResumeReadOutState
    text: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        json_resume = self.json_resume.to_dict()

        kind: None | str
        kind = self.kind

        page_count = self.page_count

        profile = self.profile.to_dict()

        reason: None | str
        reason = self.reason

        state = self.state.value

        text = self.text

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "json_resume": json_resume,
                "kind": kind,
                "page_count": page_count,
                "profile": profile,
                "reason": reason,
                "state": state,
                "text": text,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.profile import Profile  # noqa: PLC0415
        from ..models.resume_read_out_json_resume import ResumeReadOutJsonResume  # noqa: PLC0415

        d = dict(src_dict)
        json_resume = ResumeReadOutJsonResume.from_dict(d.pop("json_resume"))

        def _parse_kind(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        kind = _parse_kind(d.pop("kind"))

        page_count = d.pop("page_count")

        profile = Profile.from_dict(d.pop("profile"))

        def _parse_reason(data: object) -> None | str:
            if data is None:
                return data
            return cast(None | str, data)

        reason = _parse_reason(d.pop("reason"))

        state = ResumeReadOutState(d.pop("state"))

        text = d.pop("text")

        resume_read_out = cls(
            json_resume=json_resume,
            kind=kind,
            page_count=page_count,
            profile=profile,
            reason=reason,
            state=state,
            text=text,
        )

        resume_read_out.additional_properties = d
        return resume_read_out

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
