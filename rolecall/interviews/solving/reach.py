"""Whether the sessions fit at all, limits of people aside: for every order at once, a bit for each minute."""

from collections.abc import Iterator

from rolecall.interviews.solving.grid import Grid

LONGEST_DAY = 25 * 60


def is_within_reach(grid: Grid) -> bool:
    """False proves that there is no plan; True only says so where nobody's limit is in the way."""
    everything = (1 << len(grid.tracks)) - 1
    reached = {0: 0}  # the fewest days that a set of sessions takes
    for day in range(len(grid.days)):
        starts = _starts(grid, day)
        for done, days in list(reached.items()):
            if days < grid.request.days:
                for more in _after(grid, done, starts):
                    reached[more] = min(reached.get(more, days + 1), days + 1)
        if everything in reached:
            return True
    return False


def _starts(grid: Grid, day: int) -> list[int]:
    first, last = grid.days[day]
    return [
        sum(1 << minute - first for minute in track.free if first <= minute < last) for track in grid.tracks
    ]


def _after(grid: Grid, done: int, starts: list[int]) -> Iterator[int]:
    """The sets of sessions that can be done by the end of one day."""
    ends = dict(_held(grid, done, -1, starts))
    for size in range(1, len(starts)):
        for held in [each for each in ends if (each ^ done).bit_count() == size]:
            for more, until in _held(grid, held, _break(grid, ends[held]), starts):
                ends[more] = ends.get(more, 0) | until
    yield from ends


def _held(grid: Grid, done: int, begins: int, starts: list[int]) -> Iterator[tuple[int, int]]:
    """One session more, begun at one of these minutes."""
    for index, track in enumerate(grid.tracks):
        needed = grid.needed[index]
        if not done >> index & 1 and needed & done == needed and starts[index] & begins:
            yield done | 1 << index, (starts[index] & begins) << track.session.minutes


def _break(grid: Grid, ends: int) -> int:
    """When another session may begin after these ends."""
    least, most = grid.request.least_break, grid.request.most_break
    return _smeared(ends << least, (LONGEST_DAY if most is None else most) - least)


def _smeared(bits: int, by: int) -> int:
    """Each bit and as many above it."""
    width = 1
    while width <= by:
        bits |= bits << min(width, by + 1 - width)
        width *= 2
    return bits
