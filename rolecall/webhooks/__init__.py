"""Webhooks: what happens in an organization, told to other programs as it happens (Standard Webhooks)."""
