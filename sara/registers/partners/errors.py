from django.utils.translation import gettext_lazy as _

from sara.foundation.errors import Refusal


class InstitutionKnown(Refusal):
    message = _("نهادی با این شناسهٔ ملی ثبت شده است.")


class NationalIdWrong(Refusal):
    message = _("شناسهٔ ملی یازده رقم دارد و رقم آخر آن با بقیه می‌خواند. دوباره نگاه کنید.")


class InstitutionEnded(Refusal):
    message = _("همکاری با این نهاد پیش از این پایان یافته است.")


class InstitutionNotEnded(Refusal):
    message = _("همکاری با این نهاد برقرار است.")


class EndsBeforeStart(Refusal):
    message = _("روز پایان باید پس از روز آغاز باشد.")
