"""The front door of the treasury: fees, discounts, receipts, the cash box."""

from sara.services.treasury.commands import *
from sara.services.treasury.errors import *
from sara.services.treasury.facts import *
from sara.services.treasury.queries import *
from sara.services.treasury.queries.receipts import ReceiptFilter
from sara.services.treasury.types import *
