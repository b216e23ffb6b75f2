import uuid

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("database", "0001_extensions"),
        ("persian", "0001_text_keys"),
        ("places", "0001_places"),
    ]

    operations = [
        migrations.CreateModel(
            name="Institution",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("name", models.CharField(max_length=160, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=160, verbose_name="نام لاتین"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("municipal", "شهرداری و سازمان\u200cهای آن"),
                            ("government", "دستگاه دولتی"),
                            ("school", "مدرسه و دانشگاه"),
                            ("religious", "مسجد و هیئت"),
                            ("ngo", "سازمان مردم\u200cنهاد"),
                            ("charity", "خیریه"),
                            ("clinic", "مرکز درمانی"),
                            ("company", "شرکت"),
                            ("other", "دیگر"),
                        ],
                        max_length=12,
                        verbose_name="نوع",
                    ),
                ),
                (
                    "national_id",
                    models.CharField(blank=True, default="", max_length=11, verbose_name="شناسهٔ ملی"),
                ),
                (
                    "telephones",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=11),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="تلفن\u200cها",
                    ),
                ),
                ("email", models.EmailField(blank=True, default="", max_length=254, verbose_name="رایانامه")),
                ("address", models.CharField(blank=True, default="", max_length=300, verbose_name="نشانی")),
                (
                    "contact_name",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="رابط"),
                ),
                (
                    "contact_mobile",
                    models.CharField(blank=True, default="", max_length=11, verbose_name="همراه رابط"),
                ),
                ("known_from", models.DateField(verbose_name="از")),
                ("known_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "name_sort",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "name", function="sara_sort_key", output_field=models.TextField()
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "name",
                                models.Value(" "),
                                "name_en",
                                models.Value(" "),
                                "national_id",
                                output_field=models.TextField(),
                            ),
                            function="sara_search_key",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.area",
                        verbose_name="محدوده",
                    ),
                ),
            ],
            options={
                "verbose_name": "نهاد",
                "verbose_name_plural": "نهادها",
                "indexes": [
                    models.Index(fields=["name_sort", "id"], name="institution_by_name"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="institution_search_words", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("uid",), name="institution_uid_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "municipal",
                                    "government",
                                    "school",
                                    "religious",
                                    "ngo",
                                    "charity",
                                    "clinic",
                                    "company",
                                    "other",
                                ],
                            )
                        ),
                        name="institution_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="institution_name_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("national_id", ""), ("national_id__regex", "^[0-9]{11}$"), _connector="OR"
                        ),
                        name="institution_national_id_eleven_digits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("known_to__isnull", True),
                            ("known_to__gt", models.F("known_from")),
                            _connector="OR",
                        ),
                        name="institution_ends_after_start",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("national_id", ""), _negated=True),
                        fields=("national_id",),
                        name="institution_national_id_unique",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="InstitutionEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("name", models.CharField(max_length=160, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=160, verbose_name="نام لاتین"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("municipal", "شهرداری و سازمان\u200cهای آن"),
                            ("government", "دستگاه دولتی"),
                            ("school", "مدرسه و دانشگاه"),
                            ("religious", "مسجد و هیئت"),
                            ("ngo", "سازمان مردم\u200cنهاد"),
                            ("charity", "خیریه"),
                            ("clinic", "مرکز درمانی"),
                            ("company", "شرکت"),
                            ("other", "دیگر"),
                        ],
                        max_length=12,
                        verbose_name="نوع",
                    ),
                ),
                (
                    "national_id",
                    models.CharField(blank=True, default="", max_length=11, verbose_name="شناسهٔ ملی"),
                ),
                (
                    "telephones",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=11),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="تلفن\u200cها",
                    ),
                ),
                ("email", models.EmailField(blank=True, default="", max_length=254, verbose_name="رایانامه")),
                ("address", models.CharField(blank=True, default="", max_length=300, verbose_name="نشانی")),
                (
                    "contact_name",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="رابط"),
                ),
                (
                    "contact_mobile",
                    models.CharField(blank=True, default="", max_length=11, verbose_name="همراه رابط"),
                ),
                ("known_from", models.DateField(verbose_name="از")),
                ("known_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "area",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.area",
                        verbose_name="محدوده",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="partners.institution",
                    ),
                ),
            ],
            options={
                "verbose_name": "نهاد",
                "verbose_name_plural": "نهادها",
                "db_table": "partners_institution_event",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institution",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partners_institution_event" ("address", "area_id", "contact_mobile", "contact_name", "email", "id", "kind", "known_from", "known_to", "name", "name_en", "national_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "telephones", "uid") VALUES (NEW."address", NEW."area_id", NEW."contact_mobile", NEW."contact_name", NEW."email", NEW."id", NEW."kind", NEW."known_from", NEW."known_to", NEW."name", NEW."name_en", NEW."national_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."telephones", NEW."uid"); RETURN NULL;',
                    hash="2cc69fc3e7994c7b679cbe7ba05164e1ebf668e7",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_de435",
                    table="partners_institution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institution",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."address" IS DISTINCT FROM (NEW."address") OR OLD."area_id" IS DISTINCT FROM (NEW."area_id") OR OLD."contact_mobile" IS DISTINCT FROM (NEW."contact_mobile") OR OLD."contact_name" IS DISTINCT FROM (NEW."contact_name") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."known_from" IS DISTINCT FROM (NEW."known_from") OR OLD."known_to" IS DISTINCT FROM (NEW."known_to") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."national_id" IS DISTINCT FROM (NEW."national_id") OR OLD."telephones" IS DISTINCT FROM (NEW."telephones") OR OLD."uid" IS DISTINCT FROM (NEW."uid"))',
                    func='INSERT INTO "partners_institution_event" ("address", "area_id", "contact_mobile", "contact_name", "email", "id", "kind", "known_from", "known_to", "name", "name_en", "national_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "telephones", "uid") VALUES (NEW."address", NEW."area_id", NEW."contact_mobile", NEW."contact_name", NEW."email", NEW."id", NEW."kind", NEW."known_from", NEW."known_to", NEW."name", NEW."name_en", NEW."national_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."telephones", NEW."uid"); RETURN NULL;',
                    hash="1e1e81668fb1fed0e0d2f02cf8d98585dbe0f2b4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a8374",
                    table="partners_institution",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="institution",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "partners_institution_event" ("address", "area_id", "contact_mobile", "contact_name", "email", "id", "kind", "known_from", "known_to", "name", "name_en", "national_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "telephones", "uid") VALUES (OLD."address", OLD."area_id", OLD."contact_mobile", OLD."contact_name", OLD."email", OLD."id", OLD."kind", OLD."known_from", OLD."known_to", OLD."name", OLD."name_en", OLD."national_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."telephones", OLD."uid"); RETURN NULL;',
                    hash="aff723b3ebcb94c25e8b08013e72ae7d19eedc6e",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6f55b",
                    table="partners_institution",
                    when="AFTER",
                ),
            ),
        ),
    ]
