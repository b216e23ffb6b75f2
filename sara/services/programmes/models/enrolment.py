from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Case, Count, OuterRef, Q, Subquery, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.services.programmes.types import HOLDS_A_SEAT, LIVE, EnrolmentStatus


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def live(self) -> Self:
        """Those that hold a place, are offered one or wait for one."""
        return self.filter(status__in=LIVE)

    def placed(self) -> Self:
        return self.filter(status=EnrolmentStatus.PLACED)

    def waiting(self) -> Self:
        return self.filter(status=EnrolmentStatus.WAITING)

    def holding_a_seat(self) -> Self:
        return self.filter(status__in=HOLDS_A_SEAT)

    def offered_until(self, now: datetime) -> Self:
        """Those whose time to accept an offered seat is over."""
        return self.filter(status=EnrolmentStatus.OFFERED, offer_until__lte=now)

    def with_ahead(self) -> Self:
        """With `ahead`: how many wait before one who waits, and nought for the others."""
        before = (
            Enrolment.objects.filter(run=OuterRef("run"), turn__lt=OuterRef("turn"))
            .waiting()
            .order_by()
            .values("run")
            .values(number=Count("pk"))
        )
        return self.annotate(
            ahead=Case(When(status=EnrolmentStatus.WAITING, then=Coalesce(Subquery(before), 0)), default=0)
        )

    def by_turn(self) -> Self:
        """In the order in which the database saw them."""
        return self.order_by("turn", "id")


@audited
class Enrolment(models.Model):
    """A person in a run, or in its one waiting list.

    `turn` is given under the lock of the run, to everybody alike, and never changes.
    """

    code = models.CharField(_("کد"), max_length=8)
    run = models.ForeignKey(
        "programmes.Run", models.PROTECT, related_name="enrolments", verbose_name=_("برگزاری")
    )
    person = models.ForeignKey("people.Person", models.PROTECT, related_name="+", verbose_name=_("شخص"))
    turn = models.PositiveIntegerField(_("نوبت"))
    status = models.CharField(_("وضعیت"), max_length=9, choices=EnrolmentStatus)
    enrolled_at = models.DateTimeField(_("زمان درخواست"))
    placed_at = models.DateTimeField(_("زمان ثبت‌نام"), null=True)
    offer_until = models.DateTimeField(_("مهلت پذیرفتن"), null=True)
    ended_at = models.DateTimeField(_("زمان پایان"), null=True)
    enrolled_by = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("ثبت‌کننده")
    )

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("ثبت‌نام")
        verbose_name_plural = _("ثبت‌نام‌ها")
        indexes = [
            models.Index(fields=["person", "enrolled_at"], name="enrolment_of_person"),
            models.Index(
                fields=["offer_until"],
                condition=Q(status=EnrolmentStatus.OFFERED),
                name="enrolment_offers_by_time",
            ),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="enrolment_code_unique"),
            models.UniqueConstraint(
                fields=["run", "person"],
                condition=Q(status__in=LIVE),
                name="enrolment_once_for_a_person",
            ),
            models.UniqueConstraint(fields=["run", "turn"], name="enrolment_turn_once_in_a_run"),
            models.CheckConstraint(condition=Q(turn__gt=0), name="enrolment_turn_is_positive"),
            models.CheckConstraint(
                condition=Q(status__in=EnrolmentStatus.values), name="enrolment_status_known"
            ),
            models.CheckConstraint(
                condition=Q(status=EnrolmentStatus.OFFERED, offer_until__isnull=False)
                | (~Q(status=EnrolmentStatus.OFFERED) & Q(offer_until=None)),
                name="enrolment_offer_has_a_deadline",
            ),
            models.CheckConstraint(
                condition=~Q(status=EnrolmentStatus.PLACED) | Q(placed_at__isnull=False),
                name="enrolment_placed_says_when",
            ),
            models.CheckConstraint(
                condition=Q(status__in=LIVE, ended_at=None)
                | (~Q(status__in=LIVE) & Q(ended_at__isnull=False)),
                name="enrolment_over_says_when",
            ),
        ]

    def __str__(self) -> str:
        return self.code
