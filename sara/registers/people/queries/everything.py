"""One person with everything the register keeps of him, in one question."""

from typing import Any, Final

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Func, OuterRef, QuerySet, TextField, Value
from django.db.models.functions import Coalesce, JSONObject, NullIf

from sara.foundation.persian import reads_persian
from sara.registers.people.models import (
    Consent,
    Guardianship,
    HouseFile,
    Membership,
    Person,
    PersonAddress,
    PersonMobile,
    RecordRequest,
)

IN: Final = {"from": "valid_from", "to": "valid_to"}
MINE: Final = OuterRef("pk")


def with_everything(people: QuerySet[Person]) -> QuerySet[Any]:
    homes = PersonAddress.objects.filter(person=MINE)
    parts = _joined("square", "street", "alley", "number", "floor", "unit", "postal_code")
    files, agreed = HouseFile.objects.filter(person=MINE), Consent.objects.filter(person=MINE)
    return people.annotate(
        all_mobiles=_listed(PersonMobile.objects.filter(person=MINE), "valid_from", mobile="mobile", **IN),
        all_homes=_listed(homes, "valid_from", area=_named("neighbourhood"), address=parts, **IN),
        all_memberships=_listed(Membership.objects.filter(person=MINE), "valid_from", role="role", **IN),
        all_guardians=_ties(Guardianship.objects.filter(child=MINE), "guardian"),
        all_wards=_ties(Guardianship.objects.filter(guardian=MINE), "child"),
        all_files=_listed(files, "opened_at", house=_named("house"), since="opened_at"),
        all_consents=_listed(
            agreed,
            "given_at",
            purpose="purpose",
            version="text_version",
            given="given_at",
            how="given_how",
            paper="given_paper",
            withdrawn="withdrawn_at",
        ),
        all_requests=_listed(
            RecordRequest.objects.filter(person=MINE),
            "asked_at",
            kind="kind",
            text="text",
            asked="asked_at",
            state="state",
            answer="answer",
        ),
    )


def _listed(rows: QuerySet[Any], *order: str, **columns: Any) -> ArraySubquery:
    """Rows of another table as a list of JSON objects, in the same query."""
    return ArraySubquery(rows.order_by(*order, "id").values(row=JSONObject(**columns)))


def _ties(rows: QuerySet[Any], other: str) -> ArraySubquery:
    name = _joined(f"{other}__given_name", f"{other}__surname")
    return _listed(rows, "valid_from", name=name, relation="relation", document="document", **IN)


def _named(place: str) -> Func:
    """The name of a place in the reader's language."""
    names = [f"{place}__name"] if reads_persian() else [f"{place}__name_en", f"{place}__name"]
    return Coalesce(*(NullIf(F(name), Value("")) for name in names), Value(""))


def _joined(*columns: str) -> Func:
    """These columns with a space between them, the empty ones left out."""
    parts = [NullIf(F(column), Value("")) for column in columns]
    return Func(Value(" "), *parts, function="concat_ws", output_field=TextField())
