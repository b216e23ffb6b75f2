from typing import Protocol

from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.permissions import Permission, Scope
from sara.registers.posts.types import PostKind


class Placed(Protocol):
    """A house, or what belongs to one and knows its path."""

    @property
    def path(self) -> str: ...


RUNS_THE_HOUSE = (PostKind.MANAGER, PostKind.ACTING_MANAGER)
WATCHES_MONEY = (
    PostKind.INSPECTOR,
    PostKind.TRUSTEE_CHAIR,
    PostKind.REGION_OFFICER,
    PostKind.HEADQUARTERS,
)

TAKE_MONEY = Permission(
    "may_take_money",
    _("گرفتن شهریه، دادن رسید و باز و بسته کردن صندوق"),
    held_by=(PostKind.DESK, *RUNS_THE_HOUSE),
)
VOID_RECEIPT = Permission("may_void_receipt", _("باطل کردن رسید با سند ابطال"), held_by=RUNS_THE_HOUSE)
SEE_MONEY = Permission(
    "may_see_money",
    _("دیدن رسیدها و صندوق سرا"),
    held_by=(PostKind.DESK, *RUNS_THE_HOUSE, *WATCHES_MONEY),
)

SET_TARIFF = Permission("may_set_tariff", _("نوشتن و برداشتن تخفیف‌ها"), held_by=(PostKind.HEADQUARTERS,))


def may_take_money(actor: Actor, house: Placed) -> bool:
    return TAKE_MONEY.allows(actor, house.path)


def may_void_receipt(actor: Actor, house: Placed) -> bool:
    return VOID_RECEIPT.allows(actor, house.path)


def may_see_money(actor: Actor, house: Placed) -> bool:
    return SEE_MONEY.allows(actor, house.path)


def may_set_tariff(actor: Actor) -> bool:
    return bool(SET_TARIFF.scope(actor))


def houses_with_money_seen_by(actor: Actor) -> Scope:
    """Where he may see receipts and cash boxes: the twin of `may_see_money`."""
    return SEE_MONEY.scope(actor)


def houses_where_money_is_taken_by(actor: Actor) -> Scope:
    """Where he may stand at the till: the twin of `may_take_money`."""
    return TAKE_MONEY.scope(actor)
