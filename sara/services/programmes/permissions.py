"""Who may do what with classes, and which rows he sees."""

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing, NotAllowed, Refusal
from sara.foundation.permissions import Permission, Scope
from sara.registers.people.api import may_act_for
from sara.registers.posts.api import PostKind
from sara.services.programmes.models import (
    Programme,
    ProgrammeQuerySet,
    Run,
    RunQuerySet,
)
from sara.services.programmes.types import RunStatus

_MANAGERS = {PostKind.MANAGER, PostKind.ACTING_MANAGER}
_STAFF = {*_MANAGERS, PostKind.DESK}
_OVERSEERS = {PostKind.HEADQUARTERS, PostKind.REGION_OFFICER, PostKind.DISTRICT_OFFICER}

MAY_PLAN_RUNS = Permission(
    "may_plan_runs",
    _("برنامه‌های سرا را می‌نویسد، کلاس‌ها را برنامه‌ریزی، باز، جابه‌جا و لغو می‌کند"),
    held_by=_MANAGERS,
)
MAY_MARK_ANY_ROLL = Permission(
    "may_mark_any_roll",
    _("حضور و غیاب همهٔ کلاس‌های سرا را ثبت می‌کند"),
    held_by=_MANAGERS,
)
MAY_SEE_ROLLS = Permission(
    "may_see_rolls",
    _("نام شرکت‌کنندگان و فهرست انتظار کلاس‌های سرا را می‌بیند"),
    held_by={*_STAFF, PostKind.INSPECTOR},
)
MAY_SEE_DRAFTS = Permission(
    "may_see_drafts",
    _("کلاس‌هایی را که هنوز باز نشده‌اند می‌بیند"),
    held_by={*_STAFF, *_OVERSEERS, PostKind.INSPECTOR},
)
MAY_ISSUE_CERTIFICATES = Permission(
    "may_issue_certificates",
    _("برای شرکت‌کنندگان گواهی صادر یا آن را باطل می‌کند"),
    held_by=_MANAGERS,
)


def may_plan_runs(actor: Actor, house_path: str) -> bool:
    return MAY_PLAN_RUNS.allows(actor, house_path)


def may_enrol(actor: Actor, person_id: int, *, now: datetime) -> bool:
    """Whoever may act for the person: himself, a guardian for a child, a desk for those it serves."""
    return may_act_for(actor, person_id, now=now)


def may_mark_attendance(actor: Actor, *, instructor_ids: tuple[int | None, ...], house_path: str) -> bool:
    """The instructor of the class or of the session, and who marks any roll of the house."""
    is_his = actor.person_id is not None and actor.person_id in instructor_ids
    return is_his or MAY_MARK_ANY_ROLL.allows(actor, house_path)


def may_see_roll(actor: Actor, *, instructor_ids: tuple[int | None, ...], house_path: str) -> bool:
    is_his = actor.person_id is not None and actor.person_id in instructor_ids
    return is_his or MAY_SEE_ROLLS.allows(actor, house_path)


def houses_with_rolls_seen_by(actor: Actor) -> Scope:
    """Where he sees who is in the classes, his own as an instructor aside."""
    return MAY_SEE_ROLLS.scope(actor)


def may_issue_certificates(actor: Actor, house_path: str) -> bool:
    return MAY_ISSUE_CERTIFICATES.allows(actor, house_path)


def may_see_certificate(actor: Actor, *, person_id: int, house_path: str, now: datetime) -> bool:
    """Who may read the paper itself; its truth is told to anybody by its code."""
    return MAY_SEE_ROLLS.allows(actor, house_path) or may_act_for(actor, person_id, now=now)


def programmes_visible_to(actor: Actor) -> ProgrammeQuerySet:
    """Those with a run that was opened, and all of the houses whose drafts he sees."""
    return Programme.objects.filter(Q(shown_at__isnull=False) | _drafts_seen_by(actor))


def runs_visible_to(actor: Actor) -> RunQuerySet:
    """All but drafts, and the drafts of the houses for which he may see them."""
    return Run.objects.filter(~Q(status=RunStatus.DRAFT) | _drafts_seen_by(actor))


def refusal_of(run_id: int, actor: Actor) -> Refusal:
    """What one is told who may not do something with a run: that it is not there, where he may not see it."""
    seen = runs_visible_to(actor).filter(pk=run_id).exists()
    return NotAllowed() if seen else Missing()


def drafts_seen_by(actor: Actor) -> Scope:
    """The houses whose drafts the actor sees."""
    return MAY_SEE_DRAFTS.scope(actor)


def _drafts_seen_by(actor: Actor) -> Q:
    scope = drafts_seen_by(actor)
    return scope.where("house__path") if not scope.everywhere else ~Q(pk__in=[])
