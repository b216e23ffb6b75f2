from collections.abc import Iterable
from datetime import datetime

from sara.foundation.actors import Actor
from sara.services.treasury.models import LedgerEntry, LedgerLine
from sara.services.treasury.types import Posting


def enter(postings: Iterable[Posting], *, house_id: int, about: str, actor: Actor, now: datetime) -> None:
    """Write one balanced entry into the books of a house."""
    entry = LedgerEntry.objects.create(
        house_id=house_id, about=about, entered_at=now, entered_by_id=actor.person_id
    )
    LedgerLine.objects.bulk_create(
        LedgerLine(entry=entry, account=posting.account, rials=posting.rials)
        for posting in postings
        if posting.rials
    )
