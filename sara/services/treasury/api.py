"""The front door of the treasury: fees, discounts, receipts, the cash box."""

from sara.services.treasury.commands import *
from sara.services.treasury.errors import *
from sara.services.treasury.facts import *
from sara.services.treasury.permissions import (
    houses_where_money_is_taken_by,
    houses_with_money_seen_by,
    may_see_money,
    may_set_tariff,
    may_take_money,
    may_void_receipt,
)
from sara.services.treasury.queries import *
from sara.services.treasury.types import *
