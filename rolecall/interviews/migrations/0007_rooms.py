"""Rooms; no two booked interviews of a room overlap, whatever the code does."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models


# no row has a room yet: the index of the constraint is made of nothing
ONE_ROOM_AT_A_TIME = """
    ALTER TABLE interviews_interview ADD CONSTRAINT one_interview_per_room EXCLUDE USING gist (
        organization_id WITH =, room_id WITH =, tstzrange(starts_at, ends_at) WITH &&
    ) WHERE (state = 'booked' AND room_id IS NOT NULL)
"""
NO_MORE = "ALTER TABLE interviews_interview DROP CONSTRAINT one_interview_per_room"


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_digest'),
        ('evaluation', '0002_decisions'),
        ('interviews', '0006_calendar_apps'),
        ('pipeline', '0005_lookups'),
    ]

    operations = [
        migrations.CreateModel(
            name='Room',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('name', models.CharField(max_length=120)),
                ('name_normalised', rolecall.kit.db.PlainTextField(db_collation='C', editable=False)),
                ('seats', models.PositiveSmallIntegerField()),
                ('note', models.CharField(blank=True, max_length=500)),
                ('removed_at', models.DateTimeField(null=True)),
                ('location', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.location')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.AddField(
            model_name='interview',
            name='room',
            field=rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='interviews.room'),
        ),
        migrations.AddIndex(
            model_name='interview',
            index=models.Index(condition=models.Q(('room__isnull', False)), fields=['organization', 'room', 'ends_at'], name='interviews_of_room'),
        ),
        migrations.AddIndex(
            model_name='room',
            index=models.Index(fields=['organization', 'location'], name='rooms_of_location'),
        ),
        migrations.AddConstraint(
            model_name='room',
            constraint=models.UniqueConstraint(condition=models.Q(('removed_at', None)), fields=('organization', 'location', 'name_normalised'), name='one_room_per_name', nulls_distinct=False),
        ),
        migrations.AddConstraint(
            model_name='room',
            constraint=models.CheckConstraint(condition=models.Q(('seats__gt', 0)), name='rooms_have_seats'),
        ),
        migrations.RunSQL(ONE_ROOM_AT_A_TIME, NO_MORE),
        rolecall.kit.db.RaiseWall("interviews"),
    ]
