"""The jobs of an import: checking its rows, and writing them in one transaction."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext_lazy as _

from sara.foundation import clock
from sara.foundation.actors import Actor
from sara.foundation.audit import command, surroundings
from sara.foundation.database.holding import hold
from sara.foundation.errors import Missing, Refusal
from sara.foundation.exchange.acting import actor_again
from sara.foundation.exchange.errors import ChangedSince, FileGone, RowRefused
from sara.foundation.exchange.importing import importer_called
from sara.foundation.exchange.models import ImportRow, ListImport
from sara.foundation.exchange.models.content import content_of
from sara.foundation.exchange.progress import Progress
from sara.foundation.exchange.reading import read_table
from sara.foundation.exchange.types import ImportState, Outcome, Planned
from sara.foundation.facts import Failure, job
from sara.foundation.persian import digits_of_reader

BATCH: Final = 1000
AT_ONCE: Final = 250
FAULT: Final = _("در سامانه خطایی پیش آمد و هیچ ردیفی وارد نشد. دوباره بررسی کنید؛ اگر باز هم نشد، خبر دهید.")
COMING: Final = frozenset({Outcome.MADE, Outcome.CHANGED})


def _note_failure(arguments: Mapping[str, Any], failure: Failure) -> None:
    record = ListImport.objects.filter(pk=arguments["import_id"]).order_by("pk").first()
    if record and failure.last:
        _fail(record, str(FAULT))


@job(name="exchange.check", failed=_note_failure)
def check_import(*, import_id: int) -> None:
    """See what becomes of each row; nothing of it is written but the outcome."""
    record = ListImport.objects.filter(pk=import_id, state=ImportState.CHECKING).order_by("pk").first()
    if record is None:
        return
    with translation.override(record.language):
        try:
            with Progress(record.pk) as progress:
                rows = [_row(record, planned, progress) for planned in _planned(record, now=clock.now())]
        except Refusal as no:
            _fail(record, no.words())
            return
    with transaction.atomic():
        record.rows.all().delete()
        ImportRow.objects.bulk_create(rows, batch_size=BATCH)
        counts = Counter(str(row.outcome) for row in rows)
        ListImport.objects.filter(pk=record.pk).update(
            state=ImportState.READY, counts=dict(counts), done_count=len(rows)
        )


@job(name="exchange.carry_out", failed=_note_failure)
def carry_out_import(*, import_id: int) -> None:
    """Write the rows that were found good. It may be killed and run again: it is one transaction."""
    record = ListImport.objects.filter(pk=import_id, state=ImportState.RUNNING).order_by("pk").first()
    if record is None:
        return
    now = clock.now()
    with translation.override(record.language), surroundings(list_import=record.code):
        try:
            write_rows(record=record, actor=_actor(record, now), now=now)
        except Refusal as no:
            _fail(record, no.words())


@command
def write_rows(*, record: ListImport, actor: Actor, now: datetime) -> None:  # noqa: ARG001 of @command
    """Carry out every row that was found good, through the commands of its app; all of them or none."""
    hold(f"import:{record.code}")
    if not ListImport.objects.filter(pk=record.pk, state=ImportState.RUNNING).exists():
        return
    expected = dict(record.rows.order_by("number").values_list("number", "outcome"))
    # All is planned before anything is written, as it was when the file was checked.
    coming = [row for row in list(_planned(record, now=now)) if expected.get(row.number) in COMING]
    _refuse_changed(coming)
    with Progress(record.pk) as progress:
        for rows in _in_batches(coming):
            _carry_out(rows)
            progress.step(len(rows))
    ListImport.objects.filter(pk=record.pk).update(
        state=ImportState.DONE, done_count=record.row_count, settled_at=now
    )


def _refuse_changed(rows: Sequence[Planned]) -> None:
    for row in rows:
        if row.outcome == Outcome.REFUSED:
            raise ChangedSince(number=digits_of_reader(row.number))


def _in_batches(rows: Sequence[Planned]) -> Iterator[Sequence[Planned]]:
    """Those that are carried out together by a few hundred, each of the others alone."""
    waiting: dict[Any, list[Planned]] = {}
    for row in rows:
        if row.together is None:
            yield [row]
            continue
        batch = waiting.setdefault(row.together, [])
        batch.append(row)
        if len(batch) == AT_ONCE:
            yield waiting.pop(row.together)
    yield from waiting.values()


def _carry_out(rows: Sequence[Planned]) -> None:
    first = rows[0]
    if first.together is not None:
        first.together(rows)
        return
    if first.act is None:
        return
    try:
        first.act()
    except Refusal as no:
        raise RowRefused(number=digits_of_reader(first.number), why=no.words()) from no


def _planned(record: ListImport, *, now: datetime) -> Iterator[Planned]:
    actor = _actor(record, now)
    importer = importer_called(record.kind, actor=actor)
    targets = {target.id: target for target in importer.targets(actor, now=now)}
    content = content_of(record)
    if record.target_id not in targets:
        raise Missing
    if content is None:
        raise FileGone
    yield from importer.plan(read_table(content, importer), targets[record.target_id], actor=actor, now=now)


def _actor(record: ListImport, now: datetime) -> Actor:
    return actor_again(record.account_id, record.posts, now=now)


def _row(record: ListImport, planned: Planned, progress: Progress) -> ImportRow:
    progress.step()
    return ImportRow(
        list_import=record,
        number=planned.number,
        outcome=planned.outcome,
        label=planned.label[:200],
        words=list(planned.words),
    )


def _fail(record: ListImport, words: str) -> None:
    ListImport.objects.filter(pk=record.pk).update(state=ImportState.FAILED, error=words[:500], done_count=0)
