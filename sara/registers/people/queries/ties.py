"""What ties a person to others, and must end before he can be erased."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from sara.foundation.clock import day_of
from sara.registers.people.models import Guardianship, Membership
from sara.registers.people.rules import grown_if_born_by
from sara.registers.people.types import HouseholdRole


def ties_of(person_id: int, now: datetime) -> Sequence[str]:
    """In words: that he heads a household with others in it, or answers for a child; two queries."""
    day = day_of(now)
    found = []
    mine = Membership.objects.valid_on(day).filter(person=person_id, role=HouseholdRole.HEAD)
    others = Membership.objects.valid_on(day).filter(household__in=mine.values("household_id"))
    if others.exclude(person=person_id).exists():
        found.append(_("سرپرست خانواری است که کسان دیگری در آن‌اند"))
    wards = Guardianship.objects.valid_on(day).filter(guardian=person_id)
    if wards.filter(child__birth_on__gt=grown_if_born_by(day)).exists():
        found.append(_("سرپرست فرزندی زیر سن قانونی است"))
    return found
