"""Made people of whom some are known twice, and others only look like it; nobody real.

The same for the same seed. Who is known twice has on the second record another address and a name that was
typed badly, turned round, shortened, lengthened or written in another script; of the rest, a number, a link,
a mailbox or the text of the résumé came along, as it was or changed. Beside them stand namesakes of the same
town and trade, families with one telephone or one mailbox, colleagues with one switchboard, and people
whose résumés are made from one pattern.
"""

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace


def words(text: str, apart: str = " ") -> list[str]:
    """The words of a text of several lines."""
    return " ".join(text.split()).split(apart)


FIRST = words("""
Anna Bogdan Carys Daniel Edda Farah Greta Hamid Ines Jonas Kerstin Luca Maeve Nadia Omar Petra
Quentin Ranya Stephan Tamar Ulrike Viktor Wanda Xenia Yusuf Zofia Robert William Elizabeth Michael
Katharina Alexander Nikolaos Margaret Thomas Joseph Susanne Patricia Matthias Johanna Benedikt Clara
Emil Frieda Gustav Helene Isabel Julian Konrad Leonie Marlene Noah Oskar Paula Rosa Samuel Theresa
Ursula Vincent Walter
""")
LAST = words("""
Abbott Bergmann Castellano Dimitriou Engström Fairweather Grünwald Hoffmann Ivanescu Jankowski
Kowalczyk Lindqvist Müller Nakamura Oyelaran Papadakis Quispe Rosenthal Schröder Takahashi Underhill
Vasquez Winterbourne Yilmaz Zimmermann Andersson Bianchi Cavendish Delacroix Eriksen Ferreira
Goldberg Haraldsen Iliescu Jørgensen Kaufmann Lewandowski Moreau Novotny Okonkwo Petrakis Rasmussen
Sandoval Thornton Ulrich Valverde Weissmann Achterberg Brandvold Chaudhary Donnelly Esterhazy
Fitzgerald Gallagher Huntington Kristensen Lombardi Montague Nordström Ostrowski Pemberton Radcliffe
Silberstein Tennyson Wainwright
""")
SCRIPTS = [
    ("Сергей Иванов", "Sergey Ivanov"), ("Наталья Кузнецова", "Natalya Kuznetsova"),
    ("Дмитрий Соколов", "Dmitri Sokolov"), ("Екатерина Морозова", "Ekaterina Morozova"),
    ("Олександр Шевченко", "Oleksandr Shevchenko"), ("Юлия Попова", "Yulia Popova"),
    ("Γιώργος Παπαδόπουλος", "Giorgos Papadopoulos"), ("Ελένη Νικολάου", "Eleni Nikolaou"),
    ("Κωνσταντίνος Δημητρίου", "Konstantinos Dimitriou"), ("Μαρία Γεωργίου", "Maria Georgiou"),
    ("محمد حسن", "Mohammed Hassan"), ("أحمد خليل", "Ahmed Khalil"), ("فاطمة سليمان", "Fatima Suleiman"),
    ("سمير داود", "Samir Dawood"), ("אברהם כהן", "Avraham Cohen"), ("דוד לוי", "David Levi"),
    ("רבקה שפירא", "Rivka Shapira"), ("Милан Јовановић", "Milan Jovanović"),
]  # fmt: skip
SHORT = {
    "Robert": "Bob", "William": "Bill", "Elizabeth": "Liz", "Michael": "Mike", "Katharina": "Katja",
    "Alexander": "Alex", "Nikolaos": "Nikos", "Margaret": "Maggie", "Thomas": "Tom", "Joseph": "Joe",
    "Susanne": "Sue", "Patricia": "Pat", "Daniel": "Dan", "Samuel": "Sam", "Theresa": "Resi",
}  # fmt: skip
PLACES = ["Athens", "Berlin", "Gdańsk", "Lisbon", "Lyon", "Malmö", "Porto", "Turin", "Vienna", "York"]
TRADES = ["Nurse", "Welder", "Accountant", "Data engineer", "Cook", "Site manager", "Teacher", "Buyer"]
PROVIDERS = ["mail", "post", "web", "letters", "inbox"]
DID = words("""
planned led repaired measured taught drew bought sold tested wrote counted moved built answered kept
opened closed checked mixed cut joined bent lifted steered
""")
WHAT = words("""
shifts budgets ledgers pumps valves lessons menus orders contracts tenders reports walls roofs
routes samples patients wards classes kitchens stores fleets gardens bridges tunnels turbines
engines looms presses samples archives harbours
""")
HOW = words(
    """
every week|for three teams|with a budget of {n} thousand|for {n} customers|in two languages|at
night|without a single accident|in half the time|together with {n} colleagues|for the whole
region|from the first day|to the last detail|under great pressure|as the first of the house|by
hand|with the new system
""",
    "|",
)


