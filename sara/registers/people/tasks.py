from datetime import datetime, time

from sara.foundation.actors import SYSTEM
from sara.foundation.facts import daily
from sara.registers.people.api import sweep_sign_in_codes


@daily(at=time(3, 40))
def sweep_old_sign_in_codes(*, now: datetime) -> None:
    """Who asked for a code is nobody's business after a week."""
    sweep_sign_in_codes(actor=SYSTEM, now=now)
