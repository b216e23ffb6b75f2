from datetime import date, datetime
from typing import Self
from uuid import uuid4

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import ArrayField, RangeOperators
from django.db import models
from django.db.models import Exists, OuterRef, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.permissions import Scope
from sara.foundation.persian import in_language, search_index, search_key_of, sort_key_of
from sara.registers.places.models.checks import known, on_earth
from sara.registers.places.models.hours import hours_hold_at
from sara.registers.places.models.paths import PathField, hands_path_down, keeps_path
from sara.registers.places.models.spans import days_range, ends_after_start, in_force
from sara.registers.places.types import Address, HouseStatus


class HouseQuerySet(models.QuerySet["House"]):
    def within(self, scope: Scope) -> Self:
        """Those that lie in a scope."""
        return self.filter(scope.where("path"))

    def under(self, path: str) -> Self:
        """Those in the place with this path."""
        return self.filter(path__startswith=path)

    def shown(self, kept: Scope) -> Self:
        """Those that have opened, and the planned ones of the scope in which one keeps houses."""
        if kept.everywhere:
            return self.all()
        return self.filter(~Q(status=HouseStatus.PLANNED) | kept.where("path"))

    def in_force(self, day: date) -> Self:
        """Those that there are on a civil day, be they paused or not."""
        return self.filter(Q(opened_on__lte=day) & (Q(closed_on__isnull=True) | Q(closed_on__gt=day)))

    def serving(self, neighbourhood_id: int, day: date) -> Self:
        """Those that serve a neighbourhood on a civil day, its own house first."""
        served = Serving.objects.filter(in_force(day), house=OuterRef("pk"), area=neighbourhood_id)
        return self.filter(Exists(served)).order_by(
            models.Case(models.When(neighbourhood=neighbourhood_id, then=0), default=1),
            "name_sort",
            "id",
        )

    def open_at(self, instant: datetime) -> Self:
        """Those whose doors are open at an instant, with exceptions counted."""
        return self.filter(hours_hold_at(instant), status=HouseStatus.OPEN)

    def by_name(self) -> Self:
        """In the order of the Persian alphabet."""
        return self.order_by("name_sort", "id")


