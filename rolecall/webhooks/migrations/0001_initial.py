"""Endpoints of other programs, and what was delivered to them."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models

from rolecall.kit.db import RaiseWall


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0004_digest'),
        ('kit', '0003_lookups'),
    ]

    operations = [
        migrations.CreateModel(
            name='Endpoint',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('url', models.CharField(max_length=2000)),
                ('description', models.CharField(blank=True, max_length=200)),
                ('event_types', models.JSONField(blank=True, default=list)),
                ('sealed', models.TextField(editable=False)),
                ('sealed_before', models.TextField(blank=True, editable=False)),
                ('before_until', models.DateTimeField(null=True)),
                ('failing_since', models.DateTimeField(null=True)),
                ('last_problem', models.CharField(blank=True, max_length=500)),
                ('last_delivered_at', models.DateTimeField(null=True)),
                ('last_ms', models.PositiveIntegerField(default=0)),
                ('owner_told_at', models.DateTimeField(null=True)),
                ('paused_at', models.DateTimeField(null=True)),
                ('paused_why', models.CharField(blank=True, choices=[('by_hand', 'Paused by hand'), ('failing', 'Failed for days'), ('gone', 'Answered that it is gone')], max_length=10)),
                ('removed_at', models.DateTimeField(null=True)),
                ('busy_until', models.DateTimeField(editable=False, null=True)),
                ('created_by', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
                ('owner', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.member')),
            ],
        ),
        migrations.CreateModel(
            name='Delivery',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('event_type', models.CharField(max_length=80)),
                ('about', models.UUIDField()),
                ('state', models.CharField(choices=[('waiting', 'Waiting'), ('failed', 'Will be tried again'), ('delivered', 'Delivered'), ('given_up', 'Given up')], default='waiting', max_length=10)),
                ('attempts', models.PositiveSmallIntegerField(default=0)),
                ('next_at', models.DateTimeField(default=rolecall.kit.clock.now, null=True)),
                ('headers', models.JSONField(blank=True, default=dict)),
                ('body', models.TextField(blank=True)),
                ('tried_at', models.DateTimeField(null=True)),
                ('code', models.PositiveSmallIntegerField(null=True)),
                ('answer', models.TextField(blank=True)),
                ('ms', models.PositiveIntegerField(null=True)),
                ('problem', models.CharField(blank=True, max_length=500)),
                ('delivered_at', models.DateTimeField(null=True)),
                ('event', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='kit.eventrow')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
                ('endpoint', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='deliveries', to='webhooks.endpoint')),
            ],
        ),
        migrations.AddIndex(
            model_name='endpoint',
            index=models.Index(fields=['organization', 'owner'], name='endpoints_of_owner'),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(fields=['organization', 'id'], name='deliveries_by_age'),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(fields=['organization', 'endpoint', 'id'], name='deliveries_of_endpoint'),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(fields=['organization', 'endpoint', 'state', 'id'], name='deliveries_by_state'),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(condition=models.Q(('next_at__isnull', False)), fields=['organization', 'endpoint', 'next_at'], name='deliveries_due'),
        ),
        migrations.AddIndex(
            model_name='delivery',
            index=models.Index(condition=models.Q(('next_at__isnull', False)), fields=['organization', 'endpoint', 'about', 'event'], name='deliveries_in_turn'),
        ),
        migrations.AddConstraint(
            model_name='delivery',
            constraint=models.UniqueConstraint(fields=('organization', 'event', 'endpoint'), name='one_delivery_each'),
        ),
        RaiseWall("webhooks"),
    ]
