"""The write side of what people do with their files; the jobs are in `working` and `making`."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.errors import Missing
from sara.foundation.exchange.errors import NothingToImport, NotReady
from sara.foundation.exchange.importing import Importer, importer_called
from sara.foundation.exchange.models import ListExport, ListImport
from sara.foundation.exchange.models.content import put_content
from sara.foundation.exchange.permissions import own_imports
from sara.foundation.exchange.reading import read_table
from sara.foundation.exchange.types import ExportState, ImportState, Target
from sara.foundation.exchange.working import carry_out_import, check_import
from sara.foundation.ids import new_code
from sara.foundation.persian import clean

LONGEST_NAME = 200
LONGEST_ASKED = 1000


@command
def send_file(
    *,
    kind: str,
    target_id: int,
    file_name: str,
    content: bytes,
    language: str,
    actor: Actor,
    now: datetime,
) -> str:
    """Take a file of rows in and have it checked; the code under which it stands.

    What is no table, or has not the columns that are needed, is refused at once.
    """
    importer = importer_called(kind, actor=actor)
    target = target_of(importer, target_id, actor=actor, now=now)
    table = read_table(content, importer)
    if not table.rows:
        raise NothingToImport
    kept_out = [heading for heading in table.unknown if heading in importer.leaves_out_of(table)]
    record = ListImport(
        code=new_code(),
        kind=kind,
        target_id=target.id,
        target_name=target.name[:LONGEST_NAME],
        path=target.path,
        language=language,
        file_name=clean(file_name)[-LONGEST_NAME:] or "—",
        state=ImportState.CHECKING,
        row_count=len(table.rows),
        left_out=kept_out,
        unknown=[heading for heading in table.unknown if heading not in kept_out],
        sent_at=now,
        **_asked_by(actor),
    )
    put_content(record, content)
    record.save(force_insert=True)
    check_import.defer(import_id=record.pk)
    return record.code


@command
def check_again(*, code: str, actor: Actor, now: datetime) -> None:
    """Check a file anew, such as after something was mended in the records."""
    record = _locked(code, actor)
    if record.state not in (ImportState.READY, ImportState.FAILED) or record.content_sealed is None:
        raise NotReady
    record.state, record.error, record.done_count = ImportState.CHECKING, "", 0
    record.save(update_fields=["state", "error", "done_count"])
    check_import.defer(import_id=record.pk)


@command
def start_import(*, code: str, actor: Actor, now: datetime) -> None:
    """Have the rows that were found good written, all of them or none; those refused are left out."""
    record = _locked(code, actor)
    if record.state != ImportState.READY:
        raise NotReady
    if not record.coming:
        raise NothingToImport
    record.state, record.done_count = ImportState.RUNNING, 0
    record.save(update_fields=["state", "done_count"])
    carry_out_import.defer(import_id=record.pk)


@command
def drop_import(*, code: str, actor: Actor, now: datetime) -> None:
    """Put a file aside and forget its rows."""
    record = _locked(code, actor)
    if record.is_working:
        raise NotReady
    if record.state != ImportState.DONE:
        record.state = ImportState.DROPPED
    record.content, record.settled_at = None, record.settled_at or now
    record.save(update_fields=["state", "content_sealed", "settled_at"])
    record.rows.all().delete()


@command
def note_export(*, taken: Mapping[str, Any], actor: Actor, now: datetime) -> ListExport:
    """Note that somebody was given a list as a file, or asked for one that has yet to be made."""
    record = ListExport(code=new_code(), asked_at=now, **taken, **_asked_by(actor))
    if record.state == ExportState.GIVEN:
        record.settled_at = now
    record.save(force_insert=True)
    return record


def target_of(importer: Importer, target_id: int, *, actor: Actor, now: datetime) -> Target:
    """The place with this number among those where the actor may import; Missing otherwise."""
    for target in importer.targets(actor, now=now):
        if target.id == target_id:
            return target
    raise Missing


def _asked_by(actor: Actor) -> dict[str, Any]:
    if actor.account_id is None:
        raise Missing
    return {
        "person_id": actor.person_id,
        "account_id": actor.account_id,
        "posts": [post.post_id for post in actor.posts],
    }


def _locked(code: str, actor: Actor) -> ListImport:
    record = own_imports(actor).select_for_update().filter(code=code).order_by("id").first()
    if record is None:
        raise Missing
    return record
