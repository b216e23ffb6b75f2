"""Two records side by side, and the worklist of those that may be one person."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing
from sara.foundation.jalali import format_short
from sara.foundation.persian import joined_key
from sara.foundation.privacy import note_reading
from sara.registers.people.api import MAY_MERGE_PEOPLE, pair_of, visible_to, with_contacts
from sara.registers.people.models import HouseFile, Membership, Person, PersonAddress, PersonMobile
from sara.registers.people.types import SameBy
from sara.services.programmes.api import my_enrolments


@dataclass(frozen=True, slots=True)
class SideRow:
    """One thing as both records say it; `agrees` is None where one of them says nothing."""

    label: str
    values: tuple[str, str]
    agrees: bool | None


@dataclass(frozen=True, slots=True)
class SideBySide:
    """Two records that may be one person, and what was written down of the pair."""

    people: tuple[Person, Person]
    rows: tuple[SideRow, ...]
    double_id: int | None
    grounds: tuple[SameBy, ...]
    told_apart: bool


def side_by_side(code: str, other: str, *, actor: Actor, now: datetime) -> SideBySide:
    """Two records whom the actor sees, one beside the other; six queries."""
    day = day_of(now)
    numbers = PersonMobile.objects.valid_on(day).filter(person=OuterRef("pk")).order_by("id").values("mobile")
    seen = visible_to(actor, now=now).filter(code__in=[code, other])
    rows: Any = with_contacts(seen, day=day).annotate(numbers=ArraySubquery(numbers))
    found = {row.code: row for row in rows.order_by("id")}
    if len(found) != 2 or code == other:
        raise Missing
    people = (found[code], found[other])
    ids = [one.pk for one in people]
    note_reading(ids, what="people.record", actor=actor, by=MAY_MERGE_PEOPLE)
    pair = pair_of(*ids)
    return SideBySide(
        people=people,
        rows=tuple(row for row in (*_written(*people), *_counted(ids, day, now)) if any(row.values)),
        double_id=pair.pk if pair else None,
        grounds=tuple(map(SameBy, pair.grounds)) if pair else (),
        told_apart=pair is not None and pair.told_apart_at is not None,
    )


def _written(one: Any, other: Any) -> list[SideRow]:  # noqa: ANN401 persons with annotations
    """What the two rows of the register say."""
    both = (one, other)
    identities = [bytes(each.national_id_index or each.foreign_id_index or b"") for each in both]
    known = _("ثبت شده است")
    return [
        _row(_("نام"), *(each.given_name for each in both)),
        _row(_("نام خانوادگی"), *(each.surname for each in both)),
        _row(_("عنوان"), *(each.title for each in both)),
        _row(_("نام پدر"), *(each.father_name for each in both)),
        _row(_("تاریخ تولد"), *(format_short(each.birth_on, get_language() or "fa") for each in both)),
        _row(_("جنسیت"), *(each.get_gender_display() for each in both)),
        _row(_("تابعیت"), *(each.get_nationality_display() for each in both)),
        _row(_("شماره‌های همراه"), *(_("، ").join(each.numbers) for each in both)),
        SideRow(
            _("کد ملی یا شناسه"),
            (known if identities[0] else "", known if identities[1] else ""),
            None if not all(identities) else identities[0] == identities[1],
        ),
    ]


def _counted(ids: list[int], day: date, now: datetime) -> list[SideRow]:
    """Homes, households, files and classes of both; four queries."""
    homes = PersonAddress.objects.valid_on(day).filter(person__in=ids).select_related("neighbourhood")
    members = Membership.objects.valid_on(day).filter(person__in=ids).order_by("id")
    files = HouseFile.objects.filter(person__in=ids).select_related("house").order_by("id")
    classes = my_enrolments(ids, now=now)
    told: dict[str, dict[int, list[str]]] = {
        _("نشانی"): _each(ids, ((one.person_id, _home(one)) for one in homes.order_by("id"))),
        _("در خانوار"): _each(ids, ((one.person_id, one.get_role_display()) for one in members)),
        _("پرونده در"): _each(ids, ((one.person_id, one.house.title) for one in files)),
        _("کلاس‌ها"): _each(ids, ((one.person_id, one.run.title) for one in classes)),
    }
    return [_row(label, *(_("، ").join(values[pk]) for pk in ids)) for label, values in told.items()]


def _each(ids: list[int], pairs: Any) -> dict[int, list[str]]:  # noqa: ANN401 numbers with words
    found: dict[int, list[str]] = {pk: [] for pk in ids}
    for pk, words in pairs:
        found[pk].append(words)
    return found


def _home(home: PersonAddress) -> str:
    return _("، ").join(filter(None, (home.neighbourhood.title, str(home), home.number)))


def _row(label: str, one: str, other: str) -> SideRow:
    agrees = joined_key(one) == joined_key(other) if one and other else None
    return SideRow(label, (one, other), agrees)
