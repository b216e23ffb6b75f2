from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.constraints import constraint_as
from sara.foundation.errors import Missing, NotAllowed
from sara.services.treasury.errors import DiscountExists
from sara.services.treasury.models import Discount
from sara.services.treasury.permissions import may_set_tariff


@command
def offer_discount(*, name: str, name_en: str, percent: int, source: str, actor: Actor, now: datetime) -> int:
    """Add a discount that desks may give; `source` names the resolution it rests on."""
    if not may_set_tariff(actor):
        raise NotAllowed
    with constraint_as("discount_has_one_name", DiscountExists):
        return Discount.objects.create(name=name, name_en=name_en, percent=percent, source=source).id


@command
def withdraw_discount(*, discount_id: int, actor: Actor, now: datetime) -> None:
    """Stop offering a discount; what was given by it stays as it is."""
    if not may_set_tariff(actor):
        raise NotAllowed
    if not Discount.objects.offered().filter(id=discount_id).update(is_offered=False):
        raise Missing
