"""The words of the people register."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _


class Gender(TextChoices):
    FEMALE = "female", _("زن")
    MALE = "male", _("مرد")


class Nationality(TextChoices):
    IRANIAN = "iranian", _("ایرانی")
    AFGHAN = "afghan", _("افغانستانی")
    IRAQI = "iraqi", _("عراقی")
    PAKISTANI = "pakistani", _("پاکستانی")
    OTHER = "other", _("کشور دیگر")


class HouseholdRole(TextChoices):
    HEAD = "head", _("سرپرست خانوار")
    SPOUSE = "spouse", _("همسر")
    CHILD = "child", _("فرزند")
    PARENT = "parent", _("پدر یا مادر")
    SIBLING = "sibling", _("خواهر یا برادر")
    GRANDCHILD = "grandchild", _("نوه")
    RELATIVE = "relative", _("خویشاوند دیگر")
    OTHER = "other", _("دیگر")


class GuardianRelation(TextChoices):
    FATHER = "father", _("پدر")
    MOTHER = "mother", _("مادر")
    GRANDFATHER = "grandfather", _("جد پدری")
    COURT = "court", _("قیم به حکم دادگاه")
    WELFARE = "welfare", _("سرپرست از سوی بهزیستی")
