"""From a change to those who answer it."""

import json
from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import transaction

from sara.foundation import clock
from sara.foundation.actors import Actor
from sara.foundation.audit import surroundings
from sara.foundation.database import prepared
from sara.foundation.facts.fact import Fact, fact_from, values_of
from sara.foundation.facts.hearing import handlers_of
from sara.foundation.facts.jobs import Failure, job
from sara.foundation.facts.models import Delivery, DeliveryState

# The fact, its deliveries and the jobs that carry them, in one question: this is part of every change.
_ANNOUNCE: Final = """
    WITH fact AS (
        INSERT INTO facts_factrecord (name, "values", actor, account_id, person_id, announced_at)
        VALUES (%(name)s, %(values)s, %(actor)s, %(account)s, %(person)s, %(now)s) RETURNING id
    ), made AS (
        INSERT INTO facts_delivery (fact_id, handler, state, runs, error)
        SELECT fact.id, hearer, 'waiting', 0, '' FROM fact, unnest(%(hearers)s::text[]) AS hearer
        RETURNING id
    )
    SELECT procrastinate_defer_jobs_v1(array_agg(
        ROW('default', %(task)s::varchar, 0, NULL, NULL, jsonb_build_object('delivery_id', id), NULL)
            ::procrastinate_job_to_defer_v1 ORDER BY id
    )) FROM made HAVING count(*) > 0
"""

_WAITING: Final = """
    SELECT delivery.handler, fact.id, fact.name, fact."values"
      FROM facts_delivery delivery JOIN facts_factrecord fact ON fact.id = delivery.fact_id
     WHERE delivery.id = %(delivery)s AND delivery.state = 'waiting' FOR UPDATE OF delivery
"""
_DONE: Final = """
    UPDATE facts_delivery SET state = 'done', runs = runs + 1, settled_at = %(now)s, error = ''
     WHERE id = %(delivery)s
"""


def announce(fact: Fact, *, actor: Actor, now: datetime) -> None:
    """Tell a fact, inside the transaction of the change; those who hear it answer after the commit."""
    if not transaction.get_connection().in_atomic_block:
        raise transaction.TransactionManagementError("a fact is announced within a change")
    told = {
        "name": fact.name,
        "values": json.dumps(values_of(fact), ensure_ascii=False),
        "actor": actor.kind,
        "account": actor.account_id,
        "person": actor.person_id,
        "now": now,
        "hearers": sorted(handlers_of(fact.name)),
        "task": deliver_fact.name,
    }
    prepared.rows(_ANNOUNCE, told)


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
    waiting = prepared.rows(_WAITING, {"delivery": delivery_id})
    for hearer, fact_id, name, values in waiting:
        handler = handlers_of(name)[hearer]
        with surroundings(fact=fact_id, handler=hearer):
            handler(fact_from(name, json.loads(values)), now=now)
        prepared.rows(_DONE, {"delivery": delivery_id, "now": now})
