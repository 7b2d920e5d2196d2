"""Approvals: who must say yes, in which order, to what; and what happens when it changes afterwards."""
