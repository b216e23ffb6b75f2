"""The rows of a list of residents are carried out: new ones together, known ones each by itself."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final, cast

from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.exchange import Outcome, Planned, RowRefused
from sara.foundation.persian import digits_of_reader
from sara.registers.people import commands
from sara.registers.people.errors import OneOfManyRefused
from sara.registers.people.importing.matching import LIKELY, details_of, merged
from sara.registers.people.importing.reading import ReadPerson
from sara.registers.people.queries.doubles import likely_doubles_of
from sara.registers.people.queries.known import KnownPerson
from sara.registers.people.queries.newcomers import Newcomer
from sara.registers.people.types import AddressDetails, Double, SameBy

REASON: Final = _("از فایل ساکنان")
OTHER_NUMBER: Final = _("کد ملی و تاریخ تولد دیگری دارد")
ONLY_ALIKE: Final = frozenset({SameBy.LIKE_NAME_AND_BIRTH, SameBy.LIKE_NAME_AND_MOBILE})

Doubles = tuple[Double, ...]


def doubles_of_rows(rows: Sequence[ReadPerson], *, now: datetime) -> Mapping[int, Doubles]:
    """Who may be whom of a list, by the number of the row; five queries for however many."""
    found = likely_doubles_of([_newcomer(row) for row in rows], now=now)
    return {row.number: doubles for row, doubles in zip(rows, found, strict=True)}


def doubt_of_doubles(row: ReadPerson, doubles: Doubles) -> str:
    """Why a row may be somebody who is there, or "" when number and birth tell them all apart."""
    for double in doubles:
        if not _is_another(row, double):
            why = double.same_by[0].label
            return str(LIKELY) % {"name": double.name, "code": double.code, "why": why}
    return ""


def _is_another(row: ReadPerson, double: Double) -> bool:
    """Two of one name are told apart by number and birth; a sister, whose name is alike, by her number."""
    if not double.is_other_by_number:
        return False
    return double.birth_on != row.details.birth_on or ONLY_ALIKE.issuperset(double.same_by)


def _newcomer(row: ReadPerson, doubles: Doubles = ()) -> Newcomer:
    return Newcomer(row.details, row.mobile, row.address, frozenset(one.code for one in doubles))


class Doing:
    """In which house, as whom and when rows are carried out, and whom they brought."""

    def __init__(self, house_id: int, actor: Actor, now: datetime) -> None:
        self.house_id = house_id
        self.by: dict[str, Any] = {"actor": actor, "now": now}
        self.brought: set[int] = set()

    def registered(self, row: ReadPerson, doubles: Doubles) -> Planned:
        """A row that brings somebody new, despite those who are told apart from him."""
        together = self.register_despite if doubles else self.register
        brings = _newcomer(row, doubles)
        return Planned(row.number, Outcome.MADE, row.label, together=together, brings=brings)

    def register(self, rows: Sequence[Planned]) -> None:
        self._register(rows, str(REASON))

    def register_despite(self, rows: Sequence[Planned]) -> None:
        self._register(rows, str(OTHER_NUMBER))

    def _register(self, rows: Sequence[Planned], reason: str) -> None:
        newcomers = [cast("Newcomer", row.brings) for row in rows]
        try:
            people = commands.register_people(
                newcomers=newcomers, house_id=self.house_id, brought=self.brought, reason=reason, **self.by
            )
        except OneOfManyRefused as no:
            number = digits_of_reader(rows[no.place].number)
            raise RowRefused(number=number, why=no.words()) from no
        self.brought.update(person.pk for person in people)

    def complete(self, row: ReadPerson, known: KnownPerson, address: AddressDetails | None) -> None:
        """Bring what the row says besides into a record that is there."""
        person_id, reason = known.person.pk, str(REASON)
        if not known.has_file:
            commands.open_house_file(person_id=person_id, house_id=self.house_id, reason=reason, **self.by)
        details = merged(row, known)
        if details != details_of(known):
            commands.correct_person(person_id=person_id, details=details, reason=reason, **self.by)
        if row.mobile and row.mobile not in known.mobiles:
            commands.add_mobile(person_id=person_id, mobile=row.mobile, **self.by)
        if address is not None:
            commands.set_address(person_id=person_id, address=address, **self.by)
