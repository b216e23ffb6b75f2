from typing import ClassVar

from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class FileTooLarge(Refusal):
    message = _("«%(name)s» بزرگ است؛ هر فایل تا %(megabytes)s مگابایت پذیرفته می‌شود.")


class FileKindUnknown(Refusal):
    message = _("«%(name)s» از نوعی نیست که این‌جا پذیرفته شود. %(taken)s بفرستید.")


class FileBroken(Refusal):
    message = _("«%(name)s» خوانده نمی‌شود؛ شاید ناقص رسیده است. دوباره بفرستید.")


class PictureTooWide(Refusal):
    message = _("تصویر «%(name)s» بسیار بزرگ است؛ نسخهٔ کوچک‌تری از آن بفرستید.")


class FileUnsafe(Refusal):
    message = _("«%(name)s» ایمن نیست و پذیرفته نشد.")


class TooManyFiles(Refusal):
    message = _("تا %(most)s فایل پذیرفته می‌شود.")


class ScannerSilent(Refusal):
    """Nothing is taken unseen when the house has a scanner and it does not answer."""

    status: ClassVar[int] = 503
    message = _("بررسی فایل‌ها اکنون ممکن نیست. کمی بعد دوباره بفرستید، یا بدون فایل بفرستید.")
