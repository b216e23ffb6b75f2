"""Those in post: appointed from the headquarters down, each by the one who may."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sara.foundation.actors import SYSTEM, Actor
from sara.registers.people.api import (
    give_demonstration_factor,
    give_staff_account,
    register_person,
)
from sara.registers.people.types import Gender
from sara.registers.places.models import ThematicHouse
from sara.registers.posts.api import EndReason, PostKind, PostPlace, appoint, end_post
from seed.days import Days
from seed.logins import PASSWORD, second_factor
from seed.people import Known, Told, details, holder, told
from seed.territory import BuiltTerritory

SINCE = -240
_SERIAL = 900
_OFFICERS = {PostKind.HEADQUARTERS, PostKind.REGION_OFFICER}
_STAFF = {PostKind.DESK, PostKind.INSTRUCTOR}


def appoint_staff(city: BuiltTerritory, days: Days) -> Mapping[str, Known]:
    """Register and appoint everybody in post, by key; who was there before is the first to do so."""
    there: dict[str, Known] = {}
    for number, one in enumerate(told("staff")["staff"]):
        now = days.at(SINCE) + timedelta(minutes=10 * number)
        there[one["key"]] = _appoint(one, _SERIAL + number, city, there, days, now)
    return there


def _appoint(
    one: Told, serial: int, city: BuiltTerritory, there: Mapping[str, Known], days: Days, now: datetime
) -> Known:
    kind = PostKind(one["kind"])
    house = one["held_in"] if one["held_in"] in city.houses else "baharestan"
    known = details(one, surname="نمونه", serial=serial, today=days.today)
    person = register_person(
        details=known,
        house_id=city.houses[house],
        mobile=f"09501000{serial}",
        actor=_by(kind, house, there, now) if kind in _STAFF else SYSTEM,
        now=now,
    )
    post = appoint(
        person_id=person.pk,
        kind=kind,
        place=_place(one, city),
        letter_number=f"{serial}/نمونه",
        held_from=now,
        actor=_by(kind, house, there, now),
        now=now,
    )
    if "username" in one:
        _let_in(person.pk, one["username"], now)
    if "left_days_ago" in one:
        left = days.at(-one["left_days_ago"], "14:00")
        by = holder(there["officer"].person_id, now=left)
        end_post(
            post_id=post.pk,
            held_to=left,
            end_reason=EndReason.TERM_OVER,
            actor=by,
            now=left,
            reason="پایان دوره",
        )
    return Known(one["key"], person.pk, house, Gender(one["gender"]), known.birth_on, has_telephone=True)


def _by(kind: PostKind, house: str, there: Mapping[str, Known], now: datetime) -> Actor:
    """Who appoints to such a post: the machine only where nobody is in post yet."""
    if kind in _STAFF:
        return holder(there[f"manager-{house}"].person_id, now=now)
    if kind not in _OFFICERS:
        return holder(there["officer"].person_id, now=now)
    return holder(there["headquarters"].person_id, now=now) if there else SYSTEM


def _place(one: Told, city: BuiltTerritory) -> PostPlace:
    match one["held_in"]:
        case "city":
            return PostPlace.area(city.city_id)
        case "region":
            return PostPlace.area(city.region_id)
        case slug if "unit" in one:
            units = ThematicHouse.objects.filter(house_id=city.houses[slug], kind__slug=one["unit"])
            return PostPlace.thematic_house(units.get().pk)
        case slug:
            return PostPlace.house(city.houses[slug])


def _let_in(person_id: int, username: str, now: datetime) -> None:
    account = give_staff_account(
        person_id=person_id, username=username, password=PASSWORD, actor=SYSTEM, now=now
    )
    give_demonstration_factor(account_id=account.pk, secret=second_factor(username), actor=SYSTEM, now=now)
