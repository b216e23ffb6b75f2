"""Who sees whom.

A desk (or manager, or social worker) sees those who live where its house serves, and those who have
a file in it. Whoever needs someone else finds him by an exact word only (national ID, mobile or
code) and sees no more of him than it takes to tell him apart, until a file is opened, which is
recorded with its reason. A resident sees himself, the children he answers for and the household he heads.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from typing import Any

from django.db.models import F, QuerySet
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.clock import day_of
from sara.foundation.permissions import Permission, Scope
from sara.registers.people.models import (
    Guardianship,
    HouseFile,
    Membership,
    Person,
    PersonAddress,
    PersonQuerySet,
)
from sara.registers.people.rules import grown_if_born_by
from sara.registers.places.models import Area, Serving
from sara.registers.posts.api import Post, PostKind, may_end_post

Numbers = QuerySet[Any, Any]

_HOUSE_STAFF = {PostKind.DESK, PostKind.MANAGER, PostKind.ACTING_MANAGER, PostKind.SOCIAL_WORKER}

MAY_REGISTER_PEOPLE = Permission(
    "may_register_people",
    _("اشخاص را در سرا ثبت می‌کند و برایشان پرونده می‌گشاید"),
    held_by=_HOUSE_STAFF,
)
MAY_IMPORT_PEOPLE = Permission(
    "may_import_people",
    _("فهرست ساکنان را از فایل وارد سرا می‌کند"),
    held_by={PostKind.DESK, PostKind.MANAGER, PostKind.ACTING_MANAGER},
)
MAY_SEE_PEOPLE = Permission(
    "may_see_people",
    _("ساکنان محله‌های زیر پوشش سرا و صاحبان پرونده در سرا را می‌بیند"),
    held_by=_HOUSE_STAFF,
)
MAY_CORRECT_PEOPLE = Permission(
    "may_correct_people",
    _("مشخصات، نشانی، خانوار و سرپرستی اشخاصی را که می‌بیند درست می‌کند"),
    held_by=_HOUSE_STAFF,
)
MAY_ACT_FOR_PEOPLE = Permission(
    "may_act_for_people",
    _("پشت باجه از سوی اشخاصی که می‌بیند کاری را انجام می‌دهد"),
    held_by={PostKind.DESK, PostKind.MANAGER, PostKind.ACTING_MANAGER},
)
MAY_FIND_PEOPLE = Permission(
    "may_find_people",
    _("هر کسی را با کد ملی، شمارهٔ همراه یا کد شخص، اگر درست و کامل باشد، پیدا می‌کند"),
    held_by={*_HOUSE_STAFF, PostKind.REGION_OFFICER, PostKind.HEADQUARTERS},
)
MAY_MERGE_PEOPLE = Permission(
    "may_merge_people",
    _("دو پروندهٔ یک شخص را، اگر هر دو را می‌بیند، یکی می‌کند و بازمی‌گرداند"),
    held_by={PostKind.DESK, PostKind.MANAGER, PostKind.ACTING_MANAGER},
)
MAY_GIVE_ACCOUNTS = Permission(
    "may_give_accounts",
    _("به صاحبان سمت در حوزهٔ خود حساب ورود کارکنان می‌دهد و گذرواژهٔ تازه می‌گذارد"),
    held_by={
        PostKind.HEADQUARTERS,
        PostKind.REGION_OFFICER,
        PostKind.MANAGER,
        PostKind.ACTING_MANAGER,
    },
)
MAY_ERASE_PEOPLE = Permission(
    "may_erase_people",
    _("دربارهٔ حذف اشخاص از سامانه، به خواست خودشان، تصمیم می‌گیرد"),
    held_by={PostKind.MANAGER, PostKind.ACTING_MANAGER},
)
MAY_SEE_READINGS = Permission(
    "may_see_readings",
    _("می‌بیند پرونده‌های اشخاص را چه کسانی بیش از اندازه یا نابهنگام باز کرده‌اند"),
    held_by={PostKind.INSPECTOR, PostKind.REGION_OFFICER, PostKind.HEADQUARTERS},
)

MAY_WRITE_CONSENT_TEXTS = Permission(
    "may_write_consent_texts",
    _("متن رضایت‌ها را تازه می‌کند"),
    held_by={PostKind.HEADQUARTERS},
)


def may_register_person(actor: Actor, house_path: str) -> bool:
    """Whether the actor may register people at the house with this path."""
    return MAY_REGISTER_PEOPLE.allows(actor, house_path)


def may_find_anyone(actor: Actor) -> bool:
    """Whether an exact national ID, mobile or code finds people outside what the actor sees."""
    return bool(MAY_FIND_PEOPLE.scope(actor))


def may_see_readings(actor: Actor) -> bool:
    """Whether the actor watches over who reads whom; of which houses, `MAY_SEE_READINGS` says."""
    return bool(MAY_SEE_READINGS.scope(actor))


def may_write_consent_texts(actor: Actor) -> bool:
    """Whether the actor writes what people are asked to agree to, for the whole city."""
    return bool(MAY_WRITE_CONSENT_TEXTS.scope(actor))


def may_correct_person(actor: Actor, person_id: int, *, now: datetime) -> bool:
    """Whether the actor may correct what is written of this person; one query."""
    return correctable_by(actor, now=now).filter(pk=person_id).exists()


def may_merge_people(actor: Actor, person_ids: Collection[int], *, now: datetime) -> bool:
    """Whether the actor may make one of these persons, or two again; one query."""
    return mergeable_by(actor, now=now).filter(pk__in=person_ids).count() == len(set(person_ids))


def may_give_account(actor: Actor, person_id: int, posts: Sequence[Post]) -> bool:
    """Whether the actor may give the holder of these posts, read with their places, a way in.

    It takes the right to end each of them, so that nobody gets in for one who is set over him; and
    nobody gives it to himself.
    """
    mine = all(MAY_GIVE_ACCOUNTS.allows(actor, post.path) and may_end_post(actor, post) for post in posts)
    return mine and actor.person_id != person_id


def may_act_for(actor: Actor, person_id: int, *, now: datetime) -> bool:
    """Whether the actor may do something in this person's name; at most one query."""
    if actor.is_system or (actor.person_id is not None and actor.person_id == person_id):
        return True
    return acted_for_by(actor, now=now).filter(pk=person_id).exists()


