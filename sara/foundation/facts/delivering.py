"""From a change to those who answer it."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import connection, transaction

from sara.foundation import clock
from sara.foundation.actors import Actor
from sara.foundation.audit import surroundings
from sara.foundation.facts.fact import Fact, fact_from, values_of
from sara.foundation.facts.hearing import handlers_of
from sara.foundation.facts.jobs import Failure, job
from sara.foundation.facts.models import Delivery, DeliveryState

# The fact, its deliveries and the jobs that carry them, in one question: this is part of every change.
_ANNOUNCE: Final = """
    WITH fact AS (
        INSERT INTO facts_factrecord (name, "values", actor, account_id, person_id, announced_at)
        VALUES (%s, %s, %s, %s, %s, %s) RETURNING id
    ), made AS (
        INSERT INTO facts_delivery (fact_id, handler, state, runs, error)
        SELECT fact.id, hearer, 'waiting', 0, '' FROM fact, unnest(%s::text[]) AS hearer
        RETURNING id
    )
    SELECT procrastinate_defer_jobs_v1(array_agg(
        ROW('default', %s, 0, NULL, NULL, jsonb_build_object('delivery_id', id), NULL)
            ::procrastinate_job_to_defer_v1 ORDER BY id
    )) FROM made HAVING count(*) > 0
"""


def announce(fact: Fact, *, actor: Actor, now: datetime) -> None:
    """Tell a fact, inside the transaction of the change; those who hear it answer after the commit."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("a fact is announced within a change")
    told = [fact.name, json.dumps(values_of(fact), ensure_ascii=False), actor.kind.value]
    hearers = sorted(handlers_of(fact.name))
    with connection.cursor() as cursor:
        cursor.execute(_ANNOUNCE, [*told, actor.account_id, actor.person_id, now, hearers, deliver_fact.name])


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
