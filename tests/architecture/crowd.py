"""An organization with thousands of people in two jobs, poured in by the database itself."""

from typing import Any
from uuid import UUID

from django.db import connection

from rolecall.accounts.models import Location, Member
from rolecall.accounts.roles import RECRUITER
from rolecall.jobs import actions as jobs
from rolecall.jobs import library
from rolecall.jobs.models import Job
from rolecall.kit import tenancy
from tests.cast import join

PEOPLE, OF_ONE_JOB = 4000, 60
"""How many people there are, and how many of them in the job that pages are asked for."""


class Crowd:
    """Everybody applied once, the first `OF_ONE_JOB` to `job`, the others to another, and was mailed."""

    def __init__(self, by: Member) -> None:
        self.by, self.other = by, join("Oda Other", RECRUITER)
        place = Location.objects.create(name="Athens", country="GR", time_zone="Europe/Athens")
        self.job, self.beside = self._open_job("Pilot", place), self._open_job("Clerk", place)
        self.candidate_id, self.application_id = self._id("candidate"), self._id("application")
        for statement in POURED:
            self._pour(statement)
            # keys are checked by plans that are kept: one that was made for an empty table reads all of it
            self._pour("ANALYZE")

    def _open_job(self, title: str, place: Location) -> Job:
        template = library.template("office-manager")
        job = jobs.create(by=self.by, title=title, template=template, locations=[place])
        jobs.publish(job, by=self.by)
        return job

    def _pour(self, statement: str) -> None:
        values: dict[str, Any] = {
            "org": tenancy.current(),
            "people": PEOPLE,
            "few": OF_ONE_JOB,
            "job": self.job.id,
            "beside": self.beside.id,
            "stage": self.job.current_stages()[0].id,
            "stage_beside": self.beside.current_stages()[0].id,
            "me": self.by.id,
            "other": self.other.id,
        }
        with connection.cursor() as cursor:
            cursor.execute(statement, values if "%" in statement else None)

    def _id(self, kind: str) -> UUID:
        with connection.cursor() as cursor:
            cursor.execute("SELECT md5(%s)::uuid", [f"{kind}1"])
            return UUID(str(cursor.fetchone()[0]))


