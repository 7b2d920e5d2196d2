"""What is known of a person fact by fact, with its evidence; who refused comparisons; what a file said."""

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
    ]

    operations = [
        migrations.AddField(
            model_name='document',
            name='reader_version',
            field=models.PositiveSmallIntegerField(db_default=0, default=0),
        ),
        migrations.AddField(
            model_name='document',
            name='said',
            field=models.JSONField(db_default=models.Value([], models.JSONField()), default=list),
        ),
        migrations.CreateModel(
            name='ComparisonRefusal',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('candidate', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='comparison_refusals', to='candidates.candidate')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'indexes': [models.Index(fields=['organization', 'candidate'], name='comparison_refusals_of')],
            },
        ),
        migrations.CreateModel(
            name='ProfileFact',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('section', models.CharField(choices=[('summary', 'Summary'), ('experience', 'Experience'), ('education', 'Education'), ('skill', 'Skill'), ('language', 'Language'), ('certificate', 'Certificate'), ('publication', 'Publication'), ('project', 'Project'), ('licence', 'Driving licence'), ('availability', 'Availability'), ('contact', 'Contact'), ('hidden', 'Hidden text')], max_length=20)),
                ('position', models.PositiveSmallIntegerField(default=0)),
                ('title', models.CharField(blank=True, max_length=300)),
                ('subject', models.CharField(blank=True, max_length=300)),
                ('organisation', models.CharField(blank=True, max_length=300)),
                ('place', models.CharField(blank=True, max_length=200)),
                ('start', rolecall.kit.db.PlainTextField(blank=True, db_collation='C')),
                ('end', rolecall.kit.db.PlainTextField(blank=True, db_collation='C')),
                ('is_current', models.BooleanField(default=False)),
                ('level', models.CharField(blank=True, max_length=100)),
                ('known_as', models.CharField(blank=True, max_length=200)),
                ('text', models.TextField(blank=True)),
                ('evidence', models.JSONField(default=dict)),
                ('asked', models.JSONField(default=list)),
                ('as_read', models.JSONField(default=dict)),
                ('settled', models.JSONField(default=list)),
                ('settled_by_name', models.CharField(blank=True, max_length=200)),
                ('settled_by_role', models.CharField(blank=True, max_length=20)),
                ('settled_at', models.DateTimeField(null=True)),
                ('removed_at', models.DateTimeField(null=True)),
                ('candidate', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='profile_facts', to='candidates.candidate')),
                ('document', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='facts_read', to='candidates.document')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
            options={
                'indexes': [models.Index(fields=['organization', 'candidate'], name='profile_of_candidate'), models.Index(fields=['organization', 'document'], name='facts_of_document')],
            },
        ),
        RaiseWall('candidates'),
    ]
