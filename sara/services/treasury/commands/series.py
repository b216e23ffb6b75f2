"""Numbers of receipts: one after the other in a house and Jalali year, without a gap."""

from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.database import prepared
from sara.foundation.jalali import jalali_year
from sara.services.treasury.types import NewReceipt

_ISSUE: Final = """
    WITH next AS (
        INSERT INTO treasury_receiptseries AS series (house_id, year, last_number)
        VALUES (%(house)s::bigint, %(year)s::smallint, 1)
        ON CONFLICT (house_id, year) DO UPDATE SET last_number = series.last_number + 1
        RETURNING last_number
    )
    INSERT INTO treasury_receipt (
        code, house_id, year, number, kind, charge_id, amount_rials, method, terminal_reference,
        cash_box_id, counters_id, reason, issued_at, issued_by_id
    )
    SELECT %(code)s, %(house)s::bigint, %(year)s::smallint, next.last_number, %(kind)s,
           %(charge)s::bigint, %(rials)s::bigint, %(method)s, %(terminal)s, %(box)s::bigint,
           %(counters)s::bigint, %(reason)s, %(now)s::timestamptz, %(by)s::bigint
      FROM next
"""


def issue(receipt: NewReceipt, *, actor: Actor, now: datetime) -> None:
    """Give a receipt the next number of its house and Jalali year, and write it: the last deed of a command.

    The row of the series stays locked until the transaction ends, so a number that was taken by a
    transaction that failed is given again, and there is never a gap; whoever prints next waits for it.
    """
    values = {
        "code": receipt.code,
        "house": receipt.house_id,
        "year": jalali_year(day_of(now)),
        "kind": receipt.kind,
        "charge": receipt.charge_id,
        "rials": int(receipt.amount),
        "method": receipt.method,
        "terminal": receipt.terminal_reference,
        "box": receipt.cash_box_id,
        "counters": receipt.counters_id,
        "reason": receipt.reason,
        "now": now,
        "by": actor.person_id,
    }
    prepared.rows(_ISSUE, values)
