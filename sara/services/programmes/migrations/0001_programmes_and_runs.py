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
        ("calendar", "0001_holidays_and_terms"),
        ("database", "0001_extensions"),
        ("people", "0001_people"),
        ("persian", "0001_text_keys"),
        ("places", "0001_places"),
    ]

    operations = [
        migrations.CreateModel(
            name="Programme",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=8, verbose_name="کد")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("course", "دوره"),
                            ("workshop", "کارگاه"),
                            ("event", "رویداد"),
                            ("tour", "گردش"),
                            ("drill", "مانور"),
                        ],
                        max_length=10,
                        verbose_name="نوع",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="عنوان")),
                (
                    "title_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="عنوان انگلیسی"),
                ),
                (
                    "title_search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            django.db.models.functions.text.Concat(
                                "title", models.Value(" "), "title_en", output_field=models.TextField()
                            ),
                            function="sara_search_key",
                            output_field=models.TextField(),
                        ),
                        output_field=models.TextField(),
                    ),
                ),
                (
                    "title_sort",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "title", function="sara_sort_key", output_field=models.TextField()
                        ),
                        output_field=models.TextField(db_collation="C"),
                    ),
                ),
                (
                    "description",
                    models.TextField(blank=True, default="", max_length=4000, verbose_name="شرح"),
                ),
                (
                    "description_en",
                    models.TextField(blank=True, default="", max_length=4000, verbose_name="شرح انگلیسی"),
                ),
                ("age_from", models.PositiveSmallIntegerField(null=True, verbose_name="از سن")),
                ("age_to", models.PositiveSmallIntegerField(null=True, verbose_name="تا سن")),
                (
                    "gender",
                    models.CharField(
                        choices=[("any", "همه"), ("women", "بانوان"), ("men", "آقایان")],
                        default="any",
                        max_length=5,
                        verbose_name="زنان یا مردان",
                    ),
                ),
                (
                    "residence",
                    models.CharField(
                        choices=[
                            ("any", "از همه\u200cجا"),
                            ("neighbourhood", "ساکنان محله"),
                            ("region", "ساکنان منطقه"),
                        ],
                        default="any",
                        max_length=13,
                        verbose_name="محل سکونت",
                    ),
                ),
                ("drafted_at", models.DateTimeField(verbose_name="زمان ثبت")),
                ("shown_at", models.DateTimeField(null=True, verbose_name="نخستین بار باز شد")),
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
                    "thematic_kind",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.thematichousekind",
                        verbose_name="خانه",
                    ),
                ),
            ],
            options={
                "verbose_name": "برنامه",
                "verbose_name_plural": "برنامه\u200cها",
                "indexes": [
                    models.Index(fields=["house", "title_sort"], name="programme_by_house"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["title_search"], name="programme_search", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("code",), name="programme_code_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("kind__in", ["course", "workshop", "event", "tour", "drill"])),
                        name="programme_kind_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gender__in", ["any", "women", "men"])),
                        name="programme_gender_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("residence__in", ["any", "neighbourhood", "region"])),
                        name="programme_residence_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("title", ""), _negated=True), name="programme_has_a_title"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("age_from", None), ("age_from__lte", 120), _connector="OR"),
                            models.Q(("age_to", None), ("age_to__lte", 120), _connector="OR"),
                            models.Q(
                                ("age_from", None),
                                ("age_to", None),
                                ("age_from__lte", models.F("age_to")),
                                _connector="OR",
                            ),
                        ),
                        name="programme_ages_in_order",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=8, verbose_name="کد")),
                (
                    "elsewhere",
                    models.CharField(
                        blank=True, default="", max_length=120, verbose_name="جایی بیرون از سرا"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "پیش\u200cنویس"),
                            ("open", "برقرار"),
                            ("cancelled", "لغو شده"),
                            ("finished", "پایان\u200cیافته"),
                        ],
                        default="draft",
                        max_length=9,
                        verbose_name="وضعیت",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="آغاز")),
                ("ends_on", models.DateField(verbose_name="پایان")),
                ("first_session_at", models.DateTimeField(verbose_name="نخستین جلسه")),
                ("last_session_ends_at", models.DateTimeField(verbose_name="پایان آخرین جلسه")),
                ("capacity", models.PositiveSmallIntegerField(verbose_name="ظرفیت")),
                ("quorum_to_form", models.PositiveSmallIntegerField(default=0, verbose_name="حد نصاب")),
                ("fee_rials", models.BigIntegerField(verbose_name="شهریه")),
                ("enrol_from", models.DateTimeField(verbose_name="آغاز ثبت\u200cنام")),
                ("enrol_to", models.DateTimeField(verbose_name="پایان ثبت\u200cنام")),
                ("seats_taken", models.PositiveSmallIntegerField(default=0, verbose_name="جاهای پر")),
                ("waiting", models.PositiveIntegerField(default=0, verbose_name="در انتظار")),
                ("last_turn", models.PositiveIntegerField(default=0, verbose_name="آخرین نوبت")),
                ("age_from", models.PositiveSmallIntegerField(null=True, verbose_name="از سن")),
                ("age_to", models.PositiveSmallIntegerField(null=True, verbose_name="تا سن")),
                (
                    "gender",
                    models.CharField(
                        choices=[("any", "همه"), ("women", "بانوان"), ("men", "آقایان")],
                        max_length=5,
                        verbose_name="زنان یا مردان",
                    ),
                ),
                (
                    "residence",
                    models.CharField(
                        choices=[
                            ("any", "از همه\u200cجا"),
                            ("neighbourhood", "ساکنان محله"),
                            ("region", "ساکنان منطقه"),
                        ],
                        max_length=13,
                        verbose_name="محل سکونت",
                    ),
                ),
                (
                    "weekdays",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(), size=None, verbose_name="روزهای هفته"
                    ),
                ),
                (
                    "day_parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=9), size=None, verbose_name="بخش\u200cهای روز"
                    ),
                ),
                (
                    "search_text",
                    models.TextField(blank=True, default="", verbose_name="واژه\u200cهای جست\u200cوجو"),
                ),
                (
                    "search",
                    models.GeneratedField(
                        db_persist=True,
                        expression=models.Func(
                            "search_text", function="sara_search_key", output_field=models.TextField()
                        ),
                        output_field=models.TextField(),
                    ),
                ),
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
                    "instructor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="مربی",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="runs",
                        to="programmes.programme",
                        verbose_name="برنامه",
                    ),
                ),
                (
                    "space",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.space",
                        verbose_name="فضا",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="calendar.term",
                        verbose_name="ترم",
                    ),
                ),
            ],
            options={
                "verbose_name": "برگزاری",
                "verbose_name_plural": "برگزاری\u200cها",
                "indexes": [
                    models.Index(
                        condition=models.Q(("status", "open")),
                        fields=["first_session_at", "id"],
                        name="run_open_by_start",
                    ),
                    models.Index(fields=["house", "first_session_at"], name="run_by_house"),
                    models.Index(fields=["instructor", "first_session_at"], name="run_by_instructor"),
                    django.contrib.postgres.indexes.GinIndex(
                        fields=["search"], name="run_search_words", opclasses=["gin_trgm_ops"]
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("code",), name="run_code_unique"),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["draft", "open", "cancelled", "finished"])),
                        name="run_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("gender__in", ["any", "women", "men"])), name="run_gender_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("residence__in", ["any", "neighbourhood", "region"])),
                        name="run_residence_known",
                    ),
                    models.CheckConstraint(condition=models.Q(("capacity__gt", 0)), name="run_has_seats"),
                    models.CheckConstraint(
                        condition=models.Q(("seats_taken__lte", models.F("capacity"))),
                        name="run_seats_within_capacity",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("quorum_to_form__lte", models.F("capacity"))),
                        name="run_quorum_within_capacity",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends_on__gte", models.F("starts_on"))), name="run_days_in_order"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("last_session_ends_at__gt", models.F("first_session_at"))),
                        name="run_sessions_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("enrol_to__gt", models.F("enrol_from"))),
                        name="run_enrolment_span_in_order",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fee_rials__gte", 0)), name="run_fee_not_negative"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("space", None), ("elsewhere", ""), _connector="OR"),
                        name="run_is_in_one_place",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Enrolment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=8, verbose_name="کد")),
                ("turn", models.PositiveIntegerField(verbose_name="نوبت")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("placed", "ثبت\u200cنام شده"),
                            ("waiting", "در فهرست انتظار"),
                            ("offered", "جا پیشنهاد شده"),
                            ("withdrawn", "انصراف"),
                            ("expired", "مهلت گذشت"),
                            ("cancelled", "لغو شده"),
                        ],
                        max_length=9,
                        verbose_name="وضعیت",
                    ),
                ),
                ("enrolled_at", models.DateTimeField(verbose_name="زمان درخواست")),
                ("placed_at", models.DateTimeField(null=True, verbose_name="زمان ثبت\u200cنام")),
                ("offer_until", models.DateTimeField(null=True, verbose_name="مهلت پذیرفتن")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="زمان پایان")),
                (
                    "enrolled_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="ثبت\u200cکننده",
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
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="enrolments",
                        to="programmes.run",
                        verbose_name="برگزاری",
                    ),
                ),
            ],
            options={
                "verbose_name": "ثبت\u200cنام",
                "verbose_name_plural": "ثبت\u200cنام\u200cها",
                "indexes": [
                    models.Index(fields=["person", "enrolled_at"], name="enrolment_of_person"),
                    models.Index(
                        condition=models.Q(("status", "offered")),
                        fields=["offer_until"],
                        name="enrolment_offers_by_time",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("code",), name="enrolment_code_unique"),
                    models.UniqueConstraint(
                        condition=models.Q(("status__in", ("placed", "waiting", "offered"))),
                        fields=("run", "person"),
                        name="enrolment_once_for_a_person",
                    ),
                    models.UniqueConstraint(fields=("run", "turn"), name="enrolment_turn_once_in_a_run"),
                    models.CheckConstraint(
                        condition=models.Q(("turn__gt", 0)), name="enrolment_turn_is_positive"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "status__in",
                                ["placed", "waiting", "offered", "withdrawn", "expired", "cancelled"],
                            )
                        ),
                        name="enrolment_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("offer_until__isnull", False), ("status", "offered")),
                            models.Q(models.Q(("status", "offered"), _negated=True), ("offer_until", None)),
                            _connector="OR",
                        ),
                        name="enrolment_offer_has_a_deadline",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "placed"), _negated=True),
                            ("placed_at__isnull", False),
                            _connector="OR",
                        ),
                        name="enrolment_placed_says_when",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("ended_at", None), ("status__in", ("placed", "waiting", "offered"))),
                            models.Q(
                                models.Q(("status__in", ("placed", "waiting", "offered")), _negated=True),
                                ("ended_at__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="enrolment_over_says_when",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Certificate",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=12, verbose_name="کد")),
                ("year", models.PositiveSmallIntegerField(verbose_name="سال")),
                ("number", models.PositiveIntegerField(verbose_name="شماره")),
                ("holder_name", models.CharField(max_length=200, verbose_name="نام دارنده")),
                ("title", models.CharField(max_length=120, verbose_name="عنوان")),
                (
                    "title_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="عنوان انگلیسی"),
                ),
                ("hours", models.DecimalField(decimal_places=1, max_digits=5, verbose_name="ساعت")),
                ("issued_on", models.DateField(verbose_name="تاریخ صدور")),
                ("revoked_at", models.DateTimeField(null=True, verbose_name="زمان ابطال")),
                (
                    "revoked_why",
                    models.CharField(blank=True, default="", max_length=200, verbose_name="علت ابطال"),
                ),
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
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="programmes.enrolment",
                        verbose_name="ثبت\u200cنام",
                    ),
                ),
            ],
            options={
                "verbose_name": "گواهی",
                "verbose_name_plural": "گواهی\u200cها",
                "constraints": [
                    models.UniqueConstraint(fields=("code",), name="certificate_code_unique"),
                    models.UniqueConstraint(
                        fields=("house", "year", "number"), name="certificate_number_once"
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("revoked_at", None)),
                        fields=("enrolment",),
                        name="certificate_live_once_for_an_enrolment",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("number__gt", 0)), name="certificate_number_is_positive"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (1300, 1600))), name="certificate_year_is_jalali"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("hours__gt", 0)), name="certificate_hours_are_positive"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("revoked_at", None),
                            models.Q(("revoked_why", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="certificate_revoked_says_why",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CertificateBook",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField(verbose_name="سال")),
                ("last_number", models.PositiveIntegerField(default=0, verbose_name="آخرین شماره")),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.house",
                        verbose_name="سرا",
                    ),
                ),
            ],
            options={
                "verbose_name": "دفتر گواهی\u200cها",
                "verbose_name_plural": "دفترهای گواهی",
                "constraints": [
                    models.UniqueConstraint(fields=("house", "year"), name="certificate_book_once"),
                    models.CheckConstraint(
                        condition=models.Q(("year__range", (1300, 1600))),
                        name="certificate_book_year_is_jalali",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CertificateBookEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("year", models.PositiveSmallIntegerField(verbose_name="سال")),
                ("last_number", models.PositiveIntegerField(default=0, verbose_name="آخرین شماره")),
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
                        to="programmes.certificatebook",
                    ),
                ),
            ],
            options={
                "verbose_name": "دفتر گواهی\u200cها",
                "verbose_name_plural": "دفترهای گواهی",
                "db_table": "programmes_certificatebook_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="CertificateEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=12, verbose_name="کد")),
                ("year", models.PositiveSmallIntegerField(verbose_name="سال")),
                ("number", models.PositiveIntegerField(verbose_name="شماره")),
                ("holder_name", models.CharField(max_length=200, verbose_name="نام دارنده")),
                ("title", models.CharField(max_length=120, verbose_name="عنوان")),
                (
                    "title_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="عنوان انگلیسی"),
                ),
                ("hours", models.DecimalField(decimal_places=1, max_digits=5, verbose_name="ساعت")),
                ("issued_on", models.DateField(verbose_name="تاریخ صدور")),
                ("revoked_at", models.DateTimeField(null=True, verbose_name="زمان ابطال")),
                (
                    "revoked_why",
                    models.CharField(blank=True, default="", max_length=200, verbose_name="علت ابطال"),
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
                        to="programmes.certificate",
                    ),
                ),
                (
                    "enrolment",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.enrolment",
                        verbose_name="ثبت\u200cنام",
                    ),
                ),
            ],
            options={
                "verbose_name": "گواهی",
                "verbose_name_plural": "گواهی\u200cها",
                "db_table": "programmes_certificate_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Session",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveSmallIntegerField(verbose_name="شماره")),
                ("starts_at", models.DateTimeField(verbose_name="آغاز")),
                ("ends_at", models.DateTimeField(verbose_name="پایان")),
                (
                    "status",
                    models.CharField(
                        choices=[("planned", "در برنامه"), ("held", "برگزار شد"), ("cancelled", "لغو شده")],
                        default="planned",
                        max_length=9,
                        verbose_name="وضعیت",
                    ),
                ),
                ("why", models.CharField(blank=True, default="", max_length=200, verbose_name="علت لغو")),
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
                    "instructor",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="مربی",
                    ),
                ),
                (
                    "makes_up_for",
                    models.OneToOneField(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="made_up_by",
                        to="programmes.session",
                        verbose_name="جبرانی جلسهٔ",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="sessions",
                        to="programmes.run",
                        verbose_name="برگزاری",
                    ),
                ),
                (
                    "space",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="places.space",
                        verbose_name="فضا",
                    ),
                ),
            ],
            options={
                "verbose_name": "جلسه",
                "verbose_name_plural": "جلسه\u200cها",
                "indexes": [
                    models.Index(fields=["house", "starts_at"], name="session_by_house"),
                    models.Index(fields=["instructor", "starts_at"], name="session_by_instructor"),
                    models.Index(fields=["run", "starts_at"], name="session_by_run"),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("run", "number"), name="session_number_once_in_a_run"),
                    models.CheckConstraint(
                        condition=models.Q(("ends_at__gt", models.F("starts_at"))), name="session_in_order"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("status__in", ["planned", "held", "cancelled"])),
                        name="session_status_known",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("status", "cancelled"), _negated=True),
                            models.Q(("why", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="session_cancelled_says_why",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("space__isnull", False), models.Q(("status", "cancelled"), _negated=True)
                        ),
                        expressions=[
                            ("space", "="),
                            (
                                models.Func(
                                    models.F("starts_at"),
                                    models.F("ends_at"),
                                    models.Value("[)"),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="session_space_free",
                    ),
                    django.contrib.postgres.constraints.ExclusionConstraint(
                        condition=models.Q(
                            ("instructor__isnull", False), models.Q(("status", "cancelled"), _negated=True)
                        ),
                        expressions=[
                            ("instructor", "="),
                            (
                                models.Func(
                                    models.F("starts_at"),
                                    models.F("ends_at"),
                                    models.Value("[)"),
                                    function="tstzrange",
                                    output_field=django.contrib.postgres.fields.ranges.DateTimeRangeField(),
                                ),
                                "&&",
                            ),
                        ],
                        name="session_instructor_free",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Attendance",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "mark",
                    models.CharField(
                        choices=[("present", "حاضر"), ("absent", "غایب"), ("excused", "موجه")],
                        max_length=7,
                        verbose_name="حضور",
                    ),
                ),
                ("marked_at", models.DateTimeField(verbose_name="زمان ثبت")),
                (
                    "marked_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="ثبت\u200cکننده",
                    ),
                ),
                (
                    "enrolment",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="marks",
                        to="programmes.enrolment",
                        verbose_name="ثبت\u200cنام",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="marks",
                        to="programmes.session",
                        verbose_name="جلسه",
                    ),
                ),
            ],
            options={
                "verbose_name": "حضور و غیاب",
                "verbose_name_plural": "حضور و غیاب\u200cها",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("session", "enrolment"), name="attendance_once_in_a_session"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("mark__in", ["present", "absent", "excused"])),
                        name="attendance_mark_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ProgrammeEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=8, verbose_name="کد")),
                (
                    "kind",
                    models.CharField(
                        choices=[
                            ("course", "دوره"),
                            ("workshop", "کارگاه"),
                            ("event", "رویداد"),
                            ("tour", "گردش"),
                            ("drill", "مانور"),
                        ],
                        max_length=10,
                        verbose_name="نوع",
                    ),
                ),
                ("title", models.CharField(max_length=120, verbose_name="عنوان")),
                (
                    "title_en",
                    models.CharField(blank=True, default="", max_length=120, verbose_name="عنوان انگلیسی"),
                ),
                (
                    "description",
                    models.TextField(blank=True, default="", max_length=4000, verbose_name="شرح"),
                ),
                (
                    "description_en",
                    models.TextField(blank=True, default="", max_length=4000, verbose_name="شرح انگلیسی"),
                ),
                ("age_from", models.PositiveSmallIntegerField(null=True, verbose_name="از سن")),
                ("age_to", models.PositiveSmallIntegerField(null=True, verbose_name="تا سن")),
                (
                    "gender",
                    models.CharField(
                        choices=[("any", "همه"), ("women", "بانوان"), ("men", "آقایان")],
                        default="any",
                        max_length=5,
                        verbose_name="زنان یا مردان",
                    ),
                ),
                (
                    "residence",
                    models.CharField(
                        choices=[
                            ("any", "از همه\u200cجا"),
                            ("neighbourhood", "ساکنان محله"),
                            ("region", "ساکنان منطقه"),
                        ],
                        default="any",
                        max_length=13,
                        verbose_name="محل سکونت",
                    ),
                ),
                ("drafted_at", models.DateTimeField(verbose_name="زمان ثبت")),
                ("shown_at", models.DateTimeField(null=True, verbose_name="نخستین بار باز شد")),
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
                        to="programmes.programme",
                    ),
                ),
                (
                    "thematic_kind",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.thematichousekind",
                        verbose_name="خانه",
                    ),
                ),
            ],
            options={
                "verbose_name": "برنامه",
                "verbose_name_plural": "برنامه\u200cها",
                "db_table": "programmes_programme_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="EnrolmentEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=8, verbose_name="کد")),
                ("turn", models.PositiveIntegerField(verbose_name="نوبت")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("placed", "ثبت\u200cنام شده"),
                            ("waiting", "در فهرست انتظار"),
                            ("offered", "جا پیشنهاد شده"),
                            ("withdrawn", "انصراف"),
                            ("expired", "مهلت گذشت"),
                            ("cancelled", "لغو شده"),
                        ],
                        max_length=9,
                        verbose_name="وضعیت",
                    ),
                ),
                ("enrolled_at", models.DateTimeField(verbose_name="زمان درخواست")),
                ("placed_at", models.DateTimeField(null=True, verbose_name="زمان ثبت\u200cنام")),
                ("offer_until", models.DateTimeField(null=True, verbose_name="مهلت پذیرفتن")),
                ("ended_at", models.DateTimeField(null=True, verbose_name="زمان پایان")),
                (
                    "enrolled_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="ثبت\u200cکننده",
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
                        to="programmes.enrolment",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.run",
                        verbose_name="برگزاری",
                    ),
                ),
            ],
            options={
                "verbose_name": "ثبت\u200cنام",
                "verbose_name_plural": "ثبت\u200cنام\u200cها",
                "db_table": "programmes_enrolment_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RunEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=8, verbose_name="کد")),
                (
                    "elsewhere",
                    models.CharField(
                        blank=True, default="", max_length=120, verbose_name="جایی بیرون از سرا"
                    ),
                ),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("draft", "پیش\u200cنویس"),
                            ("open", "برقرار"),
                            ("cancelled", "لغو شده"),
                            ("finished", "پایان\u200cیافته"),
                        ],
                        default="draft",
                        max_length=9,
                        verbose_name="وضعیت",
                    ),
                ),
                ("starts_on", models.DateField(verbose_name="آغاز")),
                ("ends_on", models.DateField(verbose_name="پایان")),
                ("first_session_at", models.DateTimeField(verbose_name="نخستین جلسه")),
                ("last_session_ends_at", models.DateTimeField(verbose_name="پایان آخرین جلسه")),
                ("capacity", models.PositiveSmallIntegerField(verbose_name="ظرفیت")),
                ("quorum_to_form", models.PositiveSmallIntegerField(default=0, verbose_name="حد نصاب")),
                ("fee_rials", models.BigIntegerField(verbose_name="شهریه")),
                ("enrol_from", models.DateTimeField(verbose_name="آغاز ثبت\u200cنام")),
                ("enrol_to", models.DateTimeField(verbose_name="پایان ثبت\u200cنام")),
                ("age_from", models.PositiveSmallIntegerField(null=True, verbose_name="از سن")),
                ("age_to", models.PositiveSmallIntegerField(null=True, verbose_name="تا سن")),
                (
                    "gender",
                    models.CharField(
                        choices=[("any", "همه"), ("women", "بانوان"), ("men", "آقایان")],
                        max_length=5,
                        verbose_name="زنان یا مردان",
                    ),
                ),
                (
                    "residence",
                    models.CharField(
                        choices=[
                            ("any", "از همه\u200cجا"),
                            ("neighbourhood", "ساکنان محله"),
                            ("region", "ساکنان منطقه"),
                        ],
                        max_length=13,
                        verbose_name="محل سکونت",
                    ),
                ),
                (
                    "weekdays",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.PositiveSmallIntegerField(), size=None, verbose_name="روزهای هفته"
                    ),
                ),
                (
                    "day_parts",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(max_length=9), size=None, verbose_name="بخش\u200cهای روز"
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
                    "instructor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="مربی",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.run",
                    ),
                ),
                (
                    "programme",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.programme",
                        verbose_name="برنامه",
                    ),
                ),
                (
                    "space",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.space",
                        verbose_name="فضا",
                    ),
                ),
                (
                    "term",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="calendar.term",
                        verbose_name="ترم",
                    ),
                ),
            ],
            options={
                "verbose_name": "برگزاری",
                "verbose_name_plural": "برگزاری\u200cها",
                "db_table": "programmes_run_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="RunSlot",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("weekday", models.PositiveSmallIntegerField(verbose_name="روز هفته")),
                ("starts", models.TimeField(verbose_name="از ساعت")),
                ("ends", models.TimeField(verbose_name="تا ساعت")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="slots",
                        to="programmes.run",
                        verbose_name="برگزاری",
                    ),
                ),
            ],
            options={
                "verbose_name": "نوبت هفتگی",
                "verbose_name_plural": "نوبت\u200cهای هفتگی",
                "constraints": [
                    models.UniqueConstraint(
                        fields=("run", "weekday", "starts"), name="run_slot_once_for_an_hour"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("weekday__lte", 6)), name="run_slot_weekday_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("ends__gt", models.F("starts"))), name="run_slot_in_order"
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="RunSlotEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("weekday", models.PositiveSmallIntegerField(verbose_name="روز هفته")),
                ("starts", models.TimeField(verbose_name="از ساعت")),
                ("ends", models.TimeField(verbose_name="تا ساعت")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.runslot",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.run",
                        verbose_name="برگزاری",
                    ),
                ),
            ],
            options={
                "verbose_name": "نوبت هفتگی",
                "verbose_name_plural": "نوبت\u200cهای هفتگی",
                "db_table": "programmes_runslot_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="AttendanceEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                (
                    "mark",
                    models.CharField(
                        choices=[("present", "حاضر"), ("absent", "غایب"), ("excused", "موجه")],
                        max_length=7,
                        verbose_name="حضور",
                    ),
                ),
                ("marked_at", models.DateTimeField(verbose_name="زمان ثبت")),
                (
                    "marked_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="ثبت\u200cکننده",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.attendance",
                    ),
                ),
                (
                    "enrolment",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.enrolment",
                        verbose_name="ثبت\u200cنام",
                    ),
                ),
                (
                    "session",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.session",
                        verbose_name="جلسه",
                    ),
                ),
            ],
            options={
                "verbose_name": "حضور و غیاب",
                "verbose_name_plural": "حضور و غیاب\u200cها",
                "db_table": "programmes_attendance_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SessionEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("number", models.PositiveSmallIntegerField(verbose_name="شماره")),
                ("starts_at", models.DateTimeField(verbose_name="آغاز")),
                ("ends_at", models.DateTimeField(verbose_name="پایان")),
                (
                    "status",
                    models.CharField(
                        choices=[("planned", "در برنامه"), ("held", "برگزار شد"), ("cancelled", "لغو شده")],
                        default="planned",
                        max_length=9,
                        verbose_name="وضعیت",
                    ),
                ),
                ("why", models.CharField(blank=True, default="", max_length=200, verbose_name="علت لغو")),
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
                    "instructor",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="مربی",
                    ),
                ),
                (
                    "makes_up_for",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.session",
                        verbose_name="جبرانی جلسهٔ",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.session",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.run",
                        verbose_name="برگزاری",
                    ),
                ),
                (
                    "space",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="places.space",
                        verbose_name="فضا",
                    ),
                ),
            ],
            options={
                "verbose_name": "جلسه",
                "verbose_name_plural": "جلسه\u200cها",
                "db_table": "programmes_session_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SkippedDay",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("day", models.DateField(verbose_name="روز")),
                ("why", models.CharField(max_length=120, verbose_name="علت")),
                (
                    "run",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="skipped_days",
                        to="programmes.run",
                        verbose_name="برگزاری",
                    ),
                ),
            ],
            options={
                "verbose_name": "روز بی\u200cکلاس",
                "verbose_name_plural": "روزهای بی\u200cکلاس",
                "constraints": [
                    models.UniqueConstraint(fields=("run", "day"), name="skipped_day_once_for_a_run")
                ],
            },
        ),
        migrations.CreateModel(
            name="SkippedDayEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("day", models.DateField(verbose_name="روز")),
                ("why", models.CharField(max_length=120, verbose_name="علت")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.skippedday",
                    ),
                ),
                (
                    "run",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="programmes.run",
                        verbose_name="برگزاری",
                    ),
                ),
            ],
            options={
                "verbose_name": "روز بی\u200cکلاس",
                "verbose_name_plural": "روزهای بی\u200cکلاس",
                "db_table": "programmes_skippedday_event",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificatebook",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_certificatebook_event" ("house_id", "id", "last_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (NEW."house_id", NEW."id", NEW."last_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."year"); RETURN NULL;',
                    hash="38c4a8669b979fe731b95f4b92f54db320313425",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_50941",
                    table="programmes_certificatebook",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificatebook",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "programmes_certificatebook_event" ("house_id", "id", "last_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (NEW."house_id", NEW."id", NEW."last_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."year"); RETURN NULL;',
                    hash="502f075aad21c44d2cdb2d31e85b6ad2c8e240da",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_89bdb",
                    table="programmes_certificatebook",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificatebook",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_certificatebook_event" ("house_id", "id", "last_number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "year") VALUES (OLD."house_id", OLD."id", OLD."last_number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."year"); RETURN NULL;',
                    hash="c34bf5385e143caf9a22dc1b9575aa776ab20538",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_238aa",
                    table="programmes_certificatebook",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_certificate_event" ("code", "enrolment_id", "holder_name", "hours", "house_id", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_why", "title", "title_en", "year") VALUES (NEW."code", NEW."enrolment_id", NEW."holder_name", NEW."hours", NEW."house_id", NEW."id", NEW."issued_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."revoked_at", NEW."revoked_why", NEW."title", NEW."title_en", NEW."year"); RETURN NULL;',
                    hash="92c605bf18ce52a1b5f61cfcbf609d3f1ae47bf4",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6a90b",
                    table="programmes_certificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "programmes_certificate_event" ("code", "enrolment_id", "holder_name", "hours", "house_id", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_why", "title", "title_en", "year") VALUES (NEW."code", NEW."enrolment_id", NEW."holder_name", NEW."hours", NEW."house_id", NEW."id", NEW."issued_on", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."revoked_at", NEW."revoked_why", NEW."title", NEW."title_en", NEW."year"); RETURN NULL;',
                    hash="fd90dc802ca17a35feb5009a2fbe78aaec76a6cc",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_4dd93",
                    table="programmes_certificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="certificate",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_certificate_event" ("code", "enrolment_id", "holder_name", "hours", "house_id", "id", "issued_on", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "revoked_at", "revoked_why", "title", "title_en", "year") VALUES (OLD."code", OLD."enrolment_id", OLD."holder_name", OLD."hours", OLD."house_id", OLD."id", OLD."issued_on", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."revoked_at", OLD."revoked_why", OLD."title", OLD."title_en", OLD."year"); RETURN NULL;',
                    hash="73d6271023f79c305a5e4ab39f6c3c66d0ae6129",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_3bb1a",
                    table="programmes_certificate",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_programme_event" ("age_from", "age_to", "code", "description", "description_en", "drafted_at", "gender", "house_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residence", "shown_at", "thematic_kind_id", "title", "title_en") VALUES (NEW."age_from", NEW."age_to", NEW."code", NEW."description", NEW."description_en", NEW."drafted_at", NEW."gender", NEW."house_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."residence", NEW."shown_at", NEW."thematic_kind_id", NEW."title", NEW."title_en"); RETURN NULL;',
                    hash="68ecc1ee350e989bb19c50239b5395a250bd34a3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_56ab2",
                    table="programmes_programme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."age_from" IS DISTINCT FROM (NEW."age_from") OR OLD."age_to" IS DISTINCT FROM (NEW."age_to") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."description" IS DISTINCT FROM (NEW."description") OR OLD."description_en" IS DISTINCT FROM (NEW."description_en") OR OLD."drafted_at" IS DISTINCT FROM (NEW."drafted_at") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."house_id" IS DISTINCT FROM (NEW."house_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."kind" IS DISTINCT FROM (NEW."kind") OR OLD."residence" IS DISTINCT FROM (NEW."residence") OR OLD."shown_at" IS DISTINCT FROM (NEW."shown_at") OR OLD."thematic_kind_id" IS DISTINCT FROM (NEW."thematic_kind_id") OR OLD."title" IS DISTINCT FROM (NEW."title") OR OLD."title_en" IS DISTINCT FROM (NEW."title_en"))',
                    func='INSERT INTO "programmes_programme_event" ("age_from", "age_to", "code", "description", "description_en", "drafted_at", "gender", "house_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residence", "shown_at", "thematic_kind_id", "title", "title_en") VALUES (NEW."age_from", NEW."age_to", NEW."code", NEW."description", NEW."description_en", NEW."drafted_at", NEW."gender", NEW."house_id", NEW."id", NEW."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."residence", NEW."shown_at", NEW."thematic_kind_id", NEW."title", NEW."title_en"); RETURN NULL;',
                    hash="fc64eebbd258e926f00b42728d2a42945add7ff4",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_af864",
                    table="programmes_programme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="programme",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_programme_event" ("age_from", "age_to", "code", "description", "description_en", "drafted_at", "gender", "house_id", "id", "kind", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "residence", "shown_at", "thematic_kind_id", "title", "title_en") VALUES (OLD."age_from", OLD."age_to", OLD."code", OLD."description", OLD."description_en", OLD."drafted_at", OLD."gender", OLD."house_id", OLD."id", OLD."kind", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."residence", OLD."shown_at", OLD."thematic_kind_id", OLD."title", OLD."title_en"); RETURN NULL;',
                    hash="6b31b1f820f4e8e4fd8a19113699738851037a1d",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_f6c03",
                    table="programmes_programme",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="run",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_run_event" ("age_from", "age_to", "capacity", "code", "day_parts", "elsewhere", "ends_on", "enrol_from", "enrol_to", "fee_rials", "first_session_at", "gender", "house_id", "id", "instructor_id", "last_session_ends_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quorum_to_form", "residence", "space_id", "starts_on", "status", "term_id", "weekdays") VALUES (NEW."age_from", NEW."age_to", NEW."capacity", NEW."code", NEW."day_parts", NEW."elsewhere", NEW."ends_on", NEW."enrol_from", NEW."enrol_to", NEW."fee_rials", NEW."first_session_at", NEW."gender", NEW."house_id", NEW."id", NEW."instructor_id", NEW."last_session_ends_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."programme_id", NEW."quorum_to_form", NEW."residence", NEW."space_id", NEW."starts_on", NEW."status", NEW."term_id", NEW."weekdays"); RETURN NULL;',
                    hash="282b44d7ec77cfe3e904cdf6d4b9b44a37539cc3",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a021d",
                    table="programmes_run",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="run",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition='WHEN (OLD."age_from" IS DISTINCT FROM (NEW."age_from") OR OLD."age_to" IS DISTINCT FROM (NEW."age_to") OR OLD."capacity" IS DISTINCT FROM (NEW."capacity") OR OLD."code" IS DISTINCT FROM (NEW."code") OR OLD."day_parts" IS DISTINCT FROM (NEW."day_parts") OR OLD."elsewhere" IS DISTINCT FROM (NEW."elsewhere") OR OLD."ends_on" IS DISTINCT FROM (NEW."ends_on") OR OLD."enrol_from" IS DISTINCT FROM (NEW."enrol_from") OR OLD."enrol_to" IS DISTINCT FROM (NEW."enrol_to") OR OLD."fee_rials" IS DISTINCT FROM (NEW."fee_rials") OR OLD."first_session_at" IS DISTINCT FROM (NEW."first_session_at") OR OLD."gender" IS DISTINCT FROM (NEW."gender") OR OLD."house_id" IS DISTINCT FROM (NEW."house_id") OR OLD."id" IS DISTINCT FROM (NEW."id") OR OLD."instructor_id" IS DISTINCT FROM (NEW."instructor_id") OR OLD."last_session_ends_at" IS DISTINCT FROM (NEW."last_session_ends_at") OR OLD."programme_id" IS DISTINCT FROM (NEW."programme_id") OR OLD."quorum_to_form" IS DISTINCT FROM (NEW."quorum_to_form") OR OLD."residence" IS DISTINCT FROM (NEW."residence") OR OLD."space_id" IS DISTINCT FROM (NEW."space_id") OR OLD."starts_on" IS DISTINCT FROM (NEW."starts_on") OR OLD."status" IS DISTINCT FROM (NEW."status") OR OLD."term_id" IS DISTINCT FROM (NEW."term_id") OR OLD."weekdays" IS DISTINCT FROM (NEW."weekdays"))',
                    func='INSERT INTO "programmes_run_event" ("age_from", "age_to", "capacity", "code", "day_parts", "elsewhere", "ends_on", "enrol_from", "enrol_to", "fee_rials", "first_session_at", "gender", "house_id", "id", "instructor_id", "last_session_ends_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quorum_to_form", "residence", "space_id", "starts_on", "status", "term_id", "weekdays") VALUES (NEW."age_from", NEW."age_to", NEW."capacity", NEW."code", NEW."day_parts", NEW."elsewhere", NEW."ends_on", NEW."enrol_from", NEW."enrol_to", NEW."fee_rials", NEW."first_session_at", NEW."gender", NEW."house_id", NEW."id", NEW."instructor_id", NEW."last_session_ends_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."programme_id", NEW."quorum_to_form", NEW."residence", NEW."space_id", NEW."starts_on", NEW."status", NEW."term_id", NEW."weekdays"); RETURN NULL;',
                    hash="315b9c4da6cdca77adc9be41612169e84f63c24d",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_86b0b",
                    table="programmes_run",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="run",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_run_event" ("age_from", "age_to", "capacity", "code", "day_parts", "elsewhere", "ends_on", "enrol_from", "enrol_to", "fee_rials", "first_session_at", "gender", "house_id", "id", "instructor_id", "last_session_ends_at", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "programme_id", "quorum_to_form", "residence", "space_id", "starts_on", "status", "term_id", "weekdays") VALUES (OLD."age_from", OLD."age_to", OLD."capacity", OLD."code", OLD."day_parts", OLD."elsewhere", OLD."ends_on", OLD."enrol_from", OLD."enrol_to", OLD."fee_rials", OLD."first_session_at", OLD."gender", OLD."house_id", OLD."id", OLD."instructor_id", OLD."last_session_ends_at", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."programme_id", OLD."quorum_to_form", OLD."residence", OLD."space_id", OLD."starts_on", OLD."status", OLD."term_id", OLD."weekdays"); RETURN NULL;',
                    hash="d142fb8e7ad90f200e5862c06c346d5c21cacb76",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_ce435",
                    table="programmes_run",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="enrolment",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_enrolment_event" ("code", "ended_at", "enrolled_at", "enrolled_by_id", "id", "offer_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "run_id", "status", "turn") VALUES (NEW."code", NEW."ended_at", NEW."enrolled_at", NEW."enrolled_by_id", NEW."id", NEW."offer_until", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."placed_at", NEW."run_id", NEW."status", NEW."turn"); RETURN NULL;',
                    hash="f555dbc8f8586216972f74c6c764121677d5e09d",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_21452",
                    table="programmes_enrolment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="enrolment",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "programmes_enrolment_event" ("code", "ended_at", "enrolled_at", "enrolled_by_id", "id", "offer_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "run_id", "status", "turn") VALUES (NEW."code", NEW."ended_at", NEW."enrolled_at", NEW."enrolled_by_id", NEW."id", NEW."offer_until", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."placed_at", NEW."run_id", NEW."status", NEW."turn"); RETURN NULL;',
                    hash="9823340a5b35e1af4e641454cdac5c0b8f0ce2e3",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_90b47",
                    table="programmes_enrolment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="enrolment",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_enrolment_event" ("code", "ended_at", "enrolled_at", "enrolled_by_id", "id", "offer_until", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "placed_at", "run_id", "status", "turn") VALUES (OLD."code", OLD."ended_at", OLD."enrolled_at", OLD."enrolled_by_id", OLD."id", OLD."offer_until", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."placed_at", OLD."run_id", OLD."status", OLD."turn"); RETURN NULL;',
                    hash="bbc13ce24be6d6288f69e1cc9ce9d51a7b9dca18",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_52cdc",
                    table="programmes_enrolment",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="runslot",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_runslot_event" ("ends", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "starts", "weekday") VALUES (NEW."ends", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."run_id", NEW."starts", NEW."weekday"); RETURN NULL;',
                    hash="3649ca8042fa466c54ef8aafdf3471469d201b61",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a74bc",
                    table="programmes_runslot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="runslot",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "programmes_runslot_event" ("ends", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "starts", "weekday") VALUES (NEW."ends", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."run_id", NEW."starts", NEW."weekday"); RETURN NULL;',
                    hash="81162d0b9c8700761ac3fdc05af1db3bd7c1a932",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0b594",
                    table="programmes_runslot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="runslot",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_runslot_event" ("ends", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "starts", "weekday") VALUES (OLD."ends", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."run_id", OLD."starts", OLD."weekday"); RETURN NULL;',
                    hash="db48cbb0887b151315a81674c7d21f29f683fb72",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_48454",
                    table="programmes_runslot",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_session_event" ("ends_at", "house_id", "id", "instructor_id", "makes_up_for_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "space_id", "starts_at", "status", "why") VALUES (NEW."ends_at", NEW."house_id", NEW."id", NEW."instructor_id", NEW."makes_up_for_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."run_id", NEW."space_id", NEW."starts_at", NEW."status", NEW."why"); RETURN NULL;',
                    hash="763481b441c2591f6f920a5812c92d973a2d21ba",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_99dc7",
                    table="programmes_session",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "programmes_session_event" ("ends_at", "house_id", "id", "instructor_id", "makes_up_for_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "space_id", "starts_at", "status", "why") VALUES (NEW."ends_at", NEW."house_id", NEW."id", NEW."instructor_id", NEW."makes_up_for_id", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."run_id", NEW."space_id", NEW."starts_at", NEW."status", NEW."why"); RETURN NULL;',
                    hash="48ab37c677e9394634519dc2d90f59f469c0e1ed",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_37ba5",
                    table="programmes_session",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="session",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_session_event" ("ends_at", "house_id", "id", "instructor_id", "makes_up_for_id", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "space_id", "starts_at", "status", "why") VALUES (OLD."ends_at", OLD."house_id", OLD."id", OLD."instructor_id", OLD."makes_up_for_id", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."run_id", OLD."space_id", OLD."starts_at", OLD."status", OLD."why"); RETURN NULL;',
                    hash="ac4746cb6f4bae8342a0f232942bdbb680064f25",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_e9981",
                    table="programmes_session",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_attendance_event" ("enrolment_id", "id", "mark", "marked_at", "marked_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (NEW."enrolment_id", NEW."id", NEW."mark", NEW."marked_at", NEW."marked_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."session_id"); RETURN NULL;',
                    hash="010d9f8a56fbdef3407e8c2669496dd59edc53ef",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_55b2b",
                    table="programmes_attendance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "programmes_attendance_event" ("enrolment_id", "id", "mark", "marked_at", "marked_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (NEW."enrolment_id", NEW."id", NEW."mark", NEW."marked_at", NEW."marked_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."session_id"); RETURN NULL;',
                    hash="cf145b857e40215797e0b8d681283616b227334b",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0d0e9",
                    table="programmes_attendance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="attendance",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_attendance_event" ("enrolment_id", "id", "mark", "marked_at", "marked_by_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "session_id") VALUES (OLD."enrolment_id", OLD."id", OLD."mark", OLD."marked_at", OLD."marked_by_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."session_id"); RETURN NULL;',
                    hash="5d0c3577d810558498bf127abd80f5291b2f4e3a",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_a8c39",
                    table="programmes_attendance",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="skippedday",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_skippedday_event" ("day", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "why") VALUES (NEW."day", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."run_id", NEW."why"); RETURN NULL;',
                    hash="cd543cd970a2c2aa57ffc6340d6580ce19db9b86",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_6f67c",
                    table="programmes_skippedday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="skippedday",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "programmes_skippedday_event" ("day", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "why") VALUES (NEW."day", NEW."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."run_id", NEW."why"); RETURN NULL;',
                    hash="401748a8db39c53ea4a7671857f01d9180955de7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_63ceb",
                    table="programmes_skippedday",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="skippedday",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "programmes_skippedday_event" ("day", "id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "run_id", "why") VALUES (OLD."day", OLD."id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."run_id", OLD."why"); RETURN NULL;',
                    hash="ec490975952b605d32a56840928f9ebf1eafd586",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_35257",
                    table="programmes_skippedday",
                    when="AFTER",
                ),
            ),
        ),
    ]
