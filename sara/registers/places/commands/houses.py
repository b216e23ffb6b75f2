from collections.abc import Mapping, Sequence
from datetime import date, datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import NotAllowed
from sara.foundation.facts import announce
from sara.registers.places.commands.rows import founded_house, kept_house
from sara.registers.places.errors import DayAhead, HouseNeedsNeighbourhood, HouseSlugTaken
from sara.registers.places.facts import HouseFounded
from sara.registers.places.models import Area, House, Serving
from sara.registers.places.permissions import may_found_houses
from sara.registers.places.types import AreaKind, HouseContact, HouseStatus


@command
def found_house(
    *,
    slug: str,
    name: str,
    name_en: str,
    neighbourhood_id: int,
    opened_on: date | None,
    contact: HouseContact,
    serves: Sequence[int] = (),
    actor: Actor,
    now: datetime,
) -> House:
    """Put a house in the register: open since a day, or, without one, planned.

    It serves its own neighbourhood, and those in `serves` (numbers of areas).
    """
    day = opened_on or day_of(now)
    neighbourhood = neighbourhood_in_force(neighbourhood_id, day)
    if not may_found_houses(actor, neighbourhood.path):
        raise NotAllowed
    if opened_on and opened_on > day_of(now):
        raise DayAhead
    with constraint_as("house_slug_unique", HouseSlugTaken, slug=slug):
        house = House.objects.create(
            slug=slug,
            name=name,
            name_en=name_en,
            neighbourhood=neighbourhood,
            status=HouseStatus.OPEN if opened_on else HouseStatus.PLANNED,
            opened_on=opened_on,
            **columns_of(contact),
        )
    for area_id in dict.fromkeys([neighbourhood.pk, *serves]):
        area = neighbourhood_in_force(area_id, day)
        Serving.objects.create(house=house, area=area, valid_from=day)
    announce(HouseFounded(house_id=house.pk), actor=actor, now=now)
    return house


@command
def change_house_contact(*, house_id: int, contact: HouseContact, actor: Actor, now: datetime) -> House:
    """Write anew where a house is and how it is reached."""
    house = kept_house(house_id, actor=actor)
    columns = columns_of(contact)
    for column, value in columns.items():
        setattr(house, column, value)
    house.save(update_fields=list(columns))
    return house


@command
def describe_house(*, house_id: int, about: str, about_en: str, actor: Actor, now: datetime) -> House:
    """Write what a house tells of itself, in Persian and in English."""
    house = kept_house(house_id, actor=actor)
    house.about, house.about_en = about, about_en
    house.save(update_fields=["about", "about_en"])
    return house


@command
def rename_house(
    *, house_id: int, name: str, name_en: str, reason: str, actor: Actor, now: datetime
) -> House:
    """Give a house another name; its address on the web stays."""
    house = founded_house(house_id, actor=actor)
    house.name, house.name_en = name, name_en
    house.save(update_fields=["name", "name_en"])
    return house


def neighbourhood_in_force(area_id: int, day: date) -> Area:
    """The neighbourhood, locked against a merger or split that runs at the same time."""
    area = (
        Area.objects.of_kind(AreaKind.NEIGHBOURHOOD)
        .in_force(day)
        .select_for_update()
        .filter(pk=area_id)
        .first()
    )
    if area is None:
        raise HouseNeedsNeighbourhood
    return area


def columns_of(contact: HouseContact) -> Mapping[str, object]:
    """The columns of a house that hold its contact."""
    address, point = contact.address, contact.point
    return {
        "square": address.square,
        "street": address.street,
        "alley": address.alley,
        "number": address.number,
        "floor": address.floor,
        "unit": address.unit,
        "postal_code": address.postal_code,
        "address_en": contact.address_en,
        "telephones": list(contact.telephones),
        "sms_number": contact.sms_number,
        "email": contact.email,
        "lat": point.lat if point else None,
        "lon": point.lon if point else None,
        "location_approximate": contact.point_approximate,
    }
