from datetime import datetime, time, timedelta

from sara.foundation.facts import daily
from sara.foundation.files.models import StoredFile
from sara.foundation.files.storing import lying_since, remove


@daily(at=time(4, 30))
def clear_strays(*, now: datetime) -> None:
    """Take away what lies in the storage without a row, and has lain there for a day."""
    for uid in lying_since(now - timedelta(days=1)):
        if not StoredFile.objects.filter(uid=uid).exists():
            remove(uid)
