"""Towns behind titles and a dash, 'Kitchen Hand – Brindle': unknown ones are told by the known ones."""

import re
from dataclasses import replace

from rolecall.candidates.reading.profile import Fact, Position

JOINT = re.compile(r"\s[–—|-]\s")
TOWN = re.compile(r"[A-ZÀ-Þ][\w'’.-]+(?:[ -](?:[a-zß-ÿ]{1,4}[ -])?[A-ZÀ-Þ][\w'’.-]+){0,2}")


def with_towns_apart(positions: list[Position]) -> list[Position]:
    """The positions; where a dash and a name follow all titles, and one of these is a place, all are."""
    titled = [position for position in positions if position.title]
    if not any(map(is_placed, titled)) or not all(is_placed(each) or is_joined(each) for each in titled):
        return positions
    return [apart(position) if is_joined(position) else position for position in positions]


def is_placed(position: Position) -> bool:
    """Whether the line of a title goes on with a dash and the place."""
    title, place = position.title, position.place
    if not title or not place or not title.evidence:
        return False
    rest = title.evidence[0].line.partition(title.value)[2]
    joint = JOINT.match(rest)
    return bool(joint) and rest[joint.end() if joint else 0 :].startswith(place.value)


def is_joined(position: Position) -> bool:
    """Whether a title holds a dash and what may be a town, where an employer and no place is known."""
    if not position.title or position.place or not position.organisation:
        return False
    parts = JOINT.split(position.title.value)
    return len(parts) == 2 and bool(TOWN.fullmatch(parts[1].strip()))


def apart(position: Position) -> Position:
    title = position.title
    if title is None:
        return position
    name, town = (part.strip() for part in JOINT.split(title.value))
    return replace(position, title=replace(title, value=name), place=Fact(town, title.sure, title.evidence))
