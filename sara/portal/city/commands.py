from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import NotAllowed
from sara.foundation.facts import redeliver
from sara.foundation.notices import resend
from sara.portal.city.permissions import may_retry_deliveries


@command
def retry_delivery(*, delivery_id: int, actor: Actor, now: datetime) -> None:
    """Give a fact that one hearer gave up another chance."""
    if not may_retry_deliveries(actor):
        raise NotAllowed
    redeliver(delivery_id=delivery_id, actor=actor, now=now)


@command
def retry_message(*, notice_id: int, actor: Actor, now: datetime) -> None:
    """Put a message that could not leave back in the queue."""
    if not may_retry_deliveries(actor):
        raise NotAllowed
    resend(notice_id=notice_id, actor=actor, now=now)
