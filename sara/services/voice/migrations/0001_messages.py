import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("people", "0001_people"),
        ("places", "0001_places"),
    ]

    operations = [
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=16, verbose_name="کد رهگیری")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("criticism", "انتقاد"),
                            ("suggestion", "پیشنهاد"),
                            ("complaint", "شکایت"),
                            ("appreciation", "تقدیر"),
                        ],
                        max_length=12,
                        verbose_name="نوع",
                    ),
                ),
                ("text", models.TextField(max_length=4000, verbose_name="متن")),
                ("writer_name", models.CharField(blank=True, max_length=120, verbose_name="نام")),
                ("writer_mobile", models.CharField(blank=True, max_length=11, verbose_name="تلفن همراه")),
                ("sent_at", models.DateTimeField(verbose_name="زمان")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="نویسنده",
                    ),
                ),
            ],
            options={
                "verbose_name": "پیام",
                "verbose_name_plural": "پیام\u200cها",
                "indexes": [
                    models.Index(fields=["house", "-sent_at", "-id"], name="message_of_house"),
                    models.Index(fields=["house", "-id"], name="message_of_house_by_number"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("code",), name="message_code_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("kind__in", ["criticism", "suggestion", "complaint", "appreciation"])
                        ),
                        name="message_kind_is_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("text", ""), _negated=True), name="message_says_something"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MessageEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=16, verbose_name="کد رهگیری")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("criticism", "انتقاد"),
                            ("suggestion", "پیشنهاد"),
                            ("complaint", "شکایت"),
                            ("appreciation", "تقدیر"),
                        ],
                        max_length=12,
                        verbose_name="نوع",
                    ),
                ),
                ("text", models.TextField(max_length=4000, verbose_name="متن")),
                ("writer_name", models.CharField(blank=True, max_length=120, verbose_name="نام")),
                ("writer_mobile", models.CharField(blank=True, max_length=11, verbose_name="تلفن همراه")),
                ("sent_at", models.DateTimeField(verbose_name="زمان")),
                (
                    "house",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="voice.message",
                    ),
                ),
                (
                    "writer",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="نویسنده",
                    ),
                ),
            ],
            options={
                "verbose_name": "پیام",
                "verbose_name_plural": "پیام\u200cها",
                "db_table": "voice_message_event",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="message",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "voice_message_event" ("code", "house_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "text", "writer_id", "writer_mobile", "writer_name") VALUES (NEW."code", NEW."house_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."sent_at", NEW."text", NEW."writer_id", NEW."writer_mobile", NEW."writer_name"); RETURN NULL;',
                    hash="b0510d936c0642b2b062e474736d42e5173085c8",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_acd99",
                    table="voice_message",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="message",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "voice_message_event" ("code", "house_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "text", "writer_id", "writer_mobile", "writer_name") VALUES (NEW."code", NEW."house_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."sent_at", NEW."text", NEW."writer_id", NEW."writer_mobile", NEW."writer_name"); RETURN NULL;',
                    hash="69d3aa311440c41a718d996e3c9f171995af1ae6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_324a9",
                    table="voice_message",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="message",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "voice_message_event" ("code", "house_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "sent_at", "text", "writer_id", "writer_mobile", "writer_name") VALUES (OLD."code", OLD."house_id", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."sent_at", OLD."text", OLD."writer_id", OLD."writer_mobile", OLD."writer_name"); RETURN NULL;',
                    hash="ac9a5154cc229a7e6836cf96bfebed57a4c8a524",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_aea9d",
                    table="voice_message",
                    when="AFTER",
                ),
            ),
        ),
    ]
