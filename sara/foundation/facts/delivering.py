"""From a change to those who answer it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.db import transaction
from procrastinate.types import JSONDict

from sara.foundation import clock
from sara.foundation.actors import Actor
from sara.foundation.audit import surroundings
from sara.foundation.facts.fact import Fact, fact_from, values_of
from sara.foundation.facts.hearing import handlers_of
from sara.foundation.facts.jobs import Failure, job
from sara.foundation.facts.models import Delivery, DeliveryState, FactRecord


def announce(fact: Fact, *, actor: Actor, now: datetime) -> None:
    """Tell a fact, inside the transaction of the change; those who hear it answer after the commit."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("a fact is announced within a change")
    record = FactRecord.objects.create(
        name=fact.name,
        values=values_of(fact),
        actor=actor.kind.value,
        account_id=actor.account_id,
        person_id=actor.person_id,
        announced_at=now,
    )
    hearers = sorted(handlers_of(fact.name))
    if hearers:
        made = Delivery.objects.bulk_create(Delivery(fact=record, handler=name) for name in hearers)
        jobs: list[JSONDict] = [{"delivery_id": one.pk} for one in made]
        deliver_fact.batch_defer(*jobs)


def _note_failure(arguments: Mapping[str, Any], failure: Failure) -> None:
    with transaction.atomic():
        delivery = (
            Delivery.objects.select_for_update()
            .waiting()
            .filter(pk=arguments["delivery_id"])
            .order_by("pk")
            .first()
        )
        if delivery is None:
            return
        delivery.runs += 1
        delivery.error = failure.error
        if failure.last:
            delivery.state = DeliveryState.DEAD
            delivery.settled_at = failure.at
        delivery.save(update_fields=["state", "runs", "settled_at", "error"])


@job(name="facts.deliver", failed=_note_failure)
def deliver_fact(*, delivery_id: int) -> None:
    """Let one hearer answer one fact, in one transaction with the mark that it did."""
    with transaction.atomic():
        _hand_over(delivery_id, now=clock.now())


def _hand_over(delivery_id: int, *, now: datetime) -> None:
    delivery = (
        Delivery.objects.select_for_update(of=("self",))
        .select_related("fact")
        .waiting()
        .filter(pk=delivery_id)
        .order_by("pk")
        .first()
    )
    if delivery is None:
        return
    fact = fact_from(delivery.fact.name, delivery.fact.values)
    handler = handlers_of(delivery.fact.name)[delivery.handler]
    with surroundings(fact=delivery.fact_id, handler=delivery.handler):
        handler(fact, now=now)
    delivery.state = DeliveryState.DONE
    delivery.runs += 1
    delivery.settled_at = now
    delivery.error = ""
    delivery.save(update_fields=["state", "runs", "settled_at", "error"])
