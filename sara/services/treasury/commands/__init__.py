from sara.services.treasury.commands.cash_box import close_cash_box, open_cash_box
from sara.services.treasury.commands.charge import cancel_charge, charge, give_discount
from sara.services.treasury.commands.discounts import offer_discount, withdraw_discount
from sara.services.treasury.commands.forget import forget_payer
from sara.services.treasury.commands.receive import receive
from sara.services.treasury.commands.void import void_receipt

__all__ = [
    "cancel_charge",
    "charge",
    "close_cash_box",
    "forget_payer",
    "give_discount",
    "offer_discount",
    "open_cash_box",
    "receive",
    "void_receipt",
    "withdraw_discount",
]
