"""The database's own promise that nothing is lost beside a merge: rows follow the person who goes on.

While two people become one, somebody else may be writing a comment on the one who goes: the row waits for
the merge, and is then written for the person who stays. A migration that adds a table with a key named
`candidate` ends with `FollowMerges("<app>")`.
"""

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.migrations.operations.base import Operation
from django.db.migrations.state import ProjectState
from django.db.models import ForeignKey, Model

TRIGGER = "follows_merges"
STAYING = ("DuplicateKey", "RunRow")
"""What belongs to one record rather than to the person: an import takes back the records that it made."""
FUNCTION = """
    CREATE OR REPLACE FUNCTION rolecall_follow_merge() RETURNS trigger
    LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
    DECLARE
        goes_on_as uuid;
    BEGIN
        -- waits for a merge that is under way, and then sees what it wrote
        SELECT merged_into_id INTO goes_on_as FROM candidates_candidate
        WHERE organization_id = NEW.organization_id AND id = NEW.candidate_id FOR KEY SHARE;
        IF goes_on_as IS NOT NULL THEN
            NEW.candidate_id := goes_on_as;
        END IF;
        RETURN NEW;
    END $$
"""


class FollowMerges(Operation):
    """Let the rows of an app's tables about candidates follow those who were merged, idempotently."""

    reversible = True
    reduces_to_sql = True

    def __init__(self, app_label: str) -> None:
        self.app_label = app_label

    def state_forwards(self, app_label: str, state: ProjectState) -> None:
        return None

    def database_forwards(
        self, app_label: str, editor: BaseDatabaseSchemaEditor, old: ProjectState, new: ProjectState
    ) -> None:
        editor.execute(FUNCTION)
        for model in new.apps.get_app_config(self.app_label).get_models():
            if follows(model):
                editor.execute(
                    f"CREATE OR REPLACE TRIGGER {TRIGGER} BEFORE INSERT OR UPDATE OF candidate_id"
                    f' ON "{model._meta.db_table}" FOR EACH ROW EXECUTE FUNCTION rolecall_follow_merge()'
                )

    def database_backwards(
        self, app_label: str, editor: BaseDatabaseSchemaEditor, old: ProjectState, new: ProjectState
    ) -> None:
        return None

    def describe(self) -> str:
        return f"Let what {self.app_label} knows of people follow those who are merged"


def follows(model: type[Model]) -> bool:
    """Whether rows of a table belong to a person, by a key named `candidate`."""
    keys = (each for each in model._meta.local_fields if isinstance(each, ForeignKey))
    return model.__name__ not in STAYING and any(
        key.name == "candidate" and key.related_model.__name__ == "Candidate" for key in keys
    )
