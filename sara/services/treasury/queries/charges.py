from collections.abc import Iterable
from typing import Any, Final

from django.db.models import OuterRef, QuerySet, Subquery

from sara.foundation.database import prepared
from sara.foundation.database.composed import composed
from sara.foundation.money import Rials
from sara.services.treasury.models import Charge, Discount, Receipt
from sara.services.treasury.types import ChargeLine, DiscountLine

MONEY: Final = (
    "code", "about", "title", "title_en", "fee_rials", "discount_rials", "paid_rials", "cancelled_at",
    "charged_at",
)  # fmt: skip
_NEWEST: Final = """
    SELECT code FROM treasury_charge WHERE about = %(about)s AND house_id = %(house)s
     ORDER BY charged_at DESC, id DESC LIMIT 1
"""


def charges_of(person_ids: Iterable[int], *, house_id: int | None = None) -> list[ChargeLine]:
    """The charges of these people, of one house or of all, the newest first. One query.

    The caller asked whose they are.
    """
    people = list(person_ids)
    rows = _of_people(people=people) if house_id is None else _at_house(people=people, house_id=house_id)
    return list(map(_line, rows))


def due_on(about: Iterable[str]) -> dict[str, ChargeLine]:
    """The live or to-be-given-back charges about these things, by the thing. One query."""
    newest: dict[str, ChargeLine] = {}
    for line in map(_line, _about(things=list(about))):
        newest.setdefault(line.about, line)
    return newest


def charge_code_of(about: str, *, house_id: int) -> str | None:
    """The code of the newest charge of a house about a thing, live or called off. One query.

    Who takes money on it is asked again when it is taken.
    """
    found = prepared.rows(_NEWEST, {"about": about, "house": house_id})
    return str(found[0][0]) if found else None


def discounts_on_offer() -> list[DiscountLine]:
    """The discounts that the desk may give now, the largest last. One query."""
    return [
        DiscountLine(
            id=discount.id,
            name=discount.name,
            name_en=discount.name_en,
            percent=discount.percent,
            source=discount.source,
        )
        for discount in Discount.objects.offered()
    ]


@composed
def _of_people(*, people: list[int]) -> QuerySet[Charge, Any]:
    return _told(Charge.objects.filter(person_id__in=people))


@composed
def _at_house(*, people: list[int], house_id: int) -> QuerySet[Charge, Any]:
    return _told(Charge.objects.filter(person_id__in=people, house_id=house_id))


@composed
def _about(*, things: list[str]) -> QuerySet[Charge, Any]:
    return _told(Charge.objects.filter(about__in=things))


def _told(charges: QuerySet[Charge]) -> QuerySet[Charge, Any]:
    standing = Receipt.objects.payments().filter(charge=OuterRef("pk"), counter_entries=None)
    with_house = charges.select_related("house").only(*MONEY, "house__name", "house__name_en")
    told = with_house.annotate(receipt_code=Subquery(standing.values("code")[:1]))
    return told.order_by("-charged_at", "-id")


def _line(charge: Any) -> ChargeLine:  # noqa: ANN401 a charge with annotations
    return ChargeLine(
        code=charge.code,
        about=charge.about,
        title=charge.wording,
        house_name=charge.house.title,
        fee=Rials(charge.fee_rials),
        discount=Rials(charge.discount_rials),
        due=charge.due,
        to_give_back=charge.owed_back,
        receipt_code=charge.receipt_code,
    )
