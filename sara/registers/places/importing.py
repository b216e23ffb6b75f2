"""Spaces of a house from a file."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.exchange import (
    Importer,
    Outcome,
    Planned,
    RowReader,
    Target,
    field_changes,
    same_as_row,
    words_of,
)
from sara.foundation.persian import joined_key
from sara.foundation.sheets import Column, Headed, SheetRow, read_number
from sara.registers.places import commands
from sara.registers.places.models import Building, Space
from sara.registers.places.permissions import MAY_KEEP_HOUSE
from sara.registers.places.queries import houses_to_import_for
from sara.registers.places.types import SpaceKind

MOST: Final = 100_000
NO_BUILDING: Final = _("این سرا ساختمانی با این نام ندارد.")

SPACE: Final = (
    Column("name", _("نام فضا"), also=("نام", "فضا", "نام سالن"), required=True, example="سالن مطالعه"),
    Column("kind", _("نوع"), also=("نوع فضا", "کاربری"), required=True, note=_("کلاس، کارگاه، سالن، …")),
    Column("capacity", _("گنجایش"), also=("ظرفیت", "گنجایش (نفر)"), required=True, example="30"),
    Column("area_m2", _("مساحت (متر مربع)"), also=("متراژ", "متر", "area"), example="60"),
    Column("equipment", _("تجهیزات"), also=("امکانات", "وسایل"), example="پروژکتور، تخته"),
    Column("building", _("ساختمان"), also=("نام ساختمان",)),
    Column("name_en", _("نام لاتین"), also=("نام انگلیسی", "english name")),
)


@dataclass(slots=True)
class _House:
    """What a house has: spaces in use and buildings by folded name; rows of the file that name one."""

    spaces: Mapping[str, Space]
    buildings: Mapping[str, Building]
    rows: dict[str, int] = field(default_factory=dict)


class SpacesImporter(Importer):
    """Spaces by their names: a new one is put in use from today on, one that is there is written anew."""

    name = "spaces"
    title = _("ورود فضاها")
    lead = _("سالن‌ها، کلاس‌ها و حیاط سرا با گنجایش و تجهیزات.")
    noun = pgettext_lazy("counted", "فضا")
    icon = "door"
    permission = MAY_KEEP_HOUSE
    columns = SPACE
    leaves_out = ("ردیف", "شماره", "توضیحات", "ملاحظات")

    def targets(self, actor: Actor, *, now: datetime) -> Sequence[Target]:
        return houses_to_import_for(self.permission.scope(actor), now=now)

    def plan(self, table: Headed, target: Target, *, actor: Actor, now: datetime) -> Iterator[Planned]:
        there = Space.objects.filter(house=target.id).in_force(day_of(now)).by_name()
        house = _House(
            spaces={joined_key(space.name): space for space in there},
            buildings={
                joined_key(one.name): one for one in Building.objects.filter(house=target.id).order_by("id")
            },
        )
        for row in table.rows:
            yield _planned(row, table.values(row), house, target, {"actor": actor, "now": now})


def _planned(
    row: SheetRow, values: Mapping[str, str], house: _House, target: Target, by: Mapping[str, Any]
) -> Planned:
    reader = RowReader(values, SPACE)
    told = _told(reader)
    key = joined_key(told["name"])
    building = house.buildings.get(joined_key(values.get("building", "")))
    if values.get("building") and building is None:
        reader.fault("building", str(NO_BUILDING))
    if key in house.rows:
        reader.faults.append(same_as_row(house.rows[key]))
    if reader.faults:
        return Planned(row.number, Outcome.REFUSED, told["name"] or "—", tuple(reader.faults))
    house.rows[key] = row.number
    space = house.spaces.get(key)
    if space is None:
        given: dict[str, Any] = {
            "house_id": target.id,
            "building_id": building.pk if building else None,
            "valid_from": day_of(by["now"]),
            **told,
            **by,
        }
        return Planned(
            row.number,
            Outcome.MADE,
            told["name"],
            act=lambda: commands.add_space(**given),
        )
    return _changed(row, space, told, by)


def _told(reader: RowReader) -> dict[str, Any]:
    equipment = reader.text("equipment", most=1000)
    return {
        "name": reader.text("name", most=120),
        "name_en": reader.text("name_en", most=120),
        "kind": reader.one_of("kind", words_of(SpaceKind)),
        "capacity": reader.read("capacity", lambda text: read_number(text, most=MOST)),
        "area_m2": reader.read("area_m2", lambda text: read_number(text, most=MOST)),
        "equipment": [part.strip()[:80] for part in equipment.replace(",", "،").split("،") if part.strip()],
    }


def _changed(row: SheetRow, space: Space, told: Mapping[str, Any], by: Mapping[str, Any]) -> Planned:
    """What the row says besides; an empty cell leaves what is there."""
    was: dict[str, Any] = {name: getattr(space, name) for name in told}
    new: dict[str, Any] = {
        name: value if value not in ("", None, []) else was[name] for name, value in told.items()
    }
    labels = {column.name: column.heading for column in SPACE}
    words = field_changes(labels[name] for name in new if new[name] != was[name])
    return Planned.changed(
        row.number,
        space.name,
        words,
        act=lambda: commands.change_space(space_id=space.pk, **new, **by),
    )
