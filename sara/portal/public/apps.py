from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from sara.foundation.ui.navigation import MenuItem, open_ways, public_menu


class PublicConfig(AppConfig):
    name = "sara.portal.public"
    label = "public"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        open_ways(front="public:home", catalogue="programmes:catalogue")
        public_menu.add(MenuItem(pgettext_lazy("menu", "خانه"), "public:home", order=10))
        public_menu.add(MenuItem(_("کلاس‌ها و رویدادها"), "programmes:catalogue", order=20))
        public_menu.add(MenuItem(_("سراها"), "public:houses", order=30))
        public_menu.add(MenuItem(pgettext_lazy("menu", "صدای محله"), "public:voice", order=40))
