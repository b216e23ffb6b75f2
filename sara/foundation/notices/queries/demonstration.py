"""What the demonstration shows: every message, to everybody."""

from django.conf import settings

from sara.foundation.ids import parse_mobile
from sara.foundation.notices.models import Notice, NoticeQuerySet
from sara.foundation.persian import Unreadable


def is_demonstration() -> bool:
    """Whether the messages may be shown to everybody: all people in it are invented."""
    return bool(settings.DEMONSTRATION)


def messages_to(typed: str) -> NoticeQuerySet:
    """Messages, newest first: all of them, or those to the mobile somebody typed (none if it is not one)."""
    if not typed:
        return Notice.objects.newest_first()
    try:
        return Notice.objects.to(parse_mobile(typed)).newest_first()
    except Unreadable:
        return Notice.objects.none()
