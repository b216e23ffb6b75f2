"""A number that is somebody's no more is no way in to his account."""

from allauth.usersessions.models import UserSession
from django.contrib.sessions.models import Session

from sara.registers.people.models import Account


def close_way_in(person_id: int, mobile: str) -> None:
    """Who has the number now does not sign in as he who had it. By his other number he shows himself anew."""
    account = Account.objects.select_for_update().filter(person=person_id, mobile=mobile).first()
    if account is None:
        return
    keys = list(UserSession.objects.filter(user=account).values_list("session_key", flat=True))
    Session.objects.filter(session_key__in=keys).delete()
    if account.username is None:
        account.delete()
        return
    account.mobile = None
    account.save(update_fields=["mobile"])
