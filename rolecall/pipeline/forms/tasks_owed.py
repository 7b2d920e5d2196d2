"""The form of a task."""

from functools import lru_cache
from typing import Any

from django import forms
from django.http import QueryDict

from rolecall.accounts.models import Member
from rolecall.candidates.models import Candidate
from rolecall.pipeline.forms.people import Choices
from rolecall.pipeline.models import Task
from rolecall.pipeline.queries.comments import readers_of
from rolecall.ui.widgets import DateInput

# other forms of a person's page have a note and a title of their own
AUTO_ID = "task-%s"


class TaskForm(forms.Form):
    """What is to be done about a person, by whom and until when."""

    title = forms.CharField(
        label="Task",
        max_length=200,
        error_messages={"required": "Say what is to be done."},
        widget=forms.TextInput(attrs={"placeholder": "Such as ‘Ask for references’"}),
    )
    assignee = forms.ChoiceField(label="Who", error_messages={"invalid_choice": "Choose one of these."})
    due_on = forms.DateField(label="Until", required=False, widget=DateInput())
    note = forms.CharField(
        label="Note", required=False, max_length=5_000, widget=forms.Textarea(attrs={"rows": 3})
    )

    def __init__(self, *args: Any, members: Choices, **options: Any) -> None:
        super().__init__(*args, **options)
        self.fields["assignee"].choices = members  # type: ignore[attr-defined]


def form_of(
    candidate: Candidate, member: Member, data: QueryDict | None = None, task: Task | None = None
) -> TaskForm:
    """The form for a task about a person, with the members who may see them."""
    readers = [(str(reader.id), reader.name) for _, reader in readers_of(candidate)]
    if data is None and task is None:
        return _empty(tuple(readers), str(member.id))
    if task and str(task.assignee_id) not in dict(readers):
        readers.append((str(task.assignee_id), task.assignee.name))
    given = {"title": task.title, "due_on": task.due_on, "note": task.note} if task else {}
    initial = {"assignee": str(task.assignee_id if task else member.id), **given}
    return TaskForm(data, members=readers, initial=initial, auto_id=AUTO_ID)


@lru_cache(maxsize=200)
def _empty(readers: tuple[tuple[str, str], ...], member: str) -> TaskForm:
    """The form that nothing was written into yet, which stands on each person's page: the same for all who
    are read by the same members."""
    return TaskForm(members=readers, initial={"assignee": member}, auto_id=AUTO_ID)
