from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing
from sara.registers.places.commands.rows import kept_house
from sara.registers.places.errors import BuildingNameTaken
from sara.registers.places.models import Building
from sara.registers.places.types import Holding


@command
def add_building(
    *,
    house_id: int,
    name: str,
    name_en: str = "",
    holding: Holding = Holding.UNKNOWN,
    floors: int | None = None,
    area_m2: int | None = None,
    heritage_number: str = "",
    note: str = "",
    actor: Actor,
    now: datetime,
) -> Building:
    """Write down a building in which a house lives."""
    house = kept_house(house_id, actor=actor)
    with constraint_as("building_name_once_in_a_house", BuildingNameTaken):
        return Building.objects.create(
            house=house,
            name=name,
            name_en=name_en,
            holding=holding,
            floors=floors,
            area_m2=area_m2,
            heritage_number=heritage_number,
            note=note,
        )


@command
def change_building(
    *,
    building_id: int,
    name: str,
    name_en: str,
    holding: Holding,
    floors: int | None,
    area_m2: int | None,
    heritage_number: str,
    note: str,
    actor: Actor,
    now: datetime,
) -> Building:
    """Write anew what a building of a house is like."""
    house_id = Building.objects.filter(pk=building_id).values_list("house_id", flat=True).first()
    if house_id is None:
        raise Missing
    kept_house(house_id, actor=actor)
    building = Building.objects.select_for_update().get(pk=building_id)
    building.name, building.name_en, building.holding = name, name_en, holding
    building.floors, building.area_m2 = floors, area_m2
    building.heritage_number, building.note = heritage_number, note
    with constraint_as("building_name_once_in_a_house", BuildingNameTaken):
        building.save()
    return building
