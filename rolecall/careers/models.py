"""How an organization looks to the public."""

from django.db import models

from rolecall.kit.db import OrganizationOwned, PlainTextField


class CareersSite(OrganizationOwned):
    """The brand of the careers site: one per organization."""

    headline = models.CharField(max_length=200, blank=True)
    introduction = models.TextField(blank=True)
    accent = models.CharField(max_length=7, default="#3f46b5")
    logo_key = PlainTextField(blank=True)
    logo_kind = models.CharField(max_length=20, blank=True)
    domain = PlainTextField(null=True, unique=True)
    website = models.URLField(max_length=300, blank=True)
    privacy_text = models.TextField(blank=True)
    consent_months = models.PositiveSmallIntegerField(default=12)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["organization"], name="one_site_per_organization")]
