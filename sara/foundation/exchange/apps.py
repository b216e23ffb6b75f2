from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui.navigation import MenuItem, desk_menu


class ExchangeConfig(AppConfig):
    name = "sara.foundation.exchange"
    label = "exchange"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.foundation.exchange.importing import may_import
        from sara.foundation.exchange.permissions import may_see_exports, may_take_lists

        taken, mine, sent = _("فهرست‌های گرفته‌شده"), _("فهرست‌های من"), _("ورود از فایل")
        for item in (
            MenuItem(sent, "exchange:imports", "document", shown_to=may_import, order=10, group=4),
            MenuItem(mine, "exchange:exports", "download", shown_to=may_take_lists, order=20, group=4),
            MenuItem(taken, "exchange:log", "history", shown_to=may_see_exports, order=30, group=4),
        ):
            desk_menu.add(item)
