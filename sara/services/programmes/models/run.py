from collections.abc import Iterable
from datetime import datetime
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.money import RialsField
from sara.foundation.persian import matches, search_index, search_key_of
from sara.services.programmes.models.narrow import unsaid
from sara.services.programmes.types import Audience, GenderAudience, Residence, RunStatus


class RunQuerySet(models.QuerySet["Run"]):
    def shown(self) -> Self:
        """Those that anybody may see: a draft is nobody's business but the house's."""
        return self.exclude(status=RunStatus.DRAFT)

    def going_on(self, now: datetime) -> Self:
        """Open, and the last session is still to come."""
        return self.filter(status=RunStatus.OPEN, last_session_ends_at__gt=now)

    def joinable(self, now: datetime) -> Self:
        """Open, and neither enrolment nor the run has ended; enrolment may not have begun."""
        return self.going_on(now).filter(enrol_to__gt=now)

    def matching(self, words: str) -> Self:
        """Those with every one of the words somewhere in title, house, instructor or kind."""
        return self.filter(matches("search", words))

    def for_ages(self, youngest: int, oldest: int) -> Self:
        """Those that take somebody of these ages, both counted."""
        return self.filter(
            Q(age_from=None) | Q(age_from__lte=oldest), Q(age_to=None) | Q(age_to__gte=youngest)
        )

    def on_weekdays(self, weekdays: Iterable[int]) -> Self:
        return self.filter(weekdays__overlap=list(weekdays))

    def in_parts_of_day(self, parts: Iterable[str]) -> Self:
        return self.filter(day_parts__overlap=list(parts))

    def with_seats_left(self) -> Self:
        return self.filter(seats_taken__lt=F("capacity"), waiting=0)

    def free_of_charge(self) -> Self:
        return self.filter(fee_rials=0)

    def by_start(self) -> Self:
        return self.order_by("first_session_at", "id")

    def with_words(self) -> Self:
        """With all that a card says of it, in the same query."""
        return self.select_related("programme", "house", "space", "instructor").defer(*unsaid())


@watched(counters=("seats_taken", "waiting"), besides=("last_turn",))
@audited(exclude=("seats_taken", "waiting", "last_turn", "search_text"))
class Run(models.Model):
    """One holding of a programme: house, space, instructor, days, capacity, fee.

    Audience, weekdays, parts of the day and search words are copies for the catalogue, kept right
    by the commands. `seats_taken` counts those placed and those to whom a seat is offered.
    """

    code = models.CharField(_("کد"), max_length=8)
    programme = models.ForeignKey(
        "programmes.Programme", models.PROTECT, related_name="runs", verbose_name=_("برنامه")
    )
    house = models.ForeignKey("places.House", models.PROTECT, related_name="+", verbose_name=_("سرا"))
    space = models.ForeignKey(
        "places.Space", models.PROTECT, null=True, related_name="+", verbose_name=_("فضا")
    )
    elsewhere = models.CharField(_("جایی بیرون از سرا"), max_length=120, blank=True, default="")
    instructor = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, related_name="+", verbose_name=_("مربی")
    )
    term = models.ForeignKey(
        "calendar.Term", models.PROTECT, null=True, related_name="+", verbose_name=_("ترم")
    )
    status = models.CharField(_("وضعیت"), max_length=9, choices=RunStatus, default=RunStatus.DRAFT)
    starts_on = models.DateField(_("آغاز"))
    ends_on = models.DateField(_("پایان"))
    first_session_at = models.DateTimeField(_("نخستین جلسه"))
    last_session_ends_at = models.DateTimeField(_("پایان آخرین جلسه"))
    capacity = models.PositiveSmallIntegerField(_("ظرفیت"))
    quorum_to_form = models.PositiveSmallIntegerField(_("حد نصاب"), default=0)
    fee_rials = RialsField(_("شهریه"))
    enrol_from = models.DateTimeField(_("آغاز ثبت‌نام"))
    enrol_to = models.DateTimeField(_("پایان ثبت‌نام"))
    seats_taken = models.PositiveSmallIntegerField(_("جاهای پر"), default=0)
    waiting = models.PositiveIntegerField(_("در انتظار"), default=0)
    last_turn = models.PositiveIntegerField(_("آخرین نوبت"), default=0)
    age_from = models.PositiveSmallIntegerField(_("از سن"), null=True)
    age_to = models.PositiveSmallIntegerField(_("تا سن"), null=True)
    gender = models.CharField(_("زنان یا مردان"), max_length=5, choices=GenderAudience)
    residence = models.CharField(_("محل سکونت"), max_length=13, choices=Residence)
    weekdays = ArrayField(models.PositiveSmallIntegerField(), verbose_name=_("روزهای هفته"))
    day_parts = ArrayField(models.CharField(max_length=9), verbose_name=_("بخش‌های روز"))
    search_text = models.TextField(_("واژه‌های جست‌وجو"), blank=True, default="")
    search = search_key_of("search_text")

    objects = RunQuerySet.as_manager()

    class Meta:
        verbose_name = _("برگزاری")
        verbose_name_plural = _("برگزاری‌ها")
        indexes = [
            models.Index(
                fields=["first_session_at", "id"],
                condition=Q(status=RunStatus.OPEN),
                name="run_open_by_start",
            ),
            models.Index(fields=["house", "first_session_at"], name="run_by_house"),
            models.Index(fields=["instructor", "first_session_at"], name="run_by_instructor"),
            search_index("search", name="run_search_words"),
        ]
        constraints = [
            models.UniqueConstraint(fields=["code"], name="run_code_unique"),
            models.CheckConstraint(condition=Q(status__in=RunStatus.values), name="run_status_known"),
            models.CheckConstraint(condition=Q(gender__in=GenderAudience.values), name="run_gender_known"),
            models.CheckConstraint(condition=Q(residence__in=Residence.values), name="run_residence_known"),
            models.CheckConstraint(condition=Q(capacity__gt=0), name="run_has_seats"),
            models.CheckConstraint(
                condition=Q(seats_taken__lte=F("capacity")), name="run_seats_within_capacity"
            ),
            models.CheckConstraint(
                condition=Q(quorum_to_form__lte=F("capacity")), name="run_quorum_within_capacity"
            ),
            models.CheckConstraint(condition=Q(ends_on__gte=F("starts_on")), name="run_days_in_order"),
            models.CheckConstraint(
                condition=Q(last_session_ends_at__gt=F("first_session_at")),
                name="run_sessions_in_order",
            ),
            models.CheckConstraint(
                condition=Q(enrol_to__gt=F("enrol_from")), name="run_enrolment_span_in_order"
            ),
            models.CheckConstraint(condition=Q(fee_rials__gte=0), name="run_fee_not_negative"),
            models.CheckConstraint(condition=Q(space=None) | Q(elsewhere=""), name="run_is_in_one_place"),
        ]

    def __str__(self) -> str:
        return self.code

    def audience(self) -> Audience:
        return Audience(
            age_from=self.age_from,
            age_to=self.age_to,
            gender=GenderAudience(self.gender),
            residence=Residence(self.residence),
        )

    @property
    def offers_end_at(self) -> datetime:
        """Until when a freed seat is still offered: the first session, or the end of enrolment."""
        return max(self.first_session_at, self.enrol_to)
