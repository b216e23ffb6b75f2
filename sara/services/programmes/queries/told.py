"""What the classes keep of a person, told to himself."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.db.models import Count, OuterRef, Q, Subquery
from django.utils.translation import gettext_lazy as _

from sara.foundation.privacy import Told
from sara.services.programmes.models import Certificate, Enrolment


def classes_told(person_id: int) -> Sequence[Told]:
    """Every enrolment with what came of it; one query."""
    live = Certificate.objects.filter(enrolment=OuterRef("pk"), revoked_at=None)
    rows: Any = (
        Enrolment.objects.filter(person=person_id)
        .select_related("run__programme", "run__house")
        .annotate(
            attended=Count("marks", filter=Q(marks__mark="present")),
            marked=Count("marks"),
            certificate=Subquery(live.values("code")[:1]),
        )
        .order_by("-enrolled_at", "-id")
    )
    columns = (
        ("class", _("کلاس")),
        ("house", _("سرا")),
        ("status", _("وضعیت")),
        ("enrolled_at", _("زمان درخواست")),
        ("ended_at", _("زمان پایان")),
        ("attended", _("جلسه‌های حاضر")),
        ("marked", _("جلسه‌های ثبت‌شده")),
        ("certificate", _("کد گواهی")),
    )
    told = tuple(
        (
            row.run.programme.titled(),
            row.run.house.title,
            row.get_status_display(),
            row.enrolled_at,
            row.ended_at,
            row.attended,
            row.marked,
            row.certificate or "",
        )
        for row in rows
    )
    return [Told(key="classes", title=_("کلاس‌ها"), columns=columns, rows=told)]


def classes_in_the_way(person_id: int, now: datetime) -> Sequence[str]:
    """The classes not over in which he has a place or waits, in words; one query."""
    rows = Enrolment.objects.live().filter(person=person_id, run__last_session_ends_at__gt=now)
    return [row.run.programme.titled() for row in rows.select_related("run__programme").order_by("id")]
