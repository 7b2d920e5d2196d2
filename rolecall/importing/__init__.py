"""Bringing data in and out: tables, folders of résumés, and exports of views."""
