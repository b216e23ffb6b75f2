from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class NothingToImport(Refusal):
    message = _("در این فایل ردیفی نیست که وارد شود.")


class NotReady(Refusal):
    """It is being checked or carried out, or its time is over."""

    message = _("این فایل اکنون در این وضعیت نیست. صفحه را تازه کنید.")


class ChangedSince(Refusal):
    message = _(
        "از هنگام بررسی، چیزی در ثبت‌ها عوض شده است: ردیف %(number)s دیگر پذیرفته نمی‌شود. دوباره بررسی کنید."
    )


class RowRefused(Refusal):
    """`why` is what the command said."""

    message = _("ردیف %(number)s: %(why)s هیچ ردیفی وارد نشد.")


class FileGone(Refusal):
    message = _("این فایل دیگر نگه داشته نمی‌شود. فهرست را دوباره بگیرید.")
