from datetime import datetime

from sara.foundation.actors import Actor
from sara.foundation.audit import command
from sara.foundation.clock import day_of
from sara.registers.people.commands.moving import move_rows
from sara.registers.people.models import MergedRow, PersonMerge
from sara.registers.people.rules import UNDO_WITHIN


@command
def gather_latecomers(*, merge_id: int, actor: Actor, now: datetime) -> int:
    """Bring to the survivor what was written for the merged record while it was being merged; how much."""
    merge = PersonMerge.objects.standing().select_for_update().filter(pk=merge_id).order_by("id").first()
    return 0 if merge is None else move_rows(merge, day=day_of(now))


@command
def forget_old_merges(*, actor: Actor, now: datetime) -> None:
    """Drop what was kept for undoing merges that can no longer be undone."""
    old = PersonMerge.objects.before(now - UNDO_WITHIN)
    MergedRow.objects.filter(merge__in=old).delete()
    kept = old.exclude(national_id_sealed=None, foreign_id_sealed=None)
    kept.update(national_id_sealed=None, foreign_id_sealed=None)
