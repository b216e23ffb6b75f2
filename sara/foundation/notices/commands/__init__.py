"""The write side: into the queue, what providers report, what people wish and answer."""

from sara.foundation.notices.commands.broadcasts import begin_broadcast, stop_broadcast
from sara.foundation.notices.commands.carrying import carry_broadcast
from sara.foundation.notices.commands.queueing import resend, send
from sara.foundation.notices.commands.reading import mark_tray_read
from sara.foundation.notices.commands.reports import confirm_delivery, take_incoming, take_report
from sara.foundation.notices.commands.wishes import (
    allow_texts_again,
    choose_language,
    choose_way,
    choose_way_for,
    confirm_email,
    name_email,
    stop_texts,
)

__all__ = [
    "allow_texts_again",
    "begin_broadcast",
    "carry_broadcast",
    "choose_language",
    "choose_way",
    "choose_way_for",
    "confirm_delivery",
    "confirm_email",
    "mark_tray_read",
    "name_email",
    "resend",
    "send",
    "stop_broadcast",
    "stop_texts",
    "take_incoming",
    "take_report",
]
