import pytest

from rolecall.accounts.models import Member
from rolecall.audit.queries import timeline_of
from rolecall.candidates.actions import many
from rolecall.candidates.models import Candidate, Consent, Document
from rolecall.jobs.models import Job
from rolecall.kit import storage
from rolecall.kit.errors import Invalid, NotAllowed
from rolecall.kit.events import Visitor
from rolecall.pipeline import actions as pipeline
from rolecall.pipeline.errors import AlreadyOnJob, JobIsClosed, JobNotOpen
from rolecall.pipeline.models import Application, ApplicationVersion, StageVisit
from rolecall.questions.actions import Row
from rolecall.questions.models import Answer, Question
from tests.pipeline.conftest import Apply, open_job, someone, stage

PDF = b"%PDF-1.4\n%fictional\n"


def test_a_person_applies(job: Job, apply: Apply) -> None:
    application = apply(job, name="Amara Nwosu", email="amara@mail.example.org", cover_letter="Hello.")

    sent = application.sent.get()
    assert (application.state, application.stage.name, application.versions) == ("active", "Applied", 1)
    assert (sent.number, sent.name, sent.cover_letter) == (1, "Amara Nwosu", "Hello.")
    assert (application.candidate.name, application.source.name) == ("Amara Nwosu", "Careers site")
    assert StageVisit.objects.get(application=application).stage == application.stage
    assert [entry.sentence for entry in timeline_of(application.id)] == ["applied"]


def test_the_resume_is_stored_before_anything_is_said(job: Job, apply: Apply) -> None:
    application = apply(job, resume=("cv.pdf", PDF))

    document = application.sent.get().resume
    assert (document.candidate, document.kind) == (application.candidate, "resume")
    assert storage.fetch(document.key) == PDF


def test_a_file_that_is_too_large_is_refused_and_nothing_is_kept(job: Job, apply: Apply) -> None:
    with pytest.raises(Invalid):
        apply(job, resume=("cv.pdf", b"x" * (10 * 1024 * 1024 + 1)))


def test_consent_is_kept_in_its_words_until_a_day(job: Job, apply: Apply) -> None:
    application = apply(job, consent_text="You may keep this for two years.")

    consent = Consent.objects.get(candidate=application.candidate)
    assert consent.text == "You may keep this for two years."
    assert (consent.ends_at - consent.given_at).days in (729, 730)


def test_answers_and_must_haves_are_stored(organization: object, apply: Apply) -> None:
    job = open_job(
        "Nurse", Row("Are you registered?", "yes_no", must_have="yes"), Row("Your licence", "file")
    )
    registered, licence = Question.objects.order_by("position")

    application = apply(job, answers={registered.id: "no"}, files={licence.id: ("licence.pdf", PDF)})

    answers = dict(Answer.objects.values_list("question_id", "value"))
    document = Document.objects.get(kind="answer")
    assert (application.must_haves_met, application.must_haves_asked) == (0, 1)
    assert application.state == "active"
    assert answers[registered.id] == "no"
    assert answers[licence.id] == {"file_name": "licence.pdf", "document_id": str(document.id)}


def test_what_was_answered_goes_with_who_is_removed_for_good(
    organization: object, ada: Member, apply: Apply
) -> None:
    job = open_job("Nurse", Row("Why us?", "long"))
    question = Question.objects.get()
    gone = apply(job, 1, answers={question.id: "My late aunt was a nurse."})
    apply(job, 1, answers={question.id: "She was, and I am."})
    stays = apply(job, 2, answers={question.id: "I like it here."})

    many.remove_many([gone.candidate], by=ada)

    assert [each.sheet_id for each in Answer.objects.all()] == [stays.sent.get().id]


def test_the_same_form_twice_is_one_version(job: Job, apply: Apply) -> None:
    first = apply(job, submission_id="form-1")

    again = apply(job, submission_id="form-1")

    assert (first, ApplicationVersion.objects.count()) == (again, 1)
    assert len(timeline_of(first.id)) == 1


def test_one_name_for_the_forms_of_two_people_swallows_neither(job: Job, apply: Apply) -> None:
    first, second = apply(job, 1, submission_id="form-1"), apply(job, 2, submission_id="form-1")

    assert first.candidate != second.candidate
    assert [each.versions for each in (first, second)] == [1, 1]


def test_one_name_for_the_forms_for_two_jobs_swallows_neither(job: Job, apply: Apply) -> None:
    other = open_job("Designer")

    assert apply(job, submission_id="form-1").job == job
    assert apply(other, submission_id="form-1").job == other


def test_applying_twice_is_a_second_version_on_the_same_application(
    job: Job, apply: Apply, rae: Member
) -> None:
    first = apply(job, cover_letter="First.")
    pipeline.move(first, to=stage(job, "Panel"), by=rae)

    again = apply(job, cover_letter="Second.", email="PERSON1@mail.example.org")

    assert (again.id, again.versions, again.stage.name, again.is_new) == (first.id, 2, "Panel", True)
    assert [sent.cover_letter for sent in again.sent.all()] == ["First.", "Second."]
    assert timeline_of(again.id)[0].sentence == "applied again; this is version 2"


def test_after_a_rejection_it_is_a_new_application(job: Job, apply: Apply, rae: Member) -> None:
    first = apply(job)
    pipeline.reject(first, by=rae)

    again = apply(job)

    assert (again.id == first.id, again.versions, again.candidate) == (False, 1, first.candidate)


def test_a_job_that_is_not_open_takes_no_applications(job: Job, apply: Apply) -> None:
    sent = apply(job, submission_id="form-1")
    Job.objects.update(state="closed")
    job.refresh_from_db()

    with pytest.raises(JobNotOpen):
        apply(job, 2)

    assert apply(job, submission_id="form-1") == sent
    assert Candidate.objects.count() == 1


def test_applying_takes_as_many_statements_the_hundredth_time(
    job: Job, apply: Apply, django_assert_max_num_queries: object
) -> None:
    for number in range(5):
        apply(job, number)

    with django_assert_max_num_queries(40):  # type: ignore[operator]
        apply(job, 6, resume=("cv.pdf", PDF), consent_text="Yes.", submission_id="form-6")


def test_a_recruiter_adds_a_known_person_to_a_job(amara: Application, rae: Member) -> None:
    designer = open_job("Designer")

    added = pipeline.add(designer, amara.candidate, by=rae, stage=stage(designer, "Phone screen"))

    assert (added.job, added.stage.name, added.source) == (designer, "Phone screen", amara.candidate.source)
    assert timeline_of(added.id)[0].sentence == "added to Designer, in Phone screen"


def test_nobody_is_twice_on_one_job(job: Job, amara: Application, rae: Member) -> None:
    with pytest.raises(AlreadyOnJob):
        pipeline.add(job, amara.candidate, by=rae)


def test_nobody_is_added_to_a_closed_job(amara: Application, rae: Member) -> None:
    closed = open_job("Designer")
    Job.objects.filter(id=closed.id).update(state="closed")
    closed.refresh_from_db()

    with pytest.raises(JobIsClosed):
        pipeline.add(closed, amara.candidate, by=rae)


def test_an_interviewer_adds_nobody(team: Job, amara: Application, ivo: Member) -> None:
    with pytest.raises(NotAllowed):
        pipeline.add(team, amara.candidate, by=ivo)

    assert Application.objects.count() == 1


def test_an_application_of_somebody_else_is_not_touched_by_a_form_id(job: Job, apply: Apply) -> None:
    first = apply(job, 1, submission_id="form-1")

    pipeline.apply(job.posts.get(), someone(2), by=Visitor())

    assert first.sent.count() == 1
