"""Organizations' own apps at calendar services."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_sign_in_links'),
        ('interviews', '0005_calendar_feed'),
    ]

    operations = [
        migrations.AlterField(
            model_name='calendaraccount',
            name='kind',
            field=models.CharField(choices=[('ics', 'ICS address'), ('caldav', 'CalDAV account'), ('google', 'Google Calendar'), ('microsoft', 'Microsoft 365')], max_length=10),
        ),
        migrations.CreateModel(
            name='CalendarApp',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('kind', models.CharField(choices=[('google', 'Google Calendar'), ('microsoft', 'Microsoft 365')], max_length=10)),
                ('client_id', models.CharField(max_length=300)),
                ('sealed', models.TextField()),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organization', 'kind'), name='one_app_per_service')],
            },
        ),
        rolecall.kit.db.RaiseWall("interviews"),
    ]
