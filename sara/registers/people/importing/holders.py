"""Whose post a row tells: somebody who is known, somebody whom a row above brings, or somebody new."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import joined_key
from sara.registers.people.importing.doing import Doubles
from sara.registers.people.importing.matching import LIKELY, OTHER_NAME, Seen
from sara.registers.people.importing.reading import ReadPerson
from sara.registers.people.queries.known import KnownPeople, KnownPerson

MANY: Final = _("چند نفر با این مشخصات هستند. کد ملی را هم بنویسید.")
NOBODY: Final = _("کسی با این مشخصات پیدا نشد. برای ثبت شخص تازه، تاریخ تولد را هم بنویسید.")
NO_GENDER: Final = _("برای ثبت شخص تازه، جنسیت را هم بنویسید؛ از این نام دانسته نمی‌شود.")


@dataclass(frozen=True, slots=True)
class ToldPerson:
    """Whom a row names. What it leaves out of birth and gender stands in `row` as a guess."""

    row: ReadPerson
    has_birth: bool
    has_gender: bool

    @property
    def birth_on(self) -> date | None:
        return self.row.details.birth_on if self.has_birth else None


@dataclass(slots=True, eq=False)
class Holder:
    """One person of a list, however many rows name him; `person_id` is there once he is registered."""

    person_id: int | None = None


@dataclass(slots=True)
class Holders:
    """Those who may be meant. By name alone nobody is found but among those whom the actor sees.

    `holding` tells who of them has which post where: by name, kind and path.
    """

    people: KnownPeople
    seen: Collection[int]
    holding: Mapping[tuple[str, str, str], Collection[int]]
    known: dict[int, Holder] = field(default_factory=dict)
    coming: dict[object, Holder] = field(default_factory=dict)
    above: Seen = field(default_factory=Seen)

    def match(self, told: ToldPerson, post: tuple[str, str]) -> Holder | str | None:
        """Who is meant among those known; words where it cannot be told; None for nobody."""
        details, key = told.row.details, told.row.key
        if details.national_id and details.national_id in self.people.by_number:
            known = self.people.by_number[details.national_id]
            return self._holder(known) if known.person.name_key == key else str(OTHER_NAME)
        alike = [one for one in self.people.by_name.get(key, ()) if not _contradicts(told, one)]
        for found in self._by_ground(told, alike, post):
            if found:
                return self._holder(found[0]) if len(found) == 1 else str(MANY)
        return None

    def newcomer(self, told: ToldPerson, doubles: Doubles) -> Holder | str:
        """Somebody who is not known, by this row or by one above it; or why he is not written."""
        if not told.has_birth:
            return str(NOBODY)
        if not told.has_gender:
            return str(NO_GENDER)
        identity = told.row.details.national_id or (told.row.key, told.birth_on)
        if identity in self.coming:
            return self.coming[identity]
        if doubt := self.above.doubt(told.row):
            return doubt
        if doubles:
            one = doubles[0]
            return str(LIKELY) % {"name": one.name, "code": one.code, "why": one.same_by[0].label}
        self.above.add(told.row)
        return self.coming.setdefault(identity, Holder())

    def _by_ground(
        self, told: ToldPerson, alike: Sequence[KnownPerson], post: tuple[str, str]
    ) -> Sequence[list[KnownPerson]]:
        """Of those of his name: by mobile; then by birth, by father's name and by the post itself."""
        father, mobile = joined_key(told.row.details.father_name), told.row.mobile
        mine = [one for one in alike if one.person.pk in self.seen]
        holding = self.holding.get((told.row.key, *post), ())
        bare = not (father or mobile or told.has_birth or told.row.details.national_id)
        return (
            [one for one in alike if mobile and mobile in one.mobiles],
            [one for one in mine if told.has_birth and one.person.birth_on == told.birth_on],
            [one for one in mine if father and joined_key(one.person.father_name) == father],
            [one for one in mine if bare and one.person.pk in holding],
        )

    def _holder(self, known: KnownPerson) -> Holder:
        return self.known.setdefault(known.person.pk, Holder(known.person.pk))


def _contradicts(told: ToldPerson, known: KnownPerson) -> bool:
    """Whether something that both tell is different, so that it is another of the same name."""
    mine, his = told.row.details, known.person
    pairs = (
        (mine.national_id, his.national_id),
        (told.birth_on, his.birth_on),
        (joined_key(mine.father_name), joined_key(his.father_name)),
    )
    return any(one and other and one != other for one, other in pairs)
