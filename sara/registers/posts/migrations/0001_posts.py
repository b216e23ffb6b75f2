import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
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
            name="Post",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("headquarters", "ستاد شهر"),
                            ("region_officer", "مسئول منطقه"),
                            ("district_officer", "مسئول ناحیه"),
                            ("manager", "مدیر محله"),
                            ("acting_manager", "سرپرست"),
                            ("inspector", "بازرس"),
                            ("trustee_chair", "رئیس هیئت امنا"),
                            ("trustee", "عضو هیئت امنا"),
                            ("desk", "متصدی پذیرش"),
                            ("instructor", "مربی"),
                            ("house_head", "مسئول خانه"),
                            ("librarian", "کتابدار"),
                            ("social_worker", "مددکار"),
                        ],
                        max_length=20,
                        verbose_name="سمت",
                    ),
                ),
                ("letter_number", models.CharField(max_length=40, verbose_name="شمارهٔ حکم")),
                ("held_from", models.DateTimeField(verbose_name="از")),
                ("held_to", models.DateTimeField(null=True, verbose_name="تا")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("term_over", "پایان دوره"),
                            ("resigned", "استعفا"),
                            ("dismissed", "برکناری"),
                            ("moved", "جابه\u200cجایی به سمتی دیگر"),
                            ("died", "درگذشت"),
                            ("mistaken", "ثبت نادرست"),
                        ],
                        default="",
                        max_length=12,
                        verbose_name="علت پایان",
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.area",
                        verbose_name="شهر، منطقه، ناحیه یا محله",
                    ),
                ),
                (
                    "house",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.house",
                        verbose_name="سرای محله",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
                (
                    "thematic_house",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.thematichouse",
                        verbose_name="خانه",
                    ),
                ),
            ],
            options={
                "verbose_name": "سمت",
                "verbose_name_plural": "سمت\u200cها",
                "indexes": [
                    models.Index(fields=["house", "held_from"], name="post_by_house"),
                    models.Index(fields=["person", "held_from"], name="post_by_person"),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("area__isnull", False),
                                ("house__isnull", True),
                                ("thematic_house__isnull", True),
                            ),
                            models.Q(
                                ("area__isnull", True),
                                ("house__isnull", False),
                                ("thematic_house__isnull", True),
                            ),
                            models.Q(
                                ("area__isnull", True),
                                ("house__isnull", True),
                                ("thematic_house__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="post_in_one_place",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("area__isnull", False),
                                (
                                    "kind__in",
                                    [
                                        "headquarters",
                                        "region_officer",
                                        "district_officer",
                                        "manager",
                                        "acting_manager",
                                        "inspector",
                                        "trustee_chair",
                                        "trustee",
                                    ],
                                ),
                            ),
                            models.Q(
                                ("house__isnull", False),
                                (
                                    "kind__in",
                                    [
                                        "manager",
                                        "acting_manager",
                                        "inspector",
                                        "trustee_chair",
                                        "trustee",
                                        "desk",
                                        "instructor",
                                        "librarian",
                                        "social_worker",
                                    ],
                                ),
                            ),
                            models.Q(
                                ("kind__in", ["instructor", "house_head", "librarian"]),
                                ("thematic_house__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="post_kind_fits_place",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("end_reason", ""), ("held_to__isnull", True)),
                            models.Q(
                                (
                                    "end_reason__in",
                                    ["term_over", "resigned", "dismissed", "moved", "died", "mistaken"],
                                ),
                                ("held_to__gte", models.F("held_from")),
                                ("held_to__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="post_ends_after_it_starts_with_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("letter_number", ""), _negated=True), name="post_has_a_letter"
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("house__isnull", False), ("kind__in", ["manager", "acting_manager"])
                        ),
                        expressions=[
                            ("house", "="),
                            (
                                models.Func(
                                    models.F("held_from"),
                                    models.F("held_to"),
                                    models.Value("[)"),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="post_one_manager_of_a_house",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("area__isnull", False), ("kind__in", ["manager", "acting_manager"])
                        ),
                        expressions=[
                            ("area", "="),
                            (
                                models.Func(
                                    models.F("held_from"),
                                    models.F("held_to"),
                                    models.Value("[)"),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="post_one_manager_of_an_area",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("area__isnull", False)),
                        expressions=[
                            ("area", "="),
                            ("person", "="),
                            ("kind", "="),
                            (
                                models.Func(
                                    models.F("held_from"),
                                    models.F("held_to"),
                                    models.Value("[)"),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="post_held_once_in_an_area",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("house__isnull", False)),
                        expressions=[
                            ("house", "="),
                            ("person", "="),
                            ("kind", "="),
                            (
                                models.Func(
                                    models.F("held_from"),
                                    models.F("held_to"),
                                    models.Value("[)"),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="post_held_once_in_a_house",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("thematic_house__isnull", False)),
                        expressions=[
                            ("thematic_house", "="),
                            ("person", "="),
                            ("kind", "="),
                            (
                                models.Func(
                                    models.F("held_from"),
                                    models.F("held_to"),
                                    models.Value("[)"),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="post_held_once_in_a_thematic_house",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PostEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("headquarters", "ستاد شهر"),
                            ("region_officer", "مسئول منطقه"),
                            ("district_officer", "مسئول ناحیه"),
                            ("manager", "مدیر محله"),
                            ("acting_manager", "سرپرست"),
                            ("inspector", "بازرس"),
                            ("trustee_chair", "رئیس هیئت امنا"),
                            ("trustee", "عضو هیئت امنا"),
                            ("desk", "متصدی پذیرش"),
                            ("instructor", "مربی"),
                            ("house_head", "مسئول خانه"),
                            ("librarian", "کتابدار"),
                            ("social_worker", "مددکار"),
                        ],
                        max_length=20,
                        verbose_name="سمت",
                    ),
                ),
                ("letter_number", models.CharField(max_length=40, verbose_name="شمارهٔ حکم")),
                ("held_from", models.DateTimeField(verbose_name="از")),
                ("held_to", models.DateTimeField(null=True, verbose_name="تا")),
                (
                    "end_reason",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("term_over", "پایان دوره"),
                            ("resigned", "استعفا"),
                            ("dismissed", "برکناری"),
                            ("moved", "جابه\u200cجایی به سمتی دیگر"),
                            ("died", "درگذشت"),
                            ("mistaken", "ثبت نادرست"),
                        ],
                        default="",
                        max_length=12,
                        verbose_name="علت پایان",
                    ),
                ),
                (
                    "area",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.area",
                        verbose_name="شهر، منطقه، ناحیه یا محله",
                    ),
                ),
                (
                    "house",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.house",
                        verbose_name="سرای محله",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="posts.post",
                    ),
                ),
                (
                    "thematic_house",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.thematichouse",
                        verbose_name="خانه",
                    ),
                ),
            ],
            options={
                "verbose_name": "سمت",
                "verbose_name_plural": "سمت\u200cها",
                "db_table": "posts_post_event",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "posts_post_event" ("area_id", "end_reason", "held_from", "held_to", "house_id", "id", "kind", "letter_number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thematic_house_id") VALUES (NEW."area_id", NEW."end_reason", NEW."held_from", NEW."held_to", NEW."house_id", NEW."id", NEW."kind", NEW."letter_number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."thematic_house_id"); RETURN NULL;',
                    hash="83e0949cc5a6c46e761e00cfc25691ec38104af1",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_8fc8d",
                    table="posts_post",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "posts_post_event" ("area_id", "end_reason", "held_from", "held_to", "house_id", "id", "kind", "letter_number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thematic_house_id") VALUES (NEW."area_id", NEW."end_reason", NEW."held_from", NEW."held_to", NEW."house_id", NEW."id", NEW."kind", NEW."letter_number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."thematic_house_id"); RETURN NULL;',
                    hash="9a646b9e8a5f52472018223f806b88bf5b2cc91d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_15a94",
                    table="posts_post",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="post",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "posts_post_event" ("area_id", "end_reason", "held_from", "held_to", "house_id", "id", "kind", "letter_number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "thematic_house_id") VALUES (OLD."area_id", OLD."end_reason", OLD."held_from", OLD."held_to", OLD."house_id", OLD."id", OLD."kind", OLD."letter_number", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."thematic_house_id"); RETURN NULL;',
                    hash="33fcef0c373d79e8d5da2c21d51862f46a9d73df",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_03b89",
                    table="posts_post",
                    when="AFTER",
                ),
            ),
        ),
    ]
