"""Who is mentioned is told by mail, with the words as they are when it leaves."""

from procrastinate.contrib.django.models import ProcrastinateJob

from rolecall.accounts.models import Member
from rolecall.candidates.actions import many
from rolecall.kit import mail
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.models import Application, Comment
from tests.errands import do_errands

QUEUE, SEND = "messaging.reactions.tell_mentioned", "messaging.tell_of_mention"


def letters(to: Member) -> list[str]:
    found = mail.outbox(str(to.organization_id))
    return [str(each["Subject"]) for _, each in found if each["To"] == to.email]


def comment(about: Application, by: Member) -> Comment:
    return pipeline.comment(about.candidate, by=by, body="Look, @ada.admin", application=about)


def test_a_colleague_who_is_mentioned_gets_the_words_and_the_way_there(
    amara: Application, ada: Member, rae: Member
) -> None:
    comment(amara, rae)
    do_errands(QUEUE, SEND)

    assert letters(ada) == [f"Rae Recruiter mentioned you: {amara.candidate.name}"]
    name, _ = mail.outbox(str(ada.organization_id))[0]
    sent = mail.outbox_mail(name, str(ada.organization_id))
    assert sent
    words = str(sent.get_body(("plain",)))
    assert "Look, @ada.admin" in words
    assert f"/northwind/candidates/{amara.candidate_id}/" in words


def test_the_queue_knows_ids_alone(amara: Application, ada: Member, rae: Member) -> None:
    said = comment(amara, rae)
    do_errands(QUEUE)

    told = ProcrastinateJob.objects.get(task_name=SEND).args
    assert told.keys() == {"organization_id", "member_id", "comment_id"}
    assert (told["member_id"], told["comment_id"]) == (str(ada.id), str(said.id))


def test_nothing_leaves_about_words_or_people_that_are_gone(
    amara: Application, ada: Member, rae: Member
) -> None:
    taken_back = comment(amara, rae)
    comment(amara, rae)
    do_errands(QUEUE)
    pipeline.remove_comment(taken_back, by=rae)
    many.remove_many([amara.candidate], by=ada)
    do_errands(SEND)

    assert letters(ada) == []
