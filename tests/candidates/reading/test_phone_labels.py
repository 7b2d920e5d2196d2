"""Numbers in forms: told by their labels in many languages, however far they stand from the address."""

import pytest

from rolecall.candidates.reading.document import Document, Line
from rolecall.candidates.reading.facts.profiling import profile_of

FILLING = ("Gender: Female", "Marital status: Single", "Health: Excellent", "Weight: 70 kg", "Height: 178 cm",
           "Children: None", "Hobbies: Chess")  # fmt: skip
JOBS = ("Experience", "Welder, Northwind Works, 2019 – 2023", "Built ships")
LABELS = [
    ("Telefonnummer", "München", "01512 3456789", "+4915123456789"),
    ("Handynr.", "Leipzig", "01512 3456789", "+4915123456789"),
    ("N° de téléphone", "Lille", "06 12 34 56 78", "+33612345678"),
    ("Tfno.", "Sevilla", "612 34 56 78", "+34612345678"),
    ("Telemóvel", "Braga", "912 345 678", "+351912345678"),
    ("Fone", "Recife, PE", "(11) 96123-4567", "+5511961234567"),
    ("Recapito telefonico", "Torino", "312 345 6789", "+393123456789"),
    ("Telefoonnummer", "Utrecht", "06 12345678", "+31612345678"),
    ("Nr telefonu", "Kraków", "512 345 678", "+48512345678"),
    ("Mobilnummer", "Malmö", "070-123 45 67", "+46701234567"),
    ("Matkapuhelin", "Tampere", "041 2345678", "+358412345678"),
    ("Κινητό", "Πάτρα", "691 234 5678", "+306912345678"),
    ("Cep telefonu", "İzmir", "0501 234 56 78", "+905012345678"),
    ("Telefonszám", "Szeged", "06 20 123 4567", "+36201234567"),
    ("Номер телефону", "Львів", "050 123 4567", "+380501234567"),
    ("联系方式", "上海", "131 2345 6789", "+8613123456789"),
    ("連絡先", "大阪", "090-1234-5678", "+819012345678"),
    ("연락처", "부산", "010-2000-0000", "+821020000000"),
    ("Điện thoại", "Đà Nẵng", "0912 345 678", "+84912345678"),
    ("เบอร์โทร", "กรุงเทพ", "081 234 5678", "+66812345678"),
    ("No. HP", "Bandung", "0812-345-678", "+62812345678"),
    ("H/P No.", "Penang", "012-345 6789", "+60123456789"),
    ("موبايل", "القاهرة", "010 01234567", "+201001234567"),
    ("Cellphone", "Durban", "071 123 4567", "+27711234567"),
    ("Contact details", "Durban", "071 123 4567", "+27711234567"),
    ("Mob.", "Perth, Australia", "0412 345 678", "+61412345678"),
    ("Home", "Austin, TX", "(201) 555-0123", "+12015550123"),
]


def phones(*texts: str) -> list[str]:
    return [each.value for each in profile_of(Document([Line(text, 10.0) for text in texts])).phones]


@pytest.mark.parametrize(("label", "town", "written", "number"), LABELS)
def test_a_number_in_a_form_is_told_by_its_label(label: str, town: str, written: str, number: str) -> None:
    head = ("CURRICULUM VITAE", "Name: Alex Morgan", f"Address: {town}", *FILLING, *FILLING)
    tail = (*FILLING, "E-mail: alex.morgan@example.org", *JOBS)

    for line in (f"{label}: {written}", f"{label}\t{written}"):
        assert phones(*head, line, *tail) == [number]


@pytest.mark.parametrize(
    "line", ["Mobility: 2019 2023", "Telecoms, 12345678 lines", "Cells counted: 12 345 678"]
)
def test_other_words_and_numbers_far_down_are_no_phones(line: str) -> None:
    assert phones("Alex Morgan", "Leeds", *FILLING, *FILLING, line, *JOBS) == []
