"""What the team is to do about people."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models

from rolecall.kit.db import RaiseWall


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_digest'),
        ('candidates', '0003_names_resumes_and_indexes'),
        ('pipeline', '0006_hidden_words'),
    ]

    operations = [
        migrations.CreateModel(
            name='Task',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('title', models.CharField(max_length=200)),
                ('note', models.TextField(blank=True)),
                ('due_on', models.DateField(null=True)),
                ('author_name', models.CharField(max_length=200)),
                ('done_at', models.DateTimeField(null=True)),
                ('done_by_name', models.CharField(blank=True, max_length=200)),
                ('removed_at', models.DateTimeField(null=True)),
                ('application', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='pipeline.application')),
                ('assignee', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='tasks', to='accounts.member')),
                ('author', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.member')),
                ('candidate', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='tasks', to='candidates.candidate')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'indexes': [models.Index(fields=['organization', 'candidate'], name='tasks_of_candidate'), models.Index(fields=['organization', 'assignee'], name='tasks_of_assignee')],
            },
        ),
        RaiseWall('pipeline'),
    ]
