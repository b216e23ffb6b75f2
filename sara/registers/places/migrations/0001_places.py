import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields
import django.contrib.postgres.fields.ranges
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
    ]

    operations = [
        migrations.CreateModel(
            name="Area",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("city", "شهر"),
                            ("region", "منطقه"),
                            ("district", "ناحیه"),
                            ("neighbourhood", "محله"),
                        ],
                        max_length=16,
                        verbose_name="نوع",
                    ),
                ),
                ("code", models.CharField(max_length=12, verbose_name="کد شهرداری")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین"),
                ),
                (
                    "other_names",
                    models.CharField(
                        blank=True, default="", max_length=300, verbose_name="نام\u200cهای دیگر"
                    ),
                ),
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
                                "other_names",
                                models.Value(" "),
                                "name_en",
                                output_field=models.TextField(),
                            ),
                            function="sara_search_key",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                ("path", models.TextField(blank=True, default="", editable=False, verbose_name="مسیر")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                ("lat", models.FloatField(blank=True, null=True, verbose_name="عرض جغرافیایی")),
                ("lon", models.FloatField(blank=True, null=True, verbose_name="طول جغرافیایی")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="places.area",
                        verbose_name="در",
                    ),
                ),
            ],
            options={
                "verbose_name": "محدوده",
                "verbose_name_plural": "محدوده\u200cها",
                "indexes": [
                    models.Index(fields=["path"], name="area_path_prefix", opclasses=["text_pattern_ops"]),
                    models.Index(fields=["kind", "name_sort", "id"], name="area_kind_by_name"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="area_search_words", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("uid",), name="area_uid_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["city", "region", "district", "neighbourhood"])),
                        name="area_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("kind", "city"), ("parent", None)),
                            models.Q(
                                models.Q(("kind", "city"), _negated=True),
                                models.Q(("parent", None), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="area_city_has_no_parent",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="area_name_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("code", ""), _negated=True), name="area_code_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lat__isnull", True), ("lon__isnull", True)),
                            models.Q(
                                ("lat__isnull", False),
                                ("lon__isnull", False),
                                ("lat__gte", -90),
                                ("lat__lte", 90),
                                ("lon__gte", -180),
                                ("lon__lte", 180),
                            ),
                            _connector="OR",
                        ),
                        name="area_centre_on_earth",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="area_ends_after_start",
                    ),
                    models.UniqueConstraint(fields=("path",), name="area_path_unique"),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("kind", "="),
                            ("code", "="),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="area_code_once_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="House",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("slug", models.SlugField(max_length=60, verbose_name="نشانی وب")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین"),
                ),
                ("path", models.TextField(blank=True, default="", editable=False, verbose_name="مسیر")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "در دست راه\u200cاندازی"),
                            ("open", "دایر"),
                            ("paused", "موقتاً تعطیل"),
                            ("closed", "برچیده"),
                        ],
                        max_length=8,
                        verbose_name="وضعیت",
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="گشایش")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="برچیدن")),
                (
                    "opens_on_holidays",
                    models.BooleanField(default=False, verbose_name="در تعطیل رسمی باز است"),
                ),
                ("square", models.CharField(blank=True, default="", max_length=120, verbose_name="میدان")),
                ("street", models.CharField(blank=True, default="", max_length=160, verbose_name="خیابان")),
                ("alley", models.CharField(blank=True, default="", max_length=160, verbose_name="کوچه")),
                ("number", models.CharField(blank=True, default="", max_length=20, verbose_name="پلاک")),
                ("floor", models.CharField(blank=True, default="", max_length=20, verbose_name="طبقه")),
                ("unit", models.CharField(blank=True, default="", max_length=20, verbose_name="واحد")),
                (
                    "postal_code",
                    models.CharField(blank=True, default="", max_length=10, verbose_name="کد پستی"),
                ),
                (
                    "address_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="نشانی لاتین"),
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
                (
                    "sms_number",
                    models.CharField(blank=True, default="", max_length=20, verbose_name="شمارهٔ پیامک"),
                ),
                ("email", models.EmailField(blank=True, default="", max_length=254, verbose_name="رایانامه")),
                ("lat", models.FloatField(blank=True, null=True, verbose_name="عرض جغرافیایی")),
                ("lon", models.FloatField(blank=True, null=True, verbose_name="طول جغرافیایی")),
                ("location_approximate", models.BooleanField(default=True, verbose_name="جای تقریبی")),
                ("about", models.TextField(blank=True, default="", verbose_name="دربارهٔ سرا")),
                ("about_en", models.TextField(blank=True, default="", verbose_name="دربارهٔ سرا به انگلیسی")),
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
                                "square",
                                models.Value(" "),
                                "street",
                                models.Value(" "),
                                "alley",
                                models.Value(" "),
                                "postal_code",
                                models.Value(" "),
                                "address_en",
                                output_field=models.TextField(),
                            ),
                            function="sara_search_key",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "neighbourhood",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="houses",
                        to="places.area",
                        verbose_name="محله",
                    ),
                ),
            ],
            options={
                "verbose_name": "سرا",
                "verbose_name_plural": "سراها",
                "indexes": [
                    models.Index(fields=["path"], name="house_path_prefix", opclasses=["text_pattern_ops"]),
                    models.Index(fields=["name_sort", "id"], name="house_by_name"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="house_search_words", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("uid",), name="house_uid_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["planned", "open", "paused", "closed"])),
                        name="house_status_known",
                    ),
                    models.UniqueConstraint(fields=("slug",), name="house_slug_unique"),
                    models.UniqueConstraint(fields=("path",), name="house_path_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="house_name_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("opened_on", None), ("status", "planned")),
                            models.Q(
                                models.Q(("status", "planned"), _negated=True),
                                models.Q(("opened_on", None), _negated=True),
                            ),
                            _connector="OR",
                        ),
                        name="house_planned_until_opened",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "closed"), models.Q(("closed_on", None), _negated=True)),
                            models.Q(models.Q(("status", "closed"), _negated=True), ("closed_on", None)),
                            _connector="OR",
                        ),
                        name="house_closed_has_a_day",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_on__isnull", True),
                            ("closed_on__gt", models.F("opened_on")),
                            _connector="OR",
                        ),
                        name="house_closes_after_opening",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("postal_code", ""), ("postal_code__regex", "^[0-9]{10}$"), _connector="OR"
                        ),
                        name="house_postal_code_ten_digits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("lat__isnull", True), ("lon__isnull", True)),
                            models.Q(
                                ("lat__isnull", False),
                                ("lon__isnull", False),
                                ("lat__gte", -90),
                                ("lat__lte", 90),
                                ("lon__gte", -180),
                                ("lon__lte", 180),
                            ),
                            _connector="OR",
                        ),
                        name="house_location_on_earth",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Building",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین"),
                ),
                (
                    "holding",
                    models.CharField(
                        choices=[
                            ("owned", "ملکی"),
                            ("rented", "اجاره\u200cای"),
                            ("lent", "امانی"),
                            ("unknown", "نامعلوم"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="مالکیت",
                    ),
                ),
                (
                    "floors",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="شمار طبقه\u200cها"),
                ),
                (
                    "area_m2",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="زیربنا (متر مربع)"),
                ),
                (
                    "heritage_number",
                    models.CharField(blank=True, default="", max_length=20, verbose_name="شمارهٔ ثبت اثر"),
                ),
                ("note", models.CharField(blank=True, default="", max_length=300, verbose_name="توضیح")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="buildings",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
            ],
            options={
                "verbose_name": "ساختمان",
                "verbose_name_plural": "ساختمان\u200cها",
                "constraints": [
                    models.UniqueConstraint(fields=("uid",), name="building_uid_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("holding__in", ["owned", "rented", "lent", "unknown"])),
                        name="building_holding_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="building_name_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("area_m2", None), ("area_m2__gt", 0), _connector="OR"),
                        name="building_has_an_area",
                    ),
                    models.UniqueConstraint(fields=("house", "name"), name="building_name_once_in_a_house"),
                ],
            },
        ),
        migrations.CreateModel(
            name="ThematicHouseKind",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slug", models.SlugField(max_length=40, verbose_name="نشانی وب")),
                ("name", models.CharField(max_length=80, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=80, verbose_name="نام لاتین"),
                ),
                ("icon", models.CharField(blank=True, default="", max_length=40, verbose_name="نشانه")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="ترتیب")),
                ("assumed", models.BooleanField(default=False, verbose_name="پیش\u200cفرض نرم\u200cافزار")),
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
            ],
            options={
                "verbose_name": "نوع خانه",
                "verbose_name_plural": "انواع خانه\u200cها",
                "constraints": [
                    models.UniqueConstraint(fields=("slug",), name="thematic_house_kind_slug_unique"),
                    models.UniqueConstraint(fields=("name",), name="thematic_house_kind_name_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True),
                        name="thematic_house_kind_name_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ThematicHouseKindEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("slug", models.SlugField(db_index=False, max_length=40, verbose_name="نشانی وب")),
                ("name", models.CharField(max_length=80, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=80, verbose_name="نام لاتین"),
                ),
                ("icon", models.CharField(blank=True, default="", max_length=40, verbose_name="نشانه")),
                ("position", models.PositiveSmallIntegerField(default=0, verbose_name="ترتیب")),
                ("assumed", models.BooleanField(default=False, verbose_name="پیش\u200cفرض نرم\u200cافزار")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.thematichousekind",
                    ),
                ),
            ],
            options={
                "verbose_name": "نوع خانه",
                "verbose_name_plural": "انواع خانه\u200cها",
                "db_table": "places_thematichousekind_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AreaEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("city", "شهر"),
                            ("region", "منطقه"),
                            ("district", "ناحیه"),
                            ("neighbourhood", "محله"),
                        ],
                        max_length=16,
                        verbose_name="نوع",
                    ),
                ),
                ("code", models.CharField(max_length=12, verbose_name="کد شهرداری")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین"),
                ),
                (
                    "other_names",
                    models.CharField(
                        blank=True, default="", max_length=300, verbose_name="نام\u200cهای دیگر"
                    ),
                ),
                ("path", models.TextField(blank=True, default="", editable=False, verbose_name="مسیر")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                ("lat", models.FloatField(blank=True, null=True, verbose_name="عرض جغرافیایی")),
                ("lon", models.FloatField(blank=True, null=True, verbose_name="طول جغرافیایی")),
                (
                    "parent",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.area",
                        verbose_name="در",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.area",
                    ),
                ),
            ],
            options={
                "verbose_name": "محدوده",
                "verbose_name_plural": "محدوده\u200cها",
                "db_table": "places_area_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AreaSuccession",
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
                        choices=[("split", "تقسیم شد"), ("merged", "ادغام شد"), ("renamed", "تغییر نام داد")],
                        max_length=8,
                        verbose_name="نوع",
                    ),
                ),
                ("happened_on", models.DateField(verbose_name="روز")),
                (
                    "former_name",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام پیشین"),
                ),
                (
                    "former_name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین پیشین"),
                ),
                (
                    "letter",
                    models.CharField(blank=True, default="", max_length=60, verbose_name="شمارهٔ نامه"),
                ),
                ("reason", models.CharField(blank=True, default="", max_length=500, verbose_name="دلیل")),
                (
                    "origin",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="became",
                        to="places.area",
                        verbose_name="از",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="came_from",
                        to="places.area",
                        verbose_name="به",
                    ),
                ),
            ],
            options={
                "verbose_name": "سرگذشت محدوده",
                "verbose_name_plural": "سرگذشت محدوده\u200cها",
                "indexes": [models.Index(fields=["successor", "happened_on"], name="area_succession_of")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["split", "merged", "renamed"])),
                        name="area_succession_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("kind", "renamed"),
                                ("origin", models.F("successor")),
                                models.Q(("former_name", ""), _negated=True),
                            ),
                            models.Q(
                                models.Q(("kind", "renamed"), _negated=True),
                                models.Q(("origin", models.F("successor")), _negated=True),
                                ("former_name", ""),
                            ),
                            _connector="OR",
                        ),
                        name="area_succession_renamed_stays_itself",
                    ),
                    models.UniqueConstraint(
                        fields=("origin", "successor", "happened_on"), name="area_succession_once_a_day"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AreaSuccessionEvent",
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
                        choices=[("split", "تقسیم شد"), ("merged", "ادغام شد"), ("renamed", "تغییر نام داد")],
                        max_length=8,
                        verbose_name="نوع",
                    ),
                ),
                ("happened_on", models.DateField(verbose_name="روز")),
                (
                    "former_name",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام پیشین"),
                ),
                (
                    "former_name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین پیشین"),
                ),
                (
                    "letter",
                    models.CharField(blank=True, default="", max_length=60, verbose_name="شمارهٔ نامه"),
                ),
                ("reason", models.CharField(blank=True, default="", max_length=500, verbose_name="دلیل")),
                (
                    "origin",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.area",
                        verbose_name="از",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.areasuccession",
                    ),
                ),
                (
                    "successor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.area",
                        verbose_name="به",
                    ),
                ),
            ],
            options={
                "verbose_name": "سرگذشت محدوده",
                "verbose_name_plural": "سرگذشت محدوده\u200cها",
                "db_table": "places_areasuccession_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Boundary",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("shape", models.JSONField(verbose_name="مرز")),
                ("outline", models.JSONField(verbose_name="مرز ساده\u200cشده")),
                ("approximate", models.BooleanField(default=False, verbose_name="تقریبی")),
                ("source", models.CharField(blank=True, default="", max_length=200, verbose_name="منبع")),
                ("west", models.FloatField(verbose_name="غرب")),
                ("south", models.FloatField(verbose_name="جنوب")),
                ("east", models.FloatField(verbose_name="شرق")),
                ("north", models.FloatField(verbose_name="شمال")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="boundaries",
                        to="places.area",
                        verbose_name="محدوده",
                    ),
                ),
            ],
            options={
                "verbose_name": "مرز",
                "verbose_name_plural": "مرزها",
                "indexes": [models.Index(fields=["west", "east", "south", "north"], name="boundary_box")],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="boundary_ends_after_start",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("south__lt", models.F("north")), ("west__lt", models.F("east"))),
                        name="boundary_box_has_sides",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("area", "="),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="boundary_one_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="BoundaryEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("shape", models.JSONField(verbose_name="مرز")),
                ("outline", models.JSONField(verbose_name="مرز ساده\u200cشده")),
                ("approximate", models.BooleanField(default=False, verbose_name="تقریبی")),
                ("source", models.CharField(blank=True, default="", max_length=200, verbose_name="منبع")),
                ("west", models.FloatField(verbose_name="غرب")),
                ("south", models.FloatField(verbose_name="جنوب")),
                ("east", models.FloatField(verbose_name="شرق")),
                ("north", models.FloatField(verbose_name="شمال")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
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
                        to="places.boundary",
                    ),
                ),
            ],
            options={
                "verbose_name": "مرز",
                "verbose_name_plural": "مرزها",
                "db_table": "places_boundary_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="BuildingEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین"),
                ),
                (
                    "holding",
                    models.CharField(
                        choices=[
                            ("owned", "ملکی"),
                            ("rented", "اجاره\u200cای"),
                            ("lent", "امانی"),
                            ("unknown", "نامعلوم"),
                        ],
                        default="unknown",
                        max_length=8,
                        verbose_name="مالکیت",
                    ),
                ),
                (
                    "floors",
                    models.PositiveSmallIntegerField(blank=True, null=True, verbose_name="شمار طبقه\u200cها"),
                ),
                (
                    "area_m2",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="زیربنا (متر مربع)"),
                ),
                (
                    "heritage_number",
                    models.CharField(blank=True, default="", max_length=20, verbose_name="شمارهٔ ثبت اثر"),
                ),
                ("note", models.CharField(blank=True, default="", max_length=300, verbose_name="توضیح")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.building",
                    ),
                ),
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
            ],
            options={
                "verbose_name": "ساختمان",
                "verbose_name_plural": "ساختمان\u200cها",
                "db_table": "places_building_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HouseEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("slug", models.SlugField(db_index=False, max_length=60, verbose_name="نشانی وب")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین"),
                ),
                ("path", models.TextField(blank=True, default="", editable=False, verbose_name="مسیر")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("planned", "در دست راه\u200cاندازی"),
                            ("open", "دایر"),
                            ("paused", "موقتاً تعطیل"),
                            ("closed", "برچیده"),
                        ],
                        max_length=8,
                        verbose_name="وضعیت",
                    ),
                ),
                ("opened_on", models.DateField(blank=True, null=True, verbose_name="گشایش")),
                ("closed_on", models.DateField(blank=True, null=True, verbose_name="برچیدن")),
                (
                    "opens_on_holidays",
                    models.BooleanField(default=False, verbose_name="در تعطیل رسمی باز است"),
                ),
                ("square", models.CharField(blank=True, default="", max_length=120, verbose_name="میدان")),
                ("street", models.CharField(blank=True, default="", max_length=160, verbose_name="خیابان")),
                ("alley", models.CharField(blank=True, default="", max_length=160, verbose_name="کوچه")),
                ("number", models.CharField(blank=True, default="", max_length=20, verbose_name="پلاک")),
                ("floor", models.CharField(blank=True, default="", max_length=20, verbose_name="طبقه")),
                ("unit", models.CharField(blank=True, default="", max_length=20, verbose_name="واحد")),
                (
                    "postal_code",
                    models.CharField(blank=True, default="", max_length=10, verbose_name="کد پستی"),
                ),
                (
                    "address_en",
                    models.CharField(blank=True, default="", max_length=300, verbose_name="نشانی لاتین"),
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
                (
                    "sms_number",
                    models.CharField(blank=True, default="", max_length=20, verbose_name="شمارهٔ پیامک"),
                ),
                ("email", models.EmailField(blank=True, default="", max_length=254, verbose_name="رایانامه")),
                ("lat", models.FloatField(blank=True, null=True, verbose_name="عرض جغرافیایی")),
                ("lon", models.FloatField(blank=True, null=True, verbose_name="طول جغرافیایی")),
                ("location_approximate", models.BooleanField(default=True, verbose_name="جای تقریبی")),
                ("about", models.TextField(blank=True, default="", verbose_name="دربارهٔ سرا")),
                ("about_en", models.TextField(blank=True, default="", verbose_name="دربارهٔ سرا به انگلیسی")),
                (
                    "neighbourhood",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.area",
                        verbose_name="محله",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.house",
                    ),
                ),
            ],
            options={
                "verbose_name": "سرا",
                "verbose_name_plural": "سراها",
                "db_table": "places_house_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Neighbouring",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "first",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.house",
                        verbose_name="سرای همسایه",
                    ),
                ),
            ],
            options={
                "verbose_name": "همسایگی",
                "verbose_name_plural": "همسایگی\u200cها",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("first__lt", models.F("second"))),
                        name="neighbouring_written_once",
                    ),
                    models.UniqueConstraint(fields=("first", "second"), name="neighbouring_unique"),
                ],
            },
        ),
        migrations.CreateModel(
            name="NeighbouringEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "first",
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
                        to="places.neighbouring",
                    ),
                ),
                (
                    "second",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.house",
                        verbose_name="سرای همسایه",
                    ),
                ),
            ],
            options={
                "verbose_name": "همسایگی",
                "verbose_name_plural": "همسایگی\u200cها",
                "db_table": "places_neighbouring_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OpeningException",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day_on", models.DateField(verbose_name="روز")),
                ("closed", models.BooleanField(default=True, verbose_name="تعطیل")),
                ("open_from", models.TimeField(blank=True, null=True, verbose_name="از ساعت")),
                ("open_to", models.TimeField(blank=True, null=True, verbose_name="تا ساعت")),
                ("reason", models.CharField(max_length=200, verbose_name="دلیل")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opening_exceptions",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
            ],
            options={
                "verbose_name": "استثنای ساعت کار",
                "verbose_name_plural": "استثناهای ساعت کار",
                "constraints": [
                    models.UniqueConstraint(fields=("house", "day_on"), name="opening_exception_one_a_day"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed", True), ("open_from", None), ("open_to", None)),
                            models.Q(
                                ("closed", False),
                                ("open_from__isnull", False),
                                ("open_to__gt", models.F("open_from")),
                                ("open_to__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="opening_exception_closed_or_hours",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("reason", ""), _negated=True),
                        name="opening_exception_reason_filled",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OpeningExceptionEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("day_on", models.DateField(verbose_name="روز")),
                ("closed", models.BooleanField(default=True, verbose_name="تعطیل")),
                ("open_from", models.TimeField(blank=True, null=True, verbose_name="از ساعت")),
                ("open_to", models.TimeField(blank=True, null=True, verbose_name="تا ساعت")),
                ("reason", models.CharField(max_length=200, verbose_name="دلیل")),
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
                        to="places.openingexception",
                    ),
                ),
            ],
            options={
                "verbose_name": "استثنای ساعت کار",
                "verbose_name_plural": "استثناهای ساعت کار",
                "db_table": "places_openingexception_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="OpeningHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "weekday",
                    models.SmallIntegerField(
                        choices=[
                            (0, "شنبه"),
                            (1, "یکشنبه"),
                            (2, "دوشنبه"),
                            (3, "سه\u200cشنبه"),
                            (4, "چهارشنبه"),
                            (5, "پنجشنبه"),
                            (6, "جمعه"),
                        ],
                        verbose_name="روز هفته",
                    ),
                ),
                ("open_from", models.TimeField(verbose_name="از ساعت")),
                ("open_to", models.TimeField(verbose_name="تا ساعت")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                ("assumed", models.BooleanField(default=False, verbose_name="پیش\u200cفرض نرم\u200cافزار")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="opening_hours",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
            ],
            options={
                "verbose_name": "ساعت کار",
                "verbose_name_plural": "ساعت\u200cهای کار",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("weekday__in", [0, 1, 2, 3, 4, 5, 6])),
                        name="opening_hours_weekday_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("open_to__gt", models.F("open_from"))),
                        name="opening_hours_close_after_opening",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="opening_hours_end_after_start",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("house", "="),
                            ("weekday", "="),
                            (
                                models.Func(
                                    models.Func(
                                        "open_from",
                                        output_field=models.IntegerField(),
                                        template="(EXTRACT(EPOCH FROM %(expressions)s) / 60)::integer",
                                    ),
                                    models.Func(
                                        "open_to",
                                        output_field=models.IntegerField(),
                                        template="(EXTRACT(EPOCH FROM %(expressions)s) / 60)::integer",
                                    ),
                                    function="int4range",
                                    output_field=django.contrib.postgres.fields.ranges.IntegerRangeField(),
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="opening_hours_do_not_overlap",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="OpeningHoursEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "weekday",
                    models.SmallIntegerField(
                        choices=[
                            (0, "شنبه"),
                            (1, "یکشنبه"),
                            (2, "دوشنبه"),
                            (3, "سه\u200cشنبه"),
                            (4, "چهارشنبه"),
                            (5, "پنجشنبه"),
                            (6, "جمعه"),
                        ],
                        verbose_name="روز هفته",
                    ),
                ),
                ("open_from", models.TimeField(verbose_name="از ساعت")),
                ("open_to", models.TimeField(verbose_name="تا ساعت")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                ("assumed", models.BooleanField(default=False, verbose_name="پیش\u200cفرض نرم\u200cافزار")),
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
                        to="places.openinghours",
                    ),
                ),
            ],
            options={
                "verbose_name": "ساعت کار",
                "verbose_name_plural": "ساعت\u200cهای کار",
                "db_table": "places_openinghours_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Serving",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "area",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="servings",
                        to="places.area",
                        verbose_name="محله",
                    ),
                ),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="servings",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
            ],
            options={
                "verbose_name": "محلهٔ زیر پوشش",
                "verbose_name_plural": "محله\u200cهای زیر پوشش",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="serving_ends_after_start",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("house", "="),
                            ("area", "="),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="serving_once_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ServingEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "area",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.area",
                        verbose_name="محله",
                    ),
                ),
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
                        to="places.serving",
                    ),
                ),
            ],
            options={
                "verbose_name": "محلهٔ زیر پوشش",
                "verbose_name_plural": "محله\u200cهای زیر پوشش",
                "db_table": "places_serving_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Space",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("classroom", "کلاس"),
                            ("workshop", "کارگاه"),
                            ("hall", "سالن"),
                            ("sports_hall", "سالن ورزش"),
                            ("library", "کتابخانه"),
                            ("office", "دفتر"),
                            ("prayer_room", "نمازخانه"),
                            ("yard", "حیاط"),
                            ("other", "دیگر"),
                        ],
                        max_length=16,
                        verbose_name="نوع",
                    ),
                ),
                (
                    "area_m2",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="مساحت (متر مربع)"),
                ),
                ("capacity", models.PositiveIntegerField(verbose_name="گنجایش")),
                (
                    "equipment",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="تجهیزات",
                    ),
                ),
                ("assumed", models.BooleanField(default=False, verbose_name="پیش\u200cفرض نرم\u200cافزار")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
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
                    "building",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spaces",
                        to="places.building",
                        verbose_name="ساختمان",
                    ),
                ),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="spaces",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
            ],
            options={
                "verbose_name": "فضا",
                "verbose_name_plural": "فضاها",
                "indexes": [models.Index(fields=["house", "name_sort", "id"], name="space_by_name")],
                "constraints": [
                    models.UniqueConstraint(fields=("uid",), name="space_uid_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "kind__in",
                                [
                                    "classroom",
                                    "workshop",
                                    "hall",
                                    "sports_hall",
                                    "library",
                                    "office",
                                    "prayer_room",
                                    "yard",
                                    "other",
                                ],
                            )
                        ),
                        name="space_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("name", ""), _negated=True), name="space_name_filled"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("capacity__gt", 0)), name="space_has_capacity"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("area_m2", None), ("area_m2__gt", 0), _connector="OR"),
                        name="space_has_an_area",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="space_ends_after_start",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("house", "="),
                            ("name", "="),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="space_name_once_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpaceEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("name", models.CharField(max_length=120, verbose_name="نام")),
                (
                    "name_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="نام لاتین"),
                ),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("classroom", "کلاس"),
                            ("workshop", "کارگاه"),
                            ("hall", "سالن"),
                            ("sports_hall", "سالن ورزش"),
                            ("library", "کتابخانه"),
                            ("office", "دفتر"),
                            ("prayer_room", "نمازخانه"),
                            ("yard", "حیاط"),
                            ("other", "دیگر"),
                        ],
                        max_length=16,
                        verbose_name="نوع",
                    ),
                ),
                (
                    "area_m2",
                    models.PositiveIntegerField(blank=True, null=True, verbose_name="مساحت (متر مربع)"),
                ),
                ("capacity", models.PositiveIntegerField(verbose_name="گنجایش")),
                (
                    "equipment",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=80),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="تجهیزات",
                    ),
                ),
                ("assumed", models.BooleanField(default=False, verbose_name="پیش\u200cفرض نرم\u200cافزار")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "building",
                    models.ForeignKey(
                        blank=True,
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.building",
                        verbose_name="ساختمان",
                    ),
                ),
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
                        to="places.space",
                    ),
                ),
            ],
            options={
                "verbose_name": "فضا",
                "verbose_name_plural": "فضاها",
                "db_table": "places_space_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SpaceHours",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "weekday",
                    models.SmallIntegerField(
                        choices=[
                            (0, "شنبه"),
                            (1, "یکشنبه"),
                            (2, "دوشنبه"),
                            (3, "سه\u200cشنبه"),
                            (4, "چهارشنبه"),
                            (5, "پنجشنبه"),
                            (6, "جمعه"),
                        ],
                        verbose_name="روز هفته",
                    ),
                ),
                ("open_from", models.TimeField(verbose_name="از ساعت")),
                ("open_to", models.TimeField(verbose_name="تا ساعت")),
                (
                    "audience",
                    models.CharField(
                        choices=[("women", "بانوان"), ("men", "آقایان"), ("mixed", "همه")],
                        max_length=8,
                        verbose_name="ویژهٔ",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "space",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="hours",
                        to="places.space",
                        verbose_name="فضا",
                    ),
                ),
            ],
            options={
                "verbose_name": "ساعت فضا",
                "verbose_name_plural": "ساعت\u200cهای فضا",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("weekday__in", [0, 1, 2, 3, 4, 5, 6])),
                        name="space_hours_weekday_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("audience__in", ["women", "men", "mixed"])),
                        name="space_hours_audience_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("open_to__gt", models.F("open_from"))),
                        name="space_hours_close_after_opening",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="space_hours_end_after_start",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("space", "="),
                            ("weekday", "="),
                            (
                                models.Func(
                                    models.Func(
                                        "open_from",
                                        output_field=models.IntegerField(),
                                        template="(EXTRACT(EPOCH FROM %(expressions)s) / 60)::integer",
                                    ),
                                    models.Func(
                                        "open_to",
                                        output_field=models.IntegerField(),
                                        template="(EXTRACT(EPOCH FROM %(expressions)s) / 60)::integer",
                                    ),
                                    function="int4range",
                                    output_field=django.contrib.postgres.fields.ranges.IntegerRangeField(),
                                ),
                                "&&",
                            ),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="space_hours_do_not_overlap",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="SpaceHoursEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "weekday",
                    models.SmallIntegerField(
                        choices=[
                            (0, "شنبه"),
                            (1, "یکشنبه"),
                            (2, "دوشنبه"),
                            (3, "سه\u200cشنبه"),
                            (4, "چهارشنبه"),
                            (5, "پنجشنبه"),
                            (6, "جمعه"),
                        ],
                        verbose_name="روز هفته",
                    ),
                ),
                ("open_from", models.TimeField(verbose_name="از ساعت")),
                ("open_to", models.TimeField(verbose_name="تا ساعت")),
                (
                    "audience",
                    models.CharField(
                        choices=[("women", "بانوان"), ("men", "آقایان"), ("mixed", "همه")],
                        max_length=8,
                        verbose_name="ویژهٔ",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.spacehours",
                    ),
                ),
                (
                    "space",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.space",
                        verbose_name="فضا",
                    ),
                ),
            ],
            options={
                "verbose_name": "ساعت فضا",
                "verbose_name_plural": "ساعت\u200cهای فضا",
                "db_table": "places_spacehours_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ThematicHouse",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("path", models.TextField(blank=True, default="", editable=False, verbose_name="مسیر")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="thematic_houses",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="thematic_houses",
                        to="places.thematichousekind",
                        verbose_name="نوع",
                    ),
                ),
            ],
            options={
                "verbose_name": "خانه",
                "verbose_name_plural": "خانه\u200cها",
                "indexes": [
                    models.Index(
                        fields=["path"], name="thematic_house_path_prefix", opclasses=["text_pattern_ops"]
                    )
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("uid",), name="thematic_house_uid_unique"),
                    models.UniqueConstraint(fields=("path",), name="thematic_house_path_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="thematic_house_ends_after_start",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("house", "="),
                            ("kind", "="),
                            (
                                models.Func(
                                    "valid_from",
                                    "valid_to",
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="thematic_house_kind_once_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ThematicHouseEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("path", models.TextField(blank=True, default="", editable=False, verbose_name="مسیر")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(blank=True, null=True, verbose_name="تا")),
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
                        to="places.thematichouse",
                    ),
                ),
                (
                    "kind",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.thematichousekind",
                        verbose_name="نوع",
                    ),
                ),
            ],
            options={
                "verbose_name": "خانه",
                "verbose_name_plural": "خانه\u200cها",
                "db_table": "places_thematichouse_event",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="thematichousekind",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_thematichousekind_event" ("assumed", "icon", "id", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug") VALUES (NEW."assumed", NEW."icon", NEW."id", NEW."name", NEW."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."position", NEW."slug"); RETURN NULL;',
                    hash="9c18bcf37d795d96735fd5e0bab0c261ac4c205d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3b4ef",
                    table="places_thematichousekind",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="thematichousekind",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."assumed" IS DISTINCT FROM (NEW."assumed") OR OLD."icon" IS DISTINCT FROM (NEW."icon") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."position" IS DISTINCT FROM (NEW."position") OR OLD."slug" IS DISTINCT FROM (NEW."slug"))',
                    func='INSERT INTO "places_thematichousekind_event" ("assumed", "icon", "id", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug") VALUES (NEW."assumed", NEW."icon", NEW."id", NEW."name", NEW."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."position", NEW."slug"); RETURN NULL;',
                    hash="b40c35e6f2192c4e02b9a9bb595e1233daf9e449",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_bda13",
                    table="places_thematichousekind",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="thematichousekind",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_thematichousekind_event" ("assumed", "icon", "id", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "position", "slug") VALUES (OLD."assumed", OLD."icon", OLD."id", OLD."name", OLD."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."position", OLD."slug"); RETURN NULL;',
                    hash="89740b5f03b719e7d36525e3c025b1c55026b83a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_8ea69",
                    table="places_thematichousekind",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="area",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_path",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            NEW.path := coalesce(\n                (SELECT path FROM places_area WHERE id = NEW.parent_id), ''\n            ) || '' || NEW.id || '/';\n            RETURN NEW;\n        ",
                    hash="7dfb4be6be0aaa122ce582213f7fd9993b1e7628",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_keeps_path_afa22",
                    table="places_area",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="area",
            trigger=pgtrigger.compiler.Trigger(
                name="hands_path_to_area",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."path" IS DISTINCT FROM (NEW."path"))',
                    func="UPDATE places_area SET path = '' WHERE parent_id = NEW.id; RETURN NULL;",
                    hash="0b4f1eadcee77237f5df27ebbc7d467d7de38654",
                    operation="UPDATE",
                    pgid="pgtrigger_hands_path_to_area_d9088",
                    table="places_area",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="area",
            trigger=pgtrigger.compiler.Trigger(
                name="hands_path_to_house",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."path" IS DISTINCT FROM (NEW."path"))',
                    func="UPDATE places_house SET path = '' WHERE neighbourhood_id = NEW.id; RETURN NULL;",
                    hash="8cbee62306bd52c0607940c2705567ad7c9cc686",
                    operation="UPDATE",
                    pgid="pgtrigger_hands_path_to_house_ef56f",
                    table="places_area",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="area",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_area_event" ("code", "id", "kind", "lat", "lon", "name", "name_en", "other_names", "parent_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (NEW."code", NEW."id", NEW."kind", NEW."lat", NEW."lon", NEW."name", NEW."name_en", NEW."other_names", NEW."parent_id", NEW."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="2528dd80875a4fb72123b286a69129538ea8070e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_912b7",
                    table="places_area",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="area",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."lat" IS DISTINCT FROM (NEW."lat") OR OLD."lon" IS DISTINCT FROM (NEW."lon") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."other_names" IS DISTINCT FROM (NEW."other_names") OR OLD."parent_id" IS DISTINCT FROM (NEW."parent_id") OR OLD."path" IS DISTINCT FROM (NEW."path") OR OLD."uid" IS DISTINCT FROM (NEW."uid") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to"))',
                    func='INSERT INTO "places_area_event" ("code", "id", "kind", "lat", "lon", "name", "name_en", "other_names", "parent_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (NEW."code", NEW."id", NEW."kind", NEW."lat", NEW."lon", NEW."name", NEW."name_en", NEW."other_names", NEW."parent_id", NEW."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="198729f24c40921485d18afa707a1d94b83d3550",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_909a1",
                    table="places_area",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="area",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_area_event" ("code", "id", "kind", "lat", "lon", "name", "name_en", "other_names", "parent_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (OLD."code", OLD."id", OLD."kind", OLD."lat", OLD."lon", OLD."name", OLD."name_en", OLD."other_names", OLD."parent_id", OLD."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="45af03e96798c9c0632ba1200de471c2944a5bdd",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_14ad6",
                    table="places_area",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="areasuccession",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_areasuccession_event" ("former_name", "former_name_en", "happened_on", "id", "kind", "letter", "origin_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "successor_id") VALUES (NEW."former_name", NEW."former_name_en", NEW."happened_on", NEW."id", NEW."kind", NEW."letter", NEW."origin_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."successor_id"); RETURN NULL;',
                    hash="29ea994fe2ee1be35d46182ec069ff7c46aa410c",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_20fe1",
                    table="places_areasuccession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="areasuccession",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_areasuccession_event" ("former_name", "former_name_en", "happened_on", "id", "kind", "letter", "origin_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "successor_id") VALUES (NEW."former_name", NEW."former_name_en", NEW."happened_on", NEW."id", NEW."kind", NEW."letter", NEW."origin_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."successor_id"); RETURN NULL;',
                    hash="06597c3d2999b80d233302ae88a5040bd105914d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_051cb",
                    table="places_areasuccession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="areasuccession",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_areasuccession_event" ("former_name", "former_name_en", "happened_on", "id", "kind", "letter", "origin_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "successor_id") VALUES (OLD."former_name", OLD."former_name_en", OLD."happened_on", OLD."id", OLD."kind", OLD."letter", OLD."origin_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."successor_id"); RETURN NULL;',
                    hash="3a88a00b84f2983698ad436165e42e76ad472cc3",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_6236d",
                    table="places_areasuccession",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="boundary",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_boundary_event" ("approximate", "area_id", "east", "id", "north", "outline", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shape", "source", "south", "valid_from", "valid_to", "west") VALUES (NEW."approximate", NEW."area_id", NEW."east", NEW."id", NEW."north", NEW."outline", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."shape", NEW."source", NEW."south", NEW."valid_from", NEW."valid_to", NEW."west"); RETURN NULL;',
                    hash="46e030919dc890a17d38df3d1bd9469bc388321b",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c8321",
                    table="places_boundary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="boundary",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_boundary_event" ("approximate", "area_id", "east", "id", "north", "outline", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shape", "source", "south", "valid_from", "valid_to", "west") VALUES (NEW."approximate", NEW."area_id", NEW."east", NEW."id", NEW."north", NEW."outline", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."shape", NEW."source", NEW."south", NEW."valid_from", NEW."valid_to", NEW."west"); RETURN NULL;',
                    hash="d71499179f6d888b486d5cf7e9006e06db8f87f6",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_e6ef9",
                    table="places_boundary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="boundary",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_boundary_event" ("approximate", "area_id", "east", "id", "north", "outline", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "shape", "source", "south", "valid_from", "valid_to", "west") VALUES (OLD."approximate", OLD."area_id", OLD."east", OLD."id", OLD."north", OLD."outline", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."shape", OLD."source", OLD."south", OLD."valid_from", OLD."valid_to", OLD."west"); RETURN NULL;',
                    hash="378091d2002491a3a9819e559f72e06f8a5a0700",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_c2e93",
                    table="places_boundary",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="house",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_path",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            NEW.path := coalesce(\n                (SELECT path FROM places_area WHERE id = NEW.neighbourhood_id), ''\n            ) || 'h' || NEW.id || '/';\n            RETURN NEW;\n        ",
                    hash="b50bea7b2aea69d8664a65b713f99b3386a4b6da",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_keeps_path_28061",
                    table="places_house",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="house",
            trigger=pgtrigger.compiler.Trigger(
                name="hands_path_to_thematichouse",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."path" IS DISTINCT FROM (NEW."path"))',
                    func="UPDATE places_thematichouse SET path = '' WHERE house_id = NEW.id; RETURN NULL;",
                    hash="da26698872b24e2faf1c5c5e635b942eef4429b5",
                    operation="UPDATE",
                    pgid="pgtrigger_hands_path_to_thematichouse_3fb3f",
                    table="places_house",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="house",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_house_event" ("about", "about_en", "address_en", "alley", "closed_on", "email", "floor", "id", "lat", "location_approximate", "lon", "name", "name_en", "neighbourhood_id", "number", "opened_on", "opens_on_holidays", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_code", "slug", "sms_number", "square", "status", "street", "telephones", "uid", "unit") VALUES (NEW."about", NEW."about_en", NEW."address_en", NEW."alley", NEW."closed_on", NEW."email", NEW."floor", NEW."id", NEW."lat", NEW."location_approximate", NEW."lon", NEW."name", NEW."name_en", NEW."neighbourhood_id", NEW."number", NEW."opened_on", NEW."opens_on_holidays", NEW."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."postal_code", NEW."slug", NEW."sms_number", NEW."square", NEW."status", NEW."street", NEW."telephones", NEW."uid", NEW."unit"); RETURN NULL;',
                    hash="d93302b3715b9522930916daf368be0a299e19e4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7499e",
                    table="places_house",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="house",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."about" IS DISTINCT FROM (NEW."about") OR OLD."about_en" IS DISTINCT FROM (NEW."about_en") OR OLD."address_en" IS DISTINCT FROM (NEW."address_en") OR OLD."alley" IS DISTINCT FROM (NEW."alley") OR OLD."closed_on" IS DISTINCT FROM (NEW."closed_on") OR OLD."email" IS DISTINCT FROM (NEW."email") OR OLD."floor" IS DISTINCT FROM (NEW."floor") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."lat" IS DISTINCT FROM (NEW."lat") OR OLD."location_approximate" IS DISTINCT FROM (NEW."location_approximate") OR OLD."lon" IS DISTINCT FROM (NEW."lon") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."neighbourhood_id" IS DISTINCT FROM (NEW."neighbourhood_id") OR OLD."number" IS DISTINCT FROM (NEW."number") OR OLD."opened_on" IS DISTINCT FROM (NEW."opened_on") OR OLD."opens_on_holidays" IS DISTINCT FROM (NEW."opens_on_holidays") OR OLD."path" IS DISTINCT FROM (NEW."path") OR OLD."postal_code" IS DISTINCT FROM (NEW."postal_code") OR OLD."slug" IS DISTINCT FROM (NEW."slug") OR OLD."sms_number" IS DISTINCT FROM (NEW."sms_number") OR OLD."square" IS DISTINCT FROM (NEW."square") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."street" IS DISTINCT FROM (NEW."street") OR OLD."telephones" IS DISTINCT FROM (NEW."telephones") OR OLD."uid" IS DISTINCT FROM (NEW."uid") OR OLD."unit" IS DISTINCT FROM (NEW."unit"))',
                    func='INSERT INTO "places_house_event" ("about", "about_en", "address_en", "alley", "closed_on", "email", "floor", "id", "lat", "location_approximate", "lon", "name", "name_en", "neighbourhood_id", "number", "opened_on", "opens_on_holidays", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_code", "slug", "sms_number", "square", "status", "street", "telephones", "uid", "unit") VALUES (NEW."about", NEW."about_en", NEW."address_en", NEW."alley", NEW."closed_on", NEW."email", NEW."floor", NEW."id", NEW."lat", NEW."location_approximate", NEW."lon", NEW."name", NEW."name_en", NEW."neighbourhood_id", NEW."number", NEW."opened_on", NEW."opens_on_holidays", NEW."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."postal_code", NEW."slug", NEW."sms_number", NEW."square", NEW."status", NEW."street", NEW."telephones", NEW."uid", NEW."unit"); RETURN NULL;',
                    hash="df791a4c021694a59b8c59d6dd1289398afbb398",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_96a65",
                    table="places_house",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="house",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_house_event" ("about", "about_en", "address_en", "alley", "closed_on", "email", "floor", "id", "lat", "location_approximate", "lon", "name", "name_en", "neighbourhood_id", "number", "opened_on", "opens_on_holidays", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_code", "slug", "sms_number", "square", "status", "street", "telephones", "uid", "unit") VALUES (OLD."about", OLD."about_en", OLD."address_en", OLD."alley", OLD."closed_on", OLD."email", OLD."floor", OLD."id", OLD."lat", OLD."location_approximate", OLD."lon", OLD."name", OLD."name_en", OLD."neighbourhood_id", OLD."number", OLD."opened_on", OLD."opens_on_holidays", OLD."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."postal_code", OLD."slug", OLD."sms_number", OLD."square", OLD."status", OLD."street", OLD."telephones", OLD."uid", OLD."unit"); RETURN NULL;',
                    hash="2d99ffef1cdd7291512525ebd19c9c7ae09b1a94",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_063b0",
                    table="places_house",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="building",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_building_event" ("area_m2", "floors", "heritage_number", "holding", "house_id", "id", "name", "name_en", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (NEW."area_m2", NEW."floors", NEW."heritage_number", NEW."holding", NEW."house_id", NEW."id", NEW."name", NEW."name_en", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid"); RETURN NULL;',
                    hash="dd7d985154f820ba394d8bb048b1a836267058cb",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bdf0a",
                    table="places_building",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="building",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_building_event" ("area_m2", "floors", "heritage_number", "holding", "house_id", "id", "name", "name_en", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (NEW."area_m2", NEW."floors", NEW."heritage_number", NEW."holding", NEW."house_id", NEW."id", NEW."name", NEW."name_en", NEW."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid"); RETURN NULL;',
                    hash="fbbbc6495e11299e5f6215e00ae2847704af0b39",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0bfe7",
                    table="places_building",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="building",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_building_event" ("area_m2", "floors", "heritage_number", "holding", "house_id", "id", "name", "name_en", "note", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid") VALUES (OLD."area_m2", OLD."floors", OLD."heritage_number", OLD."holding", OLD."house_id", OLD."id", OLD."name", OLD."name_en", OLD."note", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid"); RETURN NULL;',
                    hash="3ede2566ebdefb0923304d01848695e6b083312b",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f08a5",
                    table="places_building",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="neighbouring",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_neighbouring_event" ("first_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (NEW."first_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."second_id"); RETURN NULL;',
                    hash="fadf5a658edc77b001aa54aebd0a283bda83368f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_c5b86",
                    table="places_neighbouring",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="neighbouring",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_neighbouring_event" ("first_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (NEW."first_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."second_id"); RETURN NULL;',
                    hash="1c7a180ce4637fd065950362facb7444193ac549",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_ace08",
                    table="places_neighbouring",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="neighbouring",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_neighbouring_event" ("first_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "second_id") VALUES (OLD."first_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."second_id"); RETURN NULL;',
                    hash="4761bb15f85bac561e4827e7e94710af219efaf9",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ea569",
                    table="places_neighbouring",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openingexception",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_openingexception_event" ("closed", "day_on", "house_id", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."closed", NEW."day_on", NEW."house_id", NEW."id", NEW."open_from", NEW."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="7ab5b65d21d1b60cfb9130a59315f7560e80ad89",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_3b75d",
                    table="places_openingexception",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openingexception",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_openingexception_event" ("closed", "day_on", "house_id", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (NEW."closed", NEW."day_on", NEW."house_id", NEW."id", NEW."open_from", NEW."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason"); RETURN NULL;',
                    hash="893ddf12d5fbbd9619d877d530ea119646130119",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8b0a3",
                    table="places_openingexception",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openingexception",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_openingexception_event" ("closed", "day_on", "house_id", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason") VALUES (OLD."closed", OLD."day_on", OLD."house_id", OLD."id", OLD."open_from", OLD."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason"); RETURN NULL;',
                    hash="2384f8e47cef27f9e9f6943a3adbe2343a3834b2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e3a65",
                    table="places_openingexception",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openinghours",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_openinghours_event" ("assumed", "house_id", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "weekday") VALUES (NEW."assumed", NEW."house_id", NEW."id", NEW."open_from", NEW."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."weekday"); RETURN NULL;',
                    hash="27d5764e99eda1587dca374e6a54ff1ace5eb066",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_099ff",
                    table="places_openinghours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openinghours",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_openinghours_event" ("assumed", "house_id", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "weekday") VALUES (NEW."assumed", NEW."house_id", NEW."id", NEW."open_from", NEW."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."weekday"); RETURN NULL;',
                    hash="d8e12a350d7d4704d94d4cb0cbc42156baeb4a05",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d93fe",
                    table="places_openinghours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="openinghours",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_openinghours_event" ("assumed", "house_id", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "weekday") VALUES (OLD."assumed", OLD."house_id", OLD."id", OLD."open_from", OLD."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."weekday"); RETURN NULL;',
                    hash="0c79c8627316a96100192e654edb2c4efa1c4a59",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f97ee",
                    table="places_openinghours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="serving",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_serving_event" ("area_id", "house_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") VALUES (NEW."area_id", NEW."house_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="6e9f347461e88ed1c0fa81e7eb679de41179c77d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_86d7c",
                    table="places_serving",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="serving",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_serving_event" ("area_id", "house_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") VALUES (NEW."area_id", NEW."house_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="24661218ea09858e02b65646a0385dccaba490c7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_a0faa",
                    table="places_serving",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="serving",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_serving_event" ("area_id", "house_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to") VALUES (OLD."area_id", OLD."house_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="69151403dca93cff0452711b582682448407ffc0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_13eab",
                    table="places_serving",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="space",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_space_event" ("area_m2", "assumed", "building_id", "capacity", "equipment", "house_id", "id", "kind", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (NEW."area_m2", NEW."assumed", NEW."building_id", NEW."capacity", NEW."equipment", NEW."house_id", NEW."id", NEW."kind", NEW."name", NEW."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="d0ff55d34b3abb9531b82a5bad3e2135b9dbb2b2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_cc118",
                    table="places_space",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="space",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."area_m2" IS DISTINCT FROM (NEW."area_m2") OR OLD."assumed" IS DISTINCT FROM (NEW."assumed") OR OLD."building_id" IS DISTINCT FROM (NEW."building_id") OR OLD."capacity" IS DISTINCT FROM (NEW."capacity") OR OLD."equipment" IS DISTINCT FROM (NEW."equipment") OR OLD."house_id" IS DISTINCT FROM (NEW."house_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."name" IS DISTINCT FROM (NEW."name") OR OLD."name_en" IS DISTINCT FROM (NEW."name_en") OR OLD."uid" IS DISTINCT FROM (NEW."uid") OR OLD."valid_from" IS DISTINCT FROM (NEW."valid_from") OR OLD."valid_to" IS DISTINCT FROM (NEW."valid_to"))',
                    func='INSERT INTO "places_space_event" ("area_m2", "assumed", "building_id", "capacity", "equipment", "house_id", "id", "kind", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (NEW."area_m2", NEW."assumed", NEW."building_id", NEW."capacity", NEW."equipment", NEW."house_id", NEW."id", NEW."kind", NEW."name", NEW."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="42149eb6fddb032d45bf2a631c98dca575ad0b4e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_828f0",
                    table="places_space",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="space",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_space_event" ("area_m2", "assumed", "building_id", "capacity", "equipment", "house_id", "id", "kind", "name", "name_en", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (OLD."area_m2", OLD."assumed", OLD."building_id", OLD."capacity", OLD."equipment", OLD."house_id", OLD."id", OLD."kind", OLD."name", OLD."name_en", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="c35a312710567c24ff3e0f867588dc19f1513635",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_9f1e7",
                    table="places_space",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="spacehours",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_spacehours_event" ("audience", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "space_id", "valid_from", "valid_to", "weekday") VALUES (NEW."audience", NEW."id", NEW."open_from", NEW."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."space_id", NEW."valid_from", NEW."valid_to", NEW."weekday"); RETURN NULL;',
                    hash="0e0b074c8d1b085d0b3536385a646a0bbabc1910",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_dcaae",
                    table="places_spacehours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="spacehours",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_spacehours_event" ("audience", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "space_id", "valid_from", "valid_to", "weekday") VALUES (NEW."audience", NEW."id", NEW."open_from", NEW."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."space_id", NEW."valid_from", NEW."valid_to", NEW."weekday"); RETURN NULL;',
                    hash="529ee646cbfcd30ba70c9d07d912c454015b533e",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d9d05",
                    table="places_spacehours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="spacehours",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_spacehours_event" ("audience", "id", "open_from", "open_to", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "space_id", "valid_from", "valid_to", "weekday") VALUES (OLD."audience", OLD."id", OLD."open_from", OLD."open_to", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."space_id", OLD."valid_from", OLD."valid_to", OLD."weekday"); RETURN NULL;',
                    hash="d134eb6f44ffcfad981881d8ba6e7b097094cad0",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_d0bd5",
                    table="places_spacehours",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="thematichouse",
            trigger=pgtrigger.compiler.Trigger(
                name="keeps_path",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="\n            NEW.path := coalesce(\n                (SELECT path FROM places_house WHERE id = NEW.house_id), ''\n            ) || 't' || NEW.id || '/';\n            RETURN NEW;\n        ",
                    hash="7ef37afbf354076e8986d3bfe8a121f2798f1e53",
                    operation="INSERT OR UPDATE",
                    pgid="pgtrigger_keeps_path_997a4",
                    table="places_thematichouse",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="thematichouse",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_thematichouse_event" ("house_id", "id", "kind_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (NEW."house_id", NEW."id", NEW."kind_id", NEW."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="8a50becd9a8bf9ec35ce119fdbb55af4d2527723",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_b28a6",
                    table="places_thematichouse",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="thematichouse",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "places_thematichouse_event" ("house_id", "id", "kind_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (NEW."house_id", NEW."id", NEW."kind_id", NEW."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."uid", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="7e0148cefc1060b1061d649252d03ee27b4fd6ca",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_8f288",
                    table="places_thematichouse",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="thematichouse",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "places_thematichouse_event" ("house_id", "id", "kind_id", "path", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "uid", "valid_from", "valid_to") VALUES (OLD."house_id", OLD."id", OLD."kind_id", OLD."path", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."uid", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="17923e7de7cb43ab4c7746021f9b6f2b35446471",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_93488",
                    table="places_thematichouse",
                    when="AFTER",
                ),
            ),
        ),
    ]
