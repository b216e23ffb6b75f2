"""Seats and turns of a run whose row the caller has locked."""

from datetime import datetime

from django.conf import settings

from sara.foundation.actors import Actor
from sara.foundation.facts import announce
from sara.foundation.money import Rials
from sara.services.programmes import rules
from sara.services.programmes.facts import SeatOffered
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.types import HOLDS_A_SEAT, EnrolmentStatus
from sara.services.treasury.api import cancel_charge, charge


def end_enrolment(run: Run, enrolment: Enrolment, *, status: EnrolmentStatus, now: datetime) -> bool:
    """Take a live enrolment out of the run; whether it held a seat. Both rows are saved."""
    held_a_seat = enrolment.status in HOLDS_A_SEAT
    if held_a_seat:
        run.seats_taken -= 1
    else:
        run.waiting -= 1
    enrolment.status = status
    enrolment.offer_until = None
    enrolment.ended_at = now
    enrolment.save(update_fields=["status", "offer_until", "ended_at"])
    save_seats(run)
    return held_a_seat


def hand_on_seats(run: Run, *, actor: Actor, now: datetime) -> None:
    """Offer every free seat to the next in the waiting list, with a deadline."""
    until = rules.offer_deadline(now, hours=settings.SEAT_OFFER_HOURS, offers_end_at=run.offers_end_at)
    free = run.capacity - run.seats_taken
    if until is None or free <= 0 or not run.waiting:
        return
    for enrolment in list(Enrolment.objects.filter(run=run).waiting().by_turn()[:free]):
        enrolment.status = EnrolmentStatus.OFFERED
        enrolment.offer_until = until
        enrolment.save(update_fields=["status", "offer_until"])
        run.seats_taken += 1
        run.waiting -= 1
        announce(
            SeatOffered(
                enrolment_code=enrolment.code,
                run_code=run.code,
                house_id=run.house_id,
                person_id=enrolment.person_id,
                offer_until=until,
            ),
            actor=actor,
            now=now,
        )
    save_seats(run)


def save_seats(run: Run) -> None:
    run.save(update_fields=["seats_taken", "waiting"])


def charge_fee(
    enrolment_code: str,
    *,
    house_id: int,
    person_id: int,
    fee_rials: int,
    title: str,
    title_en: str,
    actor: Actor,
    now: datetime,
) -> str | None:
    """Write down the fee of a place with the treasury; the code of the charge, if there is a fee."""
    if not fee_rials:
        return None
    return charge(
        house_id=house_id,
        person_id=person_id,
        amount=Rials(fee_rials),
        about=rules.about_enrolment(enrolment_code),
        title=title,
        title_en=title_en,
        actor=actor,
        now=now,
    )


def call_off_fee(enrolment: Enrolment, *, actor: Actor, now: datetime, reason: str) -> None:
    cancel_charge(about=rules.about_enrolment(enrolment.code), actor=actor, now=now, reason=reason)
