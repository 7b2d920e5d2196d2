"""Who may be the same person as whom, what somebody said to it, and how a merge is undone."""

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
        ('candidates', '0004_profile'),
    ]

    operations = [
        migrations.CreateModel(
            name='DuplicateKey',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('kind', models.CharField(choices=[('mailbox', 'Mailbox'), ('phone', 'Phone number'), ('link', 'Link'), ('local', 'Name of the mailbox'), ('resume', 'Text of the résumé')], max_length=8)),
                ('value', models.BigIntegerField()),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
                ('candidate', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='candidates.candidate')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['organization', 'value', 'candidate'], name='candidates_by_duplicate_key'),
                    models.Index(fields=['organization', 'candidate'], name='duplicate_keys_of_candidate'),
                ],
            },
        ),
        migrations.CreateModel(
            name='DuplicatePair',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('state', models.CharField(choices=[('suggested', 'Suggested'), ('dismissed', 'Not the same person'), ('merged', 'Merged')], default='suggested', max_length=12)),
                ('weight', models.PositiveSmallIntegerField()),
                ('reasons', models.JSONField(default=list)),
                ('decided_at', models.DateTimeField(null=True)),
                ('decided_by_name', models.CharField(blank=True, max_length=200)),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
                ('one', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='candidates.candidate')),
                ('other', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='candidates.candidate')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['organization', 'state', 'id'], name='duplicate_pairs_by_time'),
                    models.Index(fields=['organization', 'one'], name='duplicate_pairs_of_one'),
                    models.Index(fields=['organization', 'other'], name='duplicate_pairs_of_other'),
                ],
                'constraints': [
                    models.UniqueConstraint(fields=('one', 'other'), name='duplicate_pair_once'),
                    models.CheckConstraint(condition=models.Q(('one__lt', models.F('other'))), name='duplicate_pair_in_order'),
                ],
            },
        ),
        migrations.CreateModel(
            name='DuplicateSearch',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('after', models.UUIDField(null=True)),
                ('looked_at', models.PositiveIntegerField(default=0)),
                ('started_at', models.DateTimeField()),
                ('finished_at', models.DateTimeField(null=True)),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'constraints': [models.UniqueConstraint(fields=('organization',), name='one_duplicate_search')],
            },
        ),
        migrations.CreateModel(
            name='Merge',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('by_name', models.CharField(max_length=200)),
                ('undone_at', models.DateTimeField(null=True)),
                ('undone_by_name', models.CharField(blank=True, max_length=200)),
                ('before', models.JSONField(default=dict)),
                ('after', models.JSONField(default=dict)),
                ('moved', models.JSONField(default=dict)),
                ('contacts', models.JSONField(default=dict)),
                ('consents', models.JSONField(default=list)),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
                ('kept', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='candidates.candidate')),
                ('other', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='candidates.candidate')),
            ],
            options={
                'indexes': [
                    models.Index(fields=['organization', 'kept'], name='merges_of_kept'),
                    models.Index(fields=['organization', 'other'], name='merges_of_other'),
                ],
            },
        ),
        migrations.AddField(
            model_name='candidate',
            name='merged_into',
            field=rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='candidates.candidate'),
        ),
        RaiseWall('candidates'),
        FollowMerges('candidates'),
    ]
