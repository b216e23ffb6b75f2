"""Residents and their households, registered by the desk of their neighbourhood's house."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from sara.foundation.actors import GUEST, Actor
from sara.foundation.clock import frozen_at
from sara.foundation.facts import run_waiting
from sara.foundation.notices.models import Notice
from sara.foundation.persian import to_ascii_digits
from sara.registers.people.api import (
    ask_sign_in_code,
    form_household,
    join_household,
    name_guardian,
    open_resident_account,
    register_person,
    try_sign_in_code,
)
from sara.registers.people.types import (
    AddressDetails,
    Gender,
    GuardianRelation,
    HouseholdRole,
    PersonDetails,
)
from sara.registers.places.models import House
from seed.days import Days
from seed.doubles import write_down_twice
from seed.people import Known, Told, details, holder, told
from seed.territory import BuiltTerritory

SINCE = -120
ADULT = 18
_ANSWER = ("head", "spouse")
_ORDER = "دستور نمونه، شمارهٔ ۱۲"


class Registrar:
    """Writes the households down one after another and gives numbers to people and telephones."""

    def __init__(self, city: BuiltTerritory, staff: Mapping[str, Known], days: Days) -> None:
        self._city, self._staff, self._days = city, staff, days
        self._serial = self._telephones = 0
        self.residents: dict[str, Known] = {}
        """By key; who has none in the file is known by his number."""
        self.details: dict[str, PersonDetails] = {}
        self.mobiles: dict[str, str] = {}
        houses = House.objects.filter(pk__in=list(city.houses.values()))
        self._homes = dict(houses.values_list("pk", "neighbourhood_id"))

    def write_down(self, household: Told, number: int) -> None:
        """Register everybody of a household, join them, and name who answers for the children."""
        now = self._days.at(SINCE) + timedelta(minutes=20 * number)
        desk = holder(self._staff[f"desk-{household['house']}"].person_id, now=now)
        members = [self._register(one, household, desk, now) for one in household["members"]]
        head, *others = members
        paired = zip(household["members"], members, strict=True)
        grown = [member for one, member in paired if one["role"] in _ANSWER]
        formed = form_household(head_id=head.person_id, actor=desk, now=now)
        for one, member in zip(household["members"][1:], others, strict=True):
            role = HouseholdRole(one["role"])
            join_household(household_id=formed.pk, person_id=member.person_id, role=role, actor=desk, now=now)
            if one["age"] < ADULT:
                self._answer_for(member, role, grown, desk, now)

    def _register(self, one: Told, household: Told, desk: Actor, now: datetime) -> Known:
        self._serial += 1
        key = one.get("key", str(self._serial))
        known = details(one, surname=household["surname"], serial=self._serial, today=self._days.today)
        house_id = self._city.houses[household["house"]]
        has_telephone = one.get("has_telephone", True)
        self._telephones += has_telephone
        mobile = f"0950{self._telephones:07}" if has_telephone else ""
        parts = {part: household[part] for part in ("street", "alley", "number") if part in household}
        person = register_person(
            details=known,
            house_id=house_id,
            mobile=mobile,
            address=AddressDetails(neighbourhood_id=self._homes[house_id], **parts),
            actor=desk,
            now=now,
        )
        self.details[key], self.mobiles[key] = known, mobile
        self.residents[key] = Known(
            key, person.pk, household["house"], known.gender, known.birth_on, has_telephone
        )
        return self.residents[key]

    def _answer_for(
        self, child: Known, role: HouseholdRole, grown: list[Known], desk: Actor, now: datetime
    ) -> None:
        """The parents answer for a child; for a grandchild its grandfather, or who is ordered to."""
        if role is HouseholdRole.GRANDCHILD:
            grown = [one for one in grown if one.gender == Gender.MALE] or grown[:1]
        for one in grown:
            relation, document = _relation(role, one.gender)
            name_guardian(
                guardian_id=one.person_id,
                child_id=child.person_id,
                relation=relation,
                document=document,
                actor=desk,
                now=now,
            )
        self.residents[child.key] = child.answered_by(grown[0].person_id)

    def sign_up(self, key: str, now: datetime) -> None:
        """Let a resident open his own account, as he would: by mobile and code."""
        mobile = self.mobiles[key]
        asking = ask_sign_in_code(mobile=mobile, asked_from="127.0.0.1", language="fa", actor=GUEST, now=now)
        sent = Notice.objects.get(key=f"sign-in-code:{asking}")
        code = to_ascii_digits(str(sent.values["code"]))
        try_sign_in_code(asking=asking, code=code, actor=GUEST, now=now)
        open_resident_account(asking=asking, details=self.details[key], actor=GUEST, now=now)
        with frozen_at(now):
            run_waiting()


def register_residents(city: BuiltTerritory, staff: Mapping[str, Known], days: Days) -> Mapping[str, Known]:
    """Register all households; those of whom the welcome tells can sign in."""
    registrar = Registrar(city, staff, days)
    for number, household in enumerate(told("residents")["households"]):
        registrar.write_down(household, number)
    for number, key in enumerate(("maryam", "narges")):
        registrar.sign_up(key, days.at(-60, "20:00") + timedelta(minutes=number))
    _write_some_twice(registrar, city, staff, days)
    return registrar.residents


def _write_some_twice(
    registrar: Registrar, city: BuiltTerritory, staff: Mapping[str, Known], days: Days
) -> None:
    """Two grown people of Baharestan of whom nothing else is told."""
    grown = [one for key, one in registrar.residents.items() if key.isdigit() and one.house == "baharestan"]
    chosen = [one for one in grown if one.has_telephone and one.guardian_id is None][:2]
    written = {one.person_id: registrar.details[one.key] for one in chosen}
    write_down_twice(city.houses["baharestan"], staff, written, days)


def _relation(role: HouseholdRole, gender: Gender) -> tuple[GuardianRelation, str]:
    if role is HouseholdRole.GRANDCHILD:
        return (
            (GuardianRelation.GRANDFATHER, "") if gender == Gender.MALE else (GuardianRelation.COURT, _ORDER)
        )
    return (GuardianRelation.FATHER if gender == Gender.MALE else GuardianRelation.MOTHER), ""
