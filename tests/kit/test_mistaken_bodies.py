"""What is wrong with a body is told with what to do: which fields there are, that it is an object."""

import pytest
from django.test import Client

from rolecall.accounts import actions as accounts
from rolecall.accounts.models import Member


@pytest.mark.parametrize(
    ("address", "body", "field", "says"),
    [
        ("departments", '{"name": "Sails", "colour": 1}', "colour", "Leave it out, or use one of: name."),
        ("departments", "", "body", "Send a body: a JSON object, with Content-Type: application/json."),
        ("departments", "[]", "body", "Send an object here, in curly brackets."),
        ("saved_searches", '{"name": "x", "asked": {"q": "y", "no": 1}}', "asked.no", "one of: "),
    ],
)
def test_a_body_that_is_wrong_says_what_to_do(
    address: str, body: str, field: str, says: str, ada: Member, client: Client
) -> None:
    _, secret = accounts.create_key(by=ada, name="Program", role="admin")
    answer = client.generic(
        "POST", f"/api/v1/{address}", body, content_type="application/json",
        headers={"Authorization": f"Bearer {secret}"},
    )  # fmt: skip

    told = {each["field"]: each["message"] for each in answer.json()["errors"]}
    assert answer.status_code == 422
    assert says in told[field]
