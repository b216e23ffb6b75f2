from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui.navigation import MenuItem, desk_menu, open_ways


class SmsConfig(AppConfig):
    name = "sara.portal.sms"
    label = "sms"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.portal.sms import permissions as may

        open_ways(tray="sms:tray")
        for item in (
            MenuItem(
                _("پیام‌های فرستاده"), "sms:of_house", "message", shown_at=may.may_see_notices_at, order=55
            ),
            MenuItem(_("پیام‌ها به مردم"), "sms:of_city", "message", shown_to=may.oversees_notices, order=7),
            MenuItem(_("خبرها برای مردم"), "sms:news", "speech", shown_to=may.may_send_news, order=8),
            MenuItem(_("خبرهای من"), "sms:staff_tray", "inbox", shown_to=may.is_staff, order=5, group=9),
        ):
            desk_menu.add(item)
