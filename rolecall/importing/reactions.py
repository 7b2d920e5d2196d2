"""What runs keep of people goes when they are removed for good: their rows stay, as numbers."""

from django.db.models import Exists, OuterRef

from rolecall.candidates.leaving import Leaving, on_leaving
from rolecall.importing.models import IMPORTS, MANY, Run, RunRow
from rolecall.importing.tasks.leaving import take_out

WRITTEN = ("note", "subject", "body")
"""What somebody wrote for those to whom something was done."""


@on_leaving
def leave_numbers(leaving: Leaving) -> None:
    """What was said of their rows, what was written for them alone, and every copy of them in a file."""
    if leaving.is_taken_back:
        return
    rows = RunRow.objects.filter(candidate__among=leaving.ids)
    leaving.loses("import_rows_emptied", rows.filter(run__kind__in=IMPORTS))
    theirs: dict[str, list[int]] = {}
    for run_id, number in rows.values_list("run_id", "number"):
        theirs.setdefault(str(run_id), []).append(number)
    rows.update(sentence="")
    _forget_what_was_written(leaving, [*theirs])
    take_out.defer(marks=leaving.marks, rows=theirs)


def _forget_what_was_written(leaving: Leaving, run_ids: list[str]) -> None:
    others = RunRow.objects.filter(run=OuterRef("pk"), candidate__isnull=False)
    others = others.exclude(candidate__among=leaving.ids)
    for run in Run.objects.filter(~Exists(others), id__among=run_ids, kind=MANY):
        if run.given.keys() & {*WRITTEN}:
            run.given = {name: value for name, value in run.given.items() if name not in WRITTEN}
            run.save(update_fields=["given"])
