"""Recall and precision of each field, and of each value of each choice."""

from report import Row

from shapes.plan import Tally

FEWEST, WORST = 30, 4


def row_of(counts: list[int]) -> Row:
    right, there, said = counts
    return {"recall": right / max(there, 1), "precision": right / max(said, 1), "there": there, "said": said}


def by_choice(sums: dict[tuple[str, str], list[int]]) -> list[Row]:
    """Every value of every choice, what loses most first."""
    rows: list[Row] = [
        {"choice": name, "value": repr(value), **row_of(n)} for (name, value), n in sums.items()
    ]
    return sorted(rows, key=lambda row: float(row["recall"]) + float(row["precision"]))


def by_field(tally: Tally) -> list[Row]:
    """Every field, with the values of choices that are worst for it."""
    rows = []
    for name, sums in tally.items():
        frequent = [row for row in by_choice(sums) if max(row["there"], row["said"]) >= FEWEST]
        worst = [
            f"{row['choice']} {row['value']} {row['recall']:.2f}/{row['precision']:.2f}"
            for row in frequent[:WORST]
        ]
        rows.append({"field": name, **row_of(sums["all", "all"]), "worst by": ", ".join(worst)})
    return rows
