"""The job that makes a long list: the page that was asked is asked again, without haste."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import Http404, QueryDict
from django.urls import resolve, reverse
from django.utils import translation
from django.utils.translation import gettext_lazy as _
from django_htmx.middleware import HtmxDetails

from sara.foundation import clock
from sara.foundation.actors import SYSTEM
from sara.foundation.errors import Refusal
from sara.foundation.exchange.acting import actor_again
from sara.foundation.exchange.models import ListExport
from sara.foundation.exchange.models.content import put_content
from sara.foundation.exchange.types import ExportState
from sara.foundation.facts import Failure, job
from sara.foundation.notices import Channel, NoticeTemplate, Recipient, send
from sara.foundation.ui import SaraRequest
from sara.foundation.ui.exports import ASKED_AS, ListFile

LIST_READY: Final = NoticeTemplate(
    "exchange.list_ready",
    _("فهرست «%(title)s» آماده است. آن را از «فهرست‌های من» بگیرید."),
    title=_("فهرست آماده"),
    channel=Channel.TRAY,
    informative=False,
)
FAULT: Final = _("در سامانه خطایی پیش آمد. فهرست را دوباره بگیرید.")
TOO_LONG: Final = _("این فهرست بیش از اندازه بلند است. با پالایه کوتاه‌ترش کنید و دوباره بگیرید.")
NOT_YOURS: Final = _("این فهرست دیگر برای شما نیست.")


def _note_failure(arguments: Mapping[str, Any], failure: Failure) -> None:
    record = ListExport.objects.filter(pk=arguments["export_id"]).order_by("pk").first()
    if record and failure.last:
        _fail(record, str(FAULT), now=failure.at)


@job(name="exchange.make_list", failed=_note_failure)
def make_list(*, export_id: int) -> None:
    """Make the file of a list that was too long to be given at once, and tell who asked for it."""
    record = ListExport.objects.filter(pk=export_id, state=ExportState.WAITING).order_by("pk").first()
    if record is None:
        return
    now = clock.now()
    with translation.override(record.language):
        try:
            answer = _asked_again(record, now)
        except (Refusal, Http404):
            _fail(record, str(NOT_YOURS), now=now)
            return
        if not isinstance(answer, ListFile):
            _fail(record, str(NOT_YOURS), now=now)
        elif answer.too_long:
            _fail(record, str(TOO_LONG), now=now)
        else:
            _keep(record, answer, now=now)


def _asked_again(record: ListExport, now: datetime) -> object:
    """The answer of the page to the one who asked, with the rights he still has."""
    match = resolve(record.address)
    request = SaraRequest()
    request.method = "GET"
    request.path = request.path_info = record.address
    query = QueryDict(record.asked, mutable=True)
    query[ASKED_AS] = record.form
    request.GET = query  # type: ignore[assignment]  # ours alone
    request.user = AnonymousUser()
    request.resolver_match = match
    request.actor = actor_again(record.account_id, record.posts, now=now)
    request.now = now
    request.number = f"list-{record.code}"
    request.htmx = HtmxDetails(request)
    request.rows_at_once = settings.SARA_LIST_MOST_ROWS
    return match.func(request, *match.args, **match.kwargs)


def _keep(record: ListExport, answer: ListFile, *, now: datetime) -> None:
    put_content(record, answer.content)
    record.state, record.row_count, record.settled_at = ExportState.READY, answer.row_count, now
    record.save(update_fields=["content_sealed", "state", "row_count", "settled_at"])
    if record.person_id is not None:
        send(
            template=LIST_READY.name,
            to=Recipient(person_id=record.person_id, language=record.language),
            key=f"list-ready:{record.code}",
            values={"title": record.title},
            link=reverse("exchange:exports"),
            actor=SYSTEM,
            now=now,
        )


def _fail(record: ListExport, words: str, *, now: datetime) -> None:
    ListExport.objects.filter(pk=record.pk).update(
        state=ExportState.FAILED, error=words[:300], settled_at=now
    )
