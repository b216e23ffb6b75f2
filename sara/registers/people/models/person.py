from datetime import date
from typing import Self
from uuid import uuid4

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.foundation.freshness import watched
from sara.foundation.persian import JoinedKey, search_index, search_key_of, sort_key_of
from sara.foundation.privacy import BlindIndexField, SealedField, SealedText
from sara.registers.people.models.search import refreshes_search
from sara.registers.people.types import Gender, Nationality


class PersonQuerySet(models.QuerySet["Person"]):
    def named(self, key: str) -> Self:
        """Those of exactly this name, in any spelling; `key` from `rules.name_key`."""
        return self.filter(name_key=key)

    def standing(self) -> Self:
        """Those that were not merged into another."""
        return self.filter(merged_into=None)

    def named_still(self) -> Self:
        """Those that stand and were not forgotten: all forgotten ones bear one name."""
        return self.standing().filter(erased_at=None)

    def by_name(self) -> Self:
        """In the order of the Persian alphabet, by surname."""
        return self.order_by("name_sort", "id")


@watched(only=("title", "given_name", "surname"))
@audited
class Person(models.Model):
    """A human being known to the city, once."""

    uid = models.UUIDField(_("شناسه"), default=uuid4, editable=False)
    code = models.CharField(_("کد شخص"), max_length=8)
    title = models.CharField(_("عنوان"), max_length=20, blank=True, default="")
    given_name = models.CharField(_("نام"), max_length=60)
    surname = models.CharField(_("نام خانوادگی"), max_length=80)
    father_name = models.CharField(_("نام پدر"), max_length=60, blank=True, default="")
    birth_on = models.DateField(_("تاریخ تولد"))
    gender = models.CharField(_("جنسیت"), max_length=6, choices=Gender)
    nationality = models.CharField(_("تابعیت"), max_length=10, choices=Nationality)

    national_id_sealed = SealedField(_("کد ملی"), null=True)
    national_id_index = BlindIndexField(_("نمایهٔ کد ملی"), null=True)
    foreign_id_sealed = SealedField(_("شناسهٔ اتباع"), null=True)
    foreign_id_index = BlindIndexField(_("نمایهٔ شناسهٔ اتباع"), null=True)
    birth_certificate_sealed = SealedField(_("شمارهٔ شناسنامه"), null=True)
    national_id = SealedText("national_id_sealed", index="national_id_index")
    foreign_id = SealedText("foreign_id_sealed", index="foreign_id_index")
    birth_certificate = SealedText("birth_certificate_sealed")

    has_smartphone = models.BooleanField(_("گوشی هوشمند دارد"), default=True)
    is_invented = models.BooleanField(_("شخص ساختگی نمایش"), default=False)
    registered_at = models.DateTimeField(_("زمان ثبت"))
    merged_into = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, null=True, related_name="+", verbose_name=_("ادغام‌شده در")
    )
    erased_at = models.DateTimeField(_("زمان حذف"), null=True)

    search = search_key_of("given_name", "surname", "given_name")
    name_sort = sort_key_of("surname", "given_name")
    name_key = models.GeneratedField(
        expression=JoinedKey("given_name", "surname"),
        output_field=models.TextField(),
        db_persist=True,
    )

    objects = PersonQuerySet.as_manager()

    class Meta:
        verbose_name = _("شخص")
        verbose_name_plural = _("اشخاص")
        constraints = [
            models.UniqueConstraint(fields=["uid"], name="person_uid_unique"),
            models.UniqueConstraint(fields=["code"], name="person_code_unique"),
            models.UniqueConstraint(fields=["national_id_index"], name="person_national_id_unique"),
            models.UniqueConstraint(fields=["foreign_id_index"], name="person_foreign_id_unique"),
            models.CheckConstraint(condition=~Q(given_name="") & ~Q(surname=""), name="person_has_a_name"),
            models.CheckConstraint(condition=Q(gender__in=Gender.values), name="person_gender_known"),
            models.CheckConstraint(
                condition=Q(nationality__in=Nationality.values), name="person_nationality_known"
            ),
            models.CheckConstraint(
                condition=Q(nationality="iranian", foreign_id_sealed=None)
                | (~Q(nationality="iranian") & Q(national_id_sealed=None)),
                name="person_identity_fits_nationality",
            ),
            models.CheckConstraint(
                condition=(
                    Q(national_id_sealed=None, national_id_index=None)
                    | (~Q(national_id_sealed=None) & ~Q(national_id_index=None))
                )
                & (
                    Q(foreign_id_sealed=None, foreign_id_index=None)
                    | (~Q(foreign_id_sealed=None) & ~Q(foreign_id_index=None))
                ),
                name="person_sealed_with_its_index",
            ),
            models.CheckConstraint(
                condition=Q(birth_on__gte=date(1880, 1, 1)), name="person_born_within_memory"
            ),
            models.CheckConstraint(
                condition=Q(merged_into=None) | ~Q(merged_into=F("id")), name="person_merged_into_another"
            ),
        ]
        indexes = [
            search_index("search", name="person_search_words"),
            models.Index(fields=["name_key", "birth_on"], name="person_by_exact_name"),
            models.Index(fields=["name_sort", "id"], name="person_by_name"),
            models.Index(fields=["birth_on"], name="person_by_birth"),
        ]
        triggers = refreshes_search("id")

    def __str__(self) -> str:
        return self.full_name

    @property
    def full_name(self) -> str:
        """Given name and surname, without the title."""
        return f"{self.given_name} {self.surname}"

    @property
    def titled_name(self) -> str:
        """The name as one addresses him, with the title where there is one."""
        return f"{self.title} {self.full_name}" if self.title else self.full_name
