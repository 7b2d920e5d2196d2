"""Availability and interviews; no two held seats of a member overlap, whatever the code does."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
from rolecall.kit.db import RaiseWall
import rolecall.kit.tenancy
from django.db import migrations, models


# gist indexes over plain columns beside a range; the owner of the database may create it ("trusted")
EXTENSION = "CREATE EXTENSION IF NOT EXISTS btree_gist"
ONE_AT_A_TIME = """
    ALTER TABLE interviews_seat ADD CONSTRAINT one_interview_at_a_time EXCLUDE USING gist (
        organization_id WITH =, member_id WITH =, tstzrange(starts_at, ends_at) WITH &&
    ) WHERE (released_at IS NULL)
"""


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('accounts', '0003_sign_in_links'),
        ('pipeline', '0004_of_whom'),
    ]

    operations = [
        migrations.RunSQL(EXTENSION, migrations.RunSQL.noop),
        migrations.CreateModel(
            name='Availability',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('zone', models.CharField(max_length=60)),
                ('minutes_before', models.PositiveSmallIntegerField(default=0)),
                ('minutes_after', models.PositiveSmallIntegerField(default=0)),
                ('most_a_day', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('most_a_week', models.PositiveSmallIntegerField(blank=True, null=True)),
                ('member', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='BusyTime',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('account_id', models.UUIDField(null=True)),
                ('note', models.CharField(blank=True, max_length=200)),
                ('member', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='DayOff',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('first_day', models.DateField()),
                ('last_day', models.DateField()),
                ('note', models.CharField(blank=True, max_length=200)),
                ('member', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'ordering': ['first_day', 'id'],
            },
        ),
        migrations.CreateModel(
            name='Interview',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('title', models.CharField(max_length=120)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('zone', models.CharField(max_length=60)),
                ('candidate_zone', models.CharField(blank=True, max_length=60)),
                ('place', models.CharField(blank=True, max_length=300)),
                ('meeting_link', models.URLField(blank=True, max_length=500)),
                ('state', models.CharField(choices=[('booked', 'Booked'), ('cancelled', 'Cancelled')], default='booked', max_length=12)),
                ('cancel_reason', models.CharField(blank=True, max_length=500)),
                ('uid', rolecall.kit.db.PlainTextField(db_collation='C', unique=True)),
                ('sequence', models.PositiveIntegerField(default=0)),
                ('note', models.TextField(blank=True)),
                ('candidate_answer', models.CharField(choices=[('none', 'No answer yet'), ('accepted', 'Accepted'), ('declined', 'Declined'), ('tentative', 'Maybe')], default='none', max_length=10)),
                ('candidate_answer_sequence', models.PositiveIntegerField(default=0)),
                ('application', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='interviews', to='pipeline.application')),
                ('booked_by', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='MeetingTemplate',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('place', models.CharField(blank=True, max_length=300)),
                ('meeting_link', models.CharField(blank=True, max_length=500)),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='Note',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('text', models.TextField(blank=True)),
                ('updated_at', models.DateTimeField(default=rolecall.kit.clock.now)),
                ('interview', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='interviews.interview')),
                ('member', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='SchedulingLink',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('title', models.CharField(max_length=120)),
                ('minutes', models.PositiveSmallIntegerField()),
                ('place', models.CharField(blank=True, max_length=300)),
                ('meeting_link', models.URLField(blank=True, max_length=500)),
                ('hours_of_notice', models.PositiveSmallIntegerField(default=24)),
                ('expires_at', models.DateTimeField()),
                ('withdrawn_at', models.DateTimeField(null=True)),
                ('application', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='pipeline.application')),
                ('interview', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='interviews.interview')),
                ('made_by', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='LinkSeat',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('part', models.CharField(choices=[('lead', 'Lead'), ('panel', 'Panel'), ('shadow', 'Shadow, in training')], default='panel', max_length=10)),
                ('member', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
                ('link', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='interviews.schedulinglink')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.CreateModel(
            name='Seat',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('part', models.CharField(choices=[('lead', 'Lead'), ('panel', 'Panel'), ('shadow', 'Shadow, in training')], default='panel', max_length=10)),
                ('starts_at', models.DateTimeField()),
                ('ends_at', models.DateTimeField()),
                ('answer', models.CharField(choices=[('none', 'No answer yet'), ('accepted', 'Accepted'), ('declined', 'Declined'), ('tentative', 'Maybe')], default='none', max_length=10)),
                ('answer_sequence', models.PositiveIntegerField(default=0)),
                ('released_at', models.DateTimeField(null=True)),
                ('interview', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='seats', to='interviews.interview')),
                ('member', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.member')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='WorkingHours',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('weekday', models.PositiveSmallIntegerField(choices=[(0, 'Monday'), (1, 'Tuesday'), (2, 'Wednesday'), (3, 'Thursday'), (4, 'Friday'), (5, 'Saturday'), (6, 'Sunday')])),
                ('opens', models.TimeField()),
                ('closes', models.TimeField()),
                ('availability', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='hours', to='interviews.availability')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'ordering': ['weekday', 'opens'],
            },
        ),
        migrations.AddConstraint(
            model_name='availability',
            constraint=models.UniqueConstraint(fields=('organization', 'member'), name='one_availability_per_member'),
        ),
        migrations.AddIndex(
            model_name='busytime',
            index=models.Index(fields=['organization', 'member', 'ends_at'], name='busy_times_of_member'),
        ),
        migrations.AddIndex(
            model_name='busytime',
            index=models.Index(fields=['organization', 'account_id'], name='busy_times_of_account'),
        ),
        migrations.AddConstraint(
            model_name='busytime',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='busy_times_in_order'),
        ),
        migrations.AddIndex(
            model_name='dayoff',
            index=models.Index(fields=['organization', 'member', 'last_day'], name='days_off_of_member'),
        ),
        migrations.AddConstraint(
            model_name='dayoff',
            constraint=models.CheckConstraint(condition=models.Q(('last_day__gte', models.F('first_day'))), name='days_off_in_order'),
        ),
        migrations.AddIndex(
            model_name='interview',
            index=models.Index(fields=['organization', 'application'], name='interviews_of_application'),
        ),
        migrations.AddIndex(
            model_name='interview',
            index=models.Index(fields=['organization', 'starts_at'], name='interviews_by_time'),
        ),
        migrations.AddConstraint(
            model_name='interview',
            constraint=models.CheckConstraint(condition=models.Q(('ends_at__gt', models.F('starts_at'))), name='interviews_in_order'),
        ),
        migrations.AddConstraint(
            model_name='meetingtemplate',
            constraint=models.UniqueConstraint(fields=('organization',), name='one_meeting_template'),
        ),
        migrations.AddConstraint(
            model_name='note',
            constraint=models.UniqueConstraint(fields=('organization', 'interview', 'member'), name='one_note_each'),
        ),
        migrations.AddIndex(
            model_name='schedulinglink',
            index=models.Index(fields=['organization', 'application'], name='links_of_application'),
        ),
        migrations.AddIndex(
            model_name='linkseat',
            index=models.Index(fields=['organization', 'link'], name='seats_of_link'),
        ),
        migrations.AddIndex(
            model_name='seat',
            index=models.Index(fields=['organization', 'interview'], name='seats_of_interview'),
        ),
        migrations.AddIndex(
            model_name='seat',
            index=models.Index(fields=['organization', 'member', 'ends_at'], name='seats_of_member'),
        ),
        migrations.AddConstraint(
            model_name='seat',
            constraint=models.UniqueConstraint(condition=models.Q(('released_at', None)), fields=('interview', 'member'), name='one_seat_per_interview'),
        ),
        migrations.AddIndex(
            model_name='workinghours',
            index=models.Index(fields=['organization', 'availability'], name='hours_of_availability'),
        ),
        migrations.RunSQL(
            ONE_AT_A_TIME, "ALTER TABLE interviews_seat DROP CONSTRAINT one_interview_at_a_time"
        ),
        RaiseWall("interviews"),
    ]
