from datetime import datetime

from django.db.models import Exists, OuterRef

from sara.services.programmes.models import Enrolment, Session


def clashes_of(person_id: int, run_code: str, *, now: datetime) -> tuple[str, ...]:
    """The titles of other classes of a person that meet at the same time as this one; one query.

    It is a word of warning, not a refusal: people know best which of two they will go to.
    """
    at_once = Session.objects.filter(
        run__code=run_code, starts_at__lt=OuterRef("ends_at"), ends_at__gt=OuterRef("starts_at")
    )
    his = Enrolment.objects.filter(person=person_id).live().values("run")
    others = (
        Session.objects.filter(run__in=his, ends_at__gt=now)
        .exclude(run__code=run_code)
        .not_cancelled()
        .filter(Exists(at_once.not_cancelled()))
        .select_related("run__programme")
        .by_start()
    )
    return tuple(dict.fromkeys(session.run.programme.titled() for session in others))
