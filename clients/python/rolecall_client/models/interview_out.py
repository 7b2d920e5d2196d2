from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.interview_out_candidate_answer import InterviewOutCandidateAnswer
from ..models.interview_out_state import InterviewOutState

if TYPE_CHECKING:
    from ..models.seat_out import SeatOut


T = TypeVar("T", bound="InterviewOut")


@_attrs_define
class InterviewOut:
    """An interview.

    Attributes:
        application_id (UUID): The application that it is about.
        cancel_reason (str): Why it does not.
        candidate_answer (InterviewOutCandidateAnswer): What the candidate answered to the invitation.
        created_at (datetime.datetime): When it was booked.
        ends_at (datetime.datetime): When it ends.
        id (UUID): Its id.
        meeting_link (str): An address to meet at.
        place (str): What else is said of the place.
        planned_id (None | UUID): The interview of the job's plan that it is, if any.
        room_id (None | UUID): The room of the organization in which it is.
        seats (list[SeatOut]): Who interviews.
        sequence (int): How often it was changed; the SEQUENCE in calendars.
        starts_at (datetime.datetime): When it begins.
        state (InterviewOutState): Whether it takes place.
        title (str): What it is called in calendars.
        uid (str): Its UID in calendars.
        zone (str): The zone in which it was arranged.
    """

    application_id: UUID
    cancel_reason: str
    candidate_answer: InterviewOutCandidateAnswer
    created_at: datetime.datetime
    ends_at: datetime.datetime
    id: UUID
    meeting_link: str
    place: str
    planned_id: None | UUID
    room_id: None | UUID
    seats: list[SeatOut]
    sequence: int
    starts_at: datetime.datetime
    state: InterviewOutState
    title: str
    uid: str
    zone: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        application_id = str(self.application_id)

        cancel_reason = self.cancel_reason

        candidate_answer = self.candidate_answer.value

        created_at = self.created_at.isoformat()

        ends_at = self.ends_at.isoformat()

        id = str(self.id)

        meeting_link = self.meeting_link

        place = self.place

        planned_id: None | str
        if isinstance(self.planned_id, UUID):
            planned_id = str(self.planned_id)
        else:
            planned_id = self.planned_id

        room_id: None | str
        if isinstance(self.room_id, UUID):
            room_id = str(self.room_id)
        else:
            room_id = self.room_id

        seats = []
        for seats_item_data in self.seats:
            seats_item = seats_item_data.to_dict()
            seats.append(seats_item)

        sequence = self.sequence

        starts_at = self.starts_at.isoformat()

        state = self.state.value

        title = self.title

        uid = self.uid

        zone = self.zone

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_id": application_id,
                "cancel_reason": cancel_reason,
                "candidate_answer": candidate_answer,
                "created_at": created_at,
                "ends_at": ends_at,
                "id": id,
                "meeting_link": meeting_link,
                "place": place,
                "planned_id": planned_id,
                "room_id": room_id,
                "seats": seats,
                "sequence": sequence,
                "starts_at": starts_at,
                "state": state,
                "title": title,
                "uid": uid,
                "zone": zone,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.seat_out import SeatOut  # noqa: PLC0415

        d = dict(src_dict)
        application_id = UUID(d.pop("application_id"))

        cancel_reason = d.pop("cancel_reason")

        candidate_answer = InterviewOutCandidateAnswer(d.pop("candidate_answer"))

        created_at = datetime.datetime.fromisoformat(d.pop("created_at"))

        ends_at = datetime.datetime.fromisoformat(d.pop("ends_at"))

        id = UUID(d.pop("id"))

        meeting_link = d.pop("meeting_link")

        place = d.pop("place")

        def _parse_planned_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                planned_id_type_0 = UUID(data)

                return planned_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        planned_id = _parse_planned_id(d.pop("planned_id"))

        def _parse_room_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                room_id_type_0 = UUID(data)

                return room_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        room_id = _parse_room_id(d.pop("room_id"))

        seats = []
        _seats = d.pop("seats")
        for seats_item_data in _seats:
            seats_item = SeatOut.from_dict(seats_item_data)

            seats.append(seats_item)

        sequence = d.pop("sequence")

        starts_at = datetime.datetime.fromisoformat(d.pop("starts_at"))

        state = InterviewOutState(d.pop("state"))

        title = d.pop("title")

        uid = d.pop("uid")

        zone = d.pop("zone")

        interview_out = cls(
            application_id=application_id,
            cancel_reason=cancel_reason,
            candidate_answer=candidate_answer,
            created_at=created_at,
            ends_at=ends_at,
            id=id,
            meeting_link=meeting_link,
            place=place,
            planned_id=planned_id,
            room_id=room_id,
            seats=seats,
            sequence=sequence,
            starts_at=starts_at,
            state=state,
            title=title,
            uid=uid,
            zone=zone,
        )

        interview_out.additional_properties = d
        return interview_out

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
