from datetime import timedelta

import pytest

from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.money import Rials
from sara.services.programmes.api import (
    EnrolmentStatus,
    NotOffered,
    NotWithdrawable,
    OfferTimeOver,
    accept_offer,
    change_run,
    expire_offer,
    withdraw,
)
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.tasks import expire_offers, finish_runs
from sara.services.programmes.tests.factories import (
    NOW,
    House,
    after_the_run,
    make_people,
    open_a_run,
    place,
    resident,
    terms,
)
from sara.services.treasury.api import charges_of

DAY = timedelta(hours=24)


def enrolled(run: Run, count: int) -> list[Enrolment]:
    """So many people, in the order in which they came."""
    codes = [place(run, person).enrolment_code for person in make_people(count)]
    return [Enrolment.objects.select_related("person").get(code=code) for code in codes]


def leave(enrolment: Enrolment) -> None:
    withdraw(enrolment_code=enrolment.code, actor=resident(enrolment.person), now=NOW)


def status_of(enrolment: Enrolment) -> EnrolmentStatus:
    enrolment.refresh_from_db()
    return EnrolmentStatus(enrolment.status)


def seats_of(run: Run) -> tuple[int, int]:
    run.refresh_from_db()
    return run.seats_taken, run.waiting


def test_a_freed_seat_is_offered_to_the_next_in_line_with_a_deadline(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second, third = enrolled(run, 3)
    leave(first)
    assert status_of(first) is EnrolmentStatus.WITHDRAWN
    assert status_of(second) is EnrolmentStatus.OFFERED
    assert second.offer_until == NOW + DAY
    assert status_of(third) is EnrolmentStatus.WAITING
    assert seats_of(run) == (1, 1)


def test_an_offer_does_not_outlast_the_time_in_which_one_can_still_join(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second = enrolled(run, 2)
    soon = run.offers_end_at - timedelta(hours=2)
    withdraw(enrolment_code=first.code, actor=SYSTEM, now=soon)
    assert status_of(second) is EnrolmentStatus.OFFERED
    assert second.offer_until == run.offers_end_at


def test_a_seat_that_is_freed_after_the_start_is_offered_to_nobody(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second = enrolled(run, 2)
    withdraw(enrolment_code=first.code, actor=SYSTEM, now=run.offers_end_at)
    assert status_of(second) is EnrolmentStatus.WAITING
    assert seats_of(run) == (0, 1)


def test_who_waits_gives_up_his_turn_and_nobody_is_offered_anything(house: House) -> None:
    run = open_a_run(house, capacity=1)
    _first, second, third = enrolled(run, 3)
    leave(second)
    assert status_of(third) is EnrolmentStatus.WAITING
    assert seats_of(run) == (1, 1)


def test_nobody_passes_those_who_wait_while_a_seat_is_offered(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, _second, _third = enrolled(run, 3)
    leave(first)
    (newcomer,) = make_people(1)
    assert place(run, newcomer).status is EnrolmentStatus.WAITING


def test_an_accepted_offer_is_a_place_and_its_fee_is_due(house: House) -> None:
    run = open_a_run(house, capacity=1, fee=Rials.of_toman(100_000))
    first, second = enrolled(run, 2)
    leave(first)
    placement = accept_offer(enrolment_code=second.code, actor=resident(second.person), now=NOW)
    assert status_of(second) is EnrolmentStatus.PLACED
    assert second.offer_until is None
    (charge,) = charges_of([second.person_id])
    assert (charge.code, charge.due) == (placement.charge_code, Rials(1_000_000))
    assert seats_of(run) == (1, 0)


def test_leaving_calls_the_fee_off(house: House) -> None:
    run = open_a_run(house, fee=Rials.of_toman(100_000))
    (first,) = enrolled(run, 1)
    (before,) = charges_of([first.person_id])
    leave(first)
    (after,) = charges_of([first.person_id])
    assert (before.due, after.due) == (Rials(1_000_000), Rials(0))


def test_an_offer_that_ran_out_goes_to_the_next(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second, third = enrolled(run, 3)
    leave(first)
    late = NOW + DAY
    with pytest.raises(OfferTimeOver):
        accept_offer(enrolment_code=second.code, actor=resident(second.person), now=late)
    expire_offers(now=late)
    assert status_of(second) is EnrolmentStatus.EXPIRED
    assert status_of(third) is EnrolmentStatus.OFFERED
    assert third.offer_until == late + DAY
    assert seats_of(run) == (1, 0)
    with pytest.raises(OfferTimeOver):
        accept_offer(enrolment_code=second.code, actor=resident(second.person), now=late)


def test_an_offer_that_was_accepted_in_time_does_not_run_out(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second = enrolled(run, 2)
    leave(first)
    accept_offer(enrolment_code=second.code, actor=resident(second.person), now=NOW)
    expire_offer(enrolment_code=second.code, actor=SYSTEM, now=NOW + DAY)
    assert status_of(second) is EnrolmentStatus.PLACED


def test_only_the_machine_lets_an_offer_run_out(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second = enrolled(run, 2)
    leave(first)
    with pytest.raises(NotAllowed):
        expire_offer(enrolment_code=second.code, actor=house.manager, now=NOW + DAY)


def test_only_an_offer_can_be_accepted(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second = enrolled(run, 2)
    for enrolment in (first, second):
        with pytest.raises(NotOffered):
            accept_offer(enrolment_code=enrolment.code, actor=resident(enrolment.person), now=NOW)


def test_a_larger_room_brings_in_those_who_wait(house: House) -> None:
    run = open_a_run(house, capacity=1)
    _first, second, third, fourth = enrolled(run, 4)
    change_run(run_code=run.code, terms=terms(capacity=3), actor=house.manager, now=NOW)
    assert [status_of(one) for one in (second, third)] == [EnrolmentStatus.OFFERED] * 2
    assert status_of(fourth) is EnrolmentStatus.WAITING
    assert seats_of(run) == (3, 1)


def test_the_enrolment_of_another_is_not_there(house: House) -> None:
    run = open_a_run(house)
    (first,) = enrolled(run, 1)
    (stranger,) = make_people(1)
    for verb in (withdraw, accept_offer):
        with pytest.raises(Missing):
            verb(enrolment_code=first.code, actor=resident(stranger), now=NOW)
        with pytest.raises(Missing):
            verb(enrolment_code="NEVERWAS", actor=resident(stranger), now=NOW)
    assert status_of(first) is EnrolmentStatus.PLACED


def test_the_desk_withdraws_one_who_enrolled_here(house: House) -> None:
    run = open_a_run(house)
    (first,) = enrolled(run, 1)
    withdraw(enrolment_code=first.code, actor=house.desk, now=NOW, reason="به خواست خودش")
    assert status_of(first) is EnrolmentStatus.WITHDRAWN


def test_one_leaves_once_and_not_after_the_end(house: House) -> None:
    run = open_a_run(house)
    first, second = enrolled(run, 2)
    leave(first)
    with pytest.raises(NotWithdrawable):
        leave(first)
    with pytest.raises(NotWithdrawable):
        withdraw(enrolment_code=second.code, actor=SYSTEM, now=after_the_run(run))


def test_at_the_end_of_a_run_those_who_still_wait_are_let_go(house: House) -> None:
    run = open_a_run(house, capacity=1)
    first, second = enrolled(run, 2)
    finish_runs(now=after_the_run(run))
    assert status_of(first) is EnrolmentStatus.PLACED
    assert status_of(second) is EnrolmentStatus.EXPIRED
    assert seats_of(run) == (1, 0)
    assert run.status == "finished"
