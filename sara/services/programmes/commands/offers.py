from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.facts import announce
from sara.services.programmes.commands.locking import enrolment_to_change
from sara.services.programmes.commands.seats import charge_fee, end_enrolment, hand_on_seats
from sara.services.programmes.errors import NotOffered, OfferTimeOver
from sara.services.programmes.facts import Enrolled, OfferExpired
from sara.services.programmes.permissions import may_enrol
from sara.services.programmes.types import EnrolmentStatus, Placement


@command
def accept_offer(*, enrolment_code: str, actor: Actor, now: datetime) -> Placement:
    """Take the seat that was offered; the fee becomes due."""
    run, enrolment = enrolment_to_change(code=enrolment_code)
    if not may_enrol(actor, enrolment.person_id, now=now):
        raise Missing
    if enrolment.status == EnrolmentStatus.EXPIRED:
        raise OfferTimeOver
    if enrolment.status != EnrolmentStatus.OFFERED or enrolment.offer_until is None:
        raise NotOffered
    if now >= enrolment.offer_until:
        raise OfferTimeOver
    enrolment.status = EnrolmentStatus.PLACED
    enrolment.placed_at = now
    enrolment.offer_until = None
    enrolment.save(update_fields=["status", "placed_at", "offer_until"])
    charged = charge_fee(
        enrolment.code,
        house_id=run.house_id,
        person_id=enrolment.person_id,
        fee_rials=run.fee_rials,
        title=run.programme.title,
        title_en=run.programme.title_en,
        actor=actor,
        now=now,
    )
    announce(Enrolled(enrolment.code, run.code, run.house_id, enrolment.person_id), actor=actor, now=now)
    return Placement(enrolment.code, EnrolmentStatus.PLACED, enrolment.turn, 0, charged)


@command
def expire_offer(*, enrolment_code: str, actor: Actor, now: datetime) -> None:
    """Take back a seat that was not accepted in time and offer it to the next.

    Nothing happens when the offer was accepted or given up meanwhile.
    """
    run, enrolment = enrolment_to_change(code=enrolment_code)
    if not actor.is_system:
        raise NotAllowed
    if enrolment.offer_until is None or now < enrolment.offer_until:
        return
    end_enrolment(run, enrolment, status=EnrolmentStatus.EXPIRED, now=now)
    announce(
        OfferExpired(enrolment.code, run.code, run.house_id, enrolment.person_id),
        actor=actor,
        now=now,
    )
    hand_on_seats(run, actor=actor, now=now)
