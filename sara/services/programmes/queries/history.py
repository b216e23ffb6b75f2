from sara.foundation.actors import Actor
from sara.foundation.audit import TrailLine, trail
from sara.services.programmes.models import Enrolment, Run
from sara.services.programmes.permissions import MAY_SEE_ROLLS


def run_history(run_id: int) -> list[TrailLine]:
    """What happened to a run, newest first; two queries. The caller asked who may see it."""
    return trail(Run(pk=run_id))


def enrolment_history(code: str, *, actor: Actor) -> list[TrailLine]:
    """What happened to an enrolment, newest first, for the staff of its house; three queries."""
    mine = MAY_SEE_ROLLS.scope(actor).where("run__house__path")
    enrolment = Enrolment.objects.filter(mine, code=code).first()
    return trail(enrolment) if enrolment else []
