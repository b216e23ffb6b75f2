from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui.navigation import MenuItem, account_menu, desk_menu, signed_in


class SmsConfig(AppConfig):
    name = "sara.portal.sms"
    label = "sms"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.portal.sms import permissions as may

        account_menu.add(MenuItem(_("صندوق پیام"), "sms:tray", icon="inbox", shown_to=signed_in, order=20))
        for item in (
            MenuItem(
                _("پیام‌های فرستاده"), "sms:of_house", "message", shown_at=may.may_see_notices_at, order=55
            ),
            MenuItem(_("پیام‌ها به مردم"), "sms:of_city", "message", shown_to=may.oversees_notices, order=7),
            MenuItem(_("صندوق من"), "sms:staff_tray", "inbox", shown_to=may.is_staff, order=5, group=9),
        ):
            desk_menu.add(item)
