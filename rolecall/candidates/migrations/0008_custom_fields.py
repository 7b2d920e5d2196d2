"""Facts of an organization's own about people."""

import django.db.models.deletion
import rolecall.kit.clock
import rolecall.kit.db
import rolecall.kit.tenancy
from django.db import migrations, models
from rolecall.candidates.duplicates.following import FollowMerges
from rolecall.kit.db import RaiseWall


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0008_undelivered_invitations'),
        ('candidates', '0007_where_due'),
    ]

    operations = [
        migrations.CreateModel(
            name='CustomField',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('name', models.CharField(max_length=100)),
                ('kind', models.CharField(choices=[('short', 'Short text'), ('long', 'Long text'), ('yes_no', 'Yes or no'), ('one_of', 'One of several'), ('several_of', 'Several of'), ('number', 'Number'), ('date', 'Date')], max_length=20)),
                ('hint', models.CharField(blank=True, max_length=300)),
                ('options', models.JSONField(blank=True, default=list)),
                ('limits', models.JSONField(blank=True, null=True)),
                ('position', models.PositiveIntegerField(default=0)),
                ('removed_at', models.DateTimeField(null=True)),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='CustomFieldValue',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('value', models.JSONField()),
                ('candidate', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='custom_values', to='candidates.candidate')),
                ('field', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='candidates.customfield')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.AddIndex(
            model_name='customfield',
            index=models.Index(fields=['organization', 'position', 'id'], name='custom_fields_in_order'),
        ),
        migrations.AddIndex(
            model_name='customfieldvalue',
            index=models.Index(fields=['organization', 'field', 'candidate'], name='candidates_by_field'),
        ),
        migrations.AddConstraint(
            model_name='customfieldvalue',
            constraint=models.UniqueConstraint(fields=('organization', 'candidate', 'field'), name='field_once_a_person'),
        ),
        RaiseWall('candidates'),
        FollowMerges('candidates'),
    ]
