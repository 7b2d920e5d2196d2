from tests.pipeline.conftest import amara, apply, job

__all__ = ["amara", "apply", "job"]
