"""The kinds of post, the places each may stand in, and what a screen is told of a post."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final, Protocol

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class PostKind(TextChoices):
    """What a person can be appointed to; a resident holds no post."""

    HEADQUARTERS = "headquarters", _("ستاد شهر")
    REGION_OFFICER = "region_officer", _("مسئول منطقه")
    DISTRICT_OFFICER = "district_officer", _("مسئول ناحیه")
    MANAGER = "manager", _("مدیر محله")
    ACTING_MANAGER = "acting_manager", _("سرپرست")
    INSPECTOR = "inspector", _("بازرس")
    TRUSTEE_CHAIR = "trustee_chair", _("رئیس هیئت امنا")
    TRUSTEE = "trustee", _("عضو هیئت امنا")
    DESK = "desk", _("متصدی پذیرش")
    INSTRUCTOR = "instructor", _("مربی")
    HOUSE_HEAD = "house_head", _("مسئول خانه")
    LIBRARIAN = "librarian", _("کتابدار")
    SOCIAL_WORKER = "social_worker", _("مددکار")


class EndReason(TextChoices):
    """Why a post ended."""

    TERM_OVER = "term_over", _("پایان دوره")
    RESIGNED = "resigned", _("استعفا")
    DISMISSED = "dismissed", _("برکناری")
    MOVED = "moved", _("جابه‌جایی به سمتی دیگر")
    DIED = "died", _("درگذشت")
    MISTAKEN = "mistaken", _("ثبت نادرست")


class PlaceKind(StrEnum):
    """The columns of a post that can name its place; the values are the column names."""

    AREA = "area"
    HOUSE = "house"
    THEMATIC_HOUSE = "thematic_house"


@dataclass(frozen=True, slots=True)
class PostPlace:
    """Where a post stands: a city, region, district or neighbourhood, a house, or one of its units."""

    kind: PlaceKind
    id: int

    @classmethod
    def area(cls, area_id: int) -> "PostPlace":
        return cls(PlaceKind.AREA, area_id)

    @classmethod
    def house(cls, house_id: int) -> "PostPlace":
        return cls(PlaceKind.HOUSE, house_id)

    @classmethod
    def thematic_house(cls, thematic_house_id: int) -> "PostPlace":
        return cls(PlaceKind.THEMATIC_HOUSE, thematic_house_id)


_AREA = frozenset({PlaceKind.AREA})
_HOUSE = frozenset({PlaceKind.HOUSE})
_BODY = frozenset({PlaceKind.HOUSE, PlaceKind.AREA})
_UNIT = frozenset({PlaceKind.HOUSE, PlaceKind.THEMATIC_HOUSE})

PLACES_OF: Final[Mapping[PostKind, frozenset[PlaceKind]]] = {
    PostKind.HEADQUARTERS: _AREA,
    PostKind.REGION_OFFICER: _AREA,
    PostKind.DISTRICT_OFFICER: _AREA,
    PostKind.MANAGER: _BODY,
    PostKind.ACTING_MANAGER: _BODY,
    PostKind.INSPECTOR: _BODY,
    PostKind.TRUSTEE_CHAIR: _BODY,
    PostKind.TRUSTEE: _BODY,
    PostKind.DESK: _HOUSE,
    PostKind.INSTRUCTOR: _UNIT,
    PostKind.HOUSE_HEAD: frozenset({PlaceKind.THEMATIC_HOUSE}),
    PostKind.LIBRARIAN: _UNIT,
    PostKind.SOCIAL_WORKER: _HOUSE,
}

MANAGING: Final = (PostKind.MANAGER, PostKind.ACTING_MANAGER)

LOOKING_AFTER_AREAS: Final = (PostKind.HEADQUARTERS, PostKind.REGION_OFFICER, PostKind.DISTRICT_OFFICER)

SHOWN_TO_ALL: Final = (
    PostKind.MANAGER,
    PostKind.ACTING_MANAGER,
    PostKind.INSPECTOR,
    PostKind.TRUSTEE_CHAIR,
    PostKind.TRUSTEE,
    PostKind.HOUSE_HEAD,
)


class SignedIn(Protocol):
    """What `actor_of` asks of the account of a request, guests among them."""

    @property
    def pk(self) -> int | None: ...
    @property
    def is_authenticated(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class InPost:
    """One line of «people in post» on a public page."""

    post_id: int
    person_id: int
    person_name: str
    kind: PostKind
    thematic_house: str
    held_from: datetime


@dataclass(frozen=True, slots=True)
class PermissionLine:
    """One line of the page of permissions: the right, and the posts that carry it."""

    name: str
    title: str
    held_by: tuple[PostKind, ...]
