from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..models.template_out_contract import TemplateOutContract
from ..models.template_out_workplace import TemplateOutWorkplace

T = TypeVar("T", bound="TemplateOut")


@_attrs_define
class TemplateOut:
    """A ready job description as lists show it.

    Attributes:
        aliases (list[str]): Other names that the job goes by.
        contract (TemplateOutContract): The kind of contract.
        department (str): The department.
        family (str): The family of jobs that it belongs to.
        key (str): The name that programs know it by.
        reviewed_at (datetime.date): When it was last looked through.
        seniority (str): How senior the work is.
        summary (str): In short.
        title (str): The title.
        version (int): Its version.
        workplace (TemplateOutWorkplace): Where work is done: on site, from home, both.
    """

    aliases: list[str]
    contract: TemplateOutContract
    department: str
    family: str
    key: str
    reviewed_at: datetime.date
    seniority: str
    summary: str
    title: str
    version: int
    workplace: TemplateOutWorkplace
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        aliases = self.aliases

        contract = self.contract.value

        department = self.department

        family = self.family

        key = self.key

        reviewed_at = self.reviewed_at.isoformat()

        seniority = self.seniority

        summary = self.summary

        title = self.title

        version = self.version

        workplace = self.workplace.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "aliases": aliases,
                "contract": contract,
                "department": department,
                "family": family,
                "key": key,
                "reviewed_at": reviewed_at,
                "seniority": seniority,
                "summary": summary,
                "title": title,
                "version": version,
                "workplace": workplace,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = dict(src_dict)
        aliases = cast(list[str], d.pop("aliases"))

        contract = TemplateOutContract(d.pop("contract"))

        department = d.pop("department")

        family = d.pop("family")

        key = d.pop("key")

        reviewed_at = datetime.date.fromisoformat(d.pop("reviewed_at"))

        seniority = d.pop("seniority")

        summary = d.pop("summary")

        title = d.pop("title")

        version = d.pop("version")

        workplace = TemplateOutWorkplace(d.pop("workplace"))

        template_out = cls(
            aliases=aliases,
            contract=contract,
            department=department,
            family=family,
            key=key,
            reviewed_at=reviewed_at,
            seniority=seniority,
            summary=summary,
            title=title,
            version=version,
            workplace=workplace,
        )

        template_out.additional_properties = d
        return template_out

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
