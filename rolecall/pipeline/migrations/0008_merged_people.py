"""Second applications of one person for one job; what applications know of people follows merges."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models

from rolecall.candidates.duplicates.following import FollowMerges
from rolecall.kit.db import RaiseWall


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0004_digest'),
        ('candidates', '0006_merged_people'),
        ('pipeline', '0007_tasks'),
    ]

    operations = [
        migrations.CreateModel(
            name='SecondApplication',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('before', models.JSONField(default=dict)),
                ('application', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='pipeline.application')),
                ('goes_on_as', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='pipeline.application')),
                ('merge', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='second_applications', to='candidates.merge')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
                ('withdrawal', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='pipeline.withdrawal')),
            ],
            options={
                'indexes': [models.Index(fields=['organization', 'application'], name='second_applications'), models.Index(fields=['organization', 'goes_on_as'], name='second_goes_on_as'), models.Index(fields=['organization', 'merge'], name='second_of_merge'), models.Index(fields=['organization', 'withdrawal'], name='second_withdrawals')],
            },
        ),
        RaiseWall('pipeline'),
        FollowMerges('pipeline'),
    ]
