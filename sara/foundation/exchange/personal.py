"""What lists keep of a person: that he sent or took them, and, for some days, that he stands in one."""

from collections.abc import Iterator, Sequence
from typing import Any, Final
from urllib.parse import parse_qsl

from django.db.models import CharField, F, Q, TextField, Value
from django.db.models.functions import Cast
from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy
from django.utils.translation import gettext_lazy as _

from sara.foundation.exchange.models import ImportRow, ListExport, ListImport
from sara.foundation.exchange.types import ExportState, ImportState
from sara.foundation.persian import JoinedKey, joined_key, to_ascii_digits
from sara.foundation.privacy import Erasing, Told, personal_part

GONE: Final = "—"
WHY_DROPPED: Final = _("کسی که در این فایل بود به خواست خودش حذف شد؛ فایل دیگر نگه داشته نمی‌شود.")
SENT: Final = gettext_lazy("فایلی که فرستادید")
TAKEN: Final = gettext_lazy("فهرستی که گرفتید")
MOST_TOLD: Final = 500


def _told(person_id: int) -> Sequence[Told]:
    sent = ListImport.objects.sent_by(person_id).values_list(
        "sent_at", Value("sent", CharField()), F("file_name"), "row_count"
    )
    taken = ListExport.objects.asked_by(person_id).values_list(
        "asked_at", Value("taken", CharField()), F("title"), "row_count"
    )
    rows: Any = sent.union(taken, all=True).order_by("-sent_at")[:MOST_TOLD]
    words = {"sent": str(SENT), "taken": str(TAKEN)}
    return [
        Told(
            key="lists",
            title=_("فایل‌ها و فهرست‌ها"),
            columns=(("at", _("زمان")), ("what", _("چه")), ("name", _("نام")), ("rows", _("ردیف‌ها"))),
            rows=tuple((at, words[what], name, count) for at, what, name, count in rows),
        )
    ]


def _erased(erasing: Erasing) -> Sequence[str | Promise]:
    """Nothing is kept. A file in which he stands goes, and so do all lists that wait to be fetched: who
    stands in them is sealed, and they are made anew by one press."""
    _forget_rows(erasing)
    waiting = ListExport.objects.filter(state=ExportState.READY)
    waiting.update(state=ExportState.GONE, content_sealed=None)
    ListExport.objects.filter(pk__in=list(_that_looked_for(erasing))).update(asked="", address=GONE)
    return []


def _forget_rows(erasing: Erasing) -> None:
    his = ImportRow.objects.annotate(key=JoinedKey("label")).filter(key__in=erasing.names)
    files = ListImport.objects.filter(pk__in=list(his.values_list("list_import", flat=True).order_by("pk")))
    files.update(content_sealed=None)
    files.filter(state__in=[ImportState.READY, ImportState.FAILED]).update(
        state=ImportState.DROPPED, error=gettext(str(WHY_DROPPED)), settled_at=erasing.now
    )
    ImportRow.objects.filter(pk__in=list(his.values_list("pk", flat=True).order_by("pk"))).update(
        label=GONE, words=[]
    )
    words = Cast("words", TextField())
    told = ImportRow.objects.annotate(text=words, key=JoinedKey(words)).exclude(words=[])
    named = Q(text__contains=erasing.code)
    for name in erasing.names:
        named |= Q(key__contains=name)
    told.filter(named).update(words=[GONE])


def _that_looked_for(erasing: Erasing) -> Iterator[int]:
    """The account of lists that were narrowed by his name, number or code, or taken from his own page."""
    rows = ListExport.objects.filter(Q(asked__contains="=") | Q(address__contains=erasing.code))
    for pk, asked, address in rows.order_by("pk").values_list("pk", "asked", "address").iterator():
        typed = [value for _name, value in parse_qsl(asked)]
        if erasing.code in address or any(_names(value, erasing) for value in typed):
            yield pk


def _names(value: str, erasing: Erasing) -> bool:
    typed = to_ascii_digits(value)
    return (
        any(number in typed for number in (*erasing.mobiles, erasing.code))
        or joined_key(value) in erasing.names
    )


personal_part("exchange", order=85, tells=_told, erases=_erased)
