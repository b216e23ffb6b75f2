from collections.abc import Sequence
from typing import Any, Final

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session
from django.db.models import Model, Q, QuerySet

from sara.foundation.ids import new_code
from sara.foundation.jalali import date_of, jalali_of
from sara.foundation.privacy import Erasing
from sara.foundation.privacy.erasing import (
    purge_history,
    strip_history,
)
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

GONE: Final = "—"
_OF_HIM: Final[tuple[type[Model], ...]] = (PersonAddress, PersonMobile, HouseFile, Consent)


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
    """His accounts: of his own record, and of those that were merged into it."""
    accounts = list(
        Account.objects.filter(person__in=erasing.people).values_list("pk", flat=True).order_by("id")
    )
    keys = list(UserSession.objects.filter(user__in=accounts).values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    codes = list(RenewalCode.objects.filter(account__in=accounts).values_list("pk", flat=True).order_by("id"))
    _delete(RenewalCode, codes, erasing)
    Account.objects.filter(pk__in=accounts).delete()
    purge_history(Account, accounts, erasing=erasing)


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