@dataclass(frozen=True)
class Person:
    """One record; `who` is the same number for the same person."""

    who: int
    name: str
    email: str = ""
    phone: str = ""
    link: str = ""
    headline: str = ""
    location: str = ""
    resume: str = ""


def people(count: int, seed: int = 7) -> list[Person]:
    """So many records, of whom some 250 in a thousand belong to a person who is known twice."""
    made = list(_Maker(random.Random(seed)).people(count))
    random.Random(seed).shuffle(made)
    return made[:count]


def pairs_among(made: list[Person]) -> set[tuple[int, int]]:
    """The places of the records that are of one person."""
    by_who: dict[int, list[int]] = {}
    for place, person in enumerate(made):
        by_who.setdefault(person.who, []).append(place)
    return {(places[0], places[1]) for places in by_who.values() if len(places) == 2}


class _Maker:
    def __init__(self, dice: random.Random) -> None:
        self.dice = dice
        self.who = 0
        self.numbers = iter(self.dice.sample(range(10_000_000, 99_999_999), 200_000))
        self.pattern = self._text(40)

    def people(self, count: int) -> Iterator[Person]:
        made = 0
        while made < count:
            for person in self._some():
                made += 1
                yield person

    def _some(self) -> list[Person]:
        first = self._anybody()
        chance = self.dice.random()
        if chance < 0.16:
            return [first, self._again(first)]
        for share, kind in ((0.20, self._namesake), (0.24, self._relative), (0.26, self._one_mailbox)):
            if chance < share:
                return [first, kind(first)]
        if chance < 0.262:
            return self._colleagues()
        if chance < 0.264:
            return self._of_one_pattern()
        return [first]

    def _anybody(self, name: str = "") -> Person:
        self.who += 1
        dice = self.dice
        if not name and dice.random() < 0.08:
            name = dice.choice(SCRIPTS)[dice.randrange(2)]
        name = name or f"{dice.choice(FIRST)} {dice.choice(LAST)}"
        return Person(
            who=self.who,
            name=name,
            email=self._address(name) if dice.random() < 0.92 else "",
            phone=self._phone() if dice.random() < 0.75 else "",
            link=f"https://www.linkedin.com/in/{self._handle(name)}-{self.who}"
            if dice.random() < 0.4
            else "",
            headline=dice.choice(TRADES) if dice.random() < 0.7 else "",
            location=dice.choice(PLACES) if dice.random() < 0.7 else "",
            resume=self._text(30) if dice.random() < 0.7 else "",
        )

    def _again(self, first: Person) -> Person:
        """The same person a second time: the name in some other way, and something that came along."""
        dice = self.dice
        keeps = [each for each in ("phone", "link", "resume") if getattr(first, each)]
        kept = {each for each in keeps if dice.random() < 0.55}
        if not kept and keeps:
            kept = {dice.choice(keeps)}
        email = self._address(self._handle(first.name), plain=False)
        if not keeps:
            email = self._same_mailbox(first.email) or email
        second = replace(
            first,
            name=self._renamed(first.name),
            email=email if dice.random() < 0.95 or not keeps else "",
            phone=self._reformatted(first.phone) if "phone" in kept else dice.choice(["", self._phone()]),
            link=first.link.replace("www.", "de.") + "/?trk=1" if "link" in kept else "",
            headline=dice.choice([first.headline, dice.choice(TRADES), ""]),
            location=dice.choice([first.location, first.location, dice.choice(PLACES), ""]),
            resume=self._updated(first.resume) if "resume" in kept else "",
        )
        return second if keeps or first.email else replace(second, who=self._nobody())

    def _nobody(self) -> int:
        self.who += 1
        return self.who

    def _renamed(self, name: str) -> str:
        ways: list[Callable[[str], str]] = [
            str, str, str, self._typo, self._typo, self._turned, self._short, self._lengthened,
            self._initial, self._respelt,
        ]  # fmt: skip
        for one, other in SCRIPTS:
            if name in (one, other):
                return other if name == one else one
        return self.dice.choice(ways)(name)

    def _typo(self, name: str) -> str:
        first, _, last = name.rpartition(" ")
        at = self.dice.randrange(1, len(last) - 2)
        slips = (
            last[:at] + last[at + 1] + last[at] + last[at + 2 :],
            last[:at] + last[at + 1 :],
            last[:at] + last[at] + last[at:],
            last[:at] + self.dice.choice("aeinrst") + last[at + 1 :],
        )
        return f"{first} {self.dice.choice(slips)}"

    def _turned(self, name: str) -> str:
        first, _, last = name.partition(" ")
        return self.dice.choice([f"{last}, {first}", f"{last} {first}", f"{last.upper()} {first}"])

    def _short(self, name: str) -> str:
        first, _, last = name.partition(" ")
        return f"{SHORT.get(first, first)} {last}"

    def _lengthened(self, name: str) -> str:
        first, _, last = name.partition(" ")
        more = self.dice.choice(FIRST)
        return self.dice.choice(
            [f"{first} {more} {last}", f"Dr. {first} {last}", f"{first} {last}-{self.dice.choice(LAST)}"]
        )

    def _initial(self, name: str) -> str:
        first, _, last = name.partition(" ")
        return f"{first[0]}. {last}"

    def _respelt(self, name: str) -> str:
        for letter, letters in (("ü", "ue"), ("ö", "oe"), ("ø", "o"), ("ń", "n"), ("ph", "f"), ("k", "c")):
            if letter in name:
                return name.replace(letter, letters)
        return name.lower()

    def _namesake(self, first: Person) -> Person:
        """Another person of the same name, town and trade."""
        return replace(self._anybody(first.name), headline=first.headline, location=first.location)

    def _relative(self, first: Person) -> Person:
        """Somebody of the same household: the surname, the number and the town."""
        other = self.dice.choice([each for each in FIRST if each[0] != first.name[0]])
        relative = self._anybody(f"{other} {first.name.rpartition(' ')[2]}")
        return replace(relative, phone=first.phone, location=first.location)

    def _one_mailbox(self, first: Person) -> Person:
        """Two of one household with one mailbox."""
        relative = self._relative(first)
        box, _, domain = first.email.partition("@")
        return replace(relative, email=f"{box}+{relative.name[:3].lower()}@{domain}" if domain else "")

    def _colleagues(self) -> list[Person]:
        """People of one office: one switchboard, one website."""
        number, site = self._phone(), f"https://office{self.who}.example.org/team"
        return [replace(self._anybody(), phone=number, link=site) for _ in range(14)]

    def _of_one_pattern(self) -> list[Person]:
        """People whose résumés are made from one pattern: half of the text is everybody's."""
        return [replace(self._anybody(), resume=f"{self.pattern} {self._text(24)}") for _ in range(8)]

    def _address(self, name: str, *, plain: bool = True) -> str:
        handle = self._handle(name)
        some = f"{handle}{self.who}" if plain else f"{self.dice.choice(WHAT)}{self.dice.randrange(10**6)}"
        return f"{some}@{self.dice.choice(PROVIDERS)}.example.org"

    def _same_mailbox(self, address: str) -> str:
        local, _, domain = address.partition("@")
        return f"{local}+{self.dice.choice(['jobs', 'work', 'apply'])}@{domain}" if domain else ""

    def _handle(self, name: str) -> str:
        return "".join(c for c in name.lower() if c.isascii() and c.isalpha()) or "someone"

    def _phone(self) -> str:
        return f"+49 30 {next(self.numbers)}"

    def _reformatted(self, number: str) -> str:
        digits = number.removeprefix("+49 30 ")
        ways = (number, f"0049 30 {digits}", f"030/{digits[:4]} {digits[4:]}", f"+4930{digits}")
        return self.dice.choice(ways)

    def _text(self, sentences: int) -> str:
        return " ".join(self._sentence() for _ in range(sentences))

    def _sentence(self) -> str:
        dice = self.dice
        how = dice.choice(HOW).format(n=dice.randrange(2, 90))
        return f"{dice.choice(DID).title()} {dice.choice(WHAT)} and {dice.choice(WHAT)} {how}."

    def _updated(self, text: str) -> str:
        return text if self.dice.random() < 0.5 else f"{self._text(2)} {text}"
