"""Keeping the letters that are written once and used for everybody."""

from rolecall.kit import clock, richtext
from rolecall.kit.errors import Invalid
from rolecall.kit.events import Actor
from rolecall.kit.recording import record
from rolecall.messaging import access, letters
from rolecall.messaging.events import MessageTemplateChanged
from rolecall.messaging.models import MessageTemplate
from rolecall.messaging.starters import STARTERS


def keep_template(
    template: MessageTemplate | None, *, by: Actor, name: str, purpose: str, subject: str, body: str
) -> MessageTemplate:
    """Write a new template, or change one."""
    access.must_keep_templates(by)
    clean = richtext.from_input(body)
    letters.check(subject, clean)
    if not name.strip():
        raise Invalid({"name": "Give the template a name that your colleagues will recognise."})
    kept = template or MessageTemplate()
    after = {"name": name.strip(), "purpose": purpose, "subject": subject.strip(), "body": clean}
    changes = {
        field: [getattr(kept, field), value]
        for field, value in after.items()
        if getattr(kept, field) != value
    }
    for field, value in after.items():
        setattr(kept, field, value)
    if template is None or changes:
        kept.save()
        change = "changed" if template else "wrote"
        told = MessageTemplateChanged(template_id=kept.id, name=kept.name, change=change, changes=changes)
        record(told, by=by)
    return kept


def remove_template(template: MessageTemplate, *, by: Actor) -> None:
    """Take a template out of use; mails written from it stay."""
    access.must_keep_templates(by)
    template.removed_at = clock.now()
    template.save(update_fields=["removed_at"])
    record(
        MessageTemplateChanged(template_id=template.id, name=template.name, change="removed", changes={}),
        by=by,
    )


def add_default_templates() -> None:
    """Give an organization the letters that come with Rolecall, once."""
    if not MessageTemplate.objects.exists():
        MessageTemplate.objects.bulk_create(
            MessageTemplate(name=each.name, purpose=each.purpose, subject=each.subject, body=each.body)
            for each in STARTERS
        )
