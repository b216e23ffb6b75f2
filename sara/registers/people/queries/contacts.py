from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from sara.registers.people.models import Person, PersonAddress, PersonMobile
from sara.registers.people.types import FoundPerson, Gender


def with_contacts(persons: QuerySet[Person], *, day: date) -> QuerySet[Any]:
    """The same persons with `main_mobile`, `neighbourhood` (a name), `home_path` of the day."""
    mobiles = PersonMobile.objects.valid_on(day).filter(person=OuterRef("pk")).order_by("-is_main", "id")
    lives = PersonAddress.objects.valid_on(day).filter(person=OuterRef("pk")).order_by("id")
    return persons.annotate(
        main_mobile=Coalesce(Subquery(mobiles.values("mobile")[:1]), Value("")),
        neighbourhood=Coalesce(Subquery(lives.values(name=F("neighbourhood__name"))[:1]), Value("")),
        home_path=Coalesce(
            Subquery(lives.values(path=F("neighbourhood__path"))[:1]), Value(""), output_field=TextField()
        ),
    )


def found_line(row: Any) -> FoundPerson:  # noqa: ANN401 a person with annotations
    """A person `with_contacts` as a line of a list; without `in_scope` he is one whom the reader sees."""
    in_scope = getattr(row, "in_scope", True)
    return FoundPerson(
        person_id=row.pk,
        code=row.code,
        name=row.titled_name,
        father_name=row.father_name,
        birth_on=row.birth_on,
        gender=Gender(row.gender),
        mobile=row.main_mobile if in_scope else "",
        neighbourhood=row.neighbourhood,
        in_scope=in_scope,
    )
