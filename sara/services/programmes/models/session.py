from datetime import datetime
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.services.programmes.types import SessionStatus

# The half-open span of a session.
MEETING = Func(
    F("starts_at"), F("ends_at"), Value("[)"), function="tstzrange", output_field=DateTimeRangeField()
)


class SessionQuerySet(models.QuerySet["Session"]):
    def not_cancelled(self) -> Self:
        return self.exclude(status=SessionStatus.CANCELLED)

    def between(self, start: datetime, end: datetime) -> Self:
        """Those that start in the half-open span."""
        return self.filter(starts_at__gte=start, starts_at__lt=end)

    def by_start(self) -> Self:
        return self.order_by("starts_at", "id")


@watched
@audited
class Session(models.Model):
    """One meeting of a run. House, space and instructor are copies of the run's, or differ."""

    run = models.ForeignKey(
        "programmes.Run", models.CASCADE, related_name="sessions", verbose_name=_("برگزاری")
    )
    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    space = models.ForeignKey(
        "places.Space", models.PROTECT, null=True, related_name="+", verbose_name=_("فضا")
    )
    instructor = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("مربی")
    )
    number = models.PositiveSmallIntegerField(_("شماره"))
    starts_at = models.DateTimeField(_("آغاز"))
    ends_at = models.DateTimeField(_("پایان"))
    status = models.CharField(_("وضعیت"), max_length=9, choices=SessionStatus, default=SessionStatus.PLANNED)
    why = models.CharField(_("علت لغو"), max_length=200, blank=True, default="")
    makes_up_for = models.OneToOneField(
        "self", models.PROTECT, null=True, related_name="made_up_by", verbose_name=_("جبرانی جلسهٔ")
    )

    objects = SessionQuerySet.as_manager()

    class Meta:
        verbose_name = _("جلسه")
        verbose_name_plural = _("جلسه‌ها")
        indexes = [
            models.Index(fields=["house", "starts_at"], name="session_by_house"),
            models.Index(fields=["instructor", "starts_at"], name="session_by_instructor"),
            models.Index(fields=["run", "starts_at"], name="session_by_run"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["run", "number"], name="session_number_once_in_a_run"),
            models.CheckConstraint(condition=Q(ends_at__gt=F("starts_at")), name="session_in_order"),
            models.CheckConstraint(condition=Q(status__in=SessionStatus.values), name="session_status_known"),
            models.CheckConstraint(
                condition=~Q(status=SessionStatus.CANCELLED) | ~Q(why=""),
                name="session_cancelled_says_why",
            ),
            ExclusionConstraint(
                name="session_space_free",
                expressions=[("space", RangeOperators.EQUAL), (MEETING, RangeOperators.OVERLAPS)],
                condition=Q(space__isnull=False) & ~Q(status=SessionStatus.CANCELLED),
            ),
            ExclusionConstraint(
                name="session_instructor_free",
                expressions=[
                    ("instructor", RangeOperators.EQUAL),
                    (MEETING, RangeOperators.OVERLAPS),
                ],
                condition=Q(instructor__isnull=False) & ~Q(status=SessionStatus.CANCELLED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number}"
