from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

if TYPE_CHECKING:
    from ..models.requirement_evidence_out import RequirementEvidenceOut


T = TypeVar("T", bound="EvidenceOut")


@_attrs_define
class EvidenceOut:
    """What the résumé says about each requirement of the job, in the job's order. It is no score.

    Attributes:
        application_id (UUID): The id of the application.
        comparison_refused (bool): Then nothing is compared.
        document_id (None | UUID): The id of the document.
        has_hidden_text (bool): Whether the file holds text that no reader sees.
        requirements (list[RequirementEvidenceOut]): What the work needs, in order.
    """

    application_id: UUID
    comparison_refused: bool
    document_id: None | UUID
    has_hidden_text: bool
    requirements: list[RequirementEvidenceOut]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        application_id = str(self.application_id)

        comparison_refused = self.comparison_refused

        document_id: None | str
        if isinstance(self.document_id, UUID):
            document_id = str(self.document_id)
        else:
            document_id = self.document_id

        has_hidden_text = self.has_hidden_text

        requirements = []
        for requirements_item_data in self.requirements:
            requirements_item = requirements_item_data.to_dict()
            requirements.append(requirements_item)

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "application_id": application_id,
                "comparison_refused": comparison_refused,
                "document_id": document_id,
                "has_hidden_text": has_hidden_text,
                "requirements": requirements,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.requirement_evidence_out import RequirementEvidenceOut  # noqa: PLC0415

        d = dict(src_dict)
        application_id = UUID(d.pop("application_id"))

        comparison_refused = d.pop("comparison_refused")

        def _parse_document_id(data: object) -> None | UUID:
            if data is None:
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                document_id_type_0 = UUID(data)

                return document_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(None | UUID, data)

        document_id = _parse_document_id(d.pop("document_id"))

        has_hidden_text = d.pop("has_hidden_text")

        requirements = []
        _requirements = d.pop("requirements")
        for requirements_item_data in _requirements:
            requirements_item = RequirementEvidenceOut.from_dict(requirements_item_data)

            requirements.append(requirements_item)

        evidence_out = cls(
            application_id=application_id,
            comparison_refused=comparison_refused,
            document_id=document_id,
            has_hidden_text=has_hidden_text,
            requirements=requirements,
        )

        evidence_out.additional_properties = d
        return evidence_out

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
