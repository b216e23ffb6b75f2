"""Whether a row of a list is somebody who is known already, or stands in the list twice."""

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.persian import clean, digits_of_reader, joined_key
from sara.registers.people.importing.reading import ReadPerson
from sara.registers.people.queries.known import KnownPeople, KnownPerson
from sara.registers.people.rules import split_title
from sara.registers.people.types import PersonDetails, SameBy

OTHER_NAME: Final = _("این کد ملی یا شناسه برای شخصی با نام دیگر ثبت شده است.")
LIKELY: Final = _("شاید همان %(name)s با کد %(code)s باشد (%(why)s). پشت باجه ببینید و ثبت کنید.")
SAME_ROW: Final = _("همان ردیف %(number)s است.")
LIKE_ROW: Final = _("شاید همان ردیف %(number)s باشد (%(why)s).")


@dataclass(frozen=True, slots=True)
class Match:
    """Somebody known, surely; or words why it cannot be told; or neither, and he is new."""

    known: KnownPerson | None = None
    doubt: str = ""


@dataclass(slots=True)
class Seen:
    """The rows above that bring somebody new."""

    by_number: dict[str, ReadPerson] = field(default_factory=dict)
    by_name: dict[str, list[ReadPerson]] = field(default_factory=lambda: defaultdict(list))

    def add(self, row: ReadPerson) -> None:
        self.by_name[row.key].append(row)
        for number in _numbers(row.details):
            self.by_number[number] = row

    def doubt(self, row: ReadPerson) -> str:
        """Why this row may be one above it, or ""."""
        for number in _numbers(row.details):
            if number in self.by_number:
                return str(SAME_ROW) % {"number": digits_of_reader(self.by_number[number].number)}
        for other in self.by_name.get(row.key, ()):
            why = _grounds(row, other.details, {other.mobile} - {""})
            if why:
                words = {"number": digits_of_reader(other.number), "why": why.label}
                return str(LIKE_ROW) % words
        return ""


def matched(row: ReadPerson, people: KnownPeople) -> Match:
    """Who of those known is meant by a row.

    A number that is the same tells it, if the name is too; without numbers, the same name and birth
    date, when no more than one bears them and nothing speaks against it. Anything less is a doubt,
    which the desk settles: `likely_doubles` would show the same persons.
    """
    for number in _numbers(row.details):
        if number in people.by_number:
            known = people.by_number[number]
            if known.person.name_key == row.key:
                return Match(known)
            return Match(doubt=str(OTHER_NAME))
    alike = [
        (known, why)
        for known in people.by_name.get(row.key, ())
        if (why := _grounds(row, details_of(known), known.mobiles))
    ]
    if alike:
        known, why = alike[0]
        if len(alike) == 1 and why == SameBy.NAME_AND_BIRTH and _fits(row.details, details_of(known)):
            return Match(known)
        words = {"name": known.person.full_name, "code": known.person.code, "why": why.label}
        return Match(doubt=str(LIKELY) % words)
    return Match()


def merged(row: ReadPerson, known: KnownPerson) -> PersonDetails:
    """What is known of a person, with what the row says besides; an empty cell takes nothing away."""
    was, now = details_of(known), row.details
    title, given_name = split_title(now.given_name)
    return replace(
        was,
        title=clean(now.title) or title or was.title,
        given_name=given_name,
        surname=clean(now.surname),
        father_name=clean(now.father_name) or was.father_name,
        birth_on=now.birth_on,
        gender=now.gender,
        national_id=now.national_id or was.national_id,
        foreign_id=now.foreign_id or was.foreign_id,
        birth_certificate=now.birth_certificate or was.birth_certificate,
    )


def details_of(known: KnownPerson) -> PersonDetails:
    """What the register holds of a person."""
    person = known.person
    values: Mapping[str, object] = {
        name: getattr(person, name) for name in PersonDetails.__dataclass_fields__
    }
    return PersonDetails(**values)  # type: ignore[arg-type]


def _numbers(details: PersonDetails) -> list[str]:
    return [number for number in (details.national_id, details.foreign_id) if number]


def _grounds(row: ReadPerson, other: PersonDetails, mobiles: set[str]) -> SameBy | None:
    """Of two of the same name: by what else they are alike, as `likely_doubles` asks; None for two whose
    birth dates and national IDs both differ."""
    father = joined_key(row.details.father_name)
    if row.details.birth_on == other.birth_on:
        return SameBy.NAME_AND_BIRTH
    if are_two(row.details, other):
        return None
    if row.mobile and row.mobile in mobiles:
        return SameBy.MOBILE_AND_NAME
    if father and joined_key(other.father_name) == father:
        return SameBy.NAME_AND_FATHER
    return None


def are_two(one: PersonDetails, other: PersonDetails) -> bool:
    """Whether two of the same name are told apart by national ID and birth date."""
    by_number = one.national_id and other.national_id and one.national_id != other.national_id
    return bool(by_number) and one.birth_on != other.birth_on


def _fits(row: PersonDetails, known: PersonDetails) -> bool:
    """Whether nothing that both tell is different."""
    pairs = (
        (row.national_id, known.national_id),
        (row.foreign_id, known.foreign_id),
        (joined_key(row.father_name), joined_key(known.father_name)),
        (row.birth_on, known.birth_on),
        (row.gender, known.gender),
    )
    return all(not mine or not his or mine == his for mine, his in pairs)
