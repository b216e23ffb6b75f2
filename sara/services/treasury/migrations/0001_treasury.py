import django.db.models.deletion
import django.db.models.expressions
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
            name="Discount",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=80, verbose_name="نام")),
                ("name_en", models.CharField(blank=True, max_length=80, verbose_name="نام انگلیسی")),
                ("percent", models.PositiveSmallIntegerField(verbose_name="درصد")),
                ("source", models.CharField(max_length=200, verbose_name="مصوبه")),
                ("is_offered", models.BooleanField(default=True, verbose_name="داده می\u200cشود")),
            ],
            options={
                "verbose_name": "تخفیف",
                "verbose_name_plural": "تخفیف\u200cها",
                "constraints": [
                    models.UniqueConstraint(fields=("name",), name="discount_has_one_name"),
                    models.CheckConstraint(
                        condition=models.Q(("percent__gte", 1), ("percent__lte", 100)),
                        name="discount_is_a_percentage",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="DiscountEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("name", models.CharField(max_length=80, verbose_name="نام")),
                ("name_en", models.CharField(blank=True, max_length=80, verbose_name="نام انگلیسی")),
                ("percent", models.PositiveSmallIntegerField(verbose_name="درصد")),
                ("source", models.CharField(max_length=200, verbose_name="مصوبه")),
                ("is_offered", models.BooleanField(default=True, verbose_name="داده می\u200cشود")),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treasury.discount",
                    ),
                ),
            ],
            options={
                "verbose_name": "تخفیف",
                "verbose_name_plural": "تخفیف\u200cها",
                "db_table": "treasury_discount_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="LedgerEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("about", models.CharField(max_length=80, verbose_name="بابت")),
                ("entered_at", models.DateTimeField(verbose_name="زمان")),
                (
                    "entered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="ثبت\u200cکننده",
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
            ],
            options={
                "verbose_name": "سند دفتر",
                "verbose_name_plural": "سندهای دفتر",
                "indexes": [models.Index(fields=["house", "entered_at"], name="ledger_entry_of_house")],
            },
        ),
        migrations.CreateModel(
            name="LedgerLine",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "account",
                    models.CharField(
                        choices=[
                            ("cash", "صندوق"),
                            ("card", "کارت\u200cخوان"),
                            ("receivable", "طلب از مراجعان"),
                            ("fee_income", "درآمد شهریه"),
                            ("discount", "تخفیف داده\u200cشده"),
                            ("cash_difference", "کسر و اضافهٔ صندوق"),
                        ],
                        max_length=20,
                        verbose_name="حساب",
                    ),
                ),
                ("rials", models.BigIntegerField(verbose_name="مبلغ")),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lines",
                        to="treasury.ledgerentry",
                        verbose_name="سند",
                    ),
                ),
            ],
            options={
                "verbose_name": "ردیف دفتر",
                "verbose_name_plural": "ردیف\u200cهای دفتر",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("rials", 0), _negated=True), name="ledger_line_is_not_empty"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            (
                                "account__in",
                                ["cash", "card", "receivable", "fee_income", "discount", "cash_difference"],
                            )
                        ),
                        name="ledger_line_account_is_known",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="CashBox",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("opened_at", models.DateTimeField(verbose_name="باز شد")),
                ("opening_rials", models.BigIntegerField(verbose_name="موجودی آغاز")),
                ("closed_at", models.DateTimeField(null=True, verbose_name="بسته شد")),
                ("expected_rials", models.BigIntegerField(null=True, verbose_name="باید باشد")),
                ("counted_rials", models.BigIntegerField(null=True, verbose_name="شمرده شد")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="توضیح")),
                (
                    "closed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="شمارنده",
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
                    "opened_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="بازکننده",
                    ),
                ),
            ],
            options={
                "verbose_name": "صندوق",
                "verbose_name_plural": "صندوق\u200cها",
                "indexes": [models.Index(fields=["house", "-opened_at"], name="cash_box_of_house")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at", None)), fields=("house",), name="cash_box_open_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("opening_rials__gte", 0)), name="cash_box_opening_not_negative"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("closed_at", None), ("counted_rials", None), ("expected_rials", None)),
                            models.Q(
                                ("closed_at__isnull", False),
                                ("counted_rials__gte", 0),
                                ("expected_rials__isnull", False),
                            ),
                            _connector="OR",
                        ),
                        name="cash_box_closed_when_counted",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("closed_at", None),
                            ("counted_rials", models.F("expected_rials")),
                            models.Q(("note", ""), _negated=True),
                            _connector="OR",
                        ),
                        name="cash_box_difference_is_explained",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Charge",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=16, verbose_name="کد")),
                ("about", models.CharField(max_length=80, verbose_name="بابت")),
                ("title", models.CharField(max_length=200, verbose_name="شرح")),
                ("fee_rials", models.BigIntegerField(verbose_name="شهریه")),
                ("discount_rials", models.BigIntegerField(default=0, verbose_name="مبلغ تخفیف")),
                ("discount_reason", models.CharField(blank=True, max_length=200, verbose_name="دلیل تخفیف")),
                ("paid_rials", models.BigIntegerField(default=0, verbose_name="پرداخت\u200cشده")),
                ("charged_at", models.DateTimeField(verbose_name="زمان")),
                ("cancelled_at", models.DateTimeField(null=True, verbose_name="زمان لغو")),
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
                        related_name="+",
                        to="people.person",
                        verbose_name="شخص",
                    ),
                ),
                (
                    "discount",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="treasury.discount",
                        verbose_name="تخفیف",
                    ),
                ),
            ],
            options={
                "verbose_name": "بدهی",
                "verbose_name_plural": "بدهی\u200cها",
                "indexes": [
                    models.Index(fields=["person", "charged_at"], name="charge_of_person"),
                    models.Index(
                        condition=models.Q(("cancelled_at", None), ("paid_rials", 0)),
                        fields=["house", "-charged_at", "-id"],
                        name="charge_unpaid_at_house",
                    ),
                    models.Index(
                        condition=models.Q(("cancelled_at__isnull", False), ("paid_rials__gt", 0)),
                        fields=["house", "-charged_at", "-id"],
                        name="charge_owed_back_by_house",
                    ),
                ],
                "constraints": [
                    models.UniqueConstraint(fields=("code",), name="charge_code_unique"),
                    models.UniqueConstraint(
                        condition=models.Q(("cancelled_at", None)),
                        fields=("about",),
                        name="charge_live_once_for_a_thing",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("fee_rials__gt", 0)), name="charge_fee_is_positive"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("discount_rials__gte", 0), ("discount_rials__lte", models.F("fee_rials"))
                        ),
                        name="charge_discount_within_fee",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("discount_rials", 0),
                            models.Q(
                                ("discount__isnull", False), models.Q(("discount_reason", ""), _negated=True)
                            ),
                            _connector="OR",
                        ),
                        name="charge_discount_has_a_reason",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("paid_rials", 0),
                            (
                                "paid_rials",
                                django.db.models.expressions.CombinedExpression(
                                    models.F("fee_rials"), "-", models.F("discount_rials")
                                ),
                            ),
                            _connector="OR",
                        ),
                        name="charge_paid_whole_or_not_at_all",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("code", models.CharField(max_length=16, verbose_name="کد")),
                ("year", models.PositiveSmallIntegerField(verbose_name="سال")),
                ("number", models.PositiveIntegerField(verbose_name="شماره")),
                (
                    "kind",
                    models.CharField(
                        choices=[("payment", "رسید دریافت"), ("counter", "سند ابطال")],
                        max_length=10,
                        verbose_name="نوع",
                    ),
                ),
                ("amount_rials", models.BigIntegerField(verbose_name="مبلغ")),
                (
                    "method",
                    models.CharField(
                        choices=[("cash", "نقد"), ("card", "کارت\u200cخوان")],
                        max_length=10,
                        verbose_name="روش",
                    ),
                ),
                (
                    "terminal_reference",
                    models.CharField(blank=True, max_length=40, verbose_name="شمارهٔ پیگیری"),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="دلیل")),
                ("issued_at", models.DateTimeField(verbose_name="زمان")),
                (
                    "cash_box",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="treasury.cashbox",
                        verbose_name="صندوق",
                    ),
                ),
                (
                    "charge",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="treasury.charge",
                        verbose_name="بابت",
                    ),
                ),
                (
                    "counters",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="counter_entries",
                        to="treasury.receipt",
                        verbose_name="باطل\u200cکنندهٔ",
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
                    "issued_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="people.person",
                        verbose_name="صادرکننده",
                    ),
                ),
            ],
            options={
                "verbose_name": "رسید",
                "verbose_name_plural": "رسیدها",
                "indexes": [models.Index(fields=["house", "-issued_at", "-id"], name="receipt_of_house")],
                "constraints": [
                    models.UniqueConstraint(fields=("code",), name="receipt_code_unique"),
                    models.UniqueConstraint(fields=("house", "year", "number"), name="receipt_number_once"),
                    models.UniqueConstraint(fields=("counters",), name="receipt_countered_once"),
                    models.CheckConstraint(
                        condition=models.Q(("amount_rials__gt", 0)), name="receipt_amount_is_positive"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("method__in", ["cash", "card"])), name="receipt_method_is_known"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("method", "card"), ("cash_box__isnull", False), _connector="OR"),
                        name="receipt_cash_is_in_a_box",
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(
                                ("counters__isnull", False),
                                ("kind", "counter"),
                                models.Q(("reason", ""), _negated=True),
                            ),
                            models.Q(("counters__isnull", True), ("kind", "payment")),
                            _connector="OR",
                        ),
                        name="receipt_counter_names_its_receipt",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="ReceiptEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=16, verbose_name="کد")),
                ("year", models.PositiveSmallIntegerField(verbose_name="سال")),
                ("number", models.PositiveIntegerField(verbose_name="شماره")),
                (
                    "kind",
                    models.CharField(
                        choices=[("payment", "رسید دریافت"), ("counter", "سند ابطال")],
                        max_length=10,
                        verbose_name="نوع",
                    ),
                ),
                ("amount_rials", models.BigIntegerField(verbose_name="مبلغ")),
                (
                    "method",
                    models.CharField(
                        choices=[("cash", "نقد"), ("card", "کارت\u200cخوان")],
                        max_length=10,
                        verbose_name="روش",
                    ),
                ),
                (
                    "terminal_reference",
                    models.CharField(blank=True, max_length=40, verbose_name="شمارهٔ پیگیری"),
                ),
                ("reason", models.CharField(blank=True, max_length=200, verbose_name="دلیل")),
                ("issued_at", models.DateTimeField(verbose_name="زمان")),
                (
                    "cash_box",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treasury.cashbox",
                        verbose_name="صندوق",
                    ),
                ),
                (
                    "charge",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treasury.charge",
                        verbose_name="بابت",
                    ),
                ),
                (
                    "counters",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treasury.receipt",
                        verbose_name="باطل\u200cکنندهٔ",
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
                    "issued_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="صادرکننده",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treasury.receipt",
                    ),
                ),
            ],
            options={
                "verbose_name": "رسید",
                "verbose_name_plural": "رسیدها",
                "db_table": "treasury_receipt_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReceiptSeries",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("year", models.PositiveSmallIntegerField()),
                ("last_number", models.PositiveIntegerField(default=0)),
                (
                    "house",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="places.house"
                    ),
                ),
            ],
            options={
                "verbose_name": "دنبالهٔ رسید",
                "verbose_name_plural": "دنباله\u200cهای رسید",
                "constraints": [
                    models.UniqueConstraint(fields=("house", "year"), name="receipt_series_one_a_year")
                ],
            },
        ),
        migrations.CreateModel(
            name="CashBoxEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("opened_at", models.DateTimeField(verbose_name="باز شد")),
                ("opening_rials", models.BigIntegerField(verbose_name="موجودی آغاز")),
                ("closed_at", models.DateTimeField(null=True, verbose_name="بسته شد")),
                ("expected_rials", models.BigIntegerField(null=True, verbose_name="باید باشد")),
                ("counted_rials", models.BigIntegerField(null=True, verbose_name="شمرده شد")),
                ("note", models.CharField(blank=True, max_length=300, verbose_name="توضیح")),
                (
                    "closed_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="شمارنده",
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
                    "opened_by",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="people.person",
                        verbose_name="بازکننده",
                    ),
                ),
                (
                    "pgh_obj",
                    models.ForeignKey(
                        db_constraint=False,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treasury.cashbox",
                    ),
                ),
            ],
            options={
                "verbose_name": "صندوق",
                "verbose_name_plural": "صندوق\u200cها",
                "db_table": "treasury_cashbox_event",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ChargeEvent",
            fields=[
                ("pgh_created_at", models.DateTimeField(auto_now_add=True)),
                ("pgh_label", models.TextField(help_text="The event label.")),
                ("pgh_id", models.BigAutoField(primary_key=True, serialize=False)),
                ("pgh_context", pghistory.utils.JSONField(null=True)),
                ("pgh_context_id", models.UUIDField(null=True)),
                ("id", models.BigIntegerField()),
                ("code", models.CharField(max_length=16, verbose_name="کد")),
                ("about", models.CharField(max_length=80, verbose_name="بابت")),
                ("title", models.CharField(max_length=200, verbose_name="شرح")),
                ("fee_rials", models.BigIntegerField(verbose_name="شهریه")),
                ("discount_rials", models.BigIntegerField(default=0, verbose_name="مبلغ تخفیف")),
                ("discount_reason", models.CharField(blank=True, max_length=200, verbose_name="دلیل تخفیف")),
                ("paid_rials", models.BigIntegerField(default=0, verbose_name="پرداخت\u200cشده")),
                ("charged_at", models.DateTimeField(verbose_name="زمان")),
                ("cancelled_at", models.DateTimeField(null=True, verbose_name="زمان لغو")),
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
                        to="treasury.charge",
                    ),
                ),
                (
                    "discount",
                    models.ForeignKey(
                        db_constraint=False,
                        db_index=False,
                        null=True,
                        on_delete=django.db.models.deletion.DO_NOTHING,
                        related_name="+",
                        related_query_name="+",
                        to="treasury.discount",
                        verbose_name="تخفیف",
                    ),
                ),
            ],
            options={
                "verbose_name": "بدهی",
                "verbose_name_plural": "بدهی\u200cها",
                "db_table": "treasury_charge_event",
                "abstract": False,
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="discount",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treasury_discount_event" ("id", "is_offered", "name", "name_en", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (NEW."id", NEW."is_offered", NEW."name", NEW."name_en", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."source"); RETURN NULL;',
                    hash="dee5852af3f6e4c9d268a504f4874f12d15352c9",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_7aad9",
                    table="treasury_discount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="discount",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "treasury_discount_event" ("id", "is_offered", "name", "name_en", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (NEW."id", NEW."is_offered", NEW."name", NEW."name_en", NEW."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."source"); RETURN NULL;',
                    hash="85a40fa5c23860d46b491af95f80474e3a00a1c7",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_0b218",
                    table="treasury_discount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="discount",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treasury_discount_event" ("id", "is_offered", "name", "name_en", "percent", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "source") VALUES (OLD."id", OLD."is_offered", OLD."name", OLD."name_en", OLD."percent", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."source"); RETURN NULL;',
                    hash="f6514e3042f8bb76e77e4ed8c5b2fd5670e65800",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fd96a",
                    table="treasury_discount",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cashbox",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treasury_cashbox_event" ("closed_at", "closed_by_id", "counted_rials", "expected_rials", "house_id", "id", "note", "opened_at", "opened_by_id", "opening_rials", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."counted_rials", NEW."expected_rials", NEW."house_id", NEW."id", NEW."note", NEW."opened_at", NEW."opened_by_id", NEW."opening_rials", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id"); RETURN NULL;',
                    hash="bc7dcbc90d62d123a28c4cc128b6437d37ae7ffc",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_76a67",
                    table="treasury_cashbox",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cashbox",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "treasury_cashbox_event" ("closed_at", "closed_by_id", "counted_rials", "expected_rials", "house_id", "id", "note", "opened_at", "opened_by_id", "opening_rials", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (NEW."closed_at", NEW."closed_by_id", NEW."counted_rials", NEW."expected_rials", NEW."house_id", NEW."id", NEW."note", NEW."opened_at", NEW."opened_by_id", NEW."opening_rials", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id"); RETURN NULL;',
                    hash="e19cc8b2ea6f63d652151ff52e30286b7ffd2214",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_13595",
                    table="treasury_cashbox",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="cashbox",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treasury_cashbox_event" ("closed_at", "closed_by_id", "counted_rials", "expected_rials", "house_id", "id", "note", "opened_at", "opened_by_id", "opening_rials", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id") VALUES (OLD."closed_at", OLD."closed_by_id", OLD."counted_rials", OLD."expected_rials", OLD."house_id", OLD."id", OLD."note", OLD."opened_at", OLD."opened_by_id", OLD."opening_rials", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id"); RETURN NULL;',
                    hash="b7dddbe1b1848608d981056c2a141291d9b937f2",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_fd883",
                    table="treasury_cashbox",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="charge",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treasury_charge_event" ("about", "cancelled_at", "charged_at", "code", "discount_id", "discount_reason", "discount_rials", "fee_rials", "house_id", "id", "paid_rials", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."about", NEW."cancelled_at", NEW."charged_at", NEW."code", NEW."discount_id", NEW."discount_reason", NEW."discount_rials", NEW."fee_rials", NEW."house_id", NEW."id", NEW."paid_rials", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."title"); RETURN NULL;',
                    hash="6d8ca81558bdadb6ddba47551b92329f7c0dce22",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_91a05",
                    table="treasury_charge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="charge",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "treasury_charge_event" ("about", "cancelled_at", "charged_at", "code", "discount_id", "discount_reason", "discount_rials", "fee_rials", "house_id", "id", "paid_rials", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (NEW."about", NEW."cancelled_at", NEW."charged_at", NEW."code", NEW."discount_id", NEW."discount_reason", NEW."discount_rials", NEW."fee_rials", NEW."house_id", NEW."id", NEW."paid_rials", NEW."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."title"); RETURN NULL;',
                    hash="59dfecdca502d582a923eb6fed84c382303a4d30",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_b8d02",
                    table="treasury_charge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="charge",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treasury_charge_event" ("about", "cancelled_at", "charged_at", "code", "discount_id", "discount_reason", "discount_rials", "fee_rials", "house_id", "id", "paid_rials", "person_id", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "title") VALUES (OLD."about", OLD."cancelled_at", OLD."charged_at", OLD."code", OLD."discount_id", OLD."discount_reason", OLD."discount_rials", OLD."fee_rials", OLD."house_id", OLD."id", OLD."paid_rials", OLD."person_id", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."title"); RETURN NULL;',
                    hash="f33bd03190387c6534aed35932ea235f7f895153",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_4b938",
                    table="treasury_charge",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgerentry",
            trigger=pgtrigger.compiler.Trigger(
                name="never_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="83615d6a3b9f1ab1fc9a3e0192114b8b7b870b6c",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_never_changed_8e026",
                    table="treasury_ledgerentry",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgerentry",
            trigger=pgtrigger.compiler.Trigger(
                name="ledger_entry_balances",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n    IF (SELECT coalesce(sum(rials), 0) <> 0 OR count(*) < 2\n          FROM treasury_ledgerline WHERE entry_id = NEW.id) THEN\n        RAISE EXCEPTION 'the lines of ledger entry % do not balance', NEW.id\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_balances';\n    END IF;\n    RETURN NULL;\n",
                    hash="b0d8412d9e23fd6adb2b78d30478c7e4f43c383a",
                    operation="INSERT",
                    pgid="pgtrigger_ledger_entry_balances_204f1",
                    table="treasury_ledgerentry",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgerline",
            trigger=pgtrigger.compiler.Trigger(
                name="never_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="a56e1314abd9a0154f654cca2e8fe15b86b32982",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_never_changed_06a90",
                    table="treasury_ledgerline",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="ledgerline",
            trigger=pgtrigger.compiler.Trigger(
                name="ledger_line_balances",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    constraint="CONSTRAINT",
                    func="\n    IF (SELECT coalesce(sum(rials), 0) <> 0 OR count(*) < 2\n          FROM treasury_ledgerline WHERE entry_id = NEW.entry_id) THEN\n        RAISE EXCEPTION 'the lines of ledger entry % do not balance', NEW.entry_id\n            USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_entry_balances';\n    END IF;\n    RETURN NULL;\n",
                    hash="f4f7485055e5288e35902d1eba8b43b4c5380297",
                    operation="INSERT",
                    pgid="pgtrigger_ledger_line_balances_f16b4",
                    table="treasury_ledgerline",
                    timing="DEFERRABLE INITIALLY DEFERRED",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receipt",
            trigger=pgtrigger.compiler.Trigger(
                name="never_changed",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func="RAISE EXCEPTION 'pgtrigger: Cannot update or delete rows from % table', TG_TABLE_NAME;",
                    hash="6669c5355b3ceeb7ff87af3b831e16a1f68bbdec",
                    operation="UPDATE OR DELETE",
                    pgid="pgtrigger_never_changed_b03be",
                    table="treasury_receipt",
                    when="BEFORE",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receipt",
            trigger=pgtrigger.compiler.Trigger(
                name="insert_insert",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treasury_receipt_event" ("amount_rials", "cash_box_id", "charge_id", "code", "counters_id", "house_id", "id", "issued_at", "issued_by_id", "kind", "method", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "terminal_reference", "year") VALUES (NEW."amount_rials", NEW."cash_box_id", NEW."charge_id", NEW."code", NEW."counters_id", NEW."house_id", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."kind", NEW."method", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'insert\', NEW."id", NEW."reason", NEW."terminal_reference", NEW."year"); RETURN NULL;',
                    hash="e9171e2ad27ea004e935e4fc92c741c2357de85a",
                    operation="INSERT",
                    pgid="pgtrigger_insert_insert_a6886",
                    table="treasury_receipt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receipt",
            trigger=pgtrigger.compiler.Trigger(
                name="update_update",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    condition="WHEN (OLD.* IS DISTINCT FROM NEW.*)",
                    func='INSERT INTO "treasury_receipt_event" ("amount_rials", "cash_box_id", "charge_id", "code", "counters_id", "house_id", "id", "issued_at", "issued_by_id", "kind", "method", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "terminal_reference", "year") VALUES (NEW."amount_rials", NEW."cash_box_id", NEW."charge_id", NEW."code", NEW."counters_id", NEW."house_id", NEW."id", NEW."issued_at", NEW."issued_by_id", NEW."kind", NEW."method", NEW."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'update\', NEW."id", NEW."reason", NEW."terminal_reference", NEW."year"); RETURN NULL;',
                    hash="40bbe53b5e4abdf33418654bc807a5d97d09aefb",
                    operation="UPDATE",
                    pgid="pgtrigger_update_update_eb931",
                    table="treasury_receipt",
                    when="AFTER",
                ),
            ),
        ),
        pgtrigger.migrations.AddTrigger(
            model_name="receipt",
            trigger=pgtrigger.compiler.Trigger(
                name="delete_delete",
                sql=pgtrigger.compiler.UpsertTriggerSql(
                    func='INSERT INTO "treasury_receipt_event" ("amount_rials", "cash_box_id", "charge_id", "code", "counters_id", "house_id", "id", "issued_at", "issued_by_id", "kind", "method", "number", "pgh_context", "pgh_context_id", "pgh_created_at", "pgh_label", "pgh_obj_id", "reason", "terminal_reference", "year") VALUES (OLD."amount_rials", OLD."cash_box_id", OLD."charge_id", OLD."code", OLD."counters_id", OLD."house_id", OLD."id", OLD."issued_at", OLD."issued_by_id", OLD."kind", OLD."method", OLD."number", COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_metadata\', TRUE), \'\'), NULL)::JSONB, COALESCE(NULLIF(CURRENT_SETTING(\'pghistory.context_id\', TRUE), \'\'), NULL)::UUID, NOW(), \'delete\', OLD."id", OLD."reason", OLD."terminal_reference", OLD."year"); RETURN NULL;',
                    hash="4a537432b33b20f7d4fbba1a311555ffa4f0b10f",
                    operation="DELETE",
                    pgid="pgtrigger_delete_delete_bdc82",
                    table="treasury_receipt",
                    when="AFTER",
                ),
            ),
        ),
    ]
