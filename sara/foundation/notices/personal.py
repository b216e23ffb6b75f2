"""What becomes of it when somebody is erased: the messages sent to him, and what he wishes of them."""

from collections.abc import Sequence

from django.db.models import Q
from django.utils.functional import Promise

from sara.foundation.audit import acting
from sara.foundation.notices.models import IncomingText, Notice, NoticeWish, OptOut
from sara.foundation.notices.queries.told import told_of_reader
from sara.foundation.notices.types import Channel, NoticeState
from sara.foundation.privacy import Erasing, personal_part
from sara.foundation.privacy.erasing import purge_history


def _erased(erasing: Erasing) -> Sequence[str | Promise]:
    """Nothing is kept: what was sent is no paper of account, and a number without an owner gets nothing."""
    Notice.objects.filter(
        Q(person_id__in=erasing.people) | Q(to_mobile__in=erasing.mobiles, person_id=None)
    ).delete()
    _forget_where_it_went(erasing)
    IncomingText.objects.filter(mobile__in=erasing.mobiles).delete()
    wishes = NoticeWish.objects.filter(person_id__in=erasing.people)
    outs = OptOut.objects.filter(mobile__in=erasing.mobiles)
    his_wishes = list(wishes.values_list("pk", flat=True).order_by("pk"))
    his_outs = list(outs.values_list("pk", flat=True).order_by("pk"))
    with acting("erase_person", actor=erasing.actor, now=erasing.now):
        wishes.delete()
        outs.delete()
    purge_history(NoticeWish, his_wishes, erasing=erasing)
    purge_history(OptOut, his_outs, erasing=erasing)
    return []


def _forget_where_it_went(erasing: Erasing) -> None:
    """What was told to him of another, a child of his: it stays in the other's tray, without the number."""
    wishes = NoticeWish.objects.filter(person_id__in=erasing.people).exclude(email="")
    others = NoticeWish.objects.exclude(person_id__in=erasing.people).exclude(email="")
    emails = wishes.exclude(email__in=others.values("email")).values("email")
    went = Notice.objects.filter(Q(to_mobile__in=erasing.mobiles) | Q(to_email__in=emails))
    nowhere: dict[str, str] = {"channel": Channel.TRAY, "to_mobile": "", "to_email": ""}
    went.queued().update(
        **nowhere, state=NoticeState.DELIVERED, sent_at=erasing.now, delivered_at=erasing.now
    )
    went.update(**nowhere)


personal_part("notices", order=80, tells=told_of_reader, erases=_erased)