def answers_for(actor: Actor, person_id: int, *, now: datetime) -> bool:
    """Whether he speaks for this person not as a desk: for himself and his children; at most one query."""
    if actor.is_system or (actor.person_id is not None and actor.person_id == person_id):
        return True
    return _children_of(actor, now).filter(child_id=person_id).exists()


def visible_to(actor: Actor, *, now: datetime) -> PersonQuerySet:
    """The persons whose record the actor sees."""
    own = (_own(actor), _children_of(actor, now), _household_of(actor, now))
    return _among(_in_scope(MAY_SEE_PEOPLE.scope(actor), now), *own)


def erasable_by(actor: Actor, *, now: datetime) -> PersonQuerySet:
    """The persons about whose erasure the actor decides."""
    return _among(_in_scope(MAY_ERASE_PEOPLE.scope(actor), now))


def may_erase_person(actor: Actor, person_id: int, *, now: datetime) -> bool:
    """Whether the actor decides about the erasure of this person; one query."""
    return erasable_by(actor, now=now).filter(pk=person_id).exists()


def correctable_by(actor: Actor, *, now: datetime) -> PersonQuerySet:
    """The persons whose record the actor may correct."""
    return _among(_in_scope(MAY_CORRECT_PEOPLE.scope(actor), now))


def mergeable_by(actor: Actor, *, now: datetime) -> PersonQuerySet:
    """The persons of whom the actor may say that two are one."""
    return _among(_in_scope(MAY_MERGE_PEOPLE.scope(actor), now))


def acted_for_by(actor: Actor, *, now: datetime) -> PersonQuerySet:
    """The persons in whose name the actor may act: himself, his children, those a desk serves."""
    return _among(_in_scope(MAY_ACT_FOR_PEOPLE.scope(actor), now), _own(actor), _children_of(actor, now))


def _among(scoped: Numbers | None, *own: Numbers) -> PersonQuerySet:
    """The standing persons with these numbers; everybody when the scope is everywhere (None).

    One set of numbers, each part of it from an index: those of one house are few, however large the
    city, while a condition with OR would look at everyone.
    """
    if scoped is None:
        return Person.objects.standing()
    return Person.objects.standing().filter(pk__in=scoped.union(*own, all=True))


def _in_scope(scope: Scope, now: datetime) -> Numbers | None:
    """Those who live where these places serve, or have a file there; None for everybody."""
    if scope.everywhere:
        return None
    if not scope:
        return Person.objects.none().values("pk")
    homes, files = _homes_and_files(scope, now)
    return homes.values("person_id").union(files.values("person_id"), all=True)


def _homes_and_files(scope: Scope, now: datetime) -> tuple[QuerySet[PersonAddress], QuerySet[HouseFile]]:
    """The addresses of the day in what these places serve, and the files of their houses."""
    day = day_of(now)
    served = Serving.objects.in_force(day).filter(scope.where("house__path")).values(at=F("area_id"))
    areas = served.union(Area.objects.filter(scope.where("path")).values(at=F("pk")))
    homes = PersonAddress.objects.valid_on(day).filter(neighbourhood_id__in=areas)
    return homes, HouseFile.objects.filter(scope.where("house__path"))


def _own(actor: Actor) -> Numbers:
    return Person.objects.filter(pk__in=_himself(actor)).values("pk")


def _children_of(actor: Actor, now: datetime) -> Numbers:
    """Those under age for whom the actor answers."""
    day = day_of(now)
    wards = Guardianship.objects.valid_on(day).filter(
        guardian_id__in=_himself(actor), child__birth_on__gt=grown_if_born_by(day)
    )
    return wards.values("child_id")


def _household_of(actor: Actor, now: datetime) -> Numbers:
    """Those who belong to the household that the actor heads."""
    members = Membership.objects.valid_on(day_of(now))
    headed = members.of_heads().filter(person_id__in=_himself(actor)).values("household_id")
    return members.filter(household_id__in=headed).values("person_id")


def _himself(actor: Actor) -> list[int]:
    return [] if actor.person_id is None else [actor.person_id]
