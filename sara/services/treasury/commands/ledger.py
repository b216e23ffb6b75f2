from collections.abc import Iterable
from datetime import datetime
from typing import Final

from django.db import connection

from sara.foundation.actors import Actor
from sara.services.treasury.types import Posting

# An entry and its lines in one question; that they balance, a trigger asks at the end.
_ENTER: Final = """
    WITH entry AS (
        INSERT INTO treasury_ledgerentry (house_id, about, entered_at, entered_by_id)
        VALUES (%s, %s, %s, %s) RETURNING id
    )
    INSERT INTO treasury_ledgerline (entry_id, account, rials)
    SELECT entry.id, line.account, line.rials
      FROM entry, unnest(%s::text[], %s::bigint[]) WITH ORDINALITY AS line (account, rials, place)
     ORDER BY line.place
"""


def enter(postings: Iterable[Posting], *, house_id: int, about: str, actor: Actor, now: datetime) -> None:
    """Write one balanced entry into the books of a house."""
    lines = [posting for posting in postings if posting.rials]
    accounts, rials = [line.account.value for line in lines], [int(line.rials) for line in lines]
    with connection.cursor() as cursor:
        cursor.execute(_ENTER, [house_id, about, now, actor.person_id, accounts, rials])
