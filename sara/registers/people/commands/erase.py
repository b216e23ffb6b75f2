from datetime import datetime

from django.utils.translation import gettext

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.facts import announce
from sara.foundation.persian import clean, joined_key
from sara.foundation.privacy import Erasing, hindrances_of
from sara.foundation.privacy.erasing import (
    begin_erasure,
    erase_parts,
    finish_erasure,
)
from sara.registers.people.commands.requests import decide, locked_erasure
from sara.registers.people.errors import AnswerMissing, ErasureHindered
from sara.registers.people.facts import PersonErased
from sara.registers.people.models import (
    Account,
    Person,
    PersonMobile,
)
from sara.registers.people.queries.merges import ids_of
from sara.registers.people.types import RequestState


@command
def erase_person(*, request_id: int, answer: str, actor: Actor, now: datetime) -> list[str]:
    """Erase the person who asked for it, with the reason as answer; what had to be kept, in words.

    What is still under way (a place in a class, a debt, a child he answers for) ends first. The row
    stays, without a name, so that what points at it still stands; nobody finds it any more.
    """
    request = locked_erasure(request_id, actor=actor, now=now)
    if not clean(answer):
        raise AnswerMissing
    person = Person.objects.select_for_update().get(pk=request.person_id)
    hindrances = hindrances_of(person.pk, now=now)
    if hindrances:
        raise ErasureHindered(what=gettext("؛ ").join(hindrances))
    decide(request, RequestState.DONE, answer, actor=actor, now=now)
    people = ids_of(person.pk)
    number = begin_erasure(person_id=person.pk, decided_by=actor.person_id, reason=clean(answer), now=now)
    erasing = Erasing(
        number=number,
        people=(person.pk, *(one for one in people if one != person.pk)),
        code=person.code,
        mobiles=_his_alone(people),
        actor=actor,
        now=now,
        names=_names(people),
    )
    kept = erase_parts(erasing)
    finish_erasure(erasing, kept=kept)
    announce(PersonErased(person_id=person.pk), actor=actor, now=now)
    return kept


def _his_alone(people: list[int]) -> tuple[str, ...]:
    """His numbers, past ones too, that nobody else has or had."""
    his = PersonMobile.objects.filter(person__in=people)
    others = PersonMobile.objects.exclude(person__in=people).filter(mobile__in=his.values("mobile"))
    account = Account.objects.filter(person__in=people).exclude(mobile=None)
    numbers = {*his.values_list("mobile", flat=True), *account.values_list("mobile", flat=True)}
    shared = set(others.values_list("mobile", flat=True))
    return tuple(sorted(number for number in numbers - shared if number))


def _names(people: list[int]) -> tuple[str, ...]:
    names = Person.objects.filter(pk__in=people).order_by("pk").values_list("given_name", "surname")
    return tuple({joined_key(" ".join(way)) for name in names for way in (name, reversed(name))})
