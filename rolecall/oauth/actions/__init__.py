"""What is done with apps, by verb family."""

from rolecall.oauth.actions.allowing import allow, end_grant, end_grants_of
from rolecall.oauth.actions.issuing import Issued, issue_for_itself, renew, revoke_token, trade_code
from rolecall.oauth.actions.keeping import (
    Wish,
    adopt_app,
    change_app,
    let_apps_register,
    register_app,
    replace_secret,
    revoke_app,
)
from rolecall.oauth.actions.tidying import REMEMBERED, forget_ended

__all__ = [
    "REMEMBERED",
    "Issued",
    "Wish",
    "adopt_app",
    "allow",
    "change_app",
    "end_grant",
    "end_grants_of",
    "forget_ended",
    "issue_for_itself",
    "let_apps_register",
    "register_app",
    "renew",
    "replace_secret",
    "revoke_app",
    "revoke_token",
    "trade_code",
]
