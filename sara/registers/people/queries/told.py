"""All that the register keeps of a person, told to himself in one question."""

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any, Final

from django.db.models import TextChoices
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sara.foundation.notices import told_of_numbers
from sara.foundation.privacy import Told
from sara.registers.people.models import (
    Person,
)
from sara.registers.people.queries.everything import with_everything
from sara.registers.people.types import (
    ConsentPurpose,
    ConsentWay,
    GuardianRelation,
    HouseholdRole,
    RequestKind,
    RequestState,
)

Words = str | Promise
SPAN: Final = (("from", _("از")), ("to", _("تا")))
DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}$")
INSTANT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:")


def told(person_id: int) -> Sequence[Told]:
    """Everything of one person, the present and the past, and what was said from his numbers; two queries."""
    row: Any = with_everything(Person.objects.filter(pk=person_id)).select_related("account").first()
    if row is None:
        return []
    numbers = [one["mobile"] for one in row.all_mobiles if one["to"] is None]
    return [_himself(row), *_of_his_life(row), told_of_numbers(numbers), *_of_the_house(row)]


def _of_his_life(row: Any) -> list[Told]:  # noqa: ANN401 a person with annotations
    """How he is reached, with whom he lives, for whom he answers."""
    return [
        _list("mobiles", _("شماره‌های همراه"), [("mobile", _("شماره")), *SPAN], row.all_mobiles),
        _list(
            "addresses", _("نشانی‌ها"), [("area", _("محله")), ("address", _("نشانی")), *SPAN], row.all_homes
        ),
        _list(
            "household",
            _("عضویت در خانوار"),
            [("role", _("نسبت")), *SPAN],
            row.all_memberships,
            role=HouseholdRole,
        ),
        _list(
            "guardians",
            _("سرپرستی"),
            [("name", _("دربارهٔ")), ("relation", _("نسبت")), ("document", _("مدرک")), *SPAN],
            [*row.all_guardians, *row.all_wards],
            relation=GuardianRelation,
        ),
    ]


def _of_the_house(row: Any) -> list[Told]:  # noqa: ANN401 a person with annotations
    """Where he is known, what he agreed to, what he asked."""
    return [
        _list(
            "files", _("سراهایی که شما را می‌شناسند"), [("house", _("سرا")), ("since", _("از"))], row.all_files
        ),
        _list(
            "consents",
            _("رضایت‌ها"),
            [
                ("purpose", _("برای")),
                ("version", _("نسخهٔ متن")),
                ("given", _("زمان دادن")),
                ("how", _("چگونه")),
                ("paper", _("شمارهٔ برگه")),
                ("withdrawn", _("زمان پس گرفتن")),
            ],
            row.all_consents,
            purpose=ConsentPurpose,
            how=ConsentWay,
        ),
        _list(
            "requests",
            _("درخواست‌های دربارهٔ پرونده"),
            [
                ("kind", _("نوع")),
                ("text", _("متن")),
                ("asked", _("زمان درخواست")),
                ("state", _("وضعیت")),
                ("answer", _("پاسخ")),
            ],
            row.all_requests,
            kind=RequestKind,
            state=RequestState,
        ),
    ]


def _himself(row: Any) -> Told:  # noqa: ANN401 a person with annotations
    account = getattr(row, "account", None)
    sides = [
        ("name", _("نام"), row.titled_name),
        ("father_name", _("نام پدر"), row.father_name),
        ("birth_on", _("تاریخ تولد"), row.birth_on),
        ("gender", _("جنسیت"), row.get_gender_display()),
        ("nationality", _("تابعیت"), row.get_nationality_display()),
        ("code", _("کد شخص"), row.code),
        ("national_id", _("کد ملی"), row.national_id),
        ("foreign_id", _("شناسهٔ اتباع"), row.foreign_id),
        ("birth_certificate", _("شمارهٔ شناسنامه"), row.birth_certificate),
        ("has_smartphone", _("گوشی هوشمند دارد"), row.has_smartphone),
        ("registered_at", _("زمان ثبت"), row.registered_at),
        ("signs_in_by", _("ورود با"), (account.mobile or account.username) if account else None),
        ("last_sign_in", _("آخرین ورود"), account.last_login if account else None),
    ]
    return Told(
        key="person",
        title=_("مشخصات"),
        columns=tuple((key, words) for key, words, _value in sides),
        rows=(tuple(value for _key, _words, value in sides),),
        is_one=True,
    )


def _list(
    key: str,
    title: Words,
    columns: Sequence[tuple[str, Words]],
    rows: Sequence[Mapping[str, Any]],
    **choices: type[TextChoices],
) -> Told:
    return Told(
        key=key,
        title=title,
        columns=tuple(columns),
        rows=tuple(tuple(_value(row[name], choices.get(name)) for name, _words in columns) for row in rows),
    )


def _value(value: Any, choices: type[TextChoices] | None) -> Any:  # noqa: ANN401 as JSON has it
    """A value of the database's JSON as it was before: a day, an instant, the words of a choice."""
    if choices is not None and value:
        return str(choices(value).label)
    if isinstance(value, str) and INSTANT.match(value):
        return datetime.fromisoformat(value)
    if isinstance(value, str) and DAY.match(value):
        return date.fromisoformat(value)
    return value
