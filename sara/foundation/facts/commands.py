from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.foundation.facts.delivering import deliver_fact
from sara.foundation.facts.errors import NotDead
from sara.foundation.facts.models import Delivery, DeliveryState


@command
def redeliver(*, delivery_id: int, actor: Actor, now: datetime, reason: str = "") -> None:
    """Give a dead letter another chance. Who may do so is asked by the page that offers it."""
    delivery = Delivery.objects.select_for_update().filter(pk=delivery_id).order_by("pk").first()
    if delivery is None:
        raise Missing
    if delivery.state != DeliveryState.DEAD:
        raise NotDead
    delivery.state = DeliveryState.WAITING
    delivery.settled_at = None
    delivery.save(update_fields=["state", "settled_at"])
    deliver_fact.defer(delivery_id=delivery_id)
