from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _

from sara.foundation.ui.navigation import MenuItem, desk_menu


class StaffConfig(AppConfig):
    name = "sara.portal.staff"
    label = "staff"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        from sara.registers.posts.api import may_see_posts, sees_posts_of_areas

        desk_menu.add(MenuItem(_("سمت‌ها"), "staff:home", "person", shown_to=sees_posts_of_areas, order=7))
        desk_menu.add(MenuItem(_("سمت‌های سرا"), "staff:of_house", "person", shown_at=may_see_posts, order=87))
