"""What the queue keeps of a person."""

from collections.abc import Sequence

from django.utils.translation import gettext_lazy as _

from sara.foundation.notices.models import Notice, NoticeWish
from sara.foundation.privacy import Told


def told_of_reader(person_id: int) -> Sequence[Told]:
    """The messages sent to him, and how he wants to be told; two queries."""
    rows = Notice.objects.filter(person_id=person_id).order_by("-made_at", "-id")
    return [
        _wish(person_id),
        Told(
            key="notices",
            title=_("پیام‌هایی که برای شما فرستاده شد"),
            columns=(
                ("made_at", _("زمان")),
                ("channel", _("راه ارسال")),
                ("text", _("متن")),
                ("state", _("وضعیت")),
            ),
            rows=tuple(
                (row.made_at, row.get_channel_display(), row.text, row.get_state_display())
                for row in rows[:500]
            ),
        ),
    ]


def _wish(person_id: int) -> Told:
    """How he wants to be told, and the addresses that he named."""
    wishes = NoticeWish.objects.filter(person_id=person_id).order_by("id")
    return Told(
        key="wish",
        title=_("شیوهٔ خبررسانی"),
        columns=(
            ("way", _("راه خبر")),
            ("language", _("زبان")),
            ("email", _("رایانامه")),
            ("email_waiting", _("رایانامهٔ تأییدنشده")),
            ("changed_at", _("زمان تغییر")),
        ),
        rows=tuple(
            (
                one.get_way_display(),
                one.get_language_display(),
                one.email,
                one.email_waiting,
                one.changed_at,
            )
            for one in wishes
        ),
    )
