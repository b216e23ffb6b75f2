from django.db import models
from django.utils.translation import gettext_lazy as _

from sara.foundation.audit import audited
from sara.registers.people.models.search import refreshes_search


@audited
class HouseFile(models.Model):
    """That a person is known at a house: registered at its desk, served there, or enrolled there.

    It lets the desk of the house see one who lives elsewhere.
    """

    person = models.ForeignKey(
        "people.Person", on_delete=models.PROTECT, related_name="house_files", verbose_name=_("شخص")
    )
    house = models.ForeignKey(
        "places.House", on_delete=models.PROTECT, related_name="+", verbose_name=_("سرا")
    )
    opened_at = models.DateTimeField(_("زمان گشودن"))

    class Meta:
        verbose_name = _("پروندهٔ شخص در سرا")
        verbose_name_plural = _("پرونده‌های اشخاص در سراها")
        constraints = [models.UniqueConstraint(fields=["person", "house"], name="house_file_once")]
        triggers = refreshes_search()

    def __str__(self) -> str:
        return str(self.house_id)
