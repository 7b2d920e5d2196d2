from django.urls import path

from rolecall.accounts.views import inbox, keys, organization, people

app_name = "accounts"
urlpatterns = [
    path("", organization.home, name="home"),
    path("inbox/", inbox.inbox, name="inbox"),
    path("inbox/count/", inbox.waiting, name="waiting"),
    path("inbox/digest/", inbox.want_digest, name="want_digest"),
    path("settings/", organization.settings, name="settings"),
    path("settings/organization/", organization.organization_page, name="organization"),
    path("settings/departments/", organization.departments, name="departments"),
    path("settings/departments/new/", organization.add_department, name="add_department"),
    path("settings/departments/<uuid:department_id>/", organization.edit_department, name="department"),
    path(
        "settings/departments/<uuid:department_id>/remove/",
        organization.remove_department,
        name="remove_department",
    ),
    path("settings/locations/", organization.locations, name="locations"),
    path("settings/locations/new/", organization.add_location, name="add_location"),
    path("settings/locations/<uuid:location_id>/", organization.edit_location, name="location"),
    path(
        "settings/locations/<uuid:location_id>/remove/", organization.remove_location, name="remove_location"
    ),
    path("settings/members/", people.members_page, name="members"),
    path("settings/members/invite/", people.invite, name="invite"),
    path(
        "settings/members/invitations/<uuid:invitation_id>/resend/",
        people.resend_invitation,
        name="resend_invitation",
    ),
    path(
        "settings/members/invitations/<uuid:invitation_id>/revoke/",
        people.revoke_invitation,
        name="revoke_invitation",
    ),
    path("settings/members/<uuid:member_id>/", people.change_role, name="member"),
    path("settings/members/<uuid:member_id>/end/", people.end_membership, name="end_membership"),
    path("settings/keys/", keys.keys, name="keys"),
    path("settings/keys/new/", keys.create_key, name="create_key"),
    path("settings/keys/<uuid:key_id>/rotate/", keys.rotate_key, name="rotate_key"),
    path("settings/keys/<uuid:key_id>/revoke/", keys.revoke_key, name="revoke_key"),
]
