from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.foundation.facts import announce
from sara.services.programmes.commands.locking import enrolment_to_change
from sara.services.programmes.commands.seats import call_off_fee, end_enrolment, hand_on_seats
from sara.services.programmes.errors import NotWithdrawable
from sara.services.programmes.facts import Withdrawn
from sara.services.programmes.permissions import may_enrol
from sara.services.programmes.types import LIVE, EnrolmentStatus, RunStatus


@command
def withdraw(*, enrolment_code: str, actor: Actor, now: datetime, reason: str = "") -> None:
    """Leave a class, its waiting list or an offered seat; a freed seat goes to the next.

    The fee is called off with the treasury, which settles what was already paid.
    """
    run, enrolment = enrolment_to_change(code=enrolment_code)
    if not may_enrol(actor, enrolment.person_id, now=now):
        raise Missing
    over = run.status != RunStatus.OPEN or now >= run.last_session_ends_at
    if enrolment.status not in LIVE or over:
        raise NotWithdrawable
    held_a_seat = end_enrolment(run, enrolment, status=EnrolmentStatus.WITHDRAWN, now=now)
    call_off_fee(enrolment, actor=actor, now=now, reason=reason)
    announce(
        Withdrawn(enrolment.code, run.code, run.house_id, enrolment.person_id, held_a_seat),
        actor=actor,
        now=now,
    )
    if held_a_seat:
        hand_on_seats(run, actor=actor, now=now)
