from datetime import date
from typing import Any

from django.db.models import F, OuterRef, QuerySet, Subquery, TextField, Value
from django.db.models.functions import Coalesce

from sara.foundation.persian import in_language
from sara.registers.people.models import Person, PersonAddress, PersonMobile
from sara.registers.people.types import FoundPerson, Gender


def with_contacts(persons: QuerySet[Person], *, day: date) -> QuerySet[Any]:
    """The same persons with `main_mobile`, `neighbourhood` and `neighbourhood_en` (its names), `home_path`
    of the day."""
    mobiles = PersonMobile.objects.valid_on(day).filter(person=OuterRef("pk")).order_by("-is_main", "id")
    lives = PersonAddress.objects.valid_on(day).filter(person=OuterRef("pk")).order_by("id")
    return persons.annotate(
        main_mobile=Coalesce(Subquery(mobiles.values("mobile")[:1]), Value("")),
        neighbourhood=_of_home(lives, "neighbourhood__name"),
        neighbourhood_en=_of_home(lives, "neighbourhood__name_en"),
        home_path=_of_home(lives, "neighbourhood__path"),
    )


def _of_home(lives: QuerySet[PersonAddress], column: str) -> Coalesce:
    return Coalesce(Subquery(lives.values(said=F(column))[:1]), Value(""), output_field=TextField())


def neighbourhood_of(row: Any) -> str:  # noqa: ANN401 a person with annotations
    """The name of the neighbourhood of a person `with_contacts`, in the reader's language."""
    return in_language(row.neighbourhood, row.neighbourhood_en)


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
        neighbourhood=neighbourhood_of(row),
        in_scope=in_scope,
    )
