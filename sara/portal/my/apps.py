from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui.navigation import MenuItem, account_menu, signed_in


class MyConfig(AppConfig):
    name = "sara.portal.my"
    label = "my"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        account_menu.add(MenuItem(_("صفحهٔ من"), "my:home", icon="person", shown_to=signed_in, order=10))
