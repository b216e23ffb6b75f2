from dataclasses import dataclass
from datetime import datetime

from django.db.models import Q

from sara.foundation.clock import day_of
from sara.registers.people.models import Guardianship


@dataclass(frozen=True, slots=True)
class Tie:
    """A guardianship in force: who answers for whom."""

    number: int
    guardian_name: str
    child_name: str


def ties_of_person(person_id: int, *, now: datetime) -> tuple[Tie, ...]:
    """The guardianships of a person, as guardian or child; one query. The caller asked who sees him."""
    rows = Guardianship.objects.valid_on(day_of(now)).filter(
        Q(child=person_id) | Q(guardian=person_id), valid_to=None
    )
    return tuple(
        Tie(row.pk, row.guardian.full_name, row.child.full_name)
        for row in rows.select_related("guardian", "child").order_by("id")
    )
