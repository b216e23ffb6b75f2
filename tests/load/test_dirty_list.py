"""A dirty list of residents goes through checking and import, as the desk would do it.

`LIST_ROWS=5000 pytest tests/load/test_dirty_list.py -s` prints how long each part takes.
"""

import os
import time
from collections import Counter
from collections.abc import Callable
from typing import Final, TypeVar

import pytest

from sara.foundation import clock
from sara.foundation.exchange.commands import send_file, start_import
from sara.foundation.exchange.models import ListImport
from sara.foundation.facts import run_waiting
from sara.foundation.sheets import SheetFormat
from sara.registers.people.models import Person
from sara.registers.people.tests.factories import NOW, make_actor, make_city
from sara.registers.posts.api import PostKind, PostPlace
from tests.load.dirty_list import dirty_list

pytestmark = pytest.mark.django_db
ROWS: Final = int(os.environ.get("LIST_ROWS", "330"))
T = TypeVar("T")


def timed(what: str, work: Callable[[], T]) -> T:
    began, spent = time.perf_counter(), time.process_time()
    done = work()
    print(f"{what}: {time.perf_counter() - began:.1f} s ({time.process_time() - spent:.1f} s of our CPU)")
    return done


def why(record: ListImport) -> Counter[str]:
    """The reasons that were given, by how often."""
    return Counter(words for row in record.rows.in_order() for words in row.words)


@pytest.mark.parametrize("kind", list(SheetFormat))
def test_a_dirty_list_is_brought_in_and_brings_nobody_twice(kind: SheetFormat) -> None:
    city = make_city()
    desk = make_actor(PostKind.DESK, PostPlace.house(city.house.pk))
    made = dirty_list(ROWS, kind=kind)
    before = Person.objects.count()

    def sent() -> ListImport:
        code = send_file(
            kind="people", target_id=city.house.pk, file_name=f"a.{kind}", content=made.content,
            language="fa", actor=desk, now=NOW,
        )  # fmt: skip
        return ListImport.objects.get(code=code)

    with clock.frozen_at(NOW):
        record = timed(f"{ROWS} rows of {kind}, read", sent)
        timed("checked", run_waiting)
        record.refresh_from_db()
        assert record.counts == {"made": made.good, "refused": made.bad}, why(record)
        start_import(code=record.code, actor=desk, now=NOW)
        timed("carried out, with all who hear of it", run_waiting)
        record.refresh_from_db()
        assert (record.state, record.error) == ("done", "")
        assert Person.objects.count() == before + made.good
        again = timed("read again", sent)
        timed("checked again", run_waiting)
        again.refresh_from_db()
        assert again.counts == {"same": made.good, "refused": made.bad}
