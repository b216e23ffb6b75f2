from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.foundation.errors import Missing, NotAllowed
from sara.foundation.notices import Line, Way, allow_texts_again, choose_way_for, stop_texts
from sara.registers.people.models import PersonMobile
from sara.registers.people.permissions import may_act_for, visible_to


@command
def choose_way_of_person(*, person_id: int, way: Way, actor: Actor, now: datetime) -> None:
    """Note at the desk how a person wants to be told, as he said."""
    _refuse_unless_his(actor, person_id, now)
    choose_way_for(person_id=person_id, way=way, actor=actor, now=now)


@command
def set_texts_of_person(*, person_id: int, mobile: str, wanted: bool, actor: Actor, now: datetime) -> None:
    """Let text messages come again to a number of his that cancelled them, or stop them, as he said."""
    _refuse_unless_his(actor, person_id, now)
    if not PersonMobile.objects.valid_on(day_of(now)).filter(person=person_id, mobile=mobile).exists():
        raise Missing
    if wanted:
        allow_texts_again(mobile=mobile, actor=actor, now=now)
    else:
        stop_texts(mobile=mobile, line=Line.SERVICE, actor=actor, now=now)


def _refuse_unless_his(actor: Actor, person_id: int, now: datetime) -> None:
    if not may_act_for(actor, person_id, now=now):
        raise NotAllowed if visible_to(actor, now=now).filter(pk=person_id).exists() else Missing
