import datetime
import uuid

import django.contrib.postgres.constraints
import django.contrib.postgres.fields.ranges
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.text
import pghistory.utils
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models

import sara.foundation.privacy.fields


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("database", "0001_extensions"),
        ("persian", "0001_text_keys"),
        ("places", "0001_places"),
    ]

    operations = [
        migrations.CreateModel(
            name="Person",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("code", models.CharField(max_length=8, verbose_name="کد شخص")),
                ("title", models.CharField(blank=True, default="", max_length=20, verbose_name="عنوان")),
                ("given_name", models.CharField(max_length=60, verbose_name="نام")),
                ("surname", models.CharField(max_length=80, verbose_name="نام خانوادگی")),
                (
                    "father_name",
                    models.CharField(blank=True, default="", max_length=60, verbose_name="نام پدر"),
                ),
                ("birth_on", models.DateField(verbose_name="تاریخ تولد")),
                (
                    "gender",
                    models.CharField(
                        choices=[("female", "زن"), ("male", "مرد")], max_length=6, verbose_name="جنسیت"
                    ),
                ),
                (
                    "nationality",
                    models.CharField(
                        choices=[
                            ("iranian", "ایرانی"),
                            ("afghan", "افغانستانی"),
                            ("iraqi", "عراقی"),
                            ("pakistani", "پاکستانی"),
                            ("other", "کشور دیگر"),
                        ],
                        max_length=10,
                        verbose_name="تابعیت",
                    ),
                ),
                (
                    "national_id_sealed",
                    sara.foundation.privacy.fields.SealedField(null=True, verbose_name="کد ملی"),
                ),
                (
                    "national_id_index",
                    sara.foundation.privacy.fields.BlindIndexField(null=True, verbose_name="نمایهٔ کد ملی"),
                ),
                (
                    "foreign_id_sealed",
                    sara.foundation.privacy.fields.SealedField(null=True, verbose_name="شناسهٔ اتباع"),
                ),
                (
                    "foreign_id_index",
                    sara.foundation.privacy.fields.BlindIndexField(
                        null=True, verbose_name="نمایهٔ شناسهٔ اتباع"
                    ),
                ),
                (
                    "birth_certificate_sealed",
                    sara.foundation.privacy.fields.SealedField(null=True, verbose_name="شمارهٔ شناسنامه"),
                ),
                ("has_smartphone", models.BooleanField(default=True, verbose_name="گوشی هوشمند دارد")),
                ("is_invented", models.BooleanField(default=False, verbose_name="شخص ساختگی نمایش")),
                ("registered_at", models.DateTimeField(verbose_name="زمان ثبت")),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "given_name",
                                models.Value(" "),
                                "surname",
                                models.Value(" "),
                                "given_name",
                                output_field=models.TextField(),
                            ),
                            function="sara_search_key",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "name_sort",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "surname", models.Value(" "), "given_name", output_field=models.TextField()
                            ),
                            function="sara_sort_key",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "name_key",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "given_name", models.Value(" "), "surname", output_field=models.TextField()
                            ),
                            function="sara_joined_key",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                    ),
                ),
            ],
            options={
                "verbose_name": "شخص",
                "verbose_name_plural": "اشخاص",
                "indexes": [
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="person_search_words", opclasses=["gin_trgm_ops"]
                    ),
                    models.Index(fields=["name_key", "birth_on"], name="person_by_exact_name"),
                    models.Index(fields=["name_sort", "id"], name="person_by_name"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("uid",), name="person_uid_unique"),
                    models.UniqueConstraint(fields=("code",), name="person_code_unique"),
                    models.UniqueConstraint(fields=("national_id_index",), name="person_national_id_unique"),
                    models.UniqueConstraint(fields=("foreign_id_index",), name="person_foreign_id_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("given_name", ""), _negated=True),
                            models.Q(("surname", ""), _negated=True),
                        ),
                        name="person_has_a_name",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gender__in", ["female", "male"])), name="person_gender_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("nationality__in", ["iranian", "afghan", "iraqi", "pakistani", "other"])
                        ),
                        name="person_nationality_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("foreign_id_sealed", None), ("nationality", "iranian")),
                            models.Q(
                                models.Q(("nationality", "iranian"), _negated=True),
                                ("national_id_sealed", None),
                            ),
                            _connector="OR",
                        ),
                        name="person_identity_fits_nationality",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                models.Q(("national_id_index", None), ("national_id_sealed", None)),
                                models.Q(
                                    models.Q(("national_id_sealed", None), _negated=True),
                                    models.Q(("national_id_index", None), _negated=True),
                                ),
                                _connector="OR",
                            ),
                            models.Q(
                                models.Q(("foreign_id_index", None), ("foreign_id_sealed", None)),
                                models.Q(
                                    models.Q(("foreign_id_sealed", None), _negated=True),
                                    models.Q(("foreign_id_index", None), _negated=True),
                                ),
                                _connector="OR",
                            ),
                        ),
                        name="person_sealed_with_its_index",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("birth_on__gte", datetime.date(1880, 1, 1))),
                        name="person_born_within_memory",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Account",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                ("last_login", models.DateTimeField(blank=True, null=True, verbose_name="last login")),
                ("username", models.CharField(max_length=60, null=True, verbose_name="نام کاربری")),
                ("mobile", models.CharField(max_length=11, null=True, verbose_name="شمارهٔ همراه ورود")),
                ("is_active", models.BooleanField(default=True, verbose_name="فعال")),
                ("made_at", models.DateTimeField(verbose_name="زمان ساخت")),
                (
                    "person",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="account",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
            ],
            options={
                "verbose_name": "حساب ورود",
                "verbose_name_plural": "حساب\u200cهای ورود",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("username__isnull", False), ("mobile__isnull", False), _connector="OR"
                        ),
                        name="account_has_a_way_in",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("mobile__isnull", True), ("mobile__regex", "^09[0-9]{9}$"), _connector="OR"
                        ),
                        name="account_mobile_is_iranian",
                    ),
                    models.UniqueConstraint(fields=("username",), name="account_username_unique"),
                    models.UniqueConstraint(fields=("mobile",), name="account_mobile_unique"),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("username__isnull", True),
                            ("username__regex", "^[a-z][a-z0-9._-]{2,59}$"),
                            _connector="OR",
                        ),
                        name="account_username_plain",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Guardianship",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("father", "پدر"),
                            ("mother", "مادر"),
                            ("grandfather", "جد پدری"),
                            ("court", "قیم به حکم دادگاه"),
                            ("welfare", "سرپرست از سوی بهزیستی"),
                        ],
                        max_length=12,
                        verbose_name="نسبت",
                    ),
                ),
                ("document", models.CharField(blank=True, default="", max_length=120, verbose_name="مدرک")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(null=True, verbose_name="تا")),
                (
                    "child",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="guardians",
                        to="people.person",
                        verbose_name="فرزند",
                    ),
                ),
                (
                    "guardian",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="wards",
                        to="people.person",
                        verbose_name="ولی یا سرپرست",
                    ),
                ),
            ],
            options={
                "verbose_name": "سرپرستی",
                "verbose_name_plural": "سرپرستی\u200cها",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("relation__in", ["father", "mother", "grandfather", "court", "welfare"])
                        ),
                        name="guardianship_relation_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("guardian", models.F("child")), _negated=True),
                        name="guardianship_of_another",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("relation__in", ["court", "welfare"]), _negated=True),
                            models.Q(("document", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="guardianship_by_order_has_a_document",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="guardianship_ends_after_start",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("guardian", "="),
                            ("child", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_to"),
                                    models.Value("[)"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="guardianship_once_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Household",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=8, verbose_name="کد خانوار")),
                ("formed_at", models.DateTimeField(verbose_name="زمان ثبت")),
            ],
            options={
                "verbose_name": "خانوار",
                "verbose_name_plural": "خانوارها",
                "constraints": [models.UniqueConstraint(fields=("code",), name="household_code_unique")],
            },
        ),
        migrations.CreateModel(
            name="HouseholdEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=8, verbose_name="کد خانوار")),
                ("formed_at", models.DateTimeField(verbose_name="زمان ثبت")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.household",
                    ),
                ),
            ],
            options={
                "verbose_name": "خانوار",
                "verbose_name_plural": "خانوارها",
                "db_table": "people_household_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Membership",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("head", "سرپرست خانوار"),
                            ("spouse", "همسر"),
                            ("child", "فرزند"),
                            ("parent", "پدر یا مادر"),
                            ("sibling", "خواهر یا برادر"),
                            ("grandchild", "نوه"),
                            ("relative", "خویشاوند دیگر"),
                            ("other", "دیگر"),
                        ],
                        max_length=10,
                        verbose_name="نسبت",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(null=True, verbose_name="تا")),
                (
                    "household",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="people.household",
                        verbose_name="خانوار",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="memberships",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
            ],
            options={
                "verbose_name": "عضویت خانوار",
                "verbose_name_plural": "عضویت\u200cهای خانوار",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "role__in",
                                [
                                    "head",
                                    "spouse",
                                    "child",
                                    "parent",
                                    "sibling",
                                    "grandchild",
                                    "relative",
                                    "other",
                                ],
                            )
                        ),
                        name="membership_role_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="membership_ends_after_start",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("person", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_to"),
                                    models.Value("[)"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="membership_one_household_at_a_time",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(("role", "head")),
                        expressions=[
                            ("household", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_to"),
                                    models.Value("[)"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="membership_one_head_at_a_time",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="MembershipEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "role",
                    models.CharField(
                        choices=[
                            ("head", "سرپرست خانوار"),
                            ("spouse", "همسر"),
                            ("child", "فرزند"),
                            ("parent", "پدر یا مادر"),
                            ("sibling", "خواهر یا برادر"),
                            ("grandchild", "نوه"),
                            ("relative", "خویشاوند دیگر"),
                            ("other", "دیگر"),
                        ],
                        max_length=10,
                        verbose_name="نسبت",
                    ),
                ),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(null=True, verbose_name="تا")),
                (
                    "household",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.household",
                        verbose_name="خانوار",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.membership",
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
            ],
            options={
                "verbose_name": "عضویت خانوار",
                "verbose_name_plural": "عضویت\u200cهای خانوار",
                "db_table": "people_membership_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
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
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(null=True, verbose_name="تا")),
                (
                    "neighbourhood",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.area",
                        verbose_name="محله",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="addresses",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
            ],
            options={
                "verbose_name": "نشانی شخص",
                "verbose_name_plural": "نشانی\u200cهای اشخاص",
                "constraints": [
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        expressions=[
                            ("person", "="),
                            (
                                models.Func(
                                    models.F("valid_from"),
                                    models.F("valid_to"),
                                    models.Value("[)"),
                                    function="daterange",
                                    output_field=django.contrib.postgres.fields.ranges.DateRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="person_one_address_at_a_time",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("postal_code", ""), ("postal_code__regex", "^[0-9]{10}$"), _connector="OR"
                        ),
                        name="person_address_postal_code_ten_digits",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="person_address_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonAddressEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
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
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(null=True, verbose_name="تا")),
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
                        to="people.personaddress",
                    ),
                ),
            ],
            options={
                "verbose_name": "نشانی شخص",
                "verbose_name_plural": "نشانی\u200cهای اشخاص",
                "db_table": "people_personaddress_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("code", models.CharField(max_length=8, verbose_name="کد شخص")),
                ("title", models.CharField(blank=True, default="", max_length=20, verbose_name="عنوان")),
                ("given_name", models.CharField(max_length=60, verbose_name="نام")),
                ("surname", models.CharField(max_length=80, verbose_name="نام خانوادگی")),
                (
                    "father_name",
                    models.CharField(blank=True, default="", max_length=60, verbose_name="نام پدر"),
                ),
                ("birth_on", models.DateField(verbose_name="تاریخ تولد")),
                (
                    "gender",
                    models.CharField(
                        choices=[("female", "زن"), ("male", "مرد")], max_length=6, verbose_name="جنسیت"
                    ),
                ),
                (
                    "nationality",
                    models.CharField(
                        choices=[
                            ("iranian", "ایرانی"),
                            ("afghan", "افغانستانی"),
                            ("iraqi", "عراقی"),
                            ("pakistani", "پاکستانی"),
                            ("other", "کشور دیگر"),
                        ],
                        max_length=10,
                        verbose_name="تابعیت",
                    ),
                ),
                (
                    "national_id_sealed",
                    sara.foundation.privacy.fields.SealedField(null=True, verbose_name="کد ملی"),
                ),
                (
                    "foreign_id_sealed",
                    sara.foundation.privacy.fields.SealedField(null=True, verbose_name="شناسهٔ اتباع"),
                ),
                (
                    "birth_certificate_sealed",
                    sara.foundation.privacy.fields.SealedField(null=True, verbose_name="شمارهٔ شناسنامه"),
                ),
                ("has_smartphone", models.BooleanField(default=True, verbose_name="گوشی هوشمند دارد")),
                ("is_invented", models.BooleanField(default=False, verbose_name="شخص ساختگی نمایش")),
                ("registered_at", models.DateTimeField(verbose_name="زمان ثبت")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                    ),
                ),
            ],
            options={
                "verbose_name": "شخص",
                "verbose_name_plural": "اشخاص",
                "db_table": "people_person_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="PersonMobile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("mobile", models.CharField(max_length=11, verbose_name="شمارهٔ همراه")),
                ("is_main", models.BooleanField(default=True, verbose_name="شمارهٔ اصلی")),
                ("verified_at", models.DateTimeField(null=True, verbose_name="زمان تأیید")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(null=True, verbose_name="تا")),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="mobiles",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
            ],
            options={
                "verbose_name": "شمارهٔ همراه شخص",
                "verbose_name_plural": "شماره\u200cهای همراه اشخاص",
                "indexes": [
                    models.Index(fields=["mobile"], name="person_mobile_exact"),
                    django.contrib.postgres.indexes.GinIndex(
                        django.contrib.postgres.indexes.OpClass("mobile", name="gin_trgm_ops"),
                        name="person_mobile_part",
                    ),
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("mobile__regex", "^09[0-9]{9}$")), name="person_mobile_is_iranian"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("valid_to", None)),
                        fields=("person", "mobile"),
                        name="person_mobile_once",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("is_main", True), ("valid_to", None)),
                        fields=("person",),
                        name="person_one_main_mobile",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("valid_to__isnull", True),
                            ("valid_to__gt", models.F("valid_from")),
                            _connector="OR",
                        ),
                        name="person_mobile_ends_after_start",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="PersonMobileEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("mobile", models.CharField(max_length=11, verbose_name="شمارهٔ همراه")),
                ("is_main", models.BooleanField(default=True, verbose_name="شمارهٔ اصلی")),
                ("verified_at", models.DateTimeField(null=True, verbose_name="زمان تأیید")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(null=True, verbose_name="تا")),
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
                        to="people.personmobile",
                    ),
                ),
            ],
            options={
                "verbose_name": "شمارهٔ همراه شخص",
                "verbose_name_plural": "شماره\u200cهای همراه اشخاص",
                "db_table": "people_personmobile_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SignInCode",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("uid", models.UUIDField(default=uuid.uuid4, editable=False, verbose_name="شناسه")),
                ("mobile", models.CharField(max_length=11, verbose_name="شمارهٔ همراه")),
                ("digest", models.CharField(max_length=64, verbose_name="اثر کد")),
                ("asked_from", models.CharField(max_length=64, verbose_name="اثر نشانی شبکه")),
                ("sent_at", models.DateTimeField(verbose_name="زمان فرستادن")),
                (
                    "wrong_tries",
                    models.PositiveSmallIntegerField(default=0, verbose_name="کوشش\u200cهای نادرست"),
                ),
                ("spent_at", models.DateTimeField(null=True, verbose_name="زمان مصرف")),
            ],
            options={
                "verbose_name": "کد ورود",
                "verbose_name_plural": "کدهای ورود",
                "indexes": [
                    models.Index(fields=["mobile", "sent_at"], name="sign_in_code_by_mobile"),
                    models.Index(fields=["asked_from", "sent_at"], name="sign_in_code_by_address"),
                    models.Index(fields=["sent_at"], name="sign_in_code_by_age"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("uid",), name="sign_in_code_uid_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("mobile__regex", "^09[0-9]{9}$")),
                        name="sign_in_code_mobile_is_iranian",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="AccountEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("username", models.CharField(max_length=60, null=True, verbose_name="نام کاربری")),
                ("mobile", models.CharField(max_length=11, null=True, verbose_name="شمارهٔ همراه ورود")),
                ("is_active", models.BooleanField(default=True, verbose_name="فعال")),
                ("made_at", models.DateTimeField(verbose_name="زمان ساخت")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
            ],
            options={
                "verbose_name": "حساب ورود",
                "verbose_name_plural": "حساب\u200cهای ورود",
                "db_table": "people_account_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="GuardianshipEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "relation",
                    models.CharField(
                        choices=[
                            ("father", "پدر"),
                            ("mother", "مادر"),
                            ("grandfather", "جد پدری"),
                            ("court", "قیم به حکم دادگاه"),
                            ("welfare", "سرپرست از سوی بهزیستی"),
                        ],
                        max_length=12,
                        verbose_name="نسبت",
                    ),
                ),
                ("document", models.CharField(blank=True, default="", max_length=120, verbose_name="مدرک")),
                ("valid_from", models.DateField(verbose_name="از")),
                ("valid_to", models.DateField(null=True, verbose_name="تا")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.guardianship",
                    ),
                ),
                (
                    "child",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="فرزند",
                    ),
                ),
                (
                    "guardian",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="ولی یا سرپرست",
                    ),
                ),
            ],
            options={
                "verbose_name": "سرپرستی",
                "verbose_name_plural": "سرپرستی\u200cها",
                "db_table": "people_guardianship_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="HouseFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("opened_at", models.DateTimeField(verbose_name="زمان گشودن")),
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
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="house_files",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
            ],
            options={
                "verbose_name": "پروندهٔ شخص در سرا",
                "verbose_name_plural": "پرونده\u200cهای اشخاص در سراها",
                "constraints": [models.UniqueConstraint(fields=("person", "house"), name="house_file_once")],
            },
        ),
        migrations.CreateModel(
            name="HouseFileEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("opened_at", models.DateTimeField(verbose_name="زمان گشودن")),
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
                        to="people.housefile",
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
            ],
            options={
                "verbose_name": "پروندهٔ شخص در سرا",
                "verbose_name_plural": "پرونده\u200cهای اشخاص در سراها",
                "db_table": "people_housefile_event",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="household",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_household_event" ("code", "formed_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."formed_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="d54f94e454ef3c70a5ae919fcfce2e379244f52e",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_bfe65",
                    table="people_household",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="household",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_household_event" ("code", "formed_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."code", NEW."formed_at", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="8c96c9a0ecef86eebf1143dcf28fb9d62e5caa66",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_dc1e1",
                    table="people_household",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="household",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_household_event" ("code", "formed_at", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."code", OLD."formed_at", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="1779ca080d6aa9f3869bd4c7b4ec5d78e2d4293d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f7549",
                    table="people_household",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_person_event" ("birth_certificate_sealed", "birth_on", "code", "father_name", "foreign_id_sealed", "gender", "given_name", "has_smartphone", "id", "is_invented", "national_id_sealed", "nationality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "surname", "title", "uid") VALUES (NEW."birth_certificate_sealed", NEW."birth_on", NEW."code", NEW."father_name", NEW."foreign_id_sealed", NEW."gender", NEW."given_name", NEW."has_smartphone", NEW."id", NEW."is_invented", NEW."national_id_sealed", NEW."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."registered_at", NEW."surname", NEW."title", NEW."uid"); RETURN NULL;',
                    hash="8cab7e0fc7a6c5f98085c5c6b8133166b945df76",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65688",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."birth_certificate_sealed" IS DISTINCT FROM (NEW."birth_certificate_sealed") OR OLD."birth_on" IS DISTINCT FROM (NEW."birth_on") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."father_name" IS DISTINCT FROM (NEW."father_name") OR OLD."foreign_id_sealed" IS DISTINCT FROM (NEW."foreign_id_sealed") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."given_name" IS DISTINCT FROM (NEW."given_name") OR OLD."has_smartphone" IS DISTINCT FROM (NEW."has_smartphone") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_invented" IS DISTINCT FROM (NEW."is_invented") OR OLD."national_id_sealed" IS DISTINCT FROM (NEW."national_id_sealed") OR OLD."nationality" IS DISTINCT FROM (NEW."nationality") OR OLD."registered_at" IS DISTINCT FROM (NEW."registered_at") OR OLD."surname" IS DISTINCT FROM (NEW."surname") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."uid" IS DISTINCT FROM (NEW."uid"))',
                    func='INSERT INTO "people_person_event" ("birth_certificate_sealed", "birth_on", "code", "father_name", "foreign_id_sealed", "gender", "given_name", "has_smartphone", "id", "is_invented", "national_id_sealed", "nationality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "surname", "title", "uid") VALUES (NEW."birth_certificate_sealed", NEW."birth_on", NEW."code", NEW."father_name", NEW."foreign_id_sealed", NEW."gender", NEW."given_name", NEW."has_smartphone", NEW."id", NEW."is_invented", NEW."national_id_sealed", NEW."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."registered_at", NEW."surname", NEW."title", NEW."uid"); RETURN NULL;',
                    hash="a24884ce1d656eed7667015abfd1d8c809381e56",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_de829",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="person",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_person_event" ("birth_certificate_sealed", "birth_on", "code", "father_name", "foreign_id_sealed", "gender", "given_name", "has_smartphone", "id", "is_invented", "national_id_sealed", "nationality", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "registered_at", "surname", "title", "uid") VALUES (OLD."birth_certificate_sealed", OLD."birth_on", OLD."code", OLD."father_name", OLD."foreign_id_sealed", OLD."gender", OLD."given_name", OLD."has_smartphone", OLD."id", OLD."is_invented", OLD."national_id_sealed", OLD."nationality", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."registered_at", OLD."surname", OLD."title", OLD."uid"); RETURN NULL;',
                    hash="682e85e28641631c4bb6c81af4ff4062942b6a6a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_2ca2d",
                    table="people_person",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_membership_event" ("household_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "valid_from", "valid_to") VALUES (NEW."household_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."role", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="64700f36b767291c88e00ed7e18f11a4d829a92f",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6bbf7",
                    table="people_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_membership_event" ("household_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "valid_from", "valid_to") VALUES (NEW."household_id", NEW."id", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."role", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="f6ee6cd4138411dcba35879c1867199995965b23",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_c12bb",
                    table="people_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="membership",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_membership_event" ("household_id", "id", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "role", "valid_from", "valid_to") VALUES (OLD."household_id", OLD."id", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."role", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="de41b7474457ce96706d5d98dd102532e5ddbdce",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_1c841",
                    table="people_membership",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="housefile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_housefile_event" ("house_id", "id", "opened_at", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."house_id", NEW."id", NEW."opened_at", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="1a841f259fca69cb790773a25fbb8f87608ca1e2",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_52ace",
                    table="people_housefile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="housefile",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_housefile_event" ("house_id", "id", "opened_at", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."house_id", NEW."id", NEW."opened_at", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="06dae3817598d1f45f8aebb5a98f3966af9aa053",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_fd688",
                    table="people_housefile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="housefile",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_housefile_event" ("house_id", "id", "opened_at", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."house_id", OLD."id", OLD."opened_at", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="155c0cb872cdb17ea9def402b29805c342152f2a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_32163",
                    table="people_housefile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guardianship",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_guardianship_event" ("child_id", "document", "guardian_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "valid_from", "valid_to") VALUES (NEW."child_id", NEW."document", NEW."guardian_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."relation", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="96c2987c0060a8e0ab650c7b447f772ac1b73468",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_5782f",
                    table="people_guardianship",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guardianship",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_guardianship_event" ("child_id", "document", "guardian_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "valid_from", "valid_to") VALUES (NEW."child_id", NEW."document", NEW."guardian_id", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."relation", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="5106b9494b383aac9ff645d7b2ea6eb39b1cb5a2",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_d23a2",
                    table="people_guardianship",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="guardianship",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_guardianship_event" ("child_id", "document", "guardian_id", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "relation", "valid_from", "valid_to") VALUES (OLD."child_id", OLD."document", OLD."guardian_id", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."relation", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="25fb44fb0a66bc9d858ccd78c47be3f29c88263a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_71611",
                    table="people_guardianship",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="account",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_account_event" ("id", "is_active", "made_at", "mobile", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."id", NEW."is_active", NEW."made_at", NEW."mobile", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."username"); RETURN NULL;',
                    hash="57ab2b70f80e8b392210e7f6382aa0a6d816e85d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1b204",
                    table="people_account",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="account",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."is_active" IS DISTINCT FROM (NEW."is_active") OR OLD."made_at" IS DISTINCT FROM (NEW."made_at") OR OLD."mobile" IS DISTINCT FROM (NEW."mobile") OR OLD."person_id" IS DISTINCT FROM (NEW."person_id") OR OLD."username" IS DISTINCT FROM (NEW."username"))',
                    func='INSERT INTO "people_account_event" ("id", "is_active", "made_at", "mobile", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (NEW."id", NEW."is_active", NEW."made_at", NEW."mobile", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."username"); RETURN NULL;',
                    hash="1f6c54b37793d9661143e5e6063e3200cfbb7274",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_7c7a1",
                    table="people_account",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="account",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_account_event" ("id", "is_active", "made_at", "mobile", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "username") VALUES (OLD."id", OLD."is_active", OLD."made_at", OLD."mobile", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."username"); RETURN NULL;',
                    hash="e114dd9cf1fd2af717806ceff89598fdd6f32fc7",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4e5b6",
                    table="people_account",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personaddress_event" ("alley", "floor", "id", "neighbourhood_id", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_code", "square", "street", "unit", "valid_from", "valid_to") VALUES (NEW."alley", NEW."floor", NEW."id", NEW."neighbourhood_id", NEW."number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."postal_code", NEW."square", NEW."street", NEW."unit", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="9cc5882ad1ff4ffc6408ac82a36acdf39be8aee5",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_65bc5",
                    table="people_personaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_personaddress_event" ("alley", "floor", "id", "neighbourhood_id", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_code", "square", "street", "unit", "valid_from", "valid_to") VALUES (NEW."alley", NEW."floor", NEW."id", NEW."neighbourhood_id", NEW."number", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."postal_code", NEW."square", NEW."street", NEW."unit", NEW."valid_from", NEW."valid_to"); RETURN NULL;',
                    hash="e09a896d01a4ada0c0dcb6ae4d4cf1dc25d23e06",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_9e6f3",
                    table="people_personaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personaddress",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personaddress_event" ("alley", "floor", "id", "neighbourhood_id", "number", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "postal_code", "square", "street", "unit", "valid_from", "valid_to") VALUES (OLD."alley", OLD."floor", OLD."id", OLD."neighbourhood_id", OLD."number", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."postal_code", OLD."square", OLD."street", OLD."unit", OLD."valid_from", OLD."valid_to"); RETURN NULL;',
                    hash="39e7a2f0e5cecc364911e7e64e6930fb083db9f5",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_b8380",
                    table="people_personaddress",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmobile",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personmobile_event" ("id", "is_main", "mobile", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "verified_at") VALUES (NEW."id", NEW."is_main", NEW."mobile", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."verified_at"); RETURN NULL;',
                    hash="ade879102b796bdde7f29aa0ea86f2642b3716d4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_1ca11",
                    table="people_personmobile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmobile",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "people_personmobile_event" ("id", "is_main", "mobile", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "verified_at") VALUES (NEW."id", NEW."is_main", NEW."mobile", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."valid_from", NEW."valid_to", NEW."verified_at"); RETURN NULL;',
                    hash="c70a58420693df2aef6289e4e452f7baa56eff41",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_35a9b",
                    table="people_personmobile",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="personmobile",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "people_personmobile_event" ("id", "is_main", "mobile", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "valid_from", "valid_to", "verified_at") VALUES (OLD."id", OLD."is_main", OLD."mobile", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."valid_from", OLD."valid_to", OLD."verified_at"); RETURN NULL;',
                    hash="bd262a0dab8acb6095cb8e95bef2d7c004bd6c42",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f6f8a",
                    table="people_personmobile",
                    when="AFTER",
                ),
            ),
        ),
    ]
