"""Which interview of the plan an interview is."""

import django.db.models.deletion
import rolecall.kit.db
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('accounts', '0003_sign_in_links'),
        ('evaluation', '0001_initial'),
        ('interviews', '0001_initial'),
        ('pipeline', '0004_of_whom'),
    ]

    operations = [
        migrations.AddField(
            model_name='interview',
            name='planned',
            field=rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evaluation.plannedinterview'),
        ),
        migrations.AddField(
            model_name='schedulinglink',
            name='planned',
            field=rolecall.kit.db.OwnedForeignKey(db_constraint=False, db_index=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to='evaluation.plannedinterview'),
        ),
        migrations.AddIndex(
            model_name='interview',
            index=models.Index(fields=['organization', 'planned'], name='interviews_of_planned'),
        ),
        rolecall.kit.db.RaiseWall("interviews"),
    ]