POURED = (
    """
    INSERT INTO candidates_candidate (id, created_at, organization_id, name, name_normalised, headline,
                                      location, email, phone, updated_at)
    SELECT md5('candidate' || n)::uuid, now(), %(org)s, 'First' || n %% 40 || ' Last' || n,
           'first' || n %% 40 || ' last' || n, '', '', 'last' || n || '@mail.example.org', '', now()
    FROM generate_series(1, %(people)s::int) AS n
    """,
    """
    INSERT INTO candidates_namepart (id, created_at, organization_id, candidate_id, word)
    SELECT gen_random_uuid(), now(), %(org)s, md5('candidate' || n)::uuid, word
    FROM generate_series(1, %(people)s::int) AS n,
         LATERAL (VALUES ('first' || n %% 40), ('last' || n)) AS w(word)
    """,
    """
    INSERT INTO candidates_emailaddress (id, created_at, organization_id, candidate_id, email,
                                         email_normalised)
    SELECT gen_random_uuid(), now(), %(org)s, id, email, email FROM candidates_candidate
    """,
    """
    INSERT INTO pipeline_application (id, created_at, organization_id, job_id, candidate_id, stage_id, state,
        stage_entered_at, applied_at, versions, must_haves_asked, is_new, updated_at)
    SELECT md5('application' || n)::uuid, now(), %(org)s,
           CASE WHEN n <= %(few)s THEN %(job)s::uuid ELSE %(beside)s::uuid END, md5('candidate' || n)::uuid,
           CASE WHEN n <= %(few)s THEN %(stage)s::uuid ELSE %(stage_beside)s::uuid END,
           CASE WHEN n %% 5 = 0 THEN 'rejected' ELSE 'active' END,
           now() - n * interval '1 minute', now(), 1, 0, n %% 10 = 1, now()
    FROM generate_series(1, %(people)s::int) AS n
    """,
    """
    INSERT INTO pipeline_applicationversion (id, created_at, organization_id, application_id, number, name,
                                             email, phone, cover_letter)
    SELECT gen_random_uuid(), now(), %(org)s, id, 1, 'Somebody', '', '', '' FROM pipeline_application
    """,
    """
    INSERT INTO pipeline_stagevisit (id, created_at, organization_id, application_id, stage_id, entered_at)
    SELECT gen_random_uuid(), now(), %(org)s, id, stage_id, stage_entered_at FROM pipeline_application
    """,
    """
    INSERT INTO messaging_message (id, created_at, organization_id, candidate_id, application_id, purpose,
        "to", subject, body, state, send_after, attempts, error, message_id, author_name)
    SELECT gen_random_uuid(), now(), %(org)s, candidate_id, id, 'received', 'x@mail.example.org',
           'Thank you', '<p>x</p>', 'sent', now(), 1, '', '', 'Rolecall'
    FROM pipeline_application
    """,
    """
    INSERT INTO pipeline_comment (id, created_at, organization_id, candidate_id, application_id, author_name,
                                  body, is_private)
    SELECT gen_random_uuid(), now(), %(org)s, candidate_id, id, 'Oda Other', 'Good', false
    FROM pipeline_application
    """,
    """
    INSERT INTO kit_eventrow (id, created_at, organization_id, type, actor_kind, actor_id, actor_name, data)
    SELECT md5('event' || n)::uuid, now(), %(org)s, 'greeted', 'member',
           CASE WHEN n <= %(few)s THEN %(me)s::uuid ELSE %(other)s::uuid END, 'Somebody', '{}'
    FROM generate_series(1, %(people)s::int) AS n
    """,
    """
    INSERT INTO kit_eventsubject (id, created_at, organization_id, event_id, subject_id)
    SELECT gen_random_uuid(), now(), %(org)s, md5('event' || n)::uuid, md5(kind || n)::uuid
    FROM generate_series(1, %(people)s::int) AS n, LATERAL (VALUES ('candidate'), ('application')) AS k(kind)
    """,
    # so many others have a job with one person each, which makes the database expect as little of this one
    """
    DO $$
    DECLARE
        here CONSTANT text := current_setting('rolecall.organization_id');
        small accounts_organization; job jobs_job; stage jobs_stage; person candidates_candidate;
        sent pipeline_application;
    BEGIN
        SELECT * INTO small FROM accounts_organization LIMIT 1;
        SELECT * INTO job FROM jobs_job LIMIT 1;
        SELECT * INTO stage FROM jobs_stage WHERE job_id = job.id LIMIT 1;
        SELECT * INTO person FROM candidates_candidate LIMIT 1;
        SELECT * INTO sent FROM pipeline_application LIMIT 1;
        job.department_id := NULL; job.created_by_id := NULL; sent.source_id := NULL;
        FOR number IN 1 .. 60 LOOP
            small.id := gen_random_uuid(); small.slug := 'small-' || number;
            PERFORM set_config('rolecall.organization_id', small.id::text, true);
            job.id := gen_random_uuid(); stage.id := gen_random_uuid(); person.id := gen_random_uuid();
            sent.id := gen_random_uuid(); stage.job_id := job.id; sent.job_id := job.id;
            sent.stage_id := stage.id; sent.candidate_id := person.id;
            job.organization_id := small.id; stage.organization_id := small.id;
            person.organization_id := small.id; sent.organization_id := small.id;
            INSERT INTO accounts_organization VALUES (small.*);
            INSERT INTO jobs_job VALUES (job.*);
            INSERT INTO jobs_stage VALUES (stage.*);
            INSERT INTO candidates_candidate VALUES (person.*);
            INSERT INTO pipeline_application VALUES (sent.*);
        END LOOP;
        PERFORM set_config('rolecall.organization_id', here, true);
    END $$
    """,
)
