"""A clash with the calendar, taken to be answered."""

from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.errors import Missing
from sara.services.programmes.errors import ClashWasAnswered
from sara.services.programmes.models import HolidayClash
from sara.services.programmes.permissions import may_plan_runs, refusal_of
from sara.services.programmes.types import ClashAnswer


def locked_clash(clash_id: int, actor: Actor, now: datetime) -> HolidayClash:
    found = HolidayClash.objects.select_for_update(of=("self",)).select_related("run__house")
    clash = found.filter(pk=clash_id).first()
    if clash is None:
        raise Missing
    ask_whether_he_may(clash, actor)
    refuse_if_answered(clash, now)
    return clash


def ask_whether_he_may(clash: HolidayClash, actor: Actor) -> None:
    if may_plan_runs(actor, clash.run.house.path):
        return
    raise refusal_of(clash.run_id, actor)


def refuse_if_answered(clash: HolidayClash, now: datetime) -> None:
    if not HolidayClash.objects.waiting(now).filter(pk=clash.pk).exists():
        raise ClashWasAnswered


def put_answer(clash: HolidayClash, answer: ClashAnswer, now: datetime) -> None:
    clash.answer, clash.answered_at = answer, now
    clash.save(update_fields=["answer", "answered_at"])
