from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, replace
from datetime import datetime
from itertools import islice
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.exchange import Importer, Outcome, Planned, Target, field_changes
from sara.foundation.persian import clean
from sara.foundation.sheets import Headed, SheetRow
from sara.registers.people.importing.columns import RESIDENT
from sara.registers.people.importing.doing import Doing, Doubles, doubles_of_rows, doubt_of_doubles
from sara.registers.people.importing.matching import Match, Seen, details_of, matched, merged
from sara.registers.people.importing.reading import Areas, ReadPerson, read_person
from sara.registers.people.permissions import MAY_IMPORT_PEOPLE
from sara.registers.people.queries.known import KnownPeople, KnownPerson, known_people
from sara.registers.people.types import AddressDetails
from sara.registers.places.api import areas_by_key, houses_to_import_for
from sara.registers.places.models import Serving
from sara.registers.places.types import AreaKind

AT_ONCE: Final = 500
FILE_OPENED: Final = _("پرونده‌اش در این سرا گشوده می‌شود.")
NEW_MOBILE: Final = _("شمارهٔ همراه افزوده می‌شود.")
NEW_ADDRESS: Final = _("نشانی عوض می‌شود.")
BY_NAME_ELSEWHERE: Final = _(
    "کسی با همین نام و تاریخ تولد در سرای دیگری ثبت شده است. پشت باجه با کد ملی پیدایش کنید."
)


class ResidentsImporter(Importer):
    """Residents into the register, known at a house: new ones are registered, known ones completed."""

    name = "people"
    title = _("ورود ساکنان")
    lead = _("ساکنان و صاحبان پرونده در سرا. کسی که ثبت شده باشد دوباره ساخته نمی‌شود.")
    noun = pgettext_lazy("counted", "شخص")
    icon = "people"
    permission = MAY_IMPORT_PEOPLE
    columns = RESIDENT
    leaves_out = ("ردیف", "شماره ردیف", "شماره", "توضیحات", "ملاحظات")

    def targets(self, actor: Actor, *, now: datetime) -> Sequence[Target]:
        return houses_to_import_for(self.permission.scope(actor), now=now)

    def plan(self, table: Headed, target: Target, *, actor: Actor, now: datetime) -> Iterator[Planned]:
        areas, doing = _areas(target, now), Doing(target.id, actor, now)
        seen, rows = Seen(), iter(table.rows)
        while batch := list(islice(rows, AT_ONCE)):
            read = [_read(row, table, areas, now) for row in batch]
            people = _known(read, target, actor=actor, now=now)
            met = {row.number: matched(row, people) for row in read if not row.faults}
            new = [row for row in read if met.get(row.number) == Match()]
            alike = doubles_of_rows(new, now=now)
            for row in read:
                yield _planned(row, met, seen, alike, doing)


def _planned(
    row: ReadPerson, met: Mapping[int, Match], seen: Seen, alike: Mapping[int, Doubles], doing: Doing
) -> Planned:
    if row.faults:
        return Planned(row.number, Outcome.REFUSED, row.label, row.faults)
    found, doubles = met[row.number], alike.get(row.number, ())
    doubt = found.doubt or seen.doubt(row) or doubt_of_doubles(row, doubles)
    if doubt:
        return Planned(row.number, Outcome.REFUSED, row.label, (doubt,))
    seen.add(row)
    if found.known is None:
        return doing.registered(row, doubles)
    return _completed(row, found.known, doing)


def _completed(row: ReadPerson, known: KnownPerson, doing: Doing) -> Planned:
    reachable = known.is_correctable or known.has_file
    if not reachable and not (row.details.national_id or row.details.foreign_id):
        return Planned(row.number, Outcome.REFUSED, row.label, (str(BY_NAME_ELSEWHERE),))
    address = _new_address(row.address, known.address)
    words = [] if known.has_file else [str(FILE_OPENED)]
    words += field_changes(_changed(row, known))
    words += [str(NEW_MOBILE)] if row.mobile and row.mobile not in known.mobiles else []
    words += [str(NEW_ADDRESS)] if address is not None else []
    return Planned.changed(
        row.number,
        row.label,
        words,
        act=lambda: doing.complete(row, known, address),
    )


def _changed(row: ReadPerson, known: KnownPerson) -> list[str]:
    """The labels of what would be written anew; neither the old nor the new is told."""
    was, new = details_of(known), merged(row, known)
    names = [part.name for part in fields(was) if getattr(was, part.name) != getattr(new, part.name)]
    return [_label(name) for name in names]


def _label(name: str) -> str:
    column = {column.name: column for column in RESIDENT}.get(name)
    return str(column.heading) if column else name


def _new_address(row: AddressDetails | None, known: AddressDetails | None) -> AddressDetails | None:
    """The address to be written, or None when it is the same; what a row leaves open stays."""
    if row is None:
        return None
    if known is None:
        return row
    told = {part.name: value for part in fields(row) if (value := getattr(row, part.name)) not in ("", None)}
    if told["neighbourhood_id"] != known.neighbourhood_id:
        return row
    parts: dict[str, Any] = {name: clean(v) if isinstance(v, str) else v for name, v in told.items()}
    new = replace(known, **parts)
    return None if new == known else new


def _read(row: SheetRow, table: Headed, areas: Areas, now: datetime) -> ReadPerson:
    return read_person(row, table.values(row), areas, today=day_of(now))


def _areas(target: Target, now: datetime) -> Areas:
    day = day_of(now)
    city = target.path.split("/")[0]
    served = Serving.objects.in_force(day).filter(house=target.id).order_by("id")
    return Areas(
        by_key=areas_by_key(f"{city}/", kind=AreaKind.NEIGHBOURHOOD, day=day),
        served=frozenset(served.values_list("area_id", flat=True)),
    )


def _known(rows: Sequence[ReadPerson], target: Target, *, actor: Actor, now: datetime) -> KnownPeople:
    good = [row for row in rows if not row.faults]
    return known_people(
        national_ids=[row.details.national_id for row in good if row.details.national_id],
        foreign_ids=[row.details.foreign_id for row in good if row.details.foreign_id],
        names=[row.key for row in good],
        house_id=target.id,
        actor=actor,
        now=now,
    )
