"""One row of a list of persons as the details that a command takes."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from django.utils.translation import gettext_lazy as _

from sara.foundation.exchange import RowReader
from sara.foundation.ids import parse_mobile, parse_national_id, parse_postal_code
from sara.foundation.persian import to_ascii_digits
from sara.foundation.sheets import SheetRow
from sara.registers.people.importing.columns import GENDERS, NATIONALITIES, RESIDENT
from sara.registers.people.rules import name_key, split_title
from sara.registers.people.types import AddressDetails, Gender, Nationality, PersonDetails
from sara.registers.places.api import AreaName, area_key
from sara.registers.places.types import AreaKind

_LENGTHS: Final = {"square": 120, "street": 160, "alley": 160, "number": 20, "floor": 20, "unit": 20}
EARLIEST: Final = date(1880, 1, 1)
BORN_OUT_OF_RANGE: Final = _("این تاریخ تولد نمی‌تواند درست باشد.")
NOT_FOR_FOREIGNERS: Final = _("کد ملی برای ایرانیان است و شناسهٔ اتباع برای دیگران.")
UNKNOWN_AREA: Final = _("محله‌ای با این نام نیست.")
MANY_AREAS: Final = _("چند محله این نام را دارند. کد محله را بنویسید.")
AREA_NEEDED: Final = _("برای نشانی، محله را هم بنویسید.")


@dataclass(frozen=True, slots=True)
class ReadPerson:
    """What a row says of a person; with faults, nothing of it is to be used."""

    number: int
    label: str
    details: PersonDetails
    mobile: str
    address: AddressDetails | None
    faults: tuple[str, ...]

    @property
    def key(self) -> str:
        return name_key(split_title(self.details.given_name)[1], self.details.surname)


@dataclass(frozen=True, slots=True)
class Areas:
    """The neighbourhoods a row may name; those of the house come first where several share a name."""

    by_key: Mapping[str, tuple[AreaName, ...]]
    served: Collection[int]


def read_person(row: SheetRow, values: Mapping[str, str], areas: Areas, *, today: date) -> ReadPerson:
    """The person of a row, with every fault that stands in the way."""
    reader = RowReader(values, RESIDENT)
    given_name, surname = reader.text("given_name", most=60), reader.text("surname", most=80)
    birth_on = reader.day("birth_on")
    if birth_on and not EARLIEST <= birth_on <= today:
        reader.fault("birth_on", str(BORN_OUT_OF_RANGE))
    nationality = reader.one_of("nationality", NATIONALITIES) or Nationality.IRANIAN
    national_id = reader.read("national_id", parse_national_id)
    foreign_id = to_ascii_digits(reader.text("foreign_id", most=20))
    foreign = nationality != Nationality.IRANIAN
    if (national_id and foreign) or (foreign_id and not foreign):
        reader.fault("nationality", str(NOT_FOR_FOREIGNERS))
    details = PersonDetails(
        given_name=given_name,
        surname=surname,
        birth_on=birth_on or today,
        gender=reader.one_of("gender", GENDERS) or Gender.FEMALE,
        title=reader.text("title", most=20),
        father_name=reader.text("father_name", most=60),
        nationality=nationality,
        national_id=national_id,
        birth_certificate=to_ascii_digits(reader.text("birth_certificate", most=20)) or None,
        foreign_id=foreign_id or None,
    )
    mobile = reader.read("mobile", parse_mobile) or ""
    address = _address(reader, areas)
    label = f"{given_name} {surname}".strip() or "—"
    return ReadPerson(row.number, label, details, mobile, address, tuple(reader.faults))


def _address(reader: RowReader, areas: Areas) -> AddressDetails | None:
    parts = {name: reader.text(name, most=most) for name, most in _LENGTHS.items()}
    postal_code = reader.read("postal_code", parse_postal_code) or ""
    area_id = _area(reader, areas)
    if area_id is None:
        if (any(parts.values()) or postal_code) and not reader.values.get("neighbourhood"):
            reader.fault("neighbourhood", str(AREA_NEEDED))
        return None
    return AddressDetails(neighbourhood_id=area_id, postal_code=postal_code, **parts)


def _area(reader: RowReader, areas: Areas) -> int | None:
    typed = reader.text("neighbourhood", most=120)
    if not typed:
        return None
    found = areas.by_key.get(area_key(typed, AreaKind.NEIGHBOURHOOD), ())
    near = [area for area in found if area.id in areas.served] or list(found)
    if len(near) == 1:
        return near[0].id
    reader.fault("neighbourhood", str(MANY_AREAS if near else UNKNOWN_AREA))
    return None
