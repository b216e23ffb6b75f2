"""Files are not kept longer than they are needed; the account of lists stays longer than the lists."""

from datetime import datetime, time, timedelta

from django.conf import settings

from sara.foundation.exchange.making import make_list
from sara.foundation.exchange.models import ImportRow, ListExport, ListImport
from sara.foundation.exchange.types import ExportState, ImportState
from sara.foundation.exchange.working import carry_out_import, check_import
from sara.foundation.facts import daily

__all__ = ["carry_out_import", "check_import", "drop_old_files", "make_list"]


@daily(at=time(4, 20))
def drop_old_files(*, now: datetime) -> None:
    """Drop files that were sent or made a while ago, and the account of lists taken long ago."""
    sent = ListImport.objects.filter(sent_at__lt=now - timedelta(days=settings.SARA_IMPORTS_KEPT_DAYS))
    old = sent.filter(content_sealed__isnull=False)
    ImportRow.objects.filter(list_import__in=old).delete()
    old.exclude(state=ImportState.DONE).update(state=ImportState.DROPPED, settled_at=now)
    old.update(content_sealed=None)
    made = ListExport.objects.filter(settled_at__lt=now - timedelta(days=settings.SARA_LISTS_KEPT_DAYS))
    made.filter(state=ExportState.READY).update(state=ExportState.GONE, content_sealed=None)
    accounts = ListExport.objects.filter(
        asked_at__lt=now - timedelta(days=settings.SARA_LIST_ACCOUNT_KEPT_DAYS)
    )
    accounts.delete()
