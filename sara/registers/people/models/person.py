from uuid import uuid4

from django.db import models
from django.utils.translation import gettext_lazy as _

from sara.registers.people.types import Gender, Nationality


class Person(models.Model):
    """A human being known to the city, once."""

    uid = models.UUIDField(default=uuid4, unique=True, editable=False)
    code = models.CharField(_("کد شخص"), max_length=8, unique=True)
    title = models.CharField(_("عنوان"), max_length=20, blank=True, default="")
    given_name = models.CharField(_("نام"), max_length=60)
    surname = models.CharField(_("نام خانوادگی"), max_length=80)
    father_name = models.CharField(_("نام پدر"), max_length=60, blank=True, default="")
    birth_on = models.DateField(_("تاریخ تولد"))
    gender = models.CharField(_("جنسیت"), max_length=6, choices=Gender)
    nationality = models.CharField(
        _("تابعیت"), max_length=10, choices=Nationality, default=Nationality.IRANIAN
    )
    is_invented = models.BooleanField(_("شخص ساختگی نمایش"), default=False)

    class Meta:
        verbose_name = _("شخص")
        verbose_name_plural = _("اشخاص")

    def __str__(self) -> str:
        return f"{self.given_name} {self.surname}"
