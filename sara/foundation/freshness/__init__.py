"""Pages that guests share: made once, given to all of them, and never a moment older than what they tell."""

from sara.foundation.freshness.collecting import counters_shown, reading
from sara.foundation.freshness.watching import watched, watched_tables

__all__ = ["counters_shown", "reading", "watched", "watched_tables"]
