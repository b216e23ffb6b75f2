"""Facts carry numbers and no names; those about a person who is erased go all the same."""

from collections.abc import Sequence
from typing import Final

from django.db.models import Exists, OuterRef, Q
from django.utils.functional import Promise

from sara.foundation.facts.models import Delivery, DeliveryState, FactRecord
from sara.foundation.privacy import Erasing, personal_part

_NAMES: Final = ("person_id", "guardian_id", "child_id", "instructor_id")


def _erased(erasing: Erasing) -> Sequence[str | Promise]:
    """What is still to be heard stays until it was; then the sweep takes it. It names nobody."""
    about = Q()
    for name in _NAMES:
        about |= Q(**{f"values__{name}__in": list(erasing.people)})
    waiting = Delivery.objects.filter(fact=OuterRef("pk"), state=DeliveryState.WAITING)
    FactRecord.objects.filter(about, ~Exists(waiting)).delete()
    return []


personal_part("facts", order=90, erases=_erased)
