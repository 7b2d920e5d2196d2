"""Interviews as they were written to members' calendars."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_sign_in_links'),
        ('interviews', '0003_calendars'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarCopy',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('etag', models.CharField(blank=True, max_length=200)),
                ('sequence', models.PositiveIntegerField()),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('written_at', models.DateTimeField()),
                ('difference', models.CharField(blank=True, choices=[('moved', 'Moved in their own calendar'), ('gone', 'Gone from their own calendar')], max_length=10)),
                ('their_start', models.DateTimeField(null=True)),
                ('calendar', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='copies', to='interviews.owncalendar')),
                ('interview', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='interviews.interview')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.AddField(
            model_name='calendaraccount',
            name='write_problem',
            field=models.CharField(blank=True, max_length=500),
        ),
        migrations.AddField(
            model_name='owncalendar',
            name='is_written',
            field=models.BooleanField(default=False),
        ),
        migrations.AddConstraint(
            model_name='owncalendar',
            constraint=models.UniqueConstraint(condition=models.Q(('is_written', True)), fields=('account',), name='one_written_per_account'),
        ),
        migrations.AddIndex(
            model_name='calendarcopy',
            index=models.Index(fields=['organization', 'calendar'], name='copies_in_calendar'),
        ),
        migrations.AddConstraint(
            model_name='calendarcopy',
            constraint=models.UniqueConstraint(fields=('organization', 'interview', 'calendar'), name='one_copy_each'),
        ),
        rolecall.kit.db.RaiseWall("interviews"),
    ]
