"""Whether the settings are fit for production: Django's checks and those of the contexts, in sentences."""

from django.core import checks


def findings() -> list[str]:
    """What is wrong, each with what to do about it; empty when nothing is."""
    found = checks.run_checks(include_deployment_checks=True)
    return [
        _sentence(message)
        for message in found
        if message.level >= checks.WARNING and not message.is_silenced()
    ]


def _sentence(message: checks.CheckMessage) -> str:
    words = " ".join(message.msg.split())
    hint = " ".join((message.hint or "").split())
    return f"{words} {hint}".strip()
