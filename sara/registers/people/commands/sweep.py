from datetime import datetime, timedelta

from django.conf import settings

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.database.holding import hold
from sara.registers.people.commands.doubles import note_likely_doubles_of
from sara.registers.people.models import DoubleSweep, Person


@command
def sweep_doubles(*, many: int, actor: Actor, now: datetime) -> int:
    """Compare the next so many of the register with all who may be they; how many it were.

    The walk begins anew when the last one ended `SARA_DOUBLES_SWEEP_DAYS` ago; 0 days: never. It can be
    killed and goes on from where it was.
    """
    hold("people:sweep")
    sweep = DoubleSweep.objects.under_way().order_by("id").first() or _begun(now)
    if sweep is None:
        return 0
    ids = list(
        Person.objects.named_still()
        .filter(pk__gt=sweep.after_id)
        .order_by("pk")
        .values_list("pk", flat=True)[:many]
    )
    if ids:
        note_likely_doubles_of(person_ids=ids, actor=actor, now=now)
        sweep.after_id, sweep.compared = ids[-1], sweep.compared + len(ids)
    if len(ids) < many:
        sweep.finished_at = now
    sweep.save()
    return len(ids)


def _begun(now: datetime) -> DoubleSweep | None:
    days: int = settings.SARA_DOUBLES_SWEEP_DAYS
    lately = DoubleSweep.objects.filter(finished_at__gt=now - timedelta(days=days))
    if not days or lately.exists():
        return None
    return DoubleSweep(begun_at=now)
