import pytest
from django.db import IntegrityError, transaction
from procrastinate.contrib.django.models import ProcrastinateJob

from sara.foundation import clock
from sara.foundation.actors import SYSTEM, Actor, ActorKind
from sara.foundation.audit import acting, history_of
from sara.foundation.audit.tests.sample.models import Note
from sara.foundation.facts import all_handlers, announce
from sara.foundation.facts.delivering import deliver_fact
from sara.foundation.facts.models import Delivery, DeliveryState, FactRecord
from sara.foundation.facts.tests.conftest import Hearers
from sara.foundation.facts.tests.fixtures import Deliver
from sara.foundation.facts.tests.sounds import (
    NOW,
    Rung,
    breaks,
    lights_the_lamp,
    opens_the_door,
    ring,
    titles,
)

pytestmark = pytest.mark.django_db


def test_everyone_who_hears_a_fact_answers_it(hearers: Hearers, deliver: Deliver) -> None:
    hearers(opens_the_door, lights_the_lamp)
    ring()
    assert titles() == []
    assert deliver() == 2
    assert set(titles()) == {"در زنگ", "چراغ زنگ"}
    assert set(Delivery.objects.values_list("state", "runs")) == {(DeliveryState.DONE, 1)}


def test_a_fact_that_nobody_hears_is_still_written(deliver: Deliver) -> None:
    resident = Actor(kind=ActorKind.PERSON, account_id=3, person_id=7)
    with transaction.atomic():
        announce(Rung(bell="زنگ"), actor=resident, now=NOW)
    record = FactRecord.objects.get()
    assert (record.name, record.values) == ("sounds.Rung", {"bell": "زنگ"})
    assert (record.actor, record.account_id, record.person_id) == ("person", 3, 7)
    assert record.announced_at == NOW
    assert deliver() == 0


def test_a_change_that_fails_tells_nothing(hearers: Hearers, deliver: Deliver) -> None:
    hearers(opens_the_door)

    def change() -> None:
        with transaction.atomic():
            ring()
            raise ValueError("not so")

    with pytest.raises(ValueError, match="not so"):
        change()
    assert deliver() == 0
    assert not FactRecord.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_fact_outside_a_change_is_a_bug() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        announce(Rung(bell="زنگ"), actor=SYSTEM, now=NOW)


def test_a_second_delivery_does_nothing_where_it_was_answered(hearers: Hearers, deliver: Deliver) -> None:
    hearers(opens_the_door)
    ring()
    deliver()
    deliver_fact.defer(delivery_id=Delivery.objects.get().pk)
    assert deliver() == 1
    assert titles() == ["در زنگ"]


def test_a_hearer_that_breaks_leaves_nothing_half_done_and_holds_up_nobody(
    hearers: Hearers, deliver: Deliver
) -> None:
    hearers(opens_the_door)
    ring("نخست")
    hearers(breaks)
    ring("دوم")
    with pytest.raises(RuntimeError, match="شکست دوم"):
        deliver()
    assert "نیمه‌کاره" not in titles()
    assert "در نخست" in titles()


def test_what_a_hearer_changes_says_in_its_history_which_fact_it_answers(
    hearers: Hearers, deliver: Deliver
) -> None:
    hearers(opens_the_door)
    ring()
    with clock.frozen_at(NOW):
        deliver()
    context = history_of(Note).objects.get().pgh_context  # type: ignore[attr-defined]
    assert context["fact"] == FactRecord.objects.get().pk
    assert context["handler"] == f"{opens_the_door.__module__}.opens_the_door"
    assert (context["command"], context["at"]) == ("open_door", NOW.isoformat())


def test_a_fact_whose_hearer_is_gone_is_not_taken_for_answered(hearers: Hearers, deliver: Deliver) -> None:
    hearers(opens_the_door)
    ring()
    Delivery.objects.update(handler="sara.gone.handlers.tell")
    with pytest.raises(KeyError):
        deliver()
    assert Delivery.objects.get().state == DeliveryState.WAITING


def test_who_hears_what_can_be_listed(hearers: Hearers) -> None:
    hearers(opens_the_door, lights_the_lamp)
    assert all_handlers()["sounds.Rung"] == (
        f"{opens_the_door.__module__}.lights_the_lamp",
        f"{opens_the_door.__module__}.opens_the_door",
    )


def test_a_job_waits_in_the_same_transaction_as_its_change(hearers: Hearers) -> None:
    hearers(opens_the_door)
    with acting("ring", actor=SYSTEM, now=NOW):
        announce(Rung(bell="زنگ"), actor=SYSTEM, now=NOW)
        assert ProcrastinateJob.objects.filter(task_name="facts.deliver", status="todo").count() == 1


def delivery(**values: object) -> Delivery:
    fact = FactRecord.objects.create(name="sounds.Rung", values={}, actor="system", announced_at=NOW)
    return Delivery.objects.create(**{"fact": fact, "handler": "one", **values})


@pytest.mark.parametrize(
    ("constraint", "values"),
    [
        ("delivery_state_is_known", {"state": "lost", "settled_at": NOW}),
        ("delivery_settled_unless_waiting", {"state": DeliveryState.DONE}),
        ("delivery_settled_unless_waiting", {"state": DeliveryState.WAITING, "settled_at": NOW}),
    ],
)
def test_a_delivery_is_settled_exactly_when_it_does_not_wait(
    constraint: str, values: dict[str, object]
) -> None:
    with pytest.raises(IntegrityError, match=constraint):
        delivery(**values)


def test_delivery_once_for_each_hearer() -> None:
    first = delivery()
    with pytest.raises(IntegrityError, match="delivery_once_for_each_hearer"):
        Delivery.objects.create(fact=first.fact, handler="one")
