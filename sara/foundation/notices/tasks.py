"""The queue forgets: numbers and texts are not kept longer than they are needed."""

from datetime import datetime, time, timedelta

from django.conf import settings

from sara.foundation.facts import daily
from sara.foundation.notices.models import Notice
from sara.foundation.notices.sending import send_notice

__all__ = ["drop_old_notices", "send_notice"]


@daily(at=time(4, 0))
def drop_old_notices(*, now: datetime) -> None:
    """Drop messages of long ago, whatever became of them."""
    Notice.objects.made_before(now - timedelta(days=settings.SARA_NOTICES_KEPT_DAYS)).delete()
