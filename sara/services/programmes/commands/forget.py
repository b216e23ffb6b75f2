from collections.abc import Sequence
from typing import Any, Final

from django.db.models import QuerySet

from sara.foundation.privacy import Erasing
from sara.foundation.privacy.erasing import purge_history, strip_history
from sara.services.programmes.models import Attendance, Certificate, Enrolment, Run

GONE: Final = "—"


def forget_participant(erasing: Erasing) -> Sequence[str]:
    """Leave the seats and the marks, for counts, and no name. It asks no leave: the erasure did."""
    his = Enrolment.objects.filter(person__in=erasing.people)
    papers = Certificate.objects.filter(enrolment__in=his.values("pk"))
    papers.update(holder_name=GONE)
    purge_history(Certificate, _numbers(papers), erasing=erasing)
    marks = Attendance.objects.filter(enrolment__in=his.values("pk"))
    purge_history(Attendance, _numbers(marks), erasing=erasing)
    runs = Run.objects.filter(pk__in=his.values("run_id"))
    strip_history(Run, _numbers(runs), erasing=erasing)
    beside = Enrolment.objects.filter(run__in=runs.values("pk")).exclude(person__in=erasing.people)
    strip_history(Enrolment, _numbers(beside), erasing=erasing)
    purge_history(Enrolment, _numbers(his), erasing=erasing)
    return []


def _numbers(rows: QuerySet[Any]) -> list[int]:
    return list(rows.values_list("pk", flat=True).order_by("pk"))
