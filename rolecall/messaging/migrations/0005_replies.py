"""What candidates answer, with the files that came with it."""

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
        ('messaging', '0004_lookups'),
    ]

    operations = [
        migrations.AlterField(
            model_name='message',
            name='state',
            field=models.CharField(choices=[('waiting', 'Waiting'), ('sent', 'Sent'), ('failed', 'Failed'), ('taken_back', 'Taken back'), ('received', 'Received')], default='waiting', max_length=12),
        ),
        migrations.AlterField(
            model_name='message',
            name='to',
            field=models.EmailField(blank=True, max_length=254),
        ),
        migrations.CreateModel(
            name='Reply',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('mail_id', rolecall.kit.db.PlainTextField(db_collation='C')),
                ('in_reply_to', rolecall.kit.db.PlainTextField(blank=True, db_collation='C')),
                ('sender', models.CharField(blank=True, max_length=254)),
                ('origin', models.CharField(choices=[('candidate', 'From the candidate'), ('another_address', 'From another address'), ('program', 'Answered automatically')], max_length=20)),
                ('quoted', models.TextField(blank=True)),
                ('read_at', models.DateTimeField(null=True)),
                ('read_by_name', models.CharField(blank=True, max_length=200)),
                ('answered_by', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='messaging.message')),
                ('answers', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='+', to='messaging.message')),
                ('message', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='replies', to='messaging.message')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
            ],
        ),
        migrations.CreateModel(
            name='ReplyFile',
            fields=[
                ('id', models.UUIDField(default=rolecall.kit.db.uuid7, editable=False, primary_key=True, serialize=False)),
                ('created_at', models.DateTimeField(default=rolecall.kit.clock.now, editable=False)),
                ('file_name', models.CharField(max_length=255)),
                ('why_not', models.CharField(blank=True, max_length=300)),
                ('document', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='+', to='candidates.document')),
                ('organization', models.ForeignKey(db_index=False, default=rolecall.kit.tenancy.current, editable=False, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='accounts.organization')),
                ('reply', rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, on_delete=django.db.models.deletion.CASCADE, related_name='files', to='messaging.reply')),
            ],
            options={
                'ordering': ['id'],
            },
        ),
        migrations.AddIndex(
            model_name='reply',
            index=models.Index(fields=['organization', 'answered_by'], name='replies_answered_by'),
        ),
        migrations.AddIndex(
            model_name='reply',
            index=models.Index(condition=models.Q(('read_at', None)), fields=['organization', 'id'], name='replies_waiting'),
        ),
        migrations.AddConstraint(
            model_name='reply',
            constraint=models.UniqueConstraint(fields=('organization', 'message'), name='one_reply_per_message'),
        ),
        migrations.AddConstraint(
            model_name='reply',
            constraint=models.UniqueConstraint(fields=('organization', 'answers', 'mail_id'), name='one_reply_per_mail'),
        ),
        migrations.AddIndex(
            model_name='replyfile',
            index=models.Index(fields=['organization', 'reply'], name='files_of_reply'),
        ),
        migrations.AddIndex(
            model_name='replyfile',
            index=models.Index(fields=['organization', 'document'], name='replies_with_document'),
        ),
        RaiseWall('messaging'),
    ]
