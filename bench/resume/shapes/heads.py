"""The head of a paper: name, role, addresses and place, in every order and form."""

import random

from shapes.parts import Choice, Part, listed, one_of, rows_of, words_of

WORDS = words_of("heads")
CHOICES: dict[str, tuple[str, ...]] = {
    "name": (
        "larger", "bold", "capitals", "spaced", "SURNAME first",
        "credentials", "Dr.", "label", "two lines",
    ),
    "above": ("nothing", "nothing", "curriculum vitae"),
    "headline": ("below", "none", "beside", "below", "| parts"),
    "place of person": (
        "town", "town, country", "street, code", "street, code, country", "street / code", "town country",
        "based in", "greater", "town (moving)", "none", "town – country", "code only",
    ),
    "contacts": (
        "one line |", "stacked", "labels", "one line •", "two lines", "one line ,", "tabs",
        "labels in line",
    ),
    "born": ("no", "no", "line"),
}  # fmt: skip


def part_of(rng: random.Random, choice: Choice) -> Part:
    """What stands above the first heading."""
    language = choice["language"]
    name, headline = one_of(rng, WORDS["names"]), one_of(rng, WORDS["headlines"][language])
    mail, phone = (
        f"{name.split()[0].lower().encode('ascii', 'ignore').decode()}@example.org",
        "+44 20 7946 0123",
    )
    place, town = place_of(rng, choice)
    labels = listed(WORDS["labels"][language])
    part = Part("head", "", [])
    if choice["above"] != "nothing":
        part.lines.append(one_of(rng, WORDS["above"][language]))
    written = written_name(choice, name, labels[3])
    role = [headline] if choice["headline"] in ("below", "| parts") else []
    if choice["headline"] == "beside":
        written[-1] += f"¦ – {headline}"
    part.lines += [*written, *role, *contacts_of(choice, labels, place, phone, mail)]
    if choice["born"] == "line":
        part.lines.append(one_of(rng, WORDS["born"][language]))
    part.truth = {
        "name": [name], "email": [mail], "phone": ["+442079460123"], "place": [town] if town else [],
        "headline": [headline] if choice["headline"] != "none" else [],
    }  # fmt: skip
    return part


def written_name(choice: Choice, name: str, label: str) -> list[str]:
    """The lines of a name."""
    first, _, rest = name.partition(" ")
    match choice["name"]:
        case "bold":
            return [f"*{name}"]
        case "capitals":
            return [f"#{name.upper()}"]
        case "spaced":
            return ["#" + "   ".join(" ".join(word.upper()) for word in name.split())]
        case "SURNAME first":
            return [f"#{rest.upper()} {first}"]
        case "credentials":
            return [f"#{name}, MBA"]
        case "Dr.":
            return [f"#Dr. {name}"]
        case "label":
            return [f"{label}: {name}"]
        case "two lines":
            return [f"#{first}", f"#{rest}"]
    return [f"#{name}"]


def place_of(rng: random.Random, choice: Choice) -> tuple[str, str]:
    """Where the person lives, as it is written, and the town."""
    language = choice["language"]
    whole, country, street, coded = rng.choice(rows_of(WORDS["places"][language]))
    town = whole.partition(",")[0]
    based, moving = WORDS["based"][language], one_of(rng, WORDS["moving"][language])
    match choice["place of person"]:
        case "none":
            return "", ""
        case "greater":
            area = one_of(rng, WORDS["greater"][language])
            return area, area
    return {
        "town": whole, "town, country": f"{whole}, {country}", "street, code": f"{street}, {coded}",
        "street, code, country": f"{street}, {coded}, {country}", "street / code": f"{street} / {coded}",
        "town country": f"{town} ({country})", "based in": f"{based} {whole}",
        "town (moving)": f"{whole} {moving}", "town – country": f"{town} – {country}", "code only": coded,
    }[choice["place of person"]], town  # fmt: skip


def contacts_of(choice: Choice, labels: list[str], place: str, phone: str, mail: str) -> list[str]:
    at, number, address = [place] if place else [], phone, mail
    match choice["contacts"]:
        case "stacked":
            return [*at, number, address]
        case "labels":
            return [
                *(f"{labels[0]}: {each}" for each in at),
                f"{labels[1]}: {number}",
                f"{labels[2]}: {address}",
            ]
        case "labels in line":
            told = [
                f"{labels[2]}: {address}",
                f"{labels[1]}: {number}",
                *(f"{labels[0]}: {each}" for each in at),
            ]
            return [" | ".join(told)]
        case "two lines":
            return [*at, f"{number} | {address}"]
        case "tabs":
            return ["\t".join([*at, number, address])]
    sign = {"one line •": " • ", "one line ,": ", "}.get(choice["contacts"], " | ")
    return [sign.join([*at, number, address])]
