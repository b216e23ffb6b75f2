from datetime import date, datetime
from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.clock import day_of
from sara.services.programmes.types import ClashAnswer, HolidayTurn, RunStatus, SessionStatus


class HolidayClashQuerySet(models.QuerySet["HolidayClash"]):
    def unanswered(self) -> Self:
        return self.filter(answer="")

    def waiting(self, now: datetime) -> Self:
        """Those about which somebody still has to decide: the session, or the freed day, is to come."""
        session = Q(
            turn=HolidayTurn.CLOSED, session__status=SessionStatus.PLANNED, session__starts_at__gt=now
        )
        freed = Q(turn=HolidayTurn.OPENED, day__gt=day_of(now))
        going_on = Q(run__status__in=(RunStatus.DRAFT, RunStatus.OPEN))
        return self.unanswered().filter(going_on, session | freed)

    def on_days(self, days: list[date]) -> Self:
        return self.filter(day__in=days)

    def by_day(self) -> Self:
        return self.order_by("day", "session__starts_at", "id")


@audited
class HolidayClash(models.Model):
    """That the calendar changed under a run: a day with a session closed, or a skipped day opened."""

    run = models.ForeignKey("programmes.Run", models.CASCADE, related_name="+", verbose_name=_("برگزاری"))
    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    session = models.ForeignKey(
        "programmes.Session", models.CASCADE, null=True, related_name="+", verbose_name=_("جلسه")
    )
    day = models.DateField(_("روز"))
    turn = models.CharField(_("تغییر تقویم"), max_length=6, choices=HolidayTurn)
    noted_at = models.DateTimeField(_("زمان ثبت"))
    answer = models.CharField(_("تصمیم"), max_length=9, choices=ClashAnswer, blank=True, default="")
    answered_at = models.DateTimeField(_("زمان تصمیم"), null=True)

    objects = HolidayClashQuerySet.as_manager()

    class Meta:
        verbose_name = _("برخورد با تعطیلی")
        verbose_name_plural = _("برخوردها با تعطیلی")
        indexes = [
            models.Index(fields=["house", "day"], condition=Q(answer=""), name="holiday_clash_unanswered"),
        ]
        constraints = [
            models.UniqueConstraint(
                fields=["session"],
                condition=Q(answer=""),
                name="holiday_clash_once_for_a_session",
            ),
            models.UniqueConstraint(
                fields=["run", "day"],
                condition=Q(answer="", turn=HolidayTurn.OPENED),
                name="holiday_clash_once_for_a_freed_day",
            ),
            models.CheckConstraint(condition=Q(turn__in=HolidayTurn.values), name="holiday_clash_turn_known"),
            models.CheckConstraint(
                condition=Q(answer__in=["", *ClashAnswer.values]), name="holiday_clash_answer_known"
            ),
            models.CheckConstraint(
                condition=Q(turn=HolidayTurn.OPENED, session__isnull=True)
                | (~Q(turn=HolidayTurn.OPENED) & Q(session__isnull=False)),
                name="holiday_clash_of_a_session_or_a_day",
            ),
            models.CheckConstraint(
                condition=Q(answer="", answered_at=None)
                | (~Q(answer="") & Q(answered_at__isnull=False, answered_at__gte=F("noted_at"))),
                name="holiday_clash_answered_at_an_instant",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.day}"
