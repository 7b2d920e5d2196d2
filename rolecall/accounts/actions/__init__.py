"""What people do with organizations, members, keys and places, by verb family."""

from rolecall.accounts.actions.keys import create_key, revoke_key, rotate_key
from rolecall.accounts.actions.members import (
    INVITATIONS,
    accept_invitation,
    change_role,
    end_membership,
    invite,
    resend_invitation,
    revoke_invitation,
    want_digest,
)
from rolecall.accounts.actions.organizations import (
    AlreadySetUp,
    change_organization,
    create_first_organization,
    create_organization,
)
from rolecall.accounts.actions.places import (
    add_department,
    add_location,
    change_location,
    remove_department,
    remove_location,
    rename_department,
)
from rolecall.accounts.actions.users import (
    AlreadyKnown,
    change_email,
    forget_unproven,
    forget_what_ended,
    new_user,
    remove_second_factors,
    rename_user,
    sign_in_link,
    use_sign_in_link,
)

__all__ = [
    "INVITATIONS",
    "AlreadyKnown",
    "AlreadySetUp",
    "accept_invitation",
    "add_department",
    "add_location",
    "change_email",
    "change_location",
    "change_organization",
    "change_role",
    "create_first_organization",
    "create_key",
    "create_organization",
    "end_membership",
    "forget_unproven",
    "forget_what_ended",
    "invite",
    "new_user",
    "remove_department",
    "remove_location",
    "remove_second_factors",
    "rename_department",
    "rename_user",
    "resend_invitation",
    "revoke_invitation",
    "revoke_key",
    "rotate_key",
    "sign_in_link",
    "use_sign_in_link",
    "want_digest",
]
