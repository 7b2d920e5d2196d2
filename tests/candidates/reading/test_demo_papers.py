"""The demo's people come with layouts of their own: what reads only the papers made here fails on them."""

import phonenumbers

from rolecall.candidates.reading import read
from rolecall.demo.content import Person, candidates
from rolecall.demo.resumes import LAYOUTS, render


def e164(person: Person) -> str:
    number = phonenumbers.parse(person.phone, person.country)
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def test_name_address_phone_and_links_of_the_demo_people_are_found() -> None:
    people = candidates()[::5]
    right = 0

    for number, person in enumerate(people):
        reading = read(render(person, LAYOUTS[number % len(LAYOUTS)])[1])
        name = person.name if person.name in reading.text else person.latin_name
        links = {link.url.rstrip("/") for link in reading.facts.links}
        found = (reading.facts.name, reading.facts.emails, reading.facts.phones, links)
        right += found == (name, [person.email], [e164(person)], {link.rstrip("/") for link in person.links})

    assert right >= 0.97 * len(people)
