from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Model, Q, QuerySet
from django.utils.translation import gettext

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.facts import announce
from sara.foundation.ids import new_code
from sara.foundation.jalali import date_of, jalali_of
from sara.foundation.persian import clean
from sara.foundation.privacy import Erasing, hindrances_of
from sara.foundation.privacy.erasing import (
    begin_erasure,
    erase_parts,
    finish_erasure,
    purge_history,
    strip_history,
)
from sara.registers.people.commands.requests import decide, locked_erasure
from sara.registers.people.errors import AnswerMissing, ErasureHindered
from sara.registers.people.facts import PersonErased
from sara.registers.people.models import (
    Account,
    Consent,
    Guardianship,
    HouseFile,
    Household,
    LikelyDouble,
    Membership,
    MergedRow,
    Person,
    PersonAddress,
    PersonMerge,
    PersonMobile,
    RecordRequest,
    RenewalCode,
    SignInCode,
)
from sara.registers.people.queries.merges import ids_of
from sara.registers.people.types import RequestState

GONE: Final = "—"
_OF_HIM: Final[tuple[type[Model], ...]] = (PersonAddress, PersonMobile, HouseFile, Consent)


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
    number = begin_erasure(person_id=person.pk, decided_by=actor.person_id, reason=clean(answer), now=now)
    erasing = Erasing(
        number=number,
        people=(person.pk, *(one for one in ids_of(person.pk) if one != person.pk)),
        code=person.code,
        mobiles=_his_alone(ids_of(person.pk)),
        actor=actor,
        now=now,
    )
    kept = erase_parts(erasing)
    finish_erasure(erasing, kept=kept)
    announce(PersonErased(person_id=person.pk), actor=actor, now=now)
    return kept


def forget_person(erasing: Erasing) -> Sequence[str]:
    """The register's own part. It asks no leave: `erase_person` did."""
    _forget_account(erasing)
    SignInCode.objects.filter(mobile__in=erasing.mobiles).delete()
    _forget_household(erasing)
    ties = Guardianship.objects.filter(Q(child__in=erasing.people) | Q(guardian__in=erasing.people))
    _delete(Guardianship, list(ties.values_list("pk", flat=True).order_by("id")), erasing)
    for model in _OF_HIM:
        rows: QuerySet[Any] = QuerySet(model).filter(person__in=erasing.people)
        _delete(model, list(rows.values_list("pk", flat=True).order_by("id")), erasing)
    _forget_merges(erasing)
    asked = RecordRequest.objects.filter(person__in=erasing.people)
    asked.update(text=GONE)
    asked.exclude(answer="").update(answer=GONE)
    purge_history(RecordRequest, list(asked.values_list("pk", flat=True).order_by("id")), erasing=erasing)
    purge_history(Person, erasing.people, erasing=erasing)
    for person in Person.objects.filter(pk__in=erasing.people).order_by("id"):
        _unname(person, erasing)
    return []


def _unname(person: Person, erasing: Erasing) -> None:
    """What is left of the row: the year of birth, gender and nationality, for counts."""
    person.title, person.given_name, person.surname, person.father_name = "", "شخص", "حذف‌شده", ""
    person.birth_on = date_of(jalali_of(person.birth_on).year, 1, 1)
    person.national_id = person.foreign_id = person.birth_certificate = None
    person.code = new_code()
    person.erased_at = erasing.now
    person.save()


def _forget_account(erasing: Erasing) -> None:
    account = Account.objects.filter(person__in=erasing.people).order_by("id").first()
    if account is None:
        return
    keys = list(UserSession.objects.filter(user=account).values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    codes = list(RenewalCode.objects.filter(account=account).values_list("pk", flat=True).order_by("id"))
    _delete(RenewalCode, codes, erasing)
    number = account.pk
    account.delete()
    purge_history(Account, [number], erasing=erasing)


def _forget_merges(erasing: Erasing) -> None:
    """That records were one stays, as numbers; what each said before, and the likely doubles, go."""
    merges = PersonMerge.objects.filter(Q(survivor__in=erasing.people) | Q(merged__in=erasing.people))
    MergedRow.objects.filter(merge__in=merges.values("pk")).delete()
    merges.update(reason=GONE, national_id_sealed=None, foreign_id_sealed=None)
    purge_history(PersonMerge, list(merges.values_list("pk", flat=True).order_by("id")), erasing=erasing)
    pairs = LikelyDouble.objects.filter(Q(first__in=erasing.people) | Q(second__in=erasing.people))
    _delete(LikelyDouble, list(pairs.values_list("pk", flat=True).order_by("id")), erasing)


def _forget_household(erasing: Erasing) -> None:
    """His memberships go; the others' stay, without the addresses of his pages in their history."""
    his = Membership.objects.filter(person__in=erasing.people)
    households = list(his.values_list("household_id", flat=True).order_by("household_id").distinct())
    others = Membership.objects.filter(household__in=households).exclude(person__in=erasing.people)
    strip_history(Membership, list(others.values_list("pk", flat=True).order_by("id")), erasing=erasing)
    strip_history(Household, households, erasing=erasing)
    _delete(Membership, list(his.values_list("pk", flat=True).order_by("id")), erasing)


def _delete(model: type[Model], rows: list[int], erasing: Erasing) -> None:
    table: QuerySet[Any] = QuerySet(model)
    table.filter(pk__in=rows).delete()
    purge_history(model, rows, erasing=erasing)


def _his_alone(people: list[int]) -> tuple[str, ...]:
    """His numbers, past ones too, that nobody else has or had."""
    his = PersonMobile.objects.filter(person__in=people)
    others = PersonMobile.objects.exclude(person__in=people).filter(mobile__in=his.values("mobile"))
    account = Account.objects.filter(person__in=people).exclude(mobile=None)
    numbers = {*his.values_list("mobile", flat=True), *account.values_list("mobile", flat=True)}
    shared = set(others.values_list("mobile", flat=True))
    return tuple(sorted(number for number in numbers - shared if number))
