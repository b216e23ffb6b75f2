from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui.navigation import MenuItem, desk_menu


class CityConfig(AppConfig):
    name = "sara.portal.city"
    label = "city"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.portal.city import permissions as may
        from sara.registers.calendar.api import may_keep_calendar
        from sara.registers.people.api import may_see_readings, may_write_consent_texts
        from sara.services.treasury.api import may_set_tariff

        for item in (
            MenuItem(_("سراهای من"), "city:home", "city", shown_to=may.may_oversee_houses, order=5),
            MenuItem(
                _("تعطیلی‌ها"), "city:holidays", "calendar", shown_to=may_keep_calendar, order=10, group=5
            ),
            MenuItem(_("تخفیف‌ها"), "city:discounts", "tag", shown_to=may_set_tariff, order=20, group=5),
            MenuItem(
                _("متن رضایت‌ها"),
                "city:consent_texts",
                "document",
                shown_to=may_write_consent_texts,
                order=25,
                group=5,
            ),
            MenuItem(
                _("اجازه‌ها"), "city:rights", "lock", shown_to=may.may_see_permissions, order=30, group=5
            ),
            MenuItem(
                _("خواندن پرونده‌ها"), "city:unusual", "safety", shown_to=may_see_readings, order=35, group=5
            ),
            MenuItem(
                _("نرسیده‌ها"), "city:failed", "alert", shown_to=may.may_retry_deliveries, order=40, group=5
            ),
        ):
            desk_menu.add(item)
