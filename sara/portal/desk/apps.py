from django.apps import AppConfig

from sara.foundation.ui.navigation import open_ways


class DeskConfig(AppConfig):
    name = "sara.portal.desk"
    label = "desk"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        open_ways(desk="desk:home", find="desk:find")
