from datetime import datetime

from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import TOTP
from django.conf import settings

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import NotAllowed
from sara.registers.people.models import Account


@command
def give_demonstration_factor(*, account_id: int, secret: str, actor: Actor, now: datetime) -> None:
    """Set up the authenticator app of an invented member of staff; its codes are shown to everybody.

    `secret` is base32. An account that has an app keeps it.
    """
    account = Account.objects.select_related("person").get(pk=account_id)
    invented = account.person is not None and account.person.is_invented
    if not (settings.DEMONSTRATION and invented and actor.is_system):
        raise NotAllowed
    if not Authenticator.objects.filter(user_id=account.pk, type=Authenticator.Type.TOTP).exists():
        TOTP.activate(account, secret)
