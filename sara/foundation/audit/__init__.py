"""What happened to a record: written by triggers, never by hand, never changed."""

from sara.foundation.audit.command import command

__all__ = ["command"]
