from collections.abc import Iterable
from datetime import datetime
from uuid import uuid4

from django.db import transaction

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.files.models import StoredFile
from sara.foundation.files.storing import SMALL, WHOLE, new_key, put, remove
from sara.foundation.files.types import Prepared
from sara.foundation.ids import new_code


@command
def keep_file(*, prepared: Prepared, actor: Actor, now: datetime) -> int:
    """Keep a file that was looked into; the number of its row.

    The caller has asked whether the actor may. The bytes lie in the storage before the row does:
    when the transaction fails they lie there without a key, and are cleared away at night.
    """
    uid, key = uuid4(), new_key()
    put(uid, WHOLE, prepared.content, key=key)
    if prepared.small:
        put(uid, SMALL, prepared.small, key=key)
    kept = StoredFile(
        uid=uid,
        code=new_code(),
        name=prepared.name,
        kind=prepared.kind.value,
        size=len(prepared.content),
        has_small=bool(prepared.small),
        kept_at=now,
    )
    kept.key = key
    kept.save(force_insert=True)
    return kept.pk


@command
def drop_files(*, file_ids: Iterable[int], actor: Actor, now: datetime) -> int:
    """Take files away for good: the row with its key at once, the bytes after the commit. How many."""
    files = list(StoredFile.objects.filter(pk__in=list(file_ids)).order_by("pk"))
    for file in files:
        file.delete()
        transaction.on_commit(lambda uid=file.uid: remove(uid))  # type: ignore[misc]
    return len(files)
