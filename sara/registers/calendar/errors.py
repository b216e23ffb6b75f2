from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class HolidayThere(Refusal):
    """The same holiday already stands on that day."""

    message = _("این تعطیلی در همان روز ثبت شده است.")


class HolidayNameless(Refusal):
    message = _("نام تعطیلی را بنویسید.")


class TermOverlaps(Refusal):
    """Terms follow each other; no day belongs to two."""

    message = _("این ترم با ترم دیگری هم‌پوشانی دارد.")


class TermBackwards(Refusal):
    message = _("پایان ترم باید پس از آغاز آن باشد.")


class TermNameless(Refusal):
    message = _("نام ترم را بنویسید.")
