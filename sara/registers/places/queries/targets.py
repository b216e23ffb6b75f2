from datetime import datetime

from sara.foundation.clock import day_of
from sara.foundation.exchange import Target
from sara.foundation.permissions import Scope
from sara.registers.places.models import House


def houses_to_import_for(houses: Scope, *, now: datetime) -> list[Target]:
    """The houses in force of a scope, for an import into one of them; one query."""
    rows = House.objects.within(houses).in_force(day_of(now)).by_name()
    return [Target(house.pk, house.title, house.path) for house in rows]
