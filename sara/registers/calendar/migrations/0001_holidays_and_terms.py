import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.db.models.deletion
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Holiday",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("holiday_on", models.DateField(verbose_name="روز")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام انگلیسی"),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[("published", "تقویم رسمی"), ("city", "اعلام ستاد")],
                        max_length=12,
                        verbose_name="از کجا",
                    ),
                ),
                ("given_on", models.DateField(null=True, verbose_name="روز در تقویم رسمی")),
                ("confirmed", models.BooleanField(default=True, verbose_name="روزش قطعی است")),
                ("closes_houses", models.BooleanField(default=True, verbose_name="سراها تعطیل\u200cاند")),
            ],
            options={
                "verbose_name": "تعطیلی رسمی",
                "verbose_name_plural": "تعطیلی\u200cهای رسمی",
                "constraints": [
                    models.UniqueConstraint(fields=("holiday_on", "name"), name="holiday_once_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(("source__in", ["published", "city"])), name="holiday_source_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="holiday_has_name"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="HolidayEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("holiday_on", models.DateField(verbose_name="روز")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام انگلیسی"),
                ),
                (
                    "source",
                    models.CharField(
                        choices=[("published", "تقویم رسمی"), ("city", "اعلام ستاد")],
                        max_length=12,
                        verbose_name="از کجا",
                    ),
                ),
                ("given_on", models.DateField(null=True, verbose_name="روز در تقویم رسمی")),
                ("confirmed", models.BooleanField(default=True, verbose_name="روزش قطعی است")),
                ("closes_houses", models.BooleanField(default=True, verbose_name="سراها تعطیل\u200cاند")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="calendar.holiday",
                    ),
                ),
            ],
            options={
                "verbose_name": "تعطیلی رسمی",
                "verbose_name_plural": "تعطیلی\u200cهای رسمی",
                "db_table": "calendar_holiday_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Term",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="نام")),
                (
                    "season",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("spring", "بهار"),
                            ("summer", "تابستان"),
                            ("autumn", "پاییز"),
                            ("winter", "زمستان"),
                        ],
                        default="",
                        max_length=10,
                        verbose_name="فصل",
                    ),
                ),
                ("jalali_year", models.PositiveSmallIntegerField(null=True, verbose_name="سال")),
                ("term_from", models.DateField(verbose_name="از")),
                ("term_to", models.DateField(verbose_name="تا")),
            ],
            options={
                "verbose_name": "ترم",
                "verbose_name_plural": "ترم\u200cها",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("term_to__gt", models.F("term_from"))),
                        name="term_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="term_has_name"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("jalali_year__isnull", True), ("season", "")),
                            models.Q(
                                ("jalali_year__isnull", False),
                                ("season__in", ["spring", "summer", "autumn", "winter"]),
                            ),
                            _connector="OR",
                        ),
                        name="term_season_known_with_year",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            (
                                models.Func(
                                    "term_from",
                                    "term_to",
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            )
                        ],
                        name="term_alone_in_its_days",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TermEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=80, verbose_name="نام")),
                (
                    "season",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("spring", "بهار"),
                            ("summer", "تابستان"),
                            ("autumn", "پاییز"),
                            ("winter", "زمستان"),
                        ],
                        default="",
                        max_length=10,
                        verbose_name="فصل",
                    ),
                ),
                ("jalali_year", models.PositiveSmallIntegerField(null=True, verbose_name="سال")),
                ("term_from", models.DateField(verbose_name="از")),
                ("term_to", models.DateField(verbose_name="تا")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="calendar.term",
                    ),
                ),
            ],
            options={
                "verbose_name": "ترم",
                "verbose_name_plural": "ترم\u200cها",
                "db_table": "calendar_term_event",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="holiday",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "calendar_holiday_event" ("closes_houses", "confirmed", "given_on", "holiday_on", "id", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (NEW."closes_houses", NEW."confirmed", NEW."given_on", NEW."holiday_on", NEW."id", NEW."name", NEW."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source"); RETURN NULL;',
                    hash="54c975317fb490f2fd9cf759cf866195b1e7a7c6",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1ab14",
                    table="calendar_holiday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="holiday",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "calendar_holiday_event" ("closes_houses", "confirmed", "given_on", "holiday_on", "id", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (NEW."closes_houses", NEW."confirmed", NEW."given_on", NEW."holiday_on", NEW."id", NEW."name", NEW."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source"); RETURN NULL;',
                    hash="fc8865ae3d440eefc59395b93b2dc649107cff6a",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_62a38",
                    table="calendar_holiday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="holiday",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "calendar_holiday_event" ("closes_houses", "confirmed", "given_on", "holiday_on", "id", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (OLD."closes_houses", OLD."confirmed", OLD."given_on", OLD."holiday_on", OLD."id", OLD."name", OLD."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source"); RETURN NULL;',
                    hash="527655756f75c496ff11da25969e9c70b7225184",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_0e44e",
                    table="calendar_holiday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "calendar_term_event" ("id", "jalali_year", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season", "term_from", "term_to") VALUES (NEW."id", NEW."jalali_year", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."season", NEW."term_from", NEW."term_to"); RETURN NULL;',
                    hash="09390750d26808ce7e7bb926477f2a1ded9c4381",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1886c",
                    table="calendar_term",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "calendar_term_event" ("id", "jalali_year", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season", "term_from", "term_to") VALUES (NEW."id", NEW."jalali_year", NEW."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."season", NEW."term_from", NEW."term_to"); RETURN NULL;',
                    hash="4c61635a2dcfe8327d794d7c7f912d3f0913ab17",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_72f31",
                    table="calendar_term",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="term",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "calendar_term_event" ("id", "jalali_year", "name", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "season", "term_from", "term_to") VALUES (OLD."id", OLD."jalali_year", OLD."name", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."season", OLD."term_from", OLD."term_to"); RETURN NULL;',
                    hash="0618c8f359cbc2093442c0227fce4ad2a0c06885",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f709f",
                    table="calendar_term",
                    when="AFTER",
                ),
            ),
        ),
    ]
