"""Who has signed in, asked on every page he sees: his session and his account, as composed questions."""

from datetime import datetime
from typing import Any

from allauth.account.auth_backends import AuthenticationBackend
from django.contrib.sessions.backends import db
from django.contrib.sessions.models import Session
from django.db.models import QuerySet

from sara.foundation import clock
from sara.foundation.database.composed import composed
from sara.registers.people.models import Account


class SessionStore(db.SessionStore):
    """Django's sessions in the database."""

    def _get_session_from_db(self) -> Session | None:
        key = self.session_key or ""
        found: list[Session] = [] if "\0" in key else _session(key=key, now=clock.now())
        if found:
            return found[0]
        self._session_key = None
        return None


class AccountBackend(AuthenticationBackend):  # type: ignore[misc]  # allauth has no types
    """Signing in as allauth has it."""

    def get_user(self, user_id: int) -> Account | None:
        found = _account(pk=user_id)
        return found[0] if found and self.user_can_authenticate(found[0]) else None


@composed
def _session(*, key: str, now: datetime) -> QuerySet[Session, Any]:
    return Session.objects.filter(session_key=key, expire_date__gt=now).order_by("session_key")


@composed
def _account(*, pk: int) -> QuerySet[Account, Any]:
    return Account.objects.filter(pk=pk).order_by("id")
