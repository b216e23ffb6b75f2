from datetime import date

from django.db.models import F, OuterRef, Subquery, Value
from django.db.models.functions import Coalesce

from sara.registers.people.models import PersonAddress, PersonMobile, PersonQuerySet


def with_contacts(persons: PersonQuerySet, *, day: date) -> PersonQuerySet:
    """The same persons with `main_mobile` and `neighbourhood` (a name) of the day, in the same query."""
    mobiles = PersonMobile.objects.valid_on(day).filter(person=OuterRef("pk"))
    addresses = PersonAddress.objects.valid_on(day).filter(person=OuterRef("pk"))
    return persons.annotate(
        main_mobile=Coalesce(Subquery(mobiles.order_by("-is_main", "id").values("mobile")[:1]), Value("")),
        neighbourhood=Coalesce(
            Subquery(addresses.order_by("id").values(name=F("neighbourhood__name"))[:1]), Value("")
        ),
    )
