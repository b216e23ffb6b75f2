"""The kinds of institution that a neighbourhood works with."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class InstitutionKind(TextChoices):
    MUNICIPAL = "municipal", _("شهرداری و سازمان‌های آن")
    GOVERNMENT = "government", _("دستگاه دولتی")
    SCHOOL = "school", _("مدرسه و دانشگاه")
    RELIGIOUS = "religious", _("مسجد و هیئت")
    NGO = "ngo", _("سازمان مردم‌نهاد")
    CHARITY = "charity", _("خیریه")
    CLINIC = "clinic", _("مرکز درمانی")
    COMPANY = "company", _("شرکت")
    OTHER = "other", _("دیگر")
