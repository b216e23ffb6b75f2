from collections.abc import Iterable
from datetime import date, datetime, timedelta
from typing import Self

from django.contrib.postgres.constraints import ExclusionConstraint
from django.contrib.postgres.fields import DateTimeRangeField, RangeOperators
from django.db import models
from django.db.models import F, Func, Q, Value
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.clock import day_of
from sara.foundation.freshness import watched
from sara.registers.posts.types import MANAGING, PLACES_OF, EndReason, PlaceKind, PostKind


def held_span() -> Func:
    """The half-open span in which a post is held; without an end it goes on."""
    return Func(
        F("held_from"),
        F("held_to"),
        Value("[)"),
        function="tstzrange",
        output_field=DateTimeRangeField(),
    )


class PostQuerySet(models.QuerySet["Post"]):
    def in_force(self, at: datetime) -> Self:
        """Held at this instant: the first second belongs to it, the last does not."""
        return self.filter(Q(held_from__lte=at) & (Q(held_to__isnull=True) | Q(held_to__gt=at)))

    def ahead(self, at: datetime) -> Self:
        """Not begun yet at this instant."""
        return self.filter(held_from__gt=at)

    def over(self, at: datetime) -> Self:
        """Ended at this instant or before."""
        return self.filter(held_to__lte=at)

    def under(self, path: str) -> Self:
        """Those that stand at the place with this path, or in it."""
        return self.filter(
            Q(area__path__startswith=path)
            | Q(house__path__startswith=path)
            | Q(thematic_house__path__startswith=path)
        )

    def held_by(self, person_id: int) -> Self:
        return self.filter(person_id=person_id)

    def of_kinds(self, kinds: Iterable[PostKind]) -> Self:
        return self.filter(kind__in=list(kinds))

    def of_house(self, house_id: int) -> Self:
        """Those in a house and those in its thematic houses."""
        return self.filter(Q(house_id=house_id) | Q(thematic_house__house_id=house_id))

    def with_place(self) -> Self:
        """With what `Post.path` and `Post.place_name` need, in the same query."""
        return self.select_related("area", "house", "thematic_house__kind", "thematic_house__house")


def one_at_a_time(name: str, place: PlaceKind, *same: str, kinds: Iterable[str] = ()) -> ExclusionConstraint:
    """In one place no two posts that are the same in `same` (of these kinds) overlap in time."""
    standing = Q(**{f"{place}__isnull": False})
    if kinds:
        standing &= Q(kind__in=list(kinds))
    return ExclusionConstraint(
        name=name,
        expressions=[
            (place.value, RangeOperators.EQUAL),
            *((field, RangeOperators.EQUAL) for field in same),
            (held_span(), RangeOperators.OVERLAPS),
        ],
        condition=standing,
    )


def _in_one_place() -> Q:
    """Exactly one of the places is named."""
    condition = Q()
    for named in PlaceKind:
        condition |= Q(**{f"{place}__isnull": place is not named for place in PlaceKind})
    return condition


def _kind_fits_place() -> Q:
    """Each kind stands only where `PLACES_OF` lets it."""
    condition = Q()
    for place in PlaceKind:
        kinds = [kind.value for kind in PostKind if place in PLACES_OF[kind]]
        condition |= Q(**{f"{place}__isnull": False, "kind__in": kinds})
    return condition


@watched
@audited
class Post(models.Model):
    """A person in a post (سمت), in one place, from one instant to another.

    Every right in the product comes from a row of this table that is in force.
    """

    person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="+", verbose_name=_("شخص")
    )
    kind = models.CharField(_("سمت"), max_length=20, choices=PostKind)
    area = models.ForeignKey(
        "places.Area",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("شهر، منطقه، ناحیه یا محله"),
    )
    house = models.ForeignKey(
        "places.House",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("سرای محله"),
    )
    thematic_house = models.ForeignKey(
        "places.ThematicHouse",
        on_delete=models.PROTECT,
        null=True,
        related_name="+",
        verbose_name=_("خانه"),
    )
    letter_number = models.CharField(_("شمارهٔ حکم"), max_length=40)
    held_from = models.DateTimeField(_("از"))
    held_to = models.DateTimeField(_("تا"), null=True)
    end_reason = models.CharField(_("علت پایان"), max_length=12, choices=EndReason, blank=True, default="")

    objects = PostQuerySet.as_manager()

    class Meta:
        verbose_name = _("سمت")
        verbose_name_plural = _("سمت‌ها")
        constraints = [
            models.CheckConstraint(condition=_in_one_place(), name="post_in_one_place"),
            models.CheckConstraint(condition=_kind_fits_place(), name="post_kind_fits_place"),
            models.CheckConstraint(
                condition=Q(held_to__isnull=True, end_reason="")
                | Q(held_to__isnull=False, held_to__gte=F("held_from"), end_reason__in=EndReason.values),
                name="post_ends_after_it_starts_with_a_reason",
            ),
            models.CheckConstraint(condition=~Q(letter_number=""), name="post_has_a_letter"),
            one_at_a_time("post_one_manager_of_a_house", PlaceKind.HOUSE, kinds=MANAGING),
            one_at_a_time("post_one_manager_of_an_area", PlaceKind.AREA, kinds=MANAGING),
            one_at_a_time("post_held_once_in_an_area", PlaceKind.AREA, "person", "kind"),
            one_at_a_time("post_held_once_in_a_house", PlaceKind.HOUSE, "person", "kind"),
            one_at_a_time("post_held_once_in_a_thematic_house", PlaceKind.THEMATIC_HOUSE, "person", "kind"),
        ]
        indexes = [
            models.Index(fields=["house", "held_from"], name="post_by_house"),
            models.Index(fields=["person", "held_from"], name="post_by_person"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} ({self.place_name})"

    @property
    def path(self) -> str:
        """The path of its place; read the post `with_place`."""
        place = self.area or self.house or self.thematic_house
        return place.path if place else ""

    @property
    def last_on(self) -> date | None:
        """The last day on which it is held; None while it has no end."""
        if self.held_to is None:
            return None
        return day_of(max(self.held_from, self.held_to - timedelta(microseconds=1)))

    @property
    def place_name(self) -> str:
        """The name of its place; read the post `with_place`."""
        if self.thematic_house:
            return f"{self.thematic_house.kind.title} · {self.thematic_house.house.title}"
        place = self.area or self.house
        return place.title if place else ""
