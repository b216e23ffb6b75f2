"""What happened to a record: written by triggers, never by hand, never changed."""

from sara.foundation.audit.audited import audited, history_of
from sara.foundation.audit.command import all_commands, command
from sara.foundation.audit.context import acting, request_context, surroundings
from sara.foundation.audit.trail import (
    Change,
    TrailLine,
    actors_named_by,
    names_of_actors,
    trail,
    verb_words,
)

__all__ = [
    "Change",
    "TrailLine",
    "acting",
    "actors_named_by",
    "all_commands",
    "audited",
    "command",
    "history_of",
    "names_of_actors",
    "request_context",
    "surroundings",
    "trail",
    "verb_words",
]
