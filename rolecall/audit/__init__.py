"""The event log as people read it: timelines and the trail of an organization."""
