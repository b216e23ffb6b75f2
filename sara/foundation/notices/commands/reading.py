from collections.abc import Collection
from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.notices.models import Notice


@command
def mark_tray_read(*, person_ids: Collection[int], actor: Actor, now: datetime) -> int:
    """Note that what lies in the tray of these persons was seen; how many were new.

    Whose tray an actor opens is known to those who know persons; they hand over only their own.
    """
    return Notice.objects.in_tray_of(person_ids).unread().filter(made_at__lte=now).update(read_at=now)
