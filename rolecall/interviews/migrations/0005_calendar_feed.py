"""Secret addresses at which calendars read their owner's interviews."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_sign_in_links'),
        ('interviews', '0004_calendar_copies'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarFeed',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('fingerprint', rolecall.kit.db.PlainTextField(db_collation='C', unique=True)),
                ('last_asked_at', models.DateTimeField(null=True)),
                ('revoked_at', models.DateTimeField(null=True)),
                ('member', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'indexes': [models.Index(fields=['organization', 'member'], name='feeds_of_member')],
                'constraints': [models.UniqueConstraint(condition=models.Q(('revoked_at', None)), fields=('organization', 'member'), name='one_open_feed_per_member')],
            },
        ),
        rolecall.kit.db.RaiseWall("interviews"),
    ]
