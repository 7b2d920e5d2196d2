"""Who works here: organizations, their members and roles, how they sign in, and keys for programs.

A user is one per e-mail address and belongs to no organization; a member is a user in an organization
with a role. Departments and locations are how an organization is organised.
"""
