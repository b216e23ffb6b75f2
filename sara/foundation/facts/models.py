"""Facts as announced, and for each hearer whether it has answered."""

from datetime import datetime
from typing import Self

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _


class FactRecord(models.Model):
    """A fact, written in the transaction of the change it tells of. It is never altered."""

    name = models.CharField(_("نام رخداد"), max_length=100)
    values = models.JSONField(_("مقدارها"))
    actor = models.CharField(_("عامل"), max_length=10)
    account_id = models.BigIntegerField(_("حساب"), null=True)
    person_id = models.BigIntegerField(_("شخص"), null=True)
    announced_at = models.DateTimeField(_("زمان اعلام"))

    class Meta:
        verbose_name = _("رخداد")
        verbose_name_plural = _("رخدادها")
        indexes = [models.Index(fields=["announced_at"], name="fact_by_time")]

    def __str__(self) -> str:
        return f"{self.name} {self.pk}"


class DeliveryState(models.TextChoices):
    WAITING = "waiting", _("در انتظار")
    DONE = "done", _("انجام شد")
    DEAD = "dead", _("رها شد")


class DeliveryQuerySet(models.QuerySet["Delivery"]):
    def waiting(self) -> Self:
        return self.filter(state=DeliveryState.WAITING)

    def dead(self) -> Self:
        return self.filter(state=DeliveryState.DEAD)

    def saying(self, words: str) -> Self:
        """Those with each of the words in the name of the fact, of its hearer, or in the error."""
        found = self
        for word in words.split():
            of_fact, of_hearer = Q(fact__name__icontains=word), Q(handler__icontains=word)
            found = found.filter(of_fact | of_hearer | Q(error__icontains=word))
        return found

    def older_than(self, settled_at: datetime, pk: int) -> Self:
        return self.filter(Q(settled_at__lt=settled_at) | Q(settled_at=settled_at, pk__lt=pk))


class Delivery(models.Model):
    """One fact for one hearer. `done` is the mark by which a second delivery does nothing."""

    fact = models.ForeignKey("facts.FactRecord", on_delete=models.CASCADE, related_name="deliveries")
    handler = models.CharField(_("شنونده"), max_length=200)
    state = models.CharField(_("وضعیت"), max_length=10, choices=DeliveryState, default=DeliveryState.WAITING)
    runs = models.PositiveSmallIntegerField(_("دفعات اجرا"), default=0)
    error = models.TextField(_("خطا"), default="", blank=True)
    settled_at = models.DateTimeField(_("زمان پایان"), null=True)

    objects = DeliveryQuerySet.as_manager()

    class Meta:
        verbose_name = _("تحویل رخداد")
        verbose_name_plural = _("تحویل رخدادها")
        constraints = [
            models.UniqueConstraint(fields=["fact", "handler"], name="delivery_once_for_each_hearer"),
            models.CheckConstraint(
                condition=Q(state__in=DeliveryState.values), name="delivery_state_is_known"
            ),
            models.CheckConstraint(
                condition=Q(state=DeliveryState.WAITING, settled_at__isnull=True)
                | (~Q(state=DeliveryState.WAITING) & Q(settled_at__isnull=False)),
                name="delivery_settled_unless_waiting",
            ),
        ]
        indexes = [
            models.Index(fields=["settled_at", "id"], condition=Q(state="dead"), name="delivery_dead_by_time")
        ]

    def __str__(self) -> str:
        return f"{self.handler} {self.state}"
