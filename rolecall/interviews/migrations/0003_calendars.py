"""Members' calendars kept elsewhere."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_sign_in_links'),
        ('interviews', '0002_planned'),
    ]

    operations = [
        migrations.CreateModel(
            name='CalendarAccount',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('kind', models.CharField(choices=[('ics', 'ICS address'), ('caldav', 'CalDAV account')], max_length=10)),
                ('address', models.CharField(max_length=2000)),
                ('user_name', models.CharField(blank=True, max_length=200)),
                ('sealed', models.TextField()),
                ('due_at', models.DateTimeField(default=rolecall.kit.clock.now)),
                ('last_read_at', models.DateTimeField(null=True)),
                ('found', models.PositiveIntegerField(default=0)),
                ('unreadable', models.PositiveIntegerField(default=0)),
                ('last_problem', models.CharField(blank=True, max_length=500)),
                ('failures', models.PositiveSmallIntegerField(default=0)),
                ('paused_at', models.DateTimeField(null=True)),
                ('member', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='OwnCalendar',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('url', models.CharField(blank=True, max_length=2000)),
                ('name', models.CharField(max_length=200)),
                ('is_read', models.BooleanField(default=True)),
                ('etag', models.CharField(blank=True, max_length=200)),
                ('modified', models.CharField(blank=True, max_length=200)),
                ('read_whole_at', models.DateTimeField(null=True)),
                ('account', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='calendars', to='interviews.calendaraccount')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'ordering': ['name', 'id'],
            },
        ),
        migrations.AddIndex(
            model_name='calendaraccount',
            index=models.Index(fields=['organization', 'member'], name='calendars_of_member'),
        ),
        migrations.AddIndex(
            model_name='calendaraccount',
            index=models.Index(fields=['organization', 'due_at'], name='calendars_due'),
        ),
        migrations.AddIndex(
            model_name='owncalendar',
            index=models.Index(fields=['organization', 'account'], name='calendars_of_account'),
        ),
        migrations.AddConstraint(
            model_name='owncalendar',
            constraint=models.UniqueConstraint(fields=('account', 'url'), name='one_row_per_calendar'),
        ),
        rolecall.kit.db.RaiseWall("interviews"),
    ]
