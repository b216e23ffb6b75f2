"""What residents said to the houses."""

from collections.abc import Mapping
from datetime import datetime
from functools import partial

from sara.foundation.actors import GUEST
from sara.services.voice.api import MessageKind, send_message
from seed.days import Days
from seed.diary import Diary
from seed.people import Known, holder, told


def note_messages(residents: Mapping[str, Known], days: Days, diary: Diary) -> None:
    """Note in the diary what was said, by whom (or by nobody who told his name)."""
    for one in told("messages")["messages"]:
        diary.note(days.at(-one["days_ago"], one["at"]), partial(_send, one, residents))


def _send(one: Mapping[str, str], residents: Mapping[str, Known], now: datetime) -> None:
    writer = residents.get(one.get("writer", ""))
    send_message(
        house_slug=one["house"],
        kind=MessageKind(one["kind"]),
        text=one["text"],
        writer_name=one.get("name", ""),
        writer_mobile="",
        actor=holder(writer.person_id, now=now) if writer else GUEST,
        now=now,
    )
