from collections.abc import Iterable
from datetime import datetime
from typing import Final

from sara.foundation.actors import Actor
from sara.foundation.database import prepared
from sara.services.treasury.types import Posting

# An entry and its lines in one question; that they balance, a trigger asks at the end.
_ENTER: Final = """
    WITH entry AS (
        INSERT INTO treasury_ledgerentry (house_id, about, entered_at, entered_by_id)
        VALUES (%(house)s, %(about)s, %(now)s, %(by)s) RETURNING id
    )
    INSERT INTO treasury_ledgerline (entry_id, account, rials)
    SELECT entry.id, line.account, line.rials
      FROM entry, unnest(%(accounts)s::text[], %(rials)s::bigint[])
           WITH ORDINALITY AS line (account, rials, place)
     ORDER BY line.place
"""


def enter(postings: Iterable[Posting], *, house_id: int, about: str, actor: Actor, now: datetime) -> None:
    """Write one balanced entry into the books of a house."""
    lines = [posting for posting in postings if posting.rials]
    values = {
        "house": house_id,
        "about": about,
        "now": now,
        "by": actor.person_id,
        "accounts": [line.account for line in lines],
        "rials": [int(line.rials) for line in lines],
    }
    prepared.rows(_ENTER, values)
