from datetime import datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Q, Value

from sara.foundation.actors import Actor
from sara.registers.people.models import Person, PersonQuerySet, PersonSearch
from sara.registers.people.permissions import known_at, own_numbers, sees_each

LOOKED_THROUGH = 500  # more answers than this, and the one who asks has to say more


def among(condition: Q, actor: Actor, now: datetime) -> PersonQuerySet:
    """Those whom the actor sees among the first few hundred whose search row answers a condition.

    The first few hundred, so that a common name is not looked through in the whole city.
    """
    rows = PersonSearch.objects.filter(condition).order_by()
    places, own = known_at(actor, now=now), own_numbers(actor, now=now)
    known = rows if places is None else rows.filter(known_at__overlap=ArraySubquery(places))
    some = known.values("person_id")[:LOOKED_THROUGH]
    if own is not None and places is not None:
        some = some.union(rows.filter(person_id__in=own).values("person_id"))
    return marked(Person.objects.filter(pk__in=some).filter(sees_each(actor, now=now)))


def marked(persons: PersonQuerySet) -> PersonQuerySet:
    return persons.annotate(in_scope=Value(value=True))
