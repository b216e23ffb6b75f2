"""The kinds of institution that a neighbourhood works with."""

from dataclasses import dataclass

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


@dataclass(frozen=True, slots=True)
class InstitutionDetails:
    """What is known of an institution. Telephones are 11 digits from 0."""

    name: str
    kind: InstitutionKind
    name_en: str = ""
    national_id: str = ""
    telephones: tuple[str, ...] = ()
    email: str = ""
    address: str = ""
    contact_name: str = ""
    contact_mobile: str = ""
