from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.entry import Entry
    from ..models.fact import Fact
    from ..models.hidden import Hidden
    from ..models.language import Language
    from ..models.position import Position
    from ..models.skill import Skill
    from ..models.study import Study
    from ..models.web_link import WebLink


T = TypeVar("T", bound="Profile")


@_attrs_define
class Profile:
    """Everything that a résumé says. What it does not say is None or absent, never a guess.

    `years` is the time in work in years, overlapping positions counted once; None without dated positions.

        Attributes:
            availability (Fact | None | Unset): When the person could begin.
            certificates (list[Entry] | Unset): Certificates.
            driving_licences (list[Fact] | Unset): Classes of driving licences.
            education (list[Study] | Unset): Where the person learned.
            emails (list[Fact] | Unset): Addresses for mail, the first is written to.
            experience (list[Position] | Unset): Where the person worked.
            family_name (None | str | Unset): The family name.
            given_name (None | str | Unset): The given name.
            headline (Fact | None | Unset): One line about the person: what they do, where.
            hidden (list[Hidden] | Unset): Text that the file holds and no reader sees.
            language (None | str | Unset): The language, as its code.
            languages (list[Language] | Unset): The languages that the person speaks.
            links (list[WebLink] | Unset): Addresses on the web: a profile, a portfolio.
            name (Fact | None | Unset): What it, or who they, are called.
            phones (list[Fact] | Unset): Telephone numbers, with their country code.
            place (Fact | None | Unset): Where it was.
            projects (list[Entry] | Unset): Projects.
            publications (list[Entry] | Unset): Publications.
            skills (list[Skill] | Unset): What the person can do.
            summary (Fact | None | Unset): In short.
            years (float | None | Unset): How many years of it.
    """

    availability: Fact | None | Unset = UNSET
    certificates: list[Entry] | Unset = UNSET
    driving_licences: list[Fact] | Unset = UNSET
    education: list[Study] | Unset = UNSET
    emails: list[Fact] | Unset = UNSET
    experience: list[Position] | Unset = UNSET
    family_name: None | str | Unset = UNSET
    given_name: None | str | Unset = UNSET
    headline: Fact | None | Unset = UNSET
    hidden: list[Hidden] | Unset = UNSET
    language: None | str | Unset = UNSET
    languages: list[Language] | Unset = UNSET
    links: list[WebLink] | Unset = UNSET
    name: Fact | None | Unset = UNSET
    phones: list[Fact] | Unset = UNSET
    place: Fact | None | Unset = UNSET
    projects: list[Entry] | Unset = UNSET
    publications: list[Entry] | Unset = UNSET
    skills: list[Skill] | Unset = UNSET
    summary: Fact | None | Unset = UNSET
    years: float | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.fact import Fact  # noqa: PLC0415

        availability: dict[str, Any] | None | Unset
        if isinstance(self.availability, Unset):
            availability = UNSET
        elif isinstance(self.availability, Fact):
            availability = self.availability.to_dict()
        else:
            availability = self.availability

        certificates: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.certificates, Unset):
            certificates = []
            for certificates_item_data in self.certificates:
                certificates_item = certificates_item_data.to_dict()
                certificates.append(certificates_item)

        driving_licences: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.driving_licences, Unset):
            driving_licences = []
            for driving_licences_item_data in self.driving_licences:
                driving_licences_item = driving_licences_item_data.to_dict()
                driving_licences.append(driving_licences_item)

        education: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.education, Unset):
            education = []
            for education_item_data in self.education:
                education_item = education_item_data.to_dict()
                education.append(education_item)

        emails: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.emails, Unset):
            emails = []
            for emails_item_data in self.emails:
                emails_item = emails_item_data.to_dict()
                emails.append(emails_item)

        experience: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.experience, Unset):
            experience = []
            for experience_item_data in self.experience:
                experience_item = experience_item_data.to_dict()
                experience.append(experience_item)

        family_name: None | str | Unset
        if isinstance(self.family_name, Unset):
            family_name = UNSET
        else:
            family_name = self.family_name

        given_name: None | str | Unset
        if isinstance(self.given_name, Unset):
            given_name = UNSET
        else:
            given_name = self.given_name

        headline: dict[str, Any] | None | Unset
        if isinstance(self.headline, Unset):
            headline = UNSET
        elif isinstance(self.headline, Fact):
            headline = self.headline.to_dict()
        else:
            headline = self.headline

        hidden: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.hidden, Unset):
            hidden = []
            for hidden_item_data in self.hidden:
                hidden_item = hidden_item_data.to_dict()
                hidden.append(hidden_item)

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        languages: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.languages, Unset):
            languages = []
            for languages_item_data in self.languages:
                languages_item = languages_item_data.to_dict()
                languages.append(languages_item)

        links: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.links, Unset):
            links = []
            for links_item_data in self.links:
                links_item = links_item_data.to_dict()
                links.append(links_item)

        name: dict[str, Any] | None | Unset
        if isinstance(self.name, Unset):
            name = UNSET
        elif isinstance(self.name, Fact):
            name = self.name.to_dict()
        else:
            name = self.name

        phones: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.phones, Unset):
            phones = []
            for phones_item_data in self.phones:
                phones_item = phones_item_data.to_dict()
                phones.append(phones_item)

        place: dict[str, Any] | None | Unset
        if isinstance(self.place, Unset):
            place = UNSET
        elif isinstance(self.place, Fact):
            place = self.place.to_dict()
        else:
            place = self.place

        projects: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.projects, Unset):
            projects = []
            for projects_item_data in self.projects:
                projects_item = projects_item_data.to_dict()
                projects.append(projects_item)

        publications: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.publications, Unset):
            publications = []
            for publications_item_data in self.publications:
                publications_item = publications_item_data.to_dict()
                publications.append(publications_item)

        skills: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.skills, Unset):
            skills = []
            for skills_item_data in self.skills:
                skills_item = skills_item_data.to_dict()
                skills.append(skills_item)

        summary: dict[str, Any] | None | Unset
        if isinstance(self.summary, Unset):
            summary = UNSET
        elif isinstance(self.summary, Fact):
            summary = self.summary.to_dict()
        else:
            summary = self.summary

        years: float | None | Unset
        if isinstance(self.years, Unset):
            years = UNSET
        else:
            years = self.years

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if availability is not UNSET:
            field_dict["availability"] = availability
        if certificates is not UNSET:
            field_dict["certificates"] = certificates
        if driving_licences is not UNSET:
            field_dict["driving_licences"] = driving_licences
        if education is not UNSET:
            field_dict["education"] = education
        if emails is not UNSET:
            field_dict["emails"] = emails
        if experience is not UNSET:
            field_dict["experience"] = experience
        if family_name is not UNSET:
            field_dict["family_name"] = family_name
        if given_name is not UNSET:
            field_dict["given_name"] = given_name
        if headline is not UNSET:
            field_dict["headline"] = headline
        if hidden is not UNSET:
            field_dict["hidden"] = hidden
        if language is not UNSET:
            field_dict["language"] = language
        if languages is not UNSET:
            field_dict["languages"] = languages
        if links is not UNSET:
            field_dict["links"] = links
        if name is not UNSET:
            field_dict["name"] = name
        if phones is not UNSET:
            field_dict["phones"] = phones
        if place is not UNSET:
            field_dict["place"] = place
        if projects is not UNSET:
            field_dict["projects"] = projects
        if publications is not UNSET:
            field_dict["publications"] = publications
        if skills is not UNSET:
            field_dict["skills"] = skills
        if summary is not UNSET:
            field_dict["summary"] = summary
        if years is not UNSET:
            field_dict["years"] = years

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.entry import Entry  # noqa: PLC0415
        from ..models.fact import Fact  # noqa: PLC0415
        from ..models.hidden import Hidden  # noqa: PLC0415
        from ..models.language import Language  # noqa: PLC0415
        from ..models.position import Position  # noqa: PLC0415
        from ..models.skill import Skill  # noqa: PLC0415
        from ..models.study import Study  # noqa: PLC0415
        from ..models.web_link import WebLink  # noqa: PLC0415

        d = dict(src_dict)

        def _parse_availability(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                availability_type_0 = Fact.from_dict(data)

                return availability_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        availability = _parse_availability(d.pop("availability", UNSET))

        _certificates = d.pop("certificates", UNSET)
        certificates: list[Entry] | Unset = UNSET
        if _certificates is not UNSET:
            certificates = []
            for certificates_item_data in _certificates:
                certificates_item = Entry.from_dict(certificates_item_data)

                certificates.append(certificates_item)

        _driving_licences = d.pop("driving_licences", UNSET)
        driving_licences: list[Fact] | Unset = UNSET
        if _driving_licences is not UNSET:
            driving_licences = []
            for driving_licences_item_data in _driving_licences:
                driving_licences_item = Fact.from_dict(driving_licences_item_data)

                driving_licences.append(driving_licences_item)

        _education = d.pop("education", UNSET)
        education: list[Study] | Unset = UNSET
        if _education is not UNSET:
            education = []
            for education_item_data in _education:
                education_item = Study.from_dict(education_item_data)

                education.append(education_item)

        _emails = d.pop("emails", UNSET)
        emails: list[Fact] | Unset = UNSET
        if _emails is not UNSET:
            emails = []
            for emails_item_data in _emails:
                emails_item = Fact.from_dict(emails_item_data)

                emails.append(emails_item)

        _experience = d.pop("experience", UNSET)
        experience: list[Position] | Unset = UNSET
        if _experience is not UNSET:
            experience = []
            for experience_item_data in _experience:
                experience_item = Position.from_dict(experience_item_data)

                experience.append(experience_item)

        def _parse_family_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        family_name = _parse_family_name(d.pop("family_name", UNSET))

        def _parse_given_name(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        given_name = _parse_given_name(d.pop("given_name", UNSET))

        def _parse_headline(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                headline_type_0 = Fact.from_dict(data)

                return headline_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        headline = _parse_headline(d.pop("headline", UNSET))

        _hidden = d.pop("hidden", UNSET)
        hidden: list[Hidden] | Unset = UNSET
        if _hidden is not UNSET:
            hidden = []
            for hidden_item_data in _hidden:
                hidden_item = Hidden.from_dict(hidden_item_data)

                hidden.append(hidden_item)

        def _parse_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        _languages = d.pop("languages", UNSET)
        languages: list[Language] | Unset = UNSET
        if _languages is not UNSET:
            languages = []
            for languages_item_data in _languages:
                languages_item = Language.from_dict(languages_item_data)

                languages.append(languages_item)

        _links = d.pop("links", UNSET)
        links: list[WebLink] | Unset = UNSET
        if _links is not UNSET:
            links = []
            for links_item_data in _links:
                links_item = WebLink.from_dict(links_item_data)

                links.append(links_item)

        def _parse_name(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                name_type_0 = Fact.from_dict(data)

                return name_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        name = _parse_name(d.pop("name", UNSET))

        _phones = d.pop("phones", UNSET)
        phones: list[Fact] | Unset = UNSET
        if _phones is not UNSET:
            phones = []
            for phones_item_data in _phones:
                phones_item = Fact.from_dict(phones_item_data)

                phones.append(phones_item)

        def _parse_place(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                place_type_0 = Fact.from_dict(data)

                return place_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        place = _parse_place(d.pop("place", UNSET))

        _projects = d.pop("projects", UNSET)
        projects: list[Entry] | Unset = UNSET
        if _projects is not UNSET:
            projects = []
            for projects_item_data in _projects:
                projects_item = Entry.from_dict(projects_item_data)

                projects.append(projects_item)

        _publications = d.pop("publications", UNSET)
        publications: list[Entry] | Unset = UNSET
        if _publications is not UNSET:
            publications = []
            for publications_item_data in _publications:
                publications_item = Entry.from_dict(publications_item_data)

                publications.append(publications_item)

        _skills = d.pop("skills", UNSET)
        skills: list[Skill] | Unset = UNSET
        if _skills is not UNSET:
            skills = []
            for skills_item_data in _skills:
                skills_item = Skill.from_dict(skills_item_data)

                skills.append(skills_item)

        def _parse_summary(data: object) -> Fact | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                summary_type_0 = Fact.from_dict(data)

                return summary_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(Fact | None | Unset, data)

        summary = _parse_summary(d.pop("summary", UNSET))

        def _parse_years(data: object) -> float | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(float | None | Unset, data)

        years = _parse_years(d.pop("years", UNSET))

        profile = cls(
            availability=availability,
            certificates=certificates,
            driving_licences=driving_licences,
            education=education,
            emails=emails,
            experience=experience,
            family_name=family_name,
            given_name=given_name,
            headline=headline,
            hidden=hidden,
            language=language,
            languages=languages,
            links=links,
            name=name,
            phones=phones,
            place=place,
            projects=projects,
            publications=publications,
            skills=skills,
            summary=summary,
            years=years,
        )

        profile.additional_properties = d
        return profile

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