@watched
@audited
class House(models.Model):
    """A neighbourhood house (سرای محله): the body and its address."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    slug = models.SlugField(_("نشانی وب"), max_length=60)
    name = models.CharField(_("نام"), max_length=120)
    name_en = models.CharField(_("نام لاتین"), max_length=120, blank=True, default="")
    neighbourhood = models.ForeignKey(
        "places.Area", verbose_name=_("محله"), on_delete=models.PROTECT, related_name="houses"
    )
    path = PathField(verbose_name=_("مسیر"))
    status = models.CharField(_("وضعیت"), max_length=8, choices=HouseStatus.choices)
    opened_on = models.DateField(_("گشایش"), null=True, blank=True)
    closed_on = models.DateField(_("برچیدن"), null=True, blank=True)

    opens_on_holidays = models.BooleanField(_("در تعطیل رسمی باز است"), default=False)

    square = models.CharField(_("میدان"), max_length=120, blank=True, default="")
    street = models.CharField(_("خیابان"), max_length=160, blank=True, default="")
    alley = models.CharField(_("کوچه"), max_length=160, blank=True, default="")
    number = models.CharField(_("پلاک"), max_length=20, blank=True, default="")
    floor = models.CharField(_("طبقه"), max_length=20, blank=True, default="")
    unit = models.CharField(_("واحد"), max_length=20, blank=True, default="")
    postal_code = models.CharField(_("کد پستی"), max_length=10, blank=True, default="")
    address_en = models.CharField(_("نشانی لاتین"), max_length=300, blank=True, default="")
    telephones = ArrayField(
        models.CharField(max_length=11), verbose_name=_("تلفن‌ها"), default=list, blank=True
    )
    sms_number = models.CharField(_("شمارهٔ پیامک"), max_length=20, blank=True, default="")
    email = models.EmailField(_("رایانامه"), blank=True, default="")
    lat = models.FloatField(_("عرض جغرافیایی"), null=True, blank=True)
    lon = models.FloatField(_("طول جغرافیایی"), null=True, blank=True)
    location_approximate = models.BooleanField(_("جای تقریبی"), default=True)
    about = models.TextField(_("دربارهٔ سرا"), blank=True, default="")
    about_en = models.TextField(_("دربارهٔ سرا به انگلیسی"), blank=True, default="")

    name_sort = sort_key_of("name")
    search = search_key_of("name", "name_en", "square", "street", "alley", "postal_code", "address_en")

    objects = HouseQuerySet.as_manager()

    class Meta:
        verbose_name = _("سرا")
        verbose_name_plural = _("سراها")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="house_uid_unique"),
            known("status", HouseStatus, name="house_status_known"),
            models.UniqueConstraint(fields=["slug"], name="house_slug_unique"),
            models.UniqueConstraint(fields=["path"], name="house_path_unique"),
            models.CheckConstraint(condition=~Q(name=""), name="house_name_filled"),
            models.CheckConstraint(
                condition=Q(status="planned", opened_on=None) | (~Q(status="planned") & ~Q(opened_on=None)),
                name="house_planned_until_opened",
            ),
            models.CheckConstraint(
                condition=(Q(status="closed") & ~Q(closed_on=None))
                | (~Q(status="closed") & Q(closed_on=None)),
                name="house_closed_has_a_day",
            ),
            ends_after_start(name="house_closes_after_opening", starts="opened_on", ends="closed_on"),
            models.CheckConstraint(
                condition=Q(postal_code="") | Q(postal_code__regex=r"^[0-9]{10}$"),
                name="house_postal_code_ten_digits",
            ),
            models.CheckConstraint(
                condition=on_earth(),
                name="house_location_on_earth",
            ),
        ]
        indexes = [
            models.Index(fields=["path"], opclasses=["text_pattern_ops"], name="house_path_prefix"),
            models.Index(fields=["name_sort", "id"], name="house_by_name"),
            search_index("search", name="house_search_words"),
        ]
        triggers = [
            keeps_path(parent="neighbourhood_id", table="places_area", mark="h"),
            hands_path_down(table="places_thematichouse", child="house_id"),
        ]

    def __str__(self) -> str:
        return self.name

    @property
    def address(self) -> Address:
        """The address, part by part."""
        return Address(
            square=self.square,
            street=self.street,
            alley=self.alley,
            number=self.number,
            floor=self.floor,
            unit=self.unit,
            postal_code=self.postal_code,
        )

    @property
    def title(self) -> str:
        """The name in the language in force."""
        return in_language(self.name, self.name_en)


class ServingQuerySet(models.QuerySet["Serving"]):
    def in_force(self, day: date) -> Self:
        """Those that hold on a civil day."""
        return self.filter(in_force(day))


@watched
@audited
class Serving(models.Model):
    """That a house serves a neighbourhood, its own or another's, over a time."""

    house = models.ForeignKey(
        "places.House", verbose_name=_("سرا"), on_delete=models.PROTECT, related_name="servings"
    )
    area = models.ForeignKey(
        "places.Area", verbose_name=_("محله"), on_delete=models.PROTECT, related_name="servings"
    )
    valid_from = models.DateField(_("از"))
    valid_to = models.DateField(_("تا"), null=True, blank=True)

    objects = ServingQuerySet.as_manager()

    class Meta:
        verbose_name = _("محلهٔ زیر پوشش")
        verbose_name_plural = _("محله‌های زیر پوشش")
        constraints = [
            ends_after_start(name="serving_ends_after_start"),
            ExclusionConstraint(
                name="serving_once_at_a_time",
                expressions=[
                    ("house", RangeOperators.EQUAL),
                    ("area", RangeOperators.EQUAL),
                    (days_range("valid_from", "valid_to"), RangeOperators.OVERLAPS),
                ],
            ),
        ]

    def __str__(self) -> str:
        return f"{self.house_id} → {self.area_id}"
