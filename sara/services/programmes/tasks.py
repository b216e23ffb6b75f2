"""What time does by itself: offers run out, runs come to their end."""

from datetime import datetime, time

from sara.foundation.actors import SYSTEM
from sara.foundation.facts import daily, every
from sara.services.programmes.api import expire_offer, finish_run
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.types import RunStatus


@every(minutes=5)
def expire_offers(*, now: datetime) -> None:
    """Take back the seats that nobody accepted in time, each in a transaction of its own."""
    over = Enrolment.objects.offered_until(now).order_by("offer_until", "id")
    for code in list(over.values_list("code", flat=True)):
        expire_offer(enrolment_code=code, actor=SYSTEM, now=now)


@daily(at=time(1, 40))
def finish_runs(*, now: datetime) -> None:
    """Close the runs whose last session is over."""
    over = Run.objects.filter(status=RunStatus.OPEN, last_session_ends_at__lte=now)
    for code in list(over.by_start().values_list("code", flat=True)):
        finish_run(run_code=code, actor=SYSTEM, now=now)
